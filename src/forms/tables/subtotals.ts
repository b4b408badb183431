import type { SummedColumn, TableQuestion } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { levelsIn, plain } from "./readings.js";
import { numberedParts } from "./numbered-parts.js";
import { isMean, summed, type Outcome, type Sums } from "./sum.js";
import { isMoneyColumn } from "./words.js";

/** 小计 rows. All of a table are made up in the same way: the way that most of them bear out is held against the rest, unless their rows are numbered. */
export function subtotalSums(grid: Grid, columns: readonly Column[]): Sums {
  const cells = grid.lines
    .filter((line) => line.role === "subtotal")
    .flatMap((line) => {
      const ways = waysOf(grid, line);
      const numbered = line.code === undefined ? numberedParts(line, grid.lines.slice(line.at + 1).filter(({ role }) => role !== "nested")) : [];
      return columns.map((column) => {
        const outcomeOf = (parts: readonly Line[]): Outcome & { readonly parts: readonly Line[] } => ({ parts, ...summed(grid.fact(line, column), parts.map((part) => grid.fact(part, column))) });
        return { line, column, outcomes: ways.map(outcomeOf), numbered: outcomeOf(numbered) };
      });
    })
    .filter(({ outcomes }) => outcomes.some((outcome) => outcome.state !== "open"));
  const held = (way: number): number => cells.filter(({ outcomes }) => outcomes[way]?.state === "holds" && outcomes[way].telling).length;
  const best = Array.from({ length: Math.max(0, ...cells.map(({ outcomes }) => outcomes.length)) }, (_, way) => way).sort((one, other) => held(other) - held(one))[0] ?? 0;
  const failing = cells.filter(({ outcomes }) => !outcomes.some((outcome) => outcome.state === "holds")).length;
  const sure = held(best) > 0 && held(best) >= failing;
  const sums: SummedColumn[] = [];
  const questions: TableQuestion[] = [];
  for (const { line, column, outcomes, numbered } of cells) {
    const fact = grid.fact(line, column);
    const told = numbered.state === "open" ? undefined : numbered;
    const meant = outcomes.find((outcome) => outcome.state === "holds") ?? told ?? (sure ? outcomes[best] : undefined);
    if (fact === undefined) continue;
    if (meant?.state === "fails" && !isMoneyColumn(column.name) && isMean(fact, meant.parts.map((part) => grid.fact(part, column)), meant)) continue;
    const name = line.label === "小计" ? column.name : `${line.label} ${column.name}`;
    if (meant === undefined || meant.state === "open") questions.push({ name, about: "rows", place: fact.place });
    else sums.push({ name, of: "subtotal", total: fact, parts: meant.parts.flatMap((part) => grid.fact(part, column) ?? []), sure: sure || told !== undefined });
  }
  return { sums, questions };
}

/** The rows above up to the 小计 before, those below where it leads, or those that share its merged label; each also without a heading row, and by its outermost level. */
function waysOf(grid: Grid, line: Line): readonly (readonly Line[])[] {
  const stops = (other: Line): boolean => other.role === "subtotal" || other.role === "total";
  const above = grid.lines.slice(0, line.at);
  const below = grid.lines.slice(line.at + 1);
  const end = below.findIndex(stops);
  const whole = [above.slice(above.findLastIndex(stops) + 1), end === -1 ? below : below.slice(0, end), line.group === "" ? [] : grid.lines.filter((other) => other.group === line.group)];
  const ways = whole.map(plain).flatMap((rows) => {
    const levels = levelsIn(rows);
    return [rows, rows.slice(1), levels.length > 1 ? rows.filter((row) => row.level === levels[0]) : []];
  });
  // A row that mostly stands beside a sum may be in it as well.
  return [...ways, ...whole.map((stretch) => (stretch.some(({ role }) => role === "beside") ? stretch.filter(({ role }) => role === "plain" || role === "beside") : []))];
}
