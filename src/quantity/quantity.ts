import Big from "big.js";
import { comparable, noMeasure, percent, type Measure } from "./measure.js";

// Ratios are the only quotients taken; twenty places keep them far below any printed digit.
const Exact = Big();
Exact.DP = 20;
Exact.RM = Big.roundHalfUp;

/** How the words around a figure loosen it: 约 both ways, 余/以上 upwards, 近/不足 downwards. */
export type Looseness = "exact" | "about" | "over" | "under";

/** More digits than these nobody prints: a quotient that does not end. */
const printable = 15;
const negligible = new Exact("1e-12");
const zero = new Exact(0);
const one = new Exact(1);

/** How far 约, 余 and 近 may reach: a tenth, the reading a reviewer would not quarrel with. */
const looseReach = new Exact("0.1");

/** 约21.30万元: who tells three digits and more, some of them behind the point, has worked it out. */
const workedOutReach = new Exact("0.02");

/**
 * An exact figure with the closed interval that its printed precision stands for (XBRL Calculations 1.1):
 * [v − ½·10⁻ᵈ, v + ½·10⁻ᵈ], in its measure. Immutable. Arithmetic adds up intervals, so that n addends printed to
 * 0.01 tie with their total within (n+1)·0.005, with no tolerance invented anywhere.
 */
export class Quantity {
  readonly value: Big;
  /** Lower and upper end of what the figure can stand for, in `measure`. */
  readonly low: Big;
  readonly high: Big;
  /** Digits printed after the decimal point. For a computed figure, the most that any operand has. */
  readonly decimals: number;
  readonly measure: Measure;
  readonly looseness: Looseness;

  private constructor(value: Big, low: Big, high: Big, decimals: number, measure: Measure, looseness: Looseness) {
    this.value = value;
    this.low = low;
    this.high = high;
    this.decimals = decimals;
    this.measure = measure;
    this.looseness = looseness;
  }

  /**
   * A figure as printed.
   * @param digits plain decimal digits, e.g. `"130.80"`: no separators, no unit
   * @throws if `digits` is not a decimal number
   */
  static printed(digits: string, measure: Measure = noMeasure, looseness: Looseness = "exact"): Quantity {
    const value = new Exact(digits);
    const decimals = /\.(\d*)$/.exec(digits)?.[1]?.length ?? 0;
    // A whole number is taken as counted, not as rounded: 1万元 beside 3.5万元 is a figure whose zeros nobody printed, and
    // half a 万元 of slack for each would hide every real gap. Where it is told beside a finer figure, `agrees` rounds.
    if (looseness === "exact" && decimals === 0) return new Quantity(value, value, value, 0, measure, looseness);
    const half = decimals === 0 ? zero : halfDigit(decimals);
    const workedOut = looseness === "about" && decimals > 0 && digits.replace(/\D/g, "").replace(/^0+|0+$/g, "").length >= 3;
    const reach = looseness === "exact" ? zero : value.abs().times(workedOut ? workedOutReach : looseReach);
    const low = value.minus(looseness === "about" || looseness === "under" ? reach : half);
    const high = value.plus(looseness === "about" || looseness === "over" ? reach : half);
    return new Quantity(value, low, high, decimals, measure, looseness);
  }

  /** A figure worked out from others, with the interval their precision leaves it. */
  static computed(value: Big, low: Big, high: Big, decimals: number, measure: Measure): Quantity {
    return new Quantity(value, low, high, decimals, measure, "exact");
  }

  /** An exact number that nobody printed, e.g. a constant in a rule. */
  static exact(value: Big | number | string, measure: Measure = noMeasure): Quantity {
    const big = new Exact(value);
    return new Quantity(big, big, big, decimalsOf(big), measure, "exact");
  }

  /**
   * The same figure known to at least `decimals` digits: in a column printed as 13.45, 7.2 and 1 the shorter figures have
   * lost trailing zeros, not precision.
   */
  refined(decimals: number): Quantity {
    if (this.looseness !== "exact" || decimals <= this.decimals || this.decimals === 0) return this;
    const half = halfDigit(decimals);
    return new Quantity(this.value, this.value.minus(half), this.value.plus(half), this.decimals, this.measure, "exact");
  }

  /**
   * The same figure as running text tells large amounts: a whole number of 万元 or 亿元 stands for whatever rounds to it, and
   * so does one of 元 from a million up. Only where half a unit is under a thousandth of it, for on small figures that slack
   * would hide real gaps.
   */
  toldInProse(): Quantity {
    const wholeAmount = this.looseness === "exact" && this.decimals === 0 && this.measure.dimension === "money" && this.value.abs().gte(this.measure.scale.gte(10_000) ? 500 : 1_000_000);
    if (!wholeAmount) return this;
    const half = halfDigit(0);
    return new Quantity(this.value, this.value.minus(half), this.value.plus(half), 0, this.measure, "exact");
  }

  /** How many digits it is printed with, from the first that is no nought: 0.05 has one, 120.00 five. */
  get printedDigits(): number {
    return this.digits().replace(/\D/g, "").replace(/^0+/, "").length;
  }

