import { falling, type Mention, type Reading, rising } from "../reading/index.js";

/** A figure on its place in the whole text, as a plain number so that many can be tried quickly; what is found is worked out exactly by the rules */
export interface Spot {
  readonly at: number;
  readonly mention: Mention;
  readonly passage: number;
  readonly dimension: string;
  /** In the base unit of its dimension, e.g. 元. */
  readonly value: number;
  /** Its printed decimals, and the unit they are printed in: how many base units, and its symbol. */
  readonly decimals: number;
  readonly scale: number;
  readonly symbol: string;
  /** How many digits it says: 3517 four, 7634.75 six, 3000000 one. Few digits agree by chance. */
  readonly digits: number;
  /** −1 where its words say that something fell. */
  readonly sign: 1 | -1;
}

/** The figures of a text that stand for themselves: no bounds, ranges, approximations, scores or bare numbers. */
export function spotsIn(readings: readonly Reading[]): readonly Spot[] {
  return readings.flatMap(({ mentions }) => mentions).flatMap((mention, at) => spotOf(mention, at) ?? []);
}

function spotOf(mention: Mention, at: number): Spot | undefined {
  const { quantity, comparator, upTo } = mention.figure;
  const { dimension } = quantity.measure;
  if (comparator !== undefined || upTo !== undefined || quantity.looseness !== "exact" || untried.has(dimension)) return undefined;
  const scale = Number(quantity.measure.scale);
  return {
    at,
    mention,
    passage: mention.passage.number,
    dimension,
    value: dimension === "ratio" ? Number(quantity.value) : Number(quantity.value) * scale,
    decimals: quantity.decimals,
    scale: dimension === "ratio" ? 1 : scale,
    symbol: quantity.measure.symbol,
    digits: significant(quantity.digits()),
    sign: movement(mention),
  };
}

const untried = new Set(["none", "percentage-point", "years", "months", "score"]);

function significant(digits: string): number {
  const plain = digits.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.includes(".") ? plain.length : plain.replace(/0+$/, "").length;
}

function movement({ role, standing }: Mention): 1 | -1 {
  if (role.kind === "delta" || role.kind === "rate") return role.sign;
  return falling.test(standing.lead) && !rising.test(standing.lead) ? -1 : 1;
}

/** Whether a figure tells of a movement, whatever it is measured from. */
export const moves = ({ mention: { role, standing } }: Spot): boolean => role.kind === "delta" || role.kind === "rate" || ((rising.test(standing.lead) || falling.test(standing.lead)) && role.kind === "none");

/** What rounding explains between a total and its parts: half a unit of the finest printed digit for each; whole numbers nothing. */
export function slack(spots: readonly Spot[]): number {
  const finest = new Map<string, number>();
  for (const { symbol, decimals } of spots) finest.set(symbol, Math.max(finest.get(symbol) ?? 0, decimals));
  return spots.reduce((sum, { symbol, decimals, scale }) => sum + (decimals === 0 ? 0 : 0.5 * 10 ** -(finest.get(symbol) ?? 0) * scale), 0) + 1e-6;
}
