import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureOf, percent, Quantity, wanYuan, yuan } from "../../src/quantity/index.js";

const wan = (digits: string): Quantity => Quantity.printed(digits, wanYuan);
/** Decimal digits as a unit prints them, up to four places. */
const digits = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })).map(([whole, places]) => {
  const sign = whole < 0 ? "-" : "";
  const padded = String(Math.abs(whole)).padStart(places + 1, "0");
  return places === 0 ? sign + padded : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
});

describe("a printed figure", () => {
  it("keeps the digits it was printed with", () => {
    fc.assert(fc.property(digits, (text) => void expect(wan(text).digits()).toBe(text)));
  });

  it("stands for half a digit either side, and a whole number for itself", () => {
    expect([wan("12.94").low, wan("12.94").high, wan("13").low].map(String)).toEqual(["12.935", "12.945", "13"]);
  });

  it("is loosened by 约 both ways, by 余 upwards, by 近 downwards", () => {
    const [about, over, under] = (["about", "over", "under"] as const).map((looseness) => Quantity.printed("100", wanYuan, looseness));
    expect([about, over, under].map((quantity) => [String(quantity?.low), String(quantity?.high)])).toEqual([["90", "110"], ["100", "110"], ["90", "100"]]);
  });
});

describe("sums", () => {
  it("are exact: what a float gets wrong, tenths of 万元 added a hundred thousand times over, adds up", () => {
    const total = Array.from({ length: 1000 }, () => wan("0.1")).reduce((sum, each) => sum.plus(each));
    expect(total.digits()).toBe("100.0");
  });

  it("do not depend on the order of the addends", () => {
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 8 }), (all) => {
        const add = (texts: readonly string[]): string => texts.map(wan).reduce((sum, each) => sum.plus(each)).value.toFixed();
        expect(add([...all].reverse())).toBe(add(all));
      }),
    );
  });

  it("of figures rounded to a digit always tie with the rounded total", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 2, maxLength: 12 }), (tenThousandths) => {
        const rounded = (value: number): Quantity => wan((Math.round(value / 100) / 100).toFixed(2));
        const parts = tenThousandths.map(rounded).reduce((sum, each) => sum.plus(each));
        expect(parts.ties(rounded(tenThousandths.reduce((sum, each) => sum + each, 0)))).toBe(true);
      }),
    );
  });

  it("that are off by more than the rounding can explain do not tie", () => {
    expect(wan("10.00").plus(wan("20.00")).ties(wan("30.02"))).toBe(false);
    expect(wan("10.00").plus(wan("20.00")).ties(wan("30.01"))).toBe(true);
  });
});

describe("two tellings of one figure", () => {
  it("agree digit for digit at the same precision", () => {
    expect([wan("12.93").agrees(wan("12.94")), wan("13.50").agrees(wan("13.5"))]).toEqual([false, true]);
  });

  it("agree when the finer one rounds, or was cut, to the coarser", () => {
    expect([wan("38.2877").agrees(wan("38.29")), wan("38.2877").agrees(wan("38.28")), wan("38.2877").agrees(wan("38.30"))]).toEqual([true, true, false]);
  });

  it("agree across units: 4498元 is 0.45万元", () => {
    expect(Quantity.printed("4498", yuan).agrees(wan("0.45"))).toBe(true);
    expect(Quantity.printed("4398", yuan).agrees(wan("0.45"))).toBe(false);
  });

  it("agree or not whichever is asked first", () => {
    fc.assert(fc.property(digits, digits, (one, other) => void expect(wan(one).agrees(wan(other))).toBe(wan(other).agrees(wan(one)))));
  });
});

describe("ratios", () => {
  it("are in %, with the interval that their operands leave", () => {
    const rate = wan("8.22").dividedBy(wan("122.58"));
    expect([rate.measure.symbol, rate.digits(2)]).toEqual(["%", "6.71"]);
    expect(Quantity.printed("6.7", percent).roundsFrom(rate)).toBe(true);
    expect(Quantity.printed("6.8", percent).roundsFrom(rate)).toBe(false);
  });

  it("may be rounded half up or cut", () => {
    const third = Quantity.exact(2).dividedBy(Quantity.exact(3));
    expect(["66.67", "66.66", "66.65", "66.68"].map((text) => Quantity.printed(text, percent).roundsFrom(third))).toEqual([true, true, false, false]);
  });

  it("refuse to divide by zero", () => {
    expect(() => wan("1").dividedBy(wan("0"))).toThrow(RangeError);
  });
});

describe("measures", () => {
  it("of one dimension convert there and back unchanged", () => {
    fc.assert(fc.property(digits, (text) => void expect(wan(text).in(yuan).in(wanYuan).value.eq(wan(text).value)).toBe(true)));
  });

  it("of different dimensions refuse to be set against each other", () => {
    expect(() => wan("1").plus(Quantity.printed("1", measureOf("人")))).toThrow(RangeError);
  });

  it("tell 人 from 人次, and ％ from nothing", () => {
    expect([measureOf("人").dimension === measureOf("人次").dimension, measureOf("％").symbol]).toEqual([false, "%"]);
  });
});

describe("a quotient that does not end", () => {
  it("is what it stands for where it is compared", () => {
    const earned = Quantity.exact(30, measureOf("分")).times(Quantity.exact(1126, measureOf("人")).dividedBy(Quantity.exact(1200, measureOf("人"))));
    expect(earned.compare(Quantity.exact("28.15", measureOf("分")))).toBe(0);
    expect(earned.compare(Quantity.exact("28.1500001", measureOf("分")))).toBe(-1);
  });
});
