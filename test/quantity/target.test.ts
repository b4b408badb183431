import { describe, expect, it } from "vitest";
import { measureOf, meets, percent, readCell, readFigure, readTarget, withoutRemark, type Target } from "../../src/quantity/index.js";

const told = (target: Target): string => ("bound" in target ? `${target.kind} ${target.bound}` : target.kind === "range" ? `${target.low}..${target.high}` : target.kind);

it("a sign without its figure aims at nothing", () => expect([readTarget("", percent, "≥").kind, readTarget(" ").kind]).toEqual(["blank", "blank"]));

describe("a cell", () => {
  it.each([
    ["0", "figure"],
    ["", "blank"],
    [" 　", "blank"],
    ["无", "none"],
    ["/", "none"],
    ["——", "none"],
    ["#DIV/0!", "error"],
    ["有效推动", "text"],
    ["2024年12月", "text"],
    ["没有", "none"], ["不适用", "none"], ["//", "none"], ["\\\\", "none"], ["×", "none"], ["n/a", "none"], ["NA", "none"],
    ["无故障", "text"], ["暂无法统计", "text"], ["尚无", "text"], ["-5-", "text"],
    ["#REF!", "error"], ["＃N/A", "error"], ["见#REF!", "text"], ["#REF!吗", "text"],
    ["5个（含）", "text"], ["3家（县级）", "text"],
    ["(3.2)万元", "text"], ["减(3.2)", "text"], ["(a)", "text"], ["1,2", "text"], ["3 至 5", "text"],
  ])("that shows %j is a %s", (text, state) => expect(readCell(text).state).toBe(state));

  it.each([
    ["1,234.50", "1234.50万元"],
    ["１３０．８", "130.8万元"],
    ["12.5 万元", "12.5万元"],
    ["３５％", "35%"],
    ["28人", "28人"],
    ["214台（套）", "214台"], ["126家(次)", "126家"], ["1.2万册（件）", "1.2万册"],
    ["人均72元", "72元"],
    ["41.8元/册", "41.8元/册"],
    ["300元/人/月", "300元/人·月"],
    ["(3.20)", "-3.20万元"],
    ["-3.2", "-3.2万元"],
    ["8,237.23", "8237.23万元"],
    ["(3)", "-3万元"], ["(1,234.56)", "-1234.56万元"], ["（12）", "-12万元"],
    ["+5", "5万元"], ["1 2 3", "123万元"], ["25㎡", "25平方米"], ["3km", "3公里"], ["3m2", "3平方米"], ["5‰", "5‰"],
    ["共12,345,678元", "12345678元"], ["–3.2", "-3.2万元"], ["−3.2", "-3.2万元"],
  ])("%j reads as %s in a column of 万元", (text, expected) => {
    const reading = readCell(text, measureOf("万元"));
    expect(reading.state === "figure" ? String(reading.quantity) : reading.state).toBe(expected);
  });
});

describe("a figure alone", () => {
  it.each([
    ["约30万元", "about"], ["大约30", "about"], ["约为30", "about"], ["30左右", "about"],
    ["近30", "under"], ["将近30", "under"], ["不足30", "under"], ["30以下", "under"], ["30万元以内", "under"],
    ["30余万元", "over"], ["30多人", "over"], ["30人以上", "over"], ["30元余", "over"],
    ["30", "exact"], ["共30", "exact"], ["达到30", "exact"],
  ])("%s is %s", (text, looseness) => expect(readFigure(text)?.looseness).toBe(looseness));

  it("has spaces, thousands and full-width signs, and the column's unit where it has none", () => {
    expect(["１，２３４ ．５", "( 1,200 )", " 35 ％", "1,098.97（万元）"].map((text) => String(readFigure(text, measureOf("元"))))).toEqual(["1234.5元", "-1200元", "35%", "1098.97万元"]);
  });

  it("is none where there are words as well", () => expect(["由3增至5", "3、5", ""].map((text) => readFigure(text))).toEqual([undefined, undefined, undefined]));
});

