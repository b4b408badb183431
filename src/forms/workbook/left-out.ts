import type { Cell } from "../../document/index.js";
import { type Area, type Sheet, sumOf } from "../../formula/index.js";
import type { Fact } from "../../model/index.js";
import { isBesideWord, isNestedWord, isSubtotalWord, isTotalWord } from "../tables/words.js";
import { cellFact, isNought, isNumber, isWords, rowWords } from "./cells.js";

/**
 * Figures that stand between a column's range and the total under it: rows added after the formula was written. Under a
 * total that stands over its list the next may be another's, so there nothing is said. Only where the range is a list without holes, and what is left out looks like the rest of it: a typed figure
 * in a row with a name of its own, neither 其中 nor a sub-total nor a ratio.
 */
export function leftOutOf(sheet: Sheet, total: Cell, areas: readonly Area[]): readonly Fact[] {
  const [area, more] = areas;
  if (area === undefined || more !== undefined || area.sheet !== undefined) return [];
  if (area.left !== area.right || area.left !== total.column || area.bottom - area.top < 1 || area.bottom - area.top > 5_000) return [];
  const gap = range(area.bottom + 1, total.row - 1);
  if (gap.length === 0 || gap.length > 3) return [];
  const listed = range(area.top, area.bottom).map((row) => sheet.cell(row, total.column));
  if (listed.some((cell) => !isNumber(cell) || cell.formula !== undefined) || listed.filter((cell) => cell !== undefined && !isNought(cell)).length < 2) return [];
  const found = gap.map((row) => sheet.cell(row, total.column));
  if (!found.every(isNumber)) return [];
  const cells = found.filter(isNumber);
  if (!cells.every((cell) => isLike(sheet, cell, listed.filter(isNumber)))) return [];
  return cells.filter((cell) => !isNought(cell)).map((cell) => cellFact(sheet, cell));
}

function isLike(sheet: Sheet, cell: Cell, listed: readonly Cell[]): boolean {
  if (cell.formula !== undefined && sumOf(cell.formula) !== undefined) return false;
  if (cell.formula !== undefined || cell.text.includes("%") !== (listed[0]?.text.includes("%") ?? false)) return false;
  const words = rowWords(sheet, cell.row, cell.column);
  const names = listed.map((each) => rowWords(sheet, each.row, each.column));
  // A list without names cannot tell its own from what was noted under it.
  if (words.length === 0 || names.some((each) => each.length === 0)) return false;
  if (words.some((word) => isBesideWord(word) || isNestedWord(word) || isSubtotalWord(word) || isTotalWord(word))) return false;
  // The same cells of the row are filled with words as in the rows of the list.
  return listed.every((each) => wordColumns(sheet, each).join() === wordColumns(sheet, cell).join());
}

function wordColumns(sheet: Sheet, cell: Cell): readonly number[] {
  return sheet.within({ top: cell.row, bottom: cell.row, left: 1, right: cell.column - 1 }).filter(isWords).map((each) => each.column);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
