import { describe, expect, it } from "vitest";
import { table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

const head = "| 项目名称 | 河道清淤 | < | < | < | < | < |";

describe("columns by other words", () => {
  it("预算金额 · 累计支付 · 支付率, 应完成 · 已完成", () => {
    const form = read(table(`
      ${head}
      | 资金情况（元） | 类别 | 年度预算额 | 到位额 | 累计支付金额 | 支付率 | 评分 |
      | ^ | 合计 | 600000 | 600000 | 540000 | 90% | 9 |
      | 一级指标 | 二级指标 | 三级指标 | 计划数 | 已完成 | 标准分 | 评分 |
      | 产出指标 | 数量指标 | 清淤长度 | 12公里 | 11公里 | 20 | 18 |
    `));
    expect(figures(form)).toMatchObject({ "total.fullYear": "600000元", "total.actual": "540000元", executionRate: "90%", executionScore: "9分", "indicators.0.actual": "11公里", "indicators.0.score": "18分" });
  });

  it("reads what the indicators are called left of what was aimed at, whatever those columns are headed", () => {
    const form = read(table(`
      ${head}
      | 绩效内容 | 考核事项 | < | 应完成 | 已完成 | 标准分 | 评分 |
      | 数量 | 清淤长度（公里） | < | 12 | 11 | 20 | 18 |
      | 总计 | < | < | < | < | 20 | 18 |
    `));
    expect(form.indicators.map(({ name, level1, category }) => [name, level1, category])).toEqual([["清淤长度（公里）", "数量", "output"]]);
    expect([form.totalWeight?.text, form.totalScore?.text]).toEqual(["20", "18"]);
  });

  it.each([["得分系数（%）", "96.92%", "96.92%"], ["得分系数（%）", "96.92", "96.92%"], ["得分率", "80%", "80%"], ["得分系数（%）", "0.97", undefined], ["得分系数", "97", undefined]])("%s %s is the share of the points that was earned", (head, told, read_) => {
    const form = read(table(`
      | 项目名称 | 健康体检 | < | < | < | < |
      | 指标名称 | 年初指标值 | 全年完成值 | ${head} | 指标权重（分） | 指标得分（分） |
      | 体检人数 | 5.2 | 5.04 | ${told} | 20 | 19.38 |
    `));
    expect(form.indicators[0]?.coefficient?.quantity?.toString()).toBe(read_);
  });

  it("得分系数 is no score", () => {
    const form = read(table(`
      ${head}
      | 指标名称 | 计量单位 | 年初指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） |
      | 清淤长度 | 公里 | 12 | 11.4 | 95 | 90 | 85.5 |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.weight": "90分", "indicators.0.score": "85.5分" });
  });

  it.each(["自评分数", "自评分值", "评价得分", "自评打分", "评分结果", "实际得分", "自评分", "自评价得分"])("%s is what was got of the points", (head_) => {
    const form = read(table(`
      ${head}
      | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际实现值 | 指标权重 | ${head_} |
      | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 11公里 | 100 | 91.67 |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.actual": "11公里", "indicators.0.weight": "100分", "indicators.0.score": "91.67分" });
  });

  it.each(["应得分", "可得分", "基准分", "基本分"])("%s is what could be got", (head_) => {
    const form = read(table(`
      ${head}
      | 一级指标 | 二级指标 | 三级指标 | 年初目标 | 实际达到值 | ${head_} | 自评得分 |
      | 产出指标 | 数量指标 | 清淤长度 | 12公里 | 11公里 | 100 | 91.67 |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.actual": "11公里", "indicators.0.weight": "100分", "indicators.0.score": "91.67分" });
  });

  it("takes a single row of funds without a name for the total", () => {
    const form = read(table(`
      ${head}
      | 资金使用（元） | 年初批复 | 调整后 | 实际使用 | 使用率 | 执行得分（满分10） |  |
      | ^ | 500000 | 560000 | 532000 | 95% | 9.5 |  |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注 |
      | 产出指标 | 清淤长度 | 12公里 | 12公里 | 90 | 90 |  |
    `));
    expect(figures(form)).toMatchObject({ "total.initial": "500000元", "total.fullYear": "560000元", "total.actual": "532000元", executionWeight: "10分", executionScore: "9.5分" });
  });
});

describe("权重(得分) in one column", () => {
  it("is both, in the order of its head", () => {
    const form = read(table(`
      ${head}
      | 一级指标 | 三级指标 | 计划值 | 完成值 | 权重（得分） | 备注 | < |
      | 产出 | 清淤长度 | 12公里 | 11公里 | 20（18） |  | < |
      | 合计 | < | < | < | 20(18) |  | < |
    `));
    expect(figures(form)).toMatchObject({ "indicators.0.weight": "20分", "indicators.0.score": "18分", totalWeight: "20分", totalScore: "18分" });
  });
});

describe("一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值", () => {
  const form = read(table(`
    | 整体支出绩效评分表 | < | < | < | < | < | < | < | < |
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 完成情况 | 得分 |
    | 过程 | 16 | 预算执行 | 10 | 预算执行率 | 6 | 达到95%得满分 | 99% | 6 |
    | ^ | ^ | ^ | ^ | 支付均衡性 | 4 | 四季度不超35%得满分 | 46% | 2.5 |
    | ^ | ^ | 制度建设 | 6 | 制度健全性 | 6 | 制度齐全得满分 | 齐全 | 6 |
    | 合计 | 16 | | 16 | | 16 | | | 14.5 |
  `));

  it("has its own points for each indicator and each level", () => {
    expect(form.indicators.map(({ weight, score }) => [weight?.text, score?.text])).toEqual([["6", "6"], ["4", "2.5"], ["6", "6"]]);
    expect(form.blocks.map(({ label, weight, indicators, inner }) => [label, weight.text, indicators.length, inner ?? false])).toEqual([["过程", "16", 3, false], ["过程 预算执行", "10", 2, true], ["过程 制度建设", "6", 1, true]]);
  });

  it("has no targets that could be blank", () => {
    expect(form.lacks).toEqual(["target"]);
    expect(form.totalScore?.text).toBe("14.5");
  });
});

describe("funds that lie on their side", () => {
  it("are turned", () => {
    const form = read(table(`
      | 项目名称 | 河道清淤 | < | < | < | < |
      | 项目资金（万元） | 资金来源 | 中央 | 省级 | 县级 | 合计 |
      | ^ | 预算数（A） | 40 | 20 | 10 | 70 |
      | ^ | 到位数 | 40 | 20 | 10 | 70 |
      | ^ | 执行数（B） | 40 | 18 | 5 | 63 |
      | ^ | 执行率（B/A） | 100% | 90% | 50% | 90% |
      | ^ | 分值 | 10 | 得分 | 9 |  |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 清淤长度 | 12公里 | 12公里 | 90 | 90 |
    `));
    expect(figures(form)).toMatchObject({ "total.fullYear": "70万元", "total.actual": "63万元", executionRate: "90%", executionWeight: "10分", executionScore: "9分" });
    expect(form.parts.map(({ label, fullYear, actual, rate }) => [label, fullYear?.text, actual?.text, rate?.text])).toEqual([["中央", "40", "40", "100%"], ["省级", "20", "18", "90%"], ["县级", "10", "5", "50%"]]);
  });
});

describe("funds as label and figure side by side", () => {
  it("are read", () => {
    const form = read("项目支出绩效自评表", table(`
      | 项目名称 | 河道清淤 | < | 实施单位 | 云桥镇水务站 | < |
      | 年初预算（万元） | 80.00 | 调整后预算（万元） | 76.50 | 执行数（万元） | 68.85 |
      | 预算执行率 | 90.00% | 执行率权重 | 10 | 执行率得分 | 9.00 |
      | 一级指标 | 三级指标 | 目标值 | 实际值 | 权重 | 得分 |
      | 产出指标 | 清淤长度 | 12公里 | 12公里 | 90 | 90 |
    `));
    expect(figures(form)).toMatchObject({ "total.initial": "80.00万元", "total.fullYear": "76.50万元", "total.actual": "68.85万元", executionRate: "90.00%", executionWeight: "10分", executionScore: "9.00分" });
  });
});

describe("funds as label and figure side by side, with their sources below", () => {
  const amounts = (form: ReturnType<typeof read>) => [form.total, ...form.parts].map((row) => [row?.role, row?.initial?.text, row?.fullYear?.text, row?.actual?.text]);
  const indicators = `
      | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 指标分值 | 自评得分 |
      | 产出指标 | 数量指标 | 发放人数 | 19人 | 19人 | 100 | 100 |`;

  it("are read, what came in left out and the rate taken from under its own heading", () => {
    const form = read("项目支出绩效自评表", table(`
      | 项目名称 | 高龄津贴 | < | 实施（主管）单位 | 青石县民政局 | < | < |
      | 预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度（%） |
      | 预算数 | 6.84 | 到位数 | 6.84 | 执行数 | 6.48 | 94.74 |
      | 其中：财政资金 | 6.84 | 其中：财政资金 | 6.84 | 其中：财政资金 | 6.48 |  |
      | 其他 | 0.00 | 其他 | 0.00 | 其他 | 0.00 |  |${indicators}
    `));
    expect(amounts(form)).toEqual([["total", undefined, "6.84", "6.48"], ["fiscal", undefined, "6.84", "6.48"], ["other", undefined, "0.00", "0.00"]]);
    expect([form.executionRate?.text, form.implementer?.text]).toEqual(["94.74", "青石县民政局"]);
  });

  it("are read with blank sources", () => {
    const form = read("项目支出绩效自评表", table(`
      | 项目名称 | 河道清淤 | < | 实施单位 | 云桥镇水务站 |
      | 预算执行情况（万元） | 预算数： | 100 | 执行数： | 98 |
      | ^ | 其中：财政拨款 | 100 | 其中：财政拨款 | 98 |
      | ^ | 其他资金 |  | 其他资金 |  |${indicators.replaceAll("二级指标 | ", "").replaceAll("数量指标 | ", "").replaceAll(" | 100 | 100 |", " | 100 |").replace("指标分值 | 自评得分", "自评得分")}
    `));
    expect(amounts(form).slice(0, 2)).toEqual([["total", undefined, "100", "98"], ["fiscal", undefined, "100", "98"]]);
  });

  it("are no sources where the labels of a row differ", () => {
    const form = read("项目支出绩效自评表", table(`
      | 项目名称 | 河道清淤 | < | 实施单位 | 云桥镇水务站 |
      | 预算数 | 100 | 执行数 | 98 |
      | 财政拨款 | 100 | 其他资金 | 98 |${indicators}
    `));
    expect(form.parts).toEqual([]);
  });
});

describe("基本支出 and 项目支出 beside the sources of the funds", () => {
  it.each([["1.资金来源", "2.资金结构"], ["资金来源：", "支出结构："], ["（一）资金来源", "（二）资金构成"]])("are a list of their own with %s and %s beside it", (sources, classes) => {
    const form = read(table(`
      | 部门整体支出绩效自评表 | < | < | < | < | < | < | < |
      | 部门名称 | 青石县公路中心 | < | < | < | < | < | < |
      | 预算情况 | 部门预算总额（万元） | < | 年初预算数 | 调整后预算数 | 执行数 | 执行率 | 分值 |
      | ^ | 部门预算总额 | < | 520 | 534 | 532 | 99.63% | 10 |
      | ^ | ${sources} | 财政性资金 | 500 | 514 | 512 |  |  |
      | ^ | ^ | 其他资金 | 20 | 20 | 20 |  |  |
      | ^ | ${classes} | 基本支出 | 300 | 310 | 308 |  |  |
      | ^ | ^ | 项目支出 | 220 | 224 | 224 |  |  |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 数量指标 | 养护里程 | 325公里 | 325公里 | 90 | 90 |  |
    `));
    expect(form.parts.map(({ label }) => label)).toEqual(["财政性资金", "其他资金"]);
    expect(form.bySpending.map(({ label, amount }) => [label, amount.text])).toEqual([["基本支出", "308"], ["项目支出", "224"]]);
  });

  it("are a list of their own under 资金结构", () => {
    const form = read("部门整体支出绩效自评表", table(`
      | 预算执行情况 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 部门预算支出总额 | 500 | 560 | 532 | 10 | 95% | 9.5 |
      | ^ | 1、资金来源：（1）财政拨款 | 480 | 540 | 513 | | | |
      | ^ | （2）其他资金 | 20 | 20 | 19 | | | |
      | ^ | 2、资金结构：（1）基本支出 | 300 | 310 | 308 | | | |
      | ^ | （2）项目支出 | 200 | 250 | 224 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 数量指标 | 清淤长度 | 12公里 | 12公里 | 90 | 90 | |
    `));
    expect(form.parts.map(({ label }) => label)).toEqual(["财政拨款", "其他资金"]);
    expect(form.spending?.map(({ label, fullYear }) => [label, fullYear?.text])).toEqual([["基本支出", "310"], ["项目支出", "250"]]);
    expect(form.bySpending.map(({ label, amount }) => [label, amount.text])).toEqual([["基本支出", "308"], ["项目支出", "224"]]);
  });
});

describe("a unit in the column 指标解释", () => {
  it("is the unit of target and actual", () => {
    const form = read(table(`
      ${head}
      | 经费（元） | 类型 | 预算金额 | 累计支出金额 | 支出率 | 评分（10分） | < |
      | ^ | 总额 | 500000 | 475000 | 95% | 9.5 | < |
      | 指标类别 | 指标内容 | 指标解释 | 目标任务量 | 完成量 | 分值 | 评分 |
      | 数量 | 清淤长度 | 公里 | 12 | 12.5 | 50 | 50 |
      | 质量 | 清淤深度 | 平均清到原河床为止 | 2 | 2 | 40 | 40 |
    `));
    expect(figures(form)).toMatchObject({ "total.actual": "475000元", executionWeight: "10分", executionScore: "9.5分", "indicators.0.actual": "12.5公里", "indicators.1.actual": "2" });
  });
});

describe("项目 without 名称", () => {
  it("names the project, whatever unit fills the form in", () => {
    const form = read("项目绩效自评表", table(`
      | 项目 | 河道清淤 | 填报单位 | 云桥镇人民政府 | < | < |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 清淤长度 | 12公里 | 12公里 | 100 | 100 |
    `));
    expect([form.kind, form.subject]).toEqual(["project", "河道清淤"]);
  });
});

describe("年度目标1（80分） left of the headings of a form", () => {
  const form = read(table(`
    | 单位名称 | 青石县博物馆 | < | < | < | < |
    | 预算执行情况（万元）（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
    | ^ | 部门整体支出总额 | 100 | 98 | 98% | 19.6 |
    | 年度目标1（80分） | 一级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
    | ^ | 产出指标（40分） | 举办展览（40分） | ≥12个 | 12个 | 40 |
    | ^ | 效益指标（40分） | 观众人次（40分） | ≥80万人次 | 86万人次 | 40 |
  `));

  it("is the title of a block, and no column of targets", () => expect(form.indicators.map(({ targetCell }) => targetCell.text)).toEqual(["≥12个", "≥80万人次"]));
});

describe("the year of a form whose title names none", () => {
  it.each([["自评年度", "2023"], ["评价年度：", "2023年"], ["年度", "2023年度"]])("stands beside %s: %s", (label, value) => {
    const form = read(table(`
      | 项目名称 | 安防工程 | ${label} | ${value} |
      | 资金情况（万元） | 资金来源 | 全年预算数 | 全年执行数 |
      | ^ | 年度资金总额 | 86.5 | 80.2 |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
      | 产出指标 | 安装护栏 | 12公里 | 12公里 |
    `));
    expect(form.yearTold?.text).toBe(value);
  });
});

it("填报单位 of a project's form that names nobody else is who carries it out", () => {
  const form = read(table(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 填报单位：青石县融媒体中心 | < | < | < | < | 单位：万元 | < |
    | 项目名称 | 采编设备更新 | < | < | 主管部门 | 中共青石县委宣传部 | < |
    | 项目资金 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 60 | 125 | 98 | 78.40% | 7.84 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 设备 | 5套 | 5套 | 90 | 90 |
  `));
  expect([form.implementer?.text, form.department?.text]).toEqual(["青石县融媒体中心", "中共青石县委宣传部"]);
});
