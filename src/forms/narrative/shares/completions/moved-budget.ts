import type { Fact } from "../../../../model/index.js";
import { endOf, isExact, isSlipOf, type Mention, type Reading, sameKind, spokenFact } from "../../reading/index.js";
import { fitsRate, isNearly } from "../rate.js";
import { isBudget, isSpent } from "./spending.js";

const rated = /^(?:全年|年度|总体|整体|部门|单位|资金|预算|支出|项目|,)*(?:执行|完成|支出)(?:率|进度)(?:为|达到?|是|约)*$/;
const added = /(?:追加|调增|核增|增加|增拨)[^,。;]*$/;
const taken = /(?:追减|调减|核减|压减|减少|收回)[^,。;]*$/;

/** 年中追加3个项目预算186.5万元: what a budget was moved by is no budget to measure spending against. */
export function isMove(mention: Mention): boolean {
  const clause = mention.passage.text.slice(mention.standing.clauseStart, mention.figure.offset);
  return (added.test(clause) || taken.test(clause)) && !/后/.test(mention.standing.lead);
}

/** 年初预算1260万元，年中追加预算186.5万元，支出1398.26万元，执行率96.66%: of the first budget and what it was moved by together, where nobody tells what they came to. */
export function spentOfMoved(rate: Mention, reading: Reading): { readonly actual: Mention; readonly budget: Fact } | undefined {
  // 执行率98.1%（调整后预算1425.3万元）: a bracket behind tells of what.
  if (rate.series !== undefined || !isExact(rate) || !rated.test(rate.standing.lead) || /^\s*\(/.test(reading.passage.text.slice(endOf(rate)))) return undefined;
  const here = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && each.figure.quantity.measure.dimension === "money" && each.role.kind !== "rate");
  const [first, actual, moves] = [here[0], here.at(-1), here.slice(1, -1)];
  if (first === undefined || actual === undefined || moves.length === 0 || actual.index !== rate.index - 1) return undefined;
  const told = isBudget(first) && !isMove(first) && !isSpent(first) && isSpent(actual) && moves.every(isMove);
  if (!told || !here.every((each) => isExact(each) && !each.prior && sameKind(each, first)) || fitsRate(actual, first, rate)) return undefined;
  const budget = moves.reduce((sum, each) => (taken.test(each.passage.text.slice(each.standing.clauseStart, each.figure.offset)) ? sum.minus(each.figure.quantity) : sum.plus(each.figure.quantity)), first.figure.quantity);
  if (budget.isZero || actual.figure.quantity.compare(budget) > 0) return undefined;
  const due = actual.figure.quantity.dividedBy(budget);
  if (!isNearly(rate, due) && !isSlipOf(rate.figure.quantity, due)) return undefined;
  const words = reading.passage.text.slice(first.figure.offset, endOf(moves.at(-1) as Mention));
  return { actual, budget: spokenFact(reading.passage, first.figure.offset, words, budget, "年初预算与追加合计") };
}
