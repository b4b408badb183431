/** What parts come to, and how a sum that does not hold may have come about: a digit mistaken, two swapped, another unit. */
import { Quantity } from "../../../quantity/index.js";
import { isDigitOff, isSlipOf, isSwapOf, isTenfoldOf, type Mention } from "../reading/index.js";

/**
 * A digit mistaken leaves a gap of one digit and noughts (300.00), two digits swapped one of nine times that. What a list
 * leaves out, or holds besides, is hardly ever so round.
 */
export function looksSlipped(total: Mention, parts: readonly Mention[]): boolean {
  const measure = total.figure.quantity.measure;
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const gap = Math.abs(Number(sum.in(measure).value.minus(total.figure.quantity.value)));
  if (gap === 0) return false;
  const step = 10 ** Math.floor(Math.log10(gap * 1.0001));
  // The parts of a sum that holds may be a few of the last digit off; the sum with a digit mistaken is as much off its gap.
  const slack = 0.51 * parts.length * Math.max(...[total, ...parts].map(({ figure }) => lastDigit(figure.quantity) / Number(measure.scale)));
  // 217.99 and parts of one decimal: where so much may be rounded off, only a gap that is round to the last digit tells of a slip.
  const within = slack > step * 0.03 && parts.length > 5 ? 0 : Math.min(slack, step * 0.05);
  const comes = (to: number): boolean => Math.abs(gap - to) <= within + step * 1e-9;
  return comes(Math.round(gap / step) * step) || [18, 27, 36, 45, 54, 63, 72, 81].some((nines) => comes(nines * step) || comes((nines * step) / 10)) || comes(step * 9);
}

/** What the last printed digit of a figure is worth, in the base unit: of 12.66万元 100元. A whole number is meant to the last digit. */
function lastDigit(quantity: Quantity): number {
  return quantity.decimals === 0 ? 0 : Number(quantity.measure.scale) * 10 ** -quantity.decimals;
}

/** 126件, of which 86件 and 34件: whole numbers that leave less than ten of one are always one digit off, so that only two digits swapped tell of a slip. */
export function leavesUnits(total: Mention, parts: readonly Mention[]): boolean {
  const gap = total.figure.quantity.minus(parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other)));
  const whole = [total, ...parts].every(({ figure }) => figure.quantity.decimals === 0 && figure.quantity.measure.symbol === total.figure.quantity.measure.symbol);
  return whole && gap.value.gt(0) && gap.value.lt(10) && !swapsInPart(total, parts) && !isTotalSlipped(total, parts);
}

/** Figures of so many digits that their sum is hardly ever round by chance. */
export function isPrecise(total: Mention, parts: readonly Mention[]): boolean {
  const digits = ({ figure }: Mention): number => figure.quantity.digits().replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
  return digits(total) >= 4 && Math.max(...parts.map(digits)) >= 4;
}

/** 18.4万人、25.3万人、6.7万人，三个平台合计54.0万人: the total or one part, of so many digits, is a slip of the hand away from what the others make it. */
export function slipsBy(total: Mention, parts: readonly Mention[], digits: number): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  // Of few digits one more or less is soon come by; two that changed places are not.
  const meant = (printed: Quantity, due: Quantity): boolean => {
    const count = printed.printedDigits;
    return count >= digits && isSlipOf(printed, due) && (count >= 5 || isSwapOf(printed, due));
  };
  const due = (part: Mention): Quantity => part.figure.quantity.plus(total.figure.quantity.minus(sum));
  return meant(total.figure.quantity, sum) || parts.some((part) => due(part).value.gt(0) && meant(part.figure.quantity, due(part)));
}

/** The total or one part, of so many significant digits and more, would add up with another digit in one place, or two of them swapped. */
export function slipsInDigit(total: Mention, parts: readonly Mention[], digits = 3): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const gap = total.figure.quantity.minus(sum);
  return [[total.figure.quantity, sum] as const, ...parts.map(({ figure: { quantity } }) => [quantity, quantity.plus(gap)] as const)].some(([printed, due]) => printed.significantDigits >= digits && due.value.gt(0) && isSlipOf(printed, due));
}

/** Figures that are too small for their list, or a total too large for it, of so many digits: with fewer, what is left untold makes tenfold of one by chance. */
const tenfoldDigits = 3;

