import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSlipOf, measureOf, noMeasure, percent, points, Quantity, wanYuan, yuan, type Looseness, type Measure } from "../../src/quantity/index.js";

const figure = (digits: string, unit = "", looseness: Looseness = "exact"): Quantity => Quantity.printed(digits, measureOf(unit), looseness);
/** 6.0 [5.75, 6.25] 万元, as the figure and what it can stand for. */
const shown = ({ value, low, high, measure }: Quantity): string => `${value.toFixed()} [${low.toFixed()}, ${high.toFixed()}]${measure.symbol}`;

describe("what a printed figure can stand for", () => {
  it.each<[string, Looseness, string]>([
    ["12.5", "exact", "12.5 [12.45, 12.55]"],
    ["12.50", "exact", "12.5 [12.495, 12.505]"],
    ["-12.5", "exact", "-12.5 [-12.55, -12.45]"],
    ["12", "exact", "12 [12, 12]"],
    ["12.50", "about", "12.5 [12.25, 12.75]"],
    ["12.0", "about", "12 [10.8, 13.2]"],
    ["12.50", "over", "12.5 [12.495, 13.75]"],
    ["12.50", "under", "12.5 [11.25, 12.505]"],
    ["12", "over", "12 [12, 13.2]"],
    ["12", "under", "12 [10.8, 12]"],
    ["-100", "about", "-100 [-110, -90]"],
  ])("%s, %s, is %s", (digits, looseness, interval) => expect(shown(figure(digits, "", looseness))).toBe(interval));

  it("is nothing where the digits are none", () => expect(() => figure("一二")).toThrow());

  it("is the number itself for one that nobody printed, whatever its digits", () => {
    expect([shown(Quantity.exact("0.125", percent)), Quantity.exact("0.125").decimals, Quantity.exact(1200).decimals, Quantity.exact("1200.5").decimals]).toEqual(["0.125 [0.125, 0.125]%", 3, 0, 1]);
  });
});

describe("a figure beside finer ones of its column", () => {
  it.each([
    ["7.2", 2, "7.2 [7.195, 7.205]"],
    ["7.2", 1, "7.2 [7.15, 7.25]"],
    ["7.25", 1, "7.25 [7.245, 7.255]"],
    ["7", 2, "7 [7, 7]"],
  ])("%s beside %i decimals is %s", (digits, decimals, interval) => expect(shown(figure(digits).refined(decimals))).toBe(interval));

  it("keeps its own digits, and its looseness", () => {
    expect([figure("7.2").refined(2).digits(), shown(figure("7.2", "", "about").refined(2))]).toEqual(["7.2", "7.2 [6.48, 7.92]"]);
  });
});

describe("a whole amount told in prose", () => {
  it.each([
    ["500", "万元", "500 [499.5, 500.5]万元"],
    ["-500", "万元", "-500 [-500.5, -499.5]万元"],
    ["499", "万元", "499 [499, 499]万元"],
    ["600", "亿元", "600 [599.5, 600.5]亿元"],
    ["1000000", "元", "1000000 [999999.5, 1000000.5]元"],
    ["999999", "元", "999999 [999999, 999999]元"],
    ["500.5", "万元", "500.5 [500.45, 500.55]万元"],
    ["600", "人", "600 [600, 600]人"],
  ])("%s%s stands for %s", (digits, unit, interval) => expect(shown(figure(digits, unit).toldInProse())).toBe(interval));

  it("stays as loose as its words have it, and remains without decimals", () => {
    expect([shown(figure("500", "万元", "over").toldInProse()), figure("500", "万元").toldInProse().decimals]).toEqual(["500 [500, 550]万元", 0]);
  });
});

describe("an average in whole hundreds of 元", () => {
  it.each([
    ["3000", "元", "3000 [2950, 3050]元"],
    ["2500", "元", "2500 [2450, 2550]元"],
    ["2400", "元", "2400 [2400, 2400]元"],
    ["3010", "元", "3010 [3010, 3010]元"],
    ["3000.0", "元", "3000 [2999.95, 3000.05]元"],
    ["3000", "万元", "3000 [3000, 3000]万元"],
    ["3000", "人", "3000 [3000, 3000]人"],
  ])("%s%s stands for %s", (digits, unit, interval) => expect(shown(figure(digits, unit).toldAsAverage())).toBe(interval));
});

describe("a figure in another measure", () => {
  it.each([
    ["4498", "元", "万元", "0.4498 [0.4498, 0.4498]万元", 4],
    ["12.9", "万元", "元", "129000 [128500, 129500]元", 0],
    ["12.95", "万元", "千元", "129.5 [129.45, 129.55]千元", 1],
    ["3.10", "千元", "万元", "0.31 [0.3095, 0.3105]万元", 3],
    ["5", "场", "场次", "5 [5, 5]场次", 0],
  ])("%s%s in %s", (digits, from, to, interval, decimals) => {
    const told = figure(digits, from).in(measureOf(to));
    expect([shown(told), told.decimals]).toEqual([interval, decimals]);
  });

  it("is as loose as before", () => expect(figure("100", "万元", "over").in(yuan).looseness).toBe("over"));
});

