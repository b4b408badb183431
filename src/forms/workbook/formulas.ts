import type { Cell } from "../../document/index.js";
import { addressOf, agreesWith, type Book, type Calculator, type Sheet } from "../../formula/index.js";
import type { FormulaCell, UnknownFormulas } from "../../model/index.js";
import { cellFact, givenFact, isNumber } from "./cells.js";
import { consequencesOf, type Stale } from "./consequences.js";

/** So many formulas that hold are told one by one; a sheet may have tens of thousands. */
const mostTold = 2_000;

/** So many formulas of a workbook are worked out; the rest is named as not checked. */
const mostWorkedOut = 20_000;

/** Works out every formula on the stored values. Formulas whose stored value is no number are left alone. */
export function formulasIn(book: Book, calculator: Calculator): { formulas: FormulaCell[]; unknown: UnknownFormulas[] } {
  const formulas: FormulaCell[] = [];
  const stale: (Stale & { readonly told: FormulaCell })[] = [];
  const unknown = new Map<string, { -readonly [Key in keyof UnknownFormulas]: UnknownFormulas[Key] }>();
  const leave = (why: UnknownFormulas["why"], sheet: Sheet, cell: Cell): void => {
    const known = unknown.get(`${sheet.name}\n${why}`);
    if (known === undefined) unknown.set(`${sheet.name}\n${why}`, { why, count: 1, sheet: sheet.name, place: cell.place });
    else known.count += 1;
  };
  let [told, worked] = [0, 0];
  for (const { sheet, cell, formula } of formulaCells(book)) {
    if (cell.kind === "empty") leave("unsaved", sheet, cell);
    if (!isNumber(cell)) continue;
    if ((worked += 1) > mostWorkedOut) {
      leave("size", sheet, cell);
      continue;
    }
    const outcome = calculator.outcome(formula, sheet, cell.row, cell.column);
    if (outcome.kind === "open") {
      leave(outcome.why, sheet, cell);
      continue;
    }
    if (outcome.value.kind !== "number") {
      leave("value", sheet, cell);
      continue;
    }
    const agrees = agreesWith(cell, outcome.value);
    if (!agrees && !outcome.sure) leave("unsure", sheet, cell);
    else if (!agrees || (told += 1) <= mostTold) {
      const told: FormulaCell = { at: addressOf(cell.row, cell.column), formula: `=${formula}`, stored: cellFact(sheet, cell), gives: givenFact(sheet, cell, outcome.value.value, formula), agrees };
      formulas.push(told);
      if (!agrees) stale.push({ sheet, cell, formula, gives: outcome.value.value, told });
    }
  }
  const consequences = consequencesOf(stale, book);
  const followed = new Set(stale.filter(({ cell }) => consequences.has(cell)).map(({ told }) => told));
  return { formulas: formulas.filter((each) => !followed.has(each)), unknown: [...unknown.values()] };
}

export function* formulaCells(book: Book): Generator<{ readonly sheet: Sheet; readonly cell: Cell; readonly formula: string }> {
  for (const sheet of book.sheets) {
    for (const row of sheet.table.rows) {
      for (const cell of row.cells) if (cell.formula !== undefined) yield { sheet, cell, formula: cell.formula };
    }
  }
}
