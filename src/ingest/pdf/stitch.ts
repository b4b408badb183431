import { type GridCell, linesOfText, middleOf, type Piece, runsOn, type Segment } from "../grid/index.js";
import { isFigure } from "../text/cell.js";
import { beginning } from "./spills.js";
import { beginsAnew, withoutHead } from "./heads.js";
import { cellsOf, type Part, segmentsOf } from "./parts.js";
import type { Printed } from "./placer.js";

/** In points: edges that differ by less are one. */
const same = 3;

/** One table's lines and texts on one long sheet, as if no page had ended. */
export interface Sheet {
  readonly lines: readonly Segment[];
  readonly pieces: readonly Piece[];
  /** Which page each stretch of the sheet comes from: its beginning and what was added to the page's own heights. */
  readonly pages: readonly { readonly page: number; readonly from: number; readonly shift: number }[];
}

/**
 * Whether a table that begins a page goes on with the one that ended the page before: the same edges, and no room for its
 * first row below that one. One that begins with the same rows all over again is another form.
 */
export function goesOn(parts: readonly Part[], next: Part, bottom: number): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  const [a, b] = [last.frame, next.frame];
  if (Math.abs(a.left - b.left) > same || Math.abs(a.right - b.right) > same) return false;
  const body = withoutHead(next, first);
  const rowHeight = Math.min(...cellsOf(body).filter(isFirst(body.frame.top)).map(({ box }) => (box?.bottom ?? 0) - (box?.top ?? 0)));
  return a.bottom + rowHeight >= bottom - same * 2 && !beginsAnew(next, first);
}

export function stitched(parts: readonly Part[]): Sheet {
  const [first] = parts;
  const lines: Segment[] = [];
  // What the next seam may cut: the lines of the page above it.
  let open: readonly Segment[] = first === undefined ? [] : segmentsOf(first.frame);
  const pieces: Piece[] = [...(first?.pieces ?? [])];
  const pages = first === undefined ? [] : [{ page: first.page, from: -Infinity, shift: 0 }];
  let end = first?.frame.bottom ?? 0;
  parts.slice(1).forEach((part, index) => {
    const above = parts[index] ?? part;
    const next = first === undefined ? part : withoutHead(part, first);
    const { frame } = next;
    const shift = end - frame.top;
    const gaps = openings(cellsOf(above).filter(isLast(above.frame.bottom)), cellsOf(next).filter(isFirst(frame.top)));
    const seam = (line: Segment): boolean => line.y1 === line.y2 && Math.abs(line.y1 - end) <= same;
    const joined = (all: readonly Segment[]): Segment[] => all.filter((line) => !seam(line)).map((line) => reaching(line, end));
    for (const line of [...joined(open), ...closed(gaps, frame.left, frame.right, end)]) lines.push(line);
    open = joined(segmentsOf(frame).map((line) => lowered(line, shift)));
    pieces.push(...next.pieces.map((piece) => pieceLowered(piece, shift)));
    pages.push({ page: part.page, from: end, shift });
    end = frame.bottom + shift;
  });
  return { lines: [...lines, ...open], pieces, pages };
}

const isFirst = (top: number) => (cell: GridCell): boolean => Math.abs((cell.box?.top ?? Infinity) - top) <= same;
const isLast = (bottom: number) => (cell: GridCell): boolean => Math.abs((cell.box?.bottom ?? Infinity) - bottom) <= same;

function lowered({ x1, y1, x2, y2 }: Segment, by: number): Segment {
  return { x1, y1: y1 + by, x2, y2: y2 + by };
}

/** Beside a broad line at the foot of a page the upright ones end short of it, and begin late on the next. */
function reaching(line: Segment, end: number): Segment {
  if (line.x1 !== line.x2) return line;
  const near = (y: number): boolean => Math.abs(y - end) <= same * 2;
  return { ...line, y1: near(line.y1) ? end : line.y1, y2: near(line.y2) ? end : line.y2 };
}

function pieceLowered(piece: Piece, by: number): Piece {
  const lower = { ...piece, top: piece.top + by, bottom: piece.bottom + by };
  return piece.anchor === undefined ? lower : { ...lower, anchor: piece.anchor + by };
}

/** Its pieces back on the pages they are from. */
export function printedFrom({ pages }: Sheet, pieces: readonly Piece[]): Printed[] {
  return pieces.flatMap((piece) => {
    const from = pages.findLast((each) => each.from <= middleOf(piece)) ?? pages[0];
    return from === undefined ? [] : [{ page: from.page, piece: pieceLowered(piece, -from.shift) }];
  });
}

