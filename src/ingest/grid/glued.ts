import { columnAt, type Run } from "./columns.js";
import type { Piece } from "./piece.js";

/**
 * Cuts texts that were drawn in one go over two cells: a full cell and its neighbour leave no gap, and some writers
 * then make one text of both. A text is cut where one of its characters begins just where a column does, and only when
 * the rows above and below both hold two texts there (one of them is enough when a space stands at the cut): a long
 * text in a merged cell must stay whole.
 */
export function parted(rows: readonly (readonly Run[])[], separators: readonly number[], height: number): Run[][] {
  const cuts = rows.map((runs) => runs.map((run) => cutsOf(run, separators, height)));
  const crossed = cuts.map(crossedIn);
  const hasBoth = (from: number, step: 1 | -1, separator: number): boolean => {
    let row = from + step;
    // Rows next to each other may all be drawn in one go; whole ones are not looked for far away.
    while (Math.abs(row - from) < farthest && crossed[row]?.has(separator) === true) row += step;
    const column = columnAt(separators, separator, height);
    const runs = rows[row] ?? [];
    const own = runs.findIndex((run) => columnAt(separators, run.left, height) === column);
    const previous = runs[own - 1];
    return previous !== undefined && columnAt(separators, previous.left, height) === column - 1;
  };
  const isMeant = (cut: Cut, row: number): boolean => {
    const above = hasBoth(row, -1, cut.separator);
    return above === cut.spaced ? above : hasBoth(row, 1, cut.separator);
  };
  return rows.map((runs, row) => {
    const kept: Run[] = [];
    runs.forEach((run, index) => {
      const found = cuts[row]?.[index] ?? none;
      if (found.length === 0) kept.push(uncut(run));
      else kept.push(...cutUp(run, found.filter((cut) => isMeant(cut, row))));
    });
    return kept;
  });
}

/** The separators that the texts of a row are drawn across. */
function crossedIn(row: readonly (readonly Cut[])[]): ReadonlySet<number> {
  if (row.every((cuts) => cuts.length === 0)) return nowhere;
  return new Set(row.flat().map((cut) => cut.separator));
}

const none: readonly Cut[] = [];
const nowhere: ReadonlySet<number> = new Set();

const farthest = 5;

interface Cut {
  readonly separator: number;
  readonly piece: Piece;
  /** The index of the first character after the cut. */
  readonly index: number;
  readonly spaced: boolean;
}

function cutsOf(run: Run, separators: readonly number[], height: number): readonly Cut[] {
  let cuts: Cut[] | undefined;
  for (const separator of separators) {
    if (run.left > separator - height || run.right < separator) continue;
    const cut = cutOf(run, separator, height);
    if (cut !== undefined) (cuts ??= []).push(cut);
  }
  return cuts ?? none;
}

function cutOf(run: Run, separator: number, height: number): Cut | undefined {
  for (const piece of run.pieces) {
    const { text, stops } = piece;
    if (stops === undefined) continue;
    for (let index = 1; index < text.length; index += 1) {
      const off = ((stops[index - 1] ?? Infinity) - separator) / height;
      if (off >= 0.3) break;
      if (off <= -1) continue;
      const spaced = text[index - 1] === " " && text[index] !== " ";
      // The space that stands for the gap between two cells is drawn narrower than the gap was.
      if (off > (spaced ? -1 : -0.3) && text.slice(0, index).trim() !== "" && text[index] !== " ") {
        return { separator, piece, index, spaced };
      }
    }
  }
  return undefined;
}

/** A run ends where its last piece does. */
function uncut({ pieces, left, right }: Run): Run {
  return { pieces, left, right: pieces[pieces.length - 1]?.right ?? right };
}

function cutUp(run: Run, cuts: readonly Cut[]): Run[] {
  const runs: Run[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first !== undefined && last !== undefined) runs.push({ pieces, left: first.left, right: last.right });
    pieces = [];
  };
  for (const piece of run.pieces) {
    let from = 0;
    for (const cut of cuts.filter((one) => one.piece === piece)) {
      if (cut.index <= from) continue;
      pieces.push(part(piece, from, cut.index));
      close();
      from = cut.index;
    }
    pieces.push(part(piece, from, piece.text.length));
  }
  close();
  return runs;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const start = (index: number): number => (index === 0 ? piece.left : piece.stops?.[index - 1] ?? piece.right);
  return { ...piece, text: piece.text.slice(from, to), left: start(from), right: to === piece.text.length ? piece.right : start(to) };
}
