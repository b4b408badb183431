import { endOf, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isMeantOf } from "../shares/index.js";
import type { Pair } from "./pair.js";

const completed = /(?:完成|完工|兑付|发放|到位|达成|达标|实现|执行|支付|支出)率(?:为|达到?|是)*$/;

/** 城区完成率125%（计划8座，实际10座）: the rate that a bracket with nothing but an aim and its result stands right behind, where it is near what the two give or a slip of the hand from it. */
export function rateOfBracket({ mentions, passage: { text } }: Reading, { target, actual }: Pair): Mention | undefined {
  const [first, last] = target.index < actual.index ? [target, actual] : [actual, target];
  const rate = mentions[first.index - 1];
  const bracketed = target.standing.frame === actual.standing.frame && mentions.filter((each) => each.standing.frame === first.standing.frame).length === 2;
  if (rate === undefined || !bracketed || rate.standing.frame === first.standing.frame || !/^\([^()]*$/.test(text.slice(endOf(rate), first.figure.offset)) || !/^[^()\d]{0,4}\)/.test(text.slice(endOf(last)))) return undefined;
  const meant = completed.test(rate.standing.lead) && rate.figure.quantity.measure.symbol === "%" && isExact(rate) && sameKind(target, actual) && isMeantOf(actual, target, rate);
  return meant ? rate : undefined;
}
