import { expect, it } from "vitest";
import { readDocument } from "../../src/forms/read-document.js";
import { documentOf, table } from "../support/table.js";

const scores = (weight = "50"): ReturnType<typeof table> => table(`
  | 一级指标 | 三级指标 | 目标值 | 实际达成值 | 权重 | 得分 |
  | 产出 | 接种剂次 | 12万 | 12.5万 | ${weight} | 50 |
  | 满意度 | 家长满意度 | 90% | 95% | 50 | 50 |
  | 合计 | | | | 100 | 100 |`);

it("a table of indicators below 项目名称：… is that project's form", () => {
  const { projectForms } = readDocument(documentOf(["项目支出绩效评分表", "项目名称：免疫规划　　填报单位：青石县疾控中心　　单位：万元", scores()]));
  expect(projectForms.map(({ name, indicators, totalWeight }) => [name?.text, indicators.length, String(totalWeight?.quantity)])).toEqual([["免疫规划", 2, "100分"]]);
});

it("each of several tables takes the name right above it", () => {
  const { projectForms } = readDocument(documentOf(["项目名称：免疫规划", scores(), "项目名称：监测", scores()]));
  expect(projectForms.map(({ name }) => name?.text)).toEqual(["免疫规划", "监测"]);
});

it("a table without a name above is nobody's", () => {
  expect(readDocument(documentOf(["评分情况如下：", scores()])).projectForms).toEqual([]);
});

it.each([
  ["2025年拟招聘教师10名，争取资金60万元；社团增至36个以上。", undefined],
  ["2023年度，因校舍改造，招生减少。", undefined],
  ["2025年度项目支出绩效自评表", "2025年度项目支出绩效自评表"],
  ["（2025年度）", "（2025年度）"],
])("the year above a table is that of its title, and not of the last sentence of the report: %s", (line, told) => {
  const { projectForms } = readDocument(documentOf([line, "项目名称：免疫规划", scores()]));
  expect(projectForms.map(({ yearTold }) => yearTold?.text)).toEqual([told]);
});
