import type { Evidence } from "../model/index.js";

/** Characters of a text, from 0; `to` is not among them. */
export interface Characters {
  readonly from: number;
  readonly to: number;
}

/**
 * The very characters of the paragraph that tell the figure: those its place names, where they do tell it; else the figure as it
 * stands in or near the quote; else nothing rather than something else.
 */
export function charactersOf(evidence: Pick<Evidence, "place" | "quote" | "value">, text: string): Characters | undefined {
  return placed(evidence, text) ?? quoted(evidence, text);
}

/** What a place names may be something else than its text says, where a file was read in pieces: then it is not believed. */
function placed({ place: { at }, quote, value }: Pick<Evidence, "place" | "quote" | "value">, text: string): Characters | undefined {
  if (at.kind !== "paragraph" || at.offset === undefined || at.length === undefined) return undefined;
  const told = { from: at.offset - 1, to: at.offset - 1 + at.length };
  if (told.from < 0 || told.to <= told.from || told.to > text.length) return undefined;
  const printed = plain(text.slice(told.from, told.to));
  // A count of things listed: the list stands there, not the number.
  return (plain(value) !== "" && printed.includes(plain(value))) || printed === plain(quote) ? told : undefined;
}

function quoted({ quote, value }: Pick<Evidence, "quote" | "value">, text: string): Characters | undefined {
  const start = quote === "" ? -1 : text.indexOf(quote);
  const inside = start === -1 ? undefined : figureIn(text.slice(start, start + quote.length), value);
  if (inside !== undefined) return { from: start + inside.from, to: start + inside.to };
  if (start !== -1) return { from: start, to: start + quote.length };
  // The quote may be worded from a heading and its paragraph: the figure is meant only where it stands once.
  const first = figureIn(text, value);
  return first === undefined || figureIn(text.slice(first.to), value) !== undefined ? undefined : first;
}

/** A figure as somebody may have printed it: with thousands separators, or not; words as they stand. */
export function figureIn(text: string, value: string): Characters | undefined {
  const wanted = value.replace(/^-/, "").replaceAll(",", "");
  if (wanted === "") return undefined;
  if (!/^\d+(?:\.\d+)?%?$/.test(wanted)) {
    const from = text.indexOf(wanted);
    return from === -1 ? undefined : { from, to: from + wanted.length };
  }
  const match = new RegExp(`(?<![\\d.,，])${printedAs(wanted)}(?!\\d|[.,，]\\d)`, "u").exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

function printedAs(figure: string): string {
  const [whole = "", rest] = figure.split(".");
  return `${[...whole].join("[,，]?")}${rest === undefined ? "" : `[.．]${rest}`}`;
}

/** Full-width or not, with separators or not. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "").replace(/^-/, "");
}
