import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/forms/rows.js";
import { fundsHeader } from "../../src/forms/scored/index.js";
import type { Block } from "../../src/document/index.js";
import { readDocument } from "../../src/forms/read-document.js";
import { table } from "../support/table.js";
import { figures, read } from "./scored-support.js";

describe("a row of the funds that nobody can name", () => {
  const roles = (rest: string) => read(table(`
      | 项目名称 | 安防工程 | < | < |
      | 资金情况 | 来源 | 预算数（万元） | 执行数（万元） |
      | ^ | 总金额 | 86.5 | 80.2 |
      | ^ | 中央财政资金 | 70 | 66 |
      | ^ | 县级配套 | 10.5 | 8.2 |
      | ^ | ${rest} |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
      | 产出指标 | 安装护栏 | 12公里 | 12公里 |
    `)).parts.map((part) => [part.role, part.label]);

  it("is kept as such, so that nothing is added up without it", () => expect(roles("其他渠道 | 5 | 5")).toEqual([["part", "中央财政资金"], ["part", "县级配套"], ["unknown", "其他渠道"]]));
  it("is a source where all of them make up the total in one of the columns", () => expect(roles("其他渠道 | 6 | 5").at(-1)).toEqual(["part", "其他渠道"]));
  it("is one by the words of its tier", () => expect(roles("县级当年安排 | 5 | 5").at(-1)).toEqual(["part", "县级当年安排"]));
});

describe("a second list of the total", () => {
  it("may be opened by 合计中, and is added up apart", () => {
    const form = read(table(`
      | 部门名称 | 青石县老年学校 | < | < | < |
      | 整体支出情况（万元） | 资金性质 | 年初预算数 | 全年预算数 | 全年执行数 |
      | ^ | 合计 | 682.40 | 729.80 | 702.88 |
      | ^ | 一般公共预算 | 522.40 | 569.80 | 550.52 |
      | ^ | 财政专户管理资金 | 160.00 | 160.00 | 152.36 |
      | ^ | 合计中：基本支出 | 356.80 | 369.40 | 368.95 |
      | ^ | 合计中：项目支出 | 325.60 | 360.40 | 333.93 |
      | 一级指标 | 三级指标 | 年度指标值 | 全年完成值 | 备注 |
      | 产出指标 | 开班数 | 12个 | 12个 | |
    `));
    expect([form.parts, form.spending ?? []].map((rows) => rows.map(({ label }) => label))).toEqual([["一般公共预算", "财政专户管理资金"], ["基本支出", "项目支出"]]);
  });
});

describe("what the budget was moved by", () => {
  const moved = (heads: string, values: string) => read(table(`
      | 项目名称 | 场馆免费开放 | < | < | < | < | < |
      | 资金来源（元） | ${heads} |
      | 中央财政资金 | ${values} |
      | 总额 | ${values} |
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 权重 | 得分 |
      | 产出 | 数量 | 开馆天数 | ≥300天 | 312天 | 90 | 90 |
    `)).total?.adjustment?.text;

  it("leads from 年初预算 to 全年预算 where nothing else is brought in", () => expect(moved("年初预算 | 年中调整 | 全年预算 | 全年执行 | 执行率 | 得分", "3200000 | 480000 | 3680000 | 3600000 | 97.83% | 9.78")).toBe("480000"));
  it("does not where 上年结转 has a column of its own", () => expect(moved("上年结转 | 年初预算 | 年中调整 | 全年预算 | 全年执行 | 执行率", "312600 | 3200000 | 480000 | 3992600 | 3868420 | 96.89%")).toBe(undefined));
});

describe("all of the funds", () => {
  it.each(["资金合计", "年度资金总额", "经费合计", "项目总额", "总资金", "本年支出合计"])("may be called %s", (name) => {
    const form = read(table(`
      | 项目名称 | 安防工程 | < | < |
      | 资金情况（元） | 资金来源 | 调整后预算数 | 实际支出数 |
      | ^ | ${name} | 86500 | 80200 |
      | ^ | 财政拨款 | 80500 | 74200 |
      | ^ | 其他资金 | 6000 | 6000 |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
      | 产出指标 | 安装护栏 | 12公里 | 12公里 |
    `));
    expect(figures(form)).toMatchObject({ "total.fullYear": "86500元", "total.actual": "80200元" });
  });
});

