import { describe, expect, it } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { readSubmissions } from "../../../src/forms/index.js";
import { documentOf, table } from "../../support/table.js";
import { wholeRulebook } from "../rulebook.js";

const rulebook = wholeRulebook();

interface Row {
  readonly name?: string;
  readonly target?: string;
  readonly actual: string;
}

const overall = ({ name = "残疾儿童康复救助人数", target = "≥80人", actual }: Row): string => `
  | 预算部门名称 | 青石县残疾人联合会 | < | < | < | < | < |
  | 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
  | ^ | 年度资金总额 | 300 | 350 | 350 | 10 | 100% |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 90 | 90 |`;
const project = ({ name = "残疾儿童康复救助人数", target = "≥80人", actual }: Row, subject = "残疾人康复"): string => `
  | 项目名称 | ${subject} | < | < | < | < | < |
  | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
  | ^ | 年度资金总额 | 100 | 100 | 100 | 10 | 100% |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 90 | 90 |`;

const saysOf = (...forms: readonly string[]): string[] =>
  readSubmissions([documentOf(forms.map((form) => table(form, { origin: "table" })))]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.filter(({ rule }) => rule === "indicator.forms-differ").map(({ actual, expected }) => `${actual} ${expected}`));

describe("an indicator of the overall form and of one project", () => {
  it("is told where the results differ", () => {
    expect(saysOf(overall({ actual: "86人" }), project({ actual: "89人" }))).toEqual(["86 89"]);
    expect(saysOf(overall({ actual: "86人" }), project({ actual: "86人" }))).toEqual([]);
  });

  it("is another one where the target is, or where two projects have it", () => {
    expect(saysOf(overall({ actual: "186人", target: "≥180人" }), project({ actual: "86人" }))).toEqual([]);
    expect(saysOf(overall({ actual: "186人" }), project({ actual: "86人" }), project({ actual: "100人" }, "残疾人救助"))).toEqual([]);
  });

  it("may be an amount of another scope, but not with its digits in another order", () => {
    const traded = (actual: string) => ({ name: "边民互市交易额", target: "≥10亿元", actual });
    expect(saysOf(overall(traded("12.46亿元")), project(traded("14.26亿元")))).toEqual(["12.46 14.26"]);
    expect(saysOf(overall(traded("12.46亿元")), project(traded("11.86亿元")))).toEqual([]);
  });

  it("may be a rate of other people", () =>
    expect(saysOf(overall({ name: "受助群众满意度", target: "≥90%", actual: "96%" }), project({ name: "受助群众满意度", target: "≥90%", actual: "93%" }))).toEqual([]));
});
