import type { CompletionRelation } from "../../../../model/index.js";
import { type FactBook, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate } from "../rate.js";

/** How many paragraphs before and after a rate the budget of that name may stand. */
const reach = 6;
const ofBudget = /预算(?:数|安排|资金)?的?$|预算(?:支出)?(?:执行|完成)(?:率|比例|进度)(?:为|达到?|是)*$/;

/**
 * “三公”经费支出18.36万元，完成预算的74.94%。 and paragraphs on “三公”经费预算24.5万元: what was spent right before its rate, and the one budget that is told under the very same name, in a sentence that tells
 * nothing but what was planned.
 */
export function ratesOfBudgetsByName(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  return readings.flatMap((reading, at) => reading.mentions.flatMap((rate): CompletionRelation[] => {
    const actual = reading.mentions[rate.index - 1];
    if (rate.role.kind !== "completion" || known.has(rate) || rate.series !== undefined || !isExact(rate) || !ofBudget.test(rate.standing.lead) || actual === undefined || !isAmount(actual) || actual.standing.sentence !== rate.standing.sentence || isPlanned(actual)) return [];
    const name = nameOf(actual);
    if (name.length < 3 || /基本支出|项目支出/.test(name)) return [];
    const near = readings.slice(Math.max(0, at - reach), at + 1 + reach).flatMap(({ mentions }) => mentions);
    const budgets = near.filter((each) => each !== actual && isAmount(each) && isPlanned(each) && nameOf(each) === name && sameKind(each, actual) && isOfOneYear(book.yearOf(each), book.yearOf(actual)));
    const [budget] = budgets;
    if (budget === undefined || budgets.some((each) => each.figure.quantity.compare(budget.figure.quantity) !== 0) || !isOfThem(actual, budget, rate)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([actual, rate]), place: placeOf(rate) }];
  }));
}

/** A rate that is neither theirs nor a slip of the hand away may be of the budget as it was adjusted to, which need not be told. */
function isOfThem(actual: Mention, budget: Mention, rate: Mention): boolean {
  if (budget.figure.quantity.isZero) return false;
  const due = actual.figure.quantity.dividedBy(budget.figure.quantity);
  return fitsRate(actual, budget, rate) || (rate.figure.quantity.significantDigits >= 3 && (isSlipOf(rate.figure.quantity, due) || isSwapOf(rate.figure.quantity, due)));
}

const isOfOneYear = (one: number | undefined, other: number | undefined): boolean => one === undefined || other === undefined || one === other;

const isAmount = (each: Mention): boolean => each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && each.standing.frame === 0;

/** Whether the sentence up to a figure plans, and tells nothing that was done. */
function isPlanned({ passage: { text }, figure: { offset } }: Mention): boolean {
  const said = text.slice(text.lastIndexOf("。", offset) + 1, offset).replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, "");
  return /预算/.test(said) && !/支出(?!预算)|决算|执行|完成|使用|调整|追加|上年|去年/.test(said);
}

/** 三公经费 of 2014年度本部门“三公”经费支出. */
const nameOf = ({ label }: Mention): string => label.replace(/[“”"\s]/g, "").replace(/^(?:20\d\d年度?|本年度?|全年|年度|年初|其中:?|本?部门|本?单位)+/, "").replace(/(?:财政拨款|支出|决算|年初|全年|预算|总额|合计|安排|数|为)+$/, "");
