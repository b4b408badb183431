import { damagedFile, Unreadable } from "../problem.js";
import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";

/** A run of text that lies side by side in the file. */
export interface Piece {
  /** Characters of the document, the end not included. */
  readonly start: number;
  readonly end: number;
  /** Where its first character stands in the stream `WordDocument`. */
  readonly offset: number;
  /** Bytes a character takes: 1 in the Western code page, else 2. */
  readonly width: 1 | 2;
  /** What a quick save changed in the properties of the whole piece. */
  readonly change: Change | undefined;
}

/** One property with its value, or a list of changes in the table stream. */
export type Change = { readonly code: number; readonly value: number } | Extent;

export interface Text {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The table of pieces promises more than the file holds. */
  readonly cutShort: boolean;
}

/** Puts the text together from its pieces ([MS-DOC] Clx, PlcPcd). Never gives more characters than the file has bytes. */
export function readText(main: Bytes, table: Bytes, clx: Extent): Text {
  const { at, length, changes } = pieceTable(table, clx);
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  let text = "";
  let cutShort = false;
  for (let index = 0; index < count && !cutShort; index += 1) {
    const start = table.u32(at + index * 4);
    const promised = table.u32(at + index * 4 + 4) - start;
    const descriptor = at + (count + 1) * 4 + index * 8;
    const packed = table.u32(descriptor + 2);
    const narrow = (packed & 0x40000000) !== 0;
    const width = narrow ? 1 : 2;
    const offset = narrow ? (packed & 0x3fffffff) >>> 1 : packed & 0x3fffffff;
    const room = Math.min(Math.floor((main.length - offset) / width), main.length - text.length);
    const size = Math.max(0, Math.min(promised, room));
    cutShort = start !== text.length || promised < 0 || size < promised;
    if (size === 0) continue;
    pieces.push({ start: text.length, end: text.length + size, offset, width, change: changeOf(table.u16(descriptor + 6), changes) });
    text += narrow ? western(main.slice(offset, size)) : main.utf16(offset, size);
  }
  return { text, pieces, cutShort };
}

/** Where the table of pieces stands, behind the lists of changes that it refers to. */
export function pieceTable(table: Bytes, clx: Extent): Extent & { readonly changes: readonly Extent[] } {
  const changes: Extent[] = [];
  let at = clx.at;
  const end = clx.at + clx.length;
  while (at < end && table.u8(at) === 1) {
    const length = table.u16(at + 1);
    changes.push({ at: at + 3, length });
    at += 3 + length;
  }
  if (at >= end || table.u8(at) !== 2) throw new Unreadable("damaged", damagedFile);
  const length = Math.min(table.u32(at + 1), table.length - at - 5);
  return { at: at + 5, length, changes };
}

/** Short codes of the few properties that can stand in a piece's own descriptor ([MS-DOC] Prm0) and matter here. */
const shortCodes: Readonly<Record<number, number>> = { 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x5c: 0x083c };

export function changeOf(prm: number, changes: readonly Extent[]): Change | undefined {
  if ((prm & 1) === 1) return changes[prm >> 1];
  const code = shortCodes[(prm >> 1) & 0x7f];
  return code === undefined ? undefined : { code, value: prm >> 8 };
}

/** Characters 80 to 9F of the Western code page; the rest are those of Unicode. Node's own decoder leaves these as they are. */
const quotes = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function western(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (char) => quotes[char.charCodeAt(0) - 0x80] ?? char);
}
