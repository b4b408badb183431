import type { Block, Part } from "../../document/index.js";
import { openZip, type Zip } from "../container/zip.js";
import { purposeOf } from "../container/purpose.js";
import { readPicture } from "../container/picture.js";
import { damaged, Unreadable } from "../problem.js";
import { insidePart, partOf, type Reader, type Reading, type Where, wholeFile } from "../reading.js";
import { chineseDateFormats } from "./date-formats.js";
import { loadSheetJs, quietly, type SheetJs, type Workbook } from "./sheet-js.js";
import { workbookDocument } from "./workbook.js";

/** What SheetJS needs to see; the rest of the zip is not unpacked for it. */
const needed = /^(?:\[Content_Types\]\.xml|xl\/(?:_rels\/|worksheets\/|sharedStrings|styles|workbook)[^]*\.(?:xml|rels|bin))$/i;
const notNeeded = /printerSettings|\/drawings\//i;

/** .xlsx, .xlsm, .xlsb: the sheets, then what is embedded in the workbook. */
export const readXlsx: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const library = await loadSheetJs();
  const format = zip.has("xl/workbook.bin") ? "xlsb" : "xlsx";
  const workbook = parse(zip, library, name);
  const document = workbookDocument(workbook, { name, format, where, reading, library });
  const embedded = await embeddedIn(zip, format, where, reading);
  return { ...document, blocks: [...document.blocks, ...embedded.blocks], parts: [...document.parts, ...embedded.parts] };
};

function parse(zip: Zip, library: SheetJs, name: string): Workbook {
  const names = zip.entries.filter((entry) => isNeeded(entry.name)).map((entry) => entry.name);
  const files = names.map((part) => ({ name: part, type: 2, content: contentOf(zip, part) }));
  return quietly(() => {
    try {
      return library.parse_zip(
        { FullPaths: names, FileIndex: files },
        { type: "array", dense: true, cellStyles: true, cellNF: true, cellHTML: false, dateNF: "yyyy/m/d" },
      );
    } catch {
      throw new Unreadable("damaged", damaged(` ${name} `));
    }
  });
}

function isNeeded(part: string): boolean {
  return needed.test(part) && !notNeeded.test(part);
}

function contentOf(zip: Zip, part: string): Uint8Array {
  const bytes = zip.read(part);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!part.endsWith(".bin") && content.subarray(0, 4096).includes("<!DOCTYPE")) throw new Unreadable("damaged", damaged(` ${part} `));
  return part.endsWith("styles.xml") ? chineseDateFormats(content) : content;
}

/** Documents and pictures kept in the workbook, and a line for every part. */
async function embeddedIn(zip: Zip, format: "xlsx" | "xlsb", where: Where, reading: Reading): Promise<{ blocks: Block[]; parts: Part[] }> {
  const blocks: Block[] = [];
  const parts: Part[] = [];
  for (const { name, directory } of zip.entries) {
    if (directory) continue;
    if (isNeeded(name)) {
      parts.push({ name, format, read: true });
    } else if (/^xl\/embeddings\//i.test(name)) {
      const document = await reading.inside(name, zip.read(name), insidePart(where, name));
      blocks.push({ kind: "embedded", document, previews: [], place: wholeFile(where) });
      parts.push(partOf(name, document));
    } else if (/^xl\/media\//i.test(name)) {
      const picture = await readPicture(zip, name, where);
      if (picture.document !== undefined) {
        blocks.push({ kind: "embedded", previews: [picture.document], place: wholeFile(where) });
      }
      parts.push(picture.part);
    } else {
      parts.push({ name, format, read: false, why: purposeOf(name) });
    }
  }
  return { blocks, parts };
}
