/** .xls and .et: workbooks of Excel up to 2003 and of WPS. The cells are the library's to read, what lies on the sheets is read here. */
import type { Document, Format } from "../../../document/index.js";
import { openStorage, orTruncated, type Storage } from "../../container/storage.js";
import { pathOf, StreamLedger } from "../../container/stream-ledger.js";
import { damagedFile, failure, partlyRead, Unreadable } from "../../problem.js";
import type { Reader, Reading, Where } from "../../reading.js";
import { sniffBytes } from "../../sniff/signature.js";
import { noFloats } from "../floats/float.js";
import { tabsOf } from "../from-sheet-js.js";
import { parseQuietly, readOptions } from "../library.js";
import { loadChineseFormats } from "../number-format/index.js";
import { loadSheetJsWithCodePages } from "../sheet-js.js";
import { workbookDocument } from "../workbook.js";
import { readBiffBook } from "./book.js";
import { biffFloats } from "./floats.js";
import { BiffOpener } from "./opener.js";
import { purposeOf } from "./purposes.js";
import { wholeRecords } from "./records.js";
import { kinds, readBiffSheet } from "./sheet.js";

/** A compound file, or the bare stream that early versions wrote and that an embedded object's storage holds. */
export function biffReader(format: Format): Reader {
  return async (name, bytes, where, reading) => {
    if (sniffBytes(bytes) !== "compound") return readBook(bytes, undefined, name, where, reading);
    const storage = openStorage(bytes);
    return orTruncated(storage, () => readBook(workbookIn(storage), storage, name, where, reading));
  };

  async function readBook(whole: Uint8Array, storage: Storage | undefined, name: string, where: Where, reading: Reading): Promise<Document> {
    // What is left of a record cut in two must not be taken for a figure.
    const stream = storage?.isCutShort() === true ? wholeRecords(whole) : whole;
    const container = storage && { storage, parts: new StreamLedger(storage, format, reading.budget.limits.parts, purposeOf) };
    container?.parts.read(streamName(container.storage));
    const library = await loadSheetJsWithCodePages();
    const workbook = parseQuietly(() => {
      loadChineseFormats(library.SSF);
      return library.read(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength), { ...readOptions, codepage: gbk, type: "buffer" });
    });
    const tabs = tabsOf(workbook, library, reading.budget.limits.cellText);
    const { sheets, drawingGroup, isNew } = readBiffBook(stream);
    const opener = new BiffOpener(drawingGroup, container, where, reading);
    const drawn = isNew ? sheets.map((from) => readBiffSheet(stream, from)) : [];
    const floats = drawn.map(biffFloats);
    if (drawn.some(({ objects }) => objects.some((object) => object.kind === kinds.comment))) container?.parts.add({ ...comments, format });
    const document = await workbookDocument(tabs, { name, format, where, reading }, { of: (index) => floats[index] ?? noFloats, opener });
    const rest = await opener.rest();
    const cut = storage?.isCutShort() === true ? [failure("truncated", name, where, partlyRead)] : [];
    return { ...document, blocks: [...document.blocks, ...rest], parts: [...document.parts, ...(container?.parts.list() ?? [])], problems: [...cut, ...document.problems] };
  }
}

/** Files for two versions of Excel hold both streams; the newer one counts. */
function streamName(storage: Storage): string {
  const named = (name: string) => storage.streams.find((stream) => stream.toLowerCase() === name);
  return pathOf("", named("workbook") ?? named("book") ?? "");
}

/** Without the mark of a workbook the library would take the stream for a text of some kind. */
function workbookIn(storage: Storage): Uint8Array {
  const stream = storage.stream(streamName(storage));
  if (stream?.[0] !== firstByte) throw new Unreadable("damaged", damagedFile);
  return stream;
}

const firstByte = 0x09;
const gbk = 936;
const comments = { name: "Workbook/comments", read: false, why: "批注，不属于正文" };
