import { Canvas } from "../metafile/canvas.js";
import { identity, multiplied, type Matrix, type Pair } from "../metafile/space.js";
import { stock, symbolCharset, type DrawingObject } from "../metafile/state.js";
import { plusTextsIn, wrappedIn } from "./comments.js";
import { drawChain, isChain } from "./lines.js";
import type { EmfRecord } from "./records.js";
import { readTextRecord, smallTextOut, textOutA, textOutW } from "./text-record.js";

/** Plays an enhanced metafile's records. */
export class Player {
  readonly canvas = new Canvas();
  /** Texts drawn in EMF+ records, the picture's second tongue, which is not read. */
  plusTexts = 0;
  /** The WMF that this picture was made from, where it keeps it. */
  wrapped: Uint8Array | undefined;
  readonly #objects = new Map<number, DrawingObject>();
  readonly #view: DataView;

  constructor(view: DataView) {
    this.#view = view;
  }

  play(record: EmfRecord): void {
    if (record.size < (leastSize.get(record.type) ?? 8)) {
      this.canvas.damaged += 1;
      return;
    }
    const { at, type } = record;
    const { canvas } = this;
    const { space } = canvas.state;
    switch (type) {
      case textOutA: case textOutW: case smallTextOut: return canvas.text(readTextRecord(this.#view, record, canvas.state.font));
      case 9: space.windowExtent = this.#pair(at + 8); return;
      case 10: space.windowOrigin = this.#pair(at + 8); return;
      case 11: space.viewportExtent = this.#pair(at + 8); return;
      case 12: space.viewportOrigin = this.#pair(at + 8); return;
      case 17: space.mapMode = this.#view.getUint32(at + 8, true); return;
      case 22: canvas.state.textAlign = this.#view.getUint32(at + 8, true); return;
      case 31: space.viewportExtent = this.#scaled(space.viewportExtent, at + 8); return;
      case 32: space.windowExtent = this.#scaled(space.windowExtent, at + 8); return;
      case 33: return canvas.save();
      case 34: return canvas.restore(this.#view.getInt32(at + 8, true));
      case 35: space.world = this.#matrix(at + 8); return;
      case 36: return this.#changeWorld(this.#matrix(at + 8), this.#view.getUint32(at + 32, true));
      case 37: return this.#select(this.#view.getUint32(at + 8, true));
      case 40: this.#objects.delete(this.#view.getUint32(at + 8, true)); return;
      case 38: return this.#makePen(at, at + 12);
      case 95: return this.#makePen(at, at + 28);
      case 82: return this.#makeFont(at);
      case 27: canvas.pen = this.#pair(at + 8); return;
      case 54: return canvas.lineTo(this.#pair(at + 8));
      case 43: return canvas.rectangle(this.#pair(at + 8), this.#pair(at + 16));
      case 76: return this.#blit(this.#pair(at + 24), this.#pair(at + 32), this.#view.getUint32(at + 84, true));
      case 77: case 80: case 81: canvas.bitmaps += 1; return;
      case 59: return canvas.startPath();
      case 62: case 63: case 64: return canvas.endPath(true);
      case 67: case 68: return canvas.endPath(false);
      case 70: return this.#comment(record);
      default:
        if (isChain(type)) this.#chain(record);
    }
  }

  #chain(record: EmfRecord): void {
    const { canvas } = this;
    const end = drawChain(this.#view, record, canvas.pen, (x1, y1, x2, y2) => canvas.line(x1, y1, x2, y2));
    if (end === undefined) canvas.damaged += 1;
    else if (record.type === 6 || record.type === 89) canvas.pen = end;
  }

  #comment(record: EmfRecord): void {
    this.plusTexts += plusTextsIn(this.#view, record);
    this.wrapped ??= wrappedIn(this.#view, record);
  }

  /** With a bitmap behind it it is an image, else a filled strip. */
  #blit(from: Pair, extent: Pair, bitmap: number): void {
    if (bitmap === 0) this.canvas.strip(from, extent);
    else this.canvas.bitmaps += 1;
  }

  #makeFont(at: number): void {
    const height = Math.abs(this.#view.getInt32(at + 12, true)) || 12;
    const charset = this.#view.getUint8(at + 35);
    const font = charset === symbolCharset ? { height, charset, face: this.#face(at + 40) } : { height, charset };
    this.#objects.set(this.#view.getUint32(at + 8, true), { kind: "font", font });
  }

  #face(at: number): string {
    return Buffer.from(this.#view.buffer, this.#view.byteOffset + at, 64).toString("utf16le").split("\0", 1)[0] ?? "";
  }

  #makePen(at: number, styleAt: number): void {
    const style = this.#view.getUint32(styleAt, true) & 0xf;
    this.#objects.set(this.#view.getUint32(at + 8, true), { kind: "pen", draws: style !== drawsNothing });
  }

  #select(handle: number): void {
    this.canvas.select(stock.get(handle) ?? this.#objects.get(handle));
  }

  #changeWorld(matrix: Matrix, how: number): void {
    const { space } = this.canvas.state;
    if (how === 1) space.world = identity;
    else if (how === 2) space.world = multiplied(matrix, space.world);
    else if (how === 3) space.world = multiplied(space.world, matrix);
    else space.world = matrix;
  }

  #pair(at: number): Pair {
    return [this.#view.getInt32(at, true), this.#view.getInt32(at + 4, true)];
  }

  #scaled([x, y]: Pair, at: number): Pair {
    const [numeratorX, denominatorX] = this.#pair(at);
    const [numeratorY, denominatorY] = this.#pair(at + 8);
    return [(x * numeratorX) / (denominatorX || 1), (y * numeratorY) / (denominatorY || 1)];
  }

  #matrix(at: number): Matrix {
    const part = (index: number): number => {
      const value = this.#view.getFloat32(at + index * 4, true);
      return Number.isFinite(value) ? value : 0;
    };
    return [part(0), part(1), part(2), part(3), part(4), part(5)];
  }
}

const drawsNothing = 5;

/** Bytes a record must have before its fields are read. */
const leastSize: ReadonlyMap<number, number> = new Map([
  [9, 16], [10, 16], [11, 16], [12, 16], [17, 12], [22, 12], [27, 16], [31, 24], [32, 24], [34, 12], [35, 32], [36, 36], [37, 12],
  [38, 28], [40, 12], [43, 24], [54, 16], [76, 100], [82, 104], [95, 32],
]);
