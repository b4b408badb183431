import { describe, expect, test } from "vitest";
import { levelOf, matchNames, normaliseName } from "../../src/audit/index.js";

/** "道路养护 5" is a name and an amount. */
const named = (texts: readonly string[]): { name: string; amount?: string }[] =>
  texts.map((text) => {
    const [name = "", amount] = text.split(" ");
    return amount === undefined ? { name } : { name, amount };
  });

function matched(left: readonly string[], right: readonly string[]): Record<string, string> {
  const [ours, theirs] = [named(left), named(right)];
  const { pairs } = matchNames(ours, theirs);
  return Object.fromEntries(pairs.map((pair) => [ours[pair.left]?.name, theirs[pair.right]?.name]));
}

describe("a project's name", () => {
  test.each([
    ["1、市财政配套帮扶资金", "市财政配套帮扶"],
    ["（二）公共文化服务专项经费", "公共文化服务"],
    ["区财政资金送清凉", "区财政送清凉"],
    ["2024年度道路养护项目", "道路养护"],
    ["12345热线运行", "12345热线运行"],
    ["项目支出", "项目支出"],
  ])("%s is compared as %s", (name, core) => expect(normaliseName(name)).toBe(core));

  test.each([
    ["省财政帮扶资金", "省"],
    ["中央财政补助", "中央"],
    ["1、区级专项资金", "区"],
    ["市民活动中心维护", undefined],
  ])("%s is of the level %s", (name, level) => expect(levelOf(name)).toBe(level));
});

describe("matching", () => {
  test("sees through ordinals, filler words and their order", () => {
    expect(matched(["1、送清凉 1", "2、劳模管理 2"], ["区财政资金送清凉 1", "劳模管理资金 2"])).toEqual({
      "1、送清凉": "区财政资金送清凉",
      "2、劳模管理": "劳模管理资金",
    });
  });

  test("leaves a short name that fits several alone, and says so", () => {
    const { pairs, ambiguous } = matchNames(named(["送温暖"]), named(["区财政送温暖 1", "省财政帮扶送温暖资金 7"]));
    expect(pairs).toEqual([]);
    expect(ambiguous).toEqual([{ left: 0, candidates: [0, 1] }]);
  });

  test("lets equal amounts decide between names that fit equally well", () => {
    expect(matched(["送温暖 7"], ["区财政送温暖 1", "省财政帮扶送温暖资金 7"])).toEqual({ 送温暖: "省财政帮扶送温暖资金" });
  });

  test("never decides by amount alone", () => {
    expect(matched(["图书采购 5"], ["道路养护 5"])).toEqual({});
  });

  test("never takes one level of government's project for another's", () => {
    expect(matched(["省财政帮扶资金 7"], ["区财政帮扶资金 7"])).toEqual({});
  });

  test("gives each project one partner only", () => {
    const { pairs } = matchNames(named(["培训", "培训二期"]), named(["培训 3", "培训二期 4"]));
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([[0, 0], [1, 1]]);
  });

  test("wants a clear margin before it takes the most alike", () => {
    expect(matched(["农村危房改造补助"], ["农村危房改造一期", "农村危房改造二期"])).toEqual({});
    expect(matched(["农村危房改造补助"], ["农村危旧房屋改造", "图书采购"])).toEqual({ 农村危房改造补助: "农村危旧房屋改造" });
  });

  test("does not pair up two of the same name by guessing", () => {
    expect(matched(["培训 1", "培训 2"], ["培训 1"])).toEqual({ 培训: "培训" });
    expect(matched(["培训 3", "培训 2"], ["培训 1"])).toEqual({});
  });

  test("pairs equal names only where the lists are beyond any unit's", () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ name: `街巷${at}改造` }));
    const others = Array.from({ length: 400 }, (_, at) => ({ name: `${at}街巷整治` }));
    expect(matchNames([...many, { name: "图书采购" }], [...others, { name: "图书采购" }]).pairs).toEqual([{ left: 400, right: 400, by: "equal" }]);
  });
});
