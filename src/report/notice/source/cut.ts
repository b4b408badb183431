import { type GridCell, isHeader } from "./grid.js";

type GridRow = { readonly row: number; readonly cells: readonly (GridCell | undefined)[] };

/** So many rows of figures, and columns, a reader takes in. */
const mostRows = 14;
const mostColumns = 10;

/** By their index, the rows with figures, the chief one's first of all, and the headings over them. */
export function rowsToShow(grid: readonly GridRow[], wanted: readonly number[]): number[] {
  const figures = [...new Set(wanted)].map((row) => grid.findIndex((each) => each.row === row)).filter((index) => index !== -1);
  const kept = new Set(figures.slice(0, mostRows));
  for (const index of [...kept]) {
    const header = grid.slice(0, index).findLastIndex(({ cells }) => isHeader(cells));
    for (let each = header; each >= 0 && header - each < 2 && isHeader(grid[each]?.cells ?? []); each--) kept.add(each);
  }
  return [...kept].sort((one, other) => one - other);
}

/** By their index, the columns that say something in these rows; of too many, those nearest to a figure, and the first. */
export function columnsToShow(rows: readonly GridRow[], marked: (cell: GridCell) => boolean): number[] {
  const width = rows[0]?.cells.length ?? 0;
  const all = Array.from({ length: width }, (_, column) => column);
  // A merged cell is wide because of others: it is told where it begins.
  const told = all.filter((column) => rows.some(({ cells }) => begins(cells, column) && cells[column]?.text.trim() !== ""));
  const figures = told.filter((column) => rows.some(({ cells }) => isMarked(cells[column], marked)));
  const distance = (column: number) => (column === told[0] ? 0 : Math.min(...figures.map((figure) => Math.abs(figure - column)), width));
  const nearest = [...told].sort((one, other) => distance(one) - distance(other) || one - other).slice(0, mostColumns);
  return nearest.sort((one, other) => one - other);
}

function begins(cells: readonly (GridCell | undefined)[], column: number): boolean {
  const cell = cells[column];
  return cell !== undefined && cells[column - 1] !== cell;
}

function isMarked(cell: GridCell | undefined, marked: (cell: GridCell) => boolean): boolean {
  return cell !== undefined && marked(cell);
}
