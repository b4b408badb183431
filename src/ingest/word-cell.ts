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

/** The cell above that a continued one lengthens. Rows whose edges are slightly off still continue the cell above them. */
export function openAt<One extends Pick<Cell, "column" | "columnSpan">>(open: ReadonlyMap<number, One>, column: number): One | undefined {
  return open.get(column) ?? [...open.values()].find((cell) => cell.column < column && cell.column + cell.columnSpan > column);
}

export function cellPlace({ where, number }: { readonly where: Where; readonly number: number }, row: number, column: number): Place {
  return placeAt(where, { kind: "cell", table: number, row, column });
}
