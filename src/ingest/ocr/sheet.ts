import { ruled, type Rules } from "../pdf/rules.js";
import { segmentsOf } from "../pdf/parts.js";
import type { Bitmap } from "./bitmap.js";
import { type Blot, blotsIn } from "./blots.js";
import { type Ink, inkOf } from "./ink.js";
import { type Region, regionsOf } from "./regions.js";
import { rulingsIn, type Rulings } from "./rulings.js";
import { skewOf, straightened } from "./skew.js";
import type { Stroke } from "./strokes.js";
import { characterHeight, type InkLine, inkLinesIn, isPicture } from "./text-lines.js";

/** A page laid straight, its ruling lines found and wiped out, its text found but not yet read. */
export interface InkSheet {
  /** Without its ruling lines. */
  readonly bitmap: Bitmap;
  /** Degrees by which it was turned back to lie straight. */
  readonly angle: number;
  /** Pixels a point. */
  readonly point: number;
  /** In points. */
  readonly rules: Rules;
  readonly lines: readonly (InkLine & { readonly box?: Region["box"] })[];
  /** The height of ordinary characters, in pixels. */
  readonly em: number;
  /** The share of the page that solid ink too large for text covers. */
  readonly pictured: number;
}

/** In points: paper around a pixel that it is compared with. */
const surroundings = 9;
/** In pixels. */
const leastBlot = 4;

export function inkSheetOf(crooked: Bitmap, point: number): InkSheet {
  const first = inkOf(crooked, Math.round(surroundings * point));
  const angle = skewOf(first);
  const bitmap = straightened(crooked, angle);
  const ink = bitmap === crooked ? first : inkOf(bitmap, Math.round(surroundings * point));
  const rulings = rulingsIn(ink, point);
  const clean = { ...bitmap, grey: Uint8Array.from(bitmap.grey) };
  wipe(rulings, ink, clean);
  const blots = blotsIn(ink, leastBlot);
  const em = characterHeight(blots, point);
  const rules = inPoints(rulings.rules, bitmap, point);
  const lines = regionsOf(rules, blots, point).flatMap((region) => inkLinesIn(region.blots, em).map((line) => (region.box === undefined ? line : { ...line, box: region.box })));
  return { bitmap: clean, angle, point, rules, lines, em, pictured: picturedShare(blots, em, bitmap) };
}

function inPoints({ level, upright }: Rules, { width, height }: Bitmap, point: number): Rules {
  const inside = (rules: Rules["level"]): Rules["level"] => rules.map(({ at, from, to }) => ({ at: at / point, from: from / point, to: to / point }));
  return ruled(segmentsOf({ level: inside(level), upright: inside(upright) }), width / point, height / point);
}

/** Takes the lines out of the picture, with the grey seam that blurs their edges. */
function wipe({ level, upright }: Rulings, ink: Ink, { grey, width, height }: Bitmap): void {
  const clear = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    ink.on[y * width + x] = 0;
    grey[y * width + x] = 255;
  };
  const along = (strokes: readonly Stroke[], each: (along: number, across: number) => void): void => {
    for (const { runs } of strokes) for (const { row, from, to } of runs) for (let at = from - 1; at <= to; at += 1) for (let off = -1; off <= 1; off += 1) each(at, row + off);
  };
  along(level, clear);
  along(upright, (y, x) => clear(x, y));
}

function picturedShare(blots: readonly Blot[], em: number, { width, height }: Bitmap): number {
  const area = blots.filter((blot) => isPicture(blot, em)).reduce((sum, blot) => sum + (blot.right - blot.left) * (blot.bottom - blot.top), 0);
  return area / (width * height);
}
