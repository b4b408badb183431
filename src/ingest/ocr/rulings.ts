import type { Rule, Rules } from "../pdf/rules.js";
import type { Ink } from "./ink.js";
import { type Stroke, strokesIn } from "./strokes.js";

/** The lines of tables, in pixels, and the strokes of ink they were drawn with. */
export interface Rulings {
  readonly rules: Rules;
  readonly level: readonly Stroke[];
  readonly upright: readonly Stroke[];
}

/** In points. */
const shortest = 11;
const thickest = 4;
/** Lines that miss each other by less meet; lines closer than this are one. */
const reach = 4;
const same = 2.6;

/**
 * Long strokes that hang together as the lines of a table do: each ends at others or crosses some. Strokes of large
 * characters, underlines and dashes stand alone. `point`: pixels a point.
 */
export function rulingsIn(ink: Ink, point: number): Rulings {
  const limits = { shortest: shortest * point, thickest: thickest * point, gap: Math.max(2, Math.round(point)) };
  const [drawnLevel, drawnUpright] = [strokesIn(ink, "level", limits), strokesIn(ink, "upright", limits)];
  if (drawnLevel.length * drawnUpright.length > mostCrossings) return { rules: { level: [], upright: [] }, level: [], upright: [] };
  let level = bridged(drawnLevel, drawnUpright, point);
  let upright = bridged(drawnUpright, drawnLevel, point);
  for (;;) {
    const [flat, up] = [level.filter((stroke) => isHeld(stroke, upright, reach * point)), upright.filter((stroke) => isHeld(stroke, level, reach * point))];
    const settled = flat.length === level.length && up.length === upright.length;
    [level, upright] = [flat, up];
    if (settled) break;
  }
  [level, upright] = withoutCharacters(level, upright, point);
  const [flats, ups] = [settledOn(level, same * point), settledOn(upright, same * point)];
  return {
    rules: { level: flats.map((rule) => extended(rule, ups, reach * point)), upright: ups.map((rule) => extended(rule, flats, reach * point)) },
    level,
    upright,
  };
}

/** More than any form has: a drawing. */
const mostCrossings = 1_000_000;

/** In points: no character is wider, no table narrower. */
const narrowestTable = 60;

/** Strokes that hang together but make something too small for a table: 图, 国 and 四 are boxes too. */
function withoutCharacters(level: readonly Stroke[], upright: readonly Stroke[], point: number): [Stroke[], Stroke[]] {
  const slack = reach * point;
  const group = new Map<Stroke, { left: number; right: number }>();
  for (const stroke of level) group.set(stroke, { left: stroke.from, right: stroke.to });
  for (let changed = true; changed;) {
    changed = false;
    for (const up of upright) {
      for (const flat of level) {
        if (!(flat.from - slack <= up.at && up.at <= flat.to + slack && up.from - slack <= flat.at && flat.at <= up.to + slack)) continue;
        const [one, other] = [group.get(up), group.get(flat)];
        if (one === other || other === undefined) continue;
        const joined = { left: Math.min(one?.left ?? Infinity, other.left), right: Math.max(one?.right ?? -Infinity, other.right) };
        for (const [stroke, extent] of group) if (extent === one || extent === other) group.set(stroke, joined);
        group.set(up, joined);
        changed = true;
      }
    }
  }
  const isWide = (stroke: Stroke): boolean => {
    const extent = group.get(stroke);
    return extent !== undefined && extent.right - extent.left >= narrowestTable * point;
  };
  return [level.filter(isWide), upright.filter(isWide)];
}

/** In points: what a seal hides of a line, and how long the ends must be on both sides. */
const hidden = 45;
const longEnough = 24;

/** Lines whose middle is hidden: two ends that point at each other and meet no other line. A merged cell ends at one. */
function bridged(strokes: readonly Stroke[], across: readonly Stroke[], point: number): Stroke[] {
  const slack = reach * point;
  const isLoose = (stroke: Stroke, end: number): boolean => !across.some(({ at, from, to }) => Math.abs(at - end) <= slack && from - slack <= stroke.at && stroke.at <= to + slack);
  const result: Stroke[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.from - b.from)) {
    const index = result.findIndex((other) => {
      const gap = stroke.from - other.to;
      return Math.abs(other.at - stroke.at) <= (same * point) / 2 && gap > 0 && gap <= hidden * point && other.to - other.from >= longEnough * point
        && stroke.to - stroke.from >= longEnough * point && isLoose(other, other.to) && isLoose(stroke, stroke.from);
    });
    const other = result[index];
    if (other === undefined) result.push(stroke);
    else result[index] = { at: (other.at + stroke.at) / 2, from: other.from, to: stroke.to, runs: [...other.runs, ...stroke.runs] };
  }
  return result;
}

/** Both ends meet a line across; or, where a table's sides are open, two lines cross it. */
function isHeld(stroke: Stroke, across: readonly Stroke[], slack: number): boolean {
  const meeting = across.filter(({ at, from, to }) => stroke.from - slack <= at && at <= stroke.to + slack && from - slack <= stroke.at && stroke.at <= to + slack);
  const ends = [stroke.from, stroke.to].map((end) => meeting.some(({ at }) => Math.abs(at - end) <= slack));
  return ends.every(Boolean) || distinct(meeting, slack) >= 2;
}

function distinct(strokes: readonly Stroke[], slack: number): number {
  let [count, last] = [0, -Infinity];
  for (const { at } of [...strokes].sort((a, b) => a.at - b.at)) if (at - last > slack) [count, last] = [count + 1, at];
  return count;
}

/** Strokes that stand on one line but for the paper's waves, put on it. */
function settledOn(strokes: readonly Stroke[], slack: number): Rule[] {
  const sorted = [...strokes].sort((a, b) => a.at - b.at);
  const bundles: Stroke[][] = [];
  for (const stroke of sorted) {
    const bundle = bundles.at(-1);
    if (bundle !== undefined && stroke.at - (bundle[0]?.at ?? 0) <= slack) bundle.push(stroke);
    else bundles.push([stroke]);
  }
  return bundles.flatMap((bundle) => {
    const weight = bundle.reduce((sum, { from, to }) => sum + to - from, 0);
    const at = bundle.reduce((sum, stroke) => sum + stroke.at * (stroke.to - stroke.from), 0) / weight;
    return bundle.map(({ from, to }) => ({ at, from, to }));
  });
}

/** Drawn up to the line it was meant to end at. */
function extended(rule: Rule, across: readonly Rule[], slack: number): Rule {
  const near = (end: number): number => {
    const meeting = across.filter(({ at, from, to }) => Math.abs(at - end) <= slack && from - slack <= rule.at && rule.at <= to + slack);
    return meeting.reduce((best, { at }) => (best === undefined || Math.abs(at - end) < Math.abs(best - end) ? at : best), undefined as number | undefined) ?? end;
  };
  return { at: rule.at, from: near(rule.from), to: near(rule.to) };
}
