import type { Cell } from "../../document/index.js";
import { addressOf, agreesWith, areasOf, isDecimal, isOneCell, patternOf, sumOf, written, type Area, type Book, type Calculator, type Sheet } from "../../formula/index.js";
import type { TypedTotal } from "../../model/index.js";
import { grouped } from "../grouped.js";
import { explains } from "../tables/words.js";
import { cellFact, givenFact, isNumber, isOfAnotherKind, isWords } from "./cells.js";

type Axis = "row" | "column";

/**
 * Products, rates and differences typed in where the cells right before and right behind them in their column (or row) hold one and the
 * same formula, and it gives something else there. One that was only set right in its last digit, so that shares come to 100%, is none.
 */
export function typedAmong(book: Book, calculator: Calculator): TypedTotal[] {
  return book.sheets.filter((sheet) => sheet.table.hidden !== true).flatMap((sheet) => {
    const formulas = sheet.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => worked(cell)));
    const found = (["column", "row"] as const).flatMap((axis) => grouped(formulas, ({ cell, pattern }) => `${cell[axis]}\n${pattern}`).flatMap((line) => typedIn(book, sheet, calculator, axis, line)));
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

function typedIn(book: Book, sheet: Sheet, calculator: Calculator, axis: Axis, line: readonly Worked[]): TypedTotal[] {
  const along = axis === "column" ? "row" : "column";
  const sorted = [...line].sort((one, other) => one.cell[along] - other.cell[along]);
  const between = sorted.slice(1).flatMap(({ cell: after, pattern }, at) => {
    const before = sorted[at]?.cell;
    if (before === undefined || after[along] !== before[along] + 2) return [];
    const cell = axis === "column" ? sheet.cell(before.row + 1, before.column) : sheet.cell(before.row, before.column + 1);
    const begins = axis === "column" && beginsAnew(sheet, cell, sorted[0]?.cell);
    return isNumber(cell) && cell.formula === undefined && !begins ? [{ cell, pattern, neighbours: [before, after] }] : [];
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
  const inputs = areas.filter((area) => area.sheet === undefined && isOneCell(area)).map((area) => Number(sheet.cell(area.top, area.left)?.raw));
  if (isBounded(Number(cell.raw), outcome.value.value.toNumber(), inputs) || explains(wordsBehind(sheet, cell))) return [];
  return [{ at: addressOf(cell.row, cell.column), typed: cellFact(sheet, cell), formula: `=${formula}`, gives: givenFact(sheet, cell, outcome.value.value, formula), agrees: false, neighbours: neighbours.map(({ row, column }) => addressOf(row, column)) }];
}

/** SUMIF and the lookups go by a name: there words are what they need. */
function isWordsFor(formula: string, cell: Cell | undefined): boolean {
  return /(?:IFS?|LOOKUP|MATCH)\(/i.test(formula) && cell?.kind === "text";
}

/** 2021年 of 乙村 under 2023年 of 甲村: as in the first row of 甲村, what it grew by is known from elsewhere. */
function beginsAnew(sheet: Sheet, cell: Cell | undefined, first: Cell | undefined): boolean {
  if (cell === undefined || first === undefined || !isNumber(sheet.cell(first.row - 1, first.column))) return false;
  const nameOf = ({ row, column }: { readonly row: number; readonly column: number }): string | undefined => sheet.within({ top: row, bottom: row, left: 1, right: column - 1 }).findLast(({ kind }) => kind === "text")?.text;
  const name = nameOf(cell);
  return name !== undefined && name === nameOf({ row: first.row - 1, column: first.column });
}

/** 得分 no more than 分值, 完成率 no more than 100%, 空编 no less than 0: what the formula gives goes beyond it. */
function isBounded(typed: number, given: number, inputs: readonly number[]): boolean {
  return (typed === 0 && given < 0) || (given > typed && (typed === 1 || (typed !== 0 && inputs.includes(typed))));
}

/** 备注 and the like: what is said right of a figure in its row. */
function wordsBehind(sheet: Sheet, { row, column }: Cell): string {
  return sheet.within({ top: row, bottom: row, left: column + 1, right: Number.POSITIVE_INFINITY }).filter(isWords).map(({ text }) => text).join("");
}

function isWithinLastDigit({ raw, text }: Cell & { readonly raw: string }, given: number): boolean {
  const decimals = Math.max(/\.(\d+)$/.exec(raw)?.[1]?.length ?? 0, 0);
  const shown = (/\.(\d+)%?$/.exec(text.trim())?.[1]?.length ?? 0) + (text.includes("%") ? 2 : 0);
  return Math.abs(Number(raw) - given) <= 1.01 * 10 ** -Math.min(decimals, Math.max(shown, 0));
}
