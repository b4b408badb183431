import type { SummedColumn } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { plain } from "./readings.js";
import { summed, type Outcome, type Sums } from "./sum.js";

interface Family extends Outcome {
  readonly line: Line;
  readonly children: readonly Line[];
  readonly column: Column;
}

/**
 * 一、基本支出 over 1.人员经费 and 2.公用经费, or 201 over 20101 and 20103. Numbered rows under another are as often a
 * selection from it: only a table in which they mostly add up says otherwise.
 */
export function headingSums(grid: Grid, columns: readonly Column[]): Sums {
  const levels = levelled(plain(grid.lines));
  const lines = [...levels.keys()];
  const cells = lines.flatMap((line, index) => {
    const children = childrenOf(line, lines.slice(index + 1), levels);
    if (children.length < 2) return [];
    return columns.map((column): Family => ({ line, children, column, ...summed(grid.fact(line, column), children.map((child) => grid.fact(child, column))) }));
  });
  const held = cells.filter((cell) => cell.state === "holds" && cell.telling);
  const failed = cells.filter((cell) => cell.state === "fails");
  if (held.length < 2 || failed.length * 2 > held.length) return { sums: held.flatMap((cell) => sumOf(grid, cell, false)), questions: [] };
  return { sums: [...held, ...failed].flatMap((cell) => sumOf(grid, cell, held.some((other) => other.line === cell.line && other !== cell))), questions: [] };
}

/** Where all that is numbered is 一、 二、 in one series, the rows without a number below each are its details. */
function levelled(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const numbered = lines.filter((line) => line.level !== undefined);
  const oneSeries = numbered.length >= 2 && numbered.every((line) => line.level === 0 && line.code === undefined) && lines[0]?.level === 0;
  return new Map((oneSeries ? lines : numbered).map((line) => [line, line.level ?? 1]));
}

/** The rows one level further in, up to the next that is as far out. */
function childrenOf(line: Line, rest: readonly Line[], levels: ReadonlyMap<Line, number>): readonly Line[] {
  const levelOf = (each: Line): number => levels.get(each) ?? 0;
  const end = rest.findIndex((other) => levelOf(other) <= levelOf(line));
  const inside = end === -1 ? rest : rest.slice(0, end);
  const next = Math.min(...inside.map(levelOf));
  return inside.filter((other) => levelOf(other) === next && (line.code === undefined || other.code?.startsWith(line.code) === true));
}

function sumOf(grid: Grid, { line, children, column }: Family, sure: boolean): SummedColumn[] {
  const total = grid.fact(line, column);
  if (total === undefined) return [];
  return [{ name: `${line.label} ${column.name}`, of: "heading", total, parts: children.flatMap((child) => grid.fact(child, column) ?? []), sure }];
}
