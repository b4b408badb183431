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
