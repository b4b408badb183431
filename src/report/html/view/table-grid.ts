import type { TableView } from "./view.js";

export interface GridCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Of the excerpt; a cell merged over rows that are left out begins where the first of the others is. */
  readonly row: number;
}

/** A row of the table, or where `gap` rows were left out. */
export interface GridRow {
  readonly row: number;
  readonly gap: number;
  readonly cells: readonly GridCell[];
}

/**
 * The given rows of the excerpt on a full grid, every column of every row taken once, as HTML wants its tables: cells that are
 * not there are blank, merged cells reach over the rows that are kept and the gaps between them.
 */
export function gridOf(table: TableView, kept: readonly number[]): { width: number; rows: GridRow[] } {
  const width = widthOf(table);
  const lines = linesOf(table, kept);
  const taken = lines.map(() => new Set<number>());
  const cells = lines.map((): GridCell[] => []);
  for (const [start, [row, texts]] of table.rows.entries()) {
    for (const [column, text, rowSpan = 1, span = 1] of texts) {
      const covers = ({ first, last }: Line) => start <= first && start + rowSpan > last;
      const from = lines.findIndex(covers);
      if (from === -1 || column > width || taken[from]?.has(column) === true) continue;
      const to = lines.findLastIndex(covers);
      const columnSpan = freeRun(taken[from], column, Math.min(width, column + span - 1));
      for (let line = from; line <= to; line++) for (let each = column; each < column + columnSpan; each++) taken[line]?.add(each);
      cells[from]?.push({ column, text, rowSpan: to - from + 1, columnSpan, row });
    }
  }
  return { width, rows: lines.map(({ row, gap }, line) => ({ row, gap, cells: [...(cells[line] ?? []), ...blanks(taken[line], width, row, gap > 0)].sort((one, other) => one.column - other.column) })) };
}

/** A line of the grid with the rows of the excerpt, by their index, that a cell must reach over to stand in it too. */
interface Line {
  readonly first: number;
  readonly last: number;
  readonly row: number;
  readonly gap: number;
}

/** The rows kept, and between two that do not follow each other in the table a line for those left out, which only what is in both of them reaches over. */
function linesOf(table: TableView, kept: readonly number[]): Line[] {
  let before = 0;
  const lines = kept.flatMap((index, at): Line[] => {
    const row = table.rows[index]?.[0] ?? 0;
    const gap = row - before - 1;
    before = row;
    return [...(gap > 0 ? [{ first: kept[at - 1] ?? -1, last: index, row: 0, gap }] : []), { first: index, last: index, row, gap: 0 }];
  });
  return before < table.height ? [...lines, { first: -1, last: table.rows.length, row: 0, gap: table.height - before }] : lines;
}

function freeRun(taken: ReadonlySet<number> | undefined, from: number, to: number): number {
  let end = from;
  while (end < to && taken?.has(end + 1) !== true) end++;
  return end - from + 1;
}

/** Blank cells, one each; of a gap one over all columns that are free beside each other. */
function blanks(taken: ReadonlySet<number> | undefined, width: number, row: number, joined: boolean): GridCell[] {
  const free = Array.from({ length: width }, (_, index) => index + 1).filter((column) => taken?.has(column) !== true);
  if (!joined) return free.map((column) => ({ column, text: "", rowSpan: 1, columnSpan: 1, row }));
  const starts = free.filter((column) => !free.includes(column - 1));
  return starts.map((column) => ({ column, text: "", rowSpan: 1, columnSpan: freeRun(taken, column, width), row }));
}

/** Columns that say nothing in any row, at the right end, are left out. */
function widthOf(table: TableView): number {
  const ends = table.rows.flatMap(([, cells]) => cells.filter(([, text]) => text.trim() !== "").map(([column, , , span = 1]) => column + span - 1));
  return Math.max(1, Math.min(table.width, Math.max(0, ...ends)));
}
