import { Bytes } from "../container/bytes.js";

const bundleSheet = 156;
const longestName = 255;

/** The tabs of an .xlsb in order: each one's name and the id of the relation to its part. [MS-XLSB] 2.4.304 BrtBundleSh */
export function readXlsbBook(book: Uint8Array): readonly { readonly name: string; readonly relation: string }[] {
  const bytes = new Bytes(book);
  const tabs: { name: string; relation: string }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const type = variable(2);
    const size = variable(4);
    if (type === bundleSheet) {
      const relation = text(at + 8);
      tabs.push({ relation, name: text(at + 12 + relation.length * 2) });
    }
    at += size;

    function variable(most: number): number {
      let value = 0;
      for (let index = 0; index < most; index += 1) {
        const byte = bytes.u8(at++);
        value += (byte & 0x7f) << (7 * index);
        if ((byte & 0x80) === 0) break;
      }
      return value;
    }
  }
  return tabs;

  function text(from: number): string {
    return bytes.utf16(from + 4, Math.min(bytes.u32(from), longestName));
  }
}
