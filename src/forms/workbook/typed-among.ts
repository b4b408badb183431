import type { Cell } from "../../document/index.js";
import { addressOf, agreesWith, areasOf, isDecimal, isOneCell, patternOf, sumOf, written, type Area, type Book, type Calculator, type Sheet } from "../../formula/index.js";
import type { TypedTotal } from "../../model/index.js";
import { cellFact, givenFact, isNumber, isOfAnotherKind } from "./cells.js";

type Axis = "row" | "column";

/**
 * Products, rates and differences typed in where the cells right before and right behind them in their column (or row) hold one and the
 * same formula, and it gives something else there. One that was only set right in its last digit, so that shares come to 100%, is none.
 */
export function typedAmong(book: Book, calculator: Calculator): TypedTotal[] {
  return book.sheets.filter((sheet) => sheet.table.hidden !== true).flatMap((sheet) => {
    const formulas = sheet.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => worked(cell)));
    const found = (["column", "row"] as const).flatMap((axis) => [...groups(formulas, axis).values()].flatMap((line) => typedIn(book, sheet, calculator, axis, line)));
    return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
  });
}

interface Worked {
  readonly cell: Cell;
  readonly pattern: string;
}

function worked(cell: Cell): Worked[] {
  if (cell.formula === undefined || sumOf(cell.formula) !== undefined) return [];
  const pattern = patternOf(cell.formula, cell.row, cell.column);
  return pattern === undefined ? [] : [{ cell, pattern }];
}

function groups(formulas: readonly Worked[], axis: Axis): ReadonlyMap<string, readonly Worked[]> {
  const found = new Map<string, Worked[]>();
  for (const each of formulas) {
    const key = `${each.cell[axis]}\n${each.pattern}`;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

function typedIn(book: Book, sheet: Sheet, calculator: Calculator, axis: Axis, line: readonly Worked[]): TypedTotal[] {
  const along = axis === "column" ? "row" : "column";
  const sorted = [...line].sort((one, other) => one.cell[along] - other.cell[along]);
  const between = sorted.slice(1).flatMap(({ cell: after, pattern }, at) => {
    const before = sorted[at]?.cell;
    if (before === undefined || after[along] !== before[along] + 2) return [];
    const cell = axis === "column" ? sheet.cell(before.row + 1, before.column) : sheet.cell(before.row, before.column + 1);
    return isNumber(cell) && cell.formula === undefined ? [{ cell, pattern, neighbours: [before, after] }] : [];
  });
  // One among its neighbours is an accident; several are another way of filling in the sheet.
  const [only, ...more] = between;
  return only === undefined || more.length > 0 ? [] : judged(book, sheet, calculator, axis, only);
}

function judged(book: Book, sheet: Sheet, calculator: Calculator, axis: Axis, { cell, pattern, neighbours }: { readonly cell: Cell & { readonly raw: string }; readonly pattern: string; readonly neighbours: readonly Cell[] }): TypedTotal[] {
  const formula = written(pattern, cell.row, cell.column);
  if (formula === undefined || (axis === "column" && isOfAnotherKind(sheet, cell))) return [];
  // Without all that goes into it (单价 not settled, 小计 among products) the formula is not what is meant here.
  const areas = areasOf(formula);
  const isFilled = (area: Area): boolean => {
    const on = area.sheet === undefined ? sheet : book.sheet(area.sheet);
    return on !== undefined && (!isOneCell(area) || isNumber(on.cell(area.top, area.left)) || isWordsFor(formula, on.cell(area.top, area.left)));
  };
  if (areas.length === 0 || !areas.every(isFilled)) return [];
  const outcome = calculator.outcome(formula, sheet, cell.row, cell.column);
  if (outcome.kind === "open" || outcome.value.kind !== "number" || !outcome.sure || agreesWith(cell, outcome.value)) return [];
  if (!isDecimal(cell.raw) || isWithinLastDigit(cell, outcome.value.value.toNumber())) return [];
  return [{ at: addressOf(cell.row, cell.column), typed: cellFact(sheet, cell), formula: `=${formula}`, gives: givenFact(sheet, cell, outcome.value.value, formula), agrees: false, neighbours: neighbours.map(({ row, column }) => addressOf(row, column)) }];
}

/** SUMIF and the lookups go by a name: there words are what they need. */
function isWordsFor(formula: string, cell: Cell | undefined): boolean {
  return /(?:IFS?|LOOKUP|MATCH)\(/i.test(formula) && cell?.kind === "text";
}

function isWithinLastDigit({ raw, text }: Cell & { readonly raw: string }, given: number): boolean {
  const decimals = Math.max(/\.(\d+)$/.exec(raw)?.[1]?.length ?? 0, 0);
  const shown = (/\.(\d+)%?$/.exec(text.trim())?.[1]?.length ?? 0) + (text.includes("%") ? 2 : 0);
  return Math.abs(Number(raw) - given) <= 1.01 * 10 ** -Math.min(decimals, Math.max(shown, 0));
}
