import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";
import type { Grammar } from "./grammar.js";
import type { Piece } from "./pieces.js";

/** Where properties hold, in characters of the document. */
export interface Run<Properties> {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

/** Where properties hold, in bytes of the stream, and where in it they are kept; 0: nowhere, they are the plain ones. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

const pageSize = 512;

/** What is kept on a page for each run of characters: where its properties are. */
const characterEntrySize = 1;

export interface RunsOf<Properties> {
  readonly main: Bytes;
  readonly table: Bytes;
  readonly kind: "paragraphs" | "characters";
  readonly grammar: Grammar;
  /** The list of the pages (PlcBtePapx, PlcBteChpx). */
  readonly pages: Extent;
  readonly pieces: readonly Piece[];
  /** Properties kept at an offset of the stream, changed by what a quick save says of a whole piece. */
  readonly read: (at: number, piece: Piece) => Properties;
}

/**
 * Which properties hold for which characters: from the formatted pages ([MS-DOC] PapxFkp, ChpxFkp), which go by where the
 * text stands in the file, put in order of the text. Pages listed twice and runs that overlap count once.
 */
export function readRuns<Properties>(of: RunsOf<Properties>): readonly Run<Properties>[] {
  const stretches = readStretches(of);
  const runs: Run<Properties>[] = [];
  for (const piece of of.pieces) {
    const pieceEnd = piece.offset + (piece.end - piece.start) * piece.width;
    let reached = piece.start;
    const upTo = (start: number) => {
      // Where no page says anything, a quick save may still change the whole piece.
      if (piece.change !== undefined && start > reached) runs.push({ start: reached, end: start, properties: of.read(0, piece) });
    };
    for (let index = firstEndingAfter(stretches, piece.offset); index < stretches.length; index += 1) {
      const { from, to, at } = stretches[index] as Stretch;
      if (from >= pieceEnd) break;
      const start = piece.start + Math.ceil((Math.max(from, piece.offset) - piece.offset) / piece.width);
      const end = piece.start + Math.ceil((Math.min(to, pieceEnd) - piece.offset) / piece.width);
      if (end <= start) continue;
      upTo(start);
      runs.push({ start, end, properties: of.read(at, piece) });
      reached = end;
    }
    upTo(piece.end);
  }
  return runs;
}

function readStretches({ main, table, kind, pages, grammar: { pageNumberSize, paragraphEntrySize } }: RunsOf<unknown>): readonly Stretch[] {
  const count = Math.floor((Math.min(pages.length, table.length - pages.at) - 4) / (4 + pageNumberSize));
  const number = (at: number) => (pageNumberSize === 2 ? table.u16(at) : table.u32(at) & 0x3fffff);
  const seen = new Set<number>();
  const found: Stretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = number(pages.at + (count + 1) * 4 + index * pageNumberSize) * pageSize;
    if (seen.has(page) || page + pageSize > main.length) continue;
    seen.add(page);
    readPage(main, page, kind === "paragraphs" ? paragraphEntrySize : characterEntrySize, found);
  }
  found.sort((a, b) => a.from - b.from);
  let reached = 0;
  return found.filter((stretch) => {
    const isNew = stretch.from >= reached && stretch.to > stretch.from;
    if (isNew) reached = stretch.to;
    return isNew;
  });
}

function readPage(main: Bytes, page: number, entrySize: number, into: Stretch[]): void {
  const room = Math.floor((pageSize - 5) / (4 + entrySize));
  const count = Math.min(main.u8(page + pageSize - 1), room);
  for (let index = 0; index < count; index += 1) {
    const word = main.u8(page + (count + 1) * 4 + index * entrySize);
    into.push({ from: main.u32(page + index * 4), to: main.u32(page + index * 4 + 4), at: word === 0 ? 0 : page + word * 2 });
  }
}

function firstEndingAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).to > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
