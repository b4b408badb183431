import type { SummedColumn, TableQuestion } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { sangongAcross, withLaidDown } from "./sangong.js";
import { summed, type Outcome, type Sums } from "./sum.js";
import { isDifference, isMoneyColumn, isNestedWord, isOverTime, isPoints, isRate, isRatedRow, isStock, isSubtotalWord, isSummable, isTotalColumn, isTotalScore } from "./words.js";

/** 合计 and 小计 columns, each row against the columns that make it up: those that most rows bear out. */
export function columnSums(grid: Grid): Sums {
  const overTime = isOverTime(grid.figures);
  const totals = grid.figures.filter((column) => overTime(column) || isTotalScore(column.own) || isTotalColumn(column.own) || (isTotalColumn(column.name.slice(-2)) && isSummable(column.own)));
  const drawn = totals.filter((total) => keepsItsHeading(grid, total));
  const settled = totals.map((total) => settle(grid, total, waysOf(grid, total), { drawn: drawn.some((other) => other !== total && other.block !== total.block), overTime: overTime(total) }));
  // What stands under 其中 may be a part alone: where the figures do not say that it is all, nothing is asked.
  const opened = grid.figures.flatMap((whole) => settle(grid, whole, totals.includes(whole) ? [] : openedBy(grid, whole)).sums);
  return withLaidDown({ sums: [...settled.flatMap((each) => each.sums), ...opened], questions: settled.flatMap((each) => each.questions) }, sangongAcross(grid));
}

/**
 * 总投资 · 其中：中央 · 省级 · 市县: the columns that 其中 opens, from two of them to all up to the next that adds up; or those that 资金来源 right behind it has
 * under it.
 */
function openedBy(grid: Grid, whole: Column): readonly (readonly Column[])[] {
  const after = grid.figures.filter((column) => column.at > whole.at);
  const [first] = after;
  const sources = first !== undefined && first.group !== "" && whole.group !== first.group && /^(?:资金|经费)(?:来源|构成|筹措)/.test(first.name) && isMoneyColumn(whole.own);
  if (first === undefined || !isSummable(whole.own) || isRate(whole.own) || !(isNestedWord(first.name) || sources)) return [];
  const end = after.findIndex((column) => isTotalColumn(column.own) || !isSummable(column.own) || isRate(column.own) || isDifference(column.own));
  const run = after.slice(0, Math.min(end === -1 ? after.length : end, 12));
  const heading = run.filter((column) => column.group !== "" && column.group === first.group);
  if (heading.length >= 2) return [heading];
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, more) => run.slice(0, more + 2));
}

/**
 * 预算数 over 合计 and its kinds, 决算数 over the same: that the figures under one heading add up shows how the other is drawn,
 * in a table of one row as well.
 */
function keepsItsHeading(grid: Grid, total: Column): boolean {
  const parts = underHeading(grid, total);
  return grid.lines.some((line) => {
    const { state, telling } = summed(grid.fact(line, total), parts.map((part) => grid.fact(line, part)));
    return state === "holds" && telling;
  });
}

/**
 * @param drawn whether another heading of the table shows how its total is made up
 * @param overTime whether the total is of quarters, months or years
 */
function settle(grid: Grid, total: Column, ways: readonly (readonly Column[])[], { drawn = false, overTime = false } = {}): Sums {
  // 得分 below amounts of money is that of their total alone; in a table of points it is added up like them.
  const ofPoints = grid.lines.every(({ label }) => isPoints(label) || isRatedRow(label));
  const rows = grid.lines.filter(({ label }) => !isRatedRow(label) && (ofPoints || !isPoints(label))).map((line) => ({ line, outcomes: ways.map((parts) => ({ parts, ...summed(grid.fact(line, total), parts.map((part) => grid.fact(line, part))) })) }));
  // 全年 of 在职人数 is what it is in the end, and of 平均每次人数 a mean.
  const standsStill = ({ line: { label }, outcomes }: Row): boolean => overTime && label !== "" && (isStock(label) || !isSummable(label)) && !outcomes.some(({ state }) => state === "holds");
  const seen = rows.filter((row) => row.outcomes.some((outcome) => outcome.state !== "open") && !standsStill(row));
  const held = (way: number): number => seen.filter(({ outcomes }) => outcomes[way]?.state === "holds" && outcomes[way].telling).length;
  const shown = (way: number): number => seen.filter(({ line, outcomes }) => outcomes[way]?.state === "holds" && grid.fact(line, total)?.quantity?.isZero === false).length;
  const best = ways.map((_, way) => way).sort((one, other) => held(other) - held(one) || shown(other) - shown(one))[0] ?? 0;
  const off = seen.filter(({ outcomes }) => !outcomes.some((outcome) => outcome.state === "holds"));
  const failing = withoutFollowing(grid, total, off, best);
  const under = drawn && failing.length === 1 && held(best) === 0 ? ways.findIndex((way) => sameColumns(way, underHeading(grid, total))) : -1;
  // 一般公共预算 alone with noughts beside it: many such rows show as well what the one that differs should be.
  const agreed = failing.length === 1 && shown(best) >= enoughShown && new Set(failing[0]?.outcomes.map(({ sum }) => sum?.digits())).size === 1;
  const sure = under >= 0 || (held(best) >= 2 && held(best) >= 2 * failing.length) || agreed;
  const sums = seen.flatMap(({ line, outcomes }): SummedColumn[] => {
    const fact = grid.fact(line, total);
    const own = outcomes.find((outcome) => outcome.state === "holds") ?? (sure ? outcomes[under >= 0 ? under : best] : undefined);
    if (fact === undefined || own === undefined || own.state === "open") return [];
    return [{ name: nameOf(line, total), of: "total", total: fact, parts: own.parts.flatMap((part) => grid.fact(line, part) ?? []), sure }];
  });
  const unclear = off.length > 0 && !sure && ways.length > 0;
  const questions: TableQuestion[] = unclear ? [{ name: total.name, about: "columns", place: total.head.place }] : [];
  return { sums, questions };
}

