import Big from "big.js";
import type { Fact, Indicator, Relation } from "../../model/index.js";
import { isSlipOf, isSwapOf, measureOf, noMeasure, Quantity, type ScannedFigure } from "../../quantity/index.js";
import { factIn, type Remark, type RemarkReader } from "./remark.js";

/** 180/193 · 52座/142座 · 85÷94=90.4%: nothing but a fraction, and what it comes to. */
const fraction = /^[^\d]*?(?<part>\d[\d,]*(?:\.\d+)?)(?<unit>[\u4e00-\u9fff]{0,3})[/÷](?<whole>\d[\d,]*(?:\.\d+)?)\k<unit>(?:[×*]100%)?(?:[=≈][\d.]+%?)?[^\d/÷×*]*$/;

/** 46人中43人持证: of the first so many as the second. */
const ofThem = /^[^\d]*\d[\d,]*[\u4e00-\u9fff]{1,3}(?:[\u4e00-\u9fff]{0,4})中[^\d]{0,8}\d[\d,]*[^\d]*$/;

/** What else two figures may be than a part and its whole: another year's, a gap, a deadline. */
const otherwise = /[上去前往历]年|同比|比|超|延|迟|差|缺|逾|期|每|平均|人均|标准/;

/** A rate that moved, or tells how much less there is, is no part of a whole. */
const ofChange = /增长|增幅|提高|提升|下降|降低|减少|节约|压减|差错|误差|偏差/;

/**
 * 52座/142座 beside 36.62%, 1632人参训，1586人取证 beside 97.2%, 发放问卷150份，满意144份 beside 96%: the rate of a row, from what its remark counts.
 * A fraction alone is the rate's. Two counts may be of anything: they are the rate's where they come to it, or would but for a slip of the hand.
 */
export const rateOfCounts: RemarkReader = (remark, indicator) => {
  const rate = rateOf(indicator);
  if (rate?.quantity === undefined || /[≥≤><约]|以[上下内]|不[低高]于/.test(indicator.actual.text) || ofChange.test(indicator.name)) return undefined;
  const counts = fractionIn(remark) ?? remark.figures.filter(({ quantity, comparator, upTo, spelled }) => quantity.measure.dimension !== "ratio" && quantity.looseness === "exact" && comparator === undefined && upTo === undefined && !spelled);
  const pairs = isFraction(remark) && counts.length === 2 ? [[counts[0], counts[1]]] : pairsOf(remark, counts);
  const read = pairs.flatMap(([part, whole]) => (part === undefined || whole === undefined ? [] : [completionOf(remark, rate, part, whole)]));
  const printed = rate.quantity;
  const held = read.find(({ due }) => printed.roundsFrom(due)) ?? read.find((each) => isSlipped(printed, each, isFraction(remark) || (resultOfAll.test(remark.words) && read.length === 1)));
  if (held !== undefined) return held.relation;
  const [alone] = read;
  return alone !== undefined && read.length === 1 && isFraction(remark) && !isOtherwiseReckoned(printed, alone.due) ? alone.relation : undefined;
};

/** 发放问卷150份，满意144份 · 抽检320批次，合格314批次: so many of all of them came out well. */
const resultOfAll = /(?:应|共|总|发放|收回|回收|抽[检查测取]|检[测查]|调查|受理|参[加训与考]|计划).*(?:满意|合格|达标|优良|取[得证]|持证|通过|完成|办[结理]|及时|就业|[已实])/;

/** The rate, or one of the counts, is a slip of the hand away from what the others make it; where the words do not bind them to each other, only two digits swapped tell of one. */
function isSlipped(rate: Quantity, { part, whole, due }: ReadRate, bound: boolean): boolean {
  const other = bound ? isSlipOf : isSwapOf;
  const counts = (printed: Quantity, meant: Quantity): boolean => other(printed, Quantity.printed(meant.value.toFixed(printed.decimals), printed.measure));
  return counts(rate, due) || counts(part, Quantity.exact(rate.value.times(whole.value).div(100), part.measure)) || counts(whole, Quantity.exact(part.value.times(100).div(rate.value.eq(0) ? 1 : rate.value), whole.measure));
}

/** 2/12 beside 83.33%: how many were not; 120/100 beside 83.33%: the whole before its part. */
function isOtherwiseReckoned(rate: Quantity, due: Quantity): boolean {
  const inverse = Quantity.exact(due.value.eq(0) ? 0 : new Big(10_000).div(due.value), due.measure);
  return rate.roundsFrom(Quantity.exact(due.value.minus(100).abs(), due.measure)) || rate.roundsFrom(inverse);
}

type Count = Pick<ScannedFigure, "text" | "quantity">;

function rateOf({ actual }: Indicator): Fact | undefined {
  return actual.quantity?.measure.symbol === "%" && actual.quantity.looseness === "exact" ? actual : undefined;
}

function fractionIn({ words }: Remark): readonly Count[] | undefined {
  const { part, whole, unit = "" } = fraction.exec(words)?.groups ?? {};
  return part === undefined || whole === undefined ? undefined : [part, whole].map((digits) => ({ text: digits + unit, quantity: Quantity.printed(digits.replaceAll(",", ""), measureOf(unit) ?? noMeasure) }));
}

function isFraction({ words }: Remark): boolean {
  return fraction.test(words) || (ofThem.test(words) && !otherwise.test(words));
}

/** Every two counts of the same things: of persons or copies sent out, those that came back or were content. */
function pairsOf({ words }: Remark, counts: readonly Count[]): readonly (readonly [Count, Count])[] {
  // 满意160份，基本满意16份: who was content, and who was so by and large, may both count.
  if (counts.length < 2 || counts.length > 4 || otherwise.test(words) || (counts.length > 2 && /(?:基本|比?较)满意|其[他它]/.test(words))) return [];
  return counts.flatMap((one, at) => counts.slice(at + 1).flatMap((other) => (isSameKind(one, other) ? [one.quantity.compare(other.quantity) < 0 ? ([one, other] as const) : ([other, one] as const)] : [])));
}

function isSameKind(one: Count, other: Count): boolean {
  return one.quantity.measure.symbol !== "" && one.quantity.isOfKind(other.quantity) && one.quantity.measure.symbol === other.quantity.measure.symbol;
}

interface ReadRate {
  readonly relation: Relation;
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly due: Quantity;
}

/** 114/120: of two bare numbers, or of those in one unit, the first over the second. */
function completionOf(remark: Remark, rate: Fact, one: Count, other: Count): ReadRate {
  const [part, whole] = ofThem.test(remark.words) ? [other, one] : [one, other];
  const relation: Relation = { kind: "completion", actual: factIn(remark, part), budget: factIn(remark, whole), rate, quote: remark.words, place: rate.place };
  return { relation, part: part.quantity, whole: whole.quantity, due: percentOf(part.quantity, whole.quantity, rate.quantity as Quantity) };
}

function percentOf(part: Quantity, whole: Quantity, { measure }: Quantity): Quantity {
  return Quantity.exact(part.value.times(100).div(whole.value.eq(0) ? 1 : whole.value), measure);
}
