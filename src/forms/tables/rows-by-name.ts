import type { TableRow } from "../../model/index.js";
import type { Grid } from "./grid.js";

/** The rows that a name of their own tells apart, each with its figures; what 合计 or 其中 call no row is by that name. */
export function rowsByName(grid: Grid): readonly TableRow[] {
  return grid.lines.flatMap((line): TableRow[] => {
    if (line.role !== "plain" && line.role !== "subtotal") return [];
    const figures = grid.figures.flatMap((column) => grid.fact(line, column) ?? []).filter(({ isFigure }) => isFigure);
    return line.label === "" || figures.length === 0 ? [] : [{ label: line.label, figures }];
  });
}
