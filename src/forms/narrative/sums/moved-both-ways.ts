import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "../accounts/index.js";
import type { FactBook, Mention, Reading } from "../reading/index.js";
import { type BudgetRow, budgetRows } from "./budget-rows.js";

/**
 * 年初批复420万元，9月调减展陈经费35万元，另追加修复经费55万元，调整后440万元，净增加20万元: the first budget with what was added and less what was taken off is the one it came to, whatever fewer of them would
 * come to; what the steps themselves come to, one way and the other, is what it grew by.
 */
export function movedBothWays(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return budgetRows(reading).flatMap((row): BalanceRelation[] => {
    const { first, total, net } = row;
    const [added, off] = [mentionsOf(row, false), mentionsOf(row, true)];
    const [taken, ...less] = off;
    if (total === undefined || taken === undefined) return [];
    // Of more steps than these two, one may be told nowhere.
    const held = [first, ...added].map(({ figure }) => figure.quantity).reduce((sum, each) => sum.plus(each)).minus(off.map(({ figure }) => figure.quantity).reduce((sum, each) => sum.plus(each)));
    if (added.length + off.length > 2 && !total.figure.quantity.roundsFrom(held)) return [];
    return [balance({ from: first, more: added, taken, less, left: total }, book), ...(net === undefined ? [] : netOf(net, added, off, book))];
  });
}

const mentionsOf = ({ moves }: BudgetRow, off: boolean): readonly Mention[] => moves.flatMap((each) => (each.off === off ? [each.mention] : []));

function netOf(net: Mention, added: readonly Mention[], off: readonly Mention[], book: FactBook): readonly BalanceRelation[] {
  const [gained, lost] = /减/.test(net.standing.lead) ? [off, added] : [added, off];
  const [[from, ...more], [taken, ...less]] = [gained, lost];
  return from === undefined || taken === undefined ? [] : [balance({ from, more, taken, less, left: net }, book)];
}
