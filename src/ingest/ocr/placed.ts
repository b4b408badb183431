import type { Piece } from "../grid/index.js";
import type { InkLine } from "./text-lines.js";
import type { Recognised } from "./recogniser.js";

/** How wide a character is set, in its font's size. */
function advance(character: string): number {
  return character < "\u2000" || "“”‘’…".includes(character) ? 0.52 : 1;
}

/** How high ink stands in a line, in its font's size: Chinese characters fill it, figures and letters do not. */
const highHan = 0.92;
const highLatin = 0.72;
/** How much of its width a full-width mark leaves blank behind it. */
const behindMark = 0.55;

/** Words in a line, put where a typesetter would have put them. Points. */
export function pieceOf({ text, confidence }: Recognised, line: InkLine, point: number): Piece {
  const [left, right, top, bottom] = [line.left / point, line.right / point, line.top / point, line.bottom / point];
  const characters = [...text];
  const total = characters.reduce((sum, character) => sum + advance(character), 0);
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character)).length;
  const closing = /[，。、；：！？）》”]$/.test(text) ? behindMark : 0;
  // Only where every character is as wide as it is high does width tell the size better.
  const plain = han >= 4 && characters.every((character) => advance(character) === 1);
  const size = plain ? (right - left) / (total - closing - 0.06) : (bottom - top) / (han > 0 ? highHan : highLatin);
  const width = right - left + closing * size;
  const stops: number[] = [];
  let passed = 0;
  for (const character of characters) {
    for (let unit = 0; unit < character.length; unit += 1) stops.push(left + (passed / total) * width);
    passed += advance(character);
  }
  const middle = (top + bottom) / 2;
  return {
    text, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2,
    stops: stops.slice(1), at: { x: Math.round(left * 10) / 10, y: Math.round((middle - size / 2) * 10) / 10 }, confidence,
  };
}

/** Sizes as they were meant: what differs by less than measuring does is one. */
export function evenlySized(pieces: readonly Piece[]): Piece[] {
  const sizes = snapped(pieces.map((piece) => ({ value: piece.bottom - piece.top, weight: piece.text.length })), (size) => size * 0.14);
  return pieces.map((piece) => {
    const middle = (piece.top + piece.bottom) / 2;
    const half = sizes(piece.bottom - piece.top) / 2;
    return { ...piece, top: middle - half, bottom: middle + half };
  });
}

/** The left and right edges of running text as they were meant. */
export function evenlySet(pieces: readonly Piece[]): Piece[] {
  const lefts = snapped(pieces.map((piece) => ({ value: piece.left, weight: 1 })), () => 1.6);
  const rights = snapped(pieces.map((piece) => ({ value: piece.right, weight: 1 })), () => 2.4);
  return pieces.map((piece) => ({ ...piece, left: lefts(piece.left), right: Math.max(rights(piece.right), lefts(piece.left)) }));
}

/** Each value goes to the most common one within reach. */
function snapped(values: readonly { readonly value: number; readonly weight: number }[], reach: (value: number) => number): (value: number) => number {
  const centres: number[] = [];
  const left = new Set(values);
  while (left.size > 0) {
    const sorted = [...left].sort((a, b) => a.value - b.value);
    let [best, most] = [sorted[0]?.value ?? 0, -1];
    for (const { value } of sorted) {
      const near = sorted.filter((other) => Math.abs(other.value - value) <= reach(value) / 2);
      const weight = near.reduce((sum, one) => sum + one.weight, 0);
      if (weight > most) [best, most] = [near.reduce((sum, one) => sum + one.value * one.weight, 0) / weight, weight];
    }
    centres.push(best);
    for (const one of left) if (Math.abs(one.value - best) <= reach(best)) left.delete(one);
    if (centres.length > 200) break;
  }
  return (value) => centres.find((centre) => Math.abs(centre - value) <= reach(centre)) ?? value;
}
