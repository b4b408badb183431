import type { Cell } from "../../document/index.js";
import { addressOf, sumOf, type Area, type Book, type Sheet } from "../../formula/index.js";
import type { Fact, SumCell } from "../../model/index.js";
import { readCell } from "../../quantity/index.js";
import { cellFact, isNought, isNumber } from "./cells.js";
import { formulaCells } from "./formulas.js";
import { leftOutOf } from "./left-out.js";
import { outOfLine } from "./out-of-line.js";

/** Cells that add up ranges, and single cells with them, and do nothing else. Sums of many columns of many rows pass by quickly: most have nothing odd about them. */
export function sumsIn(book: Book): SumCell[] {
  const sums: SumCell[] = [];
  const odd = outOfLine(book);
  for (const { sheet, cell, formula } of formulaCells(book)) {
    if (cell.kind !== "number" || sheet.table.hidden === true) continue;
    const sum = sumOf(formula);
    if (sum === undefined) continue;
    const { areas, ranges } = sum;
    const inside = areas.flatMap((area) => cellsOf(book, sheet, area));
    const texts = ranges.flatMap((area) => cellsOf(book, sheet, area)).flatMap(({ on, cell: each }) => (isNumberAsText(each) && !isHeading(on, each, ranges) ? [cellFact(on, each)] : []));
    const hidden = /SUBTOTAL\(/i.test(formula) ? [] : inside.flatMap(({ on, cell: each }) => (isNumber(each) && !isNought(each) && isHidden(on, each) ? [cellFact(on, each)] : []));
    const leftOut = leftOutOf(sheet, cell, areas);
    sums.push({ at: addressOf(cell.row, cell.column), formula: `=${formula}`, total: cellFact(sheet, cell), leftOut: leftOut.length > 0 ? leftOut : (odd.get(cell) ?? []), texts, hidden: firstOf(hidden) });
  }
  return sums;
}

/** So many hidden figures are shown; a filtered list may have thousands. */
const firstOf = (facts: readonly Fact[]): readonly Fact[] => facts.slice(0, 50);

function cellsOf(book: Book, own: Sheet, area: Area): { readonly on: Sheet; readonly cell: Cell }[] {
  const on = area.sheet === undefined ? own : book.sheet(area.sheet);
  return on === undefined || area.bottom - area.top > 20_000 ? [] : on.within(area).map((cell) => ({ on, cell }));
}

/** 12.5 or 1,234.50 or 3万元 as text. What begins a code with a nought, or is a year, is a name. */
function isNumberAsText(cell: Cell): boolean {
  if (cell.kind !== "text") return false;
  const text = cell.text.trim();
  if (/^0\d|^(?:19|20)\d\d年?$/.test(text) || !/\d/.test(text)) return false;
  const reading = readCell(text);
  return reading.state === "figure" && reading.quantity.looseness === "exact" && ["none", "money"].includes(reading.quantity.measure.dimension) && !reading.quantity.isZero;
}

/** A number of a column or row above the figures: no number stands before it in the range. */
function isHeading(sheet: Sheet, cell: Cell, areas: readonly Area[]): boolean {
  const area = areas.find(({ top, bottom, left, right }) => top <= cell.row && cell.row <= bottom && left <= cell.column && cell.column <= right);
  if (area === undefined || cell.row !== area.top) return false;
  return /^\d$/.test(cell.text.trim()) || sheet.cell(cell.row - 1, cell.column)?.kind === undefined;
}

function isHidden(sheet: Sheet, cell: Cell): boolean {
  return sheet.table.hidden !== true && (cell.hidden === true || sheet.isHiddenRow(cell.row));
}
