import { RecordWalker, types } from "./records.js";

/** What kind an object on a sheet is. [MS-XLS] 2.5.143 FtCmo */
export const kinds = { comment: 0x19 } as const;

export interface BiffObject {
  readonly kind: number;
  /** The storage in which an embedded document is kept, `MBD` and eight digits; `LNK` where it is only linked. */
  readonly storage?: string;
}

/** The records of one sheet that cells do not need. */
export interface BiffSheet {
  /** Its drawing, put together from its pieces. [MS-ODRAW] OfficeArtDgContainer */
  readonly drawing: Uint8Array;
  /** In the order of their shapes. */
  readonly objects: readonly BiffObject[];
  /** Texts of boxes and comments, in the order of theirs. */
  readonly texts: readonly string[];
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

const embeddedPicture = 0x09;
const pictureFlags = 0x08;
const common = 0x15;

export function readBiffSheet(stream: Uint8Array, from: number): BiffSheet {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const records = new RecordWalker(stream, from);
  const drawing: Uint8Array[] = [];
  const objects: BiffObject[] = [];
  const texts: string[] = [];
  const header: string[] = [];
  const footer: string[] = [];
  let depth = 0;
  let last = 0;
  let awaited = 0;
  while (records.next()) {
    const { type, at, size } = records;
    if (type === types.begin) depth += 1;
    else if (type === types.end && (depth -= 1) <= 0) break;
    // A chart on the sheet has records of its own, its drawing too.
    if (depth > 1) continue;
    if (type === types.header && size > 0) header.push(pageCodes(bytes, at, size));
    else if (type === types.footer && size > 0) footer.push(pageCodes(bytes, at, size));
    else if (type === types.object) objects.push(objectIn(bytes, at, at + size));
    else if (type === types.text) {
      awaited = size >= 12 ? bytes.readUInt16LE(at + 10) : 0;
      texts.push("");
    } else if (type === types.continued && last === types.text && awaited > 0 && size > 1) {
      const piece = stringIn(bytes, at, size, awaited);
      awaited -= piece.length;
      texts[texts.length - 1] += piece;
    }
    if (type !== types.continued) last = type;
    if (last === types.drawing) drawing.push(stream.subarray(at, at + size));
  }
  return { drawing: Buffer.concat(drawing), objects, texts, header, footer };
}

/** A flag for the width of characters, then as many of them as still belong to the text. */
function stringIn(bytes: Buffer, at: number, size: number, most: number): string {
  const isWide = (bytes.readUInt8(at) & 1) === 1;
  const count = Math.min(most, Math.floor((size - 1) / (isWide ? 2 : 1)));
  return isWide ? bytes.toString("utf16le", at + 1, at + 1 + count * 2) : bytes.toString("latin1", at + 1, at + 1 + count);
}

/** A length of two bytes, then a text as above. */
function pageCodes(bytes: Buffer, at: number, size: number): string {
  return size < 4 ? "" : stringIn(bytes, at + 2, size - 2, bytes.readUInt16LE(at));
}

/** An object's record is made of subrecords, each a type and a length. [MS-XLS] 2.4.181 Obj */
function objectIn(bytes: Buffer, from: number, to: number): BiffObject {
  let kind = 0;
  let flags = 0;
  let storage: number | undefined;
  for (let at = from; at + 4 <= to; ) {
    const type = bytes.readUInt16LE(at);
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > to) break;
    if (type === common && end >= at + 6) kind = bytes.readUInt16LE(at + 4);
    if (type === pictureFlags && end >= at + 6) flags = bytes.readUInt16LE(at + 4);
    // The number of the storage stands last, behind a formula that begins with its length.
    if (type === embeddedPicture && end >= at + 10 && bytes.readUInt16LE(at + 4) > 0) storage = storageNumber(bytes, at, end);
    at = end;
    if (type === 0) break;
  }
  if (storage === undefined) return { kind };
  const isControl = (flags & 0x10) !== 0;
  const isLinked = (flags & 0x02) !== 0;
  return isControl ? { kind } : { kind, storage: `${isLinked ? "LNK" : "MBD"}${storage.toString(16).toUpperCase().padStart(8, "0")}` };
}

function storageNumber(bytes: Buffer, at: number, end: number): number | undefined {
  const behind = at + 6 + bytes.readUInt16LE(at + 4);
  return behind + 4 <= end ? bytes.readUInt32LE(behind) : undefined;
}
