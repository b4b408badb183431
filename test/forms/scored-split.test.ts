import { describe, expect, it } from "vitest";
import { yearIn } from "../../src/forms/year.js";
import { table } from "../support/table.js";
import { read } from "./scored-support.js";

describe("按收入性质分 and 按支出性质分", () => {
  it("may have its items in one cell, each with its figure", () => {
    const form = read(table(`
      | 项目 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 年度资金总额 | 90 | 100 | 100 |
      | 按收入性质分： | < | 按支出性质分： | < |
      | 其中：一般公共预算：100 | < | 其中：基本支出：64 项目支出：36 | < |
      | 一级指标 | 三级指标 | 年度指标值 | 得分 |
      | 产出指标 | 服务次数 | 3次 | 90 |
    `));
    expect(form.bySpending.map(({ label, amount }) => [label, amount.text])).toEqual([["基本支出", "64"], ["项目支出", "36"]]);
  });

  it("may stand beside each other right under the columns of the funds", () => {
    const form = read(table(`
      | 预算部门名称 | 青石县水利局 | < | < | < | < | < | < |
      | 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额： | 104.6 | 130.5 | 130.5 | 10 | 100% | 10 |
      | ^ | 按收入性质分： | < | 按支出性质分： | < | < | < | < |
      | ^ | 一般公共预算： | 130.5 | 其中：基本支出： | 117.2 | < | < | < |
      | ^ | 政府性基金拨款： | 0.0 | 项目支出： | 13.3 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 除险水库 | 2座 | 2座 | 90 | 90 |  |
    `));
    const told = [...form.byRevenue, ...form.bySpending].map(({ label, amount }) => [label, amount.text]);
    expect([told, form.parts, form.spending]).toEqual([[["一般公共预算", "130.5"], ["政府性基金拨款", "0.0"], ["基本支出", "117.2"], ["项目支出", "13.3"]], [], undefined]);
  });

  const scenarios = (spending: readonly [string, string]): readonly (string | undefined)[] =>
    read(table(`
      | 预算部门名称 | 青石县水利局 | < | < | < | < | < |
      | 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
      | ^ | 年度资金总额 | 300 | 350 | 340 | 10 | 97.14% |
      | ^ | 按支出性质分 | < | < | < | < | < |
      | ^ | 其中：基本支出：${spending[0]} | < | < | 项目支出：${spending[1]} | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 除险水库 | 2座 | 2座 | 90 | 90 |
    `)).bySpending.map(({ amount }) => amount.aspects.scenario);

  it.each([
    [["240", "110"], "full-year-budget"],
    [["210", "90"], "initial-budget"],
    [["235", "105"], "actual"],
    [["235", "150"], "actual"],
  ] as const)("%j splits what it comes to: the %s", (spending, scenario) => expect(scenarios(spending)).toEqual([scenario, scenario]));
});

describe("a list whose title stands in its first row, in the columns of the funds", () => {
  const form = (...rows: readonly string[]): ReturnType<typeof read> =>
    read(table(`
      | 预算部门名称 | 青石县水利局 | < | < | < | < |
      | 部门整体支出（万元） | 资金来源 | 年初预算 | 全年预算 | 执行数 | 执行率 |
      | ^ | 年度资金总额 | 300 | 350 | 340 | 97.14% |
      ${rows.join("\n      ")}
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 除险水库 | 2座 | 2座 | 90 | 90 |
    `));
  const spending = (...rows: readonly string[]): readonly string[] => form(...rows).bySpending.map(({ label, amount }) => `${label} ${amount.text}`);

  it("按支出性质：基本支出 is a row with its title", () => {
    expect(spending("| ^ | 按支出性质：基本支出 | 210 | 240 | 235 | 97.92% |", "| ^ | 项目支出 | 90 | 110 | 105 | 95.45% |")).toEqual(["基本支出 235", "项目支出 105"]);
  });

  it("按支出性质分 may stand beside each of its rows", () => {
    expect(spending("| 按支出性质分 | 基本支出 | 210 | 240 | 235 | 97.92% |", "| ^ | 项目支出 | 90 | 110 | 105 | 95.45% |")).toEqual(["基本支出 235", "项目支出 105"]);
  });

  it("按支出性质分 with a total of its own tells what was spent in all", () => {
    const told = form("| ^ | 按支出性质分 | 300 | 350 | 340 | 97.14% |", "| ^ | 基本支出 | 210 | 240 | 235 | 97.92% |", "| ^ | 项目支出 | 90 | 110 | 105 | 95.45% |");
    expect([told.bySpendingTotal, ...told.bySpending.map(({ amount }) => amount)].map((fact) => fact?.text)).toEqual(["340", "235", "105"]);
  });
});

