import type { Run } from "./columns.js";
import { heightOf, type Piece } from "./piece.js";

/** Gaps in heights of a line: narrower than `touching` is one text for certain, wider than `apart` never is. */
const touching = 0.12;
const apart = 0.25;

/** Pieces put together into texts, line by line. */
export function runsIn(lines: readonly (readonly Piece[])[], height: number): Run[][] {
  const starts = clearStarts(lines, height);
  return lines.map((line) => {
    const runs: { pieces: Piece[]; left: number; right: number }[] = [];
    for (const piece of line) {
      const run = runs.at(-1);
      const last = run?.pieces.at(-1);
      if (run !== undefined && last !== undefined && goesOn(last, piece, starts, height)) {
        run.pieces.push(piece);
        run.right = Math.max(run.right, piece.right);
      } else {
        runs.push({ pieces: [piece], left: piece.left, right: piece.right });
      }
    }
    return runs;
  });
}

/**
 * Whether a piece continues the one before it. Two fonts in one text overlap or part a little; two pieces of one font
 * that overlap are two cells, the first cut off by the second. A gap as wide as a cell's margin parts two cells only
 * where texts of other rows begin too.
 */
function goesOn(last: Piece, piece: Piece, starts: readonly number[], height: number): boolean {
  const gap = (piece.left - last.right) / height;
  if (isSameFont(last, piece, height)) return gap > -0.05 && gap < touching;
  if (gap < touching) return gap > -0.2;
  return gap < apart && !starts.some((start) => Math.abs(start - piece.left) < height * 0.05);
}

/** Where texts begin that nothing stands close before. */
function clearStarts(lines: readonly (readonly Piece[])[], height: number): number[] {
  const starts = new Set<number>();
  for (const line of lines) {
    line.forEach((piece, index) => {
      const last = line[index - 1];
      if (last === undefined || piece.left - last.right > height * apart) starts.add(piece.left);
    });
  }
  return [...starts];
}

/** Told by what the two look like: the same height on the same line, in the same kind of letters. */
function isSameFont(a: Piece, b: Piece, height: number): boolean {
  return Math.abs(a.top - b.top) < height * 0.005 && Math.abs(heightOf(a) - heightOf(b)) < height * 0.005 && isLatin(a.text) === isLatin(b.text);
}

function isLatin(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
