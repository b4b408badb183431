import { clauseOf, saidOf } from "./closed-runs.js";
import { comesNear, coverage, slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/**
 * 实际支出283.67万元。支出构成：甲112.5万元；…。以上四项合计253.67万元: one list with a total before it and another behind. Where the one comes out, and the other is the total of as many things by its
 * own words, or but for a slip of the hand, it is wrong, whichever of them was read first.
 */
export function sumsOfOtherEnd(told: readonly Sum[], kept: readonly Sum[]): readonly Sum[] {
  const wrong = told.filter((sum) => {
    const { total, parts, reading, negative } = sum;
    if (reading !== "partition" || negative !== undefined || (parts.length < 3 && !closesTwo(sum)) || ties(total, parts) || kept.includes(sum) || kept.some((each) => each.total === total)) return false;
    const other = kept.find((each) => each.total !== total && each.reading === "partition" && each.parts.length === parts.length && parts.every((part) => each.parts.includes(part)) && ties(each.total, each.parts));
    return other !== undefined && isOnOtherSide(total, other.total, parts) && (parts.length < 3 || slipsBy(total, parts, 3) || (saidOf(clauseOf(total)) === parts.length && comesNear(total, parts)));
  });
  return wrong.filter(({ total }, at) => wrong.findIndex((each) => each.total === total) === at);
}

/** 总投资50万元。下达中央资金28.6万元，县级资金21.4万元，共计下达54万元: right behind both, in their sentence. Of less than they are 共计下达48万元 may tell how much of what was planned was given. */
function closesTwo({ total, parts }: Sum): boolean {
  const last = parts.at(-1);
  return last !== undefined && parts.length === 2 && comesNear(total, parts) && isMoreThan(total, parts) && /^(?:共计|合计|总计|两[项者](?:合计|共计?))/.test(total.standing.lead) && total.index === last.index + 1 && parts.every((part) => part.passage === total.passage && part.standing.sentence === total.standing.sentence && part.standing.frame === total.standing.frame);
}

function isMoreThan(total: Sum["total"], parts: Sum["parts"]): boolean {
  return coverage(total, parts) < 1;
}

/** One stands before the list and the other behind it. */
function isOnOtherSide(one: Sum["total"], other: Sum["total"], parts: Sum["parts"]): boolean {
  const [first] = parts;
  const isBefore = (total: Sum["total"]): boolean => first !== undefined && (total.passage.number < first.passage.number || (total.passage === first.passage && total.index < first.index));
  return isBefore(one) !== isBefore(other);
}
