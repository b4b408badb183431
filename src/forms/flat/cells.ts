import type { Cell, Row, Table } from "../../document/index.js";
import type { Piece } from "./pieces.js";

/** Rows of a form that is being put together: what stands in which column, from 1. */
export type Laid = ReadonlyMap<number, Piece>;

/** Columns to which each part of a form is laid out, so that one grid holds them all. */
export const indicatorPlaces = { level1: 1, weight1: 2, level2: 3, weight2: 4, name: 5, sign: 6, target: 7, unit: 8, actual: 9, weight: 10, score: 11, reason: 12 } as const;
export const fundPlaces = { initial: 3, adjustment: 4, fullYear: 5, actual: 7, weight: 8, rate: 9, score: 10, reason: 11 } as const;

export function tableOf(rows: readonly Laid[], recovered: "whole" | "part"): Table | undefined {
  const made = rows.map((laid, index): Row => ({ cells: [...laid].sort(([one], [other]) => one - other).map(([column, piece]) => cellOf(index + 1, column, piece)) }));
  const place = made[0]?.cells[0]?.place;
  return place === undefined ? undefined : { kind: "table", origin: "table", grid: "exact", recovered, rows: made, place };
}

function cellOf(row: number, column: number, { text, place }: Piece): Cell {
  return { row, column, rowSpan: 1, columnSpan: 1, kind: text === "" ? "empty" : "text", text, place };
}
