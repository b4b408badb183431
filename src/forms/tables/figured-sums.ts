import type { SummedColumn } from "../../model/index.js";
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

/**
 * 全市 over 市本级 and 县区级, and 县区级 over each county, where neither words nor numbers tell the levels: a row that is
 * the sum of those below it in three columns or more, with different figures in each. One column that then does not add
 * up is held against it; more are not, for they may be of a kind that does not add up.
 */
export function figuredSums(grid: Grid, columns: readonly Column[]): Sums {
  const lines = plain(grid.lines);
  if (columns.length < fewest || lines.length < 3 || lines.length > 200 || lines.some((line) => line.level !== undefined)) return { sums: [], questions: [] };
  const folds: Fold[] = [];
  // From the last row up: what has been added up already counts as its sum.
  let open: Line[] = [];
  for (const line of [...lines].reverse()) {
    const fold = foldAt(grid, line, open, columns);
    if (fold !== undefined) {
      folds.push(fold);
      open = open.slice(fold.parts.length);
    }
    open = [line, ...open];
  }
  const summing = columns.filter((column) => folds.some((fold) => fold.outcomes.get(column)?.state === "holds"));
  return { sums: folds.reverse().flatMap((fold) => told(grid, fold, summing)), questions: [] };
}

function foldAt(grid: Grid, line: Line, below: readonly Line[], columns: readonly Column[]): Fold | undefined {
  const folds = Array.from({ length: Math.min(below.length, 40) - 1 }, (_, at): Fold => {
    const parts = below.slice(0, at + 2);
    return { line, parts, outcomes: new Map(columns.map((column) => [column, summed(grid.fact(line, column), parts.map((part) => grid.fact(part, column)))])) };
  });
  const fitting = folds.filter((fold) => isBorneOut(grid, fold));
  return fitting.length === 1 ? fitting[0] : undefined;
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
