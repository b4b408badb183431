import type { SummedColumn } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid } from "./grid.js";
import { summed } from "./sum.js";
import { isSummable, isTime } from "./words.js";

const running = /累计/;
const ofTheTime = /^(?:当|本|每)(?:月|期|季度?|周|旬|年)/;
/** So many times in a row must bear out that one column is the other taken together. */
const fewest = 3;

/** 当月支出 beside 累计支出, month by month: what had come together the month before and what this one adds. */
export function runningSums(grid: Grid): readonly SummedColumn[] {
  const times = grid.lines.filter(({ label }) => isTime(label));
  const addends = grid.figures.filter(({ own }) => ofTheTime.test(own) && isSummable(own));
  return grid.figures.filter(({ own }) => running.test(own) && isSummable(own)).flatMap((column) => addends.map((addend) => taken(grid, times, column, addend)).find((sums) => sums.length > 0) ?? []);
}

/**
 * From the first time on: what has come together is all that each time added so far. One figure that is wrong throws out no
 * other, so that fewer times show how the column is made up.
 */
function fromFirst(grid: Grid, times: Grid["lines"], column: Column, addend: Column): readonly SummedColumn[] {
  const steps = times.map((line, at) => {
    const [total, parts] = [grid.fact(line, column), times.slice(0, at + 1).map((each) => grid.fact(each, addend))];
    return { line, total, parts, ...summed(total, parts) };
  });
  const first = steps[0];
  const opens = first?.total?.quantity !== undefined && first.parts[0]?.quantity?.agrees(first.total.quantity) === true;
  const later = steps.slice(1);
  const failed = later.filter(({ state }) => state === "fails").length;
  if (!opens || failed > 1 || later.filter(({ state, telling }) => state === "holds" && telling).length < 2) return [];
  return later.flatMap(({ line, total, parts, state }) => (state === "open" || total === undefined ? [] : [{ name: `${line.label} ${column.name}`, of: "total" as const, total, parts: parts.flatMap((part) => part ?? []), sure: true }]));
}

function taken(grid: Grid, times: Grid["lines"], column: Column, addend: Column): readonly SummedColumn[] {
  const whole = fromFirst(grid, times, column, addend);
  if (whole.length > 0) return whole;
  const steps = times.slice(1).map((line, at) => {
    const [total, before, added] = [grid.fact(line, column), grid.fact(times[at] as (typeof times)[number], column), grid.fact(line, addend)];
    return { line, total, parts: [before, added], ...summed(total, [before, added]) };
  });
  const held = steps.filter(({ state, telling }) => state === "holds" && telling).length;
  const failed = steps.filter(({ state }) => state === "fails").length;
  // One figure of a running total that is wrong throws out its own month and the next.
  if (held < fewest || failed > 2 || failed >= held) return [];
  return steps.flatMap(({ line, total, parts, state }) => (state === "open" || total === undefined ? [] : [{ name: `${line.label} ${column.name}`, of: "total" as const, total, parts: parts.flatMap((part) => part ?? []), sure: true }]));
}
