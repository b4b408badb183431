import type { WmfRecord } from "./records.js";

const comment = 0x000f;
const mark = 0x43464d57;
const headLength = 38;

/** Larger than any picture of a sheet. */
const mostBytes = 16 * 1024 * 1024;

/** An enhanced metafile that a Windows metafile carries in its comments, piece by piece. [MS-WMF] 2.3.6.4 META_ESCAPE_ENHANCED_METAFILE */
export class WrappedMetafile {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #whole = 0;

  add(view: DataView, { at, size }: WmfRecord): void {
    if (size < headLength || view.getUint16(at, true) !== comment || view.getUint32(at + 4, true) !== mark || view.getUint32(at + 8, true) !== 1) return;
    const length = Math.min(view.getUint32(at + 26, true), size - headLength);
    this.#whole = view.getUint32(at + 34, true);
    if (this.#length + length > mostBytes) return;
    this.#pieces.push(new Uint8Array(view.buffer, view.byteOffset + at + headLength, length));
    this.#length += length;
  }

  /** Undefined where there is none, or not all of it. */
  bytes(): Uint8Array | undefined {
    return this.#length === 0 || this.#length < this.#whole ? undefined : Buffer.concat(this.#pieces);
  }
}
