import type { Piece, Segment } from "../grid/index.js";
import { drawChain, isChain } from "./lines.js";
import type { EmfRecord } from "./records.js";
import { identity, multiplied, type Matrix, type Pair } from "./space.js";
import { DrawingState, stock, type DrawingObject } from "./state.js";
import { readTextRecord, smallTextOut, textOutA, textOutW, type DrawnText } from "./text-record.js";

/** Nesting of saved states that no picture reaches. */
const mostSaved = 1000;

/** A full sheet has a few hundred cells, each of a few pieces and edges. */
const mostTexts = 5_000;
const mostLines = 50_000;

/** Plays a metafile's records and keeps what a reader would see of its words and its ruling lines. */
export class Player {
  readonly texts: Piece[] = [];
  readonly lines: Segment[] = [];
  /** Text records that name glyphs of a font, which no reader can turn back into words. */
  glyphTexts = 0;
  bitmaps = 0;
  damaged = 0;
  /** More texts or lines than any sheet has: what comes after is left out. */
  overfull = false;
  #state = new DrawingState();
  readonly #saved: DrawingState[] = [];
  readonly #objects = new Map<number, DrawingObject>();
  #pen: Pair = [0, 0];
  #path: Segment[] | undefined;
  readonly #view: DataView;

  constructor(view: DataView) {
    this.#view = view;
  }

  play(record: EmfRecord): void {
    if (record.size < (leastSize.get(record.type) ?? 8)) {
      this.damaged += 1;
      return;
    }
    const { at, type } = record;
    const space = this.#state.space;
    switch (type) {
      case textOutA: case textOutW: case smallTextOut: return this.#text(record);
      case 9: space.windowExtent = this.#pair(at + 8); return;
      case 10: space.windowOrigin = this.#pair(at + 8); return;
      case 11: space.viewportExtent = this.#pair(at + 8); return;
      case 12: space.viewportOrigin = this.#pair(at + 8); return;
      case 17: space.mapMode = this.#view.getUint32(at + 8, true); return;
      case 22: this.#state.textAlign = this.#view.getUint32(at + 8, true); return;
      case 31: space.viewportExtent = this.#scaled(space.viewportExtent, at + 8); return;
      case 32: space.windowExtent = this.#scaled(space.windowExtent, at + 8); return;
      case 33: if (this.#saved.length < mostSaved) this.#saved.push(this.#state.copy()); return;
      case 34: return this.#restore(this.#view.getInt32(at + 8, true));
      case 35: space.world = this.#matrix(at + 8); return;
      case 36: return this.#changeWorld(this.#matrix(at + 8), this.#view.getUint32(at + 32, true));
      case 37: return this.#select(this.#view.getUint32(at + 8, true));
      case 40: this.#objects.delete(this.#view.getUint32(at + 8, true)); return;
      case 38: return this.#makePen(at, at + 12);
      case 95: return this.#makePen(at, at + 28);
      case 82: return this.#makeFont(at);
      case 27: this.#pen = this.#pair(at + 8); return;
      case 54: {
        const to = this.#pair(at + 8);
        this.#line(this.#pen[0], this.#pen[1], to[0], to[1]);
        this.#pen = to;
        return;
      }
      case 43: return this.#rectangle(this.#pair(at + 8), this.#pair(at + 16));
      case 76: return this.#blit(this.#pair(at + 24), this.#pair(at + 32), this.#view.getUint32(at + 84, true));
      case 77: case 80: case 81: this.bitmaps += 1; return;
      case 59: this.#path = []; return;
      case 62: case 63: case 64: return this.#endPath(true);
      case 67: case 68: return this.#endPath(false);
      default:
        if (isChain(type)) this.#chain(record);
    }
  }

  #chain(record: EmfRecord): void {
    const end = drawChain(this.#view, record, this.#pen, (x1, y1, x2, y2) => this.#line(x1, y1, x2, y2));
    if (end === undefined) this.damaged += 1;
    else if (record.type === 6 || record.type === 89) this.#pen = end;
  }

  /** A path that ends as a clipping area is no ruling line: the page's own edge is one. */
  #endPath(drawn: boolean): void {
    if (drawn && this.#path !== undefined && this.lines.length < mostLines) for (const line of this.#path) this.lines.push(line);
    this.#path = undefined;
  }

  #line(x1: number, y1: number, x2: number, y2: number): void {
    if (this.#state.penDraws || this.#path !== undefined) this.#keepLine(x1, y1, x2, y2);
  }

  #keepLine(x1: number, y1: number, x2: number, y2: number): void {
    const { space } = this.#state;
    const line = { x1: space.x(x1, y1), y1: space.y(x1, y1), x2: space.x(x2, y2), y2: space.y(x2, y2) };
    const kept = this.#path ?? this.lines;
    if (kept.length < mostLines) kept.push(line);
    else this.overfull = true;
  }

