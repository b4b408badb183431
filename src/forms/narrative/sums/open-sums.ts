import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";
import type { Mention, Reading } from "../reading/index.js";

/**
 * What the text itself shows to be no whole list is no reason to ask why it does not add up:
 *
 * - 上划中央收入7716万元，占收入的45.24%；上划省级收入2432万元，占14.26%: each part tells its share, and the shares leave much of the
 *   whole to others that are not named.
 * - 差值为0.9万元，其中…差值为0.95万元，…差值为0.05万元: a difference told without saying which is more has no sign to add it with.
 */
export function withoutOpenSums(sums: readonly Sum[], readings: readonly Reading[]): readonly Sum[] {
  return sums.flatMap((sum) => {
    if (sum.reading !== "partition" || sum.negative !== undefined || ties(sum.total, sum.parts)) return [sum];
    if ([sum.total, ...sum.parts].every(isUnsignedDifference)) return [];
    return leavesSharesUntold(sum, readings) ? [{ ...sum, reading: "selection" as const }] : [sum];
  });
}

const isUnsignedDifference = ({ standing }: Mention): boolean => /(?:相差|差[值额异距])[为是约达]*$/.test(standing.lead);

/** Less than this, in per cent, is more left untold than rounding and slips make. */
const nearlyAll = 95;

function leavesSharesUntold({ total, parts }: Sum, readings: readonly Reading[]): boolean {
  const shares = parts.map((part) => shareOf(part, readings));
  if (!shares.every((share) => share !== undefined)) return false;
  const all = shares.reduce((sum, share) => sum + share, 0);
  return all < nearlyAll && parts.every((part, index) => isShare(part, total, shares[index] as number));
}

/** The share told of a part, in per cent: before the next figure of amount in its sentence. */
function shareOf(part: Mention, readings: readonly Reading[]): number | undefined {
  const reading = readings.find((each) => each.passage === part.passage);
  for (const next of reading?.mentions.slice(part.index + 1) ?? []) {
    if (next.standing.sentence !== part.standing.sentence || next.role.kind === "level") return undefined;
    if (next.role.kind === "share") return Number(next.figure.quantity.value);
  }
  return undefined;
}

function isShare(part: Mention, whole: Mention, share: number): boolean {
  const [top, base] = [part, whole].map(({ figure: { quantity } }) => Number(quantity.value) * Number(quantity.measure.scale)) as [number, number];
  return base > 0 && Math.abs((100 * top) / base - share) <= 0.06;
}
