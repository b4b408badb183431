import { describe, expect, it } from "vitest";
import { comparable, measureOf, noMeasure, persons, points, Quantity, wanYuan, yuan } from "../../src/quantity/index.js";

const one = (unit: string): Quantity => Quantity.printed("1", measureOf(unit));

describe("a unit", () => {
  it.each([
    ["角", "0.1", "元"],
    ["百元", "100", "元"],
    ["千元", "1000", "元"],
    ["万元", "10000", "元"],
    ["百万元", "1000000", "元"],
    ["千万元", "10000000", "元"],
    ["亿元", "100000000", "元"],
    ["‰", "0.1", "%"],
    ["倍", "100", "%"],
    ["万人", "10000", "人"],
    ["万人次", "10000", "人次"],
    ["万平方米", "10000", "平方米"],
    ["万亩", "10000", "亩"],
    ["公里", "1000", "米"],
    ["场次", "1", "场"],
  ])("1%s is %s%s", (large, digits, small) => {
    const told = one(large).in(measureOf(small));
    expect([told.value.toFixed(), told.measure.symbol]).toEqual([digits, small]);
  });

  it.each([
    ["％", "%"], ["百分比", "%"], ["百分点", "%"], ["㎡", "平方米"], ["m²", "平方米"], ["m2", "平方米"], ["平米", "平方米"], ["千米", "公里"], ["km", "公里"],
    ["名", "人"], ["位", "人"], ["万余元", "万元"], ["亿余元", "亿元"], ["人民币元", "元"], ["圆", "元"], ["月", "个月"], [" 万 元 ", "万元"],
    ["km²", "平方公里"], ["km2", "平方公里"], ["平方千米", "平方公里"], ["m³", "立方米"], ["m3", "立方米"], ["hm", "公顷"], ["hm²", "公顷"], ["hm2", "公顷"], ["kg", "公斤"],
  ])("%s means %s", (printed, meant) => expect(measureOf(printed)).toEqual(measureOf(meant)));

  it("that nobody has listed is a dimension of its own", () => {
    expect(measureOf("座")).toMatchObject({ symbol: "座", dimension: "座" });
    expect(String(measureOf("座").scale)).toBe("1");
    expect(comparable(measureOf("座"), measureOf("份"))).toBe(false);
  });

  it("of time and of points has a dimension that readers of prose know by name", () => {
    expect(["个月", "年", "分", "场", "亩", "户"].map((symbol) => measureOf(symbol).dimension)).toEqual(["months", "years", "score", "session", "land", "household"]);
  });

  it("that is not printed contradicts none, and is not itself expressed in another scale", () => {
    expect(measureOf(" 　")).toBe(noMeasure);
    expect([comparable(noMeasure, yuan), comparable(yuan, noMeasure), comparable(yuan, wanYuan), comparable(persons, points)]).toEqual([true, true, true, false]);
    expect(String(Quantity.printed("20").in(wanYuan))).toBe("20万元");
    expect(Quantity.printed("20", wanYuan).in(noMeasure).value.toFixed()).toBe("20");
  });

  it("of another kind is refused by name", () => {
    expect(() => one("人").in(yuan)).toThrow("人 cannot be expressed in 元");
  });
});
