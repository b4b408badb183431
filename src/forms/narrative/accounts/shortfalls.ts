import type { BalanceRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { comesOutOrSlips } from "./signs.js";

const needed = /(?:应|需要?|所需|计划|预计|核定|总)[^,。;\d]{0,8}$|(?:概算|预算|投资)(?:总额|资金|数)?(?:为|共)?$/;
const raised = /(?:实际|已|仅|现有|落实|到位|筹集|收到)[^,。;\d]{0,8}$/;
const gapTold = /^(?:尚有|仍有|还有|存在|资金|到位)*缺口(?:为|达|资金|约)*$/;
/** 还需支付, 尚欠工程款 · 还需筹集, 资金尚差: what is left to pay, or to raise. */
const toPay = /^(?:目前|现|还|尚|仍)*(?:(?:应|需要?|欠)(?:支付|拨付|付款|付)|欠|(?<=[还尚仍])(?:有|余|剩余?))(?:工程|项目|补助|补贴)?(?:款项?|资金|金额)?(?:共|为|约)*$/;
const toRaise = /^(?:资金)?(?:目前|还|尚|仍)+(?:需要?|差|缺)(?:筹集|筹措|落实|到位|争取|解决|投入|追加|安排)*(?:资金)?(?:共|为|约)*$/;
const toPayBesides = /[还尚仍](?:有|余|剩余?)(?:工程|项目|补助|补贴)?(?:款项?|资金|金额)?$/;
/** 尚余46万元待验收后兑现 is to be paid; 还有80万元用于其他项目 is not. */
const stillToPay = /^[^,。;\d]{0,14}(?:未|待|尚需|应|需)/;
const paid = /(?:已|累计|实际|共)[^,。;\d]{0,14}(?:支付|拨付|付款|付)(?:资金|工程款|款项?|金额)?$/;
/** What is owed or to be raised in all; of a budget less may be needed in the end. */
const due = /(?:应[^,。;\d]{0,8}|合同[^,。;\d]{0,4}|总价款?|价款|总投资|(?:结算|决算|审定)(?:总?价款?|金额|投资)?|所需[^,。;\d]{0,8})(?:为|共|是|计)*$/;
const come = /(?:已|累计|实际|共)[^,。;\d]{0,14}(?:到位|筹集|筹措|落实|争取|投入)(?:资金|金额)?$/;
/**
 * 应到位2860万元，实际到位2650万元，缺口210万元 · 合同价500万元，已支付380万元，尚欠120万元: two figures of one kind, in whichever order, and no third that may have
 * filled a part of it.
 */
export function shortfallsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    const done = [[gapTold, raised], [toPay, paid], [toRaise, come]].find(([left]) => (left as RegExp).test(gap.standing.lead))?.[1];
    // 总投资1286万元，已到位1080万元，到位率83.98%，资金缺口206万元: their rate may stand between.
    // 每亩补助200元，应补240万元，已支付193.44万元，尚余46.56万元: nor is a price one of them.
    const before = reading.mentions.slice(0, gap.index).filter(({ figure, role, standing }) => figure.quantity.measure.symbol !== "%" && role.kind !== "each" && !/^(?:按照?)?每/.test(standing.lead));
    const [third, one, other] = [before.at(-3), before.at(-2), before.at(-1)];
    if (done === undefined || one === undefined || other === undefined || (toPayBesides.test(gap.standing.lead) && !stillToPay.test(gap.standing.tail))) return [];
    // 已支付9600万元，应承担投资共9925万元，还需拨付325万元.
    const [from, taken] = done !== raised && done.test(one.standing.lead) ? [other, one] : [one, other];
    const together = [from, taken].every((each) => each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment && each.standing.frame === gap.standing.frame && each.role.kind === "level" && !each.prior && sameKind(each, gap) && isPlain(each));
    const alone = third === undefined || third.standing.sentence !== gap.standing.sentence || !sameKind(third, gap);
    if (!together || !alone || !isPlain(gap) || !(done === raised ? needed : due).test(from.standing.lead) || !done.test(taken.standing.lead) || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    // 尚有35万元待验收后兑付 need not be all that is still to be paid.
    if (toPayBesides.test(gap.standing.lead) && !comesOutOrSlips({ from, taken, left: gap })) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([one, other, gap]), place: placeOf(gap) }];
  });
}

const isPlain = (mention: Mention): boolean => mention.figure.quantity.looseness === "exact";
