import type { Fact, ScoredForm, Seen } from "../model/index.js";
import type { Measured } from "./sketch.js";

/** 全年执行数 ÷ 全年预算数 of the whole unit, in percent. */
export function executionOf({ total }: ScoredForm, unit: string): Measured | undefined {
  return rateOf(total?.actual, total?.fullYear, unit, (actual, budget) => actual / budget);
}

/** (全年预算数 − 年初预算数) ÷ 年初预算数, in percent. */
export function adjustmentOf({ total }: ScoredForm, unit: string): Measured | undefined {
  return rateOf(total?.fullYear, total?.initial, unit, (full, initial) => (full - initial) / initial);
}

export function scoreOf({ totalScore, totalWeight }: ScoredForm, unit: string): Measured | undefined {
  const quantity = totalScore?.quantity;
  if (totalScore === undefined || quantity === undefined || totalWeight?.quantity?.value.eq(100) === false) return undefined;
  return { value: quantity.value.toFixed(), seen: [seenOf(totalScore, unit)] };
}

/** Statistics need no exact figure: what is shown are the printed ones that it rests on. */
function rateOf(one: Fact | undefined, other: Fact | undefined, unit: string, work: (one: number, other: number) => number): Measured | undefined {
  if (one?.quantity === undefined || other?.quantity === undefined || other.quantity.value.lte(0)) return undefined;
  const [a, b] = [one.quantity, other.quantity].map(({ value, measure }) => value.times(measure.scale).toNumber()) as [number, number];
  return { value: (100 * work(a, b)).toFixed(2), seen: [seenOf(one, unit), seenOf(other, unit)] };
}

function seenOf({ aspects, text, quote, quantity, place }: Fact, unit: string): Seen {
  return { unit, concept: aspects.concept, text, measure: quantity?.measure.symbol ?? "", quote, place };
}
