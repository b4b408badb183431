import { decodeCharacters, perCharacter } from "../metafile/characters.js";
import type { DrawnText } from "../metafile/drawn-text.js";
import type { Font } from "../metafile/state.js";
import type { WmfRecord } from "./records.js";

const glyphIndexes = 0x10;
const withRectangle = 0x06;
const advancesInPairs = 0x2000;

/** META_TEXTOUT: length, bytes, place. [MS-WMF] 2.3.3.20 */
export function readTextOut(view: DataView, { at, size }: WmfRecord, font: Font): DrawnText | "damaged" {
  const count = size < 2 ? 0 : view.getUint16(at, true);
  const behind = 2 + count + (count % 2);
  if (behind + 4 > size) return "damaged";
  const { text } = decodeCharacters(bytesAt(view, at + 2, count), font);
  return { x: view.getInt16(at + behind + 2, true), y: view.getInt16(at + behind, true), text };
}

/** META_EXTTEXTOUT: place, length, options, perhaps a rectangle, bytes, perhaps an advance for each byte. [MS-WMF] 2.3.3.5 */
export function readExtTextOut(view: DataView, { at, size }: WmfRecord, font: Font): DrawnText | "glyphs" | "damaged" {
  if (size < 8) return "damaged";
  const count = view.getUint16(at + 4, true);
  const options = view.getUint16(at + 6, true);
  const start = (options & withRectangle) === 0 ? 8 : 16;
  if (start + count > size) return "damaged";
  if ((options & glyphIndexes) !== 0) return "glyphs";
  const { text, widths } = decodeCharacters(bytesAt(view, at + start, count), font);
  const place = { x: view.getInt16(at + 2, true), y: view.getInt16(at, true), text };
  const advancesAt = start + count + (count % 2);
  const step = (options & advancesInPairs) !== 0 ? 4 : 2;
  if (count === 0 || advancesAt + count * step > size) return place;
  const raw = Array.from({ length: count }, (_, index) => view.getInt16(at + advancesAt + index * step, true));
  return { ...place, advances: perCharacter(raw, widths, text.length) };
}

function bytesAt(view: DataView, at: number, count: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, count);
}
