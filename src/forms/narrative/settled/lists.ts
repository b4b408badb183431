import type { Fact, Relation, SumRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import type { Told } from "./told.js";

/**
 * The relations without the lists of what was spent or done under a plan, not of what the plan is made of: 安排资金126万元，一季度支出28万元、…、四季度支出24.6万元，执行率94.1%.
 * A rate behind the list says how much of the total it comes to.
 */
export function withoutSpentLists(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => relation.kind !== "sum" || !isRatedAsSpent(relation, told));
}

function isRatedAsSpent({ total, parts, reading }: SumRelation, told: Told): boolean {
  const [sum, last] = [sumOf(parts), told.get(parts.at(-1) ?? total)];
  if (sum === undefined || last === undefined || total.quantity === undefined || total.quantity.isZero || reading === "selection" || reading === "full-marks") return false;
  if (!sum.isOfKind(total.quantity) || sum.compare(total.quantity) >= 0) return false;
  const share = sum.dividedBy(total.quantity);
  return last.mentions.some(({ index, standing, figure }) => index > last.mention.index && standing.sentence === last.mention.standing.sentence && /率(?:为|达到?|是)*$/.test(standing.lead) && figure.quantity.measure.dimension === "ratio" && figure.quantity.roundsFrom(share));
}

/** What facts of one kind come to; undefined where one of them is no figure, or of another kind. */
export function sumOf(parts: readonly Fact[]): Quantity | undefined {
  const quantities = parts.flatMap(({ quantity }) => quantity ?? []);
  const [first, ...rest] = quantities;
  return first === undefined || quantities.length < parts.length || rest.some((each) => !each.isOfKind(first)) ? undefined : rest.reduce((one, other) => one.plus(other), first);
}
