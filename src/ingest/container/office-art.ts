import type { Bytes } from "./bytes.js";

/** One record of a drawing ([MS-ODRAW] OfficeArtRecordHeader): where its content stands and ends. */
export interface ArtRecord {
  readonly type: number;
  readonly instance: number;
  readonly at: number;
  readonly end: number;
}

export const artTypes = { store: 0xf001, drawing: 0xf002, group: 0xf003, shape: 0xf004, storeEntry: 0xf007, shapeId: 0xf00a, options: 0xf00b } as const;

/** The records that stand one after the other, up to the first that claims more than there is; no more than `most`. */
export function artRecords(bytes: Bytes, from: number, to: number, most = Number.POSITIVE_INFINITY): readonly ArtRecord[] {
  const records: ArtRecord[] = [];
  const end = Math.min(to, bytes.length);
  let at = from;
  while (at + 8 <= end && records.length < most) {
    const length = bytes.u32(at + 4);
    if (at + 8 + length > end) break;
    records.push({ type: bytes.u16(at + 2), instance: bytes.u16(at) >> 4, at: at + 8, end: at + 8 + length });
    at += 8 + length;
  }
  return records;
}

/** One option of a shape by its number, where it is a plain value. [MS-ODRAW] OfficeArtFOPT */
export function artOption(bytes: Bytes, shape: ArtRecord, wanted: number): number | undefined {
  for (const { type, instance, at, end } of artRecords(bytes, shape.at, shape.end)) {
    if (type !== artTypes.options) continue;
    for (let index = 0; index < instance && at + index * 6 + 6 <= end; index += 1) {
      if ((bytes.u16(at + index * 6) & 0x3fff) === wanted) return bytes.u32(at + index * 6 + 2);
    }
  }
  return undefined;
}
