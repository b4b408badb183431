/** Walks the records of a workbook stream: a type, a length, that many bytes. [MS-XLS] 2.1.4 */
export class RecordWalker {
  readonly #view: DataView;
  type = 0;
  /** Where the record's content stands and how long it is. */
  at: number;
  size = 0;

  constructor(stream: Uint8Array, from: number) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.at = from;
  }

  /** Moves on to the next record. False at the end, also where one claims more than there is. */
  next(): boolean {
    const head = this.at + this.size;
    if (head + 4 > this.#view.byteLength) return false;
    this.type = this.#view.getUint16(head, true);
    this.size = this.#view.getUint16(head + 2, true);
    this.at = head + 4;
    return this.at + this.size <= this.#view.byteLength;
  }
}

/** The stream up to where its last whole record ends. */
export function wholeRecords(stream: Uint8Array): Uint8Array {
  const records = new RecordWalker(stream, 0);
  let end = 0;
  while (records.next()) end = records.at + records.size;
  return stream.subarray(0, end);
}

export const types = {
  end: 0x0a, header: 0x14, footer: 0x15, continued: 0x3c, object: 0x5d, sheet: 0x85, drawingGroup: 0xeb, drawing: 0xec, text: 0x1b6, begin: 0x809,
} as const;
