import { comparable, measureOf, Quantity } from "../../quantity/index.js";

export interface Derivation {
  readonly holds: boolean;
  /** No pair of columns would give it as easily. */
  readonly telling: boolean;
  /** With its sign: a decrease may be printed without. */
  readonly signed: boolean;
  /** It comes to less than nothing. */
  readonly falls: boolean;
  /** 0.95 is 95%. */
  readonly fraction?: boolean;
  /** 元 by 数量 gives 万元. */
  readonly tenThousandth?: boolean;
}

/** Whether a printed figure is what two others give; undefined where that cannot be asked. */
export type Test = (printed: Quantity, first: Quantity, second: Quantity) => Derivation | undefined;

/** A − B */
export const difference: Test = (printed, first, second) => {
  if (printed.measure.dimension === "ratio" || !comparable(first.measure, second.measure) || !comparable(printed.measure, first.measure)) return undefined;
  const fine = Math.max(printed.decimals, first.decimals, second.decimals);
  const due = first.refined(fine).minus(second.refined(fine));
  const shown = printed.refined(fine);
  const signed = due.ties(shown);
  // 28.07% and 30.28% with −0.02 between them: the worksheet's own fraction, −2.21 hundredths cut to two decimals.
  if (first.measure.dimension === "ratio" && !signed && !due.negated().ties(shown) && fitsAsFraction(printed, due)) return undefined;
  return { holds: signed || due.negated().ties(shown), signed, falls: due.value.lt(0), telling: !printed.isZero && !first.isZero && !second.isZero };
};

function fitsAsFraction(printed: Quantity, due: Quantity): boolean {
  return Math.abs(Math.abs(Number(printed.value)) - Math.abs(Number(due.value)) / 100) <= 0.51 * 10 ** -printed.decimals;
}

/** A ÷ B: 执行率, 占比, or 增减率 where A is the difference. */
export const quotient: Test = (printed, first, second) => rate(printed, first, second, (a, b) => a.dividedBy(b));

/** (A − B) ÷ B */
export const growth: Test = (printed, first, second) => rate(printed, first, second, (a, b) => a.minus(b).dividedBy(b));

function rate(printed: Quantity, first: Quantity, second: Quantity, work: (a: Quantity, b: Quantity) => Quantity): ReturnType<Test> {
  if (second.isZero || first.measure.dimension !== second.measure.dimension || first.measure.dimension === "ratio") return undefined;
  const due = work(first, second);
  const told = readings(printed);
  const signed = told.some((reading) => reading.roundsFrom(due));
  const fits = told.findIndex((reading) => reading.roundsFrom(due) || reading.negated().roundsFrom(due));
  return { holds: fits >= 0, fraction: fits > 0, signed, falls: due.value.lt(0), telling: !printed.isZero && !due.value.eq(100) && !due.value.eq(-100) };
}

/** Bare 20 is 20 %, and 0.2 in a worksheet is 20 % as well. */
function readings(printed: Quantity): readonly Quantity[] {
  if (printed.measure.symbol === "%") return [printed];
  const bare = Quantity.printed(printed.digits());
  return printed.value.abs().gt(10) ? [bare] : [bare, Quantity.printed(printed.value.times(100).toFixed(Math.max(0, printed.decimals - 2)))];
}

const each = measureOf("个");

function inMeasure(quantity: Quantity, measure: Quantity["measure"]): Quantity {
  return Quantity.printed(quantity.digits(), measure);
}

/** An amount shared out among so many: 12.6万元 among 120户 is 1050元 each. */
export const average: Test = (printed, amount, count) => {
  if (amount.measure.dimension !== "money" || !comparable(printed.measure, amount.measure) || printed.measure.dimension === "none" || ["money", "ratio"].includes(count.measure.dimension) || count.value.lte(0)) return undefined;
  const due = amount.dividedBy(inMeasure(count, each)).in(printed.measure);
  const holds = printed.toldAsAverage().roundsFrom(due);
  return { holds, signed: true, falls: false, telling: !printed.isZero && !count.value.eq(1) };
};

/** What several figures come to, divided by how many they are. */
export const mean: Test = (printed, sum, count) => {
  if (printed.measure.dimension !== sum.measure.dimension || sum.looseness !== "exact") return undefined;
  const due = sum.sharedAmong(Number(count.value));
  return { holds: printed.roundsFrom(due), signed: true, falls: due.value.lt(0), telling: !printed.isZero };
};

/** 单价 × 数量, in the same unit of money or ten thousand times as large. */
export const product: Test = (printed, price, count) => {
  if ([printed, price, count].some((each) => each.measure.dimension === "ratio" || each.value.lte(0))) return undefined;
  const [amount, due] = [Quantity.printed(printed.digits()), Quantity.printed(price.digits()).times(Quantity.printed(count.digits()))];
  // One of a thing costs what it costs whatever the columns mean, and shows nothing by it.
  const telling = !count.value.eq(1);
  if (amount.roundsFrom(due)) return { holds: true, signed: true, falls: false, telling };
  const inTenThousands = due.times(Quantity.exact("0.0001"));
  const holds = amount.roundsFrom(inTenThousands);
  return { holds, signed: holds, falls: false, telling, tenThousandth: holds };
};
