import { describe, expect, it } from "vitest";
import { regionsOf } from "../../src/forms/regions.js";
import { documentOf, table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

const indicators = `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |`;

describe("what was spent, in parts and in all", () => {
  it("四个季度 and 累计支付 under 执行数: the last is what was spent", () => {
    const form = read(table(`
      | 项目名称 | 传染病防治 | < | < | < | < | < | < |
      | 资金构成 | 全年预算数（A） | 执行数（B） | < | < | < | < | 执行率（B/A） | 得分（20分×执行率） |
      | ^ | ^ | 一季度 | 二季度 | 三季度 | 四季度 | 累计支付 | ^ | ^ |
      | 中央财政 | 120 | 18 | 32 | 30.5 | 34.6 | 115.1 | 95.92% | / |
      | 合计 | 220 | 33 | 55 | 56.5 | 63.1 | 207.6 | 94.36% | 18.87 |
    `), table(`${indicators}
      | 产出指标 | 数量指标 | 检测人次 | ≥100人次 | 100人次 | 80 | 80 |`));
    expect(figures(form)).toMatchObject({ "total.fullYear": "220万元", "total.actual": "207.6万元", "parts.0.actual": "115.1万元", executionRate: "94.36%", executionWeight: "20分", executionScore: "18.87分" });
  });

  it("of quarters alone nothing is known of the year", () => {
    const form = read(table(`
      | 项目名称 | 传染病防治 | < | < | < | < | < |
      | 资金构成 | 年初预算数 | 全年预算数 | 执行数 | < | < | < |
      | ^ | ^ | ^ | 一季度 | 二季度 | 三季度 | 四季度 |
      | 合计 | 200 | 220 | 33 | 55 | 56.5 | 63.1 |
    `), table(`${indicators}
      | 产出指标 | 数量指标 | 检测人次 | ≥100人次 | 100人次 | 80 | 80 |`));
    expect(form.total?.fullYear?.text).toBe("220");
    expect(form.total?.actual).toBeUndefined();
  });

  it("of 财政 and 自筹 without what they come to nothing is known of both", () => {
    const form = read(table(`
      | 项目名称 | 数字档案馆 | < | < | < | < |
      | 子项 | 年初预算数 | 全年预算数 | 执行数 | < | 执行率 |
      | ^ | ^ | ^ | 财政 | 自筹 | ^ |
      | 合计 | 50 | 50 | 40.15 | 7.2 | 94.7% |
    `), table(`${indicators}
      | 产出指标 | 数量指标 | 数字化页数 | ≥100页 | 100页 | 80 | 80 |`));
    expect([form.total?.fullYear?.text, form.total?.actual]).toEqual(["50", undefined]);
  });

  it("财政 · 自筹 · 小计 under each amount: 小计 is the amount, and rows are called by their words", () => {
    const form = read(table(`
      | 项目名称 | 数字档案馆 | < | < | < | < | < |
      | 子项 | 全年预算数 | < | < | 执行数 | < | < |
      | ^ | 财政 | 自筹 | 小计 | 财政 | 自筹 | 小计 |
      | 系统测评 | 42 | 8 | 50 | 40.15 | 7.2 | 47.35 |
      | 合计 | 42 | 8 | 50 | 40.15 | 7.2 | 47.35 |
    `), table(`${indicators}
      | 产出指标 | 数量指标 | 数字化页数 | ≥100页 | 100页 | 80 | 80 |`));
    expect(form.parts.map(({ label, fullYear, actual }) => [label, fullYear?.text, actual?.text])).toEqual([["系统测评", "50", "47.35"]]);
    expect([form.total?.fullYear?.text, form.total?.actual?.text]).toEqual(["50", "47.35"]);
  });
});

describe("points of a 二级指标 over the rows of its indicators", () => {
  const form = read(table(`
    | 项目名称 | 传染病防治 | < | < | < | < | < |${indicators}
    | 产出指标 | 时效指标 | 报告率 | 100% | 100% | 8 | 7.5 |
    | ^ | ^ | 及时率 | ≥98% | 97.1% | ^ | ^ |
    | ^ | 成本指标 | 检测单价 | ≤120元 | 118元 | 7 | 7 |
  `));

  it("are shared by them and by no other", () => expect(form.indicators.map(({ name, shared }) => [name, shared])).toEqual([["报告率", true], ["及时率", true], ["检测单价", undefined]]));
  it("are told once", () => expect(form.indicators.map(({ score }) => score?.text)).toEqual(["7.5", undefined, "7"]));
});

describe("funds that lie on their side", () => {
  it("may end in a column of remarks and have their points in 分值：10 · 得分：9.62", () => {
    const form = read(table(`
      | 项目名称 | 文化礼堂 | < | < | < | < | < |
      | 资金（万元） | 合计 | 省级 | 县级 | 自筹 | 备注 | < |
      | 年初预算数 | 230 | 60 | 160 | 10 |  | < |
      | 全年调整预算数 | 221.5 | 60 | 151.5 | 10 |  | < |
      | 累计支付 | 213.08 | 58.72 | 144.36 | 10 |  | < |
      | 支付进度（%） | 96.20 | 97.87 | 95.29 | 100 |  | < |
      | 资金得分 | 分值：10 | < | 得分：9.62 | < | < | < |${indicators}
      | 产出指标 | 数量指标 | 送戏场次 | ≥120场 | 126场 | 90 | 90 |
    `));
    expect(figures(form)).toMatchObject({ "total.fullYear": "221.5万元", "total.actual": "213.08万元", "parts.1.actual": "144.36万元", executionWeight: "10分", executionScore: "9.62分" });
  });
});

it("points alone below the funds of a form are a table of their own", () => {
  const { regions } = regionsOf(documentOf([table(`
    | 部门名称 | 青石县水务局 | < | < | < | < | < | < |
    | 支出类别 | < | 年初预算数 | 全年调整预算数 | 累计支付 | 支付进度 | < | < |
    | 合计 | < | 100 | 110 | 99 | 90% | < | < |
    | 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 评分依据 | 自评分数 |
    | 预算编制 | 20 | 目标设置 | 20 | 合理性 | 20 | 符合要求 | 20 |
  `)]));
  expect(regions.map(({ kind, rows }) => [kind, rows.length])).toEqual([["overall", 3], ["list", 2]]);
});

describe("funds below the indicators", () => {
  const form = (total: string): string => `
    | 项目名称 | 校外培训 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 计划指标值 | 实际完成值 | 完成率 | 分值 | 评分 |
    | 产出指标 | 数量指标 | 公益班 | 96个 | 102个 | 106.25% | 90 | 90 |
    ${total}
    | 项目资金（元） | 资金来源 | < | 预算安排数 | 实际支出数 | 支出率 | 分值 | 评分 |
    | ^ | 本级财政 | < | 1,200,000 | 1,181,000 |  |  |  |
    | ^ | 年度资金总额 | < | 1,200,000 | 1,181,000 | 98.42% | 10 | 9.84 |`;

  it("are funds and no indicators, in the unit that stands beside them", () => {
    const read_ = read(table(form("").replace("\n    \n", "\n")));
    expect(read_.indicators.map(({ name }) => name)).toEqual(["公益班"]);
    expect(figures(read_)).toMatchObject({ "total.fullYear": "1200000元", "total.actual": "1181000元", "parts.0.actual": "1181000元", executionScore: "9.84分" });
  });

  it("may have the form's total below them", () => {
    const read_ = read(table(`${form("").replace("\n    \n", "\n")}\n    | 总分 | < | < | < | < | < | 100 | 99.84 |`));
    expect([read_.totalWeight?.text, read_.totalScore?.text]).toEqual(["100", "99.84"]);
  });
});

describe("what was spent", () => {
  it("截至6月底 · 截至12月底 is what was spent by the end of the year", () => {
    const form = read(table(`
      | 项目名称 | 公路养护 | < | < | < | < | < |
      | 资金用途 | 预算数（万元） | < | < | 执行数（累计，万元） | < | 执行率 |
      | ^ | 年初 | 追加 | 合计 | 截至6月底 | 截至12月底 | ^ |
      | 合计 | 2244 | 0.5 | 2244.5 | 977.1 | 2217.1 | 98.78% |${indicators}
      | 产出指标 | 数量指标 | 养护里程 | 412公里 | 412公里 | 90 | 90 |`));
    expect(figures(form)).toMatchObject({ "total.initial": "2244万元", "total.fullYear": "2244.5万元", "total.actual": "2217.1万元" });
  });

  it("is not told by a row that is laid out by itself", () => {
    const form = read(table(`
      | 部门名称 | 疾控中心 | < | < | < | < | < |
      | 资金 | 年初预算 | 全年预算 | 执行数 | 执行率 | < | < |
      | 年度资金总额 | 100 | 110 | 99 | 90% | < | < |
      | 其中：经常性项目 | 30 | 78 | < | 16 | < | < |${indicators}
      | 产出指标 | 数量指标 | 采样份数 | 412份 | 412份 | 90 | 90 |`));
    expect(form.parts).toEqual([]);
  });
});

it("小计 below sub-projects is their total, with the points of all in a cell that reaches down to it", () => {
  const form = read(table(`
    | 项目名称 | 基本公共卫生 | < | < | < | < | < |
    | 预算执行情况（权重10%，满分10分） | 子项目 | 年初预算 | 调整后预算 | 实际支出 | 执行率 | 得分 |
    | ^ | 健康档案 | 186 | 186 | 184.2 | 99.03% | 9.76 |
    | ^ | 家庭医生 | 180 | 184.4 | 177.3 | 96.15% | ^ |
    | ^ | 小计 | 366 | 370.4 | 361.5 | 97.60% | ^ |
    | 一级指标（权重） | 二级指标 | 三级指标（权重） | 目标值 | 实际完成值 | 得分 | 原因 |
    | 产出（90） | 数量 | 建档率（90） | ≥92% | 94.1% | 90 | |
  `));
  expect(figures(form)).toMatchObject({ "total.actual": "361.5万元", executionScore: "9.76分", executionWeight: "10分", "indicators.0.weight": "90分", "blocks.0.weight": "90分" });
});
