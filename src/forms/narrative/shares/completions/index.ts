import { Fact, type CompletionRelation } from "../../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { likeItsSiblings } from "./like-its-siblings.js";
import { lastLevel } from "../part.js";
import { aimAbove } from "./aims-above.js";
import { aimBeside } from "./aim-beside.js";
import { aimCompared } from "./aim-compared.js";
import { budgetOfAccount } from "./budget-of-account.js";
import { pairInSeries } from "./in-series.js";
import { pairOfTheUnit, spendingRated } from "./of-the-unit.js";
import { paidAndDue } from "./paid-and-due.js";
import { spentOfMoved } from "./moved-budget.js";
import { pairBehind } from "./pair-behind.js";
import type { Pair } from "./pair.js";
import { planAbove } from "./plan-above.js";
import { fitsRate } from "../rate.js";
import { pairBefore } from "./pairs.js";

export { ratesOfBudgetsByName } from "./budgets-by-name.js";
export { projectAccounts } from "./of-the-project.js";
export { handedOnIn } from "./handed-on.js";
export { ratesOfTheOnlyPlan } from "./of-the-only-plan.js";

/** 预算1.8万元，决算1.52万元，完成预算的84% · 占年初预算10065万元的43.2%. `above`: the passages before, nearest last. */
export function completionsIn(reading: Reading, book: FactBook, above: readonly Reading[] = []): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.role.kind !== "completion") return [];
    const moved = spentOfMoved(rate, reading);
    if (moved !== undefined) return [{ kind: "completion", actual: book.factOf(moved.actual), budget: moved.budget, rate: book.factOf(rate), quote: quoteAcross([moved.actual, rate]), place: placeOf(rate) }];
    const printed = reading.mentions[rate.index - 1];
    const pair = rate.series !== undefined ? pairInSeries(rate, reading.mentions) : printed?.role.kind === "budget" ? { actual: lastLevel(printed, reading.mentions), budget: printed } : pairBefore(rate, reading, above);
    const { actual, budget } = pair.actual === undefined || pair.budget === undefined ? [pairBehind(rate, reading), aimAbove(rate, reading, above), aimCompared(rate, reading), aimBeside(rate, reading), planAbove(rate, reading), budgetOfAccount(rate, reading, above), pairOfTheUnit(rate, reading), likeItsSiblings(rate, reading)].reduce(either) : pair;
    if (actual === undefined || budget === undefined || !sameKind(actual, budget)) {
      const both = rate.series === undefined ? paidAndDue(rate, reading, book) : undefined;
      return both === undefined ? [] : [{ kind: "completion", actual: book.factOf(both.actual), budget: both.budget, rate: book.factOf(rate), quote: quoteAcross([both.actual, rate]), place: placeOf(rate) }];
    }
    if (isBeyond(actual, budget, rate)) return [];
    // 拨付率100% is as often of what was due by then.
    if (/拨付(?:率|进度|比例)/.test(rate.standing.lead) && rate.figure.quantity.value.gte(100) && !fitsRate(actual, budget, rate)) return [];
    const told = [actual, budget, rate];
    const quote = quoteAcross(budget.passage === rate.passage ? told.sort((a, b) => a.index - b.index) : [actual, rate]);
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote, place: placeOf(rate) }];
  });
}

/** 超收1230万元，为预算10000万元的112.3% · 短收50万元，完成预算500万元的90%: what is told beside the rate is only how far it came beyond the budget, or short of it. */
function isBeyond(actual: Mention, budget: Mention, rate: Mention): boolean {
  const [beyond, short] = [/超收|超支|超额|超出|超过|增收|多[收支征]/.test(actual.label), /短收|欠收|减收|少收|结余|节余|节约|未(?:支出|执行|完成)|差额?/.test(actual.label)];
  if (budget.figure.quantity.isZero || (!beyond && !short)) return false;
  const all = beyond ? budget.figure.quantity.plus(actual.figure.quantity) : budget.figure.quantity.minus(actual.figure.quantity);
  return rate.figure.quantity.roundsFrom(all.dividedBy(budget.figure.quantity));
}

export { ratesOfAllSpent, ratesOfTheYear, restsOfTheUnit, restsOfTheYear } from "./of-the-unit.js";

const either = (one: Pair, other: Pair): Pair => (one.actual === undefined ? other : one);

/** 全年支出81万元，完成全年预算的81%: the rate alone, for the overall form to be held against, whether a budget is told or not. */
export function executionRates(reading: Reading, book: FactBook): readonly Fact[] {
  return reading.mentions.flatMap((rate): Fact[] => {
    const actual = spendingRated(rate, reading, book);
    if (actual === undefined) return [];
    const year = book.yearOf(actual);
    return [new Fact({ aspects: { concept: "execution.rate", scenario: "actual", ...(year === undefined ? {} : { year }) }, state: "figure", quantity: rate.figure.quantity, text: rate.figure.text, place: placeOf(rate), quote: quoteAcross([actual, rate]) })];
  });
}
