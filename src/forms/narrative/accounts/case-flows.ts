import type { BalanceRelation, CompletionRelation, SumRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { balance, isTerm } from "./accounts.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, spokenFact } from "../reading/index.js";

const carried = /^[^,。;:\d]{0,8}?(?:旧存|积存|(?:上年度?|去年|上年末)(?:旧存|结转|结存|未结|遗留|未办结)|(?:年初|期初|上期)(?:存案|未结|结存|旧存|结转))[^,。;:\d]{0,6}$/;
const fresh = /^[^,。;:\d]{0,6}?(?:全年|当年|本年度?|共|年内|其中|20\d\d年度?)*(?:新收|新受理|新接收|新立|新增受理|(?:新增)?(?:立案|收案))[^,。;:\d]{0,8}$/;
const closed = /^[^,。;:\d]{0,6}?(?:全年|当年|本年度?|年内|共|已|累计|20\d\d年度?)*(?:办结|审结|执结|审执结|审\(执\)结|审结和执结|结案|处结)[^,。;:\d]{0,6}$/;
const open = /^(?:年[末底终]|期末|尚|仍|现|剩余|其余)*(?:有)?(?:未结|未办结|未审结|未执结|在办|存案|未审\(执\)结)[^,。;:\d]{0,6}$/;
/** Those from before and the new ones together. */
const inAll = /^(?:共计?|合计|总计|累计)+(?:应)?(?:受理|办理|审理|承办|收案|有)?(?:各类)?(?:案件)?(?:数)?(?:为)?$/;
const rated = /^(?:综合|案件|总体)?(?:办结|审结|执结|结案|审执结|审\(执\)结)率(?:为|达到?|是)*$/;

/** 法定审限内结案率100%: of those that were closed, and of nobody else. */
const inTime = /^(?:法定|法定期限|审理?限期?|期限)+内?(?:办结|审结|执结|结案|审执结|审\(执\)结)率(?:为|达到?|是)*$/;
/** 民事案件审结610件: of one class of them alone. */
const ofOneClass = /民|刑|行政|执行案|诉前|诉讼|调解|人民|其中|累计/;

/** In points of a percent: a rate further off is of something else, unless a slip of the hand makes it so. */
const farOff = 10;
/** What else becomes of a case than to be closed or to stay open. */
const elsewhere = /移送|移交|转[办至交往]|撤[回销诉]|合并|中止|退回|作废|另/;

/** What there was to deal with, from the year before and anew, what was brought to an end, and the rate or the rest behind it. */
interface Flow {
  readonly old: Mention;
  readonly added: Mention;
  readonly all?: Mention;
  readonly done: Mention;
  readonly behind: readonly Mention[];
}

/**
 * 旧存1042件，新收13281件，办结13826件，未结497件，结案率96.53% · 新收920件，上年旧存60件，共受理980件；审（执）结955件，年末未结25件: one after another, with nothing between that might
 * have gone another way, and what the first two come to at most.
 */
function flowsIn({ mentions }: Reading): readonly Flow[] {
  return mentions.flatMap((done): Flow[] => {
    if (!closed.test(done.standing.lead) || ofOneClass.test(done.standing.lead)) return [];
    const last = mentions[done.index - 1];
    const all = last !== undefined && inAll.test(last.standing.lead) ? last : undefined;
    const [one, other] = mentions.slice(Math.max(0, (all ?? done).index - 2), (all ?? done).index);
    if (one === undefined || other === undefined) return [];
    const [old, added] = carried.test(one.standing.lead) ? [one, other] : [other, one];
    if (!carried.test(old.standing.lead) || !fresh.test(added.standing.lead)) return [];
    const told = [old, added, done, ...(all === undefined ? [] : [all])];
    // With their total told between, a semicolon parts no more than what came from what was done.
    const near = (each: Mention): boolean => each.standing.segment === done.standing.segment || (all !== undefined && done.standing.segment - each.standing.segment <= 1);
    const together = told.every((each) => isTerm(each) && isExact(each) && (each === old || !each.prior) && sameKind(each, done) && each.standing.sentence === done.standing.sentence && near(each));
    const behind = mentions.slice(done.index + 1, done.index + 3).filter((each) => each.standing.sentence === done.standing.sentence && each.standing.frame === 0);
    return together ? [{ old, added, ...(all === undefined ? {} : { all }), done, behind }] : [];
  });
}

/** What those from before and the new ones come to. */
export function sumsOfFlows(reading: Reading, book: FactBook): readonly SumRelation[] {
  return flowsIn(reading).flatMap(({ old, added, all }): SumRelation[] => (all === undefined || isToDate(all) ? [] : [{ kind: "sum", reading: "partition", total: book.factOf(all), parts: [added, old].map((each) => book.factOf(each)), quote: quoteAcross([old, added, all].sort((a, b) => a.index - b.index)), place: placeOf(all) }]));
}

/** What is left of them in the end. */
export function caseFlows(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return flowsIn(reading).flatMap(({ old, added, all, done, behind }): BalanceRelation[] => {
    const left = behind.find((each) => open.test(each.standing.lead));
    const between = behind.filter((each) => left !== undefined && each.index < left.index);
    if (left === undefined || !isTerm(left) || !isExact(left) || !sameKind(left, done) || !between.every((each) => rated.test(each.standing.lead) || inTime.test(each.standing.lead))) return [];
    const holds = left.figure.quantity.compare(toDealWith({ old, added, all }).minus(done.figure.quantity)) === 0;
    if (!holds && (elsewhere.test(sentenceAt(reading.passage.text, done.figure.offset).words) || ofOneClass.test(left.standing.lead))) return [];
    return [all === undefined ? balance({ from: old, more: [added], taken: done, left }, book) : balance({ from: all, more: [], taken: done, left }, book)];
  });
}

/** How much of all of them was brought to an end. A rate far from it may be of those that came in anew. */
export function ratesOfFlows(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return flowsIn(reading).flatMap(({ old, added, all, done, behind }): CompletionRelation[] => {
    const rate = behind.find((each) => rated.test(each.standing.lead) && each.figure.quantity.measure.symbol === "%");
    if (rate === undefined || known.has(rate) || !isExact(rate)) return [];
    const whole = toDealWith({ old, added, all });
    const ofNew = !added.figure.quantity.isZero && rate.figure.quantity.roundsFrom(done.figure.quantity.dividedBy(added.figure.quantity));
    if (ofNew || whole.isZero) return [];
    const due = done.figure.quantity.dividedBy(whole);
    // 办结540件，其中移送30件，结案率95%: those that went elsewhere may be counted as well.
    if (!rate.figure.quantity.roundsFrom(due) && elsewhere.test(sentenceAt(reading.passage.text, done.figure.offset).words)) return [];
    if (due.minus(rate.figure.quantity).absolute().value.gt(farOff) && !isSlipOf(rate.figure.quantity, due)) return [];
    const words = reading.passage.text.slice(old.figure.offset, added.figure.offset + added.figure.length);
    const budget = all === undefined ? spokenFact(reading.passage, old.figure.offset, words, whole, "旧存与新收合计") : book.factOf(all);
    return [{ kind: "completion", actual: book.factOf(done), budget, rate: book.factOf(rate), quote: quoteAcross([old, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** 累计受理1203件 may count from years before on. */
const isToDate = ({ standing: { lead } }: Mention): boolean => /累计/.test(lead);

function toDealWith({ old, added, all }: { readonly old: Mention; readonly added: Mention; readonly all?: Mention | undefined }): Quantity {
  return all === undefined ? old.figure.quantity.plus(added.figure.quantity) : all.figure.quantity;
}