  #rectangle([left, top]: Pair, [right, bottom]: Pair): void {
    this.#line(left, top, right, top);
    this.#line(right, top, right, bottom);
    this.#line(right, bottom, left, bottom);
    this.#line(left, bottom, left, top);
  }

  /** A filled strip as thin as a hair is how Excel draws its grid; with a bitmap behind it it is an image. */
  #blit([x, y]: Pair, [width, height]: Pair, bitmap: number): void {
    if (bitmap !== 0) {
      this.bitmaps += 1;
      return;
    }
    const { wide, high } = this.#state.space;
    const across = Math.abs(width) * wide;
    const down = Math.abs(height) * high;
    const hair = this.#state.font.height * high * 0.25;
    if (down <= hair && across > down * 3) this.#keepLine(x, y + height / 2, x + width, y + height / 2);
    else if (across <= hair && down > across * 3) this.#keepLine(x + width / 2, y, x + width / 2, y + height);
  }

  #text(record: EmfRecord): void {
    const drawn = readTextRecord(this.#view, record, this.#state.font.charset);
    if (drawn === "damaged") this.damaged += 1;
    else if (drawn === "glyphs") this.glyphTexts += 1;
    else if (this.texts.length >= mostTexts) this.overfull = true;
    else if (drawn.text.trim() !== "") this.texts.push(this.#piece(drawn));
  }

  #piece(drawn: DrawnText): Piece {
    const { space, font, textAlign } = this.#state;
    const { wide, high: tall } = space;
    const advances = drawn.advances ?? [...drawn.text].map((sign) => font.height * (sign.charCodeAt(0) < 0x2000 ? 0.5 : 1));
    let advanced = 0;
    const ends = advances.map((advance) => (advanced += advance));
    const width = advanced * wide;
    const high = font.height * tall;
    const [penX, penY] = (textAlign & updatesPen) !== 0 ? this.#pen : [drawn.x, drawn.y];
    const x = space.x(penX, penY);
    const y = space.y(penX, penY);
    const across = textAlign & 6;
    const left = across === 6 ? x - width / 2 : across === 2 ? x - width : x;
    const upright = textAlign & 24;
    const top = upright === 24 ? y - high * 0.8 : upright === 8 ? y - high : y;
    const stops = ends.length === drawn.text.length ? ends.map((end) => left + end * wide) : undefined;
    return { text: drawn.text, left, right: left + width, top, bottom: top + high, at: { x: penX, y: penY }, ...(stops === undefined ? {} : { stops }) };
  }

  #makeFont(at: number): void {
    const height = Math.abs(this.#view.getInt32(at + 12, true)) || 12;
    this.#objects.set(this.#view.getUint32(at + 8, true), { kind: "font", font: { height, charset: this.#view.getUint8(at + 35) } });
  }

  #makePen(at: number, styleAt: number): void {
    const style = this.#view.getUint32(styleAt, true) & 0xf;
    this.#objects.set(this.#view.getUint32(at + 8, true), { kind: "pen", draws: style !== drawsNothing });
  }

  #select(handle: number): void {
    const object = stock.get(handle) ?? this.#objects.get(handle);
    if (object?.kind === "font") this.#state.font = object.font;
    if (object?.kind === "pen") this.#state.penDraws = object.draws;
  }

  /** Negative: so many states back; positive: that one counted from the first. */
  #restore(which: number): void {
    const index = which < 0 ? this.#saved.length + which : which - 1;
    const state = this.#saved[index];
    if (state === undefined) return;
    this.#saved.length = index;
    this.#state = state;
  }

  #changeWorld(matrix: Matrix, how: number): void {
    const { space } = this.#state;
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

const updatesPen = 1;
const drawsNothing = 5;

/** Bytes a record must have before its fields are read. */
const leastSize: ReadonlyMap<number, number> = new Map([
  [9, 16], [10, 16], [11, 16], [12, 16], [17, 12], [22, 12], [27, 16], [31, 24], [32, 24], [34, 12], [35, 32], [36, 36], [37, 12],
  [38, 28], [40, 12], [43, 24], [54, 16], [76, 100], [82, 104], [95, 32],
]);
