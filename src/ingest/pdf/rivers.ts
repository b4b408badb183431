import { linesOfText, type Piece } from "../grid/index.js";

/** What stands in one row of a table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly pieces: readonly Piece[];
}

/** White space that runs through rows from top to bottom, between two columns. */
export interface River {
  readonly from: number;
  readonly to: number;
  /** Whether the texts right of it begin at one place; else it is nearest to those left of it that its edge is. */
  readonly leftAligned: boolean;
}

/** Rows below each other whose texts stand in the same columns. */
export interface Section {
  readonly top: number;
  readonly bottom: number;
  readonly bands: readonly Band[];
  readonly rivers: readonly River[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Gaps in sizes of the text: one that is wider parts two cells, wherever it is. */
const apart = 0.9;
const aligned = 0.15;

/**
 * Rows put together as long as no two texts that stand apart in one row come to stand in one column. A row that would go
 * with those above it as well as with those below, as a header does under a title, goes where more of its texts are aligned.
 */
export function sectionsOf(bands: readonly Band[]): Section[] {
  const latest = startsFromEnd(bands);
  const sections: Section[] = [];
  let start = 0;
  while (start < bands.length) {
    const end = endFrom(bands, start);
    const earliest = Math.max(start + 1, latest.findLast((one) => one <= end) ?? end);
    const own = bands.slice(start, end === bands.length ? end : bestEnd(bands, start, earliest, end));
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) break;
    sections.push({ top: first.top, bottom: last.bottom, bands: own, rivers: riversOf(own) });
    start += own.length;
  }
  return sections;
}

/** Where the section that begins with a row ends at the latest: the first row that is none of it. */
function endFrom(bands: readonly Band[], start: number): number {
  const together = new Together();
  let end = start;
  while (end < bands.length && together.takes(bands[end])) end += 1;
  return end;
}

/** Where sections begin when as many rows as possible are put together from the end. */
function startsFromEnd(bands: readonly Band[]): number[] {
  const starts: number[] = [];
  let start = bands.length;
  while (start > 0) {
    const together = new Together();
    while (start > 0 && together.takes(bands[start - 1])) start -= 1;
    starts.unshift(start);
  }
  return starts;
}

/** Rows in whose columns no two texts meet that stand apart in a row. */
class Together {
  #columns: readonly Span[] = [];
  readonly #rows: (readonly Span[])[] = [];

  /** Adds a row if it goes with the others; one alone always does. */
  takes(band: Band | undefined): boolean {
    if (band === undefined) return false;
    const columns = merged([...this.#columns, ...band.pieces.map(spanOf)]);
    const isWider = columns.length !== this.#columns.length || columns.some(({ from, to }, index) => from !== this.#columns[index]?.from || to !== this.#columns[index]?.to);
    const own = partsOf(band);
    if (this.#columns.length > 0 && ![...(isWider ? this.#rows : []), ...own].every((runs) => areParted(runs, columns))) return false;
    this.#columns = columns;
    this.#rows.push(...own);
    return true;
  }
}

/** Whether texts that stand apart in a row stand in columns of their own. */
function areParted(runs: readonly Span[], columns: readonly Span[]): boolean {
  const places = runs.map((run) => columns.findIndex((column) => column.from <= run.from && run.to <= column.to));
  return new Set(places).size === runs.length;
}

function bestEnd(bands: readonly Band[], start: number, earliest: number, end: number): number {
  const above = bands.slice(start, earliest).flatMap(partsOf).flat();
  const below = bands.slice(end, end + mostCompared).flatMap(partsOf).flat();
  let [best, most, score] = [end, 0, 0];
  for (let at = end - 1; at >= earliest; at -= 1) {
    const band = bands[at];
    if (band === undefined) continue;
    score += alignedWith(band, below) - alignedWith(band, above);
    if (score > most) [best, most] = [at, score];
  }
  return best;
}

const mostCompared = 12;

/** How many texts of a row begin, end or have their middle where one of others does. */
function alignedWith(band: Band, others: readonly Span[]): number {
  const near = sizeOf(band.pieces) * aligned;
  return partsOf(band).flat().filter((run) => others.some((other) =>
    Math.abs(run.from - other.from) < near || Math.abs(run.to - other.to) < near || Math.abs(run.from + run.to - other.from - other.to) < near * 2)).length;
}

/** Whether all that is written in a row is text that runs on over the table's columns: a paragraph between two tables. */
export function isProse(band: Band, width: number): boolean {
  const parts = partsOf(band);
  return parts.length > 0 && parts.every((runs) => runs.length === 1) && parts.some(([run]) => run !== undefined && run.to - run.from > width * 0.4);
}

function riversOf(bands: readonly Band[]): River[] {
  const pieces = bands.flatMap((band) => band.pieces);
  const columns = merged(pieces.map(spanOf));
  const parts = bands.flatMap(partsOf);
  const rivers: River[] = [];
  columns.slice(1).forEach((next, index) => {
    const [from, to] = [columns[index]?.to ?? next.from, next.from];
    const parting = parts.some((runs) => runs.some((run, at) => at > 0 && (runs[at - 1]?.to ?? Infinity) <= from && run.from >= to));
    if (!parting) return;
    const size = sizeOf(pieces);
    const starts = pieces.filter((piece) => piece.left >= to - 0.01 && piece.left < to + size * aligned).length;
    rivers.push({ from, to, leftAligned: starts > 1 || bands.length === 1 });
  });
  return rivers;
}

const known = new WeakMap<Band, readonly (readonly Span[])[]>();

/** The texts of each line of a row that stand clearly apart. */
function partsOf(band: Band): readonly (readonly Span[])[] {
  const before = known.get(band);
  if (before !== undefined) return before;
  const size = sizeOf(band.pieces);
  const found = linesOfText(band.pieces, size).map((line) => merged(line.map(spanOf), size * apart));
  known.set(band, found);
  return found;
}

function merged(spans: readonly Span[], gap = 0): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && span.from <= last.to + gap) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}

function spanOf({ left, right }: Piece): Span {
  return { from: left, to: Math.max(left, right) };
}

export function sizeOf(pieces: readonly Piece[]): number {
  const sizes = pieces.map((piece) => piece.bottom - piece.top).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 1;
}
