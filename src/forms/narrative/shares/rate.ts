import type { Mention } from "../reading/index.js";

/** Whether the rate is the quotient of the two, as printed. */
export function fitsRate(actual: Mention, budget: Mention, rate: Mention): boolean {
  return !budget.figure.quantity.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(budget.figure.quantity));
}
