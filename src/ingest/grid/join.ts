import { linesOfText, type Piece } from "./piece.js";

/**
 * The text of one cell from its pieces in reading order. Lines that were wrapped are put back together; where both ends
 * are letters or digits of the Latin kind they stay apart, since 100 above 200 is not 100200.
 */
export function joinPieces(pieces: readonly Piece[], height: number): string {
  return linesOfText(pieces, height).map((line) => joinLine(line, height)).reduce((text, line) => {
    if (text === "") return line;
    return /[A-Za-z0-9.%]$/.test(text) && /^[A-Za-z0-9.]/.test(line) ? `${text}\n${line}` : text + line;
  }, "");
}

/** Pieces of one line: a font that lacks a sign has it drawn by another, as a piece of its own, without a gap. */
export function joinLine(line: readonly Piece[], height: number): string {
  let text = "";
  let right = -Infinity;
  for (const piece of line) {
    const apart = text !== "" && piece.left - right > height * 0.4 && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += apart ? ` ${piece.text}` : piece.text;
    right = Math.max(right, piece.right);
  }
  return text.trim();
}
