import type { Cell, Place, Table } from "../document/index.js";
import type { Budget } from "./limits.js";
import { placeAt, type Where } from "./reading.js";

/** What stands in a cell of a Word table, whichever of Word's two formats it comes from. */
export interface CellContent {
  readonly text: string;
  readonly tables: readonly Table[];
}

/** What reading a cell needs, `Content` being how its format hands over what is inside. */
export interface CellReading<Content> {
  /** The table's number in its story, in reading order. */
  readonly number: number;
  readonly where: Where;
  readonly budget: Budget;
  readonly content: (cell: Content, place: Place) => CellContent;
}

export interface BoundedReading<Content> extends CellReading<Content> {
  /** Told once when there are more cells than may be read; the rest is left out. */
  readonly tooManyCells: () => void;
}

/** A cell that a vertical merge may still lengthen. */
export type DraftCell = { -readonly [Key in keyof Cell]: Cell[Key] };

export function readCell<Content>(content: Content, row: number, column: number, columnSpan: number, reading: CellReading<Content>): DraftCell {
  const place = cellPlace(reading, row, column);
  const { text, tables } = reading.content(content, place);
  // No bound as for a sheet's cells: a whole report may stand in a frame that is a table of one cell.
  const trimmed = text.trim();
  const cell: DraftCell = { row, column, rowSpan: 1, columnSpan, kind: trimmed === "" ? "empty" : "text", text: trimmed, place };
  if (tables.length > 0) cell.tables = tables;
  return cell;
}

/** The cell for what a row tells, out of the budget; `undefined` when no more cells may be read. */
export function boundedCell<Content>({ content, column, span }: ToldCell<Content>, row: number, reading: BoundedReading<Content>): DraftCell | undefined {
  if (reading.budget.spendCells(1)) return readCell(content, row, column, span, reading);
  reading.tooManyCells();
  return undefined;
}

/** A cell as its row tells it, before merges are followed: "on" where it goes on from the cell on its left, or above it. */
export interface ToldCell<Content> {
  readonly content: Content;
  /** From 1, on the table's grid. */
  readonly column: number;
  readonly span: number;
  readonly across?: "first" | "on" | undefined;
  readonly down?: "first" | "on" | undefined;
}

/** What a merge lengthens. */
interface Mergeable {
  readonly row: number;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
}

/**
 * The cells of one row: those that go on from their left neighbour or from above lengthen it, whatever text they hide.
 *
 * @param number the row's, from 1
 * @param open the cells that a merge may still lengthen downward, by their first column; kept from row to row
 * @param made the cell for what a row tells anew; `undefined` when no more may be read, and then the row is
 */
export function laidRow<Content, One extends Mergeable>(told: readonly ToldCell<Content>[], number: number, open: Map<number, One>, made: (cell: ToldCell<Content>) => One | undefined): One[] | undefined {
  const cells: One[] = [];
  for (const each of told) {
    const { column, span } = each;
    const left = cells.at(-1);
    const above = each.down === "on" ? openAt(open, column) : undefined;
    if (each.across === "on" && left !== undefined) {
      left.columnSpan = column + span - left.column;
    } else if (above !== undefined) {
      above.rowSpan = number - above.row + 1;
    } else {
      const cell = made(each);
      if (cell === undefined) return undefined;
      cells.push(cell);
      for (const [first, one] of open) if (first < column + span && first + one.columnSpan > column) open.delete(first);
      if (each.down !== undefined) open.set(column, cell);
    }
  }
  return cells;
}

/** The cell above that a continued one lengthens. Rows whose edges are slightly off still continue the cell above them. */
function openAt<One extends Mergeable>(open: ReadonlyMap<number, One>, column: number): One | undefined {
  return open.get(column) ?? [...open.values()].find((cell) => cell.column < column && cell.column + cell.columnSpan > column);
}

export function cellPlace({ where, number }: { readonly where: Where; readonly number: number }, row: number, column: number): Place {
  return placeAt(where, { kind: "cell", table: number, row, column });
}
