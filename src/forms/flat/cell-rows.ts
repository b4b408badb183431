import type { FlatRow, Values } from "./flat-row.js";
import { isSign, isValue, pointsOf, type Piece } from "./pieces.js";
import type { Slot } from "./slots.js";

/**
 * Rows of pieces whose cells' borders are known: a name, then a cell for every column, blank or not, and a reason where the
 * header has one. Merged cells leave blanks between rows. Undefined where a filled cell has no place in any row.
 * @param slots 三级指标 and the columns right of it, 原因 aside
 */
export function cellRows(pieces: readonly Piece[], slots: readonly Slot[], reasons: boolean): readonly FlatRow[] | undefined {
  if (pieces.some(({ blanks }) => blanks === undefined)) return undefined;
  const cells = pieces.flatMap((piece, at) => [...Array.from({ length: at === 0 ? 0 : (piece.blanks ?? 0) }, () => undefined), piece]);
  const rows: FlatRow[] = [];
  for (let at = 0; at < cells.length; ) {
    if (cells[at] === undefined) {
      at += 1;
      continue;
    }
    const row = rowAt(cells, at, slots);
    if (row === undefined) return undefined;
    rows.push(row);
    at += slots.length;
    const reason = cells[at];
    if (reasons && reason !== undefined && rowAt(cells, at, slots) === undefined) at += 1;
  }
  return rows.length === 0 ? undefined : rows;
}

function rowAt(cells: readonly (Piece | undefined)[], at: number, slots: readonly Slot[]): FlatRow | undefined {
  const name = cells[at];
  if (name === undefined || isValue(name.text) || cells.length < at + slots.length - blanksAllowed(slots)) return undefined;
  const told = slots.flatMap(({ column }, index) => (column === undefined || cells[at + index] === undefined ? [] : [[column, cells[at + index]] as const]));
  const values: Values = Object.fromEntries(told);
  const { target, actual, sign, weight, score } = values;
  if (target === undefined) return undefined;
  const isPoints = ({ text }: Piece): boolean => pointsOf(text) !== undefined;
  if ((weight !== undefined && !isPoints(weight)) || (score !== undefined && !isPoints(score)) || (sign !== undefined && !isSign(sign.text))) return undefined;
  // What fixes the columns: points where they are due, a sign, or two values side by side.
  const fixed = [weight, score, sign].filter((each) => each !== undefined).length;
  const due = slots.filter(({ column }) => column === "weight" || column === "score" || column === "sign").length;
  const valued = actual !== undefined && isValue(target.text) === isValue(actual.text);
  return (due > 0 ? fixed > 0 && fixed >= due - 1 : valued) ? { values, sure: true } : undefined;
}

/** 得分 left blank at the very end leaves no trace. */
function blanksAllowed(slots: readonly Slot[]): number {
  return slots.at(-1)?.column === "score" ? 1 : 0;
}
