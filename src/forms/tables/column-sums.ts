import type { SummedColumn, TableQuestion } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { summed, type Sums } from "./sum.js";
import { isDifference, isRate, isSubtotalWord, isSummable, isTotalColumn } from "./words.js";

/** 合计 and 小计 columns, each row against the columns that make it up: those that most rows bear out. */
export function columnSums(grid: Grid): Sums {
  const totals = grid.figures.filter((column) => isTotalColumn(column.own) || (isTotalColumn(column.name.slice(-2)) && isSummable(column.own)));
  const settled = totals.map((total) => settle(grid, total, waysOf(grid, total)));
  return { sums: settled.flatMap((each) => each.sums), questions: settled.flatMap((each) => each.questions) };
}

function settle(grid: Grid, total: Column, ways: readonly (readonly Column[])[]): Sums {
  const rows = grid.lines.map((line) => ({ line, outcomes: ways.map((parts) => ({ parts, ...summed(grid.fact(line, total), parts.map((part) => grid.fact(line, part))) })) }));
  const seen = rows.filter(({ outcomes }) => outcomes.some((outcome) => outcome.state !== "open"));
  const held = (way: number): number => seen.filter(({ outcomes }) => outcomes[way]?.state === "holds" && outcomes[way].telling).length;
  const best = ways.map((_, way) => way).sort((one, other) => held(other) - held(one))[0] ?? 0;
  const failing = seen.filter(({ outcomes }) => !outcomes.some((outcome) => outcome.state === "holds"));
  const sure = held(best) >= 2 && held(best) >= 2 * failing.length;
  const sums = seen.flatMap(({ line, outcomes }): SummedColumn[] => {
    const fact = grid.fact(line, total);
    const own = outcomes.find((outcome) => outcome.state === "holds") ?? (sure ? outcomes[best] : undefined);
    if (fact === undefined || own === undefined || own.state === "open") return [];
    return [{ name: nameOf(line), of: "total", total: fact, parts: own.parts.flatMap((part) => grid.fact(line, part) ?? []), sure }];
  });
  const unclear = failing.length > 0 && !sure && ways.length > 0;
  const questions: TableQuestion[] = unclear ? [{ name: total.name, about: "columns", place: total.head.place }] : [];
  return { sums, questions };
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
  const covered = new Set(subtotals.map((column) => column.group).filter((group) => group !== ""));
  const ways = [
    same,
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

function nameOf(line: Line): string {
  return line.label === "" ? `第${line.at + 1}行` : line.label;
}
