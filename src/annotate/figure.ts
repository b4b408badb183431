import { halfWidth } from "../quantity/index.js";
import type { Note } from "./note.js";

export interface Stretch {
  /** From 0, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where in its paragraph or cell a note's figure is printed: where its place says so, else where the words around it stand and the figure in
 * them. Undefined where the words are not there, or the figure stands in them more than once: then the whole is meant.
 */
export function figureIn(text: string, note: Pick<Note, "place" | "value" | "quote">): Stretch | undefined {
  const { at } = note.place;
  if (at.kind === "paragraph" && at.offset !== undefined && at.length !== undefined) {
    const [from, to] = [at.offset - 1, at.offset - 1 + at.length];
    return from >= 0 && to <= text.length && from < to ? { from, to } : undefined;
  }
  const plain = halfWidth(text);
  const quote = halfWidth(note.quote).trim();
  const start = quote === "" ? -1 : plain.indexOf(quote);
  const within = start === -1 ? { from: 0, to: text.length } : { from: start, to: start + quote.length };
  return onlyFigure(plain, halfWidth(note.value), within);
}

/** Where the words around a note's figure stand, which is less than all of a long paragraph. */
export function quoteIn(text: string, { quote }: Pick<Note, "quote">): Stretch | undefined {
  const words = halfWidth(quote).trim();
  const from = words === "" ? -1 : halfWidth(text).indexOf(words);
  return from === -1 ? undefined : { from, to: from + words.length };
}

/** Whether a text holds a note's figure: of several texts at one place it is the one that does. */
export function tells(text: string, note: Pick<Note, "place" | "value" | "quote">): boolean {
  const plain = halfWidth(text);
  const quote = halfWidth(note.quote).trim();
  const { at } = note.place;
  if (at.kind === "paragraph" && at.offset !== undefined && at.length !== undefined) {
    const shown = plain.slice(at.offset - 1, at.offset - 1 + at.length);
    return shown.length === at.length && (quote.includes(shown) || plain.includes(quote));
  }
  return quote !== "" && plain.includes(quote);
}

function onlyFigure(text: string, value: string, { from, to }: Stretch): Stretch | undefined {
  if (value.trim() === "") return undefined;
  const spelled = value.replace(/^-/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = [...text.slice(from, to).matchAll(new RegExp(`(?<![\\d.])${spelled}(?![\\d]|\\.\\d)`, "g"))];
  const [first] = found;
  if (first === undefined || found.length > 1) return undefined;
  return { from: from + first.index, to: from + first.index + first[0].length };
}
