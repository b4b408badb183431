import { describe, expect, it } from "vitest";
import { regionsOf } from "../../src/forms/regions.js";
import { readScoredForm } from "../../src/forms/scored/index.js";
import { documentOf, table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

describe("a block's title that reads like a column", () => {
  it("is no column", () => {
    const form = read(table(`
      | 项目名称 | 河道保洁 | < | < | < | < | < |
      | 预算资金（元） | 项目 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 执行率（B/A） | 得分 |
      | ^ | 年度资金总额 | 1,200,000.00 | 1,200,000.00 | 1,180,000.00 | 98.33% | 9.83 |
      | 一级指标 | 三级指标 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 得分 |
      | 产出指标 | 保洁河道长度 | ≥ | 35 | 35.6 | 公里 | 20 |
    `));
    expect(figures(form)).toMatchObject({ "total.initial": "1200000.00元", "total.actual": "1180000.00元", "indicators.0.actual": "35.6公里" });
  });
});

describe("a form cut into several tables", () => {
  it("is one form", () => {
    const form = read(
      table(`
        | 项目名称 | 便民服务 | < | < | < | < | < |
        | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 5 | 5 | 5 | 10 | 100% | 10 |
      `, { origin: "table", number: 1 }),
      table(`
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 服务人次 | 300人次 | 310人次 | 50 | 50 |
      `, { origin: "table", number: 2 }),
      table(`
        | 效益指标 | 社会效益指标 | 便民 | 明显 | 明显 | 40 | 40 |
        | 总分 |  |  |  |  | 100 | 100 |
      `, { origin: "table", number: 3 }),
    );
    expect([form.indicators.length, form.totalWeight?.text, form.totalScore?.text]).toEqual([2, "100", "100"]);
  });
});

describe("two forms below each other on one sheet", () => {
  it("are two forms", () => {
    const one = (name: string): string => `
      | 项目支出绩效自评表 |  |  |  |  |
      | 项目名称 | ${name} |  |  |  |
      | 资金来源 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
      | 年度资金总额 | 5 | 5 | 100% | 10 |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
      | 产出指标 | 服务 | 3次 | 3次 | 90 |
      | 总分 |  |  |  | 100 |`;
    const { regions } = regionsOf(documentOf([table(one("甲") + one("乙"))]));
    expect(regions.map((region) => [region.kind, readScoredForm(region.rows, "project", {}).subject])).toEqual([["project", "甲"], ["project", "乙"]]);
  });
});

describe("a form that is no self-evaluation", () => {
  it("is told apart: an application has no results", () => {
    const { regions } = regionsOf(documentOf([table(`
      | 项目名称 | 特困扶助 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 扶助人数 | 20人 |
    `)]));
    expect(regions.map((region) => region.kind)).toEqual(["application"]);
  });

  it("is told apart: a monitoring form forecasts", () => {
    const { regions } = regionsOf(documentOf([table(`
      | 项目名称 | 特困扶助 | < | < | < |
      | 资金来源 | 年初预算数 | 1-7月执行数 | 全年预计执行数 | 执行率 |
      | 年度资金总额 | 5 | 3 | 5 | 60% |
    `)]));
    expect(regions.map((region) => region.kind)).toEqual(["monitoring"]);
  });
});

describe("a form whose 得分 was printed on another page", () => {
  it("has points alone in its 合计 row, however many columns tell them", () => {
    const form = read(table(`
      | 项目名称 | 特困扶助 | < | < | < | < | < |
      | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 完成情况 |
      | 产出 | 60 | 数量 | 60 | 扶助人数 | 60 | 20人 |
      | 效益 | 40 | 社会效益 | 40 | 生活改善 | 40 | 明显 |
      | 合计 | 100 | | 100 | | 100 | |
    `));
    expect([String(form.totalWeight?.quantity), form.totalScore]).toEqual(["100分", undefined]);
  });
});

describe("a total that leaves the execution rate out by its name", () => {
  it.each(["合计（不含执行率）", "指标合计（不含预算执行率得分）", "得分小计（除执行率外）"])("is none of the form: %s", (name) => {
    const form = read(table(`
      | 项目名称 | 河道清淤 | < | < | < | < | < |
      | 项目资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | ^ | 年度资金总额 | 50 | 50 | 45 | 10 | 9 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 清淤长度 | 12公里 | 12公里 | 60 | 60 |
      | 效益指标 | 社会效益 | 受益村 | 8个 | 8个 | 30 | 28 |
      | ${name} | < | < | < | < | 90 | 88 |`));
    expect([form.totalWeight, form.totalScore]).toEqual([undefined, undefined]);
  });
});
