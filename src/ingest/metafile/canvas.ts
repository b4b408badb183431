import type { Piece, Segment } from "../grid/index.js";
import type { DrawnText } from "./drawn-text.js";
import type { Pair } from "./space.js";
import { DrawingState, type DrawingObject } from "./state.js";

/** Nesting of saved states that no picture reaches. */
const mostSaved = 1000;

/** A full sheet has a few hundred cells, each of a few pieces and edges. */
const mostTexts = 5_000;
const mostLines = 50_000;

const updatesPen = 1;

/** What a metafile draws on, whichever kind it is: keeps what a reader would see of its words and its ruling lines. */
export class Canvas {
  readonly texts: Piece[] = [];
  readonly lines: Segment[] = [];
  /** Texts that name glyphs of a font, which no reader can turn back into words. */
  glyphTexts = 0;
  bitmaps = 0;
  damaged = 0;
  /** More texts or lines than any sheet has: what comes after is left out. */
  overfull = false;
  state = new DrawingState();
  pen: Pair = [0, 0];
  readonly #saved: DrawingState[] = [];
  #path: Segment[] | undefined;

  save(): void {
    if (this.#saved.length < mostSaved) this.#saved.push(this.state.copy());
  }

  /** Negative: so many states back; positive: that one counted from the first. */
  restore(which: number): void {
    const index = which < 0 ? this.#saved.length + which : which - 1;
    const state = this.#saved[index];
    if (state === undefined) return;
    this.#saved.length = index;
    this.state = state;
  }

  select(object: DrawingObject | undefined): void {
    if (object?.kind === "font") this.state.font = object.font;
    if (object?.kind === "pen") this.state.penDraws = object.draws;
  }

  startPath(): void {
    this.#path = [];
  }

  /** A path that ends as a clipping area is no ruling line: the page's own edge is one. */
  endPath(drawn: boolean): void {
    if (drawn && this.#path !== undefined && this.lines.length < mostLines) for (const line of this.#path) this.lines.push(line);
    this.#path = undefined;
  }

  lineTo(to: Pair): void {
    this.line(this.pen[0], this.pen[1], to[0], to[1]);
    this.pen = to;
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    if (this.state.penDraws || this.#path !== undefined) this.#keepLine(x1, y1, x2, y2);
  }

  rectangle([left, top]: Pair, [right, bottom]: Pair): void {
    this.line(left, top, right, top);
    this.line(right, top, right, bottom);
    this.line(right, bottom, left, bottom);
    this.line(left, bottom, left, top);
  }

  /** A filled strip as thin as a hair is how Excel draws its grid. */
  strip([x, y]: Pair, [width, height]: Pair): void {
    const { wide, high } = this.state.space;
    const across = Math.abs(width) * wide;
    const down = Math.abs(height) * high;
    const hair = this.state.font.height * high * 0.25;
    if (down <= hair && across > down * 3) this.#keepLine(x, y + height / 2, x + width, y + height / 2);
    else if (across <= hair && down > across * 3) this.#keepLine(x + width / 2, y, x + width / 2, y + height);
  }

  text(drawn: DrawnText | "glyphs" | "damaged"): void {
    if (drawn === "damaged") this.damaged += 1;
    else if (drawn === "glyphs") this.glyphTexts += 1;
    else if (this.texts.length >= mostTexts) this.overfull = true;
    else if (drawn.text.trim() !== "") this.texts.push(this.#piece(drawn));
  }

  #keepLine(x1: number, y1: number, x2: number, y2: number): void {
    const { space } = this.state;
    const line = { x1: space.x(x1, y1), y1: space.y(x1, y1), x2: space.x(x2, y2), y2: space.y(x2, y2) };
    const kept = this.#path ?? this.lines;
    if (kept.length < mostLines) kept.push(line);
    else this.overfull = true;
  }

  #piece(drawn: DrawnText): Piece {
    const { space, font, textAlign } = this.state;
    const { wide } = space;
    const { text, advances = usualAdvances(text, font.height) } = drawn;
    const width = sum(advances) * wide;
    const high = font.height * space.high;
    const followsPen = (textAlign & updatesPen) !== 0;
    const penX = followsPen ? this.pen[0] : drawn.x;
    const penY = followsPen ? this.pen[1] : drawn.y;
    const x = space.x(penX, penY);
    const y = space.y(penX, penY);
    const across = textAlign & 6;
    const left = across === 6 ? x - width / 2 : across === 2 ? x - width : x;
    const upright = textAlign & 24;
    const top = upright === 24 ? y - high * 0.8 : upright === 8 ? y - high : y;
    const stops = advances.length === text.length ? stopsOf(advances, left, wide) : undefined;
    return { text, left, right: left + width, top, bottom: top + high, at: { x: penX, y: penY }, stops };
  }
}

/** Where a record does not say how far its characters move on: half a line's height for Latin ones, all of it for others. */
function usualAdvances(text: string, height: number): number[] {
  return [...text].map((sign) => height * (sign.charCodeAt(0) < 0x2000 ? 0.5 : 1));
}

function sum(advances: readonly number[]): number {
  let all = 0;
  for (const advance of advances) all += advance;
  return all;
}

/** Where each character ends. */
function stopsOf(advances: readonly number[], left: number, wide: number): number[] {
  const stops: number[] = [];
  let end = 0;
  for (const advance of advances) stops.push(left + (end += advance) * wide);
  return stops;
}
