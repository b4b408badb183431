import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/forms/rows.js";
import { readSummedTable } from "../../src/forms/tables/index.js";
import { table } from "../support/table.js";

const columnsOf = (drawing: string): unknown =>
  readSummedTable(rowsOf(table(drawing)), { title: "支出对比表" })?.columns.map((column) => [column.name, column.total.text, column.parts.length]);

describe("a table known by its 合计 row", () => {
  it("is read though its columns are headed by years", () =>
    expect(columnsOf(`
    | 支出科目 | 2022年决算数 | 2023年决算数 | 增减额 | 增减率（%） |
    | 农林水支出 | 690 | 706.37 | 16.37 | 2.37 |
    | 其他支出 | 180 | 200 | 20 | 11.11 |
    | 合计 | 870 | 906.37 | 36.37 | 4.18 |`)).toEqual([["2022年决算数", "870", 2], ["2023年决算数", "906.37", 2], ["增减额", "36.37", 2]]));

  it("has its years above its columns joined to them", () =>
    expect(columnsOf(`
    | 科室 | 2022年 | < | 2023年 | < |
    | ^ | 预算数 | 决算数 | 预算数 | 决算数 |
    | 门诊部 | 10 | 9 | 12 | 11 |
    | 住院部 | 20 | 19 | 22 | 21 |
    | 合计 | 30 | 28 | 34 | 32 |`)).toEqual([["2022年预算数", "30", 2], ["2022年决算数", "28", 2], ["2023年预算数", "34", 2], ["2023年决算数", "32", 2]]));

  it("names its rows by what is scored, and not by what came of it", () =>
    expect(columnsOf(`
    | 一级指标 | 三级指标 | 分值 | 评分标准 | 自评情况 | 自评得分 |
    | 过程 | 预算完成率 | 40 | 达到95%得满分 | 预算完成率97.82% | 40 |
    | ^ | 政府采购执行率 | 20 | 按比例计分 | 执行率97.65% | 19.53 |
    | 产出 | 重点项目投资完成率 | 20 | 达到100%得满分 | 完成率106.16% | 20 |
    | ^ | 税收增长 | 20 | 增长10%以上得满分 | 同比增长13.2% | 20 |
    | 合计 | < | 100 |  |  | 99.53 |`)).toEqual([["分值", "100", 4], ["自评得分", "99.53", 4]]));

  it("has its 执行率 worked out from the columns it is of by name, though rows are few, and no row called by its grade", () => {
    const read = readSummedTable(rowsOf(table(`
    | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 等级 |
    | 农田建设 | 2600 | 2860 | 2724 | 95.90% | 98.59 | 优 |
    | 地力补贴 | 1830 | 1864 | 1864 | 100% | 100 | 优 |
    | 疫病防控 | 260 | 286 | 271.7 | 90.50% | 99.05 | 优 |
    | 农机补贴 | 420 | 436.5 | 402.9 | 92.30% | 97.23 | 优 |
    | 合计 | 5110 | 5446.5 | 5262.6 | 96.62% | — | — |`)), { title: "自评汇总表" });
    expect(read?.derived.filter(({ kind }) => kind === "quotient").map(({ name }) => name)).toContain("疫病防控 执行率");
  });

  it("counts the 小计 rows or what they add up, not both", () =>
    expect(columnsOf(`
    | 科室 | 金额 |
    | 门诊部 | 10 |
    | 小计 | 10 |
    | 住院部 | 20 |
    | 合计 | 30 |`)).toEqual([["金额", "30", 2], ["金额", "10", 1]]));

  it("is called by the line over 单位：万元", () => {
    const rows = rowsOf(table(`
    | 科室 | 金额 |
    | 门诊部 | 10 |
    | 住院部 | 20 |
    | 合计 | 30 |`));
    const titleOf = (...above: readonly string[]): string | undefined => readSummedTable(rows, { title: above.at(-1) ?? "", above: above.map((text) => ({ text })) })?.title;
    expect([titleOf("四、支出情况", "单位：万元"), titleOf("四、支出情况"), titleOf("金额单位：元")]).toEqual(["四、支出情况", "四、支出情况", ""]);
  });
});

describe("a column of a class by age", () => {
  it("is headed by it, though it begins like a figure", () =>
    expect(columnsOf(`
    | 村 | 总户数 | 60岁以上 |
    | 甲村 | 320 | 210 |
    | 乙村 | 280 | 190 |
    | 合计 | 600 | 400 |`)).toEqual([["总户数", "600", 2], ["60岁以上", "400", 2]]));
});
