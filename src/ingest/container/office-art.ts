import type { Bytes } from "./bytes.js";

/** One record of a drawing ([MS-ODRAW] OfficeArtRecordHeader): where its content stands and ends. */
export interface ArtRecord {
  readonly type: number;
  readonly instance: number;
  readonly at: number;
  readonly end: number;
}

export const artTypes = { store: 0xf001, drawing: 0xf002, group: 0xf003, shape: 0xf004, storeEntry: 0xf007, shapeId: 0xf00a, options: 0xf00b } as const;

/** The option that holds the text of ornamental letters (WordArt). */
export const lettersOption = 0x00c0;

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

const isLong = 0x8000;

/** One option of a shape by its number, where it is a plain value. [MS-ODRAW] OfficeArtFOPT */
export function artOption(bytes: Bytes, shape: ArtRecord, wanted: number): number | undefined {
  return options(bytes, shape).find(({ code }) => (code & 0x3fff) === wanted)?.value;
}

/** One option of a shape by its number, where it is a text. Long values stand behind all options, one after the other. */
export function artText(bytes: Bytes, shape: ArtRecord, wanted: number): string | undefined {
  let behind = 0;
  for (const { code, value, longAt, end } of options(bytes, shape)) {
    if ((code & isLong) === 0) continue;
    const at = longAt + behind;
    if ((code & 0x3fff) === wanted && at + value <= end) return bytes.utf16(at, value >> 1).replace(/\0+$/, "");
    behind += value;
  }
  return undefined;
}

interface Option {
  readonly code: number;
  /** The value, or the length in bytes of a long one. */
  readonly value: number;
  /** Where the long values of its record begin and end. */
  readonly longAt: number;
  readonly end: number;
}

function options(bytes: Bytes, shape: ArtRecord): readonly Option[] {
  return artRecords(bytes, shape.at, shape.end).filter(({ type }) => type === artTypes.options).flatMap(({ instance, at, end }) => {
    const count = Math.min(instance, Math.floor((end - at) / 6));
    return Array.from({ length: count }, (_, index) => ({ code: bytes.u16(at + index * 6), value: bytes.u32(at + index * 6 + 2), longAt: at + instance * 6, end }));
  });
}
