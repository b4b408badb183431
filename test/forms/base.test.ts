import { describe, expect, it } from "vitest";
import { readBaseTable } from "../../src/forms/base/index.js";
import { regionsOf } from "../../src/forms/regions.js";
import type { BaseTable } from "../../src/model/index.js";
import type { Table } from "../../src/document/index.js";
import { documentOf, table } from "../support/table.js";

function read(...blocks: (string | Table)[]): BaseTable {
  const [region] = regionsOf(documentOf(blocks)).regions;
  if (region?.kind !== "base") throw new Error(`read as ${region?.kind}`);
  return readBaseTable(region.rows, { year: region.year, measure: region.measure });
}

const rows = (base: BaseTable): unknown[] => base.rows.map((row) => [row.concept, row.label, row.priorActual?.text, row.budget?.text, row.actual?.text]);

const provincial = `
  | 财政供养人员情况（人） | 编制数 | < | 2022年实际在职人数 | < | 控制率 | < |
  | ^ | 25 | < | 24 | < | 96% | < |
  | 经费控制情况（万元） | 2021年决算数 | < | 2022年预算数 | < | 2022年决算数 | < |
  | 三公经费 | 6.10 | < | 5.00 | < | 4.20 | < |
  | 1、公务用车购置和维护经费 | 4.00 | < | 3.00 | < | 3.00 | < |
  | 其中：公车购置 |  | < |  | < |  | < |
  | 公车运行维护 | 4.00 | < | 3.00 | < | 3.00 | < |
  | 2、出国经费 | 0 | < | 0 | < | 0 | < |
  | 3、公务接待 | 2.10 | < | 2.00 | < | 1.20 | < |
  | 项目支出： | 120 | < | 90 | < | 101.5 | < |
  | 1、河道清淤 | 70 | < | 60 | < | 66.5 | < |
  | 2、三公经费审计专项 | 50 | < | 30 | < | 35 | < |
  | （1）其中一期 | 20 | < | 10 | < | 15 | < |
  | 公用经费 | 30.5 | < | 31 | < | 29.9 | < |
  | 其中：办公经费 | 10 | < | 9 | < | 9.5 | < |
  | 水费、电费、差旅费 | 6 | < | 5 | < | 5 | < |
  | 政府采购金额 | —— | < | 12 | < | 11.8 | < |
  | 部门基本支出预算调整 |  | < |  | < | 0 | < |
  | 楼堂馆所控制情况（2022年完工项目） | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元） | 投资概算控制率 |
  | ^ | 1000 | 980 | 98% | 300 | 310 | 103.33% |
  | 厉行节约保障措施 | 严控接待 | < | < | < | < | < |`;

describe("the base table", () => {
  const base = read("2022年度部门整体支出绩效评价基础数据表", table(provincial, { origin: "table" }));

  it("reads the staff, and the year from its columns", () => {
    expect([base.authorised?.quantity, base.inPost?.quantity, base.controlRate?.quantity, base.year].map(String)).toEqual(["25人", "24人", "96%", "2022"]);
    expect(base.rows[0]?.priorActual?.aspects.year).toBe(2021);
  });

  it("names every row, and keeps projects apart whatever they are called", () => {
    expect(rows(base)).toEqual([
      ["sangong", "三公经费", "6.10", "5.00", "4.20"],
      ["sangong.vehicle", "公务用车购置和维护经费", "4.00", "3.00", "3.00"],
      ["sangong.vehicle.purchase", "公车购置", "", "", ""],
      ["sangong.vehicle.operation", "公车运行维护", "4.00", "3.00", "3.00"],
      ["sangong.abroad", "出国经费", "0", "0", "0"],
      ["sangong.reception", "公务接待", "2.10", "2.00", "1.20"],
      ["expenditure.project", "项目支出", "120", "90", "101.5"],
      ["expenditure.project.item", "河道清淤", "70", "60", "66.5"],
      ["expenditure.project.item", "三公经费审计专项", "50", "30", "35"],
      ["other", "其中一期", "20", "10", "15"],
      ["expenditure.public", "公用经费", "30.5", "31", "29.9"],
      ["expenditure.public.part", "办公经费", "10", "9", "9.5"],
      ["expenditure.public.part", "水费、电费、差旅费", "6", "5", "5"],
      ["procurement", "政府采购金额", "——", "12", "11.8"],
      ["adjustment.basic", "部门基本支出预算调整", "", "", "0"],
    ]);
  });

  it("tells —— from a blank and from zero", () => {
    const procurement = base.rows.find((row) => row.concept === "procurement");
    expect([procurement?.priorActual?.state, base.rows.find((row) => row.concept === "adjustment.basic")?.budget?.state]).toEqual(["none", "blank"]);
  });

  it("reads buildings and austerity measures", () => {
    expect(base.buildings.map((row) => [row.approvedSize?.text, row.sizeRate?.text, row.investmentRate?.text])).toEqual([["1000", "98%", "103.33%"]]);
    expect(base.austerity?.text).toBe("严控接待");
  });
});

