import type { Cell } from "../../document/index.js";
import { addressOf, agreesWith, patternOf, sumOf, written, type Book, type Calculator, type Sheet } from "../../formula/index.js";
import type { TypedTotal } from "../../model/index.js";
import { grouped } from "../grouped.js";
import { isSummable } from "../tables/words.js";
import { cellFact, givenFact, heading, isNumber, rowLabel } from "./cells.js";

interface Summing {
  readonly cell: Cell;
  readonly pattern: string;
}

/** Totals typed in where the cells on both sides of them in their row (or column) hold one and the same sum. */
export function typedIn(book: Book, calculator: Calculator): TypedTotal[] {
  return book.sheets.filter((sheet) => sheet.table.hidden !== true).flatMap((sheet) => {
    const summing = sheet.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => summingOf(cell) ?? []));
    return [...lines(summing, "row", "column"), ...lines(summing, "column", "row")].flatMap(([axis, line]) => gapsIn(sheet, calculator, axis, line));
  });
}

type Axis = "row" | "column";

function summingOf(cell: Cell): Summing | undefined {
  if (cell.formula === undefined || sumOf(cell.formula) === undefined) return undefined;
  const pattern = patternOf(cell.formula, cell.row, cell.column);
  return pattern === undefined ? undefined : { cell, pattern };
}

/** Sums of one pattern in one row (or column), in order. */
function lines(summing: readonly Summing[], axis: Axis, along: Axis): (readonly [Axis, readonly Summing[]])[] {
  return grouped(summing, ({ cell, pattern }) => `${cell[axis]}\n${pattern}`).filter((group) => group.length >= 2).map((group) => [axis, [...group].sort((one, other) => one.cell[along] - other.cell[along])] as const);
}

function gapsIn(sheet: Sheet, calculator: Calculator, axis: Axis, line: readonly Summing[]): TypedTotal[] {
  const along = axis === "row" ? "column" : "row";
  const place = (at: number): readonly [number, number] => (axis === "row" ? [line[0]?.cell.row ?? 0, at] : [at, line[0]?.cell.column ?? 0]);
  const own = new Set(line.map(({ cell }) => cell[along]));
  const [first, last] = [line[0]?.cell[along] ?? 0, line.at(-1)?.cell[along] ?? 0];
  if (last - first > 500) return [];
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((at) => !own.has(at));
  const typed = between.map((at) => sheet.cell(...place(at))).filter((cell) => isNumber(cell) && cell.formula === undefined);
  // One among its neighbours is an accident; several are another way of filling in the sheet.
  const [cell] = typed;
  if (cell === undefined || typed.length > 1 || own.size < 2) return [];
  const formula = written(line[0]?.pattern ?? "", cell.row, cell.column);
  const areas = formula === undefined ? undefined : sumOf(formula)?.areas;
  if (formula === undefined || areas === undefined) return [];
  // A row of totals adds up columns, a column of totals rows: tables stacked on a sheet have totals of one pattern below each other.
  if (!areas.every((area) => (axis === "row" ? area.left === cell.column && area.right === cell.column : area.top === cell.row && area.bottom === cell.row))) return [];
  const parts = areas.flatMap((area) => sheet.within(area)).filter(isNumber);
  const name = axis === "row" ? heading(sheet, areas[0]?.top ?? cell.row, cell.column) : rowLabel(sheet, cell.row, areas[0]?.left ?? cell.column);
  if (parts.length < 2 || areas.some((area) => area.sheet !== undefined) || (name !== "" && !isSummable(name))) return [];
  const outcome = calculator.outcome(formula, sheet, cell.row, cell.column);
  if (outcome.kind === "open" || outcome.value.kind !== "number" || !outcome.sure) return [];
  return [{
    at: addressOf(cell.row, cell.column),
    typed: cellFact(sheet, cell),
    formula: `=${formula}`,
    gives: givenFact(sheet, cell, outcome.value.value, formula),
    agrees: agreesWith(cell, outcome.value),
    neighbours: nearest(line, cell, along).map((each) => addressOf(each.row, each.column)),
  }];
}

function nearest(line: readonly Summing[], cell: Cell, along: Axis): Cell[] {
  const before = line.filter((each) => each.cell[along] < cell[along]).at(-1)?.cell;
  const after = line.find((each) => each.cell[along] > cell[along])?.cell;
  return [before, after].filter((each) => each !== undefined);
}
