import { stripVTControlCharacters } from "node:util";
import { eastAsianWidth } from "get-east-asian-width";

/**
 * Someone else's text, safe to print: escape sequences and control characters could move the cursor, recolour or hide
 * findings; bidirectional overrides could turn 100 into 001 before the reader's eyes.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\t\r\n\v\f\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu, "");
}

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.includes("\u001b") ? stripVTControlCharacters(text) : text) width += characterWidth(character);
  return width;
}

const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/** Unicode's East Asian Width; marks that sit on the character before them take no room. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return invisible.test(character) ? 0 : eastAsianWidth(code);
}

/** The text with spaces after it, up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

const opening = /[（［｛〔【《〈「『“‘([{]$/u;
const closing = /^[）］｝〕】》〉」』”’)\]}，。、；：！？％%,.;:!?…·]/u;
const wordCharacter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}_.,%+\-/#~!?:;'"=<>≤≥&@*\\$()[\]{}]$/u;

/** Breaks a text into lines of at most `width` columns, Chinese anywhere but before 。 and after （, words where they end. */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(2, width);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(text).flatMap((piece) => fit(piece, limit))) {
    const wide = widthOf(piece);
    if (used + wide > limit && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (line === "" && lines.length > 0 && piece === " ") continue;
    line += piece;
    used += wide;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What may not be broken: a word, or one Chinese character with the punctuation that belongs to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      last !== " " &&
      character !== " " &&
      (opening.test(last) || closing.test(character) || widthOf(character) === 0 || (wordCharacter.test(character) && wordCharacter.test([...last].at(-1) ?? "")));
    if (joins) pieces[pieces.length - 1] = last + character;
    // 12 项: a figure stays with its measure.
    else if (last === " " && /\p{N}$/u.test(pieces.at(-2) ?? "") && widthOf(character) === 2) pieces.push(pieces.splice(-2).join("") + character);
    else pieces.push(character);
  }
  return pieces;
}

/** A piece longer than a line (a path, a long number) is cut where the line ends. */
function fit(piece: string, limit: number): string[] {
  if (widthOf(piece) <= limit) return [piece];
  const cut: string[] = [];
  let part = "";
  for (const character of piece) {
    if (widthOf(part + character) > limit) {
      cut.push(part);
      part = "";
    }
    part += character;
  }
  return part === "" ? cut : [...cut, part];
}
