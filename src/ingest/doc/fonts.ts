import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";

const nameOffset = 39;

/** Names of the fonts by their numbers, for the characters that only a symbol font makes readable. [MS-DOC] SttbfFfn */
export function readFonts(table: Bytes, { at, length }: Extent): readonly string[] {
  const names: string[] = [];
  const end = Math.min(at + length, table.length);
  let next = at + 4;
  while (next < end) {
    const size = table.u8(next);
    const letters = Math.floor((Math.min(size, end - next - 1) - nameOffset) / 2);
    const name = letters > 0 ? table.utf16(next + 1 + nameOffset, letters) : "";
    names.push(name.split("\0")[0] ?? "");
    next += 1 + size;
  }
  return names;
}
