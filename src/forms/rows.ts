import type { Cell, Table } from "../document/index.js";
import { squash } from "./words.js";

/** One row of a form, whichever table it stands in. Covered cells are gone already; empty ones are kept. */
export interface FormRow {
  readonly cells: readonly Cell[];
  readonly table: Table;
}

export function rowsOf(table: Table): FormRow[] {
  return table.rows.map((row) => ({ cells: row.cells, table }));
}

export function filled(row: FormRow): readonly Cell[] {
  return row.cells.filter((cell) => cell.text.trim() !== "");
}

export function isBlank(row: FormRow): boolean {
  return row.cells.every((cell) => cell.text.trim() === "");
}

/** The first words of a row. */
export function leadOf(row: FormRow): string {
  return squash(filled(row)[0]?.text ?? "");
}

/** The columns that a header row names, each with the cell that names it. */
export type Header<Column extends string> = {
  readonly row: FormRow;
  readonly cells: ReadonlyMap<Column, Cell>;
};

/**
 * Reads a row as a header.
 * @param columnOf what column a text names. The first cell to name a column keeps it.
 */
export function headerOf<Column extends string>(row: FormRow, columnOf: (text: string) => Column | undefined): Header<Column> {
  const cells = new Map<Column, Cell>();
  for (const cell of row.cells) {
    const column = columnOf(cell.text);
    if (column !== undefined && !cells.has(column)) cells.set(column, cell);
  }
  return { row, cells };
}

/**
 * The cell of `row` that stands under a header's cell.
 *
 * On an exact grid that is the one whose columns overlap. A ragged row (merged widths lost in extraction) is laid against
 * its header by position: from the left when it has as many cells, else from the right, where figures stand.
 */
export function cellUnder(row: FormRow, header: FormRow, headerCell: Cell): Cell | undefined {
  if (row.table === header.table && row.table.grid !== "ragged") {
    const end = headerCell.column + headerCell.columnSpan;
    return (
      row.cells.find((cell) => cell.column === headerCell.column) ??
      row.cells.find((cell) => cell.column < end && cell.column + cell.columnSpan > headerCell.column)
    );
  }
  const position = header.cells.indexOf(headerCell);
  const offset = row.cells.length - header.cells.length;
  return row.cells[position + (offset === 0 ? 0 : offset)];
}

/** The first filled cell right of `cell`, as long as it is not itself a label. */
export function valueRightOf(row: FormRow, cell: Cell, isLabel: (text: string) => boolean): Cell | undefined {
  const rest = row.cells.slice(row.cells.indexOf(cell) + 1);
  const next = rest.find((each) => each.text.trim() !== "");
  return next === undefined || isLabel(next.text) ? rest.find((each) => each.text.trim() === "") : next;
}

/** The filled cells of a row left of all that its header names: where its labels stand. */
export function labelsBefore(row: FormRow, header: FormRow, named: Iterable<Cell>): Cell[] {
  const heads = [...named];
  if (row.table === header.table && row.table.grid !== "ragged") {
    const first = Math.min(...heads.map((cell) => cell.column));
    return filled(row).filter((cell) => cell.column < first);
  }
  const first = Math.min(...heads.map((cell) => header.cells.indexOf(cell)));
  const end = Math.max(1, first + row.cells.length - header.cells.length);
  return row.cells.slice(0, end).filter((cell) => cell.text.trim() !== "");
}
