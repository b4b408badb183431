import type { Bytes } from "./bytes.js";
import type { Extent } from "./fib.js";
import { type ParagraphDraft, paragraphsIn, type ParagraphProperties } from "./paragraph.js";

/** What paragraph styles say of lists and tables, by the style's number, those it is based on included. */
export type Styles = (style: number) => Partial<ParagraphProperties> | undefined;

interface Style {
  readonly base: number;
  readonly own: Partial<ParagraphProperties>;
}

const noStyle = 0xfff;
const paragraphStyle = 1;

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
  if ((kind & 0xf) !== paragraphStyle) return undefined;
  const base = kind >> 4;
  const nameAt = from + baseSize;
  if (nameAt + 2 > end) return { base: noStyle, own: {} };
  let at = nameAt + 2 + table.u16(nameAt) * 2 + 2;
  if ((at - from) % 2 === 1) at += 1;
  const length = at + 2 > end ? 0 : table.u16(at);
  const draft: ParagraphDraft = { style: 0 };
  if (length > 2 && at + 2 + length <= end) paragraphsIn(draft, table, { at: at + 4, length: length - 2 }, data);
  const { style: _, ...own } = draft;
  return { base, own };
}
