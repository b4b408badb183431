import type { Bytes } from "../container/bytes.js";
import { charactersIn } from "./character.js";
import type { Extent } from "./fib.js";
import { type ParagraphDraft, paragraphsIn, type ParagraphProperties } from "./paragraph.js";

/** What styles say of lists and tables, and whether they hide their text, by the style's number, those it is based on included. */
export type Styles = (style: number) => Partial<ParagraphProperties> | undefined;

interface Style {
  readonly base: number;
  readonly own: Partial<ParagraphProperties>;
}

const noStyle = 0xfff;
const paragraphStyle = 1;
const characterStyle = 2;

/** Reads the style sheet ([MS-DOC] STSH). A style that cannot be read is a style that says nothing. */
export function readStyles(table: Bytes, { at, length }: Extent, data: Bytes): Styles {
  const styles = length < 6 ? [] : readAll(table, at, Math.min(at + length, table.length), data);
  const known = new Map<number, Partial<ParagraphProperties> | undefined>();
  return propertiesOf;

  function propertiesOf(style: number): Partial<ParagraphProperties> | undefined {
    if (known.has(style)) return known.get(style);
    known.set(style, undefined); // a style based on itself ends here
    const found = styles[style];
    const properties = found === undefined ? undefined : { ...propertiesOf(found.base), ...found.own };
    known.set(style, properties);
    return properties;
  }
}

function readAll(table: Bytes, from: number, end: number, data: Bytes): readonly (Style | undefined)[] {
  const header = table.u16(from);
  const count = table.u16(from + 2);
  const baseSize = table.u16(from + 4);
  const styles: (Style | undefined)[] = [];
  let at = from + 2 + header;
  while (styles.length < count && at + 2 <= end) {
    const length = table.u16(at);
    const stop = at + 2 + length;
    styles.push(length < 10 || stop > end ? undefined : readStyle(table, at + 2, stop, baseSize, data));
    at = stop;
  }
  return styles;
}

/** Fixed fields, the name, then the properties, each list on an even offset with its length in front. */
function readStyle(table: Bytes, from: number, end: number, baseSize: number, data: Bytes): Style | undefined {
  const kind = table.u16(from + 2);
  const isParagraph = (kind & 0xf) === paragraphStyle;
  if (!isParagraph && (kind & 0xf) !== characterStyle) return undefined;
  const base = kind >> 4;
  const nameAt = from + baseSize;
  if (nameAt + 2 > end) return { base: noStyle, own: {} };
  const lists = listsFrom(table, nameAt + 2 + table.u16(nameAt) * 2 + 2, from, end);
  const draft: ParagraphDraft = { style: 0 };
  const paragraphs = isParagraph ? lists.shift() : undefined;
  if (paragraphs !== undefined && paragraphs.length > 2) paragraphsIn(draft, table, { at: paragraphs.at + 2, length: paragraphs.length - 2 }, data);
  const characters = lists.shift();
  const hidden = characters === undefined ? undefined : charactersIn(table, characters).hidden;
  const { style: _, ...own } = draft;
  return { base, own: hidden === undefined ? own : { ...own, hidden } };
}

/** The lists of properties that are all there. */
function listsFrom(table: Bytes, from: number, start: number, end: number): Extent[] {
  const lists: Extent[] = [];
  for (let at = from; lists.length < 2; ) {
    if ((at - start) % 2 === 1) at += 1;
    if (at + 2 > end || at + 2 + table.u16(at) > end) break;
    lists.push({ at: at + 2, length: table.u16(at) });
    at += 2 + table.u16(at);
  }
  return lists;
}
