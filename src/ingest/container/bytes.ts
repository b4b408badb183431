import { damagedFile, Unreadable } from "../problem.js";

/** A stream read by offsets, little end first. Reading past its end is the same as finding it damaged. */
export class Bytes {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#inside(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#inside(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#inside(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#inside(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#inside(at, 4), true);
  }

  slice(at: number, length: number): Uint8Array {
    return this.#bytes.subarray(this.#inside(at, length), at + length);
  }

  /** `length` characters of two bytes. */
  utf16(at: number, length: number): string {
    const bytes = this.slice(at, length * 2);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf16le");
  }

  #inside(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.length) throw new Unreadable("damaged", damagedFile);
    return at;
  }
}
