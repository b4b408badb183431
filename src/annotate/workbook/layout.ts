import { XmlScanner } from "../../ingest/index.js";
import { type Tag, tagOf } from "../xml/tags.js";
import { spotOf } from "./spot.js";

/** A row or a cell, where it stands in its part. */
export interface Held {
  /** Row or column, from 1. */
  readonly number: number;
  readonly tag: Tag;
  readonly style: number | undefined;
}

export interface RowLayout extends Held {
  readonly cells: readonly Held[];
  /** Where its end tag begins; of an empty one where it ends. */
  readonly end: number;
}

export interface SheetLayout {
  readonly source: string;
  readonly prefix: string;
  readonly data: { readonly tag: Tag; readonly end: number };
  readonly rows: readonly RowLayout[];
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The link to the drawing that holds the boxes of comments, or where one is to stand. */
  readonly drawing: { readonly id: string } | { readonly at: number };
}

/** What follows the link to that drawing in a worksheet (ECMA-376 part 1, CT_Worksheet). */
const behindDrawing: ReadonlySet<string> = new Set(["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"]);

/** Where rows, cells and drawing stand in a worksheet; of the cells those in the rows asked for. Undefined where it breaks off. */
export function layoutOf(source: string, wanted: ReadonlySet<number>): SheetLayout | undefined {
  const xml = new XmlScanner(source);
  const columns: { first: number; last: number; style: number }[] = [];
  let [depth, prefix, alternative] = [0, "", -1];
  let data: { readonly tag: Tag; readonly end: number; readonly rows: readonly RowLayout[] } | undefined;
  let behind: number | undefined;
  let id: string | undefined;
  while (xml.next()) {
    const tag = tagOf(xml);
    if (xml.kind === "close") {
      depth -= 1;
      if (depth === 1) alternative = -1;
      if (depth > 0) continue;
      if (xml.name !== "worksheet" || data === undefined) return undefined;
      return { source, prefix, data, rows: data.rows, columns, drawing: id === undefined ? { at: behind ?? tag.from } : { id } };
    }
    if (depth === 0) prefix = tag.qualified.slice(0, tag.qualified.indexOf(":") + 1);
    if (depth === 1 && xml.name === "AlternateContent") alternative = tag.from;
    const isPart = depth === 1 || alternative !== -1;
    if (isPart && xml.name === "legacyDrawing") id = xml.attribute("id");
    else if (isPart && behindDrawing.has(xml.name)) behind ??= alternative === -1 ? tag.from : alternative;
    else if (xml.name === "col") columns.push({ first: Number(xml.attribute("min")), last: Number(xml.attribute("max")), style: Number(xml.attribute("style") ?? 0) });
    if (depth === 1 && xml.name === "sheetData" && data === undefined) data = dataOf(xml, tag, wanted);
    else if (xml.kind === "open") depth += 1;
  }
  return undefined;
}

/** Reads up to the end of the cells. */
function dataOf(xml: XmlScanner, tag: Tag, wanted: ReadonlySet<number>): { readonly tag: Tag; readonly end: number; readonly rows: readonly RowLayout[] } {
  const rows: (RowLayout & { cells: Held[]; end: number })[] = [];
  let [number, column] = [0, 0];
  while (!tag.isEmpty && xml.next()) {
    if (xml.kind === "close") {
      if (xml.name === "sheetData") return { tag, end: tagOf(xml).from, rows };
      const row = rows.at(-1);
      if (xml.name === "row" && row !== undefined) row.end = tagOf(xml).from;
    } else if (xml.name === "row") {
      number = Number(xml.attribute("r") ?? number + 1);
      column = 0;
      const own = /^(?:1|true)$/.test(xml.attribute("customFormat") ?? "") ? styleOf(xml) : undefined;
      rows.push({ number, tag: tagOf(xml), style: own, cells: [], end: xml.at });
    } else if (xml.name === "c") {
      column = spotOf(xml.attribute("r") ?? "")?.column ?? column + 1;
      if (wanted.has(number)) rows.at(-1)?.cells.push({ number: column, tag: tagOf(xml), style: styleOf(xml) });
    }
  }
  return { tag, end: tag.to, rows };
}

function styleOf(xml: XmlScanner): number | undefined {
  const style = xml.attribute("s");
  return style === undefined ? undefined : Number(style);
}
