import { linesOfText, middleOf, type Piece } from "../grid/index.js";

/** One line of running text on a page. */
export interface TextLine {
  readonly page: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The size of most of its characters. */
  readonly size: number;
}

export function linesOn(page: number, pieces: readonly Piece[]): TextLine[] {
  const heights = pieces.map((piece) => piece.bottom - piece.top).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 1;
  return linesOfText(pieces, usual).map((line) => lineOf(page, line));
}

export function lineOf(page: number, pieces: readonly Piece[]): TextLine {
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  return {
    page, pieces,
    text: textOf(pieces),
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: Math.min(...pieces.map((piece) => piece.top)),
    bottom: Math.max(...pieces.map((piece) => piece.bottom)),
    size: main.bottom - main.top,
  };
}

/**
 * A gap is a space where two Latin words stand apart, or where it is wider than a character; between Chinese characters a
 * narrower one only fills the line, between Chinese and Latin ones a quarter is left by typesetting.
 */
function textOf(pieces: readonly Piece[]): string {
  let text = "";
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last !== undefined) {
      const gap = (piece.left - last.right) / (last.bottom - last.top);
      const latin = Number(/[A-Za-z0-9.,%]$/.test(last.text)) + Number(/^[A-Za-z0-9.]/.test(piece.text));
      if (gap > (latin === 2 ? 0.15 : latin === 1 ? 0.6 : 1)) text += " ";
    }
    text += piece.text;
    last = piece;
  }
  return text;
}

export function heightOnPage(line: TextLine): number {
  const [first] = line.pieces;
  return first === undefined ? line.top : middleOf(first);
}