describe("基本支出 and 项目支出 below 按支出性质分, in the columns of the funds", () => {
  const form = read(table(`
    | 预算部门名称 | 青石县气象局 | < | < | < |
    | 项目 | 全年预算数 | 全年执行数 | 分值 | 得分 |
    | 年度资金总额 | 400 | 380 | 10 | 9.5 |
    | 按支出性质分： |  |  |  |  |
    | 基本支出 | 250 | 240 | — | — |
    | 项目支出 | 150 | 140 | — | — |
    | 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
    | 产出指标 | 发布预警 | 30次 | 90 | 90 |
  `));

  it("are what was spent", () => expect(form.bySpending.map(({ label, amount }) => [label, amount.text, amount.aspects.scenario])).toEqual([["基本支出", "240", "actual"], ["项目支出", "140", "actual"]]));
  it("split the budget as well", () => expect(form.parts.map(({ fullYear }) => fullYear?.text)).toEqual(["250", "150"]));
});

describe("基本支出总额 and 项目支出总额 in a row above the funds", () => {
  it("are how the unit's spending splits", () => {
    const form = read(table(`
      | 单位名称 | 青石县档案馆 | < | < | < | < |
      | 基本支出总额 | 62.64 | 项目支出总额 | < | 38.00 | < |
      | 预算执行情况（万元）（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
      | ^ | 部门整体支出总额 | 102.69 | 100.64 | 98.00% | 19.60 |
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
      | 产出指标（80分） | 数量指标 | 接收档案 | 200卷 | 210卷 | 80 |
    `));
    expect(form.bySpending.map(({ concept, amount }) => [concept, amount.text, amount.aspects.scenario])).toEqual([["expenditure.basic", "62.64", "actual"], ["expenditure.project", "38.00", "actual"]]);
  });
});

describe("a funds block that tells what was spent on what", () => {
  const parts = (...rows: readonly string[]): readonly string[] =>
    read(table(`
      | 部门名称 | 青石县职业学校 | < | < | < | < | < |
      | 年度收支（万元） | 指标 | 年初预算 | 全年预算数 | 执行数 | 分值 | 得分 |
      | ^ | 年度资金总额 | 100 | 110 | 110 | 10 | 10 |
      ${rows.map((row) => `| ^ | ${row} |  |  |`).join("\n      ")}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 在校学生 | 800人 | 812人 | 90 | 90 |
    `)).parts.filter((part) => !part.nested).map((part) => part.label);

  it("adds 项目支出 to 人员经费 and 公用经费", () => expect(parts("人员经费 | 60 | 64 | 64", "公用经费 | 15 | 16 | 16", "项目支出 | 25 | 30 | 30")).toEqual(["人员经费", "公用经费", "项目支出"]));

  it("takes them for parts of 基本支出 where that has a row", () =>
    expect(parts("基本支出 | 75 | 80 | 80", "其中：人员经费 | 60 | 64 | 64", "公用经费 | 15 | 16 | 16", "项目支出 | 25 | 30 | 30")).toEqual(["基本支出", "项目支出"]));

  it("leaves them out of the sources beside them", () =>
    expect(parts("财政拨款 | 90 | 100 | 100", "其他资金 | 10 | 10 | 10", "人员经费 | 60 | 64 | 64", "公用经费 | 40 | 46 | 46")).toEqual(["财政拨款", "其他资金"]));
});

describe("rows of Chongqing's and Sichuan's forms", () => {
  it("总量 is the total, and who signs is no indicator", () => {
    const form = read(table(`
      | 项目名称 | 小区改造 | < | < | < | < | < | < |
      | 当年资金使用情况（万元） |  | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） |
      | ^ | 总量 | 30 | 35 | 35 | 100 | 10 | 10 |
      | ^ | 其中：市级资金 | 30 | 35 | 35 | 100 | / | / |
      | 一级指标 | 指标名称 | 计量单位 | 指标性质 | 指标值 | 指标权重（分） | 全年完成值 | 指标得分（分） |
      | 产出指标 | 改造小区 | 个 | ＝ | 5 | 90 | 5 | 90 |
      | 项目负责人：吴小川 | < | < | < | 财务负责人：何素 | < | < | < |
    `));
    expect([form.total?.actual?.text, form.indicators.map(({ name }) => name)]).toEqual(["35", ["改造小区"]]);
  });
});

describe("the year of a form", () => {
  it("is not that of the day on which it was filled in", () => {
    expect([yearIn("单位：青石县水利局　填报日期：2025年3月10日"), yearIn("填表时间 2025-03-10"), yearIn("2024年度自评表（填报日期：2025年3月）"), yearIn("2025年3月10日")]).toEqual([undefined, undefined, 2024, 2025]);
  });
});