describe("what comes of two figures", () => {
  const [plus, minus, times, over] = [
    (a: Quantity, b: Quantity) => a.plus(b),
    (a: Quantity, b: Quantity) => a.minus(b),
    (a: Quantity, b: Quantity) => a.times(b),
    (a: Quantity, b: Quantity) => a.dividedBy(b),
  ];
  it.each([
    [figure("1.50", "万元"), "+", figure("2.5", "万元"), plus, "4 [3.945, 4.055]万元", 2],
    [figure("1.50", "万元"), "−", figure("2.5", "万元"), minus, "-1 [-1.055, -0.945]万元", 2],
    [figure("4500", "元"), "+", figure("1.5", "万元"), plus, "1.95 [1.9, 2]万元", 4],
    [figure("1.5", "万元"), "+", figure("4500", "元"), plus, "1.95 [1.9, 2]万元", 4],
    [figure("5"), "+", figure("3", "人"), plus, "8 [8, 8]人", 0],
    [figure("3", "人"), "+", figure("5"), plus, "8 [8, 8]人", 0],
    [figure("10", "分"), "×", figure("99.87", "%"), times, "9.987 [9.9865, 9.9875]分", 2],
    [figure("-2.0", "元"), "×", figure("3.0"), times, "-6 [-6.2525, -5.7525]元", 1],
    [figure("3.0"), "×", figure("-2.0", "元"), times, "-6 [-6.2525, -5.7525]元", 1],
    [figure("500", "元"), "×", figure("12", "人"), times, "6000 [6000, 6000]元", 0],
    [figure("500", "元"), "×", figure("1.5", "人"), times, "750 [725, 775]元", 1],
    [figure("50", "%"), "×", figure("20", "%"), times, "10 [10, 10]%", 0],
    [figure("5"), "×", figure("20", "%"), times, "1 [1, 1]%", 0],
    [figure("1", "万元"), "÷", figure("4", "万元"), over, "25 [25, 25]%", 0],
    [figure("5000", "元"), "÷", figure("2", "万元"), over, "25 [25, 25]%", 4],
    [figure("6000", "元"), "÷", figure("12", "人"), over, "500 [500, 500]元", 0],
    [figure("1.0", "万元"), "÷", figure("-4", "万元"), over, "-25 [-26.25, -23.75]%", 1],
    [figure("4", "万元"), "÷", figure("-1.0", "万元"), over, "-400 [-421.052631578947368421, -380.952380952380952381]%", 1],
    [figure("4", "万元"), "÷", figure("0.0004", "万元", "about"), over, "1000000 [909090.909090909090909091, 1111111.111111111111111111]%", 4],
  ] as [Quantity, string, Quantity, (a: Quantity, b: Quantity) => Quantity, string, number][])("%s %s %s", (a, _, b, work, interval, decimals) => {
    const made = work(a, b);
    expect([shown(made), made.decimals, made.looseness]).toEqual([interval, decimals, "exact"]);
  });

  it("is known by its value alone where the divisor may be nothing", () => {
    for (const near of [Quantity.computed(figure("0.1").value, figure("0").value, figure("0.2").value, 1, noMeasure), Quantity.computed(figure("-0.1").value, figure("-0.2").value, figure("0").value, 1, noMeasure)]) {
      const made = figure("1").dividedBy(near);
      expect([made.value.toFixed(), made.low.eq(made.value), made.high.eq(made.value), made.decimals]).toEqual([made.value.toFixed(), true, true, 0]);
    }
  });

  it("can hold the true result, whatever the figures were before they were rounded", () => {
    const some = fc.integer({ min: -99_999, max: 99_999 });
    const rounded = (thousandths: number): Quantity => figure((Math.round(thousandths / 10) / 100).toFixed(2));
    const exact = (thousandths: number): Quantity => Quantity.exact(thousandths).times(Quantity.exact("0.001"));
    const holds = (within: Quantity, { value }: Quantity): boolean => within.low.lte(value) && within.high.gte(value);
    fc.assert(fc.property(some, some.filter((each) => Math.abs(each) > 5), (one, other) => {
      for (const work of [plus, minus, times, over]) expect(holds(work(rounded(one), rounded(other)), work(exact(one), exact(other)))).toBe(true);
      expect(holds(rounded(one).negated(), exact(-one))).toBe(true);
      expect(holds(rounded(one).absolute(), exact(Math.abs(one)))).toBe(true);
    }));
  });
});

describe("the sign of a figure", () => {
  it("turned takes its interval and its looseness along", () => {
    const turned = figure("12.50", "万元", "over").negated();
    expect([shown(turned), turned.looseness, turned.decimals]).toEqual(["-12.5 [-13.75, -12.495]万元", "over", 2]);
  });

  it("is dropped where there is one", () => expect(["-3.20", "3.20", "0"].map((digits) => figure(digits).absolute().digits())).toEqual(["3.20", "3.20", "0"]));
  it("has nothing to do with being zero", () => expect(["0", "0.00", "-0.01"].map((digits) => figure(digits).isZero)).toEqual([true, true, false]));
});

