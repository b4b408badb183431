import type { Place } from "../../document/index.js";
import { measureOf, readCell, readTarget, type Target } from "../../quantity/index.js";
import { Fact, type Concept } from "../../model/index.js";
import { joinWords, words, type Words } from "../words.js";
import { nameOf, Term } from "../vocabulary/term.js";

/**
 * The shape of what a scope offers to rules. One description serves three ends: real forms are filled into it, a rule's
 * examples (plain YAML) are filled into it, and the page of variables is written from it.
 */
export type Shape =
  | { readonly kind: "cell"; readonly name: Words | undefined; readonly measure: string; readonly target: boolean }
  | { readonly kind: "text" | "number" | "flag"; readonly about: string; readonly otherwise: string | bigint | boolean }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "map"; readonly about: string; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly kind: "derived"; readonly about: string; readonly from: (siblings: Readonly<Record<string, unknown>>) => unknown };

/** A figure or words of the form: a Term. */
export const cell = (zh: string, en: string, measure = ""): Shape => ({ kind: "cell", name: words(zh, en), measure, target: false });
/** A figure named by its own aspects. */
export const told = (measure = ""): Shape => ({ kind: "cell", name: undefined, measure, target: false });
export const demand = (zh: string, en: string): Shape => ({ kind: "cell", name: words(zh, en), measure: "", target: true });
export const text = (about: string, otherwise = ""): Shape => ({ kind: "text", about, otherwise });
export const number = (about: string): Shape => ({ kind: "number", about, otherwise: 0n });
export const flag = (about: string, otherwise = false): Shape => ({ kind: "flag", about, otherwise });
export const list = (of: Shape): Shape => ({ kind: "list", of });
export const map = (about: string, fields: Readonly<Record<string, Shape>>): Shape => ({ kind: "map", about, fields });
export const derived = (about: string, from: (siblings: Readonly<Record<string, unknown>>) => unknown): Shape => ({ kind: "derived", about, from });

/** A fact with a name of its own, or with the target it sets. */
export interface Named {
  readonly named: Words;
  readonly fact: Fact | undefined;
}
export interface Demanded {
  readonly demanded: Target;
  readonly fact: Fact;
}

/** Where what is being filled stands, for the places of cells that are not there. */
export interface Filling {
  readonly place: Place;
  /** The row these cells stand in: 满意度指标. */
  readonly label: Words;
  /** Numbers the facts made up for examples, so that each has a place of its own. */
  readonly next: () => number;
}

/** @throws RangeError where the data has a name that the shape does not */
export function fill(shape: Shape, data: unknown, filling: Filling): unknown {
  switch (shape.kind) {
    case "cell":
      return termFor(shape, data, filling);
    case "text":
      return typeof data === "string" || typeof data === "number" ? String(data) : shape.otherwise;
    case "number":
      return typeof data === "number" || typeof data === "bigint" ? BigInt(data) : shape.otherwise;
    case "flag":
      return typeof data === "boolean" ? data : shape.otherwise;
    case "list":
      return Array.isArray(data) ? data.map((each: unknown) => fill(shape.of, each, filling)) : [];
    case "map":
      return fillMap(shape.fields, isRecord(data) ? data : {}, filling);
    case "derived":
      return data;
  }
}

function fillMap(fields: Readonly<Record<string, Shape>>, data: Readonly<Record<string, unknown>>, filling: Filling): Record<string, unknown> {
  const unknown = Object.keys(data).find((key) => !(key in fields));
  if (unknown !== undefined) throw new RangeError(`${unknown} (${Object.keys(fields).join(", ")})`);
  const inside = { ...filling, label: labelOf(data, filling) };
  const filled: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(fields)) {
    if (shape.kind !== "derived") filled[key] = fill(shape, data[key], inside);
  }
  for (const [key, shape] of Object.entries(fields)) {
    if (shape.kind === "derived") filled[key] = data[key] ?? shape.from(filled);
  }
  return filled;
}

function labelOf(data: Readonly<Record<string, unknown>>, filling: Filling): Words {
  const label = data["label"];
  return typeof label === "string" && label !== "" ? words(label.replace(/[:：]$/, "")) : filling.label;
}

function termFor(shape: Shape & { kind: "cell" }, data: unknown, filling: Filling): Term {
  if (data instanceof Term) return data;
  const own = shape.name === undefined ? undefined : joinWords(shape.name, filling.label);
  if (data instanceof Fact) return Term.of(data, own ?? nameOf(data));
  if (isNamed(data)) return data.fact === undefined ? Term.absent(data.named, filling.place) : Term.of(data.fact, data.named);
  if (isDemanded(data)) return Term.of(data.fact, own, data.demanded);
  if (data === undefined || data === null) return Term.absent(own ?? filling.label, filling.place);
  const written = String(data as string | number | boolean);
  const name = own ?? (filling.label.zh === "" ? words("该数", "the figure") : filling.label);
  const fact = exampleFact(written, shape.measure, filling);
  return shape.target ? Term.of(fact, name, readTarget(written)) : Term.of(fact, name);
}

/** A fact as an example writes it: `"3.5万元"`, 10, `"≥95%"`, `""`, 无. */
export function exampleFact(written: string, measure: string, filling: Filling, concept: Concept = "other"): Fact {
  const reading = readCell(written, measureOf(measure));
  const place: Place = { file: filling.place.file, at: { kind: "cell", table: 1, row: filling.next(), column: 1 } };
  const quantity = reading.state === "figure" ? reading.quantity : undefined;
  return new Fact({ aspects: { concept }, state: reading.state, quantity, text: written, place });
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isNamed(data: unknown): data is Named {
  return isRecord(data) && "named" in data;
}
function isDemanded(data: unknown): data is Demanded {
  return isRecord(data) && "demanded" in data;
}
