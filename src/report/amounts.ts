import type { Evidence, Finding, Pass } from "../model/index.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** `90` and `分` as `90 分`; a percentage, or a figure that already carries its measure, stays as it is. Absent: a dash. */
export function amount(value: string | undefined, measure: string | undefined): string {
  if (value === undefined || value === "") return "—";
  const text = printable(value);
  const unit = printable(measure ?? "");
  const bare = unit === "" || unit === "%" || text.endsWith(unit) || !/\p{N}$/u.test(text);
  return bare ? text : `${text} ${unit}`;
}

/** One figure a finding rests on, in words: 分值 · 满意度指标 10 分. */
export function figure(evidence: Evidence): string {
  const name = printable(evidence.name || evidence.role);
  return evidence.value === "" ? name : `${name} ${amount(evidence.value, evidence.measure)}`;
}

/** Where it stands, with the file named only where it is another than the one just named. */
export function placeOf(evidence: Evidence, knownFile: string | undefined, words: Words): string {
  const label = printable(evidence.label);
  return evidence.file === knownFile ? label : `${printable(evidence.file)}${words.colon}${label}`;
}

/** The sentence around a figure told in running text; a cell's own words are in its name already. */
export function sentenceOf(evidence: Evidence): string | undefined {
  const told = evidence.place.at.kind === "paragraph" || evidence.place.at.kind === "page";
  const quote = printable(evidence.quote);
  return told && quote !== "" && quote !== evidence.value ? quote : undefined;
}

/** What is printed, what it should be and the gap, each with its measure. */
export function comparison(found: Finding | Pass): { actual: string; expected: string; difference: string } {
  return {
    actual: amount(found.actual, found.measure),
    expected: amount(found.expected, found.measure),
    difference: amount(found.difference, found.measure),
  };
}
