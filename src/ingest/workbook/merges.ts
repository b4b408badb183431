import type { Range, Sheet } from "./sheet-js.js";
import { isFilled } from "./cell.js";

/** The rectangle of a sheet that holds anything. Rows and columns from 0, both ends included. */
export interface Used {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Cells with content. */
  readonly filled: number;
}

/** How far a merge may carry the used range past the last content: a title merged over every column of Excel adds nothing. */
const overhang = 64;

/** What is really used, whatever range the sheet claims: styled blanks down to the last row of Excel are common. */
export function usedRange(sheet: Sheet): Used | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let filled = 0;
  const data = sheet["!data"] ?? [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!isFilled(cell)) return;
      filled += 1;
      if (row < top) top = row;
      if (column < left) left = column;
      if (row > bottom) bottom = row;
      if (column > right) right = column;
    });
  });
  if (filled === 0) return undefined;
  const lastRow = bottom + overhang;
  const lastColumn = right + overhang;
  for (const { s, e } of sheet["!merges"] ?? []) {
    if (!isFilled(data[s.r]?.[s.c])) continue;
    bottom = Math.max(bottom, Math.min(e.r, lastRow));
    right = Math.max(right, Math.min(e.c, lastColumn));
  }
  return { top, left, bottom, right, filled };
}

export type Span = { readonly rows: number; readonly columns: number };

/**
 * Which cells are covered by a merge and which stand at its top left, keyed by `cellKey`. Marks at most `most` cells, so
 * that overlapping merges of whole sheets cannot eat the machine.
 */
export function readMerges(merges: readonly Range[], used: Used, most: number): { spans: Map<number, Span>; covered: Set<number> } {
  const spans = new Map<number, Span>();
  const covered = new Set<number>();
  let marked = 0;
  for (const { s, e } of merges) {
    const bottom = Math.min(e.r, used.bottom);
    const right = Math.min(e.c, used.right);
    const area = (bottom - s.r + 1) * (right - s.c + 1);
    if (bottom < s.r || right < s.c || covered.has(cellKey(s.r, s.c)) || marked + area > most) continue;
    marked += area;
    for (let row = s.r; row <= bottom; row += 1) {
      for (let column = s.c; column <= right; column += 1) covered.add(cellKey(row, column));
    }
    covered.delete(cellKey(s.r, s.c));
    spans.set(cellKey(s.r, s.c), { rows: bottom - s.r + 1, columns: right - s.c + 1 });
  }
  return { spans, covered };
}

/** Excel has 16,384 columns. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}
