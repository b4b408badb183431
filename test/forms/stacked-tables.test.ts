import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { regionsOf } from "../../src/forms/regions.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { documentOf, table } from "../support/table.js";

const rulebook = wholeRulebook();

const saysOf = (drawing: string): string[] =>
  readSubmissions([documentOf([table(drawing, { origin: "sheet" })])]).submissions.flatMap((submission) =>
    audit(submission, rulebook, { language: "zh" }).findings.map(({ severity, rule, actual = "", expected = "" }) => `${severity} ${rule} ${actual}≠${expected}`));

const stacked = (rate: string, receptions: string, projects: string): string => `
  | 单位名称 | 禾坪县水务局 | 人员编制 | 50 | 在职人数 | 47 | 控制率 | ${rate} |
  |  |  |  |  |  |  |  |  |
  | 年度 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 |  |  |  |
  | 2021年决算 | 12 | 0 | 3 | 9 |  |  |  |
  | 2022年决算 | 11 | 0 | ${receptions} | 8.5 |  |  |  |
  |  |  |  |  |  |  |  |  |
  | 序号 | 项目名称 | 2021年决算 | 2022年预算 | 2022年决算 |  |  |  |
  | 1 | 堤防加固 | 60 | 70 | 69 |  |  |  |
  | 2 | 泵站维修 | 30 | 28 | 26.5 |  |  |  |
  | 合计 |  | 90 | 98 | ${projects} |  |  |  |`;

describe("tables below one another on a sheet", () => {
  it("are read each by its own heading", () => {
    expect(regionsOf(documentOf([table(stacked("94%", "2.5", "95.5"), { origin: "sheet" })])).regions.map(({ kind }) => kind)).toEqual(["base", "unknown", "unknown"]);
    expect(saysOf(stacked("94%", "2.5", "95.5"))).toEqual([]);
  });

  it("have each its own errors told", () => {
    expect(saysOf(stacked("97%", "2.5", "95.5"))).toEqual(["error base.control-rate-wrong 97%≠94%"]);
    expect(saysOf(stacked("94%", "3.5", "95.5"))).toEqual(["error table.line-total-differs-from-columns 11≠12.0"]);
    expect(saysOf(stacked("94%", "2.5", "59.5"))).toEqual(["error table.total-differs-from-rows 59.5≠95.5"]);
  });

  it("tell the staff beside its labels, whatever row of figures stands below", () => {
    const basics = `
      | 单位名称 | 禾坪县水务局 | 人员编制 | 50 | 在职人数 | 47 | 控制率 | 97% |
      | 办公面积 | 1200 | 车辆 | 3 | 电脑 | 60 | 内设科室 | 6 |`;
    expect(saysOf(basics)).toEqual(["error base.control-rate-wrong 97%≠94%"]);
  });

  it("leave a form whole that has a blank row in it", () => {
    const form = `
      | 人员情况 | 编制数 | 实际在职人数 | 控制率 |
      |  | 50 | 47 | 94% |
      |  |  |  |  |
      | 经费控制情况（万元） | 2021年决算数 | 2022年预算数 | 2022年决算数 |
      | 三公经费 | 12 | 12 | 11 |`;
    expect(regionsOf(documentOf([table(form, { origin: "sheet" })])).regions.map(({ kind }) => kind)).toEqual(["base"]);
  });

  it("go on under headings of their own without a blank row", () => {
    const growth = (change: string): string => `
      | 一、人员情况 | 核定编制 | 年末实有人数 | 退休人数 | 临聘人数 | 备注 |
      |  | 50 | 47 | 12 | 3 | 无 |
      | 二、支出情况（万元） | 上年数 | 本年数 | 增减额 | 增减率 | 备注 |
      | 人员经费 | 400 | 420 | 20 | 5% |  |
      | 运转经费 | 80 | 88 | ${change} | 10% |  |
      | 专项经费 | 250 | 200 | -50 | -20% |  |`;
    expect(saysOf(growth("8"))).toEqual([]);
    expect(saysOf(growth("18"))).toEqual(["error table.difference-wrong 18≠8"]);
  });
});
