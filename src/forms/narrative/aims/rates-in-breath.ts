import type { CompletionRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { fitsRate } from "../shares/index.js";
import { areOfOneKind, pairsInBreath, seriesOf } from "../sums/index.js";

const planned = /计划|目标|任务|应/;
const done = /实际|完成|已|实施/;
const ofBoth = /^(?:任务|目标|计划)?完成(?:率|比例|进度)分别(?:为|达到?|是)*$/;

/** 计划培训12期600人次，实际培训14期735人次，完成率分别为116.67%和122.5%: one rate for either count, of which the one that comes out shows what the other is of. */
export function ratesInBreath(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  const { mentions } = reading;
  return mentions.flatMap((first): CompletionRelation[] => {
    if (first.series?.first !== first.index || first.series.size !== 2 || !ofBoth.test(first.standing.lead) || first.figure.quantity.measure.symbol !== "%") return [];
    const rates = seriesOf(first, mentions);
    const [plan, actual] = pairsInBreath(reading, first.standing.frame).filter(({ counts }) => counts[1].index < first.index && counts[0].standing.sentence === first.standing.sentence).slice(-2);
    if (plan === undefined || actual === undefined || actual.counts[1].index !== first.index - 1 || !areOfOneKind(plan, actual) || !planned.test(plan.counts[0].standing.lead) || !done.test(actual.counts[0].standing.lead) || planned.test(actual.counts[0].standing.lead)) return [];
    const told = rates.map((rate, at) => ({ rate, actual: actual.counts[at] as Mention, budget: plan.counts[at] as Mention }));
    if (!told.some((each) => fitsRate(each.actual, each.budget, each.rate)) || !told.every(({ rate, budget }) => isExact(rate) && !known.has(rate) && !budget.figure.quantity.isZero)) return [];
    return told.map(({ rate, actual: did, budget }) => ({ kind: "completion", actual: book.factOf(did), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([budget, did, rate]), place: placeOf(rate) }));
  });
}
