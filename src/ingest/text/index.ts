/** Plain text, above all what text extraction makes of a Word file with its worksheets and their pictures. */
import type { Block, Document, Embedded, Table } from "../../document/index.js";
import { failure } from "../problem.js";
import { placeAt, wholeFile, type Where } from "../reading.js";
import { textCell } from "./cell.js";
import { decodeText } from "./decode.js";
import { delimitedAt } from "./delimited.js";
import { likenessTo } from "./likeness.js";
import { linesOf, skipBlank, type Line } from "./lines.js";
import { pictureAt } from "./picture.js";
import { aloneIn } from "./piped.js";
import { isDefaultSheetName, sheetAt, type SheetText } from "./sheet-rows.js";
import { sheetTable } from "./sheet.js";
import { wordTableAt, type TableText } from "./word-table.js";

export { decodeText, type DecodedText } from "./decode.js";

/**
 * Reads a plain text file. Never throws: bytes that are no text give a Document without blocks and a problem
 * ("unreadable"), a text without words the problem "empty".
 */
export function readText(name: string, bytes: Uint8Array, at: Where): Document {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { name, format: "text", blocks: [], parts: [], problems: [failure("unreadable", name, at, notText)] };
  const blocks = blocksOf(linesOf(decoded.text), at);
  const problems = blocks.length === 0 ? [failure("empty", name, at, noWords)] : [];
  return { name, format: "text", blocks, parts: [], problems };
}

function blocksOf(lines: readonly Line[], where: Where): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  let indentedUntil = 0;
  for (let at = skipBlank(lines, 0); at < lines.length; at = skipBlank(lines, at)) {
    const sheet = sheetAt(lines, at);
    if (sheet !== undefined) {
      const read = workbookFrom(lines, sheet, where);
      blocks.push(read.block);
      at = read.next;
      continue;
    }
    const inCells = at < indentedUntil ? undefined : wordTableAt(lines, at);
    if (inCells?.rows.length === 0) indentedUntil = inCells.next;
    const table = inCells !== undefined && inCells.rows.length > 0 ? inCells : delimitedAt(lines, at);
    if (table !== undefined) {
      blocks.push(runningTable(table, (tables += 1), where));
      at = table.next;
      continue;
    }
    const line = lines[at];
    const text = line === undefined ? "" : (aloneIn(line) ?? line.text.trim());
    // A bar that stands between two cells, or closes a row, is no text.
    if (line !== undefined && /[^|\s]/.test(text)) {
      const place = placeAt(where, { kind: "paragraph", number: (paragraphs += 1), line: line.number });
      blocks.push({ kind: "paragraph", text, role: "body", place });
    }
    at += 1;
  }
  return blocks;
}

function runningTable(table: TableText, number: number, where: Where): Table {
  const rows = table.rows.map((row, r) => ({
    cells: row.map((cell, c) => {
      const column = row.slice(0, c).reduce((before, each) => before + (each.columns ?? 1), 1);
      return textCell(r + 1, column, cell.text, placeAt(where, { kind: "cell", table: number, row: r + 1, column, line: cell.line }), 1, cell.columns);
    }),
  }));
  const line = table.rows[0]?.[0]?.line ?? 1;
  const known = table.rows.every((row) => row.every(({ columns }) => columns !== undefined));
  return { kind: "table", origin: "table", grid: known ? "exact" : "ragged", rows, place: placeAt(where, { kind: "cell", table: number, row: 1, column: 1, line }) };
}

/** Worksheets that follow one another under different names are one workbook; its pictures come after them. */
function workbookFrom(lines: readonly Line[], first: SheetText, where: Where): { block: Embedded; next: number } {
  const sheets: SheetText[] = [first];
  let next = first.next;
  for (;;) {
    const index = skipBlank(lines, next);
    const sheet = sheetAt(lines, index) ?? emptySheetAt(lines, index);
    if (sheet?.name === undefined || sheets.some((one) => one.name?.text.trim() === sheet.name?.text.trim())) break;
    sheets.push(sheet);
    next = sheet.next;
  }
  const like = likenessTo(sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.texts)));
  const previews: Document[] = [];
  for (;;) {
    const picture = pictureAt(lines, next, like, (index) => sheetAt(lines, index) !== undefined, (word, row, line) =>
      placeAt(where, { kind: "picture", x: word, y: row, line }));
    if (picture === undefined) break;
    previews.push(picture.preview);
    next = picture.next;
  }
  const blocks = sheets.map((sheet) => {
    const name = sheet.name?.text.trim() ?? "工作表";
    return sheetTable(sheet, (ref, line) => placeAt(where, { kind: "sheet", sheet: name, ref, line }));
  });
  const place = blocks[0]?.place ?? wholeFile(where);
  const document: Document = { name: first.name?.text.trim() ?? "", format: "text", blocks, parts: [], problems: [] };
  return { block: { kind: "embedded", document, previews, place }, next };
}

function emptySheetAt(lines: readonly Line[], at: number): SheetText | undefined {
  const line = lines[at];
  return line !== undefined && isDefaultSheetName(line.text) ? { name: line, rows: [], next: at + 1 } : undefined;
}

const notText = { zh: "不是文本，或文字编码无法识别，请另存为 UTF-8 编码再试", en: "not a text, or in an unknown encoding; save it as UTF-8 and try again" };
const noWords = { zh: "文件中没有文字", en: "the file holds no text" };
