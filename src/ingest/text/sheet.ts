import type { Cell, Place, Row, Table } from "../../document/index.js";
import { columnLetters, textCell } from "./cell.js";
import type { SheetRow, SheetText } from "./sheet-rows.js";

/**
 * A worksheet's table from its text. Columns are real, so the grid is "exact", but spans are inferred, and only where
 * that is safe:
 * - a vertically merged cell repeats its text on every row. Such a run becomes one cell when the text is a label
 *   (no digits, no 无 or —) and stands in the first column, or when one row of the run holds nothing but repeated
 *   labels, which only a merged cell leaves behind;
 * - labels repeated in other columns stay separate cells, and figures always do: 100% under 100% are two facts;
 * - horizontally merged cells leave empty ones to their right, which stay empty cells.
 */
export function sheetTable(sheet: SheetText, at: (ref: string, line: number) => Place): Table {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.texts.length), 1);
  const spans = mergedRuns(sheet.rows, width);
  const height = sheet.rows.at(-1)?.number ?? 0;
  const rows: Row[] = Array.from({ length: height }, () => ({ cells: [] }));
  sheet.rows.forEach((row, index) => {
    const cells: Cell[] = [];
    for (let column = 1; column <= Math.max(row.texts.length, Math.min(width, mostPadded)); column += 1) {
      const span = spans.get(key(index, column)) ?? 1;
      if (span === covered) continue;
      const place = at(`${columnLetters(column)}${row.number}`, row.line);
      cells.push(textCell(row.number, column, row.texts[column - 1] ?? "", place, span));
    }
    rows[row.number - 1] = { cells };
  });
  const name = sheet.name?.text.trim();
  const line = sheet.name?.number ?? sheet.rows[0]?.line ?? 1;
  return { kind: "table", origin: "sheet", grid: "exact", ...(name === undefined ? {} : { name }), rows, place: at("A1", line) };
}

const covered = 0;

/** Rows are filled up to the sheet's width, unless one stray row is wider than any form. */
const mostPadded = 256;

/** For each cell that opens a merged run its height in rows, for each one under it `covered`. */
function mergedRuns(rows: readonly SheetRow[], width: number): Map<number, number> {
  const spans = new Map<number, number>();
  const bare = rows.map((_, index) => onlyRepeats(rows, index));
  for (let column = 1; column <= Math.min(width, mostPadded); column += 1) {
    for (let from = 0; from < rows.length; ) {
      const text = textAt(rows, from, column);
      let to = from;
      while (to + 1 < rows.length && textAt(rows, to + 1, column) === text) to += 1;
      const merged = to > from && isLabel(text) && (column === 1 || bare.slice(from + 1, to + 1).includes(true));
      if (merged) {
        spans.set(key(from, column), (rows[to]?.number ?? 0) - (rows[from]?.number ?? 0) + 1);
        for (let index = from + 1; index <= to; index += 1) spans.set(key(index, column), covered);
      }
      from = to + 1;
    }
  }
  return spans;
}

/** A row that holds labels only, each the same as the one straight above it. */
function onlyRepeats(rows: readonly SheetRow[], index: number): boolean {
  const texts = rows[index]?.texts ?? [];
  const filled = texts.flatMap((text, at) => (text.trim() === "" ? [] : [at + 1]));
  return index > 0 && filled.length > 0
    && filled.every((column) => isLabel(textAt(rows, index, column)) && textAt(rows, index, column) === textAt(rows, index - 1, column));
}

function textAt(rows: readonly SheetRow[], index: number, column: number): string {
  return rows[index]?.texts[column - 1]?.trim() ?? "";
}

function isLabel(text: string): boolean {
  return /\p{Script=Han}.*\p{Script=Han}/su.test(text) && !/\d/.test(text);
}

function key(row: number, column: number): number {
  return row * 65536 + column;
}
