import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { comesNear, slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";
import { industriesIn } from "./industries.js";

/** 生产总值617.50亿元，其中第一产业37.11亿元，第二产业339.85亿元，第三产业240.54亿元: all there is, by definition. */
export function sumsOfIndustries(reading: Reading): readonly Sum[] {
  return industriesIn(reading).flatMap(({ whole, parts }): Sum[] => [...(comesNear(whole, parts) ? [{ total: whole, parts, reading: "partition" as const }] : []), ...secondIndustry(parts[1] as Mention, reading)]);
}

/**
 * 第二产业增加值65585万元，其中工业40653万元；建筑业24932万元: some of what is counted as industry serves others since the classes were drawn anew, so that a little more than the whole is right, and
 * only a slip of the hand is told.
 */
function secondIndustry(whole: Mention, { mentions }: Reading): readonly Sum[] {
  const behind = mentions.filter((each) => each.index > whole.index && isAddend(each) && sameKind(each, whole) && each.standing.sentence === whole.standing.sentence);
  const parts = [/^(?:其中[:,]?)?(?:全部)?工业(?:实现|完成)?(?:增加值)?(?:完成|实现|达到?|为)*$/, /^建筑业(?:实现|完成)?(?:增加值)?(?:完成|实现|达到?|为)*$/].flatMap((words) => behind.find(({ standing }) => words.test(standing.lead)) ?? []);
  return parts.length === 2 && (ties(whole, parts) || slipsBy(whole, parts, 4)) ? [{ total: whole, parts, reading: "partition" }] : [];
}
