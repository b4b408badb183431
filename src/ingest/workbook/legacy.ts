import type { Format } from "../../document/index.js";
import { openZip } from "../container/zip.js";
import { damagedFile, encryptedFile, Unreadable } from "../problem.js";
import type { Reader } from "../reading.js";
import { decodeText } from "../text/decode.js";
import { tabsOf } from "./from-sheet-js.js";
import { loadSheetJs, loadSheetJsWithCodePages, quietly, type ReadOptions, type Workbook } from "./sheet-js.js";
import { workbookDocument } from "./workbook.js";

const options: ReadOptions = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetStubs: true };

/** .xls and .et (BIFF). */
export function biffReader(format: Format): Reader {
  return async (name, bytes, where, reading) => {
    const library = await loadSheetJsWithCodePages();
    const workbook = parse(() => library.read(bytes, { ...options, type: "array" }));
    return workbookDocument(tabsOf(workbook, library, reading.budget.limits.cellText), { name, format, where, reading });
  };
}

/** .ods: the zip is unpacked here first, within the limits, so that the library only sees what is safe. */
export const readOds: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const library = await loadSheetJs();
  const names = zip.entries.filter((entry) => /^(?:META-INF\/manifest|content|styles)\.xml$/i.test(entry.name)).map((entry) => entry.name);
  const files = names.map((part) => ({ name: part, type: 2, content: Buffer.from(zip.read(part)) }));
  const workbook = parse(() => library.parse_zip({ FullPaths: names, FileIndex: files }, { ...options, type: "array" }));
  const document = workbookDocument(tabsOf(workbook, library, reading.budget.limits.cellText), { name, format: "ods", where, reading });
  const parts = zip.entries
    .filter((entry) => !entry.directory)
    .map(({ name: part }) => (names.includes(part) ? { name: part, format: "ods" as const, read: true } : { name: part, format: "ods" as const, read: false, why: "版式或附属信息，不含表格内容" }));
  return { ...document, parts: [...document.parts, ...parts] };
};

/** Excel 2003's XML spreadsheet. */
export const readSpreadsheetMl: Reader = textReader("xls", {});

/** Comma or tab separated values. Every cell stays the text it is: 2024-12 is no date and 007 no number. */
export const readCsv: Reader = textReader("csv", { raw: true });

function textReader(format: Format, special: Partial<ReadOptions>): Reader {
  return async (name, bytes, where, reading) => {
    const library = await loadSheetJs();
    // The library takes GBK for Latin text, so it is given text that is already decoded.
    const workbook = parse(() => library.read((decodeText(bytes)?.text ?? ""), { ...options, ...special, type: "string" }));
    return workbookDocument(tabsOf(workbook, library, reading.budget.limits.cellText), { name, format, where, reading });
  };
}

function parse(work: () => Workbook): Workbook {
  return quietly(() => {
    try {
      return work();
    } catch (error) {
      if (/password|encrypt/i.test(error instanceof Error ? error.message : String(error))) throw new Unreadable("encrypted", encryptedFile);
      throw new Unreadable("damaged", damagedFile);
    }
  });
}
