import type { Cell, Table } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import type { Piece } from "../grid/index.js";
import type { TextLine } from "./lines.js";

/** A table without ruling lines, where there can be no doubt: rows of cells, each row as many. */
export interface Columns {
  readonly lines: readonly TextLine[];
  readonly rows: readonly (readonly Column[])[];
}

interface Column {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly piece: Piece;
}

const fewestRows = 3;
const fewestColumns = 3;

/**
 * Runs of neighbouring lines that all fall into the same three or more columns, with clear gaps between and no text in
 * them. One row that does not fit ends the table: what is not certain stays running text.
 */
export function columnsIn(lines: readonly TextLine[]): Columns[] {
  const found: Columns[] = [];
  let run: { line: TextLine; row: readonly Column[] }[] = [];
  const close = (): void => {
    if (run.length >= fewestRows) found.push({ lines: run.map(({ line }) => line), rows: run.map(({ row }) => row) });
    run = [];
  };
  for (const line of lines) {
    const row = columnsOf(line);
    const last = run.at(-1);
    if (last !== undefined && !(row.length === last.row.length && line.top - last.line.bottom < line.size * 2.5 && fits(row, run))) close();
    if (row.length >= fewestColumns) run.push({ line, row });
  }
  close();
  return found;
}

function columnsOf({ pieces, size }: TextLine): Column[] {
  const columns: Column[] = [];
  for (const piece of pieces) {
    const last = columns.at(-1);
    const gap = piece.left - (last?.right ?? -Infinity);
    if (last !== undefined && gap < size * 1.2) columns[columns.length - 1] = { ...last, text: last.text + piece.text, right: piece.right };
    else columns.push({ text: piece.text, left: piece.left, right: piece.right, piece });
  }
  return columns;
}

/** Each cell stands under those above it, clear of the columns beside it, and on an edge or middle with the one above. */
function fits(row: readonly Column[], run: readonly { readonly line: TextLine; readonly row: readonly Column[] }[]): boolean {
  const size = run[0]?.line.size ?? 1;
  return row.every((cell, index) => {
    const above = run.map((one) => one.row[index]).filter((one) => one !== undefined);
    const beside = run.flatMap((one) => [one.row[index - 1]?.right ?? -Infinity, -(one.row[index + 1]?.left ?? Infinity)]);
    const clear = cell.left > Math.max(...beside.filter((_, at) => at % 2 === 0)) + size * 0.5 && -cell.right > Math.max(...beside.filter((_, at) => at % 2 === 1)) + size * 0.5;
    const last = above.at(-1);
    const near = size * 0.4;
    const aligned = last !== undefined && (Math.abs(last.left - cell.left) < near || Math.abs(last.right - cell.right) < near || Math.abs(last.left + last.right - cell.left - cell.right) < near * 2);
    return clear && aligned;
  });
}

export function tableOfColumns({ rows }: Columns, number: number, page: number, where: Where, budget: Budget): Table | undefined {
  const width = rows[0]?.length ?? 0;
  if (!budget.spendCells(rows.length * width)) return undefined;
  const cells = rows.map((row, r) => ({
    cells: row.map(({ text }, c): Cell => ({
      row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, kind: "text", text: text.slice(0, budget.limits.cellText).trim(),
      place: placeAt(where, { kind: "cell", page, table: number, row: r + 1, column: c + 1 }),
    })),
  }));
  return { kind: "table", origin: "table", grid: "exact", rows: cells, place: placeAt(where, { kind: "cell", page, table: number, row: 1, column: 1 }) };
}
