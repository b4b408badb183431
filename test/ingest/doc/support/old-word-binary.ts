import { compound, u16, u32 } from "./word-binary.js";

export interface OldWord {
  /** The text as the file keeps it; a paragraph ends in 0x0d or 0x07. */
  readonly text: Uint8Array;
  /** Bytes a character takes in `text`. */
  readonly width?: 1 | 2;
  /** Characters of the body; the rest is of the stories that follow, footnotes first. */
  readonly body?: number;
  /** Changes for each paragraph, in order, as one-byte codes with their operands. */
  readonly paragraphs?: readonly (readonly number[] | undefined)[];
  /** Changes for stretches of characters. */
  readonly characters?: readonly { readonly from: number; readonly to: number; readonly changes: readonly number[] }[];
  /** Lengths of pieces after a quick save, with the place of their characters in `text`. */
  readonly pieces?: readonly { readonly at: number; readonly length: number }[];
  readonly mark?: number;
  readonly language?: number;
  /** Names and character sets of fonts. */
  readonly fonts?: readonly { readonly name: string; readonly set: number }[];
  /** Other streams by their path. */
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly patch?: Readonly<Record<number, readonly number[]>>;
}

const textAt = 768;
const pageSize = 512;

export const oldInTable = [24, 1];
export const oldRowEnd = [...oldInTable, 25, 1];

/** How a row is divided: its edges in twips, and the flags of each cell. */
export function oldRowDefinition(edges: readonly number[], flags: readonly number[] = []): readonly number[] {
  const cells = edges.slice(1).flatMap((_, index) => [...u16(flags[index] ?? 0), 0, 0, 0, 0, 0, 0, 0, 0]);
  const body = [edges.length - 1, ...edges.flatMap(u16), ...cells];
  return [190, ...u16(body.length + 1), ...body];
}

/** A Word 6 document written by hand: header, text, a page of character and one of paragraph properties, all in one stream. */
export function oldWordBinary({ text, width = 1, body, paragraphs = [], characters = [], pieces, mark = 0xa5dc, language = 0x0409, fonts = [], streams = {}, patch = {} }: OldWord): Uint8Array {
  const textPages = Math.ceil((textAt + text.length) / pageSize);
  const letters = text.length / width;
  const stretches = paragraphsOf(text, width).map(({ from, to }, index) => ({ from, to, changes: [0, 0, ...(paragraphs[index] ?? [])] }));
  const offset = (at: number) => textAt + at * width;
  const pages = [
    page(characters.map(({ from, to, changes }) => ({ from: offset(from), to: offset(to), stored: [changes.length, ...changes] })), 1),
    page(stretches.map(({ from, to, changes }) => {
      const padded = changes.length % 2 === 0 ? changes : [...changes, 0];
      return { from: offset(from), to: offset(to), stored: [padded.length / 2, ...padded] };
    }), 7),
  ];
  const end = (textPages + pages.length) * pageSize;
  const tail: number[] = [];
  const main = new Uint8Array(end + 4096);
  const header = new DataView(main.buffer);
  const extent = (at: number, bytes: readonly number[]) => {
    header.setUint32(at, end + tail.length, true);
    header.setUint32(at + 4, bytes.length, true);
    tail.push(...bytes);
  };
  main.set([...u16(mark), ...u16(104)], 0);
  header.setUint16(6, language, true);
  header.setUint16(10, (width === 2 ? 0x1000 : 0) | (pieces === undefined ? 0 : 4), true);
  header.setUint32(0x18, textAt, true);
  header.setUint32(0x1c, textAt + text.length, true);
  const all = pieces === undefined ? letters : pieces.reduce((sum, { length }) => sum + length, 0);
  header.setUint32(0x34, body ?? all, true);
  header.setUint32(0x38, all - (body ?? all), true);
  extent(0xb8, [...u32(0), ...u32(0), ...u16(textPages)]);
  extent(0xc0, [...u32(0), ...u32(0), ...u16(textPages + 1)]);
  extent(0xd0, fontList(fonts));
  if (pieces !== undefined) extent(0x160, pieceTable(pieces, offset));
  main.set(text, textAt);
  pages.forEach((content, index) => main.set(content, (textPages + index) * pageSize));
  main.set(tail, end);
  for (const [at, bytes] of Object.entries(patch)) main.set(bytes, Number(at));
  return compound({ "/WordDocument": main, ...streams });
}

function pieceTable(pieces: NonNullable<OldWord["pieces"]>, offset: (at: number) => number): readonly number[] {
  let at = 0;
  const ends = pieces.map(({ length }) => (at += length));
  const list = [...[0, ...ends].flatMap(u32), ...pieces.flatMap((piece) => [0, 0, ...u32(offset(piece.at)), 0, 0])];
  return [2, ...u32(list.length), ...list];
}

function fontList(fonts: NonNullable<OldWord["fonts"]>): readonly number[] {
  const all = fonts.flatMap(({ name, set }) => [6 + name.length, 0, ...u16(400), set, 0, ...Buffer.from(name, "latin1"), 0]);
  return [...u16(all.length + 2), ...all];
}

function paragraphsOf(text: Uint8Array, width: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at < text.length / width; at += 1) {
    if (![0x07, 0x0d].includes(text[at * width] ?? 0) || (width === 2 && text[at * width + 1] !== 0)) continue;
    found.push({ from, to: at + 1 });
    from = at + 1;
  }
  return found;
}

/** A formatted page: where each run begins, where on the page its changes are, and from the end on the changes. */
function page(runs: readonly { readonly from: number; readonly to: number; readonly stored: readonly number[] }[], entry: number): Uint8Array {
  const bytes = new Uint8Array(pageSize);
  const view = new DataView(bytes.buffer);
  let free = pageSize - 1;
  runs.forEach(({ from, to, stored }, index) => {
    view.setUint32(index * 4, from, true);
    view.setUint32(index * 4 + 4, to, true);
    free = (free - stored.length) & ~1;
    bytes.set(stored, free);
    bytes[(runs.length + 1) * 4 + index * entry] = free / 2;
  });
  bytes[pageSize - 1] = runs.length;
  return bytes;
}
