import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { workbooksIn } from "../../../src/forms/workbook/index.js";
import type { Workbook } from "../../../src/model/index.js";
import { sheet, type Drawn } from "../../formula/sheet.js";

function documentOf(tables: readonly Table[], links?: readonly string[]): Document {
  return { name: "表.xlsx", format: "xlsx", blocks: tables, parts: [], problems: [], ...(links === undefined ? {} : { links }) };
}

function read(rows: readonly (readonly Drawn[])[], options: Parameters<typeof sheet>[1] = {}): Workbook {
  const [workbook] = workbooksIn(documentOf([sheet(rows, options)]));
  if (workbook === undefined) throw new Error("no workbook");
  return workbook;
}

const sum = (f: string, v: number): Drawn => ({ f, v });

const head: readonly Drawn[] = ["项目", "预算", "调整", "执行"];
const list: readonly (readonly Drawn[])[] = [head, ["甲", 10, 1, 11], ["乙", 20, 2, 22], ["丙", 30, 3, 33]];
const totals = (b: Drawn, c: Drawn, d: Drawn): readonly (readonly Drawn[])[] => [...list, ["合计", b, c, d]];
const clean = totals(sum("SUM(B2:B4)", 60), sum("SUM(C2:C4)", 6), sum("SUM(D2:D4)", 66));

describe("a workbook whose formulas hold", () => {
  it("has nothing odd about it", () => {
    const { formulas, typed, sums, errors, links } = read(clean);
    expect(formulas.map(({ at, agrees }) => [at, agrees])).toEqual([["B5", true], ["C5", true], ["D5", true]]);
    expect([typed, errors, links]).toEqual([[], [], []]);
    expect(sums.flatMap(({ leftOut, texts, hidden }) => [...leftOut, ...texts, ...hidden])).toEqual([]);
  });

  it("is none without formulas and errors", () => expect(workbooksIn(documentOf([sheet(list)]))).toEqual([]));
});

describe("a stored value", () => {
  it("that its formula does not give is told with what it gives", () => {
    const [stale] = read(totals(sum("SUM(B2:B4)", 61.5), sum("SUM(C2:C4)", 6), sum("SUM(D2:D4)", 66))).formulas;
    expect([stale?.at, stale?.formula, stale?.stored.text, stale?.gives.text, stale?.agrees, stale?.stored.quote]).toEqual(["B5", "=SUM(B2:B4)", "61.5", "60", false, "合计 预算：61.5"]);
  });

  it("is held against stored inputs, so that one stale cell accuses no other", () => {
    const { formulas } = read([["甲", 10], ["乙", 20], ["小计", sum("SUM(B1:B2)", 99)], ["两倍", sum("B3*2", 198)]]);
    expect(formulas.map(({ at, agrees }) => [at, agrees])).toEqual([["B3", false], ["B4", true]]);
  });

  it("that was right before the one it rests on went wrong is no second mistake", () => {
    const { formulas } = read([["甲", 10], ["乙", 20], ["小计", sum("SUM(B1:B2)", 39)], ["丙", 5], ["合计", sum("B3+B4", 35)], ["占比", sum("B3/B5", 30 / 35)]]);
    expect(formulas.map(({ at, agrees }) => [at, agrees])).toEqual([["B3", false]]);
  });

  it("that neither the stored nor the right input gives is a mistake of its own", () => {
    const { formulas } = read([["甲", 10], ["乙", 20], ["小计", sum("SUM(B1:B2)", 39)], ["丙", 5], ["合计", sum("B3+B4", 53)]]);
    expect(formulas.map(({ at, agrees }) => [at, agrees])).toEqual([["B3", false], ["B5", false]]);
  });

  it("of a percentage is told as one", () => {
    const [rate] = read([["执行率", 9, 10, { f: "B1/C1", v: 0.95, z: "0.00%" }]]).formulas;
    expect([rate?.stored.quantity?.toString(), rate?.gives.quantity?.toString()]).toEqual(["95%", "90%"]);
  });

  it("under a formula nobody can work out is named by reason", () => {
    const { formulas, unknown } = read([["甲", sum("VLOOKUP(1,D:E,2)", 3), sum("[1]Sheet1!A1", 4), sum("合计数+1", 5)]]);
    expect(formulas).toEqual([]);
    expect(unknown.map(({ why, count }) => [why, count])).toEqual([["function", 1], ["other-file", 1], ["reference", 1]]);
  });
});

