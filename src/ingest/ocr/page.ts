import { after } from "../pdf/matrix.js";
import type { Page, Shown } from "../pdf/page.js";
import { type Bitmap, turned } from "./bitmap.js";
import { lineBitmap, otherMargin, usualMargin } from "./crop.js";
import { fullWidth, mended, mendedConfidence } from "./figures.js";
import { evenlySet, evenlySized, pieceOf } from "./placed.js";
import type { Recognised, Recogniser } from "./recogniser.js";
import { asItLay } from "./as-it-lay.js";
import { type InkSheet, inkSheetOf } from "./sheet.js";
import type { InkLine } from "./text-lines.js";

/** Stands for ink that could not be read as any character. */
export const unknownText = "\ufffd";
/** Pixels a point at which pages are read: 200 dots an inch. */
export const pixelsAPoint = 200 / 72;

/** Below it a line is looked at again, cut out another way. */
const sure = 0.9;

/** Where not even the likeliest characters are likely the page is no Chinese print, and its words would be invented. */
const legible = 0.55;

/**
 * What stands on a page that is a picture, in the shape a digital page has: texts with how sure their reading is, and
 * ruling lines. Turned upright and laid straight; nothing on it is lost but what is no text. `undefined` when its text is not
 * legible. `point`: pixels a point. `number` from 1. `shown`: the page of a PDF that the picture was drawn from.
 */
export async function recognisedPage(bitmap: Bitmap, point: number, number: number, recogniser: Recogniser, shown?: Shown): Promise<Page | undefined> {
  const { sheet, score, quarters } = await uprightSheet(bitmap, point, recogniser);
  if (score < legible) return undefined;
  const read = await readLines(sheet, sheet.lines, recogniser);
  const placed = sheet.lines.map((line, index) => ({ line, piece: pieceOf(read[index] ?? nothing, line, point) }));
  const inCells = placed.filter(({ line }) => line.box !== undefined).map(({ piece }) => piece);
  // A speck outside the tables is no text; in a cell it may be the figure.
  const free = placed.filter(({ line, piece }) => line.box === undefined && piece.text !== unknownText).map(({ piece }) => piece);
  const size = { width: sheet.bitmap.width / point, height: sheet.bitmap.height / point };
  return {
    number, ...size, ...(shown === undefined ? {} : { shown, back: after(asItLay(size, sheet.angle, quarters), shown.back) }),
    pieces: [...evenlySized(inCells), ...evenlySet(evenlySized(free))],
    slanted: [], rules: sheet.rules, pictures: 0, nameless: 0, cut: false, recognised: true,
  };
}

const nothing: Recognised = { text: unknownText, confidence: 0, average: 0 };

interface Upright {
  readonly sheet: InkSheet;
  /** How legible it is, from 0 to 1; a blank page is. */
  readonly score: number;
  /** Quarter turns, clockwise, that brought it upright. */
  readonly quarters: 0 | 1 | 2 | 3;
}

/** Lines looked at to see which way a page lies. */
const lookedAt = 8;
const readable = 0.8;

/** Scanned pages lie on any of their four sides; the right one is where lines can be read. */
async function uprightSheet(bitmap: Bitmap, point: number, recogniser: Recogniser): Promise<Upright> {
  let best: Upright | undefined;
  for (const quarters of [0, 1, 3, 2] as const) {
    const sheet = inkSheetOf(turned(bitmap, quarters), point);
    const score = sheet.lines.length === 0 ? 1 : await legibility(sheet, recogniser);
    if (best === undefined || score > best.score) best = { sheet, score, quarters };
    if (score > readable) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return best ?? { sheet: inkSheetOf(bitmap, point), score: 0, quarters: 0 };
}

/** How sure the reading of the lines with most text in them is, on average. */
async function legibility(sheet: InkSheet, recogniser: Recogniser): Promise<number> {
  const width = ({ left, right }: InkLine): number => right - left;
  const longest = [...sheet.lines].sort((a, b) => width(b) - width(a));
  const every = Math.max(1, Math.floor(Math.min(longest.length, 40) / lookedAt));
  const sample = longest.filter((_, index) => index % every === 0).slice(0, lookedAt).map((line) => ({ ...line, right: Math.min(line.right, line.left + sheet.em * 12) }));
  const read = await recogniser.read(sample.map((line) => lineBitmap(sheet.bitmap, line, sheet.em, usualMargin)));
  const scores = read.map(({ text, average }) => (text === "" ? 0 : average));
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

async function readLines(sheet: InkSheet, lines: readonly InkLine[], recogniser: Recogniser): Promise<Recognised[]> {
  const read = await recogniser.read(lines.map((line) => lineBitmap(sheet.bitmap, line, sheet.em, usualMargin)));
  const doubtful = read.flatMap((one, index) => (one.confidence < sure || mended(one.text) !== undefined ? [index] : []));
  const again = await recogniser.read(doubtful.flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : [lineBitmap(sheet.bitmap, line, sheet.em, otherMargin)];
  }));
  const dashes = lines.map((line) => dashIn(line, sheet.em));
  doubtful.forEach((index, at) => {
    read[index] = better(read[index] ?? nothing, again[at] ?? nothing);
  });
  return read.map((one, index) => {
    const dash = dashes[index];
    if (dash !== undefined) return { text: dash, confidence: sure, average: sure };
    const figure = mended(one.text);
    if (figure !== undefined) return { ...one, text: figure, confidence: Math.min(one.confidence, mendedConfidence) };
    return one.text === "" ? nothing : { ...one, text: fullWidth(one.text) };
  });
}

/** A low bar by itself is a dash: there is nothing above or below it to tell the network so. */
function dashIn({ blots, left, right, top, bottom }: InkLine, em: number): string | undefined {
  const isBar = blots.length <= 2 && bottom - top < em * 0.22 && right - left > (bottom - top) * 2 && right - left < em * 2.2;
  return isBar && right - left > em * 0.2 ? (right - left > em * 0.55 ? "—" : "-") : undefined;
}

/** Of two readings the surer one; a figure wins over what only looks like one, and where two disagree neither is certain. */
function better(first: Recognised, second: Recognised): Recognised {
  if (fullWidth(first.text) === fullWidth(second.text)) return { ...first, confidence: Math.max(first.confidence, second.confidence) };
  const [a, b] = [mended(first.text) === undefined, mended(second.text) === undefined];
  const chosen = a === b ? (second.confidence > first.confidence ? second : first) : b ? second : first;
  return { ...chosen, confidence: Math.min(chosen.confidence, mendedConfidence) };
}
