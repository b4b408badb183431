import type { Cell, Table } from "../document/index.js";
import type { Area } from "./area.js";

/** The cells of one worksheet by their place. */
export interface Sheet {
  readonly name: string;
  readonly table: Table;
  /** Rows and columns from 1. */
  cell(row: number, column: number): Cell | undefined;
  /** Cells of a rectangle that hold anything, row by row. */
  within(area: Area): readonly Cell[];
  /** Whether the rectangle reaches under merged cells, where a file may keep values that nobody sees. */
  isPartlyCovered(area: Area): boolean;
  isHiddenRow(row: number): boolean;
  readonly hasHiddenRows: boolean;
}

/** All worksheets of one workbook. Names are the same in capitals and small letters, as in Excel. */
export class Book {
  readonly sheets: readonly Sheet[];
  readonly #byName: ReadonlyMap<string, Sheet>;

  constructor(tables: readonly Table[]) {
    this.sheets = tables.map(sheetOf);
    this.#byName = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  sheet(name: string): Sheet | undefined {
    return this.#byName.get(name.toLowerCase());
  }
}

const width = 16_385;

function sheetOf(table: Table): Sheet {
  const cells = new Map<number, Cell>();
  const rows = new Map<number, Cell[]>();
  const merged: Cell[] = [];
  const hiddenRows = new Set<number>();
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => cell.kind !== "empty" || cell.formula !== undefined);
    const number = row.cells[0]?.row;
    if (number === undefined) continue;
    if (row.hidden === true && table.hidden !== true) hiddenRows.add(number);
    if (filled.length > 0) rows.set(number, filled);
    for (const cell of row.cells) {
      if (cell.rowSpan > 1 || cell.columnSpan > 1) merged.push(cell);
    }
    for (const cell of filled) cells.set(cell.row * width + cell.column, cell);
  }
  const numbers = [...rows.keys()];
  const [first, last] = [numbers[0] ?? 1, numbers.at(-1) ?? 0];
  return {
    name: table.name ?? "",
    table,
    cell: (row, column) => cells.get(row * width + column),
    within: ({ top, left, bottom, right }) => {
      if (top === bottom && left === right) return [cells.get(top * width + left) ?? []].flat();
      const found: Cell[] = [];
      for (let row = Math.max(top, first); row <= Math.min(bottom, last); row += 1) {
        for (const cell of rows.get(row) ?? []) if (cell.column >= left && cell.column <= right) found.push(cell);
      }
      return found;
    },
    isPartlyCovered: (area) => merged.some((cell) => reachesUnder(area, cell)),
    isHiddenRow: (row) => hiddenRows.has(row),
    hasHiddenRows: hiddenRows.size > 0,
  };
}

/** Some cell of the area is covered by the merge, not being the one that shows. */
function reachesUnder({ top, left, bottom, right }: Area, { row, column, rowSpan, columnSpan }: Cell): boolean {
  const rows = Math.min(bottom, row + rowSpan - 1) - Math.max(top, row) + 1;
  const columns = Math.min(right, column + columnSpan - 1) - Math.max(left, column) + 1;
  if (rows <= 0 || columns <= 0) return false;
  const holdsFirst = top <= row && row <= bottom && left <= column && column <= right;
  return rows * columns > (holdsFirst ? 1 : 0);
}
