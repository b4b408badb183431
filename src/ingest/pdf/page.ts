import type { Piece, Segment } from "../grid/index.js";
import { flattened, pieceFrom, unseen } from "./annotations.js";
import type { Glyph } from "./glyphs.js";
import { readGlyphs } from "./glyphs.js";
import { type Box, inverse, type Matrix, moved, upright } from "./matrix.js";
import { readDrawing } from "./paths.js";
import type { Engine } from "./pdfium.js";
import { ruled, type Rules } from "./rules.js";
import { piecesFrom } from "./pieces.js";

/** What stands on one page, turned so that its text reads from left to right; points, y growing downward from the top. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From these points to those of the PDF; none where there is no PDF, or the page is damaged. */
  readonly back?: Matrix;
  /** The page as a viewer shows it, which is not always how its text reads. */
  readonly shown?: Shown;
  readonly pieces: readonly Piece[];
  /** Text that runs at an angle to the page's: watermarks, words up the margin. */
  readonly slanted: readonly string[];
  readonly rules: Rules;
  /** Why the page's words cannot be read, if they cannot. */
  readonly unreadable?: "scan" | "outlines" | "nameless" | "damaged";
  /** Pictures big enough to hold words, beside text that was read. */
  readonly pictures: number;
  /** Characters whose font does not say what they are. */
  readonly nameless: number;
  readonly cut: boolean;
  /** Its text was recognised in a picture. */
  readonly recognised?: true;
  /** Why it was not. */
  readonly unrecognised?: "not-installed" | "too-many" | "illegible";
}

export interface Shown {
  readonly width: number;
  readonly height: number;
  /** From its points, y growing downward from the top left, to those of the PDF. */
  readonly back: Matrix;
}

/** What may be read of one page. */
export interface PageLimits {
  readonly characters: number;
  readonly objects: number;
}

export function readPage(engine: Engine, document: number, index: number, limits: PageLimits): Page {
  const bare = engine.call.FPDF_LoadPage(document, index);
  if (bare === 0) return { ...blank(index + 1), unreadable: "damaged" };
  const { page: handle, typed } = flattened(engine, document, index, bare);
  if (handle === 0) return { ...blank(index + 1), unreadable: "damaged" };
  try {
    const drawing = readDrawing(engine, handle, limits.objects);
    const box = boxOf(engine, handle);
    const text = readGlyphs(engine, handle, { texts: drawing.texts, box }, limits.characters);
    const seen = ((4 - engine.call.FPDFPage_GetRotation(handle)) % 4) as Turns;
    const turns = directionOf(text.glyphs) ?? seen;
    const place = upright(box, turns);
    const straight = text.glyphs.filter((glyph) => glyph.turns === turns);
    const lines = drawing.lines.map(({ x1, y1, x2, y2 }): Segment => {
      const [fromX, fromY] = moved(place, x1, y1);
      const [toX, toY] = moved(place, x2, y2);
      return { x1: fromX, y1: fromY, x2: toX, y2: toY };
    });
    const [width, height] = sizeOf(box, turns);
    const shares = drawing.images.map(([left, bottom, right, top]) => ((right - left) * (top - bottom)) / (width * height));
    const page = {
      number: index + 1, width, height, back: inverse(place), shown: shownAs(box, seen),
      pieces: [...piecesFrom(straight, place), ...unseen(typed, text.glyphs).map((one) => pieceFrom(one, place))],
      slanted: wordsOf(text.glyphs.filter((glyph) => glyph.turns !== turns)),
      rules: ruled(lines, width, height),
      pictures: shares.filter((share) => share > 0.04).length,
      nameless: text.nameless,
      cut: text.cut || drawing.cut,
    };
    const unreadable = whyUnreadable(text.glyphs, { ...text, shares, curved: drawing.curved });
    return unreadable === undefined ? page : { ...page, unreadable, pieces: [], slanted: [] };
  } finally {
    engine.call.FPDF_ClosePage(handle);
  }
}

function blank(number: number): Page {
  return { number, width: 0, height: 0, pieces: [], slanted: [], rules: { upright: [], level: [] }, pictures: 0, nameless: 0, cut: false };
}

interface Found {
  readonly invisible: number;
  readonly nameless: number;
  readonly shares: readonly number[];
  readonly curved: number;
}

/**
 * Words laid invisibly under a scan were guessed by text recognition; a wrong digit among them would accuse the unit, so
 * such a page counts as a scan.
 */
function whyUnreadable(glyphs: readonly Glyph[], { invisible, nameless, shares, curved }: Found): Page["unreadable"] {
  const words = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const pictured = Math.max(0, ...shares) > 0.3 || shares.length > 8;
  if (pictured && (invisible > words.length || words.length === 0)) return "scan";
  if (words.length === 0) return invisible > 0 || shares.length > 0 ? "scan" : curved > 20 ? "outlines" : undefined;
  return nameless > words.length * 0.3 ? "nameless" : undefined;
}

function boxOf(engine: Engine, page: number): Box {
  if (engine.call.FPDF_GetPageBoundingBox(page, engine.scratch) === 0) return { left: 0, top: 842, right: 595, bottom: 0 };
  return { left: engine.float(0), top: engine.float(1), right: engine.float(2), bottom: engine.float(3) };
}

type Turns = 0 | 1 | 2 | 3;

function sizeOf(box: Box, turns: Turns): readonly [width: number, height: number] {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return turns % 2 === 1 ? [height, width] : [width, height];
}

function shownAs(box: Box, turns: Turns): Shown {
  const [width, height] = sizeOf(box, turns);
  return { width, height, back: inverse(upright(box, turns)) };
}

/** The direction in which most of a page's characters run. */
function directionOf(glyphs: readonly Glyph[]): Turns | undefined {
  const counts = [0, 0, 0, 0];
  for (const { turns } of glyphs) if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + 1;
  const most = Math.max(...counts);
  return most === 0 ? undefined : (counts.indexOf(most) as Turns);
}

function wordsOf(glyphs: readonly Glyph[]): string[] {
  const words: string[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const near = last !== undefined && last.turns === glyph.turns && Math.hypot(glyph.x - last.x, glyph.y - last.y) < last.size * 2;
    if (near) words[words.length - 1] += glyph.text;
    else words.push(glyph.text);
    last = glyph;
  }
  return words.map((word) => word.trim()).filter((word) => word !== "");
}
