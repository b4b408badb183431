import type { Ending } from "../metafile/played.js";

/** One record of an enhanced metafile: its type, and where it lies in the file. */
export interface EmfRecord {
  readonly type: number;
  /** Where the record begins, its type field included. */
  readonly at: number;
  readonly size: number;
}

const endOfFile = 14;

/** More than any printed sheet needs (a dense one takes a few thousand). */
const mostRecords = 1_000_000;

/**
 * Walks the records in file order. A record that claims less than its own head, or more than the file holds, ends the
 * walk: nothing after it can be trusted.
 */
export function walkRecords(view: DataView, visit: (record: EmfRecord) => void): Ending {
  let at = 0;
  for (let count = 0; count < mostRecords; count += 1) {
    if (at + 8 > view.byteLength) return "truncated";
    const type = view.getUint32(at, true);
    const size = view.getUint32(at + 4, true);
    if (size < 8 || size % 4 !== 0) return "damaged";
    if (at + size > view.byteLength) return "truncated";
    if (type === endOfFile) return "complete";
    visit({ type, at, size });
    at += size;
  }
  return "damaged";
}

/** A metafile begins with its header record, which carries the mark " EMF" at byte 40. */
export function isEmf(view: DataView): boolean {
  return view.byteLength >= 88 && view.getUint32(0, true) === 1 && view.getUint32(40, true) === 0x464d4520;
}
