import type { Piece } from "./pieces.js";

/** Pieces line by line; words that stand before the first beginning of a line are a line too. */
export function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.first === true || lines.length === 0) lines.push([piece]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}
