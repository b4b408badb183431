import type { Piece } from "./piece.js";

/** Pieces that make one text: drawn without a gap. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
}

/** The column, from 1, in which a text that begins at x stands. */
export function columnAt(separators: readonly number[], x: number, height: number): number {
  let column = 1;
  for (const separator of separators) if (separator <= x + height * 0.1) column += 1;
  return column;
}
