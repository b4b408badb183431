import { describe, expect, it } from "vitest";
import { regionsOf } from "../../src/forms/regions.js";
import { documentOf, table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

describe("points", () => {
  it("are those that were weighed, beside a score out of a hundred; fractions of one are hundredths", () => {
    const form = read(table(`
      | 项目名称 | 公益性岗位补贴 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效目标值 | 完成情况 | 权重 | 实得分（百分制） | 加权得分 |
      | 产出指标 | 数量 | 在岗人员 | ≥240人 | 246人 | 0.50 | 100 | 50.00 |
      | ^ | 质量 | 发放准确率 | 100% | 100% | 0.25 | 100 | 25.00 |
      | 效益指标 | 社会效益 | 稳定就业率 | ≥70% | 63% | 0.25 | 90 | 22.50 |
      | 合计 | < | < | < | < | 1.00 | — | 97.50 |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.weight": "50分", "indicators.2.weight": "25分", "indicators.2.score": "22.50分", totalWeight: "100分", totalScore: "97.50分" });
  });

  it("below a hundred stay what they are, where they were scored as points", () => {
    const form = read(table(`
      | 项目名称 | 公益性岗位补贴 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效目标值 | 完成情况 | 权重 | 得分 |
      | 产出指标 | 数量 | 在岗人员 | ≥240人 | 246人 | 0.5 | 0.5 |
      | ^ | 质量 | 发放准确率 | 100% | 100% | 0.5 | 0.5 |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.weight": "0.5分" });
  });

  it("have their total in a row 分值、得分合计", () => {
    const form = read(table(`
      | 项目名称 | 管网改造 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 目标 | 实际 | 分值 | 得分 |
      | 产出 | 数量 | 改造长度 | ≥21公里 | 21.4公里 | 90 | 90 |
      | 分值、得分合计（含执行率10分） | < | < | < | < | 100 | 99.25 |
    `));
    expect([form.indicators.length, form.totalWeight?.text, form.totalScore?.text]).toEqual([1, "100", "99.25"]);
  });

  it("and percentages above one 小计 break nothing", () => {
    const form = read(table(`
      | 项目名称 | 管网改造 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 目标 | 实际 | 分值 | 得分 |
      | 产出 | 数量 | 改造长度 | ≥21公里 | 21.4公里 | 10 | 10 |
      | ^ | 质量 | 合格率 | ≥95% | 96% | 15% | 15 |
      | 小计 | < | < | < | < | 25 | 25 |
    `));
    expect(form.indicators.map(({ name }) => name)).toEqual(["改造长度", "合格率"]);
  });
});

describe("项目一 | 名称", () => {
  it("heads a form of its own on one sheet with others", () => {
    const { regions } = regionsOf(documentOf([table(`
      | 项目一 | 统防统治 | < | < | < | < |
      | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
      | 产出 | 服务次数 | 3次 | 3次 | 90 | 90 |
      | 项目二 | 服务社改造 | < | < | < | < |
      | 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
      | 产出 | 改造个数 | 5个 | 5个 | 90 | 90 |`)]));
    expect(regions.map(({ kind, rows }) => [kind, rows.length])).toEqual([["project", 3], ["project", 3]]);
  });

  it("with a figure behind it is a row like others", () => {
    const { regions } = regionsOf(documentOf([table(`
      | 项目 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 项目一 | 10 | 12 | 12 |
      | 项目二 | 20 | 22 | 21 |
      | 合计 | 30 | 34 | 33 |`)]));
    expect(regions).toHaveLength(1);
  });
});

describe("what stands beside", () => {
  it("a total of the indicators alone, 不含预算执行, makes it no total of the form", () => {
    const form = read(table(`
      | 项目名称 | 公厕管护 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 说明 |
      | 产出 | 数量 | 管护公厕 | ≥142座 | 142座 | 60 | 60 | |
      | 效益 | 社会 | 全天开放 | ≥60座 | 54座 | 30 | 27 | 围挡施工 |
      | 合计 | | | | | 90 | 87 | 不含预算执行 |
    `));
    expect([form.totalWeight, form.totalScore]).toEqual([undefined, undefined]);
  });

  it("目标值 under 指标值, 计量单位, is the unit of target and result", () => {
    const form = read(table(`
      | 项目名称 | 农机补贴 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | 实际完成值 | 权重 | 得分 |
      | ^ | ^ | ^ | 目标值 | 计量单位 | ^ | ^ | ^ |
      | 产出指标 | 数量指标 | 补贴机具 | ≥420 | 台 | 436 | 90 | 90 |
    `));
    expect(form.indicators.map(({ actual }) => String(actual.quantity))).toEqual(["436台"]);
  });
});

it("完成率 beside target and result is read where it is printed in percent", () => {
  const form = read(table(`
    | 项目名称 | 校外培训 | < | < | < | < | < |
    | 一级指标 | 三级指标 | 计划指标值 | 实际完成值 | 完成率 | 分值 | 评分 |
    | 产出指标 | 公益班 | 96个 | 102个 | 106.25% | 60 | 60 |
    | ^ | 开班时间 | 9月10日前 | 9月9日 | — | 30 | 30 |
  `));
  expect(form.indicators.map(({ completion }) => completion?.text)).toEqual(["106.25%", undefined]);
});

describe("points in the titles of a level", () => {
  const head = (goal: string): string => `| ${goal} | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 |`;
  const blocks = (...rows: readonly string[]): unknown => read(table(["| 项目名称 | 救护培训 | < | < | < | < | < |", ...rows].join("\n"))).blocks.map(({ label, indicators }) => [label, indicators.length]);

  it("are told anew under the next goal", () => {
    expect(blocks(
      head("年度绩效目标1（40分）"), "| ^ | 产出指标（25分） | 数量指标 | 培训人数（25分） | 10人 | 10人 | 25 |", "| ^ | 效益指标（15分） | 社会效益 | 持证人数（15分） | 10人 | 10人 | 15 |",
      head("年度绩效目标2（40分）"), "| ^ | 产出指标（25分） | 数量指标 | 设备台数（25分） | 3台 | 3台 | 25 |", "| ^ | 效益指标（15分） | 社会效益 | 救治案例（15分） | 1例 | 1例 | 15 |",
    )).toEqual([["产出指标(25分)", 1], ["效益指标(15分)", 1], ["产出指标(25分)", 1], ["效益指标(15分)", 1]]);
  });

  it("go on below a heading that is printed again overleaf", () => {
    expect(blocks(head("绩效指标"), "| ^ | 产出指标（40分） | 数量指标 | 培训人数（25分） | 10人 | 10人 | 25 |", head("绩效指标"), "| ^ | 产出指标（40分） | 质量指标 | 合格率（15分） | 95% | 96% | 15 |")).toEqual([["产出指标(40分)", 2]]);
  });
});