describe("a typed total among sums", () => {
  it("that the sum does not give is told", () => {
    const [typed] = read(totals(sum("SUM(B2:B4)", 60), 7, sum("SUM(D2:D4)", 66))).typed;
    expect([typed?.at, typed?.formula, typed?.gives.text, typed?.agrees, typed?.neighbours]).toEqual(["C5", "=SUM(C2:C4)", "6", false, ["B5", "D5"]]);
  });

  it("that the sum gives is known to be right", () => {
    expect(read(totals(sum("SUM(B2:B4)", 60), 6, sum("SUM(D2:D4)", 66))).typed.map(({ agrees }) => agrees)).toEqual([true]);
  });

  it("among cells added to each other is told too", () => {
    const rows = [head, ["甲", 10, 1, 11], ["乙", 20, 2, 22], ["合计", sum("B2+B3", 30), 7, sum("D2+D3", 33)]];
    expect(read(rows).typed.map(({ at, formula, agrees }) => [at, formula, agrees])).toEqual([["C4", "=C2+C3", false]]);
  });

  it.each([
    ["at the edge", totals(sum("SUM(B2:B4)", 60), sum("SUM(C2:C4)", 6), 70)],
    ["of a column of prices", [["项目", "数量", "单价", "金额"], ...list.slice(1), ["合计", sum("SUM(B2:B4)", 60), 2, sum("SUM(D2:D4)", 66)]]],
    ["between the totals of tables below each other", [["甲", 1], ["乙", 2], ["合计", sum("SUM(B1:B2)", 3)], ["年度", 2], ["甲", 4], ["乙", 5], ["合计", sum("SUM(B5:B6)", 9)]]],
    ["between sums of other ranges", totals(sum("SUM(B2:B4)", 60), 7, sum("SUM(D2:D3)", 33))],
  ] as const)("is not looked for %s", (_, rows) => expect(read(rows as readonly (readonly Drawn[])[]).typed).toEqual([]));
});

