import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { documentOf, table } from "../support/table.js";
import { wholeRulebook } from "./rulebook.js";

const rulebook = wholeRulebook();

const spending = (clerks = "653.52"): string => `
  | 支出类别 | 2023年决算 | 2024年预算 | 2024年决算 |
  | 人员经费 | 604.10 | 657.40 | ${clerks} |
  | 公用经费 | 125.50 | 129.30 | 126.80 |
  | 苗圃管护维修 | 109.40 | 138.50 | 131.00 |
  | 总计 | 839.00 | 925.20 | 911.32 |`;

/** What the report's sentence is told to be at odds with in the table. */
function saysOf(sentence: string, drawing = spending()): string[] {
  const document = documentOf(["岭东县园林所2024年度整体支出绩效自评报告", "一、基本情况", sentence, "支出情况表（单位：万元）", table(drawing, { origin: "table", number: 1, file: "报告.docx" })]);
  return readSubmissions([document]).submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).findings.map(({ rule, actual, expected }) => `${rule} ${actual} ${expected}`));
}

describe("a figure of the report under the name of a table's row", () => {
  it("is held against the one of the row that it is a slip away from", () => {
    expect(saysOf("全年人员经费支出653.52万元。")).toEqual([]);
    expect(saysOf("全年人员经费支出635.52万元。")).toEqual(["text.row-told-differently 635.52 653.52"]);
    expect(saysOf("人员经费（工资福利与个人补助之和）653.25万元。")).toEqual(["text.row-told-differently 653.25 653.52"]);
    expect(saysOf("全年人员经费支出653.92万元。")).toEqual(["text.row-told-differently 653.92 653.52"]);
  });

  it.each([
    ["of another year or the budget", "上年人员经费支出604.10万元，年初预算657.40万元。"],
    ["rounded", "全年人员经费支出653.5万元。"],
    ["of something whose name only has the row's in it", "离退休人员经费支出635.52万元。"],
    ["told to be about so much", "全年人员经费支出约635.52万元。"],
    ["too far away to be a slip", "全年人员经费支出713.52万元。"],
    ["of few digits", "全年苗圃管护维修支出137万元。"],
    ["beside the row's own", "全年人员经费支出653.52万元，其中财政拨款安排的人员经费635.52万元。"],
  ])("is none where it is %s", (_, sentence) => expect(saysOf(sentence)).toEqual([]));
});

it("a project of the base table is such a row", () => {
  const base = `
    | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
    | 三公经费 | 6.10 | 5.00 | 4.20 |
    | 公用经费 | 125.50 | 129.30 | 126.80 |
    | 项目支出： | 1025.80 | 1000.00 | 968.35 |
    | 1、苗木品种更新 | 1025.80 | 1000.00 | 968.35 |`;
  const says = (amount: string): string[] => {
    const document = documentOf(["岭东县园林所2024年度整体支出绩效自评报告", `苗木品种更新支出${amount}万元，比上年少支出57.45万元。`, "2024年度部门整体支出绩效评价基础数据表", table(base, { origin: "table", number: 1, file: "报告.docx" })]);
    return readSubmissions([document]).submissions.flatMap((submission) => audit(submission, rulebook, { language: "zh" }).findings.filter(({ rule }) => rule.startsWith("text.")).map(({ rule, actual, expected }) => `${rule} ${actual} ${expected}`));
  };
  expect(says("968.35")).toEqual([]);
  expect(says("986.35")).toEqual(["text.row-told-differently 986.35 968.35"]);
});
