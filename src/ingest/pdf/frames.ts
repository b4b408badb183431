import { middleOf, type Piece } from "../grid/index.js";
import type { Rule, Rules } from "./rules.js";

/** Ruling lines that hang together: the lines of one table on one page. */
export interface Frame extends Rules {
  /** One box alone: the last cell of a table that began on the page before, or no table at all. */
  readonly lone: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In points: lines that miss each other by less still meet. */
const reach = 2.5;
/** More crossings than any printed page has: a drawing. */
const mostCrossings = 4_000_000;

/** The tables on a page as far as lines show them, top one first. */
export function framesIn({ upright, level }: Rules): Frame[] {
  if (upright.length * level.length > mostCrossings) return [];
  const parent = [...upright, ...level].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  upright.forEach((up, u) => {
    level.forEach((flat, l) => {
      if (meets(up, flat)) parent[root(u)] = root(upright.length + l);
    });
  });
  const groups = new Map<number, { upright: Rule[]; level: Rule[] }>();
  const groupOf = (index: number): { upright: Rule[]; level: Rule[] } => {
    const group = groups.get(root(index)) ?? { upright: [], level: [] };
    groups.set(root(index), group);
    return group;
  };
  upright.forEach((rule, index) => groupOf(index).upright.push(rule));
  level.forEach((rule, index) => groupOf(upright.length + index).level.push(rule));
  const frames = [...groups.values()].flatMap((group) => frameOf(group) ?? []);
  return frames.filter((frame, index) => !frames.some((other, at) => at !== index && isInside(frame, other) && (at < index || !isInside(other, frame)))).sort((a, b) => a.top - b.top || a.left - b.left);
}

/** In points: how far from a table the text of a cell may stand whose middle lies beyond the page's end. */
const farthest = 72;

/**
 * Where in a frame a text belongs that stands above or below it: in a cell that the page's end cut, which is then without a
 * line there. `undefined` beside closed edges.
 */
export function reachesInto({ left, right, top, bottom, level }: Frame, piece: Piece): number | undefined {
  const [x, y] = [(piece.left + piece.right) / 2, middleOf(piece)];
  if (piece.left < left - 1 || piece.right > right + 1 || y < top - farthest || y > bottom + farthest) return undefined;
  const edge = y < top ? top : bottom;
  if (level.some(({ at, from, to }) => Math.abs(at - edge) <= reach && from <= x && x <= to)) return undefined;
  return y < top ? top + 1 : bottom - 1;
}

function meets(up: Rule, flat: Rule): boolean {
  return flat.from - reach <= up.at && up.at <= flat.to + reach && up.from - reach <= flat.at && flat.at <= up.to + reach;
}

function frameOf({ upright, level }: Rules): Frame | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  const box = {
    left: least([...level.map((rule) => rule.from), ...upright.map((rule) => rule.at)]),
    right: -least([...level.map((rule) => -rule.to), ...upright.map((rule) => -rule.at)]),
    top: least([...level.map((rule) => rule.at), ...upright.map((rule) => rule.from)]),
    bottom: -least([...level.map((rule) => -rule.at), ...upright.map((rule) => -rule.to)]),
  };
  const closed = { level, upright: [...upright, ...openSides(level, upright, box)] };
  const columns = distinct(closed.upright);
  const rows = distinct(level);
  return columns < 2 || rows < 2 ? undefined : { ...closed, ...box, lone: columns === 2 && rows === 2 };
}

/** A page's lines may be more than a function takes arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}

/** Tables without lines at their sides end where their level lines do. */
function openSides(level: readonly Rule[], upright: readonly Rule[], { left, right, top, bottom }: Omit<Frame, keyof Rules | "lone">): Rule[] {
  return [left, right].flatMap((side) => {
    const reaching = level.filter((rule) => Math.min(Math.abs(rule.from - side), Math.abs(rule.to - side)) <= reach).length;
    const isOpen = reaching >= 2 && !upright.some((rule) => Math.abs(rule.at - side) <= reach);
    return isOpen ? [{ at: side, from: top, to: bottom }] : [];
  });
}

function distinct(rules: readonly Rule[]): number {
  let count = 0;
  let last = -Infinity;
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (at - last > reach) count += 1;
    last = at;
  }
  return count;
}

function isInside(inner: Frame, outer: Frame): boolean {
  return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}
