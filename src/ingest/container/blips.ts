import { inflateSync } from "node:zlib";
import type { Budget } from "../limits.js";
import { damaged, Unreadable } from "../problem.js";
import type { Bytes } from "./bytes.js";
import { type ArtRecord, artRecords, artTypes } from "./office-art.js";

/** Records that hold a metafile: compressed, behind a header of their own. */
const metafiles = [0xf01a, 0xf01b, 0xf01c];
const bitmaps = [0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a];
/** Record instances that carry a second unique id in front. [MS-ODRAW] OfficeArtBlip */
const withSecondId = [0x3d5, 0x217, 0x543, 0x46b, 0x6e3, 0x6e1, 0x7a9, 0x6e5];
const idLength = 16;
const metafileHeader = 34;

/**
 * The first picture among these records, entries of a store looked into, as the file it was inserted from.
 *
 * @throws Unreadable when it cannot be unpacked
 */
export function blipAmong(bytes: Bytes, records: readonly ArtRecord[], budget: Budget): Uint8Array | undefined {
  for (const record of records) {
    const { type, at, end } = record;
    if (metafiles.includes(type)) return metafile(bytes, record, budget);
    if (bitmaps.includes(type)) return bytes.slice(at + ids(record) + 1, Math.max(0, end - at - ids(record) - 1));
    if (type !== artTypes.storeEntry || at + 36 > end) continue;
    const found = blipAmong(bytes, artRecords(bytes, at + 36 + bytes.u8(at + 33), end), budget);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ids({ instance }: ArtRecord): number {
  return withSecondId.includes(instance) ? idLength * 2 : idLength;
}

function metafile(bytes: Bytes, record: ArtRecord, budget: Budget): Uint8Array {
  const at = record.at + ids(record);
  const from = at + metafileHeader;
  const packed = bytes.slice(from, Math.max(0, Math.min(bytes.u32(at + 28), record.end - from)));
  if (bytes.u8(at + 32) !== 0) return packed;
  const most = Math.min(budget.limits.partBytes, budget.bytesLeft);
  try {
    const content = inflateSync(packed, { maxOutputLength: Math.max(1, most) });
    budget.spendBytes(content.length);
    return content;
  } catch {
    throw new Unreadable("damaged", damaged({ zh: "图片", en: "a picture" }));
  }
}
