import type { Block, Part } from "../../document/index.js";
import { readEmbedded } from "../container/embedded.js";
import { openZip, type Zip } from "../container/zip.js";
import { purposeOf } from "../container/purpose.js";
import { readPicture } from "../container/picture.js";
import { type Reader, type Reading, type Where, wholeFile } from "../reading.js";
import { readByLibrary } from "./by-library.js";
import { readOoxml } from "./ooxml/index.js";
import { Unfamiliar } from "./ooxml/unfamiliar.js";
import { PartsAsked } from "./parts-asked.js";
import type { StoredTab } from "./stored.js";
import { workbookDocument } from "./workbook.js";

/** .xlsx, .xlsm, .xlsb: the sheets, then what is embedded in the workbook. */
export const readXlsx: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const format = zip.has("xl/workbook.bin") ? "xlsb" : "xlsx";
  const parts = new PartsAsked(zip);
  const tabs = (format === "xlsx" ? await directly(zip, parts, reading) : undefined) ?? (await readByLibrary(parts, reading.budget));
  const document = workbookDocument(tabs, { name, format, where, reading });
  const embedded = await embeddedIn(zip, parts, format, where, reading);
  return {
    ...document,
    blocks: [...document.blocks, ...embedded.blocks],
    parts: [...document.parts, ...embedded.parts],
    problems: [...document.problems, ...parts.problems(where)],
  };
};

/** Undefined where the file holds what only the library knows. */
async function directly(zip: Zip, parts: PartsAsked, { budget }: Reading): Promise<readonly StoredTab[] | undefined> {
  try {
    return await readOoxml(zip, parts, budget);
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined;
    throw error;
  }
}

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
      const picture = await readPicture(zip, name, where, reading.budget);
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
