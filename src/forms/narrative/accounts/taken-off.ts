import type { BalanceRelation } from "../../../model/index.js";
import { balance, isAmount } from "./accounts.js";
import { comesOut, comesOutOrSlips } from "./signs.js";
import { type FactBook, isExact, type Mention, type Reading } from "../reading/index.js";

const off = /(?:扣减|核减|扣除|扣罚|扣款|核扣|审减|抵扣|扣回|罚扣|减免)(?:了|共)?(?:[^,。;:\d]{0,10}?(?:费用?|款项?|资金|金额|经费|租金|补助))?(?:共|为|计)*$/;
const after = /^(?:经)?(?:扣减|核减|扣除|扣罚|扣款|核扣|审减|抵扣|扣回|减免|考核)(?:[^,。;:\d]{0,6})?(?:之?后)(?:的)?,?(?:实际|实|应|最终|共)*(?:支付|拨付|付|兑付|发放|结算|收取|拨)(?:[^,。;:\d]{0,10})?(?:为|共|计)*$/;
const due = /应[付拨支收]|合同|服务费|外包|租金|预算|费用?$|款$|总[额价]|申报|申请|报审|核定/;

/**
 * 环卫外包服务费3474万元。…因考核扣减服务费46.8万元，占年服务费的1.35%，扣减后实付服务费3427.2万元: what was to be paid, less what was taken off, right before what was paid then. Of the amounts told above, the one
 * that comes out, or would but for a slip of the hand, and of which what was taken off is the share told between.
 */
export function paidAfterTakenOff(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!after.test(left.standing.lead) || !isAmount(left) || !isExact(left)) return [];
    const before = reading.mentions.filter((each) => each.index < left.index && isExact(each));
    const rate = before.at(-1)?.figure.quantity.measure.symbol === "%" ? before.at(-1) : undefined;
    const taken = rate === undefined ? before.at(-1) : before.at(-2);
    if (taken === undefined || taken.figure.quantity.measure.dimension !== "money" || taken.standing.sentence !== left.standing.sentence || taken.standing.frame !== left.standing.frame || !off.test(taken.standing.lead)) return [];
    const wholes = before.filter((each) => each.index < taken.index && isAmount(each) && due.test(each.standing.lead) && each.figure.quantity.compare(taken.figure.quantity) > 0);
    const from = wholes.findLast((from) => comesOut({ from, taken, left })) ?? wholes.findLast((each) => isMeant(each, taken, left, rate, wholes));
    return from === undefined ? [] : [balance({ from, more: [], taken, left }, book)];
  });
}

function isMeant(from: Mention, taken: Mention, left: Mention, rate: Mention | undefined, wholes: readonly Mention[]): boolean {
  // 审减后支付工程款358万元: of what is due then a part alone may have been paid.
  const slipped = comesOutOrSlips({ from, taken, left });
  const rated = slipped && rate !== undefined && rate.figure.quantity.printedDigits >= 3 && rate.figure.quantity.roundsFrom(taken.figure.quantity.dividedBy(from.figure.quantity));
  return rated || (slipped && (wholes.length === 1 || from.standing.sentence === left.standing.sentence));
}
