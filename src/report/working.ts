import Big from "big.js";
import type { Evidence, Finding } from "../model/index.js";
import { amount } from "./amounts.js";
import { addsNothing } from "./figures.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** More terms than this are read better in the list. */
const mostTerms = 20;

/**
 * The sum written out, 10 + 20 + 10 = 40分, where the first parts of a finding make up one of its sides and its message does
 * not do the sum itself. Parts merged in from other rules come after and are left alone.
 */
export function workingOf(found: Finding, words: Words): string | undefined {
  if (found.actual === undefined || found.expected === undefined || /\d\s*\+\s*\d/.test(found.message)) return undefined;
  const side = summedSide(found);
  if (side === undefined) return undefined;
  const parts = found.evidence.filter((each) => each.role === "part" && each.place.at.kind !== "picture");
  const first = parts.slice(0, longestAlike(parts, found.measure ?? ""));
  for (let count = first.length; count > 1; count--) {
    const terms = first.slice(0, count);
    const sum = terms.reduce((all, { value }) => all.plus(addsNothing(value) ? 0 : value), new Big(0));
    if (sum.eq(side)) return written(terms, amount(side, found.measure, words), words);
  }
  return undefined;
}

/** The side that is not the total as printed. */
function summedSide({ actual = "", expected = "", evidence }: Finding): string | undefined {
  const total = evidence.find((each) => each.role === "total")?.value ?? "";
  if (![total, actual, expected].every(isFigure)) return undefined;
  return new Big(total).eq(expected) ? actual : new Big(total).eq(actual) ? expected : undefined;
}

function written(terms: readonly Evidence[], sum: string, words: Words): string | undefined {
  const counted = terms.filter(({ value }) => !addsNothing(value));
  if (counted.length > mostTerms || counted.length < 2) return undefined;
  const zeros = terms.length - counted.length;
  const line = `${counted.map(({ value }) => printable(value).replace(/^-.*$/, "($&)")).join(" + ")} = ${sum}`;
  return zeros === 0 ? line : `${line}${words.brackets(words.otherZeros(zeros))}`;
}

/** How many of the parts, from the first, are figures in the finding's measure. */
function longestAlike(parts: readonly Evidence[], measure: string): number {
  const other = parts.findIndex((part) => !addsNothing(part.value) && (!isFigure(part.value) || (part.measure !== measure && part.measure !== "")));
  return other === -1 ? parts.length : other;
}

function isFigure(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(value);
}
