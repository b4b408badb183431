import { gridFrom, type GridCell, middleOf, type Piece, type Segment } from "../grid/index.js";
import { type Frame, framesIn, reachesInto } from "./frames.js";
import { withColumns } from "./aligned-frames.js";
import { levelFrames } from "./level.js";
import { linesOn, type TextLine } from "./lines.js";
import type { Page } from "./page.js";
import type { Rule, Rules } from "./rules.js";
import { settled } from "./spills.js";

/** What one page shows of a table, in the page's points. */
export interface Part {
  readonly page: number;
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
  /** Its text as lines, should it turn out to be no table. */
  readonly lines: readonly TextLine[];
}

/** A page taken apart: ruled tables, and the lines of text outside them. */
export interface Layout {
  readonly page: Page;
  readonly parts: readonly Part[];
  readonly lines: readonly TextLine[];
}

/** The pages of one document; tables without upright lines are told by what all its pages show. */
export function layoutsOf(pages: readonly Page[]): Layout[] {
  const ruled = pages.map((page) => framesIn(page.rules));
  const bare = withColumns(pages.map((page, index) => ({ page, frames: levelFrames(page.rules, ruled[index] ?? []) })));
  return pages.map((page, index) => layoutOf(page, [...(ruled[index] ?? []), ...(bare[index] ?? [])].sort((a, b) => a.top - b.top || a.left - b.left)));
}

/** One page by itself, its tables as far as ruling lines alone show them. */
export function layoutOf(page: Page, frames: readonly Frame[] = framesIn(page.rules)): Layout {
  const inside = frames.map((): Piece[] => []);
  const outside: Piece[] = [];
  for (const piece of page.pieces) {
    const index = frames.findIndex((frame) => holds(frame, piece));
    const frame = frames[index];
    if (frame === undefined) outside.push(piece);
    else inside[index]?.push(...cutAtRules(piece, frame.upright.filter(({ at }) => at < frame.right - 1)));
  }
  const free = outside.filter((piece) => {
    const anchors = frames.map((frame) => (frame.lone ? undefined : reachesInto(frame, piece)));
    const index = anchors.findIndex((anchor) => anchor !== undefined);
    const anchor = anchors[index];
    if (anchor !== undefined) inside[index]?.push({ ...piece, anchor });
    return anchor === undefined;
  });
  const parts = frames.map((frame, index): Part => {
    const pieces = settled(inside[index] ?? [], frame);
    return { page: page.number, frame, pieces, lines: frame.lone ? linesOn(page.number, pieces) : [] };
  });
  return { page, parts, lines: linesOn(page.number, free) };
}

function holds(frame: Frame, piece: Piece): boolean {
  const y = middleOf(piece);
  const x = Math.min(piece.left + 1, (piece.left + piece.right) / 2);
  return y > frame.top - 1 && y < frame.bottom + 1 && x > frame.left - 1 && x < frame.right + 1;
}

/** Two full cells can leave no gap between their texts: a text is cut where a ruling line runs between two characters. */
function cutAtRules(piece: Piece, upright: readonly Rule[]): Piece[] {
  const size = piece.bottom - piece.top;
  const stops = piece.stops ?? [];
  const y = middleOf(piece);
  const end = piece.clip?.right ?? Infinity;
  // What is cut to its cell is one text, however far it would go on.
  const crossing = upright.filter(({ at, from, to }) => at < end - 2 && at > piece.left + size * 0.3 && at < piece.right - size * 0.3 && from < y && y < to);
  if (crossing.length === 0) return [piece];
  const cuts = crossing.flatMap(({ at }) => {
    const index = stops.findIndex((stop) => stop >= at - size * 0.05);
    return index >= 0 && (stops[index] ?? Infinity) - at < size * 0.5 ? [index + 1] : [];
  });
  const bounds = [0, ...new Set(cuts.sort((a, b) => a - b)), piece.text.length];
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index] ?? 0;
    const text = piece.text.slice(from, to);
    if (text.trim() === "") return [];
    const left = from === 0 ? piece.left : (stops[from - 1] ?? piece.left);
    const right = to === piece.text.length ? piece.right : (stops[to - 1] ?? piece.right);
    return [{ ...piece, text: text.trimEnd(), left, right, stops: stops.slice(from, to - 1), at: { x: Math.round(left * 10) / 10, y: piece.at.y } }];
  });
}

const known = new WeakMap<Part, readonly GridCell[]>();

/** The cells a part shows by itself. */
export function cellsOf(part: Part): readonly GridCell[] {
  const cells = known.get(part) ?? cellsIn(part);
  known.set(part, cells);
  return cells;
}

function cellsIn({ frame, pieces }: Part): readonly GridCell[] {
  if (!frame.lone) return gridFrom(segmentsOf(frame), pieces, { wraps: true }).cells;
  const { left, right, top, bottom } = frame;
  const text = pieces.map((piece) => piece.text).join("");
  return [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text, at: { x: left, y: top }, box: { left, right, top, bottom }, pieces }];
}

export function segmentsOf({ upright, level }: Rules): Segment[] {
  return [
    ...upright.map(({ at, from, to }): Segment => ({ x1: at, y1: from, x2: at, y2: to })),
    ...level.map(({ at, from, to }): Segment => ({ x1: from, y1: at, x2: to, y2: at })),
  ];
}
