import { joined } from "./emf-builder.js";

/** Builds Windows metafiles record by record. Coordinates are logical units, given x in front of y as people do. */
export class WmfBuilder {
  readonly #records: Uint8Array[] = [];
  #objects = 0;

  /** Any record of words behind its function number. `size` in words overrides the true one, to lie about it. */
  words(type: number, ...values: readonly number[]): this {
    return this.bytes16(type, words(values));
  }

  bytes16(type: number, body: Uint8Array, size?: number): this {
    const padded = joined([body, new Uint8Array(body.length % 2)]);
    const head = new Uint8Array(6);
    const view = new DataView(head.buffer);
    view.setUint32(0, size ?? 3 + padded.length / 2, true);
    view.setUint16(4, type, true);
    this.#records.push(joined([head, padded]));
    return this;
  }

  /** MM_ANISOTROPIC: a window of logical units, without a viewport as placeable metafiles have it. */
  window(width: number, height: number, x = 0, y = 0): this {
    return this.words(0x0103, 8).words(0x020b, y, x).words(0x020c, height, width);
  }

  /** Makes a font and selects it. */
  font(height: number, charset = 134, face = ""): this {
    const body = new Uint8Array(18 + 32);
    new DataView(body.buffer).setInt16(0, -height, true);
    body[13] = charset;
    body.set(new TextEncoder().encode(face), 18);
    return this.bytes16(0x02fb, body).select(this.#objects++);
  }

  pen(style: number): this {
    return this.words(0x02fa, style, 0, 0, 0, 0).select(this.#objects++);
  }

  select(index: number): this {
    return this.words(0x012d, index);
  }

  delete(index: number): this {
    this.#objects = Math.min(this.#objects, index);
    return this.words(0x01f0, index);
  }

  /** TEXTOUT. */
  textOut(x: number, y: number, bytes: Uint8Array): this {
    return this.bytes16(0x0521, joined([words([bytes.length]), bytes, new Uint8Array(bytes.length % 2), words([y, x])]));
  }

  /** EXTTEXTOUT with an advance for each byte; `rectangle` adds the one it is clipped by. */
  text(x: number, y: number, bytes: Uint8Array, { advance = 8, flags = 0, count = bytes.length, rectangle = false } = {}): this {
    const head = words([y, x, count, flags | (rectangle ? 4 : 0), ...(rectangle ? [0, 0, 999, 999] : [])]);
    return this.bytes16(0x0a32, joined([head, bytes, new Uint8Array(bytes.length % 2), words([...bytes].map(() => advance))]));
  }

  /** MOVETO and LINETO. */
  line(x1: number, y1: number, x2: number, y2: number): this {
    return this.words(0x0214, y1, x1).words(0x0213, y2, x2);
  }

  grid(xs: readonly number[], ys: readonly number[]): this {
    for (const x of xs) this.line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0);
    for (const y of ys) this.line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y);
    return this;
  }

  bytes({ placeable = true, open = false } = {}): Uint8Array {
    const box = words([0xcdd7, 0x9ac6, 0, 0, 0, 1000, 1000, 96, 0, 0, 0]);
    const body = joined([...this.#records, ...(open ? [] : [words([3, 0, 0])])]);
    const header = words([1, 9, 0x300, (18 + body.length) / 2, 0, this.#objects, 0x100, 0, 0]);
    return joined([...(placeable ? [box] : []), header, body]);
  }
}

function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint16(index * 2, value & 0xffff, true));
  return bytes;
}
