import type { Cell, Row, Table } from "../../document/index.js";
import { childOf, valueOf, type XmlElement } from "../container/xml.js";
import { cellPlace, openAt, readCell, type CellReading, type DraftCell } from "../word-cell.js";
import { chosen, isOn } from "./markup.js";

export interface TableReading extends CellReading<XmlElement> {
  /** Told once when there are more cells than may be read; the rest is left out. */
  readonly tooManyCells: () => void;
  /** The file has lost which columns the cells stand in: they are taken in their order. */
  readonly ragged: boolean;
  /** Told of each row and cell that tracked changes take out. */
  readonly deleted: () => void;
}

/** A Word table on its grid: spans counted, merged-away cells dropped, rows deleted in tracked changes left out. */
export function readTable(element: XmlElement, reading: TableReading): Table {
  const rows: Row[] = [];
  /** The cells that a vertical merge may still lengthen, by their first column. */
  const open = new Map<number, DraftCell>();
  for (const row of rowsOf(element)) {
    const properties = childOf(row, "w:trPr");
    if (childOf(properties, "w:del") !== undefined) {
      reading.deleted();
      continue;
    }
    const cells = readRow(row, rows.length + 1, open, reading);
    if (cells === undefined) break;
    rows.push(isOn(childOf(properties, "w:hidden")) ? { cells, hidden: true } : { cells });
  }
  return { kind: "table", origin: "table", grid: reading.ragged ? "ragged" : "exact", rows, place: cellPlace(reading, 1, 1) };
}

function readRow(row: XmlElement, number: number, open: Map<number, DraftCell>, reading: TableReading): Cell[] | undefined {
  const cells: DraftCell[] = [];
  let column = 1 + countOf(childOf(row, "w:trPr", "w:gridBefore"), 0);
  for (const element of cellsOf(row)) {
    const properties = childOf(element, "w:tcPr");
    if (childOf(properties, "w:cellDel") !== undefined) {
      // The cells on its right move up to where it was.
      reading.deleted();
      continue;
    }
    const span = reading.ragged ? 1 : countOf(childOf(properties, "w:gridSpan"), 1);
    const vertical = childOf(properties, "w:vMerge");
    const horizontal = childOf(properties, "w:hMerge");
    const left = cells.at(-1);
    const above = vertical !== undefined && valueOf(vertical) !== "restart" ? openAt(open, column) : undefined;
    if (horizontal !== undefined && valueOf(horizontal) !== "restart" && left !== undefined) {
      left.columnSpan += span;
    } else if (above !== undefined) {
      above.rowSpan = number - above.row + 1;
    } else {
      if (!reading.budget.spendCells(1)) {
        reading.tooManyCells();
        return undefined;
      }
      const cell = readCell(element, number, column, span, reading);
      cells.push(cell);
      for (const [first, one] of open) if (first < column + span && first + one.columnSpan > column) open.delete(first);
      if (vertical !== undefined) open.set(column, cell);
    }
    column += span;
  }
  return cells;
}

function countOf(element: XmlElement | undefined, otherwise: number): number {
  const count = Number(valueOf(element));
  return Number.isInteger(count) && count >= 0 && count <= 1000 ? Math.max(count, otherwise) : otherwise;
}

const rowsOf = (table: XmlElement): readonly XmlElement[] => unwrapped(table, "w:tr");
const cellsOf = (row: XmlElement): readonly XmlElement[] => unwrapped(row, "w:tc");

/** Rows and cells may stand inside content controls and markup of their own. */
function unwrapped(parent: XmlElement, name: string, found: XmlElement[] = []): readonly XmlElement[] {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    else if (child.name === "w:sdt") unwrapped(childOf(child, "w:sdtContent") ?? child, name, found);
    else if (child.name === "mc:AlternateContent") unwrapped(chosen(child) ?? child, name, found);
    else if (wrappers.has(child.name)) unwrapped(child, name, found);
  }
  return found;
}

const wrappers: ReadonlySet<string> = new Set(["w:customXml", "w:ins", "w:moveTo"]);
