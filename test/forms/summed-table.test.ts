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
