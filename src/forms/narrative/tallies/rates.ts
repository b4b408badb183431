import type { Quantity } from "../../../quantity/index.js";
import { moves, type Spot } from "./spot.js";

/** A rate that two figures near it give: part ÷ whole, or a movement ÷ what it started from. */
export interface RateTally {
  readonly rate: Spot;
  readonly by: "share" | "growth";
  /** What is divided: the part; the figure of this year. */
  readonly top: Spot;
  /** What it is divided by; of growth, last year's figure or the movement. */
  readonly base: Spot;
}

/** How many figures before and after a rate are tried. */
const window = { before: 40, after: 20 };

/**
 * The rates that figures near them give. As with sums the words are not asked; the nearest pair counts, and a rate of few
 * digits only within its own sentence.
 */
export function rateTallies(spots: readonly Spot[]): readonly RateTally[] {
  return spots.flatMap((rate): RateTally[] => {
    if (rate.dimension !== "ratio" || rate.digits < 1) return [];
    const near = spots.filter(({ at, dimension, value }) => dimension !== "ratio" && value > 0 && at >= rate.at - window.before && at <= rate.at + window.after);
    const found: RateTally[] = [];
    // Most pairs are far off, and there are thousands.
    for (const top of near) for (const base of near) if (top !== base && top.dimension === base.dimension && comesNear(rate, top, base)) found.push(...pairs(rate, top, base));
    return found.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
  });
}

function pairs(rate: Spot, top: Spot, base: Spot): RateTally[] {
  if (!isSure(rate, top, base)) return [];
  if (moves(rate)) {
    if (moves(top)) return [];
    const quotient = growth(top, base);
    const downwards = moves(base) ? base.sign < 0 : top.value < base.value;
    return quotient !== undefined && quotient.value.gt(0) && downwards === rate.sign < 0 && rate.mention.figure.quantity.roundsFrom(quotient) ? [{ rate, by: "growth", top, base }] : [];
  }
  if (moves(top) || moves(base) || (top.value > base.value && rate.value <= 100)) return [];
  return gives(rate, top, base) ? [{ rate, by: "share", top, base }] : [];
}

/** Whether the two may give the rate, roughly and quickly. */
function comesNear(rate: Spot, top: Spot, base: Spot): boolean {
  const before = moves(base) ? top.value - base.sign * base.value : base.value;
  const part = !moves(rate) ? top.value : moves(base) ? base.value : Math.abs(top.value - base.value);
  return Math.abs((part / (moves(rate) ? before : base.value)) * 100 - rate.value) <= Math.max(1, rate.value * 0.02);
}

/** How far this year's figure is from last year's, or how far it moved, by what it started from. */
function growth(top: Spot, base: Spot): Quantity | undefined {
  const [now, other] = [top.mention.figure.quantity, base.mention.figure.quantity];
  const before = !moves(base) ? other : base.sign > 0 ? now.minus(other) : now.plus(other);
  if (before.isZero) return undefined;
  return (moves(base) ? other : now.minus(other).absolute()).dividedBy(before);
}

/** Whether the rate is the quotient of the two as the rules will work it out: 8.7 beside 9.41 is 8.70, and gives nothing it would not give then. */
export function gives(rate: Spot, top: Spot, base: Spot): boolean {
  const [above, below] = [top, base].map(({ mention }) => mention.figure.quantity) as [Quantity, Quantity];
  const finest = above.measure.symbol === below.measure.symbol ? Math.max(above.decimals, below.decimals) : undefined;
  const [one, other] = finest === undefined ? [above, below] : [above.refined(finest), below.refined(finest)];
  return rate.mention.figure.quantity.roundsFrom(one.dividedBy(other));
}

/**
 * Two rounded digits agree by chance once in a hundred pairs: the fewer, the nearer the figures must stand. One of them may be
 * far, where the rate's own words say that it is a share or a change and the other stands right before it.
 */
function isSure(rate: Spot, top: Spot, base: Spot): boolean {
  const away = (spot: Spot): number => Math.abs(rate.at - spot.at);
  const held = [top, base].filter((spot) => spot.passage === rate.passage && spot.mention.standing.sentence === rate.mention.standing.sentence);
  const near = Math.max(away(top), away(base));
  const said = moves(rate) || rate.mention.role.kind === "share" || rate.mention.role.kind === "completion";
  if (said && rate.digits >= 3 && held.some((spot) => spot.at < rate.at && away(spot) <= 4)) return true;
  if (rate.decimals >= 2 && rate.digits >= 3) return near <= 14 && (held.length >= 1 || Math.min(away(top), away(base)) <= 2);
  if (rate.decimals === 1 && rate.digits >= 2) return near <= 6 && held.length >= 1;
  return near <= 3 && held.length === 2;
}

function distance({ rate, top, base }: RateTally): number {
  return Math.abs(rate.at - top.at) + Math.abs(rate.at - base.at);
}
