import { linesOfText, type Piece } from "./piece.js";
import { isBrokenInside, type Room, runsOn } from "./wrap.js";

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

/**
 * The text of a cell whose edges wrap it: lines that were full are put back together, others keep their break. A figure
 * is made whole only where its cell had no room for one character more.
 */
export function joinWrapped(pieces: readonly Piece[], height: number, room: Room): string {
  const lines = linesOfText(pieces, height);
  let text = "";
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const next = joinLine(line, height);
    if (last === undefined || text === "") text = next;
    else text += breakBetween(last, line, text, next, room, height) + next;
  });
  return text;
}

function breakBetween(last: readonly Piece[], line: readonly Piece[], text: string, next: string, room: Room, height: number): string {
  if (!runsOn(last, line, room, height)) return "\n";
  if (!/[A-Za-z0-9.]$/.test(text) || !/^[A-Za-z0-9.]/.test(next)) return "";
  return isBrokenInside(last, line, room, height) ? "" : "\n";
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
