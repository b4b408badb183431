import type { Finding, Pass } from "../model/index.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** `90` and `分` as `90分`; a figure that carries its measure already, and words, stay as they are. Absent: a dash; blank: so. */
export function amount(value: string | undefined, measure: string | undefined, words: Words): string {
  if (value === undefined) return "—";
  const text = printable(value);
  if (text === "") return words.blank;
  const unit = printable(measure ?? "");
  return text.endsWith(unit) || !/\p{N}$/u.test(text) ? text : text + unit;
}

/** What is printed, what it should be and the gap, each with its measure. */
export function comparison(found: Finding | Pass, words: Words): { actual: string; expected: string; difference: string } {
  return {
    actual: amount(found.actual, found.measure, words),
    expected: amount(found.expected, found.measure, words),
    difference: amount(found.difference, found.measure, words),
  };
}

/** Those of the three that there are, in words: 实际 19分，应为 20分，相差 -1分. */
export function comparisonText(found: Finding | Pass, words: Words, gap: string): string {
  const told = comparison(found, words);
  return (["actual", "expected", "difference"] as const).flatMap((side) => (found[side] === undefined ? [] : [`${words[side]} ${told[side]}`])).join(gap);
}

/** A rule words what is wrong; where all is well the figures that meet are the message. */
export function passMessage(pass: Pass, words: Words): string {
  if (pass.message !== "" && pass.message !== pass.title) return pass.message;
  return pass.actual === undefined || pass.expected === undefined ? words.noContradiction : comparisonText({ ...pass, difference: undefined }, words, words.comma);
}