describe("a target", () => {
  it.each([
    ["≥95%", "atLeast 95%"],
    ["≧120人", "atLeast 120人"],
    [">=50个", "atLeast 50个"],
    ["不低于90％", "atLeast 90%"],
    ["98%以上", "atLeast 98%"],
    ["≥100百分比", "atLeast 100%"],
    ["≤90万元", "atMost 90万元"],
    ["不超过3.5万元", "atMost 3.5万元"],
    ["控制在20万元以内", "atMost 20万元"],
    ["＝100%", "equal 100%"],
    ["50-100元", "50元..100元"],
    ["50元-100元", "50元..100元"],
    ["80%~90%", "80%..90%"],
    ["3至5天", "3天..5天"],
    ["28人", "plain 28人"],
    ["100%", "plain 100%"],
    ["7", "plain 7"],
    ["12月底前", "deadline"],
    ["12月底前终验", "deadline"],
    ["2024年11月前建成投用", "deadline"],
    ["2024年12月31日前", "deadline"],
    ["2024年12月", "deadline"],
    ["有效推动", "qualitative"],
    ["无", "none"],
    ["", "blank"],
    ["=>95%", "atLeast 95%"], ["达到95%", "plain 95%"], ["至少5次", "atLeast 5次"], ["≥100元以上", "atLeast 100元"], ["5万元(含)以上", "atLeast 5万元"], ["≥ 5 万 元", "atLeast 5万元"],
    ["=<5%", "atMost 5%"], ["5人及以下", "atMost 5人"], ["3天之内", "atMost 3天"], ["<=3天以内", "atMost 3天"],
    [">95%", "above 95%"], ["超过95%", "above 95%"], ["<5%", "below 5%"], ["低于5%", "below 5%"], ["==5", "equal 5"], ["等于5", "equal 5"], ["=5个", "equal 5个"],
    ["控制在50-100元", "50元..100元"], ["介于50~100元", "50元..100元"], ["在3到5天", "3天..5天"], ["1,000.50-2,000.75元", "1000.50元..2000.75元"], ["5～5人", "5人..5人"], ["50-100", "50..100"], ["1.25—2.5", "1.25..2.5"], ["50元-100", "50元..100元"],
    ["100-50元", "qualitative"], ["约50-100元", "qualitative"], ["3-5-7天", "qualitative"], ["50-100元内完成", "50元内完成..100元内完成"],
    ["在20万元左右控制在", "qualitative"], ["有所提高≥5%", "qualitative"], ["较上年≤", "qualitative"], ["≥优秀", "qualitative"], ["以上都要完成", "qualitative"],
    ["12月", "deadline"], ["12月31日", "deadline"], ["6月上旬前", "deadline"], ["6月中旬完成", "deadline"], ["9月下旬前完成", "deadline"], ["9月初", "deadline"], ["24年6月末", "deadline"], ["年底前", "deadline"], ["年底以前", "deadline"], ["季末", "deadline"], ["月内", "deadline"], ["2024年全年", "deadline"], ["年内完成", "deadline"], ["按时完成", "deadline"], ["2024年年底之前", "deadline"],
    ["2024.12", "deadline"], ["2024-12-31", "deadline"], ["2024/6/30前", "deadline"], ["2024-6-5之前", "deadline"],
    ["于12月底前", "qualitative"], ["2024年", "plain 2024年"], ["2024-12-31前三批", "qualitative"], ["第2024-12", "qualitative"], ["一月", "qualitative"], ["2024年12月xx日", "qualitative"],
  ])("%j is %s", (text, expected) => expect(told(readTarget(text))).toBe(expected));

  it("takes sign and unit from columns of their own", () => {
    expect(told(readTarget("50-100", measureOf("元")))).toBe("50元..100元");
    expect([told(readTarget("120", measureOf("顶"), "≥")), told(readTarget("100", percent, "＝")), told(readTarget("提升", undefined, "定性"))]).toEqual([
      "atLeast 120顶",
      "equal 100%",
      "qualitative",
    ]);
  });

  it("is not made one by a sign that only calls it one of words", () => {
    const signed = (text: string, sign: string): string => told(readTarget(text, percent, sign));
    expect([signed("95", " 定性 "), signed("95", "其他"), signed("95", ""), signed("95", " ≥ "), signed("3天", "定性≥")]).toEqual(["plain 95%", "plain 95%", "plain 95%", "atLeast 95%", "qualitative"]);
  });

  it("keeps the words that it was set in, where it is one of words or of time", () => {
    expect([readTarget("有效 推动"), readTarget(" 12月底前")]).toEqual([{ kind: "qualitative", text: "有效 推动" }, { kind: "deadline", text: " 12月底前" }]);
  });
});

