import type { BalanceRelation, CompletionRelation } from "../../../model/index.js";
import { balance, isTerm } from "./accounts.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, spokenFact } from "../reading/index.js";

const carried = /^[^,。;:\d]{0,8}?(?:旧存|积存|(?:上年度?|去年)(?:旧存|结转|结存|未结|遗留)|(?:年初|期初)(?:存案|未结|结存|旧存))[^,。;:\d]{0,6}$/;
const fresh = /^(?:全年|当年|本年|共|年内)*(?:新收|新受理|新接收|新立|新增受理)[^,。;:\d]{0,8}$/;
const closed = /^(?:全年|当年|本年|共|已|累计)*(?:办结|审结|执结|审执结|结案)[^,。;:\d]{0,6}$/;
const open = /^(?:年末|期末|尚|仍|现)*(?:未结|未办结|未审结|未执结|在办|存案)[^,。;:\d]{0,6}$/;
const rated = /^(?:综合|案件)?(?:办结|审结|执结|结案)率(?:为|达到?|是)*$/;

/** In points of a percent: a rate further off is of something else, unless a slip of the hand makes it so. */
const farOff = 10;
/** What else becomes of a case than to be closed or to stay open. */
const elsewhere = /移送|移交|转办|撤[回销诉]|合并|中止|退回|作废|另/;

/** What there was to deal with, from the year before and anew, what was brought to an end, and the rate or the rest behind it. */
interface Flow {
  readonly old: Mention;
  readonly added: Mention;
  readonly done: Mention;
  readonly behind: readonly Mention[];
}

/** 旧存1042件，新收13281件，办结13826件，未结497件，结案率96.53%: one after another, with nothing between that might have gone another way. */
function flowsIn({ mentions }: Reading): readonly Flow[] {
  return mentions.flatMap((done): Flow[] => {
    const [old, added] = [mentions[done.index - 2], mentions[done.index - 1]];
    if (old === undefined || added === undefined || !carried.test(old.standing.lead) || !fresh.test(added.standing.lead) || !closed.test(done.standing.lead)) return [];
    const together = [old, added, done].every((each) => isTerm(each) && isExact(each) && sameKind(each, done) && each.standing.sentence === done.standing.sentence && each.standing.segment === done.standing.segment);
    const behind = mentions.slice(done.index + 1, done.index + 3).filter((each) => each.standing.sentence === done.standing.sentence && each.standing.frame === 0);
    return together ? [{ old, added, done, behind }] : [];
  });
}

/** What is left of them in the end. */
export function caseFlows(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return flowsIn(reading).flatMap(({ old, added, done, behind }): BalanceRelation[] => {
    const left = behind.find((each) => open.test(each.standing.lead));
    const between = behind.filter((each) => left !== undefined && each.index < left.index);
    if (left === undefined || !isTerm(left) || !isExact(left) || !sameKind(left, done) || !between.every((each) => rated.test(each.standing.lead))) return [];
    const holds = left.figure.quantity.compare(old.figure.quantity.plus(added.figure.quantity).minus(done.figure.quantity)) === 0;
    return !holds && elsewhere.test(sentenceAt(reading.passage.text, done.figure.offset).words) ? [] : [balance({ from: old, more: [added], taken: done, left }, book)];
  });
}

/** How much of all of them was brought to an end. A rate far from it may be of those that came in anew. */
export function ratesOfFlows(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return flowsIn(reading).flatMap(({ old, added, done, behind }): CompletionRelation[] => {
    const rate = behind.find((each) => rated.test(each.standing.lead) && each.figure.quantity.measure.symbol === "%");
    if (rate === undefined || known.has(rate) || !isExact(rate)) return [];
    const whole = old.figure.quantity.plus(added.figure.quantity);
    const ofNew = !added.figure.quantity.isZero && rate.figure.quantity.roundsFrom(done.figure.quantity.dividedBy(added.figure.quantity));
    if (ofNew || whole.isZero) return [];
    const due = done.figure.quantity.dividedBy(whole);
    if (due.minus(rate.figure.quantity).absolute().value.gt(farOff) && !isSlipOf(rate.figure.quantity, due)) return [];
    const words = reading.passage.text.slice(old.figure.offset, added.figure.offset + added.figure.length);
    return [{ kind: "completion", actual: book.factOf(done), budget: spokenFact(reading.passage, old.figure.offset, words, whole, "旧存与新收合计"), rate: book.factOf(rate), quote: quoteAcross([old, rate]), place: placeOf(rate) }];
  });
}
