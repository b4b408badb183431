import type { Mention } from "../reading/index.js";
import { coverage, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Less than this of its total is no list of all its parts, whatever its like is. */
const half = 0.5;

/**
 * 中央资金279万元（奖励扶助81万元，特别扶助161万元），省级资金85万元（奖励扶助13万元，特别扶助72万元）: of two lists in one sentence, of the same members by
 * name, the one that is whole shows that the other was meant to be, so that what it leaves is asked about.
 */
export function withParallelLists(sums: readonly Sum[]): readonly Sum[] {
  const whole = sums.filter((sum) => sum.reading === "partition" && sum.parts.length > 1 && ties(sum.total, sum.parts));
  return sums.map((sum) => {
    const covers = coverage(sum.total, sum.parts);
    // Who stands in several parts is counted more often than once, and never less.
    if ((/^(?:nearly|selection)$/.test(sum.reading) || (sum.reading === "overlap" && covers < 1)) && sum.parts.length > 1 && covers >= half && covers <= 2 && !ties(sum.total, sum.parts) && whole.some((other) => isToldInFullBeside(sum, other))) return { ...sum, reading: "partition" as const };
    if (sum.reading !== "selection" || sum.parts.length < 2 || covers >= 1 || covers < half || ties(sum.total, sum.parts)) return sum;
    return whole.some((other) => areAlike(sum, other)) ? { ...sum, reading: "nearly" as const } : sum;
  });
}

function areAlike(one: Sum, other: Sum): boolean {
  const inOneSentence = one.total.passage === other.total.passage && one.total.standing.sentence === other.total.standing.sentence && one.total.standing.frame === other.total.standing.frame;
  const inBrackets = [one, other].every(({ total, parts }) => parts.every(({ standing }) => standing.frame !== total.standing.frame));
  return inOneSentence && inBrackets && one.parts.length === other.parts.length && one.parts.every((part, at) => sameName(part, other.parts[at] as Mention));
}

/**
 * 项目48个，投资3260万元。其中：产业类21个，投资1450万元；基建类15个，投资1280万元；岗位类9个，投资530万元: each part tells the same two things as the whole, one right behind the other, and as all the money is
 * told, so are all of them. Where an amount is nought, or each part is told with a rate, nothing follows.
 */
function isToldInFullBeside(sum: Sum, other: Sum): boolean {
  const steps = [other.total.index - sum.total.index, ...sum.parts.map((part, at) => (other.parts[at]?.index ?? 0) - part.index)];
  const [step = 0] = steps;
  const beside = sum.total.passage === other.total.passage && sum.parts.length === other.parts.length && Math.abs(step) === 1 && steps.every((each) => each === step);
  const apart = sum.total.figure.quantity.measure.dimension !== other.total.figure.quantity.measure.dimension && other.total.figure.quantity.significantDigits >= 3 && other.parts.every(({ figure }) => !figure.quantity.isZero);
  return beside && apart && sum.parts.every((part, at) => part.passage === other.parts[at]?.passage && part.standing.sentence === (other.parts[at] as Mention).standing.sentence);
}

/** 家庭特别扶助资金 and 家庭特别扶助 are one member. */
function sameName(one: Mention, other: Mention): boolean {
  const [a, b] = [one, other].map(({ label }) => label.replace(/(?:资金|经费|支出|补助)+$/, "")) as [string, string];
  return a.length >= 2 && a === b;
}