describe("the base table in extracted text, whose merged cells lost their widths", () => {
  const base = read(table(`
    | 财政供养人员情况 | 编制数 | 2022年实际在职人数 | 控制率 |
    |  | 25 | 24 | 96% |
    | 经费控制情况(元) | 上年决算数 | 本年预算数 | 本年决算数 |
    | 三公经费 | 61000 | 50000 | 42000 |
    | 项目支出： | 1200000 |  | 1015000 |
    | 河道清淤 | 1200000 |  | 1015000 |
    | 公用经费 | 305000 | —— | 299000 |
    | 楼堂馆所控制情况 | 批复规模 | 实际规模 | 规模控制率 | 预算投资 | 实际投资 | 投资概算控制率 |
    |  | 0 | 0 | 0 | 0 | 0 | 0 |
  `, { grid: "ragged", origin: "table" }));

  it("is read by position, in the unit of its title", () => {
    expect(String(base.rows.find((row) => row.concept === "sangong")?.actual?.quantity)).toBe("42000元");
    expect(rows(base).slice(1)).toEqual([
      ["expenditure.project", "项目支出", "1200000", "", "1015000"],
      ["expenditure.project.item", "河道清淤", "1200000", "", "1015000"],
      ["expenditure.public", "公用经费", "305000", "——", "299000"],
    ]);
  });
});

describe("a base table numbered throughout", () => {
  it("takes 支出合计 below 项目支出 for no project", () => {
    const base = read("部门基础数据表", table(`
    | 项目 | 2021年决算 | 2022年预算 | 2022年决算 |
    | “三公”经费 | 21.3 | 24 | 19.7 |
    | 基本支出 | 1472 | 1512 | 1506 |
    | 其中：公用经费 | 121 | 126 | 118 |
    | 项目支出 | 3138 | 2990 | 3387 |
    | 支出合计 | 4610 | 4502 | 4893 |`, { origin: "table" }));
    expect(base.rows.map((row) => row.concept)).not.toContain("expenditure.project.item");
  });

  it("is of the year its staff are told for, and not of the day on which the report above was signed", () => {
    const base = read("甲县开发区管委会", "2022年4月8日", "附件1", "基础数据表", table(`
    | 财政供养人员 | 编制数 | 2021年实际在职人数 | 控制率 |
    |  | 54 | 50 | 92.59% |`, { origin: "table" }));
    expect([base.year, base.yearTold]).toEqual([2021, undefined]);
  });

  it("ends its projects where the numbering goes back to that of 项目支出", () => {
    const base = read(table(`
      | 部门（单位）名称：柳河县交通局 | < | < | < |
      | 项目 | 上年决算数 | 本年年初预算数 | 本年决算数 |
      | 一、三公经费合计 | 12.30 | 11.00 | 10.20 |
      | （一）公务接待费 | 12.30 | 11.00 | 10.20 |
      | 二、项目支出 | 300 | 280 | 290.5 |
      | 1.道路养护 | 200 | 180 | 190.5 |
      | 2.公用经费保障项目 | 100 | 100 | 100 |
      | 三、公用经费 | 45 | 44 | 43.2 |
    `));
    expect(base.rows.map((row) => [row.concept, row.label]).slice(2)).toEqual([
      ["expenditure.project", "项目支出"],
      ["expenditure.project.item", "道路养护"],
      ["expenditure.project.item", "公用经费保障项目"],
      ["expenditure.public", "公用经费"],
    ]);
    expect(base.unit?.text).toBe("柳河县交通局");
  });
});

