import type { BalanceRelation } from "../../../model/index.js";
import { balance, comesOut, comesOutOrSlips, type Terms } from "../accounts/index.js";
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
    const terms = { from: first, more: added, taken, less, left: total };
    const growth = net === undefined ? undefined : netOf(net, added, off);
    // Another step may be told nowhere, unless the growth told behind shows that there is none: of two only a slip is wrong, and of more nothing is.
    const sure = (growth !== undefined && comesOut(growth)) || comesOut(terms) || (added.length + off.length === 2 && (comesOutOrSlips(terms, 2) || leavesOneOut(terms)));
    return [...(sure ? [balance(terms, book)] : []), ...(growth !== undefined && sure ? [balance(growth, book)] : [])];
  });
}

/** The terms with every step told, of which there may be none. */
type Balance = Required<Terms>;

const mentionsOf = ({ moves }: BudgetRow, off: boolean): readonly Mention[] => moves.flatMap((each) => (each.off === off ? [each.mention] : []));

function netOf(net: Mention, added: readonly Mention[], off: readonly Mention[]): Balance | undefined {
  const [gained, lost] = /减/.test(net.standing.lead) ? [off, added] : [added, off];
  const [[from, ...more], [taken, ...less]] = [gained, lost];
  return from === undefined || taken === undefined ? undefined : { from, more, taken, less, left: net };
}

/** 420万元，调减35万元，追加55万元，调整后475万元: the one step that takes off forgotten. */
function leavesOneOut({ from, more, left }: Balance): boolean {
  return left.figure.quantity.roundsFrom([from, ...more].map(({ figure }) => figure.quantity).reduce((sum, each) => sum.plus(each)));
}
