import type { Quantity } from "../../../quantity/index.js";
import { isSlipOf, type Mention } from "../reading/index.js";

/** Whether the rate is the quotient of the two, as printed. */
export function fitsRate(actual: Mention, budget: Mention, rate: Mention): boolean {
  return !budget.figure.quantity.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(budget.figure.quantity));
}

/** In points of a percent: a rate that misses what two figures give by more is mostly of something else. */
const farOff = 10;

/** Whether a rate as printed and as due are no more than so many points of a percent apart. */
export function isNearly(rate: Mention, due: Quantity, points = farOff): boolean {
  return due.minus(rate.figure.quantity).absolute().value.lte(points);
}

/** Whether a rate that words set beside two figures is meant of them: near what they give, or a slip of the hand away from it. */
export function isMeantOf(actual: Mention, budget: Mention, rate: Mention, points = farOff): boolean {
  if (budget.figure.quantity.isZero) return false;
  const due = actual.figure.quantity.dividedBy(budget.figure.quantity);
  return rate.figure.quantity.roundsFrom(due) || isNearly(rate, due, points) || isSlipOf(rate.figure.quantity, due);
}

/** Whether two figures make a share without anything to round at two digits more than the rate prints: 15.6 of 312 are 5.00 %. */
export function comesOutRound(part: Mention, whole: Mention, { figure: { quantity } }: Mention): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity).value.toNumber() * 10 ** quantity.decimals;
  return Math.abs(due - Math.round(due)) <= 0.01;
}

/** Three digits or more: 50% or 3% is given by half the figures of a report. */
export function isTelling({ figure }: Mention): boolean {
  return figure.quantity.printedDigits >= 3;
}

/** Whether the rate comes out to its last digit once a slip in either of the two is put right; `slips` gives what a figure may have been meant for. */
export function fitsRateBut(slips: (printed: Quantity) => readonly Quantity[], actual: Mention, budget: Mention, rate: Mention): boolean {
  const [some, all] = [actual.figure.quantity, budget.figure.quantity];
  const fits = (top: Quantity, base: Quantity): boolean => !base.isZero && top.compare(base) <= 0 && rate.figure.quantity.roundsFrom(top.dividedBy(base));
  return slips(some).some((each) => fits(each, all)) || slips(all).some((each) => fits(some, each));
}
