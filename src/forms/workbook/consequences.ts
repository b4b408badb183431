import type Big from "big.js";
import type { Cell } from "../../document/index.js";
import { agreesWith, Book, Calculator, type Sheet } from "../../formula/index.js";

/** A formula whose stored value is not what it gives on the values stored around it. */
export interface Stale {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly formula: string;
  readonly gives: Big;
}

/**
 * Of formulas that disagree with their stored values, those that agree once the others hold what they give: 合计 that was right before the
 * 小计 under it was typed over is no second mistake.
 */
export function consequencesOf(stale: readonly Stale[], book: Book): ReadonlySet<Cell> {
  if (stale.length < 2 || stale.length > mostStale) return new Set();
  const fitting = (roots: readonly Stale[]): readonly Stale[] => {
    const mended = withValues(book, new Map(roots.map(({ cell, gives }) => [cell, gives])));
    const calculator = new Calculator(mended);
    return stale.filter(({ sheet, cell, formula }) => {
      const own = mended.sheets[book.sheets.indexOf(sheet)];
      const outcome = own === undefined ? undefined : calculator.outcome(formula, own, cell.row, cell.column);
      return outcome?.kind === "given" && outcome.value.kind === "number" && agreesWith(cell, outcome.value);
    });
  };
  const first = fitting(stale);
  // What only followed may have thrown out others by the value it was given; the roots alone show them.
  const roots = stale.filter((each) => !first.includes(each));
  return roots.length === 0 ? new Set() : new Set(fitting(roots).map(({ cell }) => cell));
}

/** More than these are a workbook that was never worked out, and no slip. */
const mostStale = 500;

function withValues(book: Book, values: ReadonlyMap<Cell, Big>): Book {
  const changed = (cell: Cell): Cell => {
    const value = values.get(cell);
    return value === undefined ? cell : { ...cell, raw: value.toFixed() };
  };
  return new Book(book.sheets.map(({ table }) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(changed) })) })));
}
