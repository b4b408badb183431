import { linesOfText, type Piece } from "../grid/index.js";
import { moved } from "./matrix.js";
import type { Page } from "./page.js";
import { type Printed, worded } from "./placer.js";

/** A box on a page, which may be turned, in the PDF's points: its corners as one reads the text in it. */
export interface Outline {
  readonly page: number;
  readonly corners: readonly [upperLeft: Point, upperRight: Point, lowerLeft: Point, lowerRight: Point];
}

type Point = readonly [x: number, y: number];

interface Span {
  readonly printed: Printed;
  readonly from: number;
  readonly to: number;
}

/**
 * What encloses the characters of a stretch, UTF-16 units from 0, in a text put together from pieces; all of them where no
 * stretch is given, or where the text is not told by its pieces one after the other.
 */
export function outlinesOf(text: string, printed: readonly Printed[], pages: ReadonlyMap<number, Page>, stretch?: { readonly from: number; readonly to: number }): Outline[] {
  const all = worded(printed).map((one): Span => ({ printed: one, from: 0, to: one.piece.text.length }));
  const spans = stretch === undefined ? all : (spansOf(text, printed, stretch) ?? spansOf(text, inLines(printed), stretch) ?? all);
  return spans.flatMap((span) => {
    const back = pages.get(span.printed.page)?.back;
    if (back === undefined) return [];
    const { left, right } = edgesOf(span);
    const { top, bottom } = span.printed.piece;
    return [{ page: span.printed.page, corners: [moved(back, left, top), moved(back, right, top), moved(back, left, bottom), moved(back, right, bottom)] as const }];
  });
}

/** Joining lines puts in and takes out blanks, and nothing else. */
function spansOf(text: string, printed: readonly Printed[], { from, to }: { readonly from: number; readonly to: number }): Span[] | undefined {
  if (unspaced(text) !== unspaced(printed.map(({ piece }) => piece.text).join(""))) return undefined;
  let [at, end] = [unspaced(text.slice(0, from)).length, unspaced(text.slice(0, to)).length];
  const spans: Span[] = [];
  for (const one of printed) {
    const inside = one.piece.text.split("").flatMap((unit, index) => (unit.trim() === "" ? [] : [index]));
    const [first, last] = [inside[Math.max(at, 0)], inside[Math.min(end, inside.length) - 1]];
    if (end > 0 && at < inside.length && first !== undefined && last !== undefined) spans.push({ printed: one, from: first, to: last + 1 });
    [at, end] = [at - inside.length, end - inside.length];
  }
  return spans;
}

function unspaced(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** In the order in which one reads them, page by page. */
function inLines(printed: readonly Printed[]): Printed[] {
  return [...new Set(printed.map(({ page }) => page))].flatMap((page) => {
    const pieces = printed.filter((one) => one.page === page).map(({ piece }) => piece);
    const usual = Math.min(...pieces.map(({ top, bottom }) => bottom - top));
    return linesOfText(pieces, usual).flat().map((piece) => ({ page, piece }));
  });
}

function edgesOf({ printed: { piece }, from, to }: Span): { readonly left: number; readonly right: number } {
  const edgeAt = (index: number): number => piece.stops?.[index - 1] ?? evenly(piece, index);
  return { left: from <= 0 ? piece.left : edgeAt(from), right: to >= piece.text.length ? piece.right : edgeAt(to) };
}

/** A value typed into a field is known by its box alone. */
function evenly({ left, right, text }: Piece, index: number): number {
  return left + ((right - left) * index) / text.length;
}