describe("two figures side by side", () => {
  it.each([["1", "万元", "9999", "元", 1], ["1", "万元", "10000", "元", 0], ["1", "万元", "10001", "元", -1], ["3", "", "2", "人", 1]])("%s%s and %s%s: %i", (a, unit, b, other, order) => {
    expect(figure(a, unit).compare(figure(b, other))).toBe(order);
  });

  it("tie where their intervals overlap, from either side, and not where they meet in a point alone", () => {
    expect([figure("1.1").ties(figure("1.10")), figure("1.12").ties(figure("1.1")), figure("1.1").ties(figure("1.2")), figure("1.2").ties(figure("1.1"))]).toEqual([true, true, false, false]);
  });

  it("tie with an exact one that lies on their edge: it may have been rounded either way", () => {
    expect([figure("1.2").ties(Quantity.exact("1.25")), Quantity.exact("1.25").ties(figure("1.3")), figure("1.2").ties(Quantity.exact("1.26"))]).toEqual([true, true, false]);
  });

  it("tie as whole numbers that meet in a point, some of which may be exact", () => {
    expect([figure("5", "").ties(figure("6", "")), figure("5", "").ties(figure("7", ""))]).toEqual([false, false]);
    expect(Quantity.printed("995", wanYuan).toldInProse().ties(Quantity.printed("38", wanYuan).plus(Quantity.printed("958", wanYuan).toldInProse()))).toBe(true);
  });

  it("never tie, agree or round to each other where they count two kinds of things, and have no order", () => {
    const [times, money] = [figure("24", "次"), figure("24", "万元")];
    expect([times.ties(money), times.agrees(money), times.roundsFrom(money), isSlipOf(times, figure("25", "万元"))]).toEqual([false, false, false, false]);
    expect(() => times.compare(money)).toThrow(RangeError);
  });

  it("tie as a sum with its total up to all their roundings, and no further", () => {
    const sum = figure("1.2").plus(figure("1.8")).plus(figure("0.8"));
    expect([sum.ties(figure("3.7")), sum.ties(figure("3.9")), sum.ties(figure("3.6"))]).toEqual([true, true, false]);
  });

  it.each([
    ["100", "about", "109", true], ["100", "about", "111", false], ["100", "over", "99", false], ["100", "over", "105", true], ["100", "under", "105", false],
  ] as const)("told as %s, %s, and %s: %s", (digits, looseness, other, agreed) => {
    expect([figure(digits, "", looseness).agrees(figure(other)), figure(other).agrees(figure(digits, "", looseness))]).toEqual([agreed, agreed]);
  });

  it.each([
    ["12.345", "12.35", true], ["12.345", "12.34", true], ["12.345", "12.3", true], ["12.345", "12.4", false], ["-12.345", "-12.35", true], ["-12.345", "-12.34", true],
    ["12.5", "13", true], ["12.5", "12", true], ["12.5", "12.50", true], ["12.5", "12.61", false], ["12.5", "14", false],
  ])("%s told as %s: %s", (fine, coarse, agreed) => expect(figure(fine).agrees(figure(coarse))).toBe(agreed));
});

describe("a printed rate", () => {
  const rate = (digits: string): Quantity => Quantity.printed(digits, percent);
  const between = (low: string, value: string, high: string): Quantity => Quantity.computed(figure(value).value, figure(low).value, figure(high).value, 4, percent);

  it("comes from whatever rounds into it", () => {
    const computed = between("66.601", "66.651", "66.701");
    expect(["66.5", "66.6", "66.7", "66.8"].map((digits) => rate(digits).roundsFrom(computed))).toEqual([false, true, true, false]);
    expect(["66.58", "66.60", "66.65", "66.70", "66.72"].map((digits) => rate(digits).roundsFrom(computed))).toEqual([false, true, true, true, false]);
  });

  it("may be cut from the value itself, never from an end of what is possible", () => {
    expect(rate("98").roundsFrom(between("98.9", "98.95", "99.1"))).toBe(true);
    expect(rate("99").roundsFrom(between("99.9", "100", "100.1"))).toBe(false);
  });
});

describe("a figure as people write it", () => {
  it("has its digits and its unit", () => expect([String(figure("12.50", "万元")), String(figure("7"))]).toEqual(["12.50万元", "7"]));

  it("has the places asked for, twelve at most", () => {
    const third = Quantity.exact(1).dividedBy(Quantity.exact(3));
    expect([third.digits(2), third.digits(0), third.digits(-1), third.digits(40)]).toEqual(["33.33", "33", "33", "33.333333333333"]);
  });

  it("says of what kind two are that cannot be set against each other", () => {
    const refused = (one: Measure, other: Measure) => () => Quantity.printed("1", one).plus(Quantity.printed("1", other));
    expect(refused(points, yuan)).toThrow(/cannot be expressed in/);
    expect(refused(wanYuan, points)).toThrow(/万元|分/);
  });
});
