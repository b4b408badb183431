import type { Fact, SummedColumn } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { plain } from "./readings.js";
import { summed, type Outcome, type Sums } from "./sum.js";

/** A row and the rows right below it that it adds up, as most of the columns say. */
interface Fold {
  readonly line: Line;
  readonly parts: readonly Line[];
  readonly outcomes: ReadonlyMap<Column, Outcome>;
}

/** So many columns must bear out what no word says. */
const fewest = 3;

/** A row is looked at as the sum of so many rows below it at most. */
const reach = 40;

/**
 * 全市 over 市本级 and 县区级, and 县区级 over each county, where neither words nor numbers tell the levels: a row that is
 * the sum of those below it in three columns or more, with different figures in each. One column that then does not add
 * up is held against it; more are not, for they may be of a kind that does not add up.
 */
export function figuredSums(grid: Grid, columns: readonly Column[]): Sums {
  const lines = plain(grid.lines);
  if (columns.length < fewest || lines.length < 3 || lines.length > 200 || lines.some((line) => line.level !== undefined)) return { sums: [], questions: [] };
  const folds: Fold[] = [];
  const rough = new Map(lines.map((line) => [line, columns.map((column) => roughly(grid.fact(line, column)))]));
  // From the last row up: what has been added up already counts as its sum.
  let open: Line[] = [];
  for (const line of [...lines].reverse()) {
    const fold = foldAt(grid, line, open.slice(0, reach), columns, rough);
    if (fold !== undefined) {
      folds.push(fold);
      open = open.slice(fold.parts.length);
    }
    open = [line, ...open];
  }
  const summing = columns.filter((column) => folds.some((fold) => fold.outcomes.get(column)?.state === "holds"));
  return { sums: folds.reverse().flatMap((fold) => told(grid, fold, summing)), questions: [] };
}

function foldAt(grid: Grid, line: Line, below: readonly Line[], columns: readonly Column[], rough: ReadonlyMap<Line, readonly Rough[]>): Fold | undefined {
  const folds = lengthsThatMayFit(rough.get(line) ?? [], below.map((each) => rough.get(each) ?? [])).map((length): Fold => {
    const parts = below.slice(0, length);
    return { line, parts, outcomes: new Map(columns.map((column) => [column, summed(grid.fact(line, column), parts.map((part) => grid.fact(part, column)))])) };
  });
  const fitting = folds.filter((fold) => isBorneOut(grid, fold));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A figure in floating point, and how far it may be off by its printed precision: enough to pass over most rows of a long table. */
interface Rough {
  readonly value: number;
  readonly slack: number;
}

function roughly(fact: Fact | undefined): Rough {
  if (fact === undefined || fact.state === "text" || fact.state === "error") return { value: Number.NaN, slack: 0 };
  const { quantity } = fact;
  if (quantity === undefined) return { value: 0, slack: 0 };
  const scale = Number(quantity.measure.scale);
  const [value, slack] = [Number(quantity.value) * scale, (Number(quantity.high.minus(quantity.low)) / 2) * scale];
  // Floating point is off by a little of its own.
  return { value, slack: slack + Math.abs(value) * 1e-9 };
}

/** How many of the rows below, two or more, may come to the row in as many columns as it takes. */
function lengthsThatMayFit(totals: readonly Rough[], below: readonly (readonly Rough[])[]): readonly number[] {
  const sums = totals.map(() => ({ value: 0, slack: 0 }));
  return below.flatMap((parts, at): number[] => {
    let near = 0;
    for (const [column, sum] of sums.entries()) {
      const [part, total] = [parts[column], totals[column]];
      if (part === undefined || total === undefined) continue;
      sum.value += part.value;
      sum.slack += part.slack;
      if (Math.abs(sum.value - total.value) <= sum.slack + total.slack) near += 1;
    }
    return at > 0 && near >= fewest ? [at + 1] : [];
  });
}

function isBorneOut(grid: Grid, { line, outcomes }: Fold): boolean {
  const held = [...outcomes].filter(([, outcome]) => outcome.state === "holds" && outcome.telling).flatMap(([column]) => grid.fact(line, column)?.quantity ?? []);
  const figures = new Set(held.filter((quantity) => quantity.digits().replace(/[^1-9]/g, "").length >= 2).map((quantity) => quantity.digits()));
  return figures.size >= fewest;
}

function told(grid: Grid, { line, parts, outcomes }: Fold, summing: readonly Column[]): SummedColumn[] {
  const failing = summing.filter((column) => outcomes.get(column)?.state === "fails");
  return summing.flatMap((column) => {
    const [total, outcome] = [grid.fact(line, column), outcomes.get(column)];
    if (total === undefined || outcome === undefined || outcome.state === "open") return [];
    if (outcome.state === "fails" && failing.length > 1) return [];
    return [{ name: `${line.label} ${column.name}`, of: "heading" as const, total, parts: parts.flatMap((part) => grid.fact(part, column) ?? []), sure: true }];
  });
}