describe("funds spread over one row", () => {
  const spread = (heads: string, values: string) => read(table(`
    | 项目名称 | 城区保洁 | < | < | < | < | < |
    | 项目资金来源 | ${heads} |
    | ^ | ${values} |
    | 一级指标 | 三级指标 | 年初指标值 | 年终完成值 | 分值 | 自评分 | 备注 |
    | 产出指标 | 保洁面积 | 98万平方米 | 98万平方米 | 80 | 80 | |
  `));

  it("are a source a row, and all of it with what was spent", () => {
    const form = spread("中央（万元） | 省级（万元） | 本级（万元） | 合计（万元） | 执行数（万元） | 执行率", "0 | 20 | 345 | 365 | 327.64 | 89.76%");
    expect(figures(form)).toMatchObject({ "total.fullYear": "365万元", "total.actual": "327.64万元", executionRate: "89.76%" });
    expect(form.parts.map(({ role, label, fullYear }) => [role, label, fullYear?.text])).toEqual([["part", "中央", "0"], ["part", "省级", "20"], ["part", "本级", "345"]]);
  });

  it.each([
    ["without all of it", "中央 | 省级 | 本级 | 其他 | 执行数 | 执行率", "0 | 20 | 345 | 5 | 327.64 | 89.76%"],
    ["without figures below", "中央 | 省级 | 本级 | 合计 | 执行数 | 执行率", "见附件 | 见附件 | 见附件 | 见附件 | 见附件 | 见附件"],
    ["with words that are no source", "中央 | 省级 | 用途 | 合计 | 执行数 | 执行率", "0 | 20 | 保洁 | 20 | 20 | 100%"],
  ])("are not known %s", (_, heads, values) => expect(spread(heads, values).parts).toEqual([]));
});

describe("a funds block whose header stands on two levels", () => {
  const drawing = (first: string, second: string): string => `
    | 项目名称 | 校舍维修 | < | < | < | < | < |
    | 项目资金 |  | 预算数 | < | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | ^ | ${first} | ${second} | ^ | ^ | ^ | ^ |
    | ^ | 年度资金总额 | 40 | 50 | 48 | 10 | 96% | 9.6 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
    | 产出指标 | 数量指标 | 维修教学楼 | 2栋 | 2栋 | 90 | 90 |  |`;

  it.each([["年初预算数", "调整后预算数（A）"], ["年初", "调整后（A）"], ["年初数", "全年"]])("reads %s and %s under 预算数, and the columns that reach down beside them", (first, second) => {
    expect(figures(read(table(drawing(first, second))))).toMatchObject({ "total.initial": "40万元", "total.fullYear": "50万元", "total.actual": "48万元", executionWeight: "10分", executionRate: "96%" });
  });
});

describe("a funds block whose rows have no title at their left", () => {
  it("keeps its first column", () => {
    const [row] = rowsOf(table("| 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |"));
    expect(row === undefined ? [] : [...(fundsHeader(row)?.cells.keys() ?? [])]).toEqual(["initial", "fullYear", "actual", "rate"]);
  });

  it("is told apart from a title that reads like a column", () =>
    expect(figures(read(table(`
      | 项目名称 | 校舍维修 | < | < | < |
      | 预算资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
      | 年度资金总额 | 40 | 50 | 48 | 96% |
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |  |
      | 产出指标 | 维修教学楼 | 2栋 | 2栋 |  |`)))).toMatchObject({ "total.initial": "40元", "total.fullYear": "50元" }));
});

describe("the execution rate without its %", () => {
  const rateOf = (printed: string, header = "执行率"): string | undefined =>
    figures(read(table(`
    | 项目名称 | 校舍维修 | < | < | < | < |
    |  | 全年预算数 | 全年执行数 | 分值 | ${header} | 得分 |
    | 年度资金总额 | 250 | 248 | 10 | ${printed} | 9.92 |`))).executionRate;

  it.each([["0.992", "99.2%"], ["1", "1"], ["20", "20%"], ["0.5%", "0.5%"], ["0.9", "0.9"], ["0.5", "0.5"], ["0.45", "45%"]])("reads %s as %s", (printed, meant) => expect(rateOf(printed)).toBe(meant));
  it.each([["0.9", "0.9"], ["0.99", "99%"], ["0.5", undefined], ["0.45", undefined], ["45", "45%"]])("is %s in a text whose columns were lost: %s", (printed, meant) => {
    const lines = ["项目名称", "校舍维修", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "年度资金总额", "250", "250", "248", "10", printed, "9.92"];
    const blocks = lines.map((text, at): Block => ({ kind: "paragraph", role: "body", text, place: { file: "表.txt", at: { kind: "paragraph", number: at + 1, line: at + 1 } } }));
    const [form] = readDocument({ name: "表.txt", format: "text", blocks, parts: [], problems: [] }).projectForms;
    expect(form?.total?.actual?.text).toBe("248");
    expect(form?.executionRate?.quantity?.toString()).toBe(meant);
  });

  it("believes a header that says %", () => expect(rateOf("0.5", "执行率（%）")).toBe("0.5%"));
});

