import type { Cell } from "../../document/index.js";
import { type Area, isOneCell, type Sheet, sumOf } from "../../formula/index.js";
import type { Fact } from "../../model/index.js";
import { cellFact, isNought, isNumber, isOfAnotherKind, isWords, rowWords } from "./cells.js";

/** No name is merged over more rows. */
const mostMerged = 60;

/**
 * Figures that stand between a column's range and the total under it: rows added after the formula was written. Under a
 * total that stands over its list the next may be another's, so there nothing is said. Only where the range ends in a list
 * without holes, and what is left out looks like the rest of it: a typed figure in a row with a name of its own, neither 其中
 * nor a sub-total nor a ratio.
 */
export function leftOutOf(sheet: Sheet, total: Cell, areas: readonly Area[]): readonly Fact[] {
  const above = areas.filter(({ sheet: other, left, right, bottom }) => other === undefined && left === right && left === total.column && bottom < total.row);
  const area = above.sort((one, other) => other.bottom - one.bottom)[0];
  // What else is added is a single cell at most: the points for 预算执行率, which stand further up.
  if (area === undefined || areas.some((each) => each !== area && !isOneCell(each))) return [];
  if (area.bottom - area.top < 1 || area.bottom - area.top > 5_000) return [];
  const gap = range(area.bottom + 1, total.row - 1);
  if (gap.length === 0 || gap.length > 6) return [];
  const all = range(area.top, area.bottom).map((row) => sheet.cell(row, total.column));
  const last = all.findLastIndex((cell) => cell !== undefined && !isDash(cell.text));
  const hole = all.findLastIndex((cell, at) => at < last && !isNumber(cell));
  const listed = all.slice(hole + 1, last + 1);
  if (!listed.every(isNumber)) return [];
  // Above what is listed may stand the head of the list, and over it the points for 预算执行率.
  if (hole >= 0 && listed.length < 3) return [];
  if (listed.some((cell) => cell.formula !== undefined) || listed.filter((cell) => !isNought(cell)).length < 2) return [];
  const found = gap.map((row) => sheet.cell(row, total.column));
  // What does not apply has a dash.
  if (found.some((cell) => cell !== undefined && !isNumber(cell) && !isDash(cell.text))) return [];
  const cells = found.filter(isNumber);
  if (cells.length === 0 || cells.length > 3) return [];
  if (!cells.every((cell) => isLike(sheet, cell, listed))) return [];
  return cells.filter((cell) => !isNought(cell)).map((cell) => cellFact(sheet, cell));
}

function isDash(text: string): boolean {
  return /^\s*(?:[-—–－/／]+|无)?\s*$/.test(text);
}

function isLike(sheet: Sheet, cell: Cell, listed: readonly Cell[]): boolean {
  if (cell.formula !== undefined && sumOf(cell.formula) !== undefined) return false;
  if (cell.formula !== undefined || cell.text.includes("%") !== (listed[0]?.text.includes("%") ?? false)) return false;
  const words = rowWords(sheet, cell.row, cell.column);
  const names = listed.map((each) => rowWords(sheet, each.row, each.column));
  // A list without names cannot tell its own from what was noted under it.
  if (words.length === 0 || names.some((each) => each.length === 0)) return false;
  if (isOfAnotherKind(sheet, cell)) return false;
  // The cells that are filled with words in each row of the list are filled in this one too.
  const own = wordColumns(sheet, cell);
  const common = listed.map((each) => wordColumns(sheet, each)).reduce((all, columns) => all.filter((column) => columns.includes(column)));
  return common.length > 0 && common.every((column) => own.includes(column));
}

/** Also those that reach down from above: a level-1 name merged over its indicators. */
function wordColumns(sheet: Sheet, { row, column }: Cell): readonly number[] {
  return sheet.within({ top: Math.max(1, row - mostMerged), bottom: row, left: 1, right: column - 1 }).filter((each) => each.row + each.rowSpan > row && isWords(each)).map((each) => each.column);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