interface Row {
  readonly line: Line;
  readonly outcomes: readonly Outcome[];
}

/**
 * The rows that are off of themselves. A 合计 row that takes up the wrong total of a row above is off by as much as that: it
 * follows from the one wrong figure and is no second sign that the columns are not added up.
 */
function withoutFollowing(grid: Grid, total: Column, off: readonly Row[], way: number): readonly Row[] {
  const by = ({ line, outcomes }: Row): Quantity | undefined => {
    const [told, sum] = [grid.fact(line, total)?.quantity, outcomes[way]?.sum];
    return told === undefined || sum === undefined || told.measure.dimension !== sum.measure.dimension ? undefined : told.minus(sum);
  };
  const of = off.filter(({ line }) => line.role === "plain").map(by);
  const [first, ...rest] = of;
  if (first === undefined || rest.includes(undefined)) return off;
  const together = rest.reduce<Quantity>((sum, each) => (each === undefined ? sum : sum.plus(each)), first);
  return off.filter((row) => row.line.role !== "total" || by(row)?.ties(together) !== true);
}

/** Rows whose total is one figure and noughts show less, each, than rows of several figures. */
const enoughShown = 4;

/** What a merged heading has under it beside its total: kinds, and the sub-totals of kinds that have headings of their own. */
function underHeading(grid: Grid, total: Column): readonly Column[] {
  const inside = grid.figures.filter((column) => column !== total && isSummable(column.own) && (column.group === total.group || (total.group === total.block && column.block === total.block)));
  const subtotalled = new Set(inside.filter((column) => isTotalColumn(column.own)).map((column) => column.group));
  return total.group === "" ? [] : inside.filter((column) => isTotalColumn(column.own) || !subtotalled.has(column.group));
}

function sameColumns(one: readonly Column[], other: readonly Column[]): boolean {
  return one.length === other.length && one.every((column, at) => column === other[at]);
}

/** The columns beside it up to the next total; those of its own heading; sub-totals with what none of them covers; all there are. */
function waysOf(grid: Grid, total: Column): readonly (readonly Column[])[] {
  const addends = grid.figures.filter((column) => column !== total && isSummable(column.own) && !isRate(column.own) && !isDifference(column.own));
  const isTotal = (column: Column): boolean => isTotalColumn(column.own);
  const after = addends.filter((column) => column.at > total.at);
  const before = addends.filter((column) => column.at < total.at);
  const next = after.findIndex(isTotal);
  const same = addends.filter((column) => total.group !== "" && column.group === total.group);
  const subtotals = after.filter((column) => isSubtotalWord(column.own) || isTotal(column));
  const covered = new Set(subtotals.map((column) => column.group).filter((group) => group !== "" && group !== total.group));
  const block = addends.filter((column) => total.block !== "" && column.block === total.block);
  const ways = [
    same,
    block.filter((column) => !isTotal(column)),
    block.filter((column) => isTotal(column) || !covered.has(column.group)),
    next === -1 ? after : after.slice(0, next),
    before.slice(before.findLastIndex(isTotal) + 1),
    after.filter((column) => !isTotal(column)),
    before.filter((column) => !isTotal(column)),
    subtotals.length === 0 ? [] : after.filter((column) => subtotals.includes(column) || !covered.has(column.group)),
    addends.filter((column) => !isTotal(column)),
  ];
  const kept = new Map(ways.filter((way) => way.length >= 2).map((way) => [way.map((column) => column.at).join(), way]));
  return [...kept.values()];
}

/** A table of one row need not name it. */
function nameOf(line: Line, total: Column): string {
  return line.label === "" ? total.name : line.label;
}
