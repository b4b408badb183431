import type { Row, Table } from "../../document/index.js";
import { boundedCell, type BoundedReading, cellPlace, type DraftCell, laidRow } from "../word-cell.js";
import { columnsOf, type LooseRow, toldCells } from "./columns.js";
import type { ParagraphRange } from "./paragraphs.js";

export interface TableReading extends BoundedReading<readonly ParagraphRange[]> {
  /** How deep it stands in tables, from 1. */
  readonly depth: number;
  /** Whether tracked changes take out the row that stands between these characters. */
  readonly isDeleted: (start: number, mark: number) => boolean;
}

/** The paragraphs of each cell. */
type LooseWordRow = LooseRow<readonly ParagraphRange[]>;

/** A Word table on its grid: columns by the edges of all its rows, merged-away cells dropped, deleted rows left out. */
export function readTable(ranges: readonly ParagraphRange[], reading: TableReading): Table {
  const loose = rowsOf(ranges, reading);
  const columns = columnsOf(loose);
  const rows: Row[] = [];
  /** The cells that a vertical merge may still lengthen, by their first column. */
  const open = new Map<number, DraftCell>();
  for (const [index, row] of loose.entries()) {
    const number = rows.length + 1;
    const cells = laidRow(toldCells(row, columns[index] ?? []), number, open, (cell) => boundedCell(cell, number, reading));
    if (cells === undefined) break;
    rows.push({ cells });
  }
  return { kind: "table", origin: "table", grid: "exact", rows, place: cellPlace(reading, 1, 1) };
}

function rowsOf(ranges: readonly ParagraphRange[], { depth, isDeleted }: TableReading): readonly LooseWordRow[] {
  const rows: LooseWordRow[] = [];
  let cells: ParagraphRange[][] = [];
  let cell: ParagraphRange[] = [];
  for (const range of ranges) {
    const { properties, mark } = range;
    const isHere = range.depth === depth;
    if (isHere && (depth === 1 ? properties.endsRow === true : properties.endsInnerRow === true)) {
      if (cell.length > 0) cells.push(cell);
      if (!isDeleted(cells[0]?.[0]?.start ?? range.start, range.end)) rows.push({ cells, layout: properties.row });
      cells = [];
      cell = [];
      continue;
    }
    cell.push(range);
    if (!isHere || !(depth === 1 ? mark === "cell" : properties.endsInnerCell === true)) continue;
    cells.push(cell);
    cell = [];
  }
  // Cut short: the last row's end, and with it its layout, is missing.
  if (cell.length > 0) cells.push(cell);
  if (cells.length > 0) rows.push({ cells, layout: undefined });
  return rows;
}
