import type { Quantity } from "../../../quantity/index.js";
import { isSlipOf, isSwapOf, isTenfoldOf, type Mention } from "../reading/index.js";

/** The terms of a balance: what was there and came to it, what was taken off, and what is left. */
export interface Terms {
  readonly from: Mention;
  readonly more?: readonly Mention[];
  readonly taken: Mention;
  readonly less?: readonly Mention[];
  readonly left: Mention;
}

/** Whether what is left comes out, or rounds to what it comes to. */
export function comesOut(terms: Terms): boolean {
  return areOfOneKind(terms) && terms.left.figure.quantity.roundsFrom(dueOf(terms));
}

/**
 * Whether what is left comes out, or would but for a slip of the hand in one of the terms. Words that tell what came and went seldom tell that nothing else did: 合同价500万元，已支付350万元，尚有125万元
 * 未到付款期 leaves 25万元 untold and is right.
 * @param digits how many digits a figure has at least whose slip is none by chance
 */
export function comesOutOrSlips(terms: Terms, digits = 3): boolean {
  if (!areOfOneKind(terms)) return false;
  const told = terms.left.figure.quantity;
  if (comesOut(terms)) return true;
  const due = dueOf(terms);
  const gap = told.minus(due);
  // A round figure (200 for 205) is a digit off whatever is left untold; two digits that changed places are less soon come by.
  const slips = (printed: Quantity, meant: Quantity): boolean => meant.value.gt(0) && (printed.significantDigits >= digits ? isSlipOf(printed, meant) : isSwapOf(printed, meant) || isTenfoldOf(printed, meant));
  return slips(told, due) || insOf(terms).some((each) => slips(each, each.plus(gap))) || outsOf(terms).some((each) => slips(each, each.minus(gap)));
}

/** 人 and 人次 are not taken off each other. */
function areOfOneKind(terms: Terms): boolean {
  return [...insOf(terms), ...outsOf(terms)].every((each) => each.isOfKind(terms.left.figure.quantity));
}

function dueOf(terms: Terms): Quantity {
  return outsOf(terms).reduce((rest, each) => rest.minus(each), insOf(terms).reduce((sum, each) => sum.plus(each)));
}

const quantityOf = ({ figure: { quantity } }: Mention): Quantity => quantity;
const insOf = ({ from, more = [] }: Terms): readonly Quantity[] => [from, ...more].map(quantityOf);
const outsOf = ({ taken, less = [] }: Terms): readonly Quantity[] => [taken, ...less].map(quantityOf);
