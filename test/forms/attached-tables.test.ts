import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/forms/rows.js";
import { readSummedTable } from "../../src/forms/tables/index.js";
import { table } from "../support/table.js";

/** What a table is sure to add up, and whether it does. */
function sureOf(drawing: string): readonly string[] {
  const read = readSummedTable(rowsOf(table(drawing)), { title: "附表" });
  return [...(read?.columns ?? []), ...(read?.lines ?? [])].filter(({ sure }) => sure).map(({ name, total, parts }) => `${name} ${total.text} = ${parts.map(({ text }) => text).join("+")}`);
}

describe("a table that a report attaches", () => {
  it("has its title and unit in a row that heads no column", () =>
    expect(sureOf(`
    | 支出明细表 | | 单位：元 |
    | 科目编码 | 科目名称 | 本年数 |
    | 301 | 工资福利支出 | 3500 |
    | 30101 | 基本工资 | 1300 |
    | 30102 | 津贴补贴 | 2200 |
    | 302 | 商品和服务支出 | 760 |
    | 30201 | 办公费 | 280 |
    | 30211 | 差旅费 | 480 |
    | 合计 | | 4260 |`)).toContain("本年数 4260 = 3500+760"));

  it.each(["3.3", "3.4"])("means are not added up, whatever the heading says: 合计 %s", (mean) =>
    expect(sureOf(`
    | 乡镇 | 户数 | 人数 | 每户 |
    | 清河镇 | 120 | 420 | 3.5 |
    | 柳林乡 | 80 | 260 | 3.25 |
    | 东坪镇 | 200 | 640 | 3.2 |
    | 合计 | 400 | 1320 | ${mean} |`).filter((sum) => sum.startsWith("每户"))).toEqual([]));

  it("parts a whole by the columns that 其中 opens, where most rows bear it out", () =>
    expect(sureOf(`
    | 工程 | 总投资 | 其中：中央 | 省级 | 市县配套 | 已支付 |
    | 渠道 | 500 | 300 | 100 | 100 | 450 |
    | 水库 | 800 | 500 | 250 | 100 | 800 |
    | 泵站 | 60 | 30 | 20 | 10 | 40 |`)).toEqual(["渠道 500 = 300+100+100", "水库 800 = 500+250+100", "泵站 60 = 30+20+10"]));

  it("leaves a whole alone of which 其中 tells a part", () =>
    expect(sureOf(`
    | 工程 | 总投资 | 其中：中央 | 已支付 |
    | 渠道 | 500 | 300 | 450 |
    | 水库 | 800 | 500 | 800 |`)).toEqual([]));

  it("of one row shows by its other heading how 小计 is made up", () =>
    expect(sureOf(`
    | 预算数 | < | < | < | < | < | 决算数 | < | < | < | < | < |
    | 合计 | 出国费 | 公务用车费 | < | < | 接待费 | 合计 | 出国费 | 公务用车费 | < | < | 接待费 |
    | ^ | ^ | 小计 | 购置费 | 运行费 | ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^ |
    | 12.5 | 0 | 8.5 | 0 | 8.5 | 4.0 | 9.3 | 0 | 7.1 | 0 | 7.7 | 2.2 |`)).toEqual(["决算数公务用车费小计 7.1 = 0+7.7"]));

  it("has the year's own total confirmed by the one that takes it up", () =>
    expect(sureOf(`
    | 项目 | 决算数 |
    | 财政拨款收入 | 420.5 |
    | 事业收入 | 15.3 |
    | 本年收入合计 | 438.5 |
    | 年初结转和结余 | 12.6 |
    | 总计 | 448.4 |`)).toContain("决算数 438.5 = 420.5+15.3"));

  it("takes what had come together for all that each month added", () =>
    expect(sureOf(`
    | 月份 | 当月支出 | 累计支出 |
    | 1月 | 8 | 8 |
    | 2月 | 6 | 14 |
    | 3月 | 11 | 25 |
    | 4月 | 9 | 35 |
    | 5月 | 12 | 46 |
    | 6月 | 10 | 56 |`)).toEqual(["2月 累计支出 14 = 8+6", "3月 累计支出 25 = 8+6+11", "4月 累计支出 35 = 8+6+11+9", "5月 累计支出 46 = 8+6+11+9+12", "6月 累计支出 56 = 8+6+11+9+12+10"]));
});

describe("a column of changes", () => {
  const signsOf = (rates: readonly string[]): unknown =>
    readSummedTable(rowsOf(table(`
    | 项目 | 2023年 | 2024年 | 比上年增减 |
    | 人员经费 | 200 | 190 | ${rates[0]} |
    | 公用经费 | 40 | 38 | ${rates[1]} |
    | 专项经费 | 60 | 72 | ${rates[2]} |
    | 三公经费 | 10 | 8 | ${rates[3]} |`)), { title: "附表" })?.derived.map(({ kind, signed }) => `${kind} ${signed}`);

  it("tells falls by their minus where most have one, and either way where none has", () => {
    expect(signsOf(["-5%", "-5%", "20%", "20%"])).toEqual(Array(4).fill("growth true"));
    expect(signsOf(["5%", "5%", "20%", "20%"])).toEqual(Array(4).fill("growth false"));
    expect(signsOf(["-5%", "5%", "20%", "20%"])).toEqual(Array(4).fill("growth false"));
  });
});
