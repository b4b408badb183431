import type { Fact } from "../../../../model/index.js";
import type { Quantity } from "../../../../quantity/index.js";
import { endOf, type FactBook, isSlipOf, type Mention, type Reading, sameKind, spokenFact } from "../../reading/index.js";
import { isSpent } from "./spending.js";
import { isNearly } from "../rate.js";

const due = /未(?:支付|付|使用|执行|拨付|支出|支|兑付|发放|报账)|结余|剩余/;
const ofAll = /^(?:资金|项目|预算|总体|整体|,)*(?:支付|支出|使用|执行|拨付|兑付|发放)(?:率|进度|比例)(?:为|达到?|是|约)*$/;

/** 支付1180万元，未支付80万元，支付率93.65%: what was paid and what was not are together what there was to pay. */
export function paidAndDue(rate: Mention, reading: Reading, book: FactBook): { readonly actual: Mention; readonly budget: Fact } | undefined {
  const [paid, left, before] = [reading.mentions[rate.index - 2], reading.mentions[rate.index - 1], reading.mentions[rate.index - 3]];
  if (paid === undefined || left === undefined || !ofAll.test(rate.standing.lead) || rate.figure.quantity.looseness !== "exact") return undefined;
  const together = [paid, left].every((each) => each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.figure.quantity.measure.dimension === "money" && each.figure.quantity.looseness === "exact");
  const alone = before === undefined || before.standing.sentence !== rate.standing.sentence || before.figure.quantity.measure.dimension !== "money";
  if (!together || !alone || !sameKind(paid, left) || !isSpent(paid) || due.test(paid.standing.lead) || !due.test(left.standing.lead)) return undefined;
  const whole = paid.figure.quantity.plus(left.figure.quantity);
  if (whole.isZero || paid.figure.quantity.isZero || !isMeant(rate, paid.figure.quantity.dividedBy(whole))) return undefined;
  // The whole may have been told before: it is that figure then.
  const told = reading.mentions.find((each) => each.index < paid.index && each.role.kind === "level" && sameKind(each, paid) && each.figure.quantity.compare(whole) === 0);
  const words = reading.passage.text.slice(paid.figure.offset, endOf(left));
  return { actual: paid, budget: told === undefined ? spokenFact(reading.passage, paid.figure.offset, words, whole, "已付与未付合计") : book.factOf(told) };
}

/** 支出68.41万元，结余0万元，执行率140%: a digit away from what the two give. */
function isMeant(rate: Mention, given: Quantity): boolean {
  return isNearly(rate, given) || (rate.figure.quantity.printedDigits >= 3 && isSlipOf(rate.figure.quantity, given));
}
