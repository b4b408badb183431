/** Cell comments and colours in a copy of an .xlsx: parts are patched where something is put in, never written anew. */
import { Unreadable } from "../../ingest/index.js";
import type { Copy } from "../copy.js";
import { type AnnotateWords, displaced, type Note, worstOf } from "../note.js";
import { Package, signatureVoid } from "../zip/package.js";
import { type Book, openBook, type SheetPart } from "./book.js";
import { layoutOf } from "./layout.js";
import { annotateSheet } from "./sheet.js";
import { type Spot, spotOf } from "./spot.js";
import { Styles } from "./styles.js";

/** @throws Unreadable where the file is no package that can be read, or no sheet in it is whole */
export async function annotateWorkbook(file: { readonly bytes: Uint8Array }, notes: readonly Note[], words: AnnotateWords): Promise<Copy> {
  const opened = new Package(file.bytes);
  const book = wholeSheets(opened, openBook(opened));
  const [first] = book.sheets;
  if (first === undefined) throw new Unreadable("damaged", noSheet);
  const styles = new Styles(opened, book);
  const placed = new Map<SheetPart, Map<string, { readonly spot: Spot; readonly here: Note[]; readonly all: Note[] }>>();
  for (const note of notes) {
    const found = cellOf(note, book);
    const { sheet, spot } = found ?? { sheet: first, spot: { row: 1, column: 1 } };
    const cells = placed.get(sheet) ?? new Map<string, { readonly spot: Spot; readonly here: Note[]; readonly all: Note[] }>();
    const key = `${spot.row} ${spot.column}`;
    const cell = cells.get(key) ?? { spot, here: [], all: [] };
    placed.set(sheet, cells.set(key, cell));
    cell.all.push(found === undefined ? displaced(note, words) : note);
    if (found !== undefined) cell.here.push(note);
  }
  for (const [sheet, cells] of placed) annotateSheet(opened, book, sheet, [...cells.values()].map(({ spot, here, all }) => ({ spot, notes: all, mark: worstOf(here) })), styles);
  styles.save();
  return { bytes: opened.packed(), remarks: opened.isSigned ? [signatureVoid] : [] };
}

function cellOf({ place: { part, at } }: Note, { sheets }: Book): { readonly sheet: SheetPart; readonly spot: Spot } | undefined {
  if (part !== undefined || at.kind !== "sheet") return undefined;
  const sheet = sheets.find(({ name }) => name === at.sheet);
  const spot = spotOf(at.ref);
  return sheet === undefined || spot === undefined ? undefined : { sheet, spot };
}

/** Nothing can be put into a sheet that breaks off. */
function wholeSheets(file: Package, book: Book): Book {
  return { ...book, sheets: book.sheets.filter(({ part }) => layoutOf(file.text(part), new Set()) !== undefined) };
}

const noSheet = { zh: "工作簿里没有完整的工作表，写不了批注；请用 Excel 或 WPS 打开后另存为 .xlsx 再审核", en: "no sheet of the workbook is whole, so no notes can be written; open it in Excel or WPS, save it as .xlsx and check that" };
