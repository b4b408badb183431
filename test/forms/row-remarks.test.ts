import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

/** What is said and what is tried of one indicator with a remark beside it. */
function triedOf(name: string, actual: string, remark: string): { readonly said: readonly string[]; readonly passed: readonly string[] } {
  const drawing = `
    | 项目名称 | 管网改造 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 偏差原因 | 备注 |
    | 产出指标 | 质量指标 | ${name} | 完成 | ${actual} | 90 |  | ${remark} |`;
  const results = readSubmissions([documentOf([table(drawing, { origin: "table" })])]).submissions.map((submission) => audit(submission, rulebook, { language: "zh" }));
  return {
    said: results.flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith("text.")).map(({ rule, severity, actual: printed = "", expected = "" }) => `${severity} ${rule} ${printed}≠${expected}`)),
    passed: results.flatMap(({ passes }) => passes.filter(({ rule }) => rule.startsWith("text.")).map(({ rule }) => rule)),
  };
}

const rateWrong = "error text.completion-wrong";

describe("a remark's counts beside the rate of their row", () => {
  it.each([
    ["改造完成率", "31.25%", "45座/144座"],
    ["合格率", "92.31%", "168/182"],
    ["开通率", "90.4%", "85÷94=90.4%"],
    ["持证率", "93.18%", "44人中41人持证"],
    ["满意度", "95%", "发放问卷160份，收回160份，满意152份"],
    ["通过率", "96.8%（1553人参训，1503人取证）", ""],
    ["合格率", "98.44%", "抽检320批次，合格315批次，不合格5批次"],
  ])("%s %s, %s: is worked out and holds", (name, actual, remark) => expect(triedOf(name, actual, remark)).toEqual({ said: [], passed: expect.arrayContaining(["text.completion-wrong"]) }));

  it.each([
    ["改造完成率", "31.25%", "54座/144座", "31.25%≠37.50%"],
    ["合格率", "92.31%", "118/182", "92.31%≠64.84%"],
    ["持证率", "93.18%", "44人中31人持证", "93.18%≠70.45%"],
    ["满意度", "95%", "发放问卷160份，满意125份", "95%≠78.13%"],
    ["通过率", "98.6%（1553人参训，1503人取证）", "", "98.6%≠96.78%"],
    ["更新完成率", "93.75%", "应更新64组，完成50组，4组返厂", "93.75%≠78.13%"],
    ["满意度", "94.12%", "发放136份，满意123份；个别场次音响效果差", "94.12%≠90.44%"],
    ["满意度", "96%", "发放问卷150份，收回150份，满意141份", "96%≠94%"],
    ["按期支付率", "95.83%", "24笔中21笔按期，1笔延期15天", "95.83%≠87.50%"],
  ])("%s %s, %s: is told not to hold", (name, actual, remark, figures) => expect(triedOf(name, actual, remark).said).toEqual([`${rateWrong} ${figures}`]));

  it.each([
    ["及时率", "83.33%", "2/12个月延迟"],
    ["满意度", "98%", "发放问卷200份，收回180份，满意160份，基本满意16份"],
    ["覆盖率", "95%", "14个乡镇、126个村"],
    ["及时率", "100%", "6月30日前完成，12个月"],
    ["节水率", "≥90%", "40/50"],
    ["好转率", "88%", "上年120人，今年136人"],
    ["提高率", "5%", "3/7"],
    ["就业率", "92.5%", "毕业生160人，升学20人"],
    ["按期支付率", "95.83%", "24笔中1笔延期15天"],
    ["养殖户满意度", "96%", "发放220份，收回200份"],
    ["持证率", "93.48%", "46人中12人为女性"],
    ["覆盖率", "98%", "抽查3/5个乡镇"],
    ["及时率", "96%", "应报送25次，迟报1次"],
  ])("%s %s, %s: may be of something else, and nothing is said", (name, actual, remark) => expect(triedOf(name, actual, remark).said).toEqual([]));
});

describe("what a figure was and came to, beside the rate of its growth", () => {
  it("holds", () => expect(triedOf("用户增长率", "12.5%（由24万增至27万）", "")).toEqual({ said: [], passed: ["text.change-rate-wrong"] }));
  it("falls as well", () => expect(triedOf("投诉下降率", "12.5%", "由64件降至56件")).toEqual({ said: [], passed: ["text.change-rate-wrong"] }));
  it("does not hold with two digits swapped", () => expect(triedOf("用户增长率", "15.2%（由24万增至27万）", "").said).toEqual([expect.stringContaining("error text.change-rate-wrong")]));
  it("is nothing where the rate may be of something else", () => expect(triedOf("用户增长率", "7%（由24万增至27万）", "").said).toEqual([]));
});

describe("what an actual value is made of, beside it", () => {
  it.each([
    ["获奖作品", "8件（一等奖1、二等奖3、三等奖4）", ""],
    ["巡查次数", "213次", "一季度52、二季度49、三季度58、四季度54"],
    ["监测站点", "46个", "甲站5个，乙站9个，丙站32个"],
  ])("%s %s, %s: comes to it", (name, actual, remark) => expect(triedOf(name, actual, remark)).toEqual({ said: [], passed: ["text.parts-differ-from-total"] }));

  it.each([
    ["获奖作品", "8件（一等奖1、二等奖3、三等奖6）", ""],
    ["巡查次数", "213次", "一季度52、二季度49、三季度85、四季度54"],
    ["监测站点", "46个", "甲站5个，乙站9个，丙站23个"],
  ])("%s %s, %s: does not", (name, actual, remark) => expect(triedOf(name, actual, remark).said).toEqual([expect.stringContaining("error text.parts-differ-from-total")]));

  it.each([
    ["获奖作品", "8件", "国家级2、省级4、市级5"],
    ["获奖作品", "8件（一等奖1、二等奖3）", ""],
    ["慰问人数", "68人", "老党员28、困难党员45"],
    ["演出场次", "73场", "惠民演出51场、公益演出29场"],
    ["培训教师", "58人", "党员教师41人、骨干教师33人"],
    ["资助学生", "84人", "残疾学生11人、贫困学生79人"],
    ["服务老人", "94人", "独居老人57人、高龄老人53人"],
    ["检查企业", "37家", "重点企业24家、危化企业17家"],
    ["开展活动", "12次", "计划10次、新增4次"],
  ])("%s %s, %s: a few of all, or one thing under two names, accuse nobody", (name, actual, remark) => expect(triedOf(name, actual, remark).said).toEqual([]));
});

describe("what the reason for a rate of execution says to be left", () => {
  const said = (reason: string): readonly string[] =>
    readSubmissions([documentOf([table(`
      | 项目名称 | 公厕改造 | < | < | < | < | < |
      | 预算执行情况 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 未完成原因 |
      | 年度资金总额 | 200.00 | 436.00 | 324.47 | 10 | 74.42% | 7.44 | ${reason} |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 未完成原因 |
      | 产出指标 | 数量指标 | 改造公厕 | 19座 | 19座 | 90 | 90 |  |`, { origin: "table" })])]).submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).findings.filter(({ rule }) => rule === "text.balance-wrong").map(({ actual, expected }) => `${actual}≠${expected}`));

  it("is the budget less what was spent", () => expect(said("7座未完工，111.53万元未付")).toEqual([]));
  it("is told where two of its digits are swapped", () => expect(said("7座未完工，115.13万元未付")).toEqual(["115.13≠111.53"]));
  it("may be a part of it", () => expect(said("7座未完工，其中50.00万元未付")).toEqual([]));
});