describe("a base table whose years stand above its columns", () => {
  const base = read(table(`
    | 财政供养人员情况 | 编制数 | 2024年实际在职人数 | 控制率 | 备注 |
    | ^ | 32 | 31 | 96.88% |  |
    | 经费控制情况（万元） | 2023年 | 2024年 | < | 备注 |
    | ^ | 决算数 | 预算数 | 决算数 | ^ |
    | 三公经费 | 9.60 | 9.50 | 8.80 |  |
    | 项目支出： | 810 | 900 | 886 |  |
    | 1、营造林补助 | 810 | 900 | 886 | 续建 |`));

  it("joins the year to 预算数 and 决算数", () => {
    expect(base.year).toBe(2024);
    expect(rows(base).slice(0, 2)).toEqual([
      ["sangong", "三公经费", "9.60", "9.50", "8.80"],
      ["expenditure.project", "项目支出", "810", "900", "886"],
    ]);
  });
});

describe("a base table of another make", () => {
  const listed = read("基础信息表", table(`
    | 类别 | 指标名称 | 2021年 | 2022年预算 | 2022年 |
    | 人员情况 | 编制人数（人） | 50 | 50 | 50 |
    |  | 实有在职人数（人） | 48 | 49 | 47 |
    | 三公经费 | 合计 | 12 | 12 | 11 |
    |  | 因公出国（境）费 | 0 | 0 | 0 |
    |  | 公务用车购置及运行维护费 | 9 | 9 | 8.5 |
    |  | （1）购置费 | 0 | 0 | 0 |
    |  | （2）运行维护费 | 9 | 9 | 8.5 |
    |  | 公务接待费 | 3 | 3 | 2.5 |
    | 项目支出 | 合计 | 90 | 98 | 95.5 |
    |  | 堤防加固 | 60 | 70 | 69 |
    |  | 泵站维修 | 30 | 28 | 26.5 |`, { origin: "sheet" }));

  it("tells its staff by rows of their own", () => expect([listed.authorised?.text, listed.inPost?.text, listed.authorised?.quantity?.measure.symbol]).toEqual(["50", "47", "人"]));

  it("names 合计 by its category, and the two kinds of vehicles by the row above", () =>
    expect(rows(listed)).toEqual([
      ["sangong", "三公经费", "12", "12", "11"],
      ["sangong.abroad", "因公出国(境)费", "0", "0", "0"],
      ["sangong.vehicle", "公务用车购置及运行维护费", "9", "9", "8.5"],
      ["sangong.vehicle.purchase", "购置费", "0", "0", "0"],
      ["sangong.vehicle.operation", "运行维护费", "9", "9", "8.5"],
      ["sangong.reception", "公务接待费", "3", "3", "2.5"],
      ["expenditure.project", "项目支出", "90", "98", "95.5"],
      ["expenditure.project.item", "堤防加固", "60", "70", "69"],
      ["expenditure.project.item", "泵站维修", "30", "28", "26.5"],
    ]));

  it("is none where projects are compared over two years without a word of 三公", () =>
    expect(regionsOf(documentOf([table(`
      | 支出 | 上年数 | 本年数 |
      | 项目支出 | 50 | 55 |
      | 堤防加固 | 150 | 159 |`, { origin: "table" })])).regions[0]?.kind).toBe("unknown"));
});

describe("how often guests were received", () => {
  it("is no amount, whatever its name has in common with one", () =>
    expect(read("2024年度部门整体支出绩效评价基础数据表", table(`
  | 经费（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
  | 国内公务接待批次（个） | 60 | 70 | 52 |
  | 公务接待费 | 4.2 | 5 | 3.1 |
  | 三公经费合计 | 4.2 | 5 | 3.1 |
  | 公务用车保有量（辆） | 2 | 2 | 2 |
  | 公用经费 | 81.05 | 80.00 | 78.44 |`, { origin: "table" })).rows.map(({ concept, label }) => [concept, label])).toEqual([
      ["other", "国内公务接待批次(个)"],
      ["sangong.reception", "公务接待费"],
      ["sangong", "三公经费合计"],
      ["other", "公务用车保有量(辆)"],
      ["expenditure.public", "公用经费"],
    ]));
});

describe("the staff of the year", () => {
  it("is that of the later of two columns", () =>
    expect(read("2024年度部门整体支出绩效评价基础数据表", table(`
  | 编制数 | 2023年末在职 | 2024年末在职 | 控制率 |
  | 38 | 36 | 34 | 89.47% |
  | 经费（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
  | 公用经费 | 81.05 | 80.00 | 78.44 |`, { origin: "table" })).inPost?.text).toBe("34"));
});

