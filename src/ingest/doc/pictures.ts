import { blipAmong } from "../container/blips.js";
import type { Budget } from "../limits.js";
import type { Bytes } from "../container/bytes.js";
import { type ArtRecord, artRecords, artText, artTypes, lettersOption } from "../container/office-art.js";

const headerLength = 4;
const shapeKinds = [0x64, 0x66];
const linkedShape = 0x66;

/**
 * The picture kept in the stream `Data` at this offset ([MS-DOC] PICFAndOfficeArtData), as the file it was inserted from; nothing where
 * there is none, as with links to pictures outside.
 */
export function pictureIn(data: Bytes, offset: number, budget: Budget): Uint8Array | undefined {
  const { kind, at, end } = frameAt(data, offset);
  // Old pictures follow their header as bare WMF.
  if (!shapeKinds.includes(kind)) return data.slice(at, Math.max(0, end - at));
  return blipAmong(data, artRecords(data, at, end), budget);
}

/** The ornamental letters kept in the stream `Data` at this offset, where it is such a shape and no picture. */
export function lettersIn(data: Bytes, offset: number): string | undefined {
  if (offset + 8 > data.length) return undefined;
  const { kind, at, end } = frameAt(data, offset);
  if (!shapeKinds.includes(kind)) return undefined;
  const shape = artRecords(data, at, end, 1)[0];
  return shape?.type === artTypes.shape ? artText(data, shape, lettersOption) : undefined;
}

function frameAt(data: Bytes, offset: number): { readonly kind: number; readonly at: number; readonly end: number } {
  const kind = data.u16(offset + 6);
  const end = Math.min(offset + data.u32(offset), data.length);
  const at = offset + data.u16(offset + headerLength);
  return { kind, end, at: kind === linkedShape && at < end ? at + 1 + data.u8(at) : at };
}

/** A picture of the document's store: its entry may hold it, or say where in the stream `WordDocument` it stands. */
export function storedPicture(main: Bytes, table: Bytes, entry: ArtRecord | undefined, budget: Budget): Uint8Array | undefined {
  if (entry === undefined) return undefined;
  if (entry.type !== artTypes.storeEntry) return blipAmong(table, [entry], budget);
  const inside = blipAmong(table, artRecords(table, entry.at + 36 + table.u8(entry.at + 33), entry.end), budget);
  return inside ?? blipAmong(main, artRecords(main, table.u32(entry.at + 28), main.length, 1), budget);
}
