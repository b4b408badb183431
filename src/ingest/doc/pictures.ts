import { blipAmong } from "../container/blips.js";
import type { Budget } from "../limits.js";
import type { Bytes } from "../container/bytes.js";
import { type ArtRecord, artRecords, artTypes } from "../container/office-art.js";

const headerLength = 4;
const shapeKinds = [0x64, 0x66];
const linkedShape = 0x66;

/**
 * The picture kept in the stream `Data` at this offset ([MS-DOC] PICFAndOfficeArtData), as the file it was inserted from; nothing where
 * there is none, as with links to pictures outside.
 */
export function pictureIn(data: Bytes, offset: number, budget: Budget): Uint8Array | undefined {
  const length = data.u32(offset);
  const header = data.u16(offset + headerLength);
  const kind = data.u16(offset + 6);
  const end = Math.min(offset + length, data.length);
  let at = offset + header;
  // Old pictures follow their header as bare WMF.
  if (!shapeKinds.includes(kind)) return data.slice(at, Math.max(0, end - at));
  if (kind === linkedShape) at += 1 + data.u8(at);
  return blipAmong(data, artRecords(data, at, end), budget);
}

/** A picture of the document's store: its entry may hold it, or say where in the stream `WordDocument` it stands. */
export function storedPicture(main: Bytes, table: Bytes, entry: ArtRecord | undefined, budget: Budget): Uint8Array | undefined {
  if (entry === undefined) return undefined;
  if (entry.type !== artTypes.storeEntry) return blipAmong(table, [entry], budget);
  const inside = blipAmong(table, artRecords(table, entry.at + 36 + table.u8(entry.at + 33), entry.end), budget);
  return inside ?? blipAmong(main, artRecords(main, table.u32(entry.at + 28), main.length, 1), budget);
}
