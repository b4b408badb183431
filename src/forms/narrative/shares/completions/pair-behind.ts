import { isExact, isSlipOf, isSwapOf, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate } from "../rate.js";
import type { Pair } from "./pair.js";
import { altersBudget, isBudget, isSpent } from "./spending.js";

/** 预算执行率为94.6%，预算资金750万元，实际支出709.5万元: the two amounts behind a rate that opens its sentence, and no third of the kind there. */
export function pairBehind(rate: Mention, { mentions }: Reading): Pair {
  const [budget, actual] = [mentions[rate.index + 1], mentions[rate.index + 2]];
  if (budget === undefined || actual === undefined || !/(?:执行|支付|支出|使用)率(?:为|达到?|是)*$/.test(rate.standing.lead) || rate.figure.quantity.measure.dimension !== "ratio") return {};
  const here = mentions.filter((each) => each !== rate && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence);
  const told = here.length === 2 && here.every((each) => each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && each.standing.segment === rate.standing.segment);
  if (!told || !here.includes(budget) || !sameKind(budget, actual) || !isBudget(budget) || isSpent(budget) || altersBudget(budget) || !isSpent(actual) || budget.figure.quantity.isZero) return {};
  // The rate may be of more than these two, so that only a digit mistaken shows that it was meant of them.
  const slipped = isSlipOf(rate.figure.quantity, actual.figure.quantity.dividedBy(budget.figure.quantity)) || isSwapOf(actual.figure.quantity, budget.figure.quantity.times(rate.figure.quantity));
  return fitsRate(actual, budget, rate) || slipped ? { actual, budget } : {};
}
