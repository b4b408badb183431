import type { Document, Format } from "../../document/index.js";
import { decodeXml } from "../container/decode-xml.js";
import { openZip, type Zip } from "../container/zip.js";
import type { Reader, Reading, Where } from "../reading.js";
import { decodeText } from "../text/decode.js";
import { tabsOf } from "./from-sheet-js.js";
import { parseQuietly, readOptions } from "./library.js";
import { withHidden } from "./ods-hidden.js";
import { excelFormula } from "./open-formulas.js";
import { loadSheetJs, type ReadOptions } from "./sheet-js.js";
import { workbookDocument } from "./workbook.js";

/** .ods: the zip is unpacked here first, within the limits, so that the library only sees what is safe. */
export const readOds: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const { document, read } = await readOdsFolder(zip, "", name, where, reading);
  const parts = zip.entries
    .filter((entry) => !entry.directory)
    .map(({ name: part }) => (read.includes(part) ? { name: part, format: "ods" as const, read: true } : { name: part, format: "ods" as const, read: false, why: "版式或附属信息，不含表格内容" }));
  return { ...document, parts: [...document.parts, ...parts] };
};

/** A spreadsheet kept in a folder of an OpenDocument file, "" for the file itself; `read`: the parts it was read from. */
export async function readOdsFolder(zip: Zip, folder: string, name: string, where: Where, reading: Reading): Promise<{ document: Document; read: readonly string[] }> {
  const library = await loadSheetJs();
  const read = zip.entries.map((entry) => entry.name).filter((part) => part.startsWith(folder) && /^(?:META-INF\/manifest|content|styles)\.xml$/i.test(part.slice(folder.length)));
  const files = read.map((part) => ({ name: part.slice(folder.length), type: 2, content: Buffer.from(zip.read(part)) }));
  // The library knows the format by parts that an embedded spreadsheet may do without.
  for (const needed of ["META-INF/manifest.xml", "styles.xml"]) {
    if (!files.some((file) => file.name === needed)) files.push({ name: needed, type: 2, content: Buffer.from("<none/>") });
  }
  const workbook = parseQuietly(() => library.parse_zip({ FullPaths: files.map((file) => file.name), FileIndex: files }, { ...readOptions, type: "array" }));
  const content = decodeXml(files.find((file) => file.name === "content.xml")?.content ?? Buffer.alloc(0));
  const tabs = withHidden(tabsOf(workbook, library, reading.budget.limits.cellText, excelFormula), content, reading.budget.limits.cells);
  return { document: await workbookDocument(tabs, { name, format: "ods", where, reading }), read };
}

/** .fods, an OpenDocument spreadsheet in one XML file. */
export const readFods: Reader = textReader("ods", {});

/** Excel 2003's XML spreadsheet. */
export const readSpreadsheetMl: Reader = textReader("xls", {});

/** Comma or tab separated values. Every cell stays the text it is: 2024-12 is no date and 007 no number. */
export const readCsv: Reader = textReader("csv", { raw: true });

function textReader(format: Format, special: Partial<ReadOptions>): Reader {
  return async (name, bytes, where, reading) => {
    const library = await loadSheetJs();
    // The library takes GBK for Latin text, so it is given text that is already decoded.
    const text = decodeText(bytes)?.text ?? "";
    const workbook = parseQuietly(() => library.read(text, { ...readOptions, ...special, type: "string" }));
    const tabs = tabsOf(workbook, library, reading.budget.limits.cellText, format === "ods" ? excelFormula : undefined);
    return workbookDocument(format === "ods" ? withHidden(tabs, text, reading.budget.limits.cells) : tabs, { name, format, where, reading });
  };
}
