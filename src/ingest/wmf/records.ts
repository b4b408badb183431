import type { Ending } from "../metafile/played.js";

/** One record of a Windows metafile: its function, and where its parameters lie in the file. */
export interface WmfRecord {
  readonly function: number;
  readonly at: number;
  /** Bytes of its parameters. */
  readonly size: number;
}

const placeable = 0x9ac6cdd7;
const placeableLength = 22;
const headerLength = 18;

/** More than any printed sheet needs. */
const mostRecords = 1_000_000;

/** Where the header stands: behind the box that a placeable metafile begins with, or at the front. [MS-WMF] 2.3.2 */
function headerAt(view: DataView): number | undefined {
  const at = view.byteLength >= 4 && view.getUint32(0, true) === placeable ? placeableLength : 0;
  if (view.byteLength < at + headerLength) return undefined;
  const version = view.getUint16(at + 4, true);
  const isHeader = [1, 2].includes(view.getUint16(at, true)) && view.getUint16(at + 2, true) === headerLength / 2 && (version === 0x100 || version === 0x300);
  return isHeader ? at : undefined;
}

export function isWmf(view: DataView): boolean {
  return headerAt(view) !== undefined;
}

/** Walks the records in file order. One that claims less than its own head, or more than the file holds, ends the walk. */
export function walkRecords(view: DataView, visit: (record: WmfRecord) => void): Ending {
  let at = (headerAt(view) ?? 0) + headerLength;
  for (let count = 0; count < mostRecords; count += 1) {
    if (at + 6 > view.byteLength) return "truncated";
    const size = view.getUint32(at, true) * 2;
    const type = view.getUint16(at + 4, true);
    if (type === 0) return "complete";
    if (size < 6) return "damaged";
    if (at + size > view.byteLength) return "truncated";
    visit({ function: type, at: at + 6, size: size - 6 });
    at += size;
  }
  return "damaged";
}