/** 编制58名，其中行政160名、事业42名: all there are, but for a nought too many in one of the figures, one left out, or the point a place off. */
export function isTenfoldOff(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const gap = total.figure.quantity.minus(sum);
  const long = (printed: Quantity): boolean => printed.significantDigits >= tenfoldDigits;
  const large = sum.compare(total.figure.quantity) > 0;
  // 人工400万元 of 310万元: of one digit only the others can show it, where those are told to the last of theirs.
  const finer = (part: Mention): boolean => large && parts.some((other) => other !== part && other.figure.quantity.significantDigits >= tenfoldDigits);
  return (isTenfoldOf(total.figure.quantity, sum) && (large || long(total.figure.quantity))) || parts.some((part) => {
    const { quantity } = part.figure;
    const due = quantity.plus(gap);
    return due.value.gt(0) && ((isTenfoldOf(quantity, due) && (large || long(quantity))) || (finer(part) && quantity.value.eq(due.in(quantity.measure).value.times(10))));
  });
}

/** 实有315人，其中58人、49人、28人: what all of them come to, with two digits of it swapped, or with a nought too many; so it is by chance once in some hundred lists of a few highlights. */
export function isTotalSlipped({ figure: { quantity } }: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return (quantity.significantDigits >= tenfoldDigits && isSwapOf(quantity, sum)) || isTenfoldOf(quantity, sum);
}

/** 15.4亿元, of which 1.29亿元 and 10.11亿元: the gap is whole where a part is told to the hundredth, which one in a hundred is by chance. */
export function isRound(total: Mention, parts: readonly Mention[]): boolean {
  const gap = total.figure.quantity.minus(parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other)));
  return parts.some(({ figure }) => figure.quantity.decimals >= 2) && gap.value.mod(1).eq(0);
}

/** Parts that come to more than all, or a total of so many digits that is more than they come to, by one digit: what a choice of parts leaves out makes one of them look so more often. */
export function missesByDigit(total: Mention, parts: readonly Mention[], digits: number): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const { quantity } = total.figure;
  return sum.compare(quantity) > 0 ? slipsInDigit(total, parts, digits) : quantity.significantDigits >= digits && isSlipOf(quantity, sum);
}

/** Whether one such part, its digits swapped or one typed twice, is just what the others leave. */
export function swapsToDue(total: Mention, parts: readonly Mention[], such: (part: Mention) => boolean): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return parts.filter(such).some(({ figure: { quantity } }) => {
    const due = quantity.plus(total.figure.quantity.minus(sum));
    return due.value.gt(0) && (isSwapOf(quantity, due) || isDigitOff(quantity, due));
  });
}

/** Whether one part with two of its digits swapped is just what the others leave. */
export function swapsInPart(total: Mention, parts: readonly Mention[]): boolean {
  const gap = total.figure.quantity.minus(parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other)));
  return parts.some(({ figure: { quantity } }) => quantity.significantDigits >= 2 && isSwapOf(quantity, quantity.plus(gap)));
}

export function ties(total: Mention, parts: readonly Mention[]): boolean {
  if (!parts.every((part) => part.figure.quantity.isOfKind(total.figure.quantity))) return false;
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return sum.ties(total.figure.quantity) || total.figure.quantity.roundsFrom(sum);
}

/** 7.40元，其中4.40万元: with 万元 for 元 the part would fit. */
export function unitSlipped(total: Mention, parts: readonly Mention[], covers: number): boolean {
  const units = [total, ...parts].map((each) => each.figure.quantity.measure.symbol);
  return units[0] === "元" && units[1] === "万元" && covers <= 10_000 && covers >= 100;
}

/** 7.10元，其中1.86万元、5.24万元: the digits add up, or would but for one of four and more, and the unit of the total is another. */
export function saysAnotherUnit(total: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const { measure } = total.figure.quantity;
  const other = first?.figure.quantity.measure;
  if (other === undefined || parts.length < 2 || measure.dimension !== "money" || other.dimension !== "money" || measure.symbol === other.symbol || parts.some((part) => part.figure.quantity.measure.symbol !== other.symbol)) return false;
  const sum = parts.map((part) => part.figure.quantity.value).reduce((one, part) => one.plus(part));
  const { value, printedDigits } = total.figure.quantity;
  return printedDigits >= 3 && (sum.eq(value) || (printedDigits >= 4 && isSlipOf(total.figure.quantity, Quantity.exact(sum, measure))));
}

/** Whether the parts come so near to a total that it is hardly of others besides, or of more than they are. */
export function comesNear(total: Mention, parts: readonly Mention[]): boolean {
  const covers = coverage(total, parts);
  return covers > 0.8 && covers < 1.25;
}

export function coverage(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other), Quantity.exact(0, total.figure.quantity.measure));
  if (total.figure.quantity.isZero) return sum.isZero ? 1 : Number.POSITIVE_INFINITY;
  return Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
}
