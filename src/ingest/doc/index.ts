/** .doc of Word 6 to 2003, and WPS: body, notes, headers and footers, tables on their grid, and whatever is embedded, in reading order. */
import type { Document } from "../../document/index.js";
import { openStorage, orTruncated, type Storage } from "../container/storage.js";
import { overLimit, Unreadable } from "../problem.js";
import type { Reader, Reading, Where } from "../reading.js";
import { WordFile } from "./word-file.js";

export const readDoc: Reader = async (name, bytes, where, reading) => readStorage(name, openStorage(bytes), where, reading);

/**
 * A Word document kept in a storage, as in an old workbook that it is embedded in.
 *
 * @throws Unreadable when it is no Word document that can be read
 */
export async function readWordStorage(name: string, storage: Storage, where: Where, reading: Reading): Promise<Document> {
  const inner: Reading = { ...reading, depth: reading.depth + 1 };
  if (inner.depth > reading.budget.limits.depth) throw new Unreadable("over-limit", overLimit(tooDeep));
  return readStorage(name, storage, where, inner);
}

async function readStorage(name: string, storage: Storage, where: Where, reading: Reading): Promise<Document> {
  return orTruncated(storage, async () => {
    const file = new WordFile(name, storage, where, reading, (part, within, place) => readWordStorage(part, within, place, reading));
    await file.read();
    return { name, format: "doc", blocks: file.blocks, parts: file.parts.list(), problems: file.problems() };
  });
}

const tooDeep = { zh: "嵌入文件的层数过多", en: "documents are embedded too many levels deep" };
