import { isAddend, isExact, type Reading, sameKind } from "../reading/index.js";
import type { NumberedList } from "./lists.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const all = /共|总|合计/;
const another = /上年|去年|其中|剩余|结余|累计/;
const reach = 12;

/**
 * 共需资金8144万元，年初预算安排877万元。 and, paragraphs below, （三）预算投入 over 一是规划277万元 二是建设600万元 …: the items of a list under a heading without an amount are of a total told before, which they come
 * to, or would but for one digit of four and more.
 */
export function farTotals(list: NumberedList, readings: readonly Reading[]): readonly Sum[] {
  const parts = list.items.flatMap(({ amount }) => amount ?? []);
  const [first] = parts;
  if (list.total !== undefined || list.muddled || list.cutOff || first === undefined || parts.length < 3 || parts.length < list.items.length || !parts.every((part) => isAddend(part) && isExact(part) && sameKind(part, first))) return [];
  const at = readings.indexOf(list.intro);
  const told = readings.slice(Math.max(0, at - reach), at + 1).flatMap(({ mentions }) => mentions).filter((each) => isAddend(each) && isExact(each) && each.standing.frame === 0 && sameKind(each, first) && all.test(each.standing.lead) && !another.test(each.standing.lead)).reverse();
  const tied = told.find((each) => ties(each, parts));
  if (tied !== undefined) return [{ total: tied, parts, reading: "partition" }];
  const slipped = told.filter((each) => each.figure.quantity.significantDigits >= 4 && slipsInDigit(each, parts, 4));
  const [only, ...others] = slipped.filter((each, index) => slipped.findIndex((other) => other.figure.quantity.compare(each.figure.quantity) === 0) === index);
  return only === undefined || others.length > 0 ? [] : [{ total: only, parts, reading: "partition" }];
}
