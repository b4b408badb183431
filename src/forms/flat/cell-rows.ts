import type { IndicatorColumn } from "../words.js";
import type { FlatRow, Values } from "./flat-row.js";
import { isSign, isValue, pointsOf, type Piece } from "./pieces.js";

/**
 * Rows of pieces whose cells' borders are known: a name, then a cell for every column, blank or not, and a reason where the
 * header has one. Merged cells leave blanks between rows. Undefined where a filled cell has no place in any row.
 * @param order the columns right of 三级指标, 原因 aside
 */
export function cellRows(pieces: readonly Piece[], order: readonly IndicatorColumn[], reasons: boolean): readonly FlatRow[] | undefined {
  if (pieces.some(({ blanks }) => blanks === undefined)) return undefined;
  const slots = pieces.flatMap((piece, at) => [...Array.from({ length: at === 0 ? 0 : (piece.blanks ?? 0) }, () => undefined), piece]);
  const rows: FlatRow[] = [];
  for (let at = 0; at < slots.length; ) {
    if (slots[at] === undefined) {
      at += 1;
      continue;
    }
    const row = rowAt(slots, at, order);
    if (row === undefined) return undefined;
    rows.push(row);
    at += order.length + 1;
    const reason = slots[at];
    if (reasons && reason !== undefined && rowAt(slots, at, order) === undefined) at += 1;
  }
  return rows.length === 0 ? undefined : rows;
}

function rowAt(slots: readonly (Piece | undefined)[], at: number, order: readonly IndicatorColumn[]): FlatRow | undefined {
  const name = slots[at];
  if (name === undefined || isValue(name.text) || slots.length < at + order.length + 1 - blanksAllowed(order)) return undefined;
  const values: Values = { name, ...Object.fromEntries(order.flatMap((column, index) => (slots[at + 1 + index] === undefined ? [] : [[column, slots[at + 1 + index]]]))) };
  const { target, actual, sign, weight, score } = values;
  if (target === undefined) return undefined;
  const fits = (column: IndicatorColumn, test: (text: string) => boolean): boolean => !order.includes(column) || values[column] === undefined || test(values[column].text);
  const isPoints = (text: string): boolean => pointsOf(text) !== undefined;
  if (!fits("weight", isPoints) || !fits("score", isPoints) || !fits("sign", isSign)) return undefined;
  // What fixes the columns: points where they are due, a sign, or two values side by side.
  const fixed = [weight, score, sign].filter((each) => each !== undefined).length;
  const due = ["weight", "score", "sign"].filter((column) => order.includes(column as IndicatorColumn)).length;
  const valued = actual !== undefined && isValue(target.text) === isValue(actual.text);
  return (due > 0 ? fixed > 0 && fixed >= due - 1 : valued) ? { values, sure: true } : undefined;
}

/** 得分 left blank at the very end leaves no trace. */
function blanksAllowed(order: readonly IndicatorColumn[]): number {
  return order.at(-1) === "score" ? 1 : 0;
}
