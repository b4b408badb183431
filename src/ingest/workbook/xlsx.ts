import type { Block, Part } from "../../document/index.js";
import { readEmbedded } from "../container/embedded.js";
import { openZip, type Zip } from "../container/zip.js";
import { purposeOf } from "../container/purpose.js";
import { readPicture } from "../container/picture.js";
import { damagedFile, Unreadable } from "../problem.js";
import { type Reader, type Reading, type Where, wholeFile } from "../reading.js";
import { PartsAsked } from "./parts-asked.js";
import { loadSheetJs, quietly, type SheetJs, type Workbook } from "./sheet-js.js";
import { workbookDocument } from "./workbook.js";

/** .xlsx, .xlsm, .xlsb: the sheets, then what is embedded in the workbook. */
export const readXlsx: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const library = await loadSheetJs();
  const format = zip.has("xl/workbook.bin") ? "xlsb" : "xlsx";
  const parts = new PartsAsked(zip);
  const workbook = parse(parts, library);
  const document = workbookDocument(workbook, { name, format, where, reading, library });
  const embedded = await embeddedIn(zip, parts, format, where, reading);
  return {
    ...document,
    blocks: [...document.blocks, ...embedded.blocks],
    parts: [...document.parts, ...embedded.parts],
    problems: [...document.problems, ...parts.problems(where)],
  };
};

function parse(parts: PartsAsked, library: SheetJs): Workbook {
  const workbook = quietly(() => {
    try {
      return library.parse_zip(parts.container(), options);
    } catch {
      return undefined;
    }
  });
  // Without a worksheet the others can be read; without strings or styles every sheet would be wrong.
  const essential = [...parts.refused].find(([part]) => !/\/worksheets\/[^/]+$/.test(part))?.[1];
  if (essential !== undefined) throw essential;
  if (workbook === undefined) throw new Unreadable("damaged", damagedFile);
  return workbook;
}

const options = { type: "array", dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetStubs: true } as const;

/** Documents and pictures kept in the workbook, and a line for every part. */
async function embeddedIn(zip: Zip, asked: PartsAsked, format: "xlsx" | "xlsb", where: Where, reading: Reading): Promise<{ blocks: Block[]; parts: Part[] }> {
  const blocks: Block[] = [];
  const parts: Part[] = [];
  for (const { name, directory } of zip.entries) {
    if (directory) continue;
    if (asked.has(name)) {
      const why = asked.refused.get(name)?.wording.zh;
      parts.push(why === undefined ? { name, format, read: true } : { name, format, read: false, why });
    } else if (/^xl\/embeddings\//i.test(name)) {
      const { document, part } = await readEmbedded(zip, name, where, reading);
      blocks.push({ kind: "embedded", document, previews: [], place: wholeFile(where) });
      parts.push(part);
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
