import type { BalanceRelation } from "../../../model/index.js";
import { type FactBook, isExact, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const returned = /(?:收回|回收|收到)(?:调查|满意度)?(?:问卷|答卷|样本|调查表)?(?:共计?|为)?$/;
const spoilt = /^(?:其中[:,]?)?(?:剔除|扣除|去除|排除)(?:了)?(?:无效|不合格)?(?:问卷|答卷|样本)?$|^(?:其中[:,]?)?(?:无效|废卷|作废)(?:问卷|答卷|样本)?$/;
const valid = /^(?:剩余|实际|其中)?有效(?:问卷|答卷|样本|调查表)?(?:共计?|为)?$/;

/** 实际收回171份，剔除无效问卷6份后，有效问卷165份: an answer that came back is valid or it is not. */
export function validAnswers(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const [from, taken] = [reading.mentions[left.index - 2], reading.mentions[left.index - 1]];
    if (!valid.test(left.standing.lead.replace(/^后,?/, "")) || !isExact(left) || from === undefined || taken === undefined || !returned.test(from.standing.lead) || !spoilt.test(taken.standing.lead)) return [];
    const together = [from, taken].every((each) => each.role.kind === "level" && !each.prior && each.standing.frame === left.standing.frame && each.standing.sentence === left.standing.sentence && each.standing.segment === left.standing.segment && sameKind(each, left) && isExact(each));
    if (!together || left.role.kind !== "level" || /有效/.test(from.standing.lead) || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(left), quote: quoteAcross([from, taken, left]), place: placeOf(left) }];
  });
}
