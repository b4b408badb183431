import type { SummedColumn } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { plain } from "./readings.js";
import { summed, type Outcome } from "./sum.js";
import { isRunningRow, isStock, isSummable } from "./words.js";

interface Told extends Outcome {
  readonly line: Line;
  readonly column: Column;
  readonly parts: readonly Line[];
}

/** 本年累计 below 本月合计, or 累计 below the months: all the 合计 up to there, or all rows; told by which of the two most figures bear out. */
export function sumsSoFar(grid: Grid): readonly SummedColumn[] {
  const running = grid.lines.filter(({ label }) => isRunningRow(label));
  const columns = grid.figures.filter(({ own }) => isSummable(own) && !isStock(own));
  const ways = [(above: readonly Line[]) => above.filter(({ role }) => role === "total" || role === "subtotal"), plain].map((partsOf) =>
    running.flatMap((line) => {
      const parts = partsOf(grid.lines.slice(0, line.at));
      return columns.map((column): Told => ({ line, column, parts, ...summed(grid.fact(line, column), parts.map((part) => grid.fact(part, column))) }));
    }),
  );
  const held = (told: readonly Told[]): number => told.filter(({ state }) => state === "holds").length;
  const [best = []] = [...ways].sort((one, other) => held(other) - held(one));
  const failing = best.filter(({ state }) => state === "fails").length;
  if (held(best) < 2 || failing * 2 > held(best) || !best.some(({ state, telling }) => state === "holds" && telling)) return [];
  return best.flatMap(({ line, column, parts, state }) => {
    const total = grid.fact(line, column);
    return total === undefined || state === "open" ? [] : [{ name: `${line.label} ${column.name}`, of: "total" as const, total, parts: parts.flatMap((part) => grid.fact(part, column) ?? []), sure: true }];
  });
}
