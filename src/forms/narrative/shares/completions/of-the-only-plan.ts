import type { CompletionRelation, Relation } from "../../../../model/index.js";
import { endOf, type FactBook, inOneStretch, isExact, isNarrowed, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, isNearly } from "../rate.js";

/** 完工率, 竣工率: of the plan, be it told chapters before. */
const rated = /^(?:计划|任务|目标|指标|总体|项目|年度)*(?:完成|竣工|完工|开工|建成|达成|改造|办结|培训)率(?:为|达到?|是|高达|仅)*$/;
/** 完成2023年度53户计划任务, 计划任务53户, 目标任务数为53户. */
const planBehind = /^的?(?:年度|改造|建设|培训|治理)*(?:计划任务|目标任务|计划|任务|目标)/;
const planBefore = /(?:计划任务|目标任务|计划|任务|目标)[^,。;:\d]{0,12}$/;
const notOfTheYear = /累计|规划|上年|去年|阶段|三年|五年|截[至止][^,。;]{0,12}累计|首批|第[一二三四]批|其中|分别|依次/;
const planned = /计划|任务|目标|拟|应(?!急)|预计/;

/**
 * 绩效目标：完成53户计划任务。 and, further on, 完成改造129户，完工率243%: the rate is of the plan, where the report tells one plan alone in that unit. A rate that is far off may
 * be of another plan, which the report does not tell.
 */
export function ratesOfTheOnlyPlan(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly CompletionRelation[] {
  const known = new Set(told.flatMap((each) => ("rate" in each && each.rate !== undefined ? [each.rate] : [])));
  const plans = readings.flatMap(({ mentions }) => mentions).filter(isPlan);
  return readings.flatMap(({ mentions }) =>
    mentions.flatMap((rate): CompletionRelation[] => {
      const actual = mentions[rate.index - 1];
      if (rate.figure.quantity.measure.symbol !== "%" || !rated.test(rate.standing.lead) || !isExact(rate) || isNarrowed(rate) || (book.has(rate) && known.has(book.factOf(rate)))) return [];
      if (actual === undefined || !isDone(actual) || !inOneStretch(rate, actual)) return [];
      const alike = plans.filter((each) => sameKind(each, actual) && each.figure.quantity.measure.symbol === actual.figure.quantity.measure.symbol);
      const [plan] = alike;
      if (plan === undefined || alike.some((each) => each.figure.quantity.compare(plan.figure.quantity) !== 0) || !isMeant(actual, plan, rate)) return [];
      const quote = quoteAcross([actual, rate]);
      return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(plan), rate: book.factOf(rate), quote, place: placeOf(rate) }];
    }),
  );
}

function isPlan(mention: Mention): boolean {
  const { standing, passage } = mention;
  const said = `${standing.lead}${passage.text.slice(endOf(mention), endOf(mention) + 8)}`;
  const set = planBefore.test(standing.lead) || planBehind.test(passage.text.slice(endOf(mention)).replace(/^\s+/, ""));
  return isPlain(mention) && set && !notOfTheYear.test(said) && !/超|实际|已|比|较|占|完成率|情况/.test(standing.lead);
}

function isDone(mention: Mention): boolean {
  return isPlain(mention) && !planned.test(mention.standing.lead) && !/未完成|剩|尚|累计|其中|分别|上年|去年/.test(mention.standing.lead);
}

function isPlain(mention: Mention): boolean {
  const { role, prior, figure, series } = mention;
  return role.kind === "level" && !prior && isExact(mention) && !figure.quantity.isZero && series === undefined && !/^(?:money|ratio|none|score|months|years)$/.test(figure.quantity.measure.dimension);
}

function isMeant(actual: Mention, plan: Mention, rate: Mention): boolean {
  // What went beyond its plan is as often said to be done in full.
  if (rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(plan.figure.quantity) > 0) return false;
  const due = actual.figure.quantity.dividedBy(plan.figure.quantity);
  return fitsRate(actual, plan, rate) || isNearly(rate, due) || (rate.figure.quantity.printedDigits >= 3 && isSlipOf(rate.figure.quantity, due));
}
