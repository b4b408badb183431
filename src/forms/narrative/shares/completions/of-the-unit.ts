import type { BalanceRelation, CompletionRelation, Fact } from "../../../../model/index.js";
import { type FactBook, isExact, isOnOwnBase, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, fitsRateBut, isMeantOf } from "../rate.js";
import { slipsOf } from "../../../../quantity/index.js";
import type { Pair } from "./pair.js";
import { isOfAnother } from "./pairs.js";

const rateOfAll = /^(?:全年|年度|部门|单位|整体|总体|综合|总)*(?:预算)?(?:支出)?(?:执行|完成)率(?:为|达到?|是|约)*$/;
const left = /^(?:年末|年底|期末)?(?:财政拨款)?(?:结转(?:和|与|及|、)?结余|结余结转|结余|结转)(?:资金|金额)?(?:为|共|约)*$/;
const adjusted = /(?:调整后的?(?:全年|部门|支出|总)*预算|全年预算)(?:数|总额|资金)?(?:为|是|共|达)?$/;
const spent = /^(?:20\d\d年度?|全年|年度|本年度?|当年|实际|累计|共|总|部门|整体)*(?:决算支出|支出决算|实际支出|支出|执行数|决算数?)(?:总额|数|合计)?(?:为|是|共|达)?$/;

/**
 * 年初预算783万元，调整后预算821万元，决算支出807万元。决算支出中：…。预算完成率98.26%，结转和结余14万元: a rate, or a rest, whose sentence tells no money before it is that of the
 * adjusted budget and the spending the passage has set side by side, once for all.
 */
export function pairOfTheUnit(rate: Mention, reading: Reading): Pair {
  if (!rateOfAll.test(rate.standing.lead)) return {};
  const { actual, budget } = sideBySide(rate, reading);
  if (actual === undefined || budget === undefined || budget.figure.quantity.isZero) return {};
  if (isOfAnother(rate, reading.mentions) && !fitsRate(actual, budget, rate)) return {};
  return fitsRate(actual, budget, rate) || isSlipOf(rate.figure.quantity, actual.figure.quantity.dividedBy(budget.figure.quantity)) || fitsRateBut(slipsOf, actual, budget, rate) ? { actual, budget } : {};
}

/**
 * 年初预算570万元，调整后预算621万元。预算执行率99.28%。 in a report that tells all that was spent but once, chapters before: the rate is of the two, where it comes out, or misses by a
 * slip of the hand.
 */
export function ratesOfAllSpent(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  const told = readings.flatMap(({ mentions }) => mentions).filter((each) => book.conceptOf(each) === "expenditure.total" && book.scenarioOf(each) === "actual" && isExact(each) && each.figure.quantity.measure.dimension === "money");
  const [actual] = told;
  if (actual === undefined || told.some((each) => !each.figure.quantity.agrees(actual.figure.quantity))) return [];
  return readings.flatMap(({ mentions }) => mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.role.kind !== "completion" || known.has(rate) || !isExact(rate) || !rateOfAll.test(rate.standing.lead)) return [];
    const [budget, ...others] = mentions.filter((each) => each.index < rate.index && rate.standing.sentence - each.standing.sentence <= 1 && each.role.kind === "level" && !each.prior && isExact(each) && adjusted.test(each.standing.lead));
    const spentHere = mentions.some((each) => each.index < rate.index && rate.standing.sentence - each.standing.sentence <= 1 && /支出|执行|决算|使用|支付/.test(each.standing.lead) && each.figure.quantity.measure.dimension === "money");
    if (budget === undefined || others.length > 0 || spentHere || !sameKind(budget, actual) || budget.figure.quantity.isZero || actual.figure.quantity.compare(budget.figure.quantity) > 0) return [];
    const due = actual.figure.quantity.dividedBy(budget.figure.quantity);
    if (!fitsRate(actual, budget, rate) && !isSlipOf(rate.figure.quantity, due) && !fitsRateBut(slipsOf, actual, budget, rate)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([budget, rate]), place: placeOf(rate) }];
  }));
}

