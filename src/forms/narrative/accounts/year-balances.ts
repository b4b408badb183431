import type { BalanceRelation } from "../../../model/index.js";
import { balance, isAmount, tellsAnother } from "./accounts.js";
import type { Quantity } from "../../../quantity/index.js";
import { type FactBook, isSlipOf, type Mention, type Reading } from "../reading/index.js";

const rest = /^(?:本年度?|当年|当期|本期)(?:收支)?(?:结余|结存)(?:为|达)*$/;
const income = /(?:基金|^)(?:总)?收入(?:完成|实现|为|达)*$|(?:财政|预算)总收入(?:完成|实现|为|达)*$/;
const spending = /^(?:[^,。;:\d]{0,12}基金)?(?:总)?支出(?:完成|实现|为|达)*$|(?:财政|预算)总支出(?:完成|实现|为|达)*$/;
/** A place spends what others give it as well, so that its 财政总收入 need not be all there was. */
const ofPlace = /(?:财政|预算)总(?:收入|支出)/;

function isDueOrSlip(left: Quantity, due: Quantity): boolean {
  return left.roundsFrom(due) || (left.printedDigits >= 4 && isSlipOf(left, due));
}

/**
 * 某基金收入2296亿元，其中：保险费收入…；补贴收入…。支出1554亿元。本年收支结余742亿元: the first income of the paragraph and the spending told of it, its sources
 * left out. In whole 亿元 one or two may be rounding, so that only what is further off is told.
 */
export function yearBalances(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!rest.test(left.standing.lead) || !isAmount(left) || tellsAnother(left)) return [];
    const before = reading.mentions.filter((each) => each.index < left.index && isAmount(each));
    // 其中统筹基金支出15亿元 is a part of what was spent.
    const wholes = before.filter((each) => !/^其中/.test(each.standing.lead));
    const taken = wholes.findLast((each) => spending.test(each.standing.lead));
    const from = wholes.find((each) => income.test(each.standing.lead) && (taken === undefined || each.index < taken.index));
    if (from === undefined || taken === undefined || left.standing.sentence - taken.standing.sentence > 1) return [];
    const others = before.filter((each) => each !== from && each !== taken && each.index > from.index);
    // What stands between must be what 其中 names.
    const amongIts = (each: Mention, whole: Mention): boolean => each.index > whole.index && /其中/.test(reading.passage.text.slice(whole.figure.offset, each.figure.offset)) && each.standing.sentence === whole.standing.sentence;
    const isTold = (each: Mention): boolean => (each.index > taken.index ? amongIts(each, taken) && each.standing.segment === taken.standing.segment : amongIts(each, from) && (!spending.test(each.standing.lead) || /^其中/.test(each.standing.lead)));
    if (!others.every(isTold)) return [];
    if ([from, taken].some((each) => ofPlace.test(each.standing.lead)) && !isDueOrSlip(left.figure.quantity, from.figure.quantity.minus(taken.figure.quantity))) return [];
    const gap = Math.abs(Number(from.figure.quantity.minus(taken.figure.quantity).in(left.figure.quantity.measure).value.minus(left.figure.quantity.value)));
    if (left.figure.quantity.decimals === 0 && gap > 0 && gap <= 2) return [];
    return [balance({ from, more: [], taken, left }, book)];
  });
}
