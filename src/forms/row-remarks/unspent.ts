import { Fact, type Relation, type ScoredForm } from "../../model/index.js";
import { isSlipOf, scanFigures } from "../../quantity/index.js";

const leftBefore = /(?:未(?:支?付|支出|执行|使用|拨付|完成支付)|结余|结转|剩余|尚余|余)(?:资金|金额|款项?|指标)?(?:共|为|计)*$/;
const leftBehind = /^(?:资金|款项?|指标)?(?:尚?未(?:支?付|支出|执行|使用|拨付)|结余|结转|未完成支付)/;

/** With fewer digits another figure comes near by chance. */
const fewestDigits = 4;

/** 7座未完工，111.53万元未付 beside 436.00 of budget and 324.47 spent: what the reason for a rate of execution says to be left is what the two leave, where it is so, or would be but for a slip of the hand. */
export function leftUnspent({ total, executionReason }: Pick<ScoredForm, "total" | "executionReason">): readonly Relation[] {
  const [budget, spent] = [total?.fullYear, total?.actual];
  if (executionReason === undefined || budget?.quantity === undefined || spent?.quantity === undefined) return [];
  const { text, place } = executionReason;
  const due = budget.quantity.minus(spent.quantity);
  if (due.value.lte(0)) return [];
  const told = scanFigures(text).filter(({ quantity, offset, length }) => quantity.measure.dimension === "money" && quantity.looseness === "exact" && (leftBefore.test(text.slice(0, offset).replace(/\s+/g, "")) || leftBehind.test(text.slice(offset + length))));
  const [left, ...others] = told;
  if (left === undefined || others.length > 0) return [];
  const holds = left.quantity.ties(due) || left.quantity.roundsFrom(due);
  if (!holds && (left.quantity.significantDigits < fewestDigits || !isSlipOf(left.quantity, due))) return [];
  const fact = new Fact({ aspects: { concept: "other" }, state: "figure", quantity: left.quantity, text: left.text, place, quote: text });
  return [{ kind: "balance", from: budget, taken: spent, left: fact, quote: text, place }];
}
