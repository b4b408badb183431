import { RecordWalker, types } from "./records.js";

/** What the front of a workbook stream tells: where the sheets' own records begin, and the store of pictures. */
export interface BiffBook {
  /** In the order in which the sheets stand in the stream, as the library lists them. */
  readonly sheets: readonly number[];
  /** The drawing group, which holds every picture once. [MS-ODRAW] OfficeArtDggContainer */
  readonly drawingGroup: Uint8Array;
  /** Of Excel 97 or later: older streams keep what lies on sheets in another way, which is not read. */
  readonly isNew: boolean;
}

const newVersion = 0x0600;

export function readBiffBook(stream: Uint8Array): BiffBook {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records = new RecordWalker(stream, 0);
  const sheets: number[] = [];
  const group: Uint8Array[] = [];
  let isNew = false;
  let last = 0;
  while (records.next()) {
    const { type, at, size } = records;
    if (type === types.end) break;
    if (type === types.begin && size >= 2) isNew = view.getUint16(at, true) >= newVersion;
    if (type === types.sheet && size >= 4) sheets.push(view.getUint32(at, true));
    if (type !== types.continued) last = type;
    if (last === types.drawingGroup) group.push(stream.subarray(at, at + size));
  }
  return { sheets: sheets.sort((a, b) => a - b), drawingGroup: Buffer.concat(group), isNew };
}