const ofTheBudget = /^(?:完成)?(?:全年|调整后?的?(?:全年)?)预算(?:数)?(?:的|为)*$/;
const ofTheSpending = /^(?:(?:全年|调整后?的?|年度|部门|单位|整体|总体|综合|总)*(?:预算|支出|资金)*(?:执行|完成|支出)(?:率|进度)|预算支出率)(?:为|达到?|是)*$/;
const carried = /结转|结余|剩余|未[执支使]/;

/** 全年支出1421万元，结转64万元，执行率95.65% · 总支出4098万元，年末结转117万元。预算执行率97.22%: the unit's spending that a rate without a name is of. */
export function spendingRated(rate: Mention, { mentions }: Reading, book: FactBook): Mention | undefined {
  if (rate.role.kind !== "completion" || rate.figure.spelled || rate.series !== undefined) return undefined;
  const isAll = (each: Mention | undefined): boolean => each !== undefined && book.conceptOf(each) === "expenditure.total" && book.scenarioOf(each) === "actual";
  const named = ofTheBudget.test(rate.standing.lead);
  if ((!named && !ofTheSpending.test(rate.standing.lead)) || isOfAnother(rate, mentions) || isOnOwnBase(rate)) return undefined;
  const told = (sentence: number): readonly Mention[] => mentions.filter((each) => each.index < rate.index && each.standing.sentence === sentence && each.standing.frame === rate.standing.frame && each.role.kind === "level" && !each.prior && each.figure.quantity.measure.dimension === "money" && !carried.test(each.standing.lead));
  const here = told(rate.standing.sentence);
  if (here.length > 0) return isAll(here.at(-1)) ? here.at(-1) : undefined;
  // What the sentence before tells of all that was spent, and of nothing above it; a rate of its own there has been given.
  const before = told(rate.standing.sentence - 1);
  const [all] = before.filter(isAll);
  const rated = mentions.some((each) => each.index < rate.index && each.role.kind === "completion" && each.standing.sentence === rate.standing.sentence - 1);
  return all !== undefined && !rated && before.every((each) => each.index < all.index || each.figure.quantity.compare(all.figure.quantity) <= 0) ? all : undefined;
}

/**
 * 全年预算2228万元，…。全年支出2141万元，执行率96.08%: of what the unit spent, and of the budget as it was in the end, each told in the report once, or always alike. One that comes out
 * by the first budget, or by what came in, is of that.
 */
export function ratesOfTheYear(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  const all = readings.flatMap(({ mentions }) => mentions).filter((each) => isExact(each) && each.figure.quantity.measure.dimension === "money" && !each.figure.quantity.isZero);
  const budgets = all.filter((each) => book.conceptOf(each) === "expenditure.total" && book.scenarioOf(each) === "full-year-budget");
  const others = all.filter((each) => book.conceptOf(each) === "revenue.total" || (book.conceptOf(each) === "expenditure.total" && book.scenarioOf(each) === "initial-budget"));
  const [budget] = budgets;
  if (budget === undefined || budgets.some((each) => !sameKind(each, budget) || !each.figure.quantity.agrees(budget.figure.quantity))) return [];
  return readings.flatMap((reading) => reading.mentions.flatMap((rate): CompletionRelation[] => {
    const actual = known.has(rate) || !isExact(rate) ? undefined : spendingRated(rate, reading, book);
    if (actual === undefined || !isExact(actual) || !sameKind(actual, budget) || actual.figure.quantity.compare(budget.figure.quantity) > 0 || others.some((each) => sameKind(each, actual) && fitsRate(actual, each, rate))) return [];
    if (!isMeantOf(actual, budget, rate)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([actual, rate]), place: placeOf(rate) }];
  }));
}

