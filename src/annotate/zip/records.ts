import { decodeZipName } from "../../ingest/index.js";

/** An entry's record in an archive's directory, as it stands. */
export interface ZipRecord {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly raw: Uint8Array;
  readonly flags: number;
  readonly time: number;
  /** Where the entry's own header stands in the file. */
  readonly offset: number;
}

export interface ZipRecords {
  /** In the order of the directory. */
  readonly records: readonly ZipRecord[];
  /** Where the directory begins in the file, and where its end record does. */
  readonly directory: number;
  readonly end: number;
}

const endSignature = 0x06054b50;

/** The directory of an archive that the reader has opened: what is wrong with one was told there. */
export function readRecords(bytes: Uint8Array): ZipRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== endSignature) end -= 1;
  const count = view.getUint16(end + 10, true);
  const directory = end - view.getUint32(end + 12, true);
  // Bytes in front of the archive shift every offset by the same amount.
  const shift = directory - view.getUint32(end + 16, true);
  const records: ZipRecord[] = [];
  for (let at = directory; records.length < count; ) {
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const raw = bytes.subarray(at, at + length);
    const rawName = raw.subarray(46, 46 + nameLength);
    const name = decodeZipName(rawName).replaceAll("\\", "/");
    records.push({ name, rawName, raw, flags: view.getUint16(at + 8, true), time: view.getUint32(at + 12, true), offset: view.getUint32(at + 42, true) + shift });
    at += length;
  }
  return { records, directory, end };
}
