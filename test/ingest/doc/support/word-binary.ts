import * as XLSX from "xlsx";

/** A change of a property: its code, and its operand little end first. */
export function sprm(code: number, ...operand: readonly number[]): readonly number[] {
  return [...u16(code), ...operand];
}

export const u16 = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

export const inTable = sprm(0x2416, 1);
export const rowEnd = [...inTable, ...sprm(0x2417, 1)];
export const deleted = sprm(0x0800, 1);
export const special = sprm(0x0855, 1);

/** How a row is divided: its edges in twips, and what is merged as the two bytes of flags of each cell. */
export function rowDefinition(edges: readonly number[], flags: readonly number[] = []): readonly number[] {
  const cells = edges.slice(1).flatMap((_, index) => [...u16(flags[index] ?? 0), ...Array.from({ length: 18 }, () => 0)]);
  const body = [edges.length - 1, ...edges.flatMap(u16), ...cells];
  return [...u16(0xd608), ...u16(body.length + 1), ...body];
}

export interface WordPiece {
  readonly text: string;
  /** One byte a character. */
  readonly narrow?: boolean;
  /** What a quick save says of the whole piece. */
  readonly prm?: number;
}

export interface WordBinary {
  /** In order of the text; `reversed` stores them the other way round, as quick saves may. */
  readonly pieces: readonly WordPiece[];
  readonly reversed?: boolean;
  /** Changes for each paragraph, in order; a paragraph ends in \r or \u0007. */
  readonly paragraphs?: readonly (readonly number[] | undefined)[];
  /** Changes for stretches of characters. */
  readonly characters?: readonly { readonly from: number; readonly to: number; readonly changes: readonly number[] }[];
  /** The stream `Data`. */
  readonly data?: Uint8Array;
  /** Other streams by their path, `/ObjectPool/_1/package`. */
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  /** To lie in the header: bytes by offset. */
  readonly patch?: Readonly<Record<number, readonly number[]>>;
  /** Extents in the table stream by their number in the header, and the bytes. */
  readonly tables?: Readonly<Record<number, readonly number[]>>;
}

const headerSize = 1536;
const pageSize = 512;

/** A Word 97 document written by hand: header, text, and the pages of character and paragraph properties. */
export function wordBinary(word: WordBinary): Uint8Array {
  const text = word.pieces.map((piece) => piece.text).join("");
  const offsets = place(word);
  const end = Math.max(...offsets.map((offset, index) => offset + widthOf(word.pieces[index]) * (word.pieces[index]?.text.length ?? 0)));
  const textPages = Math.ceil(end / pageSize);

  const fileOffset = (at: number): { offset: number; width: number } => {
    let start = 0;
    for (const [index, piece] of word.pieces.entries()) {
      if (at < start + piece.text.length) return { offset: (offsets[index] ?? 0) + (at - start) * widthOf(piece), width: widthOf(piece) };
      start += piece.text.length;
    }
    return { offset: end, width: 1 };
  };
  /** Properties go by the file, so what runs over several pieces is told for each. */
  const stretches = (from: number, to: number, changes: readonly number[]): Stretch[] => {
    let start = 0;
    return word.pieces.flatMap(({ text: { length } }) => {
      const first = Math.max(from, start);
      const last = Math.min(to, (start += length)) - 1;
      return last < first ? [] : [{ from: fileOffset(first).offset, to: fileOffset(last).offset + fileOffset(last).width, changes }];
    });
  };
  const characters = pages((word.characters ?? []).flatMap(({ from, to, changes }) => stretches(from, to, changes)), 1);
  const paragraphs = pages(paragraphsOf(text).flatMap(({ from, to }, index) => stretches(from, to, [0, 0, ...(word.paragraphs?.[index] ?? [])])), 13);
  const main = new Uint8Array((textPages + characters.length + paragraphs.length) * pageSize);
  word.pieces.forEach((piece, index) => main.set(encode(piece), offsets[index]));
  [...characters, ...paragraphs].forEach((content, index) => main.set(content, (textPages + index) * pageSize));

  const table = [...Array.from({ length: 16 }, () => 0)];
  const header = new DataView(main.buffer);
  const extent = (index: number, bytes: readonly number[]) => {
    header.setUint32(0x9a + index * 8, table.length, true);
    header.setUint32(0x9a + index * 8 + 4, bytes.length, true);
    for (const byte of bytes) table.push(byte);
  };
  main.set([...u16(0xa5ec), ...u16(0xc1)], 0);
  header.setUint16(0x0a, 0x0200, true);
  header.setUint32(0x4c, text.length, true);
  header.setUint16(0x98, 93, true);
  extent(12, pageList(characters.length, textPages));
  extent(13, pageList(paragraphs.length, textPages + characters.length));
  extent(33, pieceTable(word, offsets));
  for (const [index, bytes] of Object.entries(word.tables ?? {})) extent(Number(index), bytes);
  for (const [at, bytes] of Object.entries(word.patch ?? {})) main.set(bytes, Number(at));
  return compound({ "/WordDocument": main, "/1Table": Uint8Array.from(table), ...(word.data === undefined ? {} : { "/Data": word.data }), ...word.streams });
}

