import type { Layout } from "./parts.js";
import type { TextLine } from "./lines.js";

/** Which lines are headers and footers, told by where they stand and by their repetition. */
export interface Furniture {
  readonly headers: ReadonlySet<TextLine>;
  readonly footers: ReadonlySet<TextLine>;
}

/** Where a header or footer may stand, as a share of the page's height. */
const margin = 0.09;
/** In points: titles of forms stand at the top of a page too, but are set larger. */
const largest = 12.5;

const pageNumber = /^(?:[-—–─·~\s]*\d{1,4}[-—–─·~\s]*|第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?|(?:page\s*)?\d+\s*(?:\/|of)\s*\d+|page\s*\d+)$/i;

export function furnitureOf(layouts: readonly Layout[]): Furniture {
  const headers = new Set<TextLine>();
  const footers = new Set<TextLine>();
  const seen = new Map<string, { line: TextLine; at: Set<TextLine> }[]>();
  for (const { page, lines } of layouts) {
    for (const line of lines) {
      const top = line.bottom < page.height * margin;
      if (!top && line.top < page.height * (1 - margin)) continue;
      const kept = top ? headers : footers;
      if (pageNumber.test(line.text.trim())) kept.add(line);
      const key = `${top} ${line.text.replaceAll(/\d+/g, "#").replaceAll(/\s+/g, "")} ${Math.round(line.top / 4)}`;
      const group = seen.get(key) ?? [];
      group.push({ line, at: kept });
      seen.set(key, group);
    }
  }
  const read = layouts.filter(({ lines, parts }) => lines.length + parts.length > 0).length;
  for (const group of seen.values()) {
    // Headers of odd and even pages differ, the first page often has none.
    const often = group.length >= 2 && group.length >= read / 3;
    if (often && group.every(({ line }) => line.size <= largest)) for (const { line, at } of group) at.add(line);
  }
  return { headers, footers };
}
