import type { Cell, Place, Row, Table } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { gridFrom, type GridCell, type Piece } from "../grid/index.js";
import type { TextLine } from "./lines.js";
import { type Placer, printedOn } from "./placer.js";

/** A table without ruling lines. */
export interface Columns {
  readonly lines: readonly TextLine[];
  /** Its cells, each row as many, where there can be no doubt. */
  readonly rows?: readonly (readonly Column[])[];
}

interface Column {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

const fewestRows = 3;
const fewestColumns = 3;

/** Tables without ruling lines: the certain ones, and stretches of lines in columns of which no more is certain than that. */
export function columnsIn(lines: readonly TextLine[]): Columns[] {
  const certain = certainIn(lines);
  const taken = new Set(certain.flatMap((one) => one.lines));
  return [...certain, ...looseIn(lines.filter((line) => !taken.has(line)))];
}

/** Lines in three or more columns, with the second lines of their wrapped cells between them. */
function looseIn(lines: readonly TextLine[]): Columns[] {
  const found: Columns[] = [];
  let run: TextLine[] = [];
  let [rows, end] = [0, 0];
  const close = (): void => {
    if (rows >= fewestRows) found.push({ lines: run.slice(0, end) });
    [run, rows, end] = [[], 0, 0];
  };
  for (const line of lines) {
    const isRow = columnsOf(line).length >= fewestColumns;
    if (run.length > 0 && (run.length - end > mostBetween || (!isRow && line.text.length > longestBetween))) close();
    if (run.length === 0 && !isRow) continue;
    run.push(line);
    if (isRow) [rows, end] = [rows + 1, run.length];
  }
  close();
  return found;
}

const mostBetween = 3;
const longestBetween = 24;

/**
 * Runs of neighbouring lines that all fall into the same three or more columns, with clear gaps between and no text in
 * them. One row that does not fit ends the table: what is not certain stays running text.
 */
function certainIn(lines: readonly TextLine[]): Columns[] {
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
    if (last !== undefined && gap < size * 1.2) columns[columns.length - 1] = { ...last, text: last.text + piece.text, right: piece.right, pieces: [...last.pieces, piece] };
    else columns.push({ text: piece.text, left: piece.left, right: piece.right, pieces: [piece] });
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

/**
 * The table as far as it is certain. One that is not is told as a picture's would be: its words are there to be seen, but
 * which row they belong to is a guess, and nobody is accused on a guess.
 */
export function tableOfColumns({ lines, rows }: Columns, number: number, page: number, placer: Placer, budget: Budget): Table | undefined {
  const cells = rows === undefined ? guessed(lines) : rows.flatMap((row, r) => row.map(({ text, pieces }, c) => ({ row: r + 1, column: c + 1, columnSpan: 1, text, pieces })));
  if (!budget.spendCells(cells.length)) return undefined;
  const all = lines.flatMap((line) => line.pieces);
  const placeOf = (row: number, column: number, text: string, pieces: readonly Piece[]): Place => placer.placeOf({ kind: "cell", page, table: number, row, column }, text, printedOn(page, pieces), all);
  const count = cells.at(-1)?.row ?? 0;
  const filled = Array.from({ length: count }, (_, index): Row => ({
    cells: cells.filter((cell) => cell.row === index + 1).map(({ row, column, columnSpan, text, pieces = [] }): Cell => {
      const kept = text.slice(0, budget.limits.cellText).trim();
      return { row, column, rowSpan: 1, columnSpan, kind: kept === "" ? "empty" : "text", text: kept, place: placeOf(row, column, kept, pieces) };
    }),
  }));
  const certainty = rows === undefined ? ({ origin: "picture", grid: "ragged" } as const) : ({ origin: "table", grid: "exact" } as const);
  return { kind: "table", ...certainty, rows: filled, place: placeOf(1, 1, "", []) };
}

function guessed(lines: readonly TextLine[]): readonly GridCell[] {
  return gridFrom([], lines.flatMap((line) => line.pieces)).cells;
}
