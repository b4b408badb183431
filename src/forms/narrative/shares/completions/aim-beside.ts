import { isExact, type Mention, type Reading } from "../../reading/index.js";
import { isMeantOf } from "../rate.js";
import type { Pair } from "./pair.js";

const aim = /^(?:年度|全年|年初|既定|原定)*(?:目标|计划|任务)(?:任务|指标|数|值|量)?(?:为|是)?$/;

/**
 * 开展普法78场，覆盖学校63所、师生4.9万人次，年度目标60场，完成率130%: of the aim right before the rate, what the sentence counts in the very unit, once.
 */
export function aimBeside(rate: Mention, { mentions }: Reading): Pair {
  const budget = mentions[rate.index - 1];
  if (budget === undefined || !/^(?:任务|目标|计划)?完成率(?:为|达到?)?$/.test(rate.standing.lead) || !aim.test(budget.standing.lead) || !isExact(budget) || budget.figure.quantity.isZero) return {};
  const here = mentions.filter((each) => each.index < budget.index && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment && each.figure.quantity.measure.symbol === budget.figure.quantity.measure.symbol);
  const [actual, ...others] = here;
  if (budget.standing.segment !== rate.standing.segment || budget.figure.quantity.measure.symbol === "" || actual === undefined || others.length > 0 || actual.role.kind !== "level" || actual.prior || !isExact(actual)) return {};
  // What went beyond its aim is as often said to be done in full.
  if (rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(budget.figure.quantity) > 0) return {};
  return isMeantOf(actual, budget, rate) ? { actual, budget } : {};
}
