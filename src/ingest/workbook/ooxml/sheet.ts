import { XmlScanner } from "../../container/scanner.js";
import type { Range, StoredSheet } from "../stored.js";
import { isTrue } from "./book.js";
import { CellReader, type Shared } from "./cells.js";
import { ObjectList } from "./objects.js";
import { Unfamiliar } from "./unfamiliar.js";

/** A worksheet's part. `most`: cells read; what comes after the one beyond them is left out, so that the excess shows. */
export function readStoredSheet(source: string, shared: Shared, most: number): StoredSheet {
  const xml = new XmlScanner(source);
  const merges: Range[] = [];
  const columns = new ColumnMarks();
  const objects = new ObjectList();
  const header: string[] = [];
  const footer: string[] = [];
  let inObjects = false;
  const cells = new CellReader(xml, shared, most);
  let isWhole = false;
  while (xml.next()) {
    const { name, kind } = xml;
    if (name === "oleObjects") inObjects = kind === "open";
    else if (inObjects) objects.take(xml);
    else if (kind === "close") isWhole ||= name === "worksheet";
    else if (name === "sheetData") {
      if (kind === "open") cells.readAll();
    } else if (name === "col") {
      if (isTrue(xml.attribute("hidden"))) columns.mark(Number(xml.attribute("min")), Number(xml.attribute("max")));
    } else if (name === "mergeCell") {
      if (merges.length < most) merges.push(rangeOf(xml.attribute("ref")));
    } else if (name.endsWith("Header") && kind === "open") {
      header.push(xml.text());
    } else if (name.endsWith("Footer") && name !== "headerFooter" && kind === "open") {
      footer.push(xml.text());
    } else if (name === "extLst") {
      // Programs' own additions, in which common names mean other things.
      xml.skip();
    } else if (name === "worksheet") {
      isWhole = kind === "empty";
    }
  }
  const { rows, hiddenRows, unsaved, pictures } = cells.result();
  const sheet: StoredSheet = { rows, merges, hiddenRows, hiddenColumns: columns.marked(), unsaved, objects: objects.list(), pictures, header, footer };
  return isWhole && !xml.broken ? sheet : { ...sheet, cutShort: true };
}

function rangeOf(ref: string | undefined): Range {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref ?? "");
  if (parts === null) throw new Unfamiliar("a merge of no cells");
  const [, left = "", top = "", right = left, bottom = top] = parts;
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  const columns = [columnOf(left), columnOf(right)] as const;
  return { s: { r: Math.min(...rows), c: Math.min(...columns) }, e: { r: Math.max(...rows), c: Math.max(...columns) } };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Columns of Excel. */
const widest = 16_384;

/** Stretches of columns, however many and however they overlap, marked in one go over the columns. */
class ColumnMarks {
  readonly #starts = new Map<number, number>();

  mark(first: number, last: number): void {
    if (!(first >= 1 && last >= first && first <= widest)) return;
    this.#starts.set(first, Math.max(Math.min(last, widest), this.#starts.get(first) ?? 0));
  }

  /** From 0. */
  marked(): ReadonlySet<number> {
    const marked = new Set<number>();
    if (this.#starts.size === 0) return marked;
    let last = 0;
    for (let column = 1; column <= widest; column += 1) {
      last = Math.max(last, this.#starts.get(column) ?? 0);
      if (column <= last) marked.add(column - 1);
    }
    return marked;
  }
}
