import { Quantity } from "../../quantity/index.js";
import { compare, termOf, together, type Operand } from "./arithmetic.js";
import type { Precision, Term } from "./term.js";
import { between, Verdict } from "./verdict.js";

/**
 * 勾稽: both sides can stand for one figure. Two printed figures must agree; a total and its parts may be apart by
 * what rounding each to the finest printed decimal explains, (n+1)·½·10⁻ᵈ, and whole numbers by nothing.
 */
export function ties(left: Operand, right: Operand): Verdict {
  const [a, b] = [termOf(left), termOf(right)];
  together(a, b);
  if (a.printed && b.printed) return agrees(a, b);
  const fine = finestOf(a, b);
  return between(a.at(fine).ties(b.at(fine)), a, b);
}

/** Two tellings of one figure: digit for digit at one precision; else the finer rounds or is cut to the coarser. */
export function agrees(left: Operand, right: Operand): Verdict {
  const [a, b] = [termOf(left), termOf(right)];
  together(a, b);
  return between(a.quantity.agrees(b.quantity), a, b);
}

/**
 * The printed figure is what the computed one gives after rounding half up or cutting. A sum with no more decimals than
 * its printed total leaves nothing to round, so there it is `ties`: 94家 is never a rounded 95家.
 */
export function roundsFrom(printed: Operand, computed: Operand): Verdict {
  const [a, b] = [termOf(printed), termOf(computed)];
  together(a, b);
  const finer = b.leaves.some((leaf) => leaf.in(sameUnit(leaf, a.quantity)).decimals > a.quantity.decimals);
  if (b.linear && !finer) return ties(a, b);
  // 1.52 beside 1.8: the shorter figure has lost a zero, not precision.
  const exact = b.at(finestOf(b));
  return between(readings(a.quantity, exact).some((reading) => reading.roundsFrom(exact)), a, b);
}

/** A rate printed without % is 20 for 20%, or a spreadsheet's 0.2 for 20%; either is a fair reading. */
function readings(printed: Quantity, computed: Quantity): readonly Quantity[] {
  if (printed.measure.dimension !== "none" || computed.measure.symbol !== "%") return [printed];
  if (printed.value.abs().gt(10)) return [printed];
  // 0.1 says no more than 5% to 15%.
  const [value, low, high] = [printed.value.times(100), printed.low.times(100), printed.high.times(100)] as const;
  return [printed, Quantity.computed(value, low, high, Math.max(0, printed.decimals - 2), computed.measure)];
}

/** Two printed figures are compared as printed; a computed side may reach as far as its rounding allows. */
export function atMost(left: Operand, right: Operand): Verdict {
  const [a, b] = [termOf(left), termOf(right)];
  const over = compare(a, b) > 0;
  if (!over || (plain(a) && plain(b))) return between(!over, a, b);
  const fine = finestOf(a, b);
  return between(a.at(fine).ties(b.at(fine)), a, b);
}

export function atLeast(left: Operand, right: Operand): Verdict {
  const turned = atMost(right, left);
  return between(turned.holds, termOf(left), termOf(right));
}

export function within(value: Operand, low: Operand, high: Operand): Verdict {
  const below = atLeast(value, low);
  return below.holds ? atMost(value, high) : below;
}

/** Whichever holds; the first where neither does. */
export function either(one: Verdict, other: Verdict): Verdict {
  return !one.holds && other.holds ? other : one;
}

/** The first that does not hold; else the last. */
export function both(one: Verdict, other: Verdict): Verdict {
  return one.holds ? other : one;
}

/** Printed figures and constants, nothing worked out. */
function plain(term: Term): boolean {
  return term.printed || term.leaves.length === 0;
}

function finestOf(...terms: readonly Term[]): Precision {
  const finest = new Map<string, number>();
  for (const leaf of terms.flatMap((term) => term.leaves)) {
    const symbol = leaf.measure.symbol;
    finest.set(symbol, Math.max(finest.get(symbol) ?? 0, leaf.decimals));
  }
  return finest;
}

function sameUnit(leaf: Quantity, other: Quantity): Quantity["measure"] {
  return leaf.measure.dimension === other.measure.dimension ? other.measure : leaf.measure;
}
