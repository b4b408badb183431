import type { Paragraph, Place } from "../../document/index.js";
import { halfWidth } from "../../quantity/index.js";

/** What was one cell of a form, or one word of it, with where it stands. */
export interface Token {
  readonly text: string;
  readonly place: Place;
}

/** A line with so many blanks between words is a whole form in one line. */
const manyWords = 30;

/** Cells of a form that came out one a line, parted by | or by blanks. A cell that only goes on in brackets joins the one before. */
export function tokensOf(paragraphs: readonly Paragraph[]): readonly Token[] {
  const tokens: Token[] = [];
  for (const paragraph of paragraphs) {
    const text = halfWidth(paragraph.text);
    const words = text.includes("|") ? /[^|]+/g : text.split(/\s+/).length >= manyWords ? /\S+/g : /.+/g;
    for (const match of text.matchAll(words)) {
      const word = match[0].trim();
      const last = tokens.at(-1);
      if (word === "") continue;
      if (last !== undefined && /^\([^)]*\)$/.test(word) && !/\d分/.test(last.text)) tokens[tokens.length - 1] = { ...last, text: last.text + word };
      else tokens.push({ text: word, place: placeIn(paragraph, match.index + match[0].indexOf(word), word.length) });
    }
  }
  return tokens;
}

function placeIn({ place }: Paragraph, offset: number, length: number): Place {
  return place.at.kind === "paragraph" ? { ...place, at: { ...place.at, offset: offset + 1, length } } : place;
}
