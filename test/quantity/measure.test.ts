import { describe, expect, it } from "vitest";
import { comparable, fraction, measureOf, noMeasure, persons, points, Quantity, wanYuan, yuan } from "../../src/quantity/index.js";

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

  it.each([
    ["万页", "页", "10000"], ["亿次", "次", "100000000"], ["万立方米", "立方米", "10000"], ["亿千瓦时", "千瓦时", "100000000"], ["万米", "米", "10000"],
  ])("%s is so many %s", (large, small, many) => {
    expect(measureOf(large)).toMatchObject({ symbol: large, dimension: measureOf(small).dimension });
    expect(measureOf(large).scale.toFixed()).toBe(many);
  });

  it.each(["万2页", "百万页", "万页页页页页", "万 万"])("%s is nothing but itself", (symbol) => {
    expect(measureOf(symbol)).toMatchObject({ symbol: symbol.replace(" ", ""), dimension: symbol.replace(" ", "") });
    expect(String(measureOf(symbol).scale)).toBe("1");
  });

  it.each([
    ["万元/公里", "元/公里"], ["亿元/平方公里", "元/平方公里"], ["元/生.年", "元/生·年"], ["元/人*月", "元/人·月"], ["元/人、年", "元/人·年"], ["元/人/年", "元/人·年"], ["元/生·学 年", "元/生·学年"],
  ])("%s is a price of the same kind as %s", (one, other) => {
    expect(measureOf(one).dimension).toBe(`money/${other.slice(2)}`);
    expect(measureOf(other).dimension).toBe(`money/${other.slice(2)}`);
    expect(comparable(measureOf(one), yuan)).toBe(false);
  });

  it("of a price is as large as the amount in it", () => expect(["万元/公里", "元/公里", "亿元/年"].map((symbol) => measureOf(symbol).scale.toFixed())).toEqual(["10000", "1", "100000000"]));

  it("over something that is no amount is one of its own", () => expect(measureOf("件/千人")).toMatchObject({ symbol: "件/千人", dimension: "件/千人" }));

  it.each([
    ["人(次)", "人次"], ["人（次）", "人次"], ["台(套)", "台"], ["台（套）", "台"], ["头(只)", "头"], ["辆(台、套)", "辆"], ["处（个/座）", "处"], ["场(人次)", "场"], ["期(场次)", "期"], ["工作日(个)", "工作日"],
  ])("%s is told as %s", (printed, meant) => expect(measureOf(printed)).toEqual(measureOf(meant)));

  it.each(["人(次)数", "台(新)", "台(套、新)", "(套)", "办公设备(台)"])("%s has a bracket that belongs to it", (symbol) => expect(measureOf(symbol)).toMatchObject({ symbol, dimension: symbol }));

  it("is called as it is listed", () => expect(["万元", "亿元", "万人", "万人次", "万平方米", "万亩"].map((symbol) => measureOf(symbol).symbol)).toEqual(["万元", "亿元", "万人", "万人次", "万平方米", "万亩"]));

  it("is none for a part of one without a sign", () => expect(fraction).toMatchObject({ symbol: "", dimension: "ratio" }));

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
