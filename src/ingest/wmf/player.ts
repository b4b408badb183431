import { Canvas } from "../metafile/canvas.js";
import type { Pair } from "../metafile/space.js";
import { decodeName } from "../container/name.js";
import { drawPolygons, isChain, drawChain } from "./lines.js";
import { ObjectTable } from "./objects.js";
import type { WmfRecord } from "./records.js";
import { readExtTextOut, readTextOut } from "./text-record.js";
import { WrappedMetafile } from "./wrapped.js";

/** Plays a Windows metafile's records. Coordinates are 16 bits wide, y in front of x. */
export class Player {
  readonly canvas = new Canvas();
  readonly #objects = new ObjectTable();
  readonly #emf = new WrappedMetafile();
  readonly #view: DataView;
  /** Whether the picture says itself how large a window of its units is shown. */
  #isScaled = false;

  constructor(view: DataView) {
    this.#view = view;
  }

  /** The same picture as EMF, where it was kept in the comments. */
  wrapped(): Uint8Array | undefined {
    return this.#emf.bytes();
  }

  play(record: WmfRecord): void {
    if (record.size < (leastSize.get(record.function) ?? 0)) {
      this.canvas.damaged += 1;
      return;
    }
    const { at } = record;
    const { canvas } = this;
    const { space } = canvas.state;
    switch (record.function) {
      case 0x0521: return canvas.text(readTextOut(this.#view, record, canvas.state.font));
      case 0x0a32: return canvas.text(readExtTextOut(this.#view, record, canvas.state.font));
      case 0x020b: space.windowOrigin = this.#pair(at); return;
      case 0x020c: return this.#showWindow(this.#pair(at));
      case 0x020d: space.viewportOrigin = this.#pair(at); return;
      case 0x020e: space.viewportExtent = this.#pair(at); this.#isScaled = true; return;
      case 0x020f: space.windowOrigin = sum(space.windowOrigin, this.#pair(at)); return;
      case 0x0211: space.viewportOrigin = sum(space.viewportOrigin, this.#pair(at)); return;
      case 0x0410: space.windowExtent = this.#scaled(space.windowExtent, at); return;
      case 0x0412: space.viewportExtent = this.#scaled(space.viewportExtent, at); return;
      case 0x0103: space.mapMode = this.#view.getUint16(at, true); return;
      case 0x012e: canvas.state.textAlign = this.#view.getUint16(at, true); return;
      case 0x001e: return canvas.save();
      case 0x0127: return canvas.restore(this.#view.getInt16(at, true));
      case 0x012d: return canvas.select(this.#objects.at(this.#view.getUint16(at, true)));
      case 0x01f0: return this.#objects.delete(this.#view.getUint16(at, true));
      case 0x02fa: return this.#objects.add({ kind: "pen", draws: (this.#view.getUint16(at, true) & 0xf) !== drawsNothing });
      case 0x02fb: return this.#makeFont(record);
      case 0x02fc: case 0x00f7: case 0x01f9: case 0x0142: case 0x06ff: return this.#objects.add("other");
      case 0x0214: canvas.pen = this.#pair(at); return;
      case 0x0213: return canvas.lineTo(this.#pair(at));
      case 0x041b: return canvas.rectangle(this.#pair(at + 4), this.#pair(at));
      case 0x061d: return canvas.strip(this.#pair(at + 8), this.#pair(at + 4));
      case 0x0538: return this.#note(drawPolygons(this.#view, record, canvas));
      case 0x0626: return this.#emf.add(this.#view, record);
      // Pictures in pixels, drawn with their bits behind them.
      case 0x0922: case 0x0b23: case 0x0940: case 0x0b41: case 0x0f43: case 0x0d33: canvas.bitmaps += 1; return;
      default:
        if (isChain(record.function)) this.#note(drawChain(this.#view, record, canvas));
    }
  }

  #note(sound: boolean): void {
    if (!sound) this.canvas.damaged += 1;
  }

  /** Without a viewport of its own the picture is shown in its own proportions. */
  #showWindow([wide, high]: Pair): void {
    const { space } = this.canvas.state;
    space.windowExtent = [wide, high];
    if (this.#isScaled) return;
    space.viewportExtent = [Math.abs(wide), Math.abs(high)];
    this.#isScaled = true;
  }

  #makeFont({ at, size }: WmfRecord): void {
    const height = Math.abs(this.#view.getInt16(at, true)) || 12;
    const name = new Uint8Array(this.#view.buffer, this.#view.byteOffset + at + 18, size - 18);
    const end = name.indexOf(0);
    this.#objects.add({ kind: "font", font: { height, charset: this.#view.getUint8(at + 13), face: decodeName(end === -1 ? name : name.subarray(0, end)) } });
  }

  /** y stands in front of x. */
  #pair(at: number): Pair {
    return [this.#view.getInt16(at + 2, true), this.#view.getInt16(at, true)];
  }

  /** Denominator and numerator for y, then both for x. */
  #scaled([x, y]: Pair, at: number): Pair {
    const value = (index: number) => this.#view.getInt16(at + index * 2, true);
    return [(x * value(3)) / (value(2) || 1), (y * value(1)) / (value(0) || 1)];
  }
}

function sum(one: Pair, other: Pair): Pair {
  return [one[0] + other[0], one[1] + other[1]];
}

const drawsNothing = 5;

/** Bytes of parameters a record must have before they are read. */
const leastSize: ReadonlyMap<number, number> = new Map([
  [0x020b, 4], [0x020c, 4], [0x020d, 4], [0x020e, 4], [0x020f, 4], [0x0211, 4], [0x0410, 8], [0x0412, 8], [0x0103, 2], [0x012e, 2], [0x0127, 2],
  [0x012d, 2], [0x01f0, 2], [0x02fa, 2], [0x02fb, 18], [0x0214, 4], [0x0213, 4], [0x041b, 8], [0x061d, 12],
]);
