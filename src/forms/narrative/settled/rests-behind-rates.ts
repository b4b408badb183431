import type { BalanceRelation, Relation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { withoutAccountedFor } from "./balances.js";
import { toldIn } from "./told.js";

const rest = /^(?:年末|期末|资金|预算|全年|年度)*(?:结转结余|结余|结转|剩余|未支[付出]|未执行)(?:资金|数|金额|额)?(?:为|共|计)*$/;

/**
 * 全年支出1579.91万元，预算执行率96.75%，年末结余52.99万元，其中结转44.92万元、收回8.07万元: what is told as left right behind a rate of execution is what its budget leaves, wherever that was
 * told. It may hold what earlier years left; it is wrong where it is a slip of the hand away, or where its own parts come to what was due.
 */
export function restsBehindRates(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly BalanceRelation[] {
  const told = toldIn(readings, book);
  const known = new Set(relations.flatMap((each) => (each.kind === "balance" ? [each.left] : [])));
  const found = relations.flatMap((relation): BalanceRelation[] => {
    if (relation.kind !== "completion") return [];
    const [rate, actual, budget] = [told.get(relation.rate), told.get(relation.actual)?.mention, told.get(relation.budget)?.mention];
    const left = rate?.mentions[rate.mention.index + 1];
    if (rate === undefined || actual === undefined || budget === undefined || left === undefined || !rest.test(left.standing.lead) || left.standing.sentence !== rate.mention.standing.sentence || left.standing.frame !== rate.mention.standing.frame) return [];
    // 任务4600户，完成4370户，完成率95%，剩余130户: of things to be done some were given up, moved to others, or done before.
    if (budget.figure.quantity.measure.dimension !== "money" || !isExact(left) || !sameKind(left, budget) || !sameKind(actual, budget) || (book.has(left) && known.has(book.factOf(left)))) return [];
    const due = budget.figure.quantity.minus(actual.figure.quantity);
    const printed = left.figure.quantity;
    const parts = behind(left, rate.mentions);
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other), printed.minus(printed));
    const certain = printed.ties(due) || isSlipOf(printed, due) || (parts.length > 1 && sum.compare(due) === 0);
    return due.value.gt(0) && certain ? [{ kind: "balance", from: book.factOf(budget), taken: book.factOf(actual), left: book.factOf(left), quote: quoteAcross([rate.mention, left]), place: placeOf(left) }] : [];
  });
  return withoutAccountedFor(found, readings);
}

/** The figures of its kind told behind it in the sentence. */
function behind(left: Mention, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((each) => each.index > left.index && each.standing.sentence === left.standing.sentence && each.standing.frame === left.standing.frame && sameKind(each, left) && isExact(each));
}
