import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, inOneStretch, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const more = /^(?:较|比)(?:年度|年初|全年|原|既定)?(?:计划|目标|任务)(?:任务|目标|数|值|量)?(?:的)?(?:多|增加|超出|超额|高出|多完成|超)(?:完成|了)?$|^超(?:出|过|额)?(?:年度|年初|全年|原|既定)?(?:计划|目标|任务)(?:任务|目标|数|值|量)?(?:完成)?$/;
const less = /^(?:较|比)(?:年度|年初|全年|原|既定)?(?:计划|目标|任务)(?:任务|目标|数|值|量)?(?:的)?(?:少|低|少完成)(?:了)?$/;
const beyond = /^(?:超额|超|超出)(?:完成)?(?:年度|全年)?(?:计划|目标|任务)?(?:比例|率|幅度)?(?:为|达)?$/;
const short = /^(?:少|低|短|欠)(?:完成)?(?:年度|全年)?(?:计划|目标|任务)?(?:比例|率|幅度)?(?:为|达)?$/;

/** 全年举办活动48场次，比计划多8场次，超额完成20%: how far beyond a plan that is not printed, in number and in per cent; what was done less the one is what the other is of. */
export function pastPlans({ mentions }: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ChangeRelation[] {
  return mentions.flatMap((rate): ChangeRelation[] => {
    const [actual, gap] = [mentions[rate.index - 2], mentions[rate.index - 1]];
    if (actual === undefined || gap === undefined || known.has(rate) || rate.figure.quantity.measure.symbol !== "%") return [];
    const way = more.test(gap.standing.lead) && beyond.test(rate.standing.lead) ? "plain" : less.test(gap.standing.lead) && short.test(rate.standing.lead) ? "negative" : undefined;
    const together = [actual, gap].every((each) => inOneStretch(each, rate) && isExact(each)) && isExact(rate) && sameKind(actual, gap) && actual.role.kind === "level" && !actual.prior && actual.role.from !== true;
    if (way === undefined || !together || (way === "plain" && gap.figure.quantity.compare(actual.figure.quantity) >= 0)) return [];
    // 超额完成120%: said of all that was done.
    const plan = way === "plain" ? actual.figure.quantity.minus(gap.figure.quantity) : actual.figure.quantity.plus(gap.figure.quantity);
    if (plan.isZero || rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(plan))) return [];
    return [{ kind: "change", base: "budget", current: book.factOf(actual), delta: book.factOf(gap, way), rate: book.factOf(rate, way), quote: quoteAcross([actual, gap, rate]), place: placeOf(rate) }];
  });
}
