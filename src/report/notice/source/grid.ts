import type { ExcerptCell, TableExcerpt } from "../../../model/index.js";

/** A cell, and the row and column it begins in: where its figure is said to stand. */
export interface GridCell extends ExcerptCell {
  readonly row: number;
}

/** The excerpt with every place filled, row by row: a merged cell stands in each place it covers. */
export function gridOf({ rows, width }: TableExcerpt): { readonly row: number; readonly cells: readonly (GridCell | undefined)[] }[] {
  const grid = rows.map(({ row }) => ({ row, cells: new Array<GridCell | undefined>(width).fill(undefined) }));
  rows.forEach(({ row, cells }, index) => {
    for (const cell of cells) {
      const own = { ...cell, row };
      for (const below of grid.slice(index, index + (cell.rowSpan ?? 1))) below.cells.fill(own, cell.column - 1, cell.column - 1 + (cell.columnSpan ?? 1));
    }
  });
  return grid;
}

/** Three different words or more beside each other, and no figure among them. */
export function isHeader(cells: readonly (GridCell | undefined)[]): boolean {
  const told = [...new Set(cells)].flatMap((cell) => (cell === undefined || cell.text.trim() === "" ? [] : [cell.text.trim()]));
  return told.length >= 3 && !told.some((text) => text.length > 30 || /^[-−+(（]?\d[\d,，.\s]*[)）]?[%％]?$/u.test(text));
}
