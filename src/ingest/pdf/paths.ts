import type { Segment } from "../grid/index.js";
import { after, type Matrix, moved, unmoved } from "./matrix.js";
import type { Engine } from "./pdfium.js";

export interface PageDrawing {
  /** Strokes and thin rectangles, in PDF points of the page. */
  readonly lines: readonly Segment[];
  /** Pictures, by their boxes: left, bottom, right, top. */
  readonly images: readonly (readonly [number, number, number, number])[];
  /** Shapes with curves: many of them and no text is text turned into outlines. */
  readonly curved: number;
  /** Texts that stand on the page itself, not in a form on it. */
  readonly texts: ReadonlySet<number>;
  /** There were more objects than may be read. */
  readonly cut: boolean;
}

const kinds = { text: 1, path: 2, image: 3, form: 5 } as const;
const steps = { line: 0, curve: 1, move: 2 } as const;

/** A filled rectangle no wider than this, in points, is a drawn line. */
const thin = 2.6;
const deepest = 6;

/** What a page draws besides text. Clipping paths are no objects of their own, so none comes up here. */
export function readDrawing(engine: Engine, page: number, most: number): PageDrawing {
  const drawing = new Drawing(engine, most);
  const count = engine.call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && !drawing.cut; index += 1) drawing.read(engine.call.FPDFPage_GetObject(page, index), unmoved, 0);
  return drawing;
}

class Drawing implements PageDrawing {
  readonly lines: Segment[] = [];
  readonly images: (readonly [number, number, number, number])[] = [];
  readonly texts = new Set<number>();
  curved = 0;
  cut = false;
  readonly #engine: Engine;
  #left: number;

  constructor(engine: Engine, most: number) {
    this.#engine = engine;
    this.#left = most;
  }

  read(object: number, outer: Matrix, depth: number): void {
    const { call, scratch } = this.#engine;
    const kind = call.FPDFPageObj_GetType(object);
    if (kind === kinds.text) {
      if (depth === 0) this.texts.add(object);
    } else if (kind === kinds.path) {
      this.#path(object, after(this.#matrixOf(object), outer));
    } else if (kind === kinds.image && call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0) {
      const [left, bottom] = moved(outer, this.#engine.float(0), this.#engine.float(1));
      const [right, top] = moved(outer, this.#engine.float(2), this.#engine.float(3));
      this.images.push([Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)]);
    } else if (kind === kinds.form && depth < deepest) {
      const inner = after(this.#matrixOf(object), outer);
      const count = call.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && !this.cut; index += 1) this.read(call.FPDFFormObj_GetObject(object, index), inner, depth + 1);
    }
  }

  #matrixOf(object: number): Matrix {
    const engine = this.#engine;
    if (engine.call.FPDFPageObj_GetMatrix(object, engine.scratch) === 0) return unmoved;
    return [engine.float(0), engine.float(1), engine.float(2), engine.float(3), engine.float(4), engine.float(5)];
  }

  #path(path: number, matrix: Matrix): void {
    const { call, scratch } = this.#engine;
    const count = call.FPDFPath_CountSegments(path);
    this.#left -= 1 + count;
    if (this.#left < 0) {
      this.cut = true;
      return;
    }
    if (call.FPDFPath_GetDrawMode(path, scratch, scratch + 4) === 0) return;
    const [filled, stroked] = [this.#engine.integer(0) !== 0, this.#engine.integer(1) !== 0];
    const drawn = stroked && this.#isSeen(path, call.FPDFPageObj_GetStrokeColor);
    const painted = filled && this.#isSeen(path, call.FPDFPageObj_GetFillColor);
    if (!drawn && !painted) return;
    let shape: (readonly [number, number])[] = [];
    let isCurved = false;
    const close = (): void => {
      if (drawn) for (let index = 1; index < shape.length; index += 1) this.#line(shape[index - 1], shape[index]);
      else if (!isCurved) this.#bar(shape);
      shape = [];
    };
    for (let index = 0; index < count; index += 1) {
      const segment = call.FPDFPath_GetPathSegment(path, index);
      const step = call.FPDFPathSegment_GetType(segment);
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const point = moved(matrix, this.#engine.float(0), this.#engine.float(1));
      if (step === steps.move) close();
      if (step === steps.curve) isCurved = true;
      shape.push(point);
      const [first] = shape;
      if (call.FPDFPathSegment_GetClose(segment) !== 0 && first !== undefined) shape.push(first);
    }
    close();
    if (isCurved) this.curved += 1;
  }

  /** White or fully transparent lines are drawn, but nobody sees them. */
  #isSeen(path: number, colourOf: (object: number, r: number, g: number, b: number, a: number) => number): boolean {
    const { scratch } = this.#engine;
    if (colourOf(path, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return true;
    const [r, g, b, alpha] = [this.#engine.integer(0), this.#engine.integer(1), this.#engine.integer(2), this.#engine.integer(3)];
    return alpha > 0 && Math.min(r, g, b) < 250;
  }

  #line(from: readonly [number, number] | undefined, to: readonly [number, number] | undefined): void {
    if (from === undefined || to === undefined) return;
    this.lines.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
  }

  /** A filled shape: its middle line when it is thin. Broad ones are backgrounds, and their edges no lines. */
  #bar(shape: readonly (readonly [number, number])[]): void {
    if (shape.length < 3) return;
    const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
    const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, top - bottom];
    if (Math.min(width, height) > thin) return;
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    // A dot of a dotted border may belong to a level line or to an upright one; alone it is too short to be either.
    if (width >= height * 0.7) this.lines.push({ x1: left, y1: y, x2: right, y2: y });
    if (height >= width * 0.7) this.lines.push({ x1: x, y1: bottom, x2: x, y2: top });
  }
}
