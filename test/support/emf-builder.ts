/**
 * Builds enhanced metafiles record by record, as the writers of previews do: enough to make any picture of a sheet, whole
 * or broken. All numbers are logical units; without a mapping they are pixels.
 */
export class EmfBuilder {
  readonly #records: Uint8Array[] = [];
  #handles = 0;

  /** Any record: its type and the bytes after type and size. `size` overrides the true size, to lie about it. */
  record(type: number, body: Uint8Array = new Uint8Array(), size?: number): this {
    const padded = (body.length + 3) & ~3;
    const bytes = new Uint8Array(8 + padded);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, type, true);
    view.setUint32(4, size ?? bytes.length, true);
    bytes.set(body, 8);
    this.#records.push(bytes);
    return this;
  }

  /** A record of 32-bit numbers. */
  integers(type: number, ...values: readonly number[]): this {
    return this.record(type, int32(values));
  }

  /** MM_ANISOTROPIC: a window of logical units shown on a viewport of pixels. */
  mapping(window: { x?: number; y?: number; width: number; height: number }, viewport: { x?: number; y?: number; width: number; height: number }): this {
    return this.integers(17, 8)
      .integers(9, window.width, window.height)
      .integers(10, window.x ?? 0, window.y ?? 0)
      .integers(11, viewport.width, viewport.height)
      .integers(12, viewport.x ?? 0, viewport.y ?? 0);
  }

  /** MODIFYWORLDTRANSFORM: 1 resets, 2 multiplies from the left, 3 from the right, 4 sets. */
  world(matrix: readonly [number, number, number, number, number, number], mode = 4): this {
    const body = new Uint8Array(28);
    const view = new DataView(body.buffer);
    matrix.forEach((value, index) => view.setFloat32(index * 4, value, true));
    view.setUint32(24, mode, true);
    return this.record(36, body);
  }

  save(): this {
    return this.integers(33);
  }

  restore(which = -1): this {
    return this.integers(34, which);
  }

  /** Makes a font and selects it. */
  font(height: number, charset = 134): this {
    this.#handles += 1;
    const body = new Uint8Array(4 + 320);
    const view = new DataView(body.buffer);
    view.setUint32(0, this.#handles, true);
    view.setInt32(4, -height, true);
    view.setInt32(20, 400, true);
    view.setUint8(27, charset);
    return this.record(82, body).integers(37, this.#handles);
  }

  /** TA_LEFT 0, TA_RIGHT 2, TA_CENTER 6; TA_TOP 0, TA_BOTTOM 8, TA_BASELINE 24; TA_UPDATECP 1. */
  align(flags: number): this {
    return this.integers(22, flags);
  }

  /** EXTTEXTOUTW. Without `advances` a letter is half as wide as `em`, a Chinese sign as wide; `null` leaves them out. */
  text(x: number, y: number, text: string, options: { em?: number; advances?: readonly number[] | null; flags?: number; count?: number } = {}): this {
    const { em = 16, flags = 0 } = options;
    const advances = options.advances === null ? [] : options.advances ?? [...text].map((sign) => (sign.charCodeAt(0) < 0x2000 ? em / 2 : em));
    const characters = new Uint8Array((text.length * 2 + 3) & ~3);
    for (let i = 0; i < text.length; i += 1) new DataView(characters.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    const at = 76;
    const advancesAt = advances.length === 0 ? 0 : at + characters.length;
    const head = int32([0, 0, -1, -1, 1, 0, 0, x, y, options.count ?? text.length, at, flags, 0, 0, -1, -1, advancesAt]);
    return this.record(84, joined([head, characters, int32(advances)]));
  }

  /** EXTTEXTOUTA: bytes in the font's character set, an advance for each byte. */
  textA(x: number, y: number, bytes: Uint8Array, advance = 8): this {
    const at = 76;
    const padded = new Uint8Array((bytes.length + 3) & ~3);
    padded.set(bytes);
    const head = int32([0, 0, -1, -1, 1, 0, 0, x, y, bytes.length, at, 0, 0, 0, -1, -1, at + padded.length]);
    return this.record(83, joined([head, padded, int32([...bytes].map(() => advance))]));
  }

  /** SMALLTEXTOUT, without a rectangle and without advances. */
  smallText(x: number, y: number, text: string): this {
    const narrow = [...text].every((sign) => sign.charCodeAt(0) < 0x100);
    const characters = new Uint8Array(text.length * (narrow ? 1 : 2));
    const view = new DataView(characters.buffer);
    for (let i = 0; i < text.length; i += 1) {
      if (narrow) view.setUint8(i, text.charCodeAt(i));
      else view.setUint16(i * 2, text.charCodeAt(i), true);
    }
    return this.record(108, joined([int32([x, y, text.length, 0x100 | (narrow ? 0x200 : 0), 1, 0, 0]), characters]));
  }

  /** MOVETOEX and LINETO. */
  line(x1: number, y1: number, x2: number, y2: number): this {
    return this.integers(27, x1, y1).integers(54, x2, y2);
  }

  rectangle(left: number, top: number, right: number, bottom: number): this {
    return this.integers(43, left, top, right, bottom);
  }

  /** POLYLINE16 (87), POLYGON16 (86). */
  chain16(type: 86 | 87 | 89, points: readonly (readonly [number, number])[]): this {
    const body = new Uint8Array(20 + points.length * 4);
    const view = new DataView(body.buffer);
    view.setUint32(16, points.length, true);
    points.forEach(([x, y], index) => {
      view.setInt16(20 + index * 4, x, true);
      view.setInt16(22 + index * 4, y, true);
    });
    return this.record(type, body);
  }

  /** BITBLT without a bitmap: a filled strip, which is how Excel draws hairlines. */
  strip(x: number, y: number, width: number, height: number): this {
    return this.integers(76, 0, 0, -1, -1, x, y, width, height, 0x00f00021, 0, 0, 0x3f800000, 0, 0, 0x3f800000, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Every line of a grid with these edges. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    for (const x of xs) this.line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0);
    for (const y of ys) this.line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y);
    return this;
  }

  /** The file: header, the records so far, and the end record unless `open`. */
  bytes(options: { open?: boolean } = {}): Uint8Array {
    const end = options.open === true ? [] : [int32([14, 20, 0, 16, 20])];
    const body = joined([...this.#records, ...end]);
    const count = this.#records.length + 1 + end.length;
    const header = int32([1, 108, 0, 0, 999, 999, 0, 0, 25000, 25000, 0x464d4520, 0x10000, 108 + body.length, count, this.#handles + 1, 0, 0, 0, 1000, 1000, 250, 250, 0, 0, 0, 250_000, 250_000]);
    return joined([header, body]);
  }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function int32(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setInt32(index * 4, value | 0, true));
  return bytes;
}
