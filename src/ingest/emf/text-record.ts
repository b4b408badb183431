import { decodeCharacters, perCharacter } from "../metafile/characters.js";
import type { DrawnText } from "../metafile/drawn-text.js";
import type { Font } from "../metafile/state.js";
import type { EmfRecord } from "./records.js";

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
export function readTextRecord(view: DataView, record: EmfRecord, font: Font): DrawnText | "glyphs" | "damaged" {
  return record.type === smallTextOut ? readSmall(view, record) : readExtended(view, record, font);
}

function readExtended(view: DataView, record: EmfRecord, font: Font): DrawnText | "glyphs" | "damaged" {
  if (record.size < 76) return "damaged";
  const { at, size } = record;
  const count = view.getUint32(at + 44, true);
  const offset = view.getUint32(at + 48, true);
  const options = view.getUint32(at + 52, true);
  const advancesAt = view.getUint32(at + 72, true);
  const width = record.type === textOutW ? 2 : 1;
  if (offset > size || count > (size - offset) / width) return count === 0 ? nothing(view, at) : "damaged";
  if ((options & glyphIndexes) !== 0) return "glyphs";
  const { text, widths } = width === 2 ? { text: wide(view, at + offset, count), widths: undefined } : decodeCharacters(bytesAt(view, at + offset, count), font);
  const step = (options & advancesInPairs) !== 0 ? 8 : 4;
  const x = view.getInt32(at + 36, true);
  const y = view.getInt32(at + 40, true);
  if (advancesAt === 0 || advancesAt > size || count > (size - advancesAt) / step) return { x, y, text, advances: undefined };
  const raw: number[] = [];
  for (let i = 0; i < count; i += 1) raw.push(view.getInt32(at + advancesAt + i * step, true));
  return { x, y, text, advances: widths === undefined ? raw : perCharacter(raw, widths, text.length) };
}

function readSmall(view: DataView, record: EmfRecord): DrawnText | "glyphs" | "damaged" {
  if (record.size < 36) return "damaged";
  const { at, size } = record;
  const count = view.getUint32(at + 16, true);
  const options = view.getUint32(at + 20, true);
  const start = (options & noRectangle) !== 0 ? 36 : 52;
  const width = (options & smallCharacters) !== 0 ? 1 : 2;
  if (start > size || count > (size - start) / width) return "damaged";
  if ((options & glyphIndexes) !== 0) return "glyphs";
  const text = width === 2 ? wide(view, at + start, count) : Buffer.from(bytesAt(view, at + start, count)).toString("latin1");
  return { x: view.getInt32(at + 8, true), y: view.getInt32(at + 12, true), text };
}

function nothing(view: DataView, at: number): DrawnText {
  return { x: view.getInt32(at + 36, true), y: view.getInt32(at + 40, true), text: "" };
}

/** A few characters are put together sooner than a buffer is made for them. */
const few = 16;

function wide(view: DataView, at: number, count: number): string {
  if (count <= few) {
    let text = "";
    for (let i = 0; i < count; i += 1) text += String.fromCharCode(view.getUint16(at + i * 2, true));
    return text;
  }
  return Buffer.from(view.buffer, view.byteOffset + at, count * 2).toString("utf16le");
}

function bytesAt(view: DataView, at: number, count: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, count);
}