/** A compound file with these streams. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, path, content);
  return Uint8Array.from(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

function place({ pieces, reversed }: WordBinary): number[] {
  const offsets = new Array<number>(pieces.length).fill(0);
  let at = headerSize;
  const order = [...pieces.keys()];
  for (const index of reversed === true ? order.reverse() : order) {
    offsets[index] = at;
    at += widthOf(pieces[index]) * (pieces[index]?.text.length ?? 0);
  }
  return offsets;
}

const widthOf = (piece: WordPiece | undefined): number => (piece?.narrow === true ? 1 : 2);
const encode = ({ text, narrow }: WordPiece): Buffer => (narrow === true ? Buffer.from(text, "latin1") : Buffer.from(text, "utf16le"));

function pieceTable({ pieces }: WordBinary, offsets: readonly number[]): readonly number[] {
  let at = 0;
  const ends = pieces.map(({ text }) => (at += text.length));
  const descriptors = pieces.flatMap((piece, index) => {
    const offset = offsets[index] ?? 0;
    return [0, 0, ...u32(piece.narrow === true ? offset * 2 + 0x40000000 : offset), ...u16(piece.prm ?? 0)];
  });
  const body = [...[0, ...ends].flatMap(u32), ...descriptors];
  return [2, ...u32(body.length), ...body];
}

function paragraphsOf(text: string): { from: number; to: number }[] {
  let from = 0;
  return [...text.matchAll(/[\r\u0007]/g)].map(({ index }) => {
    const found = { from, to: index + 1 };
    from = index + 1;
    return found;
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly number[];
}

/** Where in the file each page's text begins matters to nobody; which pages there are does. */
function pageList(count: number, first: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return [...Array.from({ length: count + 1 }, () => 0), ...numbers].flatMap(u32);
}

const runsOnPage = 5;

function pages(runs: readonly Stretch[], entry: number): readonly Uint8Array[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  const starts = sorted.map((_, index) => index).filter((index) => index % runsOnPage === 0);
  return starts.map((start) => page(sorted.slice(start, start + runsOnPage), entry));
}

/** A formatted page: where each run begins, where on the page its changes are, and from the end on the changes. */
function page(sorted: readonly Stretch[], entry: number): Uint8Array {
  const bytes = new Uint8Array(pageSize);
  const view = new DataView(bytes.buffer);
  let free = pageSize - 1;
  sorted.forEach(({ from, to, changes }, index) => {
    view.setUint32(index * 4, from, true);
    view.setUint32(index * 4 + 4, to, true);
    const odd = changes.length % 2 === 1;
    // Paragraphs count in words, less one byte; a list of even length is counted in the second byte.
    const stored = entry === 1 ? [changes.length, ...changes] : odd ? [(changes.length + 1) / 2, ...changes] : [0, changes.length / 2, ...changes];
    free = (free - stored.length) & ~1;
    bytes.set(stored, free);
    bytes[(sorted.length + 1) * 4 + index * entry] = free / 2;
  });
  bytes[pageSize - 1] = sorted.length;
  return bytes;
}
