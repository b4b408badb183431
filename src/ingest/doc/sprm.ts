import { Bytes } from "../container/bytes.js";

/** What is done to a property: called with its code ([MS-DOC] Sprm), and where its operand stands and ends. */
export type Modifier = (code: number, bytes: Bytes, at: number, end: number) => void;

/** The operand's size by the three highest bits of the code; 0: told by the operand's first byte. */
const sizes: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** Their operands tell their size in two bytes; the first is that of earlier versions. */
const defineTable = [0xd606, 0xd608];
const changeTabs = 0xc615;

/** Walks a list of property changes (grpprl) up to its end or up to where it breaks off. */
export function eachSprm(bytes: Bytes, from: number, to: number, apply: Modifier): void {
  const end = Math.min(to, bytes.length);
  let at = from;
  while (at + 2 < end) {
    const code = bytes.u16(at);
    const operand = at + 2;
    const stop = operand + operandSize(code, bytes, operand, end);
    if (stop > end) return;
    apply(code, bytes, operand, stop);
    at = stop;
  }
}

function operandSize(code: number, bytes: Bytes, at: number, end: number): number {
  const size = sizes[code >> 13] ?? 0;
  if (size > 0) return size;
  if (defineTable.includes(code)) return at + 2 > end ? 2 : bytes.u16(at) + 1;
  const length = bytes.u8(at);
  if (code === changeTabs && length === 255) return tabsSize(bytes, at, end);
  return length + 1;
}

/** More tabs than one byte can tell the size of: four bytes for each taken out, three for each put in. */
function tabsSize(bytes: Bytes, at: number, end: number): number {
  if (at + 2 > end) return 2;
  const taken = 2 + bytes.u8(at + 1) * 4;
  if (at + taken + 1 > end) return taken + 1;
  return taken + 1 + bytes.u8(at + taken) * 3;
}
