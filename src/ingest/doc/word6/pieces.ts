import type { Bytes } from "../../container/bytes.js";
import { changeOf, type Piece, pieceTable, type Text } from "../pieces.js";
import type { OldText } from "./decode.js";
import type { OldFib } from "./fib.js";

interface Stretch {
  readonly length: number;
  readonly offset: number;
  readonly change: Piece["change"];
}

/** Puts the text together: one run of it, or after a quick save pieces in their order. Never more characters than the file has bytes. */
export function readOldPieces(main: Bytes, fib: OldFib, letters: OldText): Text {
  const { width } = fib;
  const pieces: Piece[] = [];
  let text = "";
  let cutShort = false;
  for (const { length, offset, change } of stretches(main, fib)) {
    const room = Math.min(Math.floor((main.length - offset) / width), main.length - text.length);
    const size = Math.max(0, Math.min(length, room));
    cutShort = length < 0 || size < length;
    if (size > 0) {
      pieces.push({ start: text.length, end: text.length + size, offset, width, change });
      const bytes = main.slice(offset, size * width);
      text += width === 1 ? letters.narrow(bytes) : letters.wide(bytes);
    }
    if (cutShort) break;
  }
  return { text, pieces, cutShort };
}

/** The bytes that the text is told from, where its code page is to be guessed. */
export function sampleOf(main: Bytes, fib: OldFib): Uint8Array {
  const all = stretches(main, fib).map(({ length, offset }) => main.slice(Math.min(offset, main.length), Math.max(0, Math.min(length, main.length - offset))));
  return Buffer.concat(all.slice(0, 1000), Math.min(main.length, all.reduce((sum, one) => sum + one.length, 0)));
}

function stretches(main: Bytes, fib: OldFib): readonly Stretch[] {
  const clx = fib.extent("pieces");
  if (!fib.isQuickSaved || clx.length === 0) return [{ length: Object.values(fib.lengths).reduce((sum, one) => sum + one, 0), offset: fib.textAt, change: undefined }];
  const { at, length, changes } = pieceTable(main, clx);
  const count = Math.floor((length - 4) / 12);
  return Array.from({ length: count }, (_, index): Stretch => {
    const descriptor = at + (count + 1) * 4 + index * 8;
    return {
      length: main.u32(at + index * 4 + 4) - main.u32(at + index * 4),
      offset: main.u32(descriptor + 2),
      change: changeOf(main.u16(descriptor + 6), changes),
    };
  });
}
