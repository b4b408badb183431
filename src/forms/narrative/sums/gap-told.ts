import { isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";
import { ties } from "./slipped.js";

/** What is counted in another part as well, left out of them, or only rounded off. */
const explains = /(?:含|扣除|剔除|减去|重[复合叠]|交叉|兼|抵[销消扣]|往来|未(?:计|列|纳)入?|误差|尾差|进位|舍入|相差|差异|差额)[^,。;:\d]*$/;
const explainedBehind = /^[^,。;:\d]{0,4}(?:在内|重[复合叠]|交叉|误差|尾差|兼)/;

/** 支出2460万元，基本支出1380万元，项目支出1120万元含上年结转40万元在内: the text tells by itself why, and by how much, the parts do not come to the total. */
export function isGapTold({ total, parts }: Sum, readings: readonly Reading[]): boolean {
  if (parts.length < 2 || ties(total, parts)) return false;
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const last = parts.at(-1) as Mention;
  const gap = sum.minus(total.figure.quantity);
  const mentions = readings.find(({ passage }) => passage === last.passage)?.mentions ?? [];
  const near = mentions.filter((each) => !parts.includes(each) && each !== total && each.standing.sentence - last.standing.sentence <= 1 && each.index >= (parts[0] as Mention).index && sameKind(each, last) && isExact(each) && (explains.test(each.standing.lead) || explainedBehind.test(each.standing.tail)));
  return near.some(({ figure: { quantity } }) => !quantity.isZero && (quantity.compare(gap) === 0 || gap.plus(quantity).isZero));
}
