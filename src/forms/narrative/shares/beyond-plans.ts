import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate, isMeantOf } from "./rate.js";

const beyond = /^(?:共|已|并)?(?:超额完成|超出?(?:年度|年初|全年|既定|预定)?(?:任务|目标|计划)(?:任务|目标|指标)?(?:数|值)?|超额)(?:完成)?(?:任务|目标|计划)?(?:了|比例)?(?:为|达)?$/;
const planned = /计划|目标|任务|指标/;
const done = /实际|完成|实现|达到?|已|共|累计/;

/** 任务115户，实际完成264户，超任务129.57%: how far beyond the plan, of the plan. Where the rate is that of what was done it is no excess, whatever the words say. */
export function ratesBeyond(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const [plan, actual] = [reading.mentions[rate.index - 2], reading.mentions[rate.index - 1]];
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || !isExact(rate) || !beyond.test(rate.standing.lead) || plan === undefined || actual === undefined) return [];
    const together = [plan, actual].every((each) => each.role.kind === "level" && !each.prior && isExact(each) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    const meant = planned.test(plan.standing.lead) && !planned.test(actual.standing.lead) && done.test(actual.standing.lead);
    if (!together || !meant || !sameKind(plan, actual) || plan.figure.quantity.isZero || actual.figure.quantity.compare(plan.figure.quantity) <= 0 || fitsRate(actual, plan, rate)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(actual), prior: book.factOf(plan), rate: book.factOf(rate), quote: quoteAcross([plan, actual, rate]), place: placeOf(rate) }];
  });
}

const passed = /^(?:并|已)?超(?:过|出|额完成)?(?:了)?(?:年度|全年|年初|既定|预期|计划)*(?:目标|计划|任务)(?:任务|目标)?[值数]?(?:的)?$/;

/** 成交额21.7亿元，超出年度目标18亿元的20.6%: the plan stands in the words that say it was passed. */
export function ratesPastAims(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const [actual, plan] = [reading.mentions[rate.index - 2], reading.mentions[rate.index - 1]];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || isNarrowed(rate) || !/^的?$/.test(rate.standing.lead) || actual === undefined || plan === undefined || !passed.test(plan.standing.lead)) return [];
    const together = [actual, plan].every((each) => /^(?:level|budget|whole)$/.test(each.role.kind) && !each.prior && each.figure.quantity.looseness === "exact" && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    if (!together || planned.test(actual.standing.lead) || !isExact(actual) || !sameKind(actual, plan) || plan.figure.quantity.isZero || actual.figure.quantity.compare(plan.figure.quantity) <= 0) return [];
    // 超出目标18亿元的120.6%: what was done, of the plan.
    const excess = { ...actual, figure: { ...actual.figure, quantity: actual.figure.quantity.minus(plan.figure.quantity) } };
    if (fitsRate(actual, plan, rate) || !isMeantOf(excess, plan, rate)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(actual), prior: book.factOf(plan), rate: book.factOf(rate), quote: quoteAcross([actual, plan, rate]), place: placeOf(rate) }];
  });
}
