import type { Cell, Table } from "../document/index.js";
import type { ExcerptCell, TableExcerpt } from "../model/index.js";

/** A table of up to so many rows is shown whole. */
const shownWhole = 60;
/** Of a longer one: its head, and so many rows above and below a figure. */
const headRows = 4;
const around = 3;
const longestText = 600;

/** The rows of the table that a reader needs in order to see the figures in the given rows. */
export function tableExcerpt(table: Table, figureRows: ReadonlySet<number>): TableExcerpt {
  const cells = table.rows.flatMap((row) => row.cells);
  const height = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  const width = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const kept = keptRows(height, figureRows);
  const { file, part } = table.place;
  return {
    kind: "table",
    file,
    ...(part === undefined ? {} : { part: [...part] }),
    ...(table.name === undefined ? {} : { name: table.name }),
    origin: table.origin,
    height,
    width,
    rows: kept.map((row) => ({ row, cells: cells.filter((cell) => showsIn(cell, row, kept)).map((cell) => cut(cell, kept)) })),
  };
}

function keptRows(height: number, figureRows: ReadonlySet<number>): number[] {
  const all = Array.from({ length: height }, (_, index) => index + 1);
  if (height <= shownWhole) return all;
  const near = new Set([...figureRows].flatMap((row) => Array.from({ length: 2 * around + 1 }, (_, index) => row - around + index)));
  return all.filter((row) => row <= headRows || near.has(row));
}

/** A merged cell that begins in a row left out is shown in the first kept row that it covers. */
function showsIn({ row, rowSpan }: Cell, shown: number, kept: readonly number[]): boolean {
  return kept.find((each) => each >= row && each < row + rowSpan) === shown;
}

function cut({ row, column, rowSpan, columnSpan, text }: Cell, kept: readonly number[]): ExcerptCell {
  const rows = kept.filter((each) => each >= row && each < row + rowSpan).length;
  return { column, ...(rows > 1 ? { rowSpan: rows } : {}), ...(columnSpan > 1 ? { columnSpan } : {}), text: text.length > longestText ? `${text.slice(0, longestText)}…` : text };
}
