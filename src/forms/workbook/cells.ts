import Big from "big.js";
import type { Cell } from "../../document/index.js";
import { isDecimal, type Sheet } from "../../formula/index.js";
import { Fact } from "../../model/index.js";
import { percent, Quantity, readCell, type Measure } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { isBesideWord, isNestedWord, isSubtotalWord, isTotalWord } from "../tables/words.js";
import { squash } from "../words.js";

/** A cell of a sheet as a fact, named by the words left of it and above it. */
export function cellFact(sheet: Sheet, cell: Cell): Fact {
  const name = nameAt(sheet, cell.row, cell.column);
  return factOf(cell, { concept: "other", subject: name }, name);
}

/** What a formula gives in a cell, told in the way in which the cell shows its own figure. */
export function givenFact(sheet: Sheet, cell: Cell, value: Big, formula: string): Fact {
  const isPercent = cell.text.includes("%");
  return figureAt(cell, value.times(isPercent ? 100 : 1), isPercent ? percent : undefined, nameAt(sheet, cell.row, cell.column), formula);
}

function figureAt(cell: Cell, value: Big, measure: Measure | undefined, name: string, formula: string): Fact {
  const digits = value.round(digitsFor(cell)).toFixed();
  return new Fact({ aspects: { concept: "other", subject: `${name}（公式）` }, state: "figure", quantity: Quantity.printed(digits, measure), text: digits, place: cell.place, quote: `${name}：=${formula}` });
}

/** Two more than the cell stores or shows, four at least: enough to see by how much it is off. */
function digitsFor(cell: Cell): number {
  const own = [cell.text, cell.raw ?? ""].map((text) => /\.(\d+)%?$/.exec(text.trim())?.[1]?.length ?? 0);
  return Math.min(8, Math.max(2, ...own) + 2);
}

/** The nearest words left of a cell and the nearest above it: 合计 金额. Its address where there are none. */
function nameAt(sheet: Sheet, row: number, column: number): string {
  return [rowLabel(sheet, row, column), heading(sheet, row, column)].filter(Boolean).join(" ") || (sheet.cell(row, column)?.place.at as { ref?: string } | undefined)?.ref || "";
}

export function rowLabel(sheet: Sheet, row: number, column: number): string {
  const left = sheet.within({ top: row, bottom: row, left: 1, right: column - 1 }).filter(isWords);
  return short(left.at(-1));
}

/** All words of a row left of a column. */
export function rowWords(sheet: Sheet, row: number, column: number): readonly string[] {
  return sheet.within({ top: row, bottom: row, left: 1, right: column - 1 }).filter(isWords).map((cell) => squash(cell.text));
}

/** A row of 合计, 小计, 其中 or 占比, among others that are none. */
export function isOfAnotherKind(sheet: Sheet, { row, column }: Cell): boolean {
  return rowWords(sheet, row, column).some((word) => isTotalWord(word) || isSubtotalWord(word) || isNestedWord(word) || isBesideWord(word));
}

export function heading(sheet: Sheet, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(1, row - 200); above -= 1) {
    const cell = sheet.cell(above, column);
    if (cell !== undefined && isWords(cell)) return short(cell);
  }
  return "";
}

export function isWords(cell: Cell): boolean {
  return cell.kind === "text" && readCell(cell.text).state === "text";
}

/** A number stored as one, typed in or given by a formula. */
export function isNumber(cell: Cell | undefined): cell is Cell & { readonly raw: string } {
  return cell !== undefined && cell.kind === "number" && isDecimal(cell.raw);
}

export function isNought(cell: Cell): boolean {
  return !isDecimal(cell.raw) || new Big(cell.raw).eq(0);
}

function short(cell: Cell | undefined): string {
  const text = squash(cell?.text ?? "");
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