export function restsOfTheUnit(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    if (!left.test(rest.standing.lead) || rest.role.kind !== "level" || rest.prior || !isExact(rest) || rest.figure.quantity.measure.dimension !== "money") return [];
    const { actual, budget } = sideBySide(rest, reading);
    if (actual === undefined || budget === undefined || !sameKind(actual, rest)) return [];
    const due = budget.figure.quantity.minus(actual.figure.quantity);
    if (!rest.figure.quantity.roundsFrom(due) && !(rest.figure.quantity.significantDigits >= 4 && isSlipOf(rest.figure.quantity, due))) return [];
    return [{ kind: "balance", from: book.factOf(budget), taken: book.factOf(actual), left: book.factOf(rest), quote: quoteAcross([budget, actual, rest]), place: placeOf(rest) }];
  });
}

/**
 * 收入总计1486万元，…。全年支出1421万元，结转64.66万元: what the unit had, or its budget in the end, told once in the report, less all that it spent, told right before what is left. That what is
 * left is of these two the words do not say, so that only a slip of the hand shows it.
 */
export function restsOfTheYear(readings: readonly Reading[], known: ReadonlySet<Fact>, book: FactBook): readonly BalanceRelation[] {
  const all = readings.flatMap(({ mentions }) => mentions).filter((each) => isExact(each) && each.figure.quantity.measure.dimension === "money" && !each.prior);
  const once = (some: readonly Mention[]): Mention | undefined => (some.every((each) => sameKind(each, some[0] as Mention) && each.figure.quantity.agrees((some[0] as Mention).figure.quantity)) ? some[0] : undefined);
  const isTotal = (each: Mention): boolean => book.conceptOf(each) === "expenditure.total";
  const had = [once(all.filter((each) => isTotal(each) && book.scenarioOf(each) === "full-year-budget")), once(all.filter((each) => book.conceptOf(each) === "revenue.total" && book.scenarioOf(each) === "actual"))].filter((each) => each !== undefined);
  return readings.flatMap(({ mentions }) => mentions.flatMap((rest): BalanceRelation[] => {
    if (!left.test(rest.standing.lead) || rest.role.kind !== "level" || rest.prior || !isExact(rest) || rest.figure.quantity.measure.dimension !== "money" || (book.has(rest) && known.has(book.factOf(rest)))) return [];
    const actual = mentions.findLast((each) => each.index < rest.index && rest.standing.sentence - each.standing.sentence <= 1 && each.standing.frame === rest.standing.frame && isTotal(each) && book.scenarioOf(each) === "actual" && !each.prior && isExact(each));
    if (actual === undefined || !sameKind(actual, rest)) return [];
    const due = (each: Mention): Mention["figure"]["quantity"] => each.figure.quantity.minus(actual.figure.quantity);
    const from = had.filter((each) => sameKind(each, actual) && each.figure.quantity.compare(actual.figure.quantity) > 0);
    const long = rest.figure.quantity.significantDigits >= 4;
    const whole = from.find((each) => rest.figure.quantity.roundsFrom(due(each))) ?? from.find((each) => long && isSlipOf(rest.figure.quantity, due(each)));
    return whole === undefined ? [] : [{ kind: "balance", from: book.factOf(whole), taken: book.factOf(actual), left: book.factOf(rest), quote: quoteAcross([actual, rest]), place: placeOf(rest) }];
  }));
}

function sideBySide(each: Mention, { mentions }: Reading): Pair {
  const money = mentions.filter((other) => other.index < each.index && other.standing.sentence < each.standing.sentence && other.standing.frame === each.standing.frame && other.role.kind === "level" && !other.prior && isExact(other) && other.figure.quantity.measure.dimension === "money");
  const [budget, ...budgets] = money.filter(({ standing }) => adjusted.test(standing.lead));
  const beside = budget === undefined ? [] : money.filter((other) => spent.test(other.standing.lead) && other.standing.sentence === budget.standing.sentence && other.index > budget.index && other.figure.quantity.compare(budget.figure.quantity) <= 0);
  return budgets.length > 0 || beside.length !== 1 ? {} : { actual: beside[0], budget };
}
