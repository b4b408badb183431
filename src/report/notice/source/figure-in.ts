import type { Evidence } from "../../../model/index.js";

/** Characters of a text, from 0; `to` is not among them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a paragraph tells the figure: at the characters its place names, where these do tell it; else within its quote; else
 * where it stands once. Nothing rather than something else.
 */
export function figureIn(text: string, { place: { at }, quote, value }: Evidence): Stretch | undefined {
  if (at.kind === "paragraph" && at.offset !== undefined && at.length !== undefined) {
    const { length } = at;
    const told = [at.offset - 1, at.offset].map((from) => ({ from, to: from + length })).filter(({ from, to }) => from >= 0 && to <= text.length);
    const exact = told.find(({ from, to }) => plain(text.slice(from, to)).includes(plain(value)));
    if (exact !== undefined && value !== "") return exact;
  }
  const start = quote === "" ? -1 : text.indexOf(quote);
  if (start === -1) return onlyOne(text, value);
  const inside = firstIn(quote, value);
  return inside === undefined ? undefined : { from: start + inside.from, to: start + inside.to };
}

function onlyOne(text: string, value: string): Stretch | undefined {
  const first = firstIn(text, value);
  return first === undefined || firstIn(text.slice(first.to), value) !== undefined ? undefined : first;
}

/** A figure as it may be printed, with thousands separators or without, and not as a part of a longer one; words as they stand. */
function firstIn(text: string, value: string): Stretch | undefined {
  const wanted = value.replace(/^-/, "").replaceAll(",", "");
  if (wanted === "") return undefined;
  if (!/^\d+(?:\.\d+)?%?$/.test(wanted)) {
    const from = text.indexOf(wanted);
    return from === -1 ? undefined : { from, to: from + wanted.length };
  }
  const [whole = "", rest] = wanted.split(".");
  const printed = `${[...whole].join("[,，]?")}${rest === undefined ? "" : `[.．]${rest}`}`;
  const match = new RegExp(`(?<![\\d.,，])${printed}(?!\\d|[.,，]\\d)`, "u").exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "").replace(/^-/, "");
}
