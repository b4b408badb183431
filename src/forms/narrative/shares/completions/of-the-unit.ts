import type { BalanceRelation, CompletionRelation } from "../../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, fitsRateBut } from "../rate.js";
import { slipsOf } from "../../../../quantity/index.js";
import type { Pair } from "./pair.js";

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
    if (!fitsRate(actual, budget, rate) && !isSlipOf(rate.figure.quantity, due)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([budget, rate]), place: placeOf(rate) }];
  }));
}

export function restsOfTheUnit(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    if (!left.test(rest.standing.lead) || rest.role.kind !== "level" || rest.prior || !isExact(rest) || rest.figure.quantity.measure.dimension !== "money") return [];
    const { actual, budget } = sideBySide(rest, reading);
    if (actual === undefined || budget === undefined || !sameKind(actual, rest)) return [];
    const due = budget.figure.quantity.minus(actual.figure.quantity);
    if (!rest.figure.quantity.roundsFrom(due) && !(rest.figure.quantity.digits().replace(/\D|0+$/g, "").length >= 4 && isSlipOf(rest.figure.quantity, due))) return [];
    return [{ kind: "balance", from: book.factOf(budget), taken: book.factOf(actual), left: book.factOf(rest), quote: quoteAcross([budget, actual, rest]), place: placeOf(rest) }];
  });
}

function sideBySide(each: Mention, { mentions }: Reading): Pair {
  const money = mentions.filter((other) => other.index < each.index && other.standing.sentence < each.standing.sentence && other.standing.frame === each.standing.frame && other.role.kind === "level" && !other.prior && isExact(other) && other.figure.quantity.measure.dimension === "money");
  const [budget, ...budgets] = money.filter(({ standing }) => adjusted.test(standing.lead));
  const beside = budget === undefined ? [] : money.filter((other) => spent.test(other.standing.lead) && other.standing.sentence === budget.standing.sentence && other.index > budget.index && other.figure.quantity.compare(budget.figure.quantity) <= 0);
  return budgets.length > 0 || beside.length !== 1 ? {} : { actual: beside[0], budget };
}