describe("the unit of the amounts", () => {
  it.each(["填报单位：青石县水利局 | < | < | 金额单位：元", "填报单位 | 青石县水利局 | 金额单位 | 元", "填报单位：青石县水利局 | < | 单位： | 元"])("may stand in a row of the table above its years' columns: %s", (row) => {
    const base = read("2024年度部门整体支出绩效评价基础数据表", table(`
  | ${row} |
  | 指标 | 2023年决算数 | 2024年预算数 | 2024年决算数 |
  | 三公经费合计 | 42000 | 50000 | 31000 |
  | 公务接待费 | 42000 | 50000 | 31000 |
  | 项目支出合计 | 1200000 | 900000 | 1015000 |`, { origin: "table" }));
    expect(base.rows.map((row) => row.actual?.quantity?.toString())).toEqual(["31000元", "31000元", "1015000元"]);
  });

  it("may stand in a column of its own beside numbered rows, and 三公经费 below the projects is none of them", () => {
    const base = read("2024年度部门整体支出绩效评价基础数据表", table(`
  | 序号 | 指标名称 | 计量单位 | 2023年决算数 | 2024年预算数 | 2024年决算数 |
  | 1 | 核定编制数 | 人 | | | 32 |
  | 2 | 在职人数 | 人 | 30 | | 31 |
  | 3 | 项目支出 | 万元 | 120 | 90 | 101.5 |
  | 4 | 水闸维修养护 | 万元 | 70 | 50 | 55.3 |
  | 5 | 水质监测 | 元 | 500000 | 400000 | 462000 |
  | 6 | 三公经费 | 万元 | 4.2 | 5 | 3.1 |
  | 7 | 公务接待费 | 万元 | 4.2 | 5 | 3.1 |
  | 8 | 公务接待批次 | 批次 | 60 | 70 | 52 |`, { origin: "table" }));
    expect([base.authorised?.quantity?.toString(), base.inPost?.quantity?.toString()]).toEqual(["32人", "31人"]);
    expect(base.rows.map(({ concept, label, actual }) => [concept, label, actual?.quantity?.toString()])).toEqual([
      ["expenditure.project", "项目支出", "101.5万元"],
      ["expenditure.project.item", "水闸维修养护", "55.3万元"],
      ["expenditure.project.item", "水质监测", "462000元"],
      ["sangong", "三公经费", "3.1万元"],
      ["sangong.reception", "公务接待费", "3.1万元"],
    ]);
  });
});

it("年末实有 beside 2023年末实有 is that of this year", () => {
  const { regions } = regionsOf(documentOf([table(`
    | 人员情况（人） | 编制数 | 2023年末实有 | 年末实有 | 控制率 |
    | 合计 | 276 | 272 | 262 | 94.93% |
    | 经费情况 | 2023年决算数 | 2024年预算数 | 2024年决算数 | < |
    | 三公经费 | 3 | 3 | 2 | < |`)]));
  expect(readBaseTable(regions[0]?.rows ?? [], {}).inPost?.text).toBe("262");
});

it("numbers of rows under 行次 are no names, before the names or behind them", () => {
  const drawn = (names: (name: string, line: number) => string): BaseTable =>
    read("2022年度部门整体支出绩效评价基础数据表", table(`
      ${names("指标名称", 0)} 2021年决算数 | 2022年预算数 | 2022年决算数 | 备注 |
      ${names("“三公”经费", 1)} 27.90 | 32.00 | 25.36 | 含在公用经费内 |
      ${names("公务用车购置及运行维护费", 2)} 26.25 | 29.00 | 24.32 |  |
      ${names("公务接待费", 3)} 1.65 | 3.00 | 1.04 | 13批次104人次 |
      ${names("公用经费", 4)} 341.07 | 336.60 | 328.92 |  |`, { origin: "table" }));
  const expected = [["sangong", "27.90"], ["sangong.vehicle", "26.25"], ["sangong.reception", "1.65"], ["expenditure.public", "341.07"]];
  const told = (base: BaseTable): unknown[] => base.rows.map((row) => [row.concept, row.priorActual?.text]);
  expect(told(drawn((name, line) => `| ${name} | ${line === 0 ? "行次" : line} |`))).toEqual(expected);
  expect(told(drawn((name, line) => `| ${line === 0 ? "行次" : line} | ${name} |`))).toEqual(expected);
});
