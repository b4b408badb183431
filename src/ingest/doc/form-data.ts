import { Unreadable } from "../problem.js";
import type { Bytes } from "../container/bytes.js";

const kinds = { text: 0, box: 1, list: 2 } as const;
/** The value is that of the default. */
const asDefault = 25;

/**
 * What a form field shows that keeps its value with its settings, in the stream `Data` at this offset ([MS-DOC] NilPICFAndBinData,
 * FFData): a box ticked or not, the entry chosen from a list. Nothing for other fields, whose result stands in the text.
 */
export function formValue(data: Bytes, offset: number): string | undefined {
  try {
    return valueAt(data, offset + data.u16(offset + 4));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return undefined; // what is cut off there has no value to show; the text around it has
  }
}

function valueAt(data: Bytes, at: number): string | undefined {
  const flags = data.u16(at + 4);
  const kind = flags & 3;
  if (data.u32(at) !== 0xffffffff || (kind !== kinds.box && kind !== kinds.list)) return undefined;
  const nameEnd = stringEnd(data, at + 10);
  const own = (flags >> 2) & 0x1f;
  const value = own === asDefault ? data.u16(nameEnd) : own;
  if (kind === kinds.box) return value === 1 ? "☑" : "□";
  // Its format, help, status, and the macros at its beginning and end come before the entries.
  let next = nameEnd + 2;
  for (let strings = 0; strings < 5; strings += 1) next = stringEnd(data, next);
  const count = data.u16(next + 2);
  next += 6;
  for (let index = 0; index < Math.min(value, count); index += 1) next += 2 + data.u16(next) * 2;
  return value < count ? data.utf16(next + 2, data.u16(next)) : undefined;
}

/** Behind a string with its length in front and a zero at its end. */
function stringEnd(data: Bytes, at: number): number {
  return at + 2 + data.u16(at) * 2 + 2;
}
