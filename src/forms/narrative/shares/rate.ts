import type { Quantity } from "../../../quantity/index.js";
import type { Mention } from "../reading/index.js";

/** Whether the rate is the quotient of the two, as printed. */
export function fitsRate(actual: Mention, budget: Mention, rate: Mention): boolean {
  return !budget.figure.quantity.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(budget.figure.quantity));
}

/** Three digits or more: 50% or 3% is given by half the figures of a report. */
export function isTelling({ figure }: Mention): boolean {
  return figure.quantity.digits().replace(/^0\.0*|\D/g, "").length >= 3;
}

/** Whether the rate comes out to its last digit once a slip in either of the two is put right; `slips` gives what a figure may have been meant for. */
export function fitsRateBut(slips: (printed: Quantity) => readonly Quantity[], actual: Mention, budget: Mention, rate: Mention): boolean {
  const [some, all] = [actual.figure.quantity, budget.figure.quantity];
  const fits = (top: Quantity, base: Quantity): boolean => !base.isZero && top.compare(base) <= 0 && rate.figure.quantity.roundsFrom(top.dividedBy(base));
  return slips(some).some((each) => fits(each, all)) || slips(all).some((each) => fits(some, each));
}
