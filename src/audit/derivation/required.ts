import type { Fact } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import type { Term } from "../vocabulary/term.js";

/** The two sides of a check that does not hold, as far as its rule has two. */
export interface Sides {
  readonly left: Term | undefined;
  readonly right: Term | undefined;
  readonly difference: Quantity | undefined;
}

/** What a figure would have to be for the check to hold; empty where that cannot be told. */
export function requiredOf(fact: Fact, { left, right, difference }: Sides): readonly Quantity[] {
  const { quantity } = fact;
  if (quantity === undefined || left?.figure !== true || right?.figure !== true || difference === undefined) return [];
  if (isOf(left, fact)) return [right.quantity];
  if (isOf(right, fact)) return [left.quantity];
  if (left.linear && right.linear) return comparable(quantity, difference) ? [quantity.plus(difference), quantity.minus(difference)] : [];
  return inQuotient(fact, left, right);
}

function isOf({ items, printed }: Term, fact: Fact): boolean {
  return printed && items[0]?.fact === fact;
}

/** A rate printed beside the two figures it comes from. */
function inQuotient(fact: Fact, rate: Term, quotient: Term): readonly Quantity[] {
  const [part, whole] = quotient.items.map((item) => item.fact);
  if (!rate.printed || rate.unit !== "%" || quotient.items.length !== 2 || part?.quantity === undefined || whole?.quantity === undefined) return [];
  if (fact === part) return [whole.quantity.times(rate.quantity)];
  return fact === whole && rate.quantity.low.gt(0) ? [part.quantity.dividedBy(rate.quantity).times(Quantity.exact(100))] : [];
}

function comparable(one: Quantity, other: Quantity): boolean {
  return one.measure.dimension === other.measure.dimension || other.measure.dimension === "none";
}
