import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import type { Finding } from "../../src/model/index.js";

const rulebook = await rulebookFor({ rules: [] });

/** The findings on a report with one table, each as its rule. */
async function rulesOn(caption: string, rows: readonly string[]): Promise<readonly string[]> {
  return (await errorsOn(caption, rows)).map(({ rule }) => rule);
}

async function errorsOn(caption: string, rows: readonly string[]): Promise<readonly Finding[]> {
  const page = `<h1>青石县第二中学2023年度绩效自评报告</h1><p>${caption}</p><table border="1">${rows.map((row) => `<tr>${row.split("|").map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const result = await checkFiles([{ path: "报告.html", bytes: new TextEncoder().encode(page) }], rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) });
  return result.findings.filter(({ severity }) => severity === "error");
}

describe("a total over rows of which one is broken down by 其中", () => {
  const rows = (total: string, rate = "-5.00%"): readonly string[] => [
    "项目|2022年决算|2023年预算|2023年决算|比上年增减（%）",
    "出国（境）费|0|0|0|—",
    "接待费|2.4|3|1.8|-25.00%",
    `车辆购置及运行费|16|17|15.2|${rate}`,
    "其中：车辆购置费|0|0|0|—",
    "车辆运行费|16|17|15.2|-5.00%",
    `合计|18.4|20|${total}|-7.61%`,
  ];

  it("counts that row once", async () => expect(await rulesOn("单位：万元", rows("17"))).toEqual([]));
  it("is wrong where the other columns show how it is made up", async () => expect(await rulesOn("单位：万元", rows("19"))).toEqual(["table.total-differs-from-rows"]));
  it("has a rate column by its % although its words name an amount", async () => expect(await rulesOn("单位：万元", rows("17", "-6.00%"))).toEqual(["table.growth-wrong"]));
});

describe("收支情况 with differences and rates beside the columns of a base table", () => {
  const rows = (fiscal = "3711", staff = "92", rate = "11.63%"): readonly string[] => [
    "项目|2022年决算|2023年年初预算|2023年决算|增减额|增减率",
    "一、本年收入|3860|3920|4053|193|5.00%",
    `财政拨款收入|3520|3600|${fiscal}|191|5.43%`,
    "事业收入|290|270|287|-3|-1.03%",
    "其他收入|50|50|55|5|10.00%",
    "二、本年支出|3860|3920|4053|193|5.00%",
    `人员经费|2650|2700|2742|${staff}|3.47%`,
    "公用经费|410|400|418|8|1.95%",
    `项目支出|800|820|893|93|${rate}`,
  ];

  it.each([
    ["nothing", [], []],
    ["a row that its heading does not add up to", ["3771"], ["table.total-differs-from-rows"]],
    ["a difference", ["3711", "29"], ["table.difference-wrong"]],
    ["a rate", ["3711", "92", "16.13%"], ["table.growth-wrong"]],
  ] as const)("tells %s", async (_, changes, rules) => expect(await rulesOn("单位：万元", rows(...changes))).toEqual(rules));
});

describe("a row with a column of words that tell of it", () => {
  it("goes by its name, not by where its money comes from", async () => {
    const rows = ["项目名称|资金来源|预算数|支出数|结余", "渠道维修|中央|50|48|2", "山塘整治|县级|40|37|13", "水质监测|县级|20|15|5", "合计||110|100|10"];
    expect((await errorsOn("单位：万元", rows)).map(({ rule, message }) => [rule, /山塘整治/.test(message)])).toEqual([["table.difference-wrong", true]]);
  });
});

describe("growth of what is named below 其中", () => {
  const rows = (extra: readonly string[]): readonly string[] => ["项目|2023年|2022年|增长额|增长比", "药品收入（万元）|1680.61|1623.68|56.93|3.51%", "其中：饮片收入（万元）|5.33|4.58|0.75|16.38%", "耗材收入（万元）|466.76|576.61|-109.85|-19.05%", "门诊人次（人次）|105721|86628|19093|22.04%", ...extra];
  it("may be faster than that of the whole", async () => expect(await rulesOn("门诊指标", rows([]))).toEqual([]));
  it("is told as a fraction between rates", async () => expect(await rulesOn("门诊指标", rows(["药占比（%）|28.07%|30.28%|-0.02|"]))).toEqual([]));
});
