import type { Piece } from "../grid/index.js";
import { linesOn, type TextLine } from "./lines.js";
import { type Setting, settingOf } from "./paragraphs.js";

/** Running text set in two columns: its lines in reading order, those of the right column told as if they stood below the left one's. */
export interface ProseColumns {
  /** The lines as they were put together across both columns. */
  readonly across: readonly TextLine[];
  readonly lines: readonly TextLine[];
  readonly setting: Setting;
}

const fewestLines = 6;
/** Characters of a line that prose fills; what is filled in beside a label is shorter. */
const fewestCharacters = 12;
/** In characters: what parts two columns of text. */
const narrowestGutter = 1.1;

/** Stretches of lines, no table between them, that are prose in two columns. */
export function proseColumnsIn(stretch: readonly TextLine[], pageWidth: number): ProseColumns[] {
  const found: ProseColumns[] = [];
  let rest = stretch;
  while (rest.length >= fewestLines) {
    const best = widest(rest, pageWidth);
    if (best === undefined) break;
    found.push(best.columns);
    rest = rest.slice(best.end);
  }
  return found;
}

function widest(lines: readonly TextLine[], pageWidth: number): { readonly columns: ProseColumns; readonly end: number } | undefined {
  const [middle, step] = [pageWidth / 2, pageWidth / 60];
  const runs = Array.from({ length: 13 }, (_, index) => middle + (index - 6) * step).flatMap((at) => runsBeside(lines, at));
  for (const { start, end, at } of runs.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const columns = columnsOf(lines.slice(start, end), at, pageWidth);
    if (columns !== undefined) return { columns, end };
  }
  return undefined;
}

/** Lines below each other that leave a place free, as many as there are. */
function runsBeside(lines: readonly TextLine[], at: number): { readonly start: number; readonly end: number; readonly at: number }[] {
  const runs: { start: number; end: number; at: number }[] = [];
  lines.forEach((line, index) => {
    if (line.pieces.some((piece) => piece.left < at && piece.right > at)) return;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1, at });
  });
  return runs.filter(({ start, end }) => end - start >= fewestLines);
}

function columnsOf(across: readonly TextLine[], at: number, pageWidth: number): ProseColumns | undefined {
  const pieces = across.flatMap((line) => line.pieces);
  const page = across[0]?.page ?? 1;
  const [left, right] = [pieces.filter((piece) => piece.left < at), pieces.filter((piece) => piece.left >= at)].map((side) => linesOn(page, side)) as [TextLine[], TextLine[]];
  if (!isProse(left) || !isProse(right)) return undefined;
  const size = left[0]?.size ?? 1;
  const gutter = Math.min(...right.map((line) => line.left)) - Math.max(...left.map((line) => line.right));
  const shift = startOf(right) - startOf(left);
  if (gutter < size * narrowestGutter || Math.abs(widthOf(left) - widthOf(right)) > size * 2.5) return undefined;
  const moved = right.map((line): TextLine => ({ ...line, left: line.left - shift, right: line.right - shift }));
  const lines = [...left, ...moved];
  const setting = settingOf(lines, pageWidth);
  return { across, lines, setting: { ...setting, right: Math.max(setting.right, ...lines.map((line) => line.right - line.size)) } };
}

/** Most of its lines are long, and run on from one edge of the column to the other. */
function isProse(lines: readonly TextLine[]): boolean {
  const long = lines.filter((line) => line.text.length >= fewestCharacters);
  const full = long.filter((line) => line.right - startOf(lines) > widthOf(lines) * 0.85);
  return lines.length >= fewestLines && long.length > lines.length * 0.6 && full.length > lines.length * 0.4 && lines.some((line) => /[，。；]/.test(line.text));
}

function startOf(lines: readonly TextLine[]): number {
  return Math.min(...lines.map((line) => line.left));
}

function widthOf(lines: readonly TextLine[]): number {
  return Math.max(...lines.map((line) => line.right)) - startOf(lines);
}

/** Where a line is printed, which is not where it was moved to. */
export function printedLeft({ pieces, left }: TextLine): number {
  return pieces.reduce((least, piece: Piece) => Math.min(least, piece.left), pieces.length === 0 ? left : Infinity);
}
