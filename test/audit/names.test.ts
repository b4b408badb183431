import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelOf, likeness, matchNames, normaliseName } from "../../src/audit/index.js";

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
    ["第一、道路养护", "道路养护"],
    ["一.道路养护", "道路养护"],
    ["(3)道路养护", "道路养护"],
    ["①道路养护", "道路养护"],
    ["3.道路养护", "道路养护"],
    ["3道路养护", "道路养护"],
    ["12 道路养护", "道路养护"],
    ["123道路养护", "123道路养护"],
    ["2024道路养护", "2024道路养护"],
    ["道路养护补助资金", "道路养护"],
    ["道路养护工作经费支出", "道路养护"],
    ["“道路”养护（二期）", "道路养护二期"],
    ["专项资金", "专项资金"],
    ["支出", "支出"],
  ])("%s is compared as %s", (name, core) => expect(normaliseName(name)).toBe(core));

  test.each([
    ["省财政帮扶资金", "省"],
    ["中央财政补助", "中央"],
    ["1、区级专项资金", "区"],
    ["市民活动中心维护", undefined],
    ["国家级专项", "中央"],
    ["自治区财政补助", "省"],
    ["2024年省级补助", "省"],
    ["一、市本级", "市"],
    ["州级配套", "州"],
    ["县配套资金", "县"],
    ["乡级补助", "乡"],
    ["镇财政", "镇"],
    ["省下达资金", "省"],
    ["省转移支付", "省"],
    ["区块链平台", undefined],
    ["县城改造", undefined],
  ])("%s is of the level %s", (name, level) => expect(levelOf(name)).toBe(level));
});

describe("two names", () => {
  test.each([
    ["道路养护", "道路养护", 1],
    ["农村危房改造", "农村危旧房改造", 0.87],
    ["农村公路养护", "公路养护", 0.75],
    ["道路养护", "道路保养", 0.7],
    ["图书", "道路", 0],
    ["一", "二", 0],
    ["道道", "道道道", 0.75],
  ])("%s and %s have in common %d of 1", (one, other, much) => {
    expect(likeness(one, other)).toBeCloseTo(much, 2);
    expect(likeness(other, one)).toBeCloseTo(much, 2);
  });
});

describe("matching", () => {
  const by = (left: readonly string[], right: readonly string[]): string[] => matchNames(named(left), named(right)).pairs.map((pair) => `${left[pair.left] ?? ""}-${right[pair.right] ?? ""} ${pair.by}`);

  test("says how sure a pair is", () => {
    expect(by(["道路养护"], ["道路养护资金"])).toEqual(["道路养护-道路养护资金 equal"]);
    expect(by(["养护"], ["道路养护"])).toEqual(["养护-道路养护 contained"]);
    expect(by(["道路养护"], ["养护"])).toEqual(["道路养护-养护 contained"]);
    expect(by(["农村危房改造"], ["农村危旧房改造"])).toEqual(["农村危房改造-农村危旧房改造 alike"]);
    expect(by(["送温暖 7"], ["区财政送温暖 1", "省财政帮扶送温暖资金 7"])).toEqual(["送温暖 7-省财政帮扶送温暖资金 7 amount"]);
    expect(by(["图书采购"], ["道路养护"])).toEqual([]);
  });

  test("pairs nothing that has no name, be their amounts the same", () => {
    expect(matchNames([{ name: "", amount: "5" }], [{ name: "", amount: "5" }])).toEqual({ pairs: [], ambiguous: [] });
  });

  test("takes no amount of nought for a sign", () => {
    expect(by(["送温暖 0"], ["区财政送温暖 0", "省财政帮扶送温暖资金 7"])).toEqual([]);
    expect(by(["送温暖"], ["区财政送温暖", "省财政帮扶送温暖资金 7"])).toEqual([]);
    expect(by(["送温暖 7"], ["区财政送温暖 7", "省财政帮扶送温暖资金 7"])).toEqual([]);
  });

  test("finds the one left over once the others are paired, and gives the pairs in the order of the first list", () => {
    expect(by(["养护", "桥梁养护"], ["桥梁养护", "道路养护"])).toEqual(["养护-道路养护 contained", "桥梁养护-桥梁养护 equal"]);
    expect(by(["送温暖", "区财政送温暖"], ["区财政送温暖", "省财政送温暖"])).toEqual(["送温暖-省财政送温暖 contained", "区财政送温暖-区财政送温暖 equal"]);
  });

  test("pairs no two of one name on either side", () => {
    expect(by(["培训"], ["培训 1", "培训 2"])).toEqual([]);
    expect(matchNames(named(["培训"]), named(["培训 1", "培训 2"])).ambiguous).toEqual([{ left: 0, candidates: [0, 1] }]);
  });

  test("takes the names of one level, or of none told, for one", () => {
    expect(by(["省财政帮扶资金"], ["省级财政帮扶"])).toHaveLength(1);
    expect(by(["财政帮扶资金"], ["省财政帮扶"])).toHaveLength(1);
    expect(by(["省财政帮扶资金"], ["市财政帮扶"])).toEqual([]);
    expect(matchNames(named(["省财政帮扶资金"]), named(["市财政帮扶"])).ambiguous).toEqual([]);
  });

  test("gives nobody two partners, and finds the same pairs from either side", () => {
    const names = fc.array(fc.constantFrom("培训", "培训二期", "道路养护", "桥梁养护", "养护", "省财政送温暖", "区财政送温暖", "送温暖", "农村危房改造", "农村危旧房改造"), { maxLength: 6 });
    fc.assert(
      fc.property(names, names, (left, right) => {
        const { pairs } = matchNames(named(left), named(right));
        expect(new Set(pairs.map((pair) => pair.left)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.right)).size).toBe(pairs.length);
        const equal = (some: typeof pairs, one: "left" | "right", other: "left" | "right"): string[] => some.filter((pair) => pair.by === "equal").map((pair) => `${pair[one]}-${pair[other]}`).sort();
        expect(equal(pairs, "left", "right")).toEqual(equal(matchNames(named(right), named(left)).pairs, "right", "left"));
      }),
      { numRuns: 60 },
    );
  });
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

describe("an abbreviation", () => {
  test("is its project where the amount is the same", () => {
    expect(matched(["五经普 5", "路灯维护 8"], ["第五次全国经济普查 5", "道路养护 8"])).toEqual({ 五经普: "第五次全国经济普查" });
  });
  test("is nobody's of another amount, of too few characters, or with characters in another order", () => {
    expect(matched(["五经普 6"], ["第五次全国经济普查 5"])).toEqual({});
    expect(matched(["经普 5"], ["第五次全国经济普查 5"])).toEqual({});
    expect(matched(["普五经 5"], ["第五次全国经济普查 5"])).toEqual({});
  });
  test("that fits two of one amount is neither", () => {
    expect(matched(["五经普 5"], ["第五次全国经济普查 5", "第五次全省经济普查 5"])).toEqual({});
  });
});
