import type { Piece } from "../grid/index.js";
import type { Glyph } from "./glyphs.js";
import { type Box, type Matrix, moved, movedX, movedY } from "./matrix.js";

/** How far above and below the baseline a Chinese character reaches, in sizes of its font. */
const ascent = 0.88;
const descent = 0.12;

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly clip: Box | undefined;
}

/**
 * Characters that follow each other without a gap, put together. Two characters a third of a size apart or more make two
 * pieces; whether a space stands between those, or a column's edge, is seen later.
 */
export function piecesFrom(glyphs: readonly Glyph[], place: Matrix): Piece[] {
  const pieces: Piece[] = [];
  let run: Placed[] = [];
  const close = (): void => {
    const piece = pieceOf(run, place);
    if (piece !== undefined) pieces.push(piece);
    run = [];
  };
  for (const glyph of glyphs) {
    const next = placed(glyph, place);
    const last = run.at(-1);
    if (last !== undefined && isTwice(last, next)) continue;
    if (last !== undefined && !goesOn(last, next)) close();
    else if (last !== undefined && isGapOfLetters(last, next)) run.push({ ...last, text: " ", left: last.right, right: next.left });
    run.push(next);
  }
  close();
  return pieces;
}

function placed(glyph: Glyph, place: Matrix): Placed {
  const { text, size, clip, x0, y0, x1, y1 } = glyph;
  const one = movedX(place, x0, y0);
  const other = movedX(place, x1, y1);
  const width = Math.abs(other - one);
  const baseline = movedY(place, glyph.x, glyph.y);
  if (width > 0) return { text, left: Math.min(one, other), right: Math.max(one, other), baseline, size, clip };
  // A font without widths: a Chinese character is as wide as high, a Latin one half as wide.
  const left = movedX(place, glyph.x, glyph.y);
  return { text, left, right: left + size * (text < "\u2e80" ? 0.5 : 1), baseline, size, clip };
}

/** The same character drawn again a hair's breadth away: a poor writer's bold. */
function isTwice(last: Placed, next: Placed): boolean {
  return last.text === next.text && last.text !== " " && Math.abs(next.left - last.left) < last.size * 0.12 && Math.abs(next.baseline - last.baseline) < last.size * 0.12;
}

function goesOn(last: Placed, next: Placed): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.left - last.right;
  return isAlike(last.clip, next.clip) && Math.abs(next.baseline - last.baseline) < size * 0.1 && Math.abs(next.size - last.size) < size * 0.12 && gap < size * 0.33 && gap > -size * 0.3;
}

/** Some writers leave out the space between two words and move the pen instead. */
function isGapOfLetters(last: Placed, next: Placed): boolean {
  return next.left - last.right > last.size * 0.18 && /[A-Za-z,;]$/.test(last.text) && /^[A-Za-z]/.test(next.text);
}

function pieceOf(run: readonly Placed[], place: Matrix): Piece | undefined {
  let from = 0;
  let to = run.length;
  while (from < to && isBlank(run[from])) from += 1;
  while (to > from && isBlank(run[to - 1])) to -= 1;
  const first = run[from];
  const last = run[to - 1];
  if (from === to || first === undefined || last === undefined) return undefined;
  let text = "";
  // Where each UTF-16 unit after the first begins.
  const stops: number[] = [];
  for (let index = from; index < to; index += 1) {
    const one = run[index] ?? last;
    for (let unit = text === "" ? 1 : 0; unit < one.text.length; unit += 1) stops.push(one.left);
    text += one.text;
  }
  const [top, bottom] = [first.baseline - first.size * ascent, first.baseline + first.size * descent];
  const piece = { text, left: first.left, right: last.right, top, bottom, stops, at: { x: Math.round(first.left * 10) / 10, y: Math.round(top * 10) / 10 } };
  return first.clip === undefined ? piece : clipped(piece, first.clip, place);
}

/** Cut off above and below, a text is in the middle of what is seen of its cell. */
function clipped(piece: Piece, box: Box, place: Matrix): Piece {
  const [x0, y0] = moved(place, box.left, box.top);
  const [x1, y1] = moved(place, box.right, box.bottom);
  const clip = { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
  const middle = (piece.top + piece.bottom) / 2;
  return middle > clip.top && middle < clip.bottom ? { ...piece, clip } : { ...piece, clip, anchor: (clip.top + clip.bottom) / 2 };
}

function isAlike(a: Box | undefined, b: Box | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return Math.abs(a.left - b.left) + Math.abs(a.right - b.right) + Math.abs(a.top - b.top) + Math.abs(a.bottom - b.bottom) < 1;
}

function isBlank(one: Placed | undefined): boolean {
  return one === undefined || one.text === " " || one.text === "\u3000" || one.text.trim() === "";
}
