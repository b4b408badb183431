import type { Piece } from "./piece.js";

/** Between which edges a text runs. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** What may not be parted at a line's end: opening marks with what follows, a figure, a Latin word, closing marks with what precedes, and a figure with the bracket that closes before it (营）86.40). */
const unit = /^[（(《〈“‘〔【「『]*(?:[A-Za-z0-9.,:%+/-]+|.)[，。、；：？！）)》〉”’〕】」』％%]*(?:(?<=[）)])[A-Za-z0-9.,:%+/-]+)?/u;

/**
 * Whether a line runs on into the next because its room was full: what the next one begins with would not have fitted.
 * Where it would have, whoever wrote the text began a new line there.
 */
export function runsOn(line: readonly Piece[], next: readonly Piece[], room: Room, height: number): boolean {
  return !fits(line, next, roomLeft(line, room, height), height);
}

/** Whether what the next line begins with would have fitted into the space behind a line. */
export function fits(line: readonly Piece[], next: readonly Piece[], space: number, height: number): boolean {
  const ends = `${line.at(-1)?.text.at(-1) ?? ""}${next[0]?.text[0] ?? ""}`;
  // Between Chinese and Latin characters typesetting leaves a gap of its own.
  const gap = /^(?:[\u3400-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u3400-\u9fff])$/.test(ends) ? height * 0.25 : 0;
  return space >= leadOf(next) + gap + height * 0.15;
}

/** Whether not even one character more would have fitted: the only reason to break a figure in two. */
export function isBrokenInside(line: readonly Piece[], next: readonly Piece[], room: Room, height: number): boolean {
  return !line.some((piece) => /\s/.test(piece.text)) && line.length === 1 && roomLeft(line, room, height) < widthOf(next[0], 1) - height * 0.02;
}

function roomLeft(line: readonly Piece[], room: Room, height: number): number {
  const left = line[0]?.left ?? room.left;
  const right = Math.max(...line.map((piece) => piece.right));
  // Text keeps off the edges; a cell's padding is never wider than this, a gap that is shows text set in the middle.
  const padding = Math.max(0, Math.min(left - room.left, room.right - right, height * 0.6));
  return room.right - room.left - 2 * padding - (right - left);
}

function leadOf(line: readonly Piece[]): number {
  const [first] = line;
  return first === undefined ? 0 : widthOf(first, unit.exec(first.text)?.[0].length ?? 1);
}

/** The width of a piece's first characters. */
function widthOf(piece: Piece | undefined, length: number): number {
  if (piece === undefined) return 0;
  return (piece.stops?.[length - 1] ?? piece.right) - piece.left;
}
