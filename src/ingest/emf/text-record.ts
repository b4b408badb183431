import type { EmfRecord } from "./records.js";

/** What a text record says: where, what, and how far each character moves on. In logical units. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** One a character, or nothing where the record does not say. */
  readonly advances?: readonly number[] | undefined;
}

export const textOutA = 83;
export const textOutW = 84;
export const smallTextOut = 108;

const glyphIndexes = 0x10;
const noRectangle = 0x100;
const smallCharacters = 0x200;
const advancesInPairs = 0x2000;

/**
 * EXTTEXTOUTA, EXTTEXTOUTW and SMALLTEXTOUT. "glyphs" when the record names shapes of a font instead of characters,
 * "damaged" when it points outside itself.
 */
export function readTextRecord(view: DataView, record: EmfRecord, charset: number): DrawnText | "glyphs" | "damaged" {
  return record.type === smallTextOut ? readSmall(view, record, charset) : readExtended(view, record, charset);
}

function readExtended(view: DataView, record: EmfRecord, charset: number): DrawnText | "glyphs" | "damaged" {
  if (record.size < 76) return "damaged";
  const { at, size } = record;
  const count = view.getUint32(at + 44, true);
  const offset = view.getUint32(at + 48, true);
  const options = view.getUint32(at + 52, true);
  const advancesAt = view.getUint32(at + 72, true);
  const width = record.type === textOutW ? 2 : 1;
  if (offset > size || count > (size - offset) / width) return count === 0 ? nothing(view, at) : "damaged";
  if ((options & glyphIndexes) !== 0) return "glyphs";
  const text = width === 2 ? wide(view, at + offset, count) : narrow(view, at + offset, count, charset);
  const step = (options & advancesInPairs) !== 0 ? 8 : 4;
  const place = { x: view.getInt32(at + 36, true), y: view.getInt32(at + 40, true), text };
  if (advancesAt === 0 || advancesAt > size || count > (size - advancesAt) / step) return place;
  const raw: number[] = [];
  for (let i = 0; i < count; i += 1) raw.push(view.getInt32(at + advancesAt + i * step, true));
  return { ...place, advances: width === 2 ? raw : perCharacter(view, at + offset, raw, text.length) };
}

function readSmall(view: DataView, record: EmfRecord, charset: number): DrawnText | "glyphs" | "damaged" {
  if (record.size < 36) return "damaged";
  const { at, size } = record;
  const count = view.getUint32(at + 16, true);
  const options = view.getUint32(at + 20, true);
  const start = (options & noRectangle) !== 0 ? 36 : 52;
  const width = (options & smallCharacters) !== 0 ? 1 : 2;
  if (start > size || count > (size - start) / width) return "damaged";
  if ((options & glyphIndexes) !== 0) return "glyphs";
  const text = width === 2 ? wide(view, at + start, count) : narrow(view, at + start, count, charset === 134 ? 0 : charset);
  return { x: view.getInt32(at + 8, true), y: view.getInt32(at + 12, true), text };
}

function nothing(view: DataView, at: number): DrawnText {
  return { x: view.getInt32(at + 36, true), y: view.getInt32(at + 40, true), text: "" };
}

function wide(view: DataView, at: number, count: number): string {
  return Buffer.from(view.buffer, view.byteOffset + at, count * 2).toString("utf16le");
}

const big5Charset = 136;

/** Bytes in the font's character set. Where it names none, the writer's system was a Chinese one. */
function narrow(view: DataView, at: number, count: number, charset: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, count);
  return new TextDecoder(charset === big5Charset ? "big5" : "gb18030").decode(bytes);
}

/** A character of two bytes moves on by both of theirs. */
function perCharacter(view: DataView, at: number, raw: readonly number[], characters: number): number[] | undefined {
  const advances: number[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const double = view.getUint8(at + i) >= 0x81 && i + 1 < raw.length;
    advances.push((raw[i] ?? 0) + (double ? raw[i + 1] ?? 0 : 0));
    if (double) i += 1;
  }
  return advances.length === characters ? advances : undefined;
}
