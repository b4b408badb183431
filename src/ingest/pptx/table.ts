import type { Cell, Row, Table } from "../../document/index.js";
import { childrenOf, type XmlElement } from "../container/xml.js";
import { cellPlace, type CellReading, readCell } from "../word-cell.js";

export interface TableReading extends CellReading<XmlElement> {
  /** Told once when there are more cells than may be read; the rest is left out. */
  readonly tooManyCells: () => void;
}

/** A slide's table. Every row names a cell for each column; those that another covers say so. ECMA-376 part 1, 21.1.3 */
export function readTable(element: XmlElement, reading: TableReading): Table {
  const rows: Row[] = [];
  const all = childrenOf(element, "a:tr");
  for (const [index, row] of all.entries()) {
    const cells: Cell[] = [];
    const columns = childrenOf(row, "a:tc");
    for (const [at, cell] of columns.entries()) {
      if (isOn(cell, "hMerge") || isOn(cell, "vMerge")) continue;
      if (!reading.budget.spendCells(1)) {
        reading.tooManyCells();
        return tableOf(rows, reading);
      }
      const read = readCell(cell, index + 1, at + 1, spanOf(cell, "gridSpan", columns.length - at), reading);
      read.rowSpan = spanOf(cell, "rowSpan", all.length - index);
      cells.push(read);
    }
    rows.push({ cells });
  }
  return tableOf(rows, reading);
}

function tableOf(rows: readonly Row[], reading: TableReading): Table {
  return { kind: "table", origin: "table", grid: "exact", rows, place: cellPlace(reading, 1, 1) };
}

function isOn({ attributes }: XmlElement, name: string): boolean {
  return attributes[name] === "1" || attributes[name] === "true";
}

function spanOf({ attributes }: XmlElement, name: string, most: number): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}
