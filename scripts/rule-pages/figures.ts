import type { Shape } from "../../src/audit/index.js";
import { escaped } from "./markdown.js";
import { plainNames } from "./plain-names.js";

/** One line of an example's table: what the figure is called, and how it stands in each example. */
export interface FigureRow {
  readonly name: string;
  readonly values: readonly string[];
}

type Fields = Readonly<Record<string, Shape>>;
type Data = Readonly<Record<string, unknown>>;

const missing = "—";

/** The examples' figures, one line for each that any of them has; figures of a list stand in one line, in order. */
export function figureRows(fields: Fields, examples: readonly Data[]): readonly FigureRow[] {
  return rowsOf({ kind: "map", about: "", fields }, examples, []);
}

function rowsOf(shape: Shape, values: readonly unknown[], path: readonly string[]): FigureRow[] {
  const inner = shape.kind === "list" ? shape.of : shape;
  if (inner.kind !== "map") return [{ name: nameOf(shape, path), values: values.map((value) => shown(value, inner)) }];
  const all = values.flatMap(recordsIn);
  return Object.entries(inner.fields)
    .filter(([key]) => all.some((record) => key in record))
    .flatMap(([key, field]) => rowsOf(field, values.map((value) => pick(value, key)), [...path, key]));
}

function recordsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  return isRecord(value) ? [value] : [];
}

/** That field of a record, or of each record of a list. */
function pick(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => pick(each, key));
  return isRecord(value) ? value[key] : undefined;
}

function shown(value: unknown, shape: Shape): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return "（没有）";
    return value.map((each: unknown) => shown(each, shape)).join(value.some(Array.isArray) ? "；" : "、");
  }
  if (value === undefined || value === null) return missing;
  if (value === "") return "（空白）";
  if (value === true) return "是";
  if (value === false) return "否";
  const written = String(value as string | number);
  return escaped(wordFor(written, shape) ?? written);
}

/** 产出 of output, where the shape says "output 产出、benefit 效益". */
function wordFor(value: string, shape: Shape): string | undefined {
  if (shape.kind !== "text" || !/^[a-z][A-Za-z-]*$/.test(value)) return undefined;
  const word = shape.about.split(/[、，；（）]/).find((part) => part.startsWith(`${value} `));
  return word?.slice(value.length + 1).trim();
}

function nameOf(shape: Shape, path: readonly string[]): string {
  const inner = shape.kind === "list" ? shape.of : shape;
  const own = plainNames[path.join(".")] ?? cellName(inner) ?? keyName(path.at(-1) ?? "") ?? described(inner);
  const owners = path.slice(0, -1).flatMap((each) => plainNames[`${each}:`] ?? []);
  const name = own === undefined ? `\`${path.join(".")}\`` : escaped(own);
  return [...owners.map(escaped), name].join(" · ");
}

function keyName(key: string): string | undefined {
  return plainNames[key] ?? plainNames[`${key}:`];
}

function cellName(shape: Shape): string | undefined {
  return shape.kind === "cell" ? shape.name?.zh : undefined;
}

function described(shape: Shape): string | undefined {
  if (!("about" in shape)) return undefined;
  return /[A-Za-z]/.test(shape.about) || shape.about.length > 14 ? undefined : shape.about;
}

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