  /** Those of them that say something, without the noughts at the end: 120.00 has two. */
  get significantDigits(): number {
    return this.digits().replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
  }

  /** The same figure as an average: whole hundreds of 元 stand for whatever rounds to them, where half a hundred is at most a fiftieth of it. */
  toldAsAverage(): Quantity {
    const wholeHundreds = this.looseness === "exact" && this.decimals === 0 && this.measure.symbol === "元" && this.value.abs().gte(2_500) && this.value.mod(100).eq(0);
    return wholeHundreds ? new Quantity(this.value, this.value.minus(50), this.value.plus(50), 0, this.measure, "exact") : this;
  }

  /** The same figure in another measure of the same dimension (4498元 → 0.4498万元). */
  in(target: Measure): Quantity {
    if (target.symbol === this.measure.symbol) return this;
    if (!comparable(target, this.measure)) {
      throw new RangeError(`${this.measure.symbol || "无单位"} cannot be expressed in ${target.symbol}`);
    }
    // An unprinted unit takes the other side's unit; it is not rescaled.
    const bare = this.measure.dimension === "none" || target.dimension === "none";
    const factor = bare || this.measure.scale.eq(target.scale) ? one : new Exact(this.measure.scale).div(target.scale);
    if (factor === one) return new Quantity(this.value, this.low, this.high, this.decimals, target, this.looseness);
    const value = this.value.times(factor);
    const decimals = Math.max(decimalsOf(value), shifted(this.decimals, factor));
    return new Quantity(value, this.low.times(factor), this.high.times(factor), decimals, target, this.looseness);
  }

  /** What the figures come to; undefined of none, and of figures that cannot be added up (10分, 15%). */
  static sumOf([first, ...others]: readonly Quantity[]): Quantity | undefined {
    return others.reduce<Quantity | undefined>((sum, each) => (sum?.isOfKind(each) === true ? sum.plus(each) : undefined), first);
  }

  plus(other: Quantity): Quantity {
    const [a, b, measure] = aligned(this, other);
    return derived(a.value.plus(b.value), a.low.plus(b.low), a.high.plus(b.high), a, b, measure);
  }

  minus(other: Quantity): Quantity {
    const [a, b, measure] = aligned(this, other);
    return derived(a.value.minus(b.value), a.low.minus(b.high), a.high.minus(b.low), a, b, measure);
  }

  times(other: Quantity): Quantity {
    const exact = this.low.eq(this.high) && other.low.eq(other.high);
    const corners = exact
      ? [this.low.times(other.low)]
      : [this.low.times(other.low), this.low.times(other.high), this.high.times(other.low), this.high.times(other.high)];
    const ratio = other.measure.dimension === "ratio";
    const scale = ratio ? new Exact(other.measure.scale) : new Exact(1);
    const measure = ratio || this.measure.dimension === "none" ? pick(this, other) : this.measure;
    const scaled = corners.map((corner) => corner.times(scale));
    return derived(this.value.times(other.value).times(scale), least(scaled), most(scaled), this, other, measure);
  }

  /** The quotient: a ratio in % where both sides are of one dimension, else this measure per one of the other. */
  dividedBy(other: Quantity): Quantity {
    if (other.value.eq(0)) throw new RangeError("division by zero");
    const sameKind = this.measure.dimension === other.measure.dimension;
    const [a, b] = sameKind ? aligned(this, other) : [this, other];
    const measure = sameKind ? percent : this.measure;
    const scale = sameKind ? new Exact(100) : new Exact(1);
    const value = a.value.div(b.value).times(scale);
    // An interval that reaches over zero has no bounded quotient; then only the value itself is known.
    if (b.low.lte(0) && b.high.gte(0)) return new Quantity(value, value, value, decimalsOf(value), measure, "exact");
    if (a.low.eq(a.high) && b.low.eq(b.high)) return derived(value, value, value, a, b, measure);
    const [low, high] = quotientEnds(a, b);
    return derived(value, low.times(scale), high.times(scale), a, b, measure);
  }

  /** What each of so many has of it, in the same measure: a mean, unlike the quotient of two figures. */
  sharedAmong(count: number): Quantity {
    const [value, low, high] = [this.value, this.low, this.high].map((each) => each.div(count)) as [Big, Big, Big];
    return new Quantity(value, low, high, decimalsOf(value), this.measure, "exact");
  }

  negated(): Quantity {
    return new Quantity(this.value.times(-1), this.high.times(-1), this.low.times(-1), this.decimals, this.measure, this.looseness);
  }

  absolute(): Quantity {
    return this.value.lt(0) ? this.negated() : this;
  }

  get isZero(): boolean {
    return this.value.c[0] === 0;
  }

  /** Whether one can be expressed in the measure of the other: 元 in 万元, and a bare number in any. */
  isOfKind(other: Quantity): boolean {
    return comparable(this.measure, other.measure);
  }

