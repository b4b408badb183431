import type { Bytes } from "../../container/bytes.js";
import type { Extent } from "../fib.js";

export interface OldFont {
  readonly name: Uint8Array;
  /** As Windows numbers character sets: 134 simplified, 136 traditional Chinese. */
  readonly set: number;
}

const setOffset = 4;
const nameOffset = 6;

/** The fonts by their numbers: each has its size in front, a fixed part, and a name that ends in 0. */
export function readOldFonts(main: Bytes, { at, length }: Extent): readonly OldFont[] {
  const fonts: OldFont[] = [];
  const end = Math.min(at + length, main.length);
  for (let next = at + 2; next < end; ) {
    const size = main.u8(next) + 1;
    if (size <= nameOffset || next + size > end) break;
    const name = main.slice(next + nameOffset, size - nameOffset);
    const stop = name.indexOf(0);
    fonts.push({ name: stop === -1 ? name : name.subarray(0, stop), set: main.u8(next + setOffset) });
    next += size;
  }
  return fonts;
}