describe("a sum's range", () => {
  const listOf = (below: readonly (readonly Drawn[])[], formula: string): Workbook => read([head, ["甲", 10], ["乙", 20], ...below, ["合计", sum(formula, 30)]]);
  const leftOut = (workbook: Workbook): readonly string[] => workbook.sums.flatMap(({ leftOut: left }) => left.map(({ text }) => text));

  it("that leaves out the row before the total is told", () => expect(leftOut(listOf([["丙", 30]], "SUM(B2:B3)"))).toEqual(["30"]));
  it.each([
    ["其中 rows", [["其中：丙", 30]]],
    ["sub-totals", [["小计", 30]]],
    ["last year's figure", [["上年数", 30]]],
    ["a row without a name", [[null, 30]]],
    ["noughts", [["丙", 0]]],
    ["a figure by formula", [["丙", sum("B2+B3", 30)]]],
  ] as const)("may leave out %s", (_, below) => expect(leftOut(listOf(below as readonly (readonly Drawn[])[], "SUM(B2:B3)"))).toEqual([]));
  it("that leaves out the last indicator of a form is told, its levels merged and the points of the rate added", () => {
    const rows = (formula: string): readonly (readonly Drawn[])[] => [
      ["执行", null, 10], ["一级", "三级", "得分"], ["产出", "修缮校舍", 20], [null, "按期完成率", 30], ["效益", "师生满意度", 40], ["总分", null, sum(formula, 60)],
    ];
    expect(leftOut(read(rows("SUM(C3:C4)+C1")))).toEqual(["40"]);
    expect(leftOut(read(rows("C1+SUM(C3:C5)")))).toEqual([]);
    expect(leftOut(read(rows("SUM(C3:C4)*0.9")))).toEqual([]);
    const headed = [["执行", null, 10], ["其中", null, "/"], ["一级", "三级", "得分"], ["产出", "修缮校舍", 20], ["产出", "购置图书", 10], ["产出", "按期完成率", 30], ["效益", "师生满意度", 30], ["总分", null, sum("SUM(C1:C6)", 70)]];
    expect(leftOut(read(headed))).toEqual(["30"]);
  });
  it("under a total that stands over it may end before the next group", () => {
    expect(leftOut(read([["宣传", sum("SUM(B2:B3)", 45)], ["广告", 6], ["品牌", 39], ["规划", 26], ["其他", 4]]))).toEqual([]);
  });

  it("that holds a number stored as text is told", () => {
    const { sums } = read([head, ["甲", 10], ["乙", "20.5"], ["合计", sum("SUM(B2:B3)", 10)]]);
    expect(sums.flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual(["20.5"]);
  });
  it("adds text by a plus sign, but not inside SUM", () => {
    const texts = (formula: string): readonly string[] => read([head, ["甲", 10], ["乙", "20.5"], ["丙", 5], ["合计", sum(formula, 10)]]).sums.flatMap(({ texts: found }) => found.map(({ text }) => text));
    expect([texts("SUM(B2:B2)+B3+B4"), texts("ROUND(SUM(B2:B3)+B4,2)")]).toEqual([[], ["20.5"]]);
  });
  it.each([["the year at its head", "2023年"], ["words", "无"], ["a code", "020101"], ["nought", "0.00"]])("may hold %s", (_, text) => {
    const { sums } = read([["项目", "数"], ["甲", 10], ["乙", text], ["合计", sum("SUM(B2:B3)", 10)]]);
    expect(sums.flatMap(({ texts }) => texts)).toEqual([]);
  });

  it("that counts hidden rows is told, but not for SUBTOTAL", () => {
    const rows = (formula: string): readonly (readonly Drawn[])[] => [head, ["甲", 10], ["乙", 20], ["合计", sum(formula, 30)]];
    const hidden = (formula: string): readonly string[] => read(rows(formula), { hidden: [3] }).sums.flatMap(({ hidden: facts }) => facts.map(({ text }) => text));
    expect(hidden("SUM(B2:B3)")).toEqual(["20"]);
    expect(hidden("SUBTOTAL(9,B2:B3)")).toEqual([]);
  });
});

describe("a figure typed in among formulas", () => {
  const product = (row: number, value: number): Drawn => ({ f: `B${row}*C${row}`, v: value });
  const goods = (third: Drawn, count: Drawn = 3): readonly (readonly Drawn[])[] => [["品名", "数量", "单价", "金额"], ["电脑", 26, 4680, product(2, 121680)], ["打印机", 8, 1860, product(3, 14880)], ["投影仪", count, 8900, third], ["密集架", 12, 1350, product(5, 16200)], ["会议桌", 2, 3600, product(6, 7200)]];
  const told = (rows: readonly (readonly Drawn[])[]): readonly unknown[] => read(rows).typed.map(({ at, formula, typed, gives, neighbours }) => [at, formula, typed.text, gives.text, neighbours]);
  it("is told with what they give there", () => expect(told(goods(27600))).toEqual([["D4", "=B4*C4", "27600", "26700", ["D3", "D5"]]]));
  it("may be what they give", () => expect(told(goods(26700))).toEqual([]));
  it("may stand for what is not filled in yet", () => expect(told(goods(27600, "若干"))).toEqual([]));
  it("may be one of several that are typed in", () => expect(told([...goods(27600), ["文件柜", 15, 620, 9000], ["书架", 4, 500, product(8, 2000)]])).toEqual([]));
  it("may be the 小计 of those above", () => expect(told(goods(163260).map((row, at) => (at === 3 ? ["小计", 34, 1, 163260] : row)))).toEqual([]));
  it("may be set right in its last digit, so that shares come to 100", () => {
    const share = (column: string, value: number): Drawn => ({ f: `ROUND(${column}1/$G$1*100,2)`, v: value });
    const shares = (typed: number): readonly (readonly Drawn[])[] => [["份数", 186, 94, 27, 5, 0, 312], ["占比", share("B", 59.62), typed, share("D", 8.65), share("E", 1.6), share("F", 0), share("G", 100)]];
    expect(told(shares(30.12))).toEqual([]);
    expect(told(shares(31.3))).toEqual([["C2", "=ROUND(C1/$G$1*100,2)", "31.3", "30.13", ["B2", "D2"]]]);
  });
});

describe("a figure typed in among formulas, for a reason", () => {
  const typedIn = (rows: readonly (readonly Drawn[])[]): readonly string[] => read(rows).typed.map(({ at }) => at);
  const rows = (third: readonly Drawn[], formula: (row: number) => Drawn): readonly (readonly Drawn[])[] => [["指标", "分值", "计划", "完成", "得分", "备注"], ...["甲", "乙"].map((name, at): readonly Drawn[] => [name, 10, 100, 90, formula(at + 2)]), ["丙", ...third], ...["丁", "戊"].map((name, at): readonly Drawn[] => [name, 10, 100, 90, formula(at + 5)])];
  const score = (row: number): Drawn => ({ f: `B${row}*D${row}/C${row}`, v: 9 });
  it("has no more than it could have", () => {
    expect(typedIn(rows([10, 100, 130, 10], score))).toEqual([]);
    expect(typedIn(rows([10, 100, 130, 11], score))).toEqual(["E4"]);
  });
  it("is all, or nothing left", () => {
    expect(typedIn(rows([10, 100, 130, 1], (row) => ({ f: `D${row}/C${row}`, v: 0.9 })))).toEqual([]);
    expect(typedIn(rows([10, 100, 130, 0], (row) => ({ f: `C${row}-D${row}`, v: 10 })))).toEqual([]);
    expect(typedIn(rows([10, 100, 90, 0], (row) => ({ f: `C${row}-D${row}`, v: 10 })))).toEqual(["E4"]);
  });
  it("may say why behind it", () => {
    expect(typedIn(rows([10, 100, 90, 7, "因超期扣2分"], score))).toEqual([]);
    expect(typedIn(rows([10, 100, 90, 7, "已核"], score))).toEqual(["E4"]);
  });
  it("is of a year before the first", () => {
    const grown = (row: number, value: number): Drawn => ({ f: `C${row}/C${row - 1}-1`, v: value });
    const villages = (year: string): readonly (readonly Drawn[])[] => [["甲村", "2021年", 100, 0.05], ["甲村", "2022年", 130, grown(2, 0.3)], ["甲村", "2023年", 143, grown(3, 0.1)], ["乙村", year, 200, 0.04], ["乙村", "2022年", 230, grown(5, 0.15)], ["乙村", "2023年", 253, grown(6, 0.1)]];
    expect(typedIn(villages("2021年"))).toEqual([]);
    expect(typedIn(villages("2020年"))).toEqual(["D4"]);
  });
});

describe("a workbook saved without its results", () => {
  const bare = (f: string): Drawn => ({ f });
  it("shows how its sums are built all the same", () => {
    const { sums } = read([head, ["甲", 10, 1, 11], ["乙", "20.5", 2, 22], ["丙", 30, 3, 33], ["合计", bare("SUM(B2:B4)"), bare("SUM(C2:C3)"), bare("SUM(D2:D4)")]]);
    expect(sums.map(({ at, total, texts, leftOut }) => [at, total.text, [...texts, ...leftOut].map(({ text }) => text)])).toEqual([["B5", "40", ["20.5"]], ["C5", "3", ["3"]], ["D5", "66", []]]);
  });
  it("has figures typed in among its formulas", () => {
    const { typed } = read([["品名", "数量", "单价", "金额"], ["电脑", 26, 4680, bare("B2*C2")], ["打印机", 8, 1860, 14480], ["投影仪", 3, 8900, bare("B4*C4")]]);
    expect(typed.map(({ at, gives }) => [at, gives.text])).toEqual([["D3", "14880"]]);
  });
});

describe("a sum shorter than those beside it", () => {
  const leftOut = (rows: readonly (readonly Drawn[])[]): readonly unknown[] => read(rows).sums.flatMap(({ at, leftOut: facts }) => (facts.length === 0 ? [] : [[at, facts.map(({ text }) => text)]]));
  const across = (first: string, value: number): readonly (readonly Drawn[])[] => [["事项", "满意", "一般", "不满意", "样本数"], ["大厅", 86, 54, 4, sum(first, value)], ["上门", 72, 61, 6, sum("SUM(B3:D3)", 139)], ["网办", 90, 48, 4, sum("SUM(B4:D4)", 142)]];
  it("leaves out what theirs take in", () => {
    expect(leftOut(across("SUM(B2:D2)", 144))).toEqual([]);
    expect(leftOut(across("SUM(B2:C2)", 140))).toEqual([["E2", ["4"]]]);
    expect(leftOut(across("SUM(C2:D2)", 58))).toEqual([["E2", ["86"]]]);
  });
  it("is no shorter where each takes in one row more", () => {
    expect(leftOut([["月份", "本月", "累计"], ["1月", 5, sum("SUM(B$2:B2)", 5)], ["2月", 6, sum("SUM(B$2:B3)", 11)], ["3月", 7, sum("SUM(B$2:B4)", 18)]])).toEqual([]);
  });
  const months = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((value, at): readonly Drawn[] => [`${at + 1}月`, value]);
  const quarters = (third: string, value: number): readonly (readonly Drawn[])[] => [...months, ["一季度", sum("SUM(B1:B3)", 18)], ["二季度", sum("SUM(B4:B6)", 27)], ["三季度", sum(third, value)], ["四季度", sum("SUM(B10:B12)", 45)]];
  it("leaves out the month between its quarter and the next", () => {
    expect(leftOut(quarters("SUM(B7:B9)", 36))).toEqual([]);
    expect(leftOut(quarters("SUM(B7:B8)", 23))).toEqual([["B15", ["13"]]]);
    expect(leftOut(quarters("SUM(B8:B9)", 25))).toEqual([["B15", ["11"]]]);
  });
  it("may be of a shorter list", () => {
    const villages = [["甲村", 5], ["乙村", 6], ["丙村", 7], ["丁村", 8], ["戊村", 9], ["小计", 17], ["己村", 10], ["庚村", 11], ["辛村", 12]] as const;
    expect(leftOut([...villages, ["东镇", sum("SUM(B1:B3)", 18)], ["西镇", sum("SUM(B4:B5)", 17)], ["南镇", sum("SUM(B7:B9)", 33)]])).toEqual([]);
  });
});

describe("error cells", () => {
  it("are told where they arise, and counted where they are passed on", () => {
    const { errors } = read([["甲", 10, { error: "#DIV/0!" }], ["乙", 20, 3]]);
    expect(errors.map(({ count, roots }) => [count, roots.map(({ text }) => text)])).toEqual([[1, ["#DIV/0!"]]]);
  });
  it("away from all figures are left alone", () => expect(read([["说明", { error: "#N/A" }]]).errors).toEqual([]));
});

describe("other files", () => {
  it("are named by the workbook's list of links", () => {
    const [workbook] = workbooksIn(documentOf([sheet([["甲", sum("[1]决算!A1", 4), sum("[1]决算!A2*2", 4)]])], ["file:///D:/%E8%B4%A6/2023决算.xlsx"]));
    expect(workbook?.links.map(({ name, formulas }) => [name, formulas])).toEqual([["2023决算.xlsx", 2]]);
  });
  it("are named in OpenDocument's way", () => {
    expect(read([["甲", sum("'file:///home/a/余额.ods'#Sheet1.A1", 4)]]).links.map(({ name }) => name)).toEqual(["余额.ods"]);
  });
});
