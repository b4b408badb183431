import type { Cell, Table } from "../../src/document/index.js";
import { addressOf } from "../../src/formula/index.js";

/** A cell of a drawn sheet: a number, words, a formula with its stored value, an error, or nothing. */
export type Drawn = number | string | null | { readonly f: string; readonly v?: number | string; readonly z?: string } | { readonly error: string };

/** A worksheet as reading gives it. `hidden`: rows from 1. */
export function sheet(rows: readonly (readonly Drawn[])[], { name = "Sheet1", file = "表.xlsx", hidden = [] as readonly number[] } = {}): Table {
  return {
    kind: "table",
    origin: "sheet",
    grid: "exact",
    name,
    rows: rows.map((row, r) => ({ cells: row.map((drawn, c) => cellOf(drawn, r + 1, c + 1, name, file)), ...(hidden.includes(r + 1) ? { hidden: true } : {}) })),
    place: { file, at: { kind: "sheet", sheet: name, ref: "A1" } },
  };
}

function cellOf(drawn: Drawn, row: number, column: number, name: string, file: string): Cell {
  const place = { file, at: { kind: "sheet", sheet: name, ref: addressOf(row, column) } } as const;
  const base = { row, column, rowSpan: 1, columnSpan: 1, place };
  if (drawn === null) return { ...base, kind: "empty", text: "" };
  if (typeof drawn === "object" && "error" in drawn) return { ...base, kind: "error", text: drawn.error };
  const formula = typeof drawn === "object" ? { formula: drawn.f, ...(drawn.z === undefined ? {} : { format: drawn.z }) } : {};
  const value = typeof drawn === "object" ? drawn.v : drawn;
  if (value === undefined) return { ...base, ...formula, kind: "empty", text: "" };
  if (typeof value === "string") return { ...base, ...formula, kind: "text", text: value };
  const percent = typeof drawn === "object" && drawn.z?.includes("%") === true;
  return { ...base, ...formula, kind: "number", raw: plain(value), text: percent ? `${plain(Number((value * 100).toPrecision(12)))}%` : plain(Number(value.toPrecision(12))) };
}

function plain(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(20) : text;
}
