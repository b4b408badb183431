import { describe, expect, it } from "vitest";
import { readDocument, type FileReading } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";
import type { ScoredForm } from "../../src/model/index.js";

function read(...lines: readonly string[]): FileReading {
  return readDocument(readText("自评表.txt", new TextEncoder().encode(lines.join("\n")), { file: "自评表.txt" }));
}

const head = ["项目支出绩效自评表", "（2023年度）", "项目名称 渠道维修", "主管部门 石桥县水利局 实施单位 石桥县灌区管理所"];
const funds = ["项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分", "年度资金总额 40 50 45 10 90% 9", "其中：当年财政拨款 40 46 42", "上年结转资金 0 4 3"];

const told = (form: ScoredForm | undefined): unknown => form?.indicators.map(({ level1, level2, name, targetCell, actual, weight, score }) => [level1, level2, name, ...[targetCell, actual, weight, score].map((fact) => fact?.text)]);

const rows = [
  ["产出指标", "数量指标", "维修渠道长度", "≥12公里", "13公里", "30", "30"],
  ["产出指标", "质量指标", "工程验收合格率", "100%", "100%", "30", "30"],
  ["效益指标", "社会效益指标", "灌溉条件", "明显改善", "明显改善", "20", "18"],
  ["满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "95%", "10", "10"],
];

describe("rows of a form as plain text", () => {
  const body = ["绩效指标 一级指标 二级指标 三级指标 上年完成值 年度指标值 评分标准 实际完成值 指标完成率 分值 得分", "产出指标 数量指标 维修渠道长度 11公里 ≥12公里 按完成比例计分，扣完为止。 13公里 108.33% 30 30", "质量指标 工程验收合格率 100% 100% 按完成比例计分，扣完为止。 100% 100% 30 30", "效益指标 社会效益指标 灌溉条件 — 明显改善 分三档计分。 明显改善 — 20 18", "满意度指标 服务对象满意度指标 农户满意度 92% ≥90% 按完成比例计分，扣完为止。 95% 105.56% 10 10", "总分 100 97"];

  it.each([
    ["one row a line", [...head, ...funds, ...body]],
    ["wide gaps between cells", [...head, ...funds, ...body].map((line) => line.replaceAll(" ", "    "))],
    ["one cell a line", [...head, ...funds, ...body].flatMap((line) => line.split(" "))],
  ])("keep the place of columns that no fact is read from: %s", (_, lines) => {
    const [form] = read(...lines).projectForms;
    expect(told(form)).toEqual(rows);
    expect([form?.totalWeight?.text, form?.totalScore?.text, form?.recovered]).toEqual(["100", "97", "whole"]);
    expect([form?.total?.actual?.text, form?.parts.length]).toEqual(["45", 2]);
  });

  it("have levels by any name where each is a line", () => {
    const [form] = read(...head, ...funds, "一级指标 二级指标 三级指标 分值 目标值 完成值 得分 扣分原因", "工程建设 建设任务 维修渠道长度 30 ≥12公里 13公里 30", "工程质量 工程验收合格率 30 100% 97% 29 一处返工，已整改", "建设成效 灌区受益 灌溉条件 20 明显改善 明显改善 18", "农户评价 农户满意度 10 ≥90% 95% 10", "合计 100 96").projectForms;
    expect(told(form)).toEqual([
      ["工程建设", "建设任务", "维修渠道长度", "≥12公里", "13公里", "30", "30"],
      ["工程建设", "工程质量", "工程验收合格率", "100%", "97%", "30", "29"],
      ["建设成效", "灌区受益", "灌溉条件", "明显改善", "明显改善", "20", "18"],
      ["建设成效", "农户评价", "农户满意度", "≥90%", "95%", "10", "10"],
    ]);
  });

  it("go over several lines where a cell was long", () => {
    const [form] = read(...head, ...funds, "一级指标 二级指标 三级指标 指标解释 年度指标值 实际完成值 分值 得分", "工程建设 建设任务 维修渠道长 当年维修的渠道", "度 长度 ≥12公里 13公里 40 40", "工程质量 工程验收合格率 合格工程占比 100% 100% 30 30", "建设成效 农户评价 农户满意度 抽样调查 ≥90% 95% 20 20", "总分 100 99").projectForms;
    expect(form?.indicators.map(({ targetCell, actual, weight, score }) => [targetCell, actual, weight, score].map((fact) => fact?.text))).toEqual([["≥12公里", "13公里", "40", "40"], ["100%", "100%", "30", "30"], ["≥90%", "95%", "20", "20"]]);
  });

  it("leave out what may stand in two columns", () => {
    const [form] = read(...head, ...funds, "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分", "产出指标 数量指标 维修渠道长度 ≥12公里 13公里 60 60", "效益指标 社会效益指标 灌溉条件 明显 改善 有所 改善 30 28", "总分 100 97").projectForms;
    expect(form?.indicators.map(({ targetCell, actual, weight, score }) => [targetCell, actual, weight, score].map((fact) => fact?.text))).toEqual([["≥12公里", "13公里", "60", "60"], ["", "", "30", "28"]]);
  });

  it("take 得分 before 分值 in their total too", () => {
    const [form] = read(...head, ...funds, "一级指标 二级指标 三级指标 目标值 完成值 得分 分值", "产出指标 数量指标 维修渠道长度 ≥12公里 13公里 60 60", "效益指标 社会效益指标 灌溉条件 明显改善 明显改善 28 30", "合计 97 100").projectForms;
    expect([form?.totalWeight?.text, form?.totalScore?.text, form?.indicators[1]?.score?.text]).toEqual(["100", "97", "28"]);
  });
});

describe("lines of a form as plain text", () => {
  const body = ["绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分", "产出指标 数量指标 维修渠道长度 ≥12公里 13公里 60 60", "指标2：", "……", "效益指标 社会效益指标 受益农户 ≥800户 760户 30 28.5", "总分 100 97.5"];
  const texts = (reading: FileReading): string => JSON.stringify(reading.narratives);

  it("are rows and no text where they hold nothing else", () => {
    const reading = read("石桥县灌区管理所2023年度绩效自评报告", "受益农户760户。", ...head, ...funds, ...body);
    expect(reading.projectForms[0]?.indicators).toHaveLength(2);
    expect(texts(reading)).not.toContain("≥800户");
    expect(texts(reading)).not.toContain("……");
  });

  it("are two goals where what was aimed at and what was reached stand on one line", () => {
    const [form] = read(...head, ...funds, "年度总体目标 预期目标 实际完成情况", "维修渠道12公里，受益农户800户。 维修渠道13公里，受益农户760户。", ...body).projectForms;
    expect([form?.expectedGoal?.text, form?.achievedGoal?.text]).toEqual(["维修渠道12公里，受益农户800户。", "维修渠道13公里，受益农户760户。"]);
  });

  it("that came as a table of their own among others are one form with them", () => {
    const wide = [...head, ...funds, ...body].map((line) => line.replaceAll(" ", "   "));
    const reading = read(...wide);
    expect(reading.projectForms).toHaveLength(1);
    expect([reading.projectForms[0]?.total?.actual?.text, reading.projectForms[0]?.indicators.length, reading.summedTables.length]).toEqual(["45", 2, 0]);
  });
});

describe("funds of a form as plain text whose lines are rows", () => {
  const body = ["一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分", "产出指标 数量指标 维修渠道长度 ≥12公里 13公里 60 60", "效益指标 社会效益指标 受益农户 ≥800户 820户 30 30", "总分 100 99"];
  const overall = (...lines: readonly string[]): ScoredForm | undefined => read("部门整体支出绩效自评表", "（2023年度）", "部门名称 石桥县水利局", ...lines, ...body).overallForms[0];

  it("are rows of the table's reader, with what opens them at their left", () => {
    const form = overall("部门预算（万元） 年初预算数 全年预算数 全年执行数 执行率 分值 得分", "部门预算总额 400 500 450 90.00% 10 9", "1.资金来源 财政性资金 380 480 432 90.00%", "其他资金 20 20 18 90.00%", "2.资金结构 基本支出 150 150 150 100.00%", "项目支出 250 350 300 85.71%");
    expect(form?.parts.map(({ label, actual }) => [label, actual?.text])).toEqual([["财政性资金", "432"], ["其他资金", "18"]]);
    expect(form?.spending?.map(({ label, actual }) => [label, actual?.text])).toEqual([["基本支出", "150"], ["项目支出", "300"]]);
    expect([form?.total?.actual, form?.executionWeight, form?.executionRate, form?.executionScore].map((fact) => fact?.text)).toEqual(["450", "10", "90.00%", "9"]);
  });

  it("need no name for their only row", () => {
    const [form] = read(...head, "项目支出（万元） 预算数 执行数 执行率 分值 得分", "50 45 90% 10 9", ...body).projectForms;
    expect([form?.total?.fullYear, form?.total?.actual, form?.executionRate].map((fact) => fact?.text)).toEqual(["50", "45", "90%"]);
  });

  it("have their rate where it comes to what was spent of the budget, though it bears no %", () => {
    const [form] = read(...head, "项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率（%） 得分", "年度资金总额 40 50 45 10 90.00 9", "其中：当年财政拨款 40 50 45 90.00", ...body).projectForms;
    expect(form?.parts.map(({ label, fullYear }) => [label, fullYear?.text])).toEqual([["当年财政拨款", "50"]]);
  });

  it("are followed by what was spent by its nature, two lists on one line", () => {
    const form = overall("年度预算申请（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分", "年度资金总额： 400 500 450 10 90% 9", "按收入性质分： 按支出性质分：", "一般公共预算： 440 其中：基本支出： 150", "政府性基金拨款： 10 项目支出： 300", "年度总体目标 预期目标 实际完成情况", "维修渠道12公里。 维修渠道13公里。");
    expect(form?.byRevenue.map(({ label, amount }) => [label, amount.text])).toEqual([["一般公共预算", "440"], ["政府性基金拨款", "10"]]);
    expect(form?.bySpending.map(({ label, amount }) => [label, amount.text])).toEqual([["基本支出", "150"], ["项目支出", "300"]]);
  });
});

describe("what is left of a long cell on a line of its own", () => {
  it("is no level of the row below", () => {
    const [form] = read(...head, ...funds, "一级指标 二级指标 三级指标 分值 年度指标值 评分标准 实际完成值 得分 扣分原因", "产出指标(60分) 数量指标 维修渠道长度 30分 ≥12公里 达到得满分，否则", "按比例计分。 11公里 27.5分 一处渠道", "改线未完成", "质量指标(30分) 工程验收合格率 30分 100% 达到得满分，否则", "按比例计分。 100% 30分", "效益指标(30分) 社会效益指标 受益农户 30分 ≥800户 达到得满分。 820户 30分", "总分 100分 96.5分").projectForms;
    expect(form?.indicators.map(({ level1 }) => level1)).toEqual(["产出指标(60分)", "产出指标(60分)", "效益指标(30分)"]);
    expect(form?.indicators.map(({ weight, score }) => [weight?.text, score?.text])).toEqual([["30分", "27.5分"], ["30分", "30分"], ["30分", "30分"]]);
  });
});

describe("indicators cut off from their form", () => {
  it("are not held against a total that counts what was spent too", () => {
    const rows = ["一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分", "产出指标 | 数量指标 | 维修渠道长度 | 12公里 | 13公里 | 30 | 30", " | 质量指标 | 工程验收合格率 | 100% | 100% | 30 | 30", "效益指标 | 社会效益指标 | 受益农户 | 800户 | 820户 | 30 | 29", "合计 | | | | | 100 | 98"].map((row) => `| ${row} |`);
    expect(read(...rows).summedTables.flatMap(({ columns }) => columns)).toEqual([]);
  });
});
