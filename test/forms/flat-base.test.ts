import { describe, expect, it } from "vitest";
import { readDocument, type FileReading } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function read(text: string): FileReading {
  return readDocument(readText("基础数据表.txt", new TextEncoder().encode(text), { file: "基础数据表.txt" }));
}

const rows = [
  ["附件：部门整体支出绩效评价基础数据表"],
  ["财政供养人员情况", "编制数", "2022年实际在职人数", "控制率"],
  ["15", "14", "93.33%"],
  ["经费控制情况", "2021年决算数", "2022年预算数", "2022年决算数"],
  ["三公经费", "2.14", "2.50", "1.86"],
  ["其中：公车购置", "0", "0", "0"],
  ["3、公务接待", "2.14", "2.50", "1.86"],
  ["项目支出：", "163.5", "184", "181.4"],
  ["1、补贴配套", "90", "96", "96"],
  ["2、康复救助", "73.5", "88", "85.4"],
  ["公用经费", "25.02", "25", "24.17"],
  ["政府采购金额", "20.1", "25"],
  ["厉行节约保障措施", "严控一般性支出"],
  ["填表人：陆青"],
];

describe.each([
  ["one cell a line", rows.flat().join("\n")],
  ["one cell a line with blank lines between", rows.flat().join("\n\n")],
  ["one row a line, parted by blanks", rows.map((row) => row.join(" ")).join("\n")],
])("a base table that came as plain text, %s", (_, text) => {
  const [table] = read(text).baseTables;

  it("has its staff", () => {
    expect([table?.authorised?.text, table?.inPost?.text, table?.controlRate?.text, table?.year]).toEqual(["15", "14", "93.33%", 2022]);
  });

  it("has a row for each label with a figure a year", () => {
    expect(table?.rows.map(({ concept, priorActual, budget, actual }) => [concept, priorActual?.text, budget?.text, actual?.text].join(" "))).toEqual([
      "sangong 2.14 2.50 1.86",
      "sangong.vehicle.purchase 0 0 0",
      "sangong.reception 2.14 2.50 1.86",
      "expenditure.project 163.5 184 181.4",
      "expenditure.project.item 90 96 96",
      "expenditure.project.item 73.5 88 85.4",
      "expenditure.public 25.02 25 24.17",
    ]);
  });
});

describe("a base table that lost the brackets at the ends of its lines", () => {
  it("has the rows behind items that were left blank under their own names", () => {
    const lines = ["部门整体支出绩效评价基础数据表", "财政供养人员情况(人", "编制数", "2022 年实际在职人数", "控制率", "15", "14", "93.33%", "经费控制情况(万元", "2021 年决算数", "2022 年预算数", "2022 年决算数", "三公经费:", "0", "0", "0", "项目支出:", "163.50", "184.00", "181.40", "1、业务工作经费", "2、运行维护经费", "……", "3、省级专项资金(每个专项一行", "……", "公用经费", "25.02", "25.00", "24.17", "其中:办公经费", "9.10", "9.00", "8.40", "楼堂馆所控制情况"];
    const [table] = read(lines.join("\n")).baseTables;
    expect(table?.inPost?.text).toBe("14");
    expect(table?.rows.map(({ concept, actual }) => `${concept} ${actual?.text}`)).toEqual(["sangong 0", "expenditure.project 181.40", "expenditure.public 24.17", "expenditure.public.part 8.40"]);
  });
});

describe("what is no base table", () => {
  it.each([
    ["columns of years without a title or 经费控制情况", "收支情况\n2021年决算数\n2022年预算数\n2022年决算数\n收入\n1\n2\n3\n支出\n1\n2\n3\n结余\n0\n0\n0"],
    ["a title in running text", "详见部门整体支出绩效评价基础数据表。\n全年支出100万元。"],
  ])("%s", (_, text) => expect(read(text).baseTables).toEqual([]));
});

describe("an overall form one cell a line", () => {
  it("has its spending by nature", () => {
    const form = ["部门整体支出绩效自评表（2022年度）", "预算部门名称", "丁县残联", "年度预算申请(万元)", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "年度资金总额", "430", "452.6", "447.85", "10", "98.95%", "9.9", "按收入性质分：", "按支出性质分：", "其中：一般公共预算：441.35", "其中：基本支出：174.35", "政府性基金拨款：6.50", "项目支出：273.50", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "产出指标", "数量指标", "培训人数", "≥300人", "318人", "90", "90", "总分", "100", "99.9"];
    const [overall] = read(form.join("\n")).overallForms;
    expect(overall?.bySpending.map(({ label, amount }) => `${label} ${amount.text}`)).toEqual(["基本支出 174.35", "项目支出 273.50"]);
    expect(overall?.byRevenue.map(({ label, amount }) => `${label} ${amount.text}`)).toEqual(["一般公共预算 441.35", "政府性基金拨款 6.50"]);
  });
});
