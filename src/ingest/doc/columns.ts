import type { ToldCell } from "../word-cell.js";
import type { CellLayout, RowLayout } from "./row-layout.js";

/** A row before it is put on the grid: its cells, and the layout its end tells. */
export interface LooseRow<Content> {
  readonly cells: readonly Content[];
  readonly layout: RowLayout | undefined;
}

/** A cell's place on the table's grid. */
export interface LaidCell {
  /** From 1. */
  readonly column: number;
  readonly span: number;
  readonly layout: CellLayout;
}

/** Edges no further apart than this, in twips (1/20 point), are the same edge drawn twice, unless one row has both. */
const sameEdge = 20;
/** A width for the cells of rows that have lost theirs, two inches. */
const someWidth = 2880;

/** A row's cells with their places, merges told. */
export function toldCells<Content>({ cells }: LooseRow<Content>, laid: readonly LaidCell[]): ToldCell<Content>[] {
  return cells.map((content, index) => {
    const { column, span, layout } = laid[index] as LaidCell;
    return { content, column, span, across: layout.across, down: layout.down };
  });
}

/** Where each row's cells stand on the grid that the edges of all rows make together. */
export function columnsOf(rows: readonly LooseRow<unknown>[]): readonly (readonly LaidCell[])[] {
  const known = new Map(rows.map((row) => [row.layout?.cells.length ?? 0, row.layout]));
  const layouts = rows.map((row) => layoutOf(row, known.get(row.cells.length)));
  const column = columnNumbers(layouts);
  return layouts.map(({ edges, cells }) => {
    let next = 1;
    return cells.map((layout, index) => {
      const first = Math.max(next, column.get(edges[index] as number) ?? next);
      const span = Math.max(1, (column.get(edges[index + 1] as number) ?? first + 1) - first);
      next = first + span;
      return { column: first, span, layout };
    });
  });
}

/** Exactly as many cells as the row has, their edges from left to right: its own, else those of a row with as many cells. */
function layoutOf({ cells, layout }: LooseRow<unknown>, alike: RowLayout | undefined): RowLayout {
  const own = layout !== undefined && layout.cells.length > 0 ? layout : (alike ?? { edges: [0], cells: [] });
  const edges: number[] = [];
  for (let index = 0; index <= cells.length; index += 1) {
    const left = edges[index - 1] ?? Number.NEGATIVE_INFINITY;
    edges.push(Math.max(left, own.edges[index] ?? left + someWidth));
  }
  return { edges, cells: cells.map((_, index) => own.cells[index] ?? {}) };
}

/** The number of the column that begins at each edge. */
function columnNumbers(layouts: readonly RowLayout[]): ReadonlyMap<number, number> {
  const apart = new Set<number>();
  const all = new Set<number>();
  for (const { edges } of layouts) {
    edges.forEach((edge, index) => {
      all.add(edge);
      if (index > 0 && edge - (edges[index - 1] as number) <= sameEdge) apart.add(edge);
    });
  }
  const numbers = new Map<number, number>();
  let number = 0;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - first > sameEdge || apart.has(edge)) {
      number += 1;
      first = edge;
    }
    numbers.set(edge, number);
  }
  return numbers;
}
