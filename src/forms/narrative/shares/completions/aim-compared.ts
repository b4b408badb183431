import { isExact, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { isMeantOf } from "../rate.js";
import type { Pair } from "./pair.js";

const against = /(?:比|较|与|超|低于|高于)(?:年初|年度|全年|原|既定)*(?:目标|计划|任务|指标)(?:任务|指标|数量?|值)*(?:的)?$/;
const gap = /^(?:相比)?(?:多|少|高|低|超|超出|超过|增加|减少|短缺|欠)(?:了|完成)?$/;

/** 改造186.4公里，较计划的180公里多6.4公里，完成率103.56%: of the aim that it was compared with right before. */
export function aimCompared(rate: Mention, { mentions }: Reading): Pair {
  const [actual, budget, difference] = mentions.slice(Math.max(0, rate.index - 3), rate.index);
  if (actual === undefined || budget === undefined || difference === undefined || !/^(?:任务|目标|计划)?完成率(?:为|达到?)?$/.test(rate.standing.lead) || !against.test(budget.standing.lead) || !gap.test(difference.standing.lead)) return {};
  const together = [actual, budget, difference].every((each) => isExact(each) && sameKind(each, actual) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
  if (!together || actual.role.kind !== "level" || actual.prior || budget.figure.quantity.isZero) return {};
  return isMeantOf(actual, budget, rate) ? { actual, budget } : {};
}
