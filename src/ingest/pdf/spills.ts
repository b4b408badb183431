import { middleOf, type Piece, runsOn } from "../grid/index.js";
import type { Frame } from "./frames.js";
import type { Rule } from "./rules.js";

/**
 * Pieces of a table, each with the height at which its cell is to be looked for. A text that is too tall for its row runs
 * over the rows beside it; then it goes whole to the cell in which it begins, or to the one around which it was centred.
 * Pieces are in the order of drawing, in which the lines of one cell follow each other.
 */
export function settled(pieces: readonly Piece[], frame: Frame): readonly Piece[] {
  const troubled = new Set([...crossing(pieces, frame.level), ...overlapping(pieces)]);
  if (troubled.size === 0) return pieces;
  return blocksOf(pieces, frame, troubled).flatMap((block) => {
    const [first] = block;
    const last = block.at(-1);
    if (first === undefined || last === undefined || !block.some((piece) => troubled.has(piece))) return block;
    const isCentred = crosses(first, frame.level);
    const anchor = isCentred ? (first.top + last.bottom) / 2 : middleOf(first);
    return block.map((piece) => ({ ...piece, anchor: piece.anchor ?? anchor }));
  });
}

/** How the name of a row begins, but hardly the rest of one. */
export const beginning = /^(?:\d{1,2}[、.．]|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|其中)/;

function crossing(pieces: readonly Piece[], level: readonly Rule[]): Piece[] {
  return pieces.filter((piece) => crosses(piece, level));
}

/** A line through the body of a text: no row's edge, unless the text does not belong to the row. */
function crosses({ left, right, top, bottom }: Piece, level: readonly Rule[]): boolean {
  const margin = (bottom - top) * 0.22;
  const x = (left + right) / 2;
  return level.some(({ at, from, to }) => at > top + margin && at < bottom - margin && from < x && x < to);
}

/** Texts drawn over each other: nobody sets two words of one cell so. */
function overlapping(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.top - b.top);
  const found: Piece[] = [];
  sorted.forEach((piece, index) => {
    const size = piece.bottom - piece.top;
    for (let other = index + 1; other < sorted.length; other += 1) {
      const next = sorted[other];
      if (next === undefined || next.top > piece.bottom - size * 0.35) break;
      const isAlike = Math.abs(next.bottom - next.top - size) < size * 0.3;
      if (isAlike && Math.min(piece.right, next.right) - Math.max(piece.left, next.left) > size * 0.3) found.push(piece, next);
    }
  });
  return found;
}

/** Lines that were drawn one after the other, each under the one before and between the same upright lines. */
function blocksOf(pieces: readonly Piece[], frame: Frame, troubled: ReadonlySet<Piece>): Piece[][] {
  const blocks: Piece[][] = [];
  for (const piece of pieces) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const isMore = block !== undefined && last !== undefined && (isBeside(last, piece) || (isBelow(last, piece) && isRest(block, piece, frame, troubled)));
    if (isMore) block.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}

function isBeside(last: Piece, next: Piece): boolean {
  const size = last.bottom - last.top;
  return Math.abs(middleOf(last) - middleOf(next)) < size * 0.3 && next.left > last.right - size * 0.3 && next.left < last.right + size;
}

function isBelow(last: Piece, next: Piece): boolean {
  const size = last.bottom - last.top;
  const step = middleOf(next) - middleOf(last);
  return step > size * 0.85 && step < size * 1.8 && next.left < last.right + size;
}

/** Whether a line is what wrapping left of the block's text: over a row's edge only where it does not fit the row it is in. */
function isRest(block: readonly Piece[], next: Piece, { upright, level }: Frame, troubled: ReadonlySet<Piece>): boolean {
  const [size, y] = [next.bottom - next.top, middleOf(next)];
  const line = block.filter((piece) => Math.abs(middleOf(piece) - middleOf(block.at(-1) ?? piece)) < size * 0.3);
  const x = (Math.min(...line.map((piece) => piece.left)) + Math.max(...line.map((piece) => piece.right))) / 2;
  const edges = upright.filter((rule) => rule.from < y && y < rule.to).map((rule) => rule.at);
  const room = { left: Math.max(...edges.filter((edge) => edge < x)), right: Math.min(...edges.filter((edge) => edge > x)) };
  if (next.left < room.left - 1 || next.right > room.right + 1 || beginning.test(next.text)) return false;
  if ([...line, next].every((piece) => crosses(piece, level))) return true;
  if (!runsOn(line, [next], room, size)) return false;
  const above = y - size;
  return troubled.has(next) || !level.some(({ at, from, to }) => at > above && at < y && from < x && x < to);
}
