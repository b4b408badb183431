import { moves, slack, type Spot } from "./spot.js";

/** A figure that the figures beside it add up to. */
export interface Tally {
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** Parts and total are movements: they add up with their signs. */
  readonly signed: boolean;
}

/** Further off than this, figures that agree agree by chance. */
const reach = { passages: 12, spots: 40 };
const mostParts = 14;

/**
 * The totals among the figures of a text, found by adding up: a run of neighbours that makes a figure before or after it.
 * The words are not asked, so nothing is ever accused on this ground; how many digits must agree grows with the distance.
 */
export function talliesIn(spots: readonly Spot[]): readonly Tally[] {
  const found: Tally[] = [];
  const add = (tallies: readonly Tally[]): void => {
    for (const tally of tallies) if (!found.some((each) => sameFigures(each, tally))) found.push(tally);
  };
  for (const total of spots.filter(isTotal)) {
    const moved = moves(total);
    const peers = peersOf(total, spots).filter((each) => moves(each) === moved);
    for (const line of moved ? [peers] : threads(peers, total)) add(runs(line, total, moved));
  }
  // 在职48人，包括行政22人、事业26人；退休15人；…: what has been added up to its own total is no part of the next.
  const nested = new Set(found.filter(isRightBelow).flatMap(({ parts }) => parts));
  for (const total of spots.filter((spot) => isTotal(spot) && !moves(spot))) add(runs(peersOf(total, spots).filter((each) => isNow(each) && !nested.has(each)), total, false));
  // 74.27 + 71.40 + 22.38 make 168.05 to the last digit, and 22.40 told in another paragraph does within what rounding leaves open.
  const exact = new Set(found.filter(isExact).map(({ total }) => total));
  return found.filter((tally) => !exact.has(tally.total) || isExact(tally));
}

function isExact({ total, parts, signed }: Tally): boolean {
  return Math.abs(worth(total, signed) - parts.reduce((sum, part) => sum + worth(part, signed), 0)) < 1e-6 * Math.abs(total.value);
}

const isTotal = ({ dimension, value }: Spot): boolean => dimension !== "ratio" && value !== 0;

function peersOf(total: Spot, spots: readonly Spot[]): readonly Spot[] {
  const isPrice = (each: Spot): boolean => each.mention.role.kind === "each" && total.mention.role.kind !== "each";
  return spots.filter((each) => each.dimension === total.dimension && !isPrice(each) && Math.abs(each.at - total.at) <= reach.spots && Math.abs(each.passage - total.passage) <= reach.passages);
}

const isLevel = ({ mention: { role } }: Spot): boolean => role.kind === "level" || role.kind === "none";
const isNow = (spot: Spot): boolean => isLevel(spot) && !moves(spot) && !spot.mention.prior;

/** The parts follow their total at once, and tell nothing but themselves. */
function isRightBelow({ total, parts }: Tally): boolean {
  const [first, last] = [parts[0] as Spot, parts.at(-1) as Spot];
  return first.at > total.at && first.at - total.at <= 2 && last.passage === total.passage;
}

/** The neighbours in the orders in which a list may be told: all of them, without last year's, one a clause, one a paragraph … */
function threads(peers: readonly Spot[], total: Spot): readonly (readonly Spot[])[] {
  const now = peers.filter(isNow);
  const firstOf = (key: (spot: Spot) => string): readonly Spot[] => now.filter((each, at) => at === 0 || key(each) !== key(now[at - 1] as Spot));
  const styles = [...new Set(now.flatMap(({ mention }) => mention.passage.ordinal?.style ?? []))];
  return [
    peers,
    now,
    now.filter(({ mention }) => mention.standing.frame === total.mention.standing.frame),
    firstOf(({ passage, mention: { standing } }) => `${passage} ${standing.frame} ${standing.sentence} ${standing.segment}`),
    firstOf(({ passage, mention: { standing } }) => `${passage} ${standing.sentence}`),
    firstOf(({ passage }) => `${passage}`),
    ...styles.map((style) => firstOf(({ passage }) => `${passage}`).filter(({ mention }) => mention.passage.ordinal?.style === style)),
    peers.filter(({ mention: { role } }) => role.kind === "budget" || role.kind === "whole"),
    peers.filter(({ mention }) => mention.prior),
  ];
}

/** Every run of two and more neighbours, near the total, that adds up to it. */
function runs(line: readonly Spot[], total: Spot, signed: boolean): Tally[] {
  const others = line.filter((each) => each !== total);
  const after = others.findIndex(({ at }) => at > total.at);
  const here = after < 0 ? others.length : after;
  return [...runsFrom(others.slice(here), total, signed), ...runsFrom(others.slice(0, here).reverse(), total, signed)];
}

/** The runs on one side of a total. Where one ends the next may begin: income by source, and again by collector. */
function runsFrom(side: readonly Spot[], total: Spot, signed: boolean): Tally[] {
  const found: Tally[] = [];
  for (let start = 0, skipped = 0; start < side.length && skipped < 4; ) {
    const parts = longestRun(side.slice(start, start + mostParts), total, signed, skipped);
    if (parts !== undefined) found.push({ total, parts: [...parts].sort((a, b) => a.at - b.at), signed });
    start += parts?.length ?? 1;
    skipped = parts === undefined ? skipped + 1 : 0;
  }
  return found;
}

function longestRun(run: readonly Spot[], total: Spot, signed: boolean, skipped: number): readonly Spot[] | undefined {
  let best: readonly Spot[] | undefined;
  let sum = 0;
  const wanted = worth(total, signed);
  run.forEach((part, at) => {
    sum += worth(part, signed);
    // What rounding may explain is worked out only where the sum comes near at all.
    if (at === 0 || Math.abs(sum - wanted) > Math.abs(wanted) * 0.01 + 1) return;
    const parts = run.slice(0, at + 1);
    if (addsUp(total, parts, signed) && isSure(total, parts, skipped)) best = parts;
  });
  return best;
}

const worth = ({ sign, value }: Spot, signed: boolean): number => (signed ? sign * value : value);

export function addsUp(total: Spot, parts: readonly Spot[], signed: boolean): boolean {
  return Math.abs(worth(total, signed) - parts.reduce((sum, part) => sum + worth(part, signed), 0)) <= slack([total, ...parts]);
}

/** Whether so many digits at such a distance do not agree by chance. A nought adds nothing to what was found. */
function isSure(total: Spot, parts: readonly Spot[], skipped: number): boolean {
  const telling = parts.filter(({ value }) => value !== 0);
  if (telling.length === 0 || (telling.length === 1 && parts.length > 2)) return false;
  const apart = Math.max(...parts.map(({ passage }) => Math.abs(passage - total.passage)));
  const sentence = apart === 0 && parts.every(({ mention }) => mention.standing.sentence === total.mention.standing.sentence);
  const needed = (sentence ? 2 : apart <= 3 ? 3 : 4) + (skipped > 0 ? 1 : 0) + (skipped > 1 ? 1 : 0);
  // 604.92万元 and 600元 far below come to 604.99万元 within what rounding leaves open: the small one proves nothing.
  if (!sentence && telling.length === 2 && telling.some(({ value }) => Math.abs(value) < 10 * slack([total, ...parts]))) return false;
  return total.digits >= needed && (telling.length > 1 || sentence);
}

function sameFigures(one: Tally, other: Tally): boolean {
  return one.total === other.total && one.parts.length === other.parts.length && one.parts.every((part) => other.parts.includes(part));
}
