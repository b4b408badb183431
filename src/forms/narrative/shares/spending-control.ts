import type { CompletionRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate, isMeantOf } from "./rate.js";

/** 控制率 of what was spent, by its budget; 编制控制率 is of posts. */
const controlled = /^(?:预算|经费|支出|[“"]?三公[”"]?(?:经费)?|公用经费|一般性支出)*控制率(?:为|达到?|是)*$/;
const planned = /预算/;
const spent = /支出|决算|执行|使用|开支|发生/;

/**
 * “三公”经费支出18.36万元，较年初预算24.5万元减少6.14万元，控制率74.94% · 预算数24.5万元，决算数18.36万元，预算控制率74.94%: by definition what was spent by what was budgeted, each told once in the sentence before the rate.
 */
export function spendingControl({ mentions }: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || !controlled.test(rate.standing.lead)) return [];
    const money = mentions.filter((each) => each.index < rate.index && each.role.kind === "level" && isExact(each) && each.figure.quantity.measure.dimension === "money" && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    const budgets = money.filter(({ standing: { lead } }) => planned.test(lead) && !/上年|去年|20\d\d年[^,。;]*预算(?=[^,。;]*20\d\d年)/.test(lead));
    const actuals = money.filter((each) => !budgets.includes(each) && !each.prior && (spent.test(each.standing.lead) || spent.test(each.label)));
    const [budget, actual] = [budgets[0], actuals[0]];
    if (budget === undefined || actual === undefined || budgets.length > 1 || actuals.length > 1 || !sameKind(budget, actual) || !isMeantOf(actual, budget, rate) || isOfOtherKind(rate, actual, budget)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([budget, actual, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** 控制率100% says that all of it was kept within its budget, and 预算24.5万元，支出12.9万元，控制率47.35% how much of it was spared. */
function isOfOtherKind(rate: Mention, actual: Mention, budget: Mention): boolean {
  if (actual.figure.quantity.compare(budget.figure.quantity) > 0 || fitsRate(actual, budget, rate)) return false;
  return rate.figure.quantity.value.eq(100) || rate.figure.quantity.roundsFrom(budget.figure.quantity.minus(actual.figure.quantity).dividedBy(budget.figure.quantity));
}
