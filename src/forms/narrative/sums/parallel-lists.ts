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
    if (sum.reading !== "selection" || sum.parts.length < 2 || covers >= 1 || covers < half || ties(sum.total, sum.parts)) return sum;
    return whole.some((other) => areAlike(sum, other)) ? { ...sum, reading: "nearly" as const } : sum;
  });
}

function areAlike(one: Sum, other: Sum): boolean {
  const inOneSentence = one.total.passage === other.total.passage && one.total.standing.sentence === other.total.standing.sentence && one.total.standing.frame === other.total.standing.frame;
  const inBrackets = [one, other].every(({ total, parts }) => parts.every(({ standing }) => standing.frame !== total.standing.frame));
  return inOneSentence && inBrackets && one.parts.length === other.parts.length && one.parts.every((part, at) => sameName(part, other.parts[at] as Mention));
}

/** 家庭特别扶助资金 and 家庭特别扶助 are one member. */
function sameName(one: Mention, other: Mention): boolean {
  const [a, b] = [one, other].map(({ label }) => label.replace(/(?:资金|经费|支出|补助)+$/, "")) as [string, string];
  return a.length >= 2 && a === b;
}