describe("sources below 财政拨款", () => {
  const nestedIn = (rows: string): boolean[] =>
    read(table(`
    | 项目名称 | 农技培训 | < | < |
    |  | 年初预算数 | 全年预算数 | 全年执行数 |
    | 年度资金总额 | 36 | 40 | 38 |
    | 其中：财政拨款 | 36 | 40 | 38 |
    ${rows}
    | 其他资金 | 0 | 0 | 0 |`)).parts.map((part) => part.nested);

  it("break it down where they are tiers, however written", () =>
    expect(nestedIn("| 中央资金 | 30 | 30 | 30 |\n| 州（市）资金 | 4 | 8 | 6 |\n| 县级配套资金 | 2 | 2 | 2 |")).toEqual([false, true, true, true, false]));
  it("break it down where only that makes the total hold", () =>
    expect(nestedIn("| 一般债券资金 | 30 | 30 | 30 |\n| 专项补助经费 | 6 | 10 | 8 |")).toEqual([false, true, true, false]));
  const nestedBelow = (fiscal: string, rows: string): boolean[] =>
    read(table(`
    | 项目名称 | 农技培训 | < | < |
    |  | 年初预算数 | 全年预算数 | 全年执行数 |
    | 年度资金总额 | 36 | 40 | 38 |
    | 其中：财政拨款 | ${fiscal} |
    ${rows}`)).parts.map((part) => part.nested);

  it.each([
    ["36 | 35 | 33", "| 上级补助 | 0 | 5 | 5 |", [false, false]],
    ["30 | 32 | 31", "| 上级补助 | 4 | 5 | 4 |\n| 镇级配套 | 2 | 3 | 3 |", [false, false, false]],
    ["36 | 40 | 38", "| 上级补助 | 0 | 5 | 5 |", [false, true]],
    ["36 | 35 | 33", "| 上级补助 | 0 | 4 | 4 |", [false, true]],
  ] as const)("of a tier stand beside it where only both make up the total: %s %s", (fiscal, rows, nested) => expect(nestedBelow(fiscal, rows)).toEqual(nested));

  it("stand beside it where the total needs them", () => expect(nestedIn("| 自筹资金 | 5 | 5 | 5 |")).toEqual([false, false, false]));
});

describe("funds below a form's header", () => {
  it("of one source, with the points of execution in its row, are that source's", () => {
    const form = read(table(`
      | 项目名称 | 自动站运维 | < | < | < | < |
      | 资金情况 | 全年预算 | 实际支出 | 支出进度 | 权重 | 得分 |
      | 当年财政资金 | 150 | 148.3 | 98.87% | 10 | 9.89 |
      | 一级指标 | 三级指标 | 目标 | 实际 | 权重 | 得分 |
      | 产出 | 维护站点 | 62个 | 60个 | 90 | 88 |`));
    expect([String(form.total?.fullYear?.quantity), String(form.executionScore?.quantity), form.parts.length, form.indicators[0]?.actual.text]).toEqual(["150万元", "9.89分", 0, "60个"]);
  });

  it("are made up of 基本支出 and 项目支出 alone where one column shows it", () => {
    const partsOf = (basic: string): number => read(table(`
      | 部门名称 | 某局 | < | < |
      | 年度预算 | 年初预算 | 全年预算 | 执行数 |
      | 总额 | 940 | 1004 | 978 |
      | 其中：基本支出 | ${basic} | 625 | 600 |
      | 项目支出 | 350 | 379 | 350 |
      | 一级指标 | 三级指标 | 年度指标值 | 完成值 |
      | 产出 | 站点 | 62个 | 60个 |`)).parts.length;
    expect([partsOf("590"), partsOf("500")]).toEqual([2, 2]);
  });
});

describe("调整预算 between the year's first budget and what was spent", () => {
  const fullYear = (adjusted: string, header = "调整预算"): string | undefined =>
    figures(read(table(`
      | 部门名称 | 某局 | < | < | < | < | < |
      | 预算执行 | 年初预算 | ${header} | 决算支出 | 执行率 | 分值 | 得分 |
      | 部门支出总额 | 3820.40 | ${adjusted} | 3694.41 | 97.65% | 10 | 9.76 |
      | 一级指标 | 三级指标 | 计量单位 | 目标值 | 实际值 | 分值 | 得分 |
      | 产出 | 检查 | 次 | 90 | 90 | 90 | 90 |`)))["total.fullYear"];

  it("is the budget as it was adjusted", () => expect([fullYear("3783.42"), fullYear("3783.42", "调整预算数")]).toEqual(["3783.42万元", "3783.42万元"]));
  it("is what it was adjusted by where that is little of it, or the words say so", () => expect([fullYear("-36.98"), fullYear("36.98"), fullYear("3783.42", "预算调整")]).toEqual([undefined, undefined, undefined]));
});
