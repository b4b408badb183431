import type { CompletionRelation } from "../../../model/index.js";
import { type FactBook, isExact, isNarrowed, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

/** 绩效目标值, 年度指标值: what was set. Of several years, or of all the time, it is no aim of what was done now. */
const aimed = /(?:目标|指标|任务|计划)(?:值|数)(?:为|是|共)*$/;
const ofLonger = /[两二三四五\d]年|总体|累计|终期|期末|五期|至20\d\d|中期/;
const done = /^(?:截[至止][^,。;:\d]{0,6})?(?:全年|本年|当年|年度)?(?:实际|已经?|共|均)+(?:全部)?[\u4e00-\u9fff]{2,12}$/;
const rated = /^(?:任务|目标|实际|年度|指标|总体|工作|资金)*(?:完成|实施|下达|拨付|建设|执行)(?:进度|比例|度|率)(?:为|达到?|是|约)*$/;

/** 下达补助绩效目标值2373.51万元。已下达补助2373.51万元，完成进度100%: the aim closes the sentence before, and what was done of it opens the one of its rate. */
export function doneOfAims({ mentions }: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  return mentions.flatMap((rate): CompletionRelation[] => {
    const [aim, actual] = [mentions[rate.index - 2], mentions[rate.index - 1]];
    if (aim === undefined || actual === undefined || known.has(rate) || rate.figure.quantity.measure.symbol !== "%" || !rated.test(rate.standing.lead) || ![aim, actual, rate].every(isExact) || isNarrowed(rate)) return [];
    const set = aimed.test(aim.standing.lead) && !ofLonger.test(aim.passage.text.slice(aim.standing.clauseStart, aim.figure.offset)) && done.test(actual.standing.lead) && !/累计/.test(actual.standing.lead);
    const near = actual.standing.sentence === rate.standing.sentence && actual.standing.segment === rate.standing.segment && rate.standing.sentence - aim.standing.sentence <= 1 && [aim, actual].every(({ standing }) => standing.frame === rate.standing.frame);
    const plain = [aim, actual].every((each) => each.role.kind === "level" && !each.prior) && sameKind(aim, actual) && !aim.figure.quantity.isZero;
    if (!set || !near || !plain) return [];
    // 共实施86公里，完成率88.37%，已完工76公里: what the rate is of stands behind it.
    const after = mentions[rate.index + 1];
    const ofBehind = after !== undefined && after.standing.sentence === rate.standing.sentence && sameKind(after, aim) && !aim.figure.quantity.isZero && !fitsRate(actual, aim, rate) && fitsRate(after, aim, rate);
    // 实际支出114万元，完成率100%（节约5%）: of the work, and not of the money. 执行率 of cases is of something else than their number.
    const money = aim.figure.quantity.measure.dimension === "money";
    const ofWork = money ? rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(aim.figure.quantity) < 0 : /执行/.test(rate.standing.lead);
    if (ofWork || ofBehind || !isMeant(actual, aim, rate)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(aim), rate: book.factOf(rate), quote: quoteAcross([aim, actual, rate]), place: placeOf(rate) }];
  });
}

/** How far a work has come may be judged by the eye: more than all of it, where less was done, and a digit mistaken are no judgement. What went beyond its aim is 100% all the same. */
function isMeant(actual: Mention, aim: Mention, rate: Mention): boolean {
  if (rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(aim.figure.quantity) > 0) return false;
  const beyond = rate.figure.quantity.value.gt(100) && actual.figure.quantity.compare(aim.figure.quantity) <= 0;
  return fitsRate(actual, aim, rate) || beyond || /率(?:为|达到?|是|约)*$/.test(rate.standing.lead) || (rate.figure.quantity.significantDigits >= 3 && isSlipOf(rate.figure.quantity, actual.figure.quantity.dividedBy(aim.figure.quantity)));
}
