import { columnAt, type Run } from "./columns.js";
import { parted } from "./glued.js";
import { joinLine } from "./join.js";
import { linesOfText, type Grid, type GridCell, type Piece } from "./piece.js";
import { runsIn } from "./runs.js";

/**
 * Rows and columns by alignment alone, where a picture has no ruling lines: texts on one height are a row, and columns
 * are parted where as few upright lines as possible would keep all texts apart that stand beside each other. A text
 * that runs over such a line spans its columns. Rows of a wrapped cell stay rows of their own.
 */
export function alignedGrid(pieces: readonly Piece[], height: number): Grid {
  const found = runsIn(linesOfText(pieces, height), height);
  const separators = separatorsOf(found, height);
  if (separators.length >= mostColumns) return inOrder(found, height);
  const rows = parted(found, separators, height);
  const columns = separators.length + 1;
  const cells: GridCell[] = [];
  rows.forEach((runs, row) => addCells(runs, row + 1, { separators, columns, height }, cells));
  return { rows: rows.length, columns, cells, ruled: false };
}

/** More columns than any form has: texts are strewn about, and only their order in each row is kept. */
const mostColumns = 120;

function inOrder(rows: readonly (readonly Run[])[], height: number): Grid {
  const cells = rows.flatMap((runs, row) => runs.map((run, index): GridCell => (
    { row: row + 1, column: index + 1, rowSpan: 1, columnSpan: 1, text: joinLine(run.pieces, height), at: run.pieces[0]?.at ?? { x: 0, y: 0 }, pieces: run.pieces })));
  return { rows: rows.length, columns: rows.reduce((most, runs) => Math.max(most, runs.length), 0), cells, ruled: false };
}

interface Columns {
  readonly separators: readonly number[];
  /** How many. */
  readonly columns: number;
  readonly height: number;
}

/** Adds a row's cells to those before it. */
function addCells(runs: readonly Run[], row: number, { separators, columns, height }: Columns, cells: GridCell[]): void {
  let next = 1;
  const empties = (until: number): void => {
    for (; next < until; next += 1) cells.push({ row, column: next, rowSpan: 1, columnSpan: 1, text: "", at: { x: 0, y: 0 } });
  };
  runs.forEach((run, index) => {
    const column = Math.max(next, columnAt(separators, run.left, height));
    empties(column);
    const following = runs[index + 1];
    const free = following === undefined ? columns : Math.max(column, columnAt(separators, following.left, height) - 1);
    const last = Math.min(free, Math.max(column, columnAt(separators, run.right - height * 0.4, height)));
    cells.push({ row, column, rowSpan: 1, columnSpan: last - column + 1, text: joinLine(run.pieces, height), at: run.pieces[0]?.at ?? { x: 0, y: 0 }, pieces: run.pieces });
    next = last + 1;
  });
  empties(columns + 1);
}

/** The fewest upright lines that part every two neighbours in a row: each as far left as the leftmost text after it begins. */
function separatorsOf(rows: readonly (readonly Run[])[], height: number): number[] {
  /** Where gaps end, and where the narrowest of those that end there begins: whatever parts its sides parts those of the wider ones. */
  const gaps = new Map<number, number>();
  for (const runs of rows) {
    let last: Run | undefined;
    for (const run of runs) {
      if (last !== undefined) gaps.set(run.left, Math.max(gaps.get(run.left) ?? -Infinity, Math.min(last.right, run.left)));
      last = run;
    }
  }
  const separators: number[] = [];
  for (const [to, from] of [...gaps].sort(([a], [b]) => a - b)) {
    const last = separators.at(-1);
    if (last === undefined || last < from - height * 0.1) separators.push(to);
  }
  return separators;
}
