import Big from "big.js";
import type { Fact, Indicator } from "../../model/index.js";
import { isSlipOf, isSwapOf, measureOf, noMeasure, Quantity, type ScannedFigure } from "../../quantity/index.js";
import { factIn, type Remark, type RemarkReader } from "./remark.js";

/** 180/193 · 52座/142座 · 85÷94=90.4%: nothing but a fraction, and what it comes to. */
const fraction = /^[^\d]*?(?<part>\d[\d,]*(?:\.\d+)?)(?<unit>[\u4e00-\u9fff]{0,3})[/÷](?<whole>\d[\d,]*(?:\.\d+)?)\k<unit>(?:[×*]100%)?(?:[=≈][\d.]+%?)?[^\d/÷×*]*$/;

/** What else two figures may be than a part and its whole: another year's, a gap, a deadline. */
const otherwise = /[上去前往历]年|同比|比|超|延|迟|差|缺|逾|(?<![按如准到定])期|每|平均|人均|标准/;

/** A rate that moved, or tells how much less there is, is no part of a whole. */
const ofChange = /增长|增幅|提高|提升|下降|降低|减少|节约|压减|差错|误差|偏差/;

/**
 * 52座/142座 beside 36.62%, 1632人参训，1586人取证 beside 97.2%, 发放问卷150份，满意144份 beside 96%: the rate of a row, from what its remark counts.
 * A fraction alone is the rate's. Two counts may be of anything: they are the rate's where they come to it, or would but for a slip of the hand.
 */
export const rateOfCounts: RemarkReader = (remark, indicator) => {
  const rate = rateOf(indicator);
  const printed = rate?.quantity;
  if (rate === undefined || printed === undefined || /[≥≤><约]|以[上下内]|不[低高]于/.test(indicator.actual.text) || ofChange.test(indicator.name)) return undefined;
  const alone = fractionIn(remark) ?? ofThemIn(remark);
  const read = (alone === undefined ? pairsOf(remark) : [alone]).map((pair) => ({ ...pair, bound: pair.bound && bearsName(pair.words, indicator.name), due: percentOf(pair, printed) }));
  const held = read.find(({ due }) => printed.roundsFrom(due)) ?? read.find((each) => isSlipped(printed, each)) ?? (alone === undefined ? undefined : read.find(({ bound, due }) => bound && !isOtherwiseReckoned(printed, due)));
  return held === undefined ? undefined : { kind: "completion", actual: factIn(remark, held.part), budget: factIn(remark, held.whole), rate, quote: remark.words, place: rate.place };
};

/** 满意123份 beside 观众满意度, 21笔按期 beside 按期支付率: what was counted is called as the rate is; 12人为女性 is not. A fraction that stands by itself needs no name. */
function bearsName(words: string, name: string): boolean {
  const plain = words.replace(/[^\u4e00-\u9fff]/g, "");
  return plain === "" || [...plain].some((_, at) => at + 2 <= plain.length && name.includes(plain.slice(at, at + 2)));
}

/** 发放问卷150份，满意144份 · 抽检320批次，合格314批次: so many of all of them came out well. */
const ofAll = /(?:应|共|总|发放|收回|回收|抽[检查测取]|检[测查]|调查|受理|参[加训与考]|计划)[^\d,;。]*$/;
const notDone = /[未不无]|[余剩缺欠漏延另]|返[厂工修]|退[回订]|外出|其[他它中]|基本满意|较满意/;

/** The rate, or one of the counts, is a slip of the hand away from what the others make it; where the words do not bind them to each other, only two digits swapped tell of one. */
function isSlipped(rate: Quantity, { part: { quantity: part }, whole: { quantity: whole }, due, bound }: Pair & { readonly due: Quantity }): boolean {
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

/** A part and its whole; `bound` where the words say that they are. */
interface Pair {
  readonly part: Count;
  readonly whole: Count;
  readonly bound: boolean;
  /** What the part is told to be. */
  readonly words: string;
}

function rateOf({ actual }: Indicator): Fact | undefined {
  return actual.quantity?.measure.symbol === "%" && actual.quantity.looseness === "exact" ? actual : undefined;
}

function fractionIn({ words }: Remark): Pair | undefined {
  const { part, whole, unit = "" } = fraction.exec(words)?.groups ?? {};
  const count = (digits: string): Count => ({ text: digits + unit, quantity: Quantity.printed(digits.replaceAll(",", ""), measureOf(unit) ?? noMeasure) });
  return part === undefined || whole === undefined ? undefined : { part: count(part), whole: count(whole), bound: true, words: words.replaceAll(unit, "") };
}

/** 46人中43人持证 · 24笔中21笔按期，1笔延期15天: of the first so many as the second. */
function ofThemIn({ words, figures: [whole, part] }: Remark): Pair | undefined {
  if (whole === undefined || part === undefined || !isCount(whole) || !isCount(part) || !isSameKind(whole, part)) return undefined;
  const between = words.slice(whole.offset + whole.length, part.offset);
  return /^[\u4e00-\u9fff]{0,4}中[^\d,;。未不]{0,8}$/.test(between) && !otherwise.test(clauseOf(words, part)) && !notDone.test(clauseOf(words, part)) ? { part, whole, bound: true, words: clauseOf(words, part) } : undefined;
}

/** Every two counts of the same things: of persons or copies sent out, those that came back or were content. */
function pairsOf({ words, figures }: Remark): readonly Pair[] {
  const counts = figures.filter(isCount);
  // 满意160份，基本满意16份: who was content, and who was so by and large, may both count.
  if (counts.length < 2 || counts.length > 4 || (counts.length > 2 && /(?:基本|比?较)满意|其[他它]/.test(words))) return [];
  return counts.flatMap((one, at) => counts.slice(at + 1).flatMap((other): Pair[] => {
    if (!isSameKind(one, other) || [one, other].some((each) => otherwise.test(clauseOf(words, each)))) return [];
    // 发放150份，收回150份: how many came back is a rate of its own.
    const cameBack = other !== counts.at(-1) && /[收回]回|回收|有效/.test(clauseOf(words, other));
    if (cameBack || one.quantity.compare(other.quantity) === 0) return [];
    const [part, whole] = one.quantity.compare(other.quantity) < 0 ? [one, other] : [other, one];
    const inOrder = whole === one && ofAll.test(words.slice(0, one.offset)) && !notDone.test(clauseOf(words, other)) && words.slice(0, one.offset).length > 0;
    return [{ part, whole, bound: inOrder, words: clauseOf(words, other) }];
  }));
}

/** The clause a count stands in, without the clause's other figures' words behind a further mark. */
function clauseOf(words: string, { offset, length }: ScannedFigure): string {
  const start = Math.max(...[",", ";", "。", "、"].map((mark) => words.lastIndexOf(mark, offset - 1))) + 1;
  const end = words.slice(offset + length).search(/[,;。、]/);
  return words.slice(start, end < 0 ? words.length : offset + length + end);
}

function isCount({ quantity, comparator, upTo, spelled }: ScannedFigure): boolean {
  return quantity.measure.dimension !== "ratio" && quantity.looseness === "exact" && comparator === undefined && upTo === undefined && !spelled;
}

function isSameKind(one: Count, other: Count): boolean {
  return one.quantity.measure.symbol !== "" && one.quantity.isOfKind(other.quantity) && one.quantity.measure.symbol === other.quantity.measure.symbol;
}

function percentOf({ part, whole }: Pair, { measure }: Quantity): Quantity {
  return Quantity.exact(part.quantity.value.times(100).div(whole.quantity.value.eq(0) ? 1 : whole.quantity.value), measure);
}