describe("an actual figure", () => {
  const answers = { yes: true, no: false, unknown: undefined } as const;
  it.each([
    ["≥95%", "95%", "yes"], ["≥95%", "94.9%", "no"], ["≥95%", "96%", "yes"],
    ["28人", "28人", "yes"], ["28人", "27人", "no"], ["28人", "29人", "yes"],
    ["≤3天", "3天", "yes"], ["≤3天", "4天", "no"], ["≤3天", "2天", "yes"],
    [">5%", "5%", "no"], [">5%", "6%", "yes"], [">5%", "4%", "no"],
    ["<5%", "5%", "no"], ["<5%", "4%", "yes"], ["<5%", "6%", "no"],
    ["=5个", "5个", "yes"], ["=5个", "6个", "no"], ["=5个", "4个", "no"],
    ["50-100元", "50元", "yes"], ["50-100元", "100元", "yes"], ["50-100元", "75元", "yes"], ["50-100元", "49元", "no"], ["50-100元", "101元", "no"],
    ["0个", "0个", "yes"], ["0个", "3个", "unknown"], ["0%", "-12.5%", "unknown"], ["≤0起", "2起", "no"], ["≥0%", "3%", "yes"], ["=0起", "2起", "no"], ["3个", "0个", "no"],
    ["50-100元", "75人", "unknown"], ["≥95%", "95", "yes"], ["≥95", "94%", "no"], ["≥1万元", "9999元", "no"], ["≥1万元", "10000元", "yes"],
    ["≥5人", "9次", "unknown"], ["≤5人", "1次", "unknown"], [">5人", "9次", "unknown"], ["<5人", "1次", "unknown"], ["=5人", "5次", "unknown"], ["5人", "9次", "unknown"],
    ["≥95%", "95.0%", "yes"], ["50-100人", "约52人", "unknown"], ["50-100人", "约98人", "unknown"],
    ["≥5人", "5人以上", "yes"], ["≥5人", "6人以上", "yes"], ["≥5人", "3人以上", "unknown"], ["≤5人", "6人以上", "no"], ["≤5人", "3人以上", "unknown"], ["=5人", "6人以上", "no"],
    ["≤5天", "5天以内", "yes"], ["≤5天", "7天以内", "unknown"], ["≥5天", "3天以内", "no"], ["≥5人", "近5人", "unknown"], [">5人", "近5人", "no"],
    ["≥95人", "约100人", "unknown"], ["≥90人", "约100人", "yes"], ["≥111人", "约100人", "no"], ["≥105人", "约100人", "unknown"], ["≤105人", "约100人", "unknown"], ["≤110人", "约100人", "yes"], ["50-100人", "约60人", "yes"], ["50-100人", "约95人", "unknown"], ["50-100人", "20人以上", "unknown"], ["50-100人", "30人以内", "no"],
    ["约300人", "295人", "unknown"], ["约300人", "240人", "no"], ["200人左右", "196人", "unknown"], ["200人左右", "200人", "yes"], ["200人左右", "260人", "yes"],
    ["≥95%", "0.97", "unknown"], ["≥95%", "0.93", "no"], ["≤0.5%", "0.3", "yes"], ["≥95%", "1.5", "no"],
    ["12月底前", "12", "unknown"], ["有效推动", "5", "unknown"], ["无", "5", "unknown"], ["", "5", "unknown"],
  ] as const)("for the target %j of %s: %s", (target, actual, answer) => {
    const figure = readFigure(actual);
    if (figure === undefined) throw new Error(actual);
    expect(meets(readTarget(target), figure)).toBe(answers[answer]);
  });
});

describe("a remark behind a figure", () => {
  it.each([["97.2%（1632人参训，1586人取证）", "97.2%"], ["48次/年（4个水厂，每月1次）", "48次/年"], ["10（万人次）", "10（万人次）"], ["8（扣2分）", "8（扣2分）"], ["20(18)", "20(18)"], ["已完成（12月）", "已完成（12月）"]])("%s is read as %s", (text, read) => expect(withoutRemark(text)).toBe(read));
});
