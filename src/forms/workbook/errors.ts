import type { Cell } from "../../document/index.js";
import { areasOf, type Book, type Sheet } from "../../formula/index.js";
import type { ErrorCells } from "../../model/index.js";
import { cellFact, isNumber } from "./cells.js";

/** So many errors of a sheet are shown. */
const mostShown = 20;

/** Error cells among figures, sheet by sheet; one that only passes on another's error is counted and not shown. */
export function errorsIn(book: Book): ErrorCells[] {
  return book.sheets.filter((sheet) => sheet.table.hidden !== true).flatMap((sheet) => {
    const errors = sheet.table.rows.flatMap((row) => (row.hidden === true ? [] : row.cells.filter((cell) => cell.kind === "error" && cell.hidden !== true)));
    const among = errors.filter((cell) => isAmongFigures(sheet, cell));
    if (among.length === 0) return [];
    const roots = among.length > 500 ? among : among.filter((cell) => !passesOn(book, sheet, cell));
    return [{ sheet: sheet.name, roots: (roots.length > 0 ? roots : among).slice(0, mostShown).map((cell) => cellFact(sheet, cell)), count: among.length }];
  });
}

function isAmongFigures(sheet: Sheet, { row, column }: Cell): boolean {
  return sheet.within({ top: row, bottom: row, left: 1, right: column + 200 }).some(isNumber) || sheet.within({ top: row - 50, bottom: row + 50, left: column, right: column }).some(isNumber);
}

function passesOn(book: Book, sheet: Sheet, cell: Cell): boolean {
  if (cell.formula === undefined) return false;
  return areasOf(cell.formula).some((area) => {
    const on = area.sheet === undefined ? sheet : book.sheet(area.sheet);
    return on?.within(area).some((each) => each !== cell && each.kind === "error") === true;
  });
}