type Opening = readonly [left: number, right: number];

/**
 * Where no line parts the last row of a page from the first of the next: everywhere when the row itself was broken, else
 * in the columns whose merged cell was.
 */
function openings(above: readonly GridCell[], below: readonly GridCell[]): readonly Opening[] {
  const pairs = below.flatMap((cell) => {
    const partner = above.find(({ box }) => Math.abs((box?.left ?? 0) - (cell.box?.left ?? 0)) <= same && Math.abs((box?.right ?? 0) - (cell.box?.right ?? 0)) <= same);
    return partner === undefined ? [] : [{ above: partner, below: cell }];
  });
  const whole = pairs.length === below.length && pairs.length === above.length && isOneRow(pairs);
  const broken = whole ? pairs : mergedThrough(pairs);
  return broken.map(({ below: { box } }): Opening => [box?.left ?? 0, box?.right ?? 0]);
}

interface Pair {
  readonly above: GridCell;
  readonly below: GridCell;
}

/**
 * A row broken by the page's end: what stands below goes on with a full line at the foot of the page. Beside such cells
 * the halves of a column's head may be parted by a line break of their own (一级⏎指标). Never figures: a row of figures is
 * none of the row above it.
 */
function isOneRow(pairs: readonly Pair[]): boolean {
  const told = pairs.filter(({ below }) => below.text !== "");
  const cut = told.filter((pair) => isCut(pair) && !(isFigure(pair.above.text) && isFigure(pair.below.text)));
  const others = told.filter((pair) => !cut.includes(pair));
  if (others.length > 0 && cut.length < 2) return false;
  return cut.some(({ below }) => !isFigure(below.text)) && others.every(isHeadInHalves);
}

function isHeadInHalves({ above, below }: Pair): boolean {
  return /^\p{Script=Han}{1,3}$/u.test(above.text) && /^\p{Script=Han}{1,3}$/u.test(below.text);
}


/**
 * Whether a text stops at the foot of its cell with a full line, so that what stands below may be the rest of it. A line
 * more would have fitted where the writer keeps two lines together.
 */
function isCut({ above, below }: Pair): boolean {
  const height = heightIn(above);
  const last = linesOfText(above.pieces ?? [], height).at(-1);
  const [next] = linesOfText(below.pieces ?? [], heightIn(below));
  if (above.box === undefined || last === undefined || next === undefined) return false;
  if (/[：:。；;]$/.test(above.text) || beginning.test(below.text)) return false;
  const foot = Math.max(...last.map((piece) => piece.bottom));
  return above.box.bottom - foot < height * 2.7 && runsOn(last, next, above.box, height);
}

function heightIn(cell: GridCell): number {
  const [first] = cell.pieces ?? [];
  return first === undefined ? 1 : first.bottom - first.top;
}

/** The cells that a page's end cut in two. A blank label after others that go on goes on as well: labels are never left out. */
function mergedThrough(pairs: readonly Pair[]): readonly Pair[] {
  let leading = true;
  return pairs.filter((pair, index) => {
    const isLabel = leading && pair.above.text !== "" && pair.below.text === "" && !isFigure(pair.above.text) && (pairs[index + 1]?.below.text ?? "") !== "";
    const open = isMergedThrough(pair) || isLabel;
    leading &&= open;
    return open;
  });
}

/**
 * A cell over several rows keeps its text on one page, and the other page's share of it is blank; or its text is cut, as
 * an open bracket shows.
 */
function isMergedThrough(pair: Pair): boolean {
  const { above, below } = pair;
  if (above.text !== "" && below.text !== "") return isCut(pair) && isOpenBracket(above.text) && /[）)]/.test(below.text);
  return above.text !== below.text && above.rowSpan + below.rowSpan > 2;
}

function isOpenBracket(text: string): boolean {
  return Math.max(text.lastIndexOf("（"), text.lastIndexOf("(")) > Math.max(text.lastIndexOf("）"), text.lastIndexOf(")"));
}
/** The seam's line, but for its openings. */
function closed(open: readonly Opening[], left: number, right: number, y: number): Segment[] {
  const lines: Segment[] = [];
  let from = left;
  for (const [start, end] of [...open].sort((a, b) => a[0] - b[0])) {
    if (start - from > same) lines.push({ x1: from, y1: y, x2: start, y2: y });
    from = Math.max(from, end);
  }
  if (right - from > same) lines.push({ x1: from, y1: y, x2: right, y2: y });
  return lines;
}