  /** −1, 0 or 1 by value, measures aligned. @throws RangeError of figures of two kinds */
  compare(other: Quantity): -1 | 0 | 1 {
    const [a, b] = aligned(this, other);
    // 30×(1126÷1200) misses 28.15 by what its quotient was cut off at.
    const cutOff = [a, b].some(({ value }) => value.c.length > printable) && a.value.minus(b.value).abs().lt(negligible);
    return cutOff ? 0 : a.value.cmp(b.value);
  }

  /**
   * Whether both can stand for one true figure: their intervals overlap. That two rounded figures meet in their last
   * point alone would need every one of them to have been rounded by just a half, all the same way. Of whole numbers
   * (995万元 of 38万元 and 958万元) some are taken as exact that were rounded too: there the last point counts.
   */
  ties(other: Quantity): boolean {
    if (!this.isOfKind(other)) return false;
    const [a, b] = aligned(this, other);
    const [below, above] = [a.low.cmp(b.high), b.low.cmp(a.high)];
    const inPoint = a.low.eq(a.high) || b.low.eq(b.high) || a.decimals === 0 || b.decimals === 0;
    return inPoint ? below <= 0 && above <= 0 : below < 0 && above < 0;
  }

  /**
   * Whether two tellings of one figure agree. At equal precision digit for digit (12.93 and 12.94 do not, though their
   * intervals touch); at different precision the finer must round, or be cut, to the coarser.
   */
  agrees(other: Quantity): boolean {
    if (!this.isOfKind(other)) return false;
    const [a, b] = aligned(this, other);
    if (a.looseness !== "exact" || b.looseness !== "exact") return a.ties(b);
    if (a.decimals === b.decimals || a.value.eq(b.value)) return a.value.eq(b.value);
    const [fine, coarse] = a.decimals > b.decimals ? [a, b] : [b, a];
    const half = fine.value.round(coarse.decimals, Big.roundHalfUp);
    const cut = fine.value.round(coarse.decimals, Big.roundDown);
    return half.eq(coarse.value) || cut.eq(coarse.value);
  }

  /** Whether this printed figure is what `computed` gives after rounding half up, or after cutting, to its digits. */
  roundsFrom(computed: Quantity): boolean {
    if (!this.isOfKind(computed)) return false;
    const [printed, exact] = aligned(this, computed);
    const rounded = (value: Big): Big => value.round(printed.decimals, Big.roundHalfUp);
    if (rounded(exact.low).lte(printed.high) && rounded(exact.high).gte(printed.low)) return true;
    // Cut from the value itself: letting the whole interval be cut would pass 99% for 130.80 ÷ 130.80.
    return exact.value.round(printed.decimals, Big.roundDown).eq(printed.value);
  }

  /** Digits alone, exact, trailing zeros as printed: `"12.94"`, `"-10"`. */
  digits(places: number = this.decimals): string {
    return this.value.toFixed(Math.min(Math.max(places, 0), 12));
  }

  /** As a person writes it: `12.94万元`, `99.87%`. */
  toString(): string {
    return `${this.digits()}${this.measure.symbol}`;
  }
}

const halfDigits = Array.from({ length: 24 }, (_, decimals) => new Exact(`5e-${decimals + 1}`));

function halfDigit(decimals: number): Big {
  return halfDigits[decimals] ?? new Exact(`5e-${decimals + 1}`);
}

function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/** Printed digits carried into another measure: 12.9万元 is known to 1000元, not to the 元. */
function shifted(decimals: number, factor: Big): number {
  return Math.max(0, decimals - factor.e);
}

function pick(a: Quantity, b: Quantity): Measure {
  return a.measure.dimension === "none" ? b.measure : a.measure;
}

/** Both in one measure: the larger of the two, in which the digits that 0.45万元 does not have cannot appear. */
function aligned(a: Quantity, b: Quantity): [Quantity, Quantity, Measure] {
  if (a.measure.symbol === b.measure.symbol) return [a, b, a.measure];
  const toOther = a.measure.dimension === "none" || (b.measure.dimension !== "none" && b.measure.scale.gt(a.measure.scale));
  return toOther ? [a.in(b.measure), b, b.measure] : [a, b.in(a.measure), a.measure];
}

function derived(value: Big, low: Big, high: Big, a: Quantity, b: Quantity, measure: Measure): Quantity {
  return Quantity.computed(value, low, high, Math.max(a.decimals, b.decimals), measure);
}

/** The least and the most that a quotient can be, of a divisor whose interval leaves out zero. Each division costs: only two of the four corners are needed. */
function quotientEnds(a: Quantity, b: Quantity): readonly [Big, Big] {
  const [low, high] = b.low.gt(0) ? [a.low, a.high] : [a.high, a.low];
  return [low.div(low.lt(0) ? b.low : b.high), high.div(high.lt(0) ? b.high : b.low)];
}

function least(all: readonly Big[]): Big {
  return all.reduce((one, other) => (other.lt(one) ? other : one));
}

function most(all: readonly Big[]): Big {
  return all.reduce((one, other) => (other.gt(one) ? other : one));
}
