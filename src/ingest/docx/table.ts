import type { Row, Table } from "../../document/index.js";
import { childOf, valueOf, type XmlElement } from "../container/xml.js";
import { boundedCell, type BoundedReading, cellPlace, type DraftCell, laidRow, type ToldCell } from "../word-cell.js";
import { chosen, isOn } from "./markup.js";

export interface TableReading extends BoundedReading<XmlElement> {
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
    const number = rows.length + 1;
    const cells = laidRow(toldIn(row, reading), number, open, (cell) => boundedCell(cell, number, reading));
    if (cells === undefined) break;
    rows.push(isOn(childOf(properties, "w:hidden")) ? { cells, hidden: true } : { cells });
  }
  return { kind: "table", origin: "table", grid: reading.ragged ? "ragged" : "exact", rows, place: cellPlace(reading, 1, 1) };
}

/** Where each cell of a row stands, merges told; cells that tracked changes take out let those on their right move up. */
function toldIn(row: XmlElement, reading: TableReading): ToldCell<XmlElement>[] {
  const told: ToldCell<XmlElement>[] = [];
  let column = 1 + countOf(childOf(row, "w:trPr", "w:gridBefore"), 0);
  for (const content of cellsOf(row)) {
    const properties = childOf(content, "w:tcPr");
    if (childOf(properties, "w:cellDel") !== undefined) {
      reading.deleted();
      continue;
    }
    const span = reading.ragged ? 1 : countOf(childOf(properties, "w:gridSpan"), 1);
    told.push({ content, column, span, across: mergeOf(childOf(properties, "w:hMerge")), down: mergeOf(childOf(properties, "w:vMerge")) });
    column += span;
  }
  return told;
}

function mergeOf(mark: XmlElement | undefined): "first" | "on" | undefined {
  return mark === undefined ? undefined : valueOf(mark) === "restart" ? "first" : "on";
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
