import type { Range, StoredRow, StoredSheet } from "./stored.js";

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
export function usedRange({ rows, merges }: StoredSheet): Used | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let left = Infinity;
  let right = -1;
  let filled = 0;
  for (const { columns } of rows) {
    filled += columns.length;
    left = Math.min(left, columns[0] ?? left);
    right = Math.max(right, columns.at(-1) ?? right);
  }
  let bottom = last.row;
  const lastRow = bottom + overhang;
  const lastColumn = right + overhang;
  const anchors = merges.length === 0 ? undefined : filledKeys(rows);
  for (const { s, e } of merges) {
    if (anchors?.has(cellKey(s.r, s.c)) !== true) continue;
    bottom = Math.max(bottom, Math.min(e.r, lastRow));
    right = Math.max(right, Math.min(e.c, lastColumn));
  }
  return { top: first.row, left, bottom, right, filled };
}

function filledKeys(rows: readonly StoredRow[]): Set<number> {
  const keys = new Set<number>();
  for (const { row, columns } of rows) for (const column of columns) keys.add(cellKey(row, column));
  return keys;
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
