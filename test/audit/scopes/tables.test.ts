import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/document/index.js";
import { Fact, type SummedColumn, type SummedTable, type UnknownFormulas, type Workbook } from "../../../src/model/index.js";
import { fact, narrative, placeIn, scoredForm } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const cell = (text: string) => fact(text, { concept: "other" }, "");

describe("a table known by its layout alone", () => {
  const sum = (own: Partial<SummedColumn> = {}): SummedColumn => ({ name: "金额", of: "subtotal", total: cell("645"), parts: [cell("280"), cell("365")], sure: false, ...own });
  const summed = (own: Partial<SummedTable>): SummedTable => ({ kind: "summed", title: "资金分配情况", place: placeIn("附表.xlsx"), columns: [], lines: [], derived: [], selections: [], questions: [], told: [], ...own });
  const derived = { kind: "difference" as const, name: "东坪镇 结余", printed: cell("10"), first: cell("100"), more: [], second: cell("90"), further: [], of: ["预算", "决算"], signed: true };
  const selection = { name: "东坪镇 其中：人员", part: cell("10"), whole: cell("90"), sure: false };

  it.each([
    ["table-column", "column", "columns"],
    ["table-line", "line", "lines"],
  ])("is added up: %s", (name, key, made) => {
    const added = sum();
    const tables = { summedTables: [summed({}), summed({ [made]: [added] })] };
    expect(seen(name, tables)).toMatchObject([{ [key]: { name: "金额", of: "subtotal", total: "645", parts: ["280", "365"], sure: false }, subject: "资金分配情况", blocked: undefined }]);
    expect(contextsOf(name, tables)[0]).toMatchObject({ form: 1_001, place: added.total.place });
    expect(shown(name, tables)[0]).toHaveLength(3);
  });

  it("has figures that two others give", () => {
    const tables = { summedTables: [summed({ derived: [derived] })] };
    expect(seen("table-derived", tables)).toMatchObject([{ derived: { kind: "difference", name: "东坪镇 结余", printed: "10", first: "100", second: "90", from: "预算、决算", signed: true }, subject: "资金分配情况" }]);
    expect(contextsOf("table-derived", tables)[0]?.place).toBe(derived.printed.place);
    expect(shown("table-derived", tables)[0]).toHaveLength(3);
  });

  it("has rows that are part of another, points among them", () => {
    const tables = { summedTables: [summed({ selections: [selection, { ...selection, points: true }] })] };
    expect(seen("table-selection", tables).map((each) => each["selection"])).toEqual([
      { name: "东坪镇 其中：人员", part: "10", whole: "90", sure: false, points: false },
      { name: "东坪镇 其中：人员", part: "10", whole: "90", sure: false, points: true },
    ]);
    expect(contextsOf("table-selection", tables)[0]).toMatchObject({ place: selection.part.place, subject: "资金分配情况" });
    expect(shown("table-selection", tables)[0]).toHaveLength(2);
  });

  it("whose total may be made up in several ways is not added up", () => {
    const place = placeIn("附表.xlsx");
    const tables = { summedTables: [summed({ questions: [{ name: "合计", about: "rows", place }, { name: "合计栏", about: "columns", place }] })] };
    expect(seen("table-column", tables)).toMatchObject([{ column: { name: "合计", sure: false, total: null }, blocked: "合计由哪些行相加，表里看不准", subject: "资金分配情况" }]);
    expect(seen("table-line", tables)).toMatchObject([{ line: { name: "合计栏", sure: false }, blocked: "合计栏由哪些栏相加，表里看不准" }]);
    expect(contextsOf("table-line", tables)[0]).toMatchObject({ place, form: 1_000 });
  });

  it("may have no title", () => {
    const nameless = { summedTables: [summed({ title: "", columns: [sum()], lines: [sum()], derived: [derived], selections: [selection] })] };
    for (const name of ["table-column", "table-line", "table-derived", "table-selection"]) expect(contextsOf(name, nameless).map(({ subject }) => subject)).toEqual([undefined]);
  });
});

describe("a workbook", () => {
  const on = (sheet: string, ref: string): Place => ({ file: "表.xlsx", at: { kind: "sheet", sheet, ref } });
  const figure = (text: string, ref = "C12", sheet = "附表"): Fact => new Fact({ ...cell(text), place: on(sheet, ref) });
  const workbook = (own: Partial<Workbook>): Workbook => ({ kind: "workbook", place: { file: "表.xlsx", at: { kind: "file" } }, formulas: [], unknown: [], typed: [], sums: [], errors: [], links: [], ...own });
  const formula = { at: "C12", formula: "=SUM(C2:C11)", stored: figure("645"), gives: figure("640"), agrees: false };

  it("has formulas that were worked out", () => {
    const own = { workbooks: [workbook({ formulas: [formula] })] };
    expect(seen("workbook-formula", own)).toMatchObject([{ formula: { at: "C12", formula: "=SUM(C2:C11)", stored: "645", gives: "640", agrees: false }, subject: "附表", blocked: undefined }]);
    expect(contextsOf("workbook-formula", own)[0]).toMatchObject({ place: formula.stored.place, form: 2_000 });
    expect(shown("workbook-formula", own)[0]).toHaveLength(2);
    expect(seen("workbook-formula", {})).toEqual([]);
  });

  it.each([
    ["other-file", /^7 个公式引用其他文件/],
    ["function", /^7 个公式用了不验算的函数/],
    ["reference", /^7 个公式引用的名称或区域读不出来/],
    ["value", /^7 个公式里有文字参加运算/],
    ["unsaved", /^7 个公式没有保存结果/],
    ["circle", /^7 个公式引用了自己/],
    ["size", /^7 个公式涉及的单元格太多/],
    ["syntax", /^7 个公式读不出来/],
    ["unsure", /^7 个公式的结果取决于看不见的内容/],
  ] as const satisfies readonly (readonly [UnknownFormulas["why"], RegExp])[])("has formulas that were not, and says why: %s", (why, says) => {
    const own = { workbooks: [workbook({ unknown: [{ why, count: 7, sheet: "附表", place: on("附表", "A1") }] })] };
    expect(seen("workbook-formula", own)).toMatchObject([{ formula: { formula: "", stored: null }, blocked: expect.stringMatching(says) as string }]);
  });

  it("has totals typed in among formulas, and cells that add up ranges", () => {
    const typed = { at: "C12", typed: figure("645"), formula: "=SUM(C2:C11)", gives: figure("640"), agrees: true, neighbours: ["B12", "D12"] };
    const sums = { at: "C12", formula: "=SUM(C2:C11)", total: figure("645"), leftOut: [figure("5")], texts: [figure("6")], hidden: [figure("7")] };
    const own = { workbooks: [workbook({ typed: [typed], sums: [sums] })] };
    expect(seen("workbook-typed", own)).toMatchObject([{ typed: { at: "C12", typed: "645", formula: "=SUM(C2:C11)", gives: "640", agrees: true, neighbours: ["B12", "D12"] } }]);
    expect(seen("workbook-sum", own)).toMatchObject([{ cell: { at: "C12", formula: "=SUM(C2:C11)", total: "645", leftOut: ["5"], texts: ["6"], hidden: ["7"] } }]);
    expect([contextsOf("workbook-typed", own)[0]?.place, contextsOf("workbook-sum", own)[0]?.place]).toEqual([typed.typed.place, sums.total.place]);
    expect([shown("workbook-typed", own)[0]?.length, shown("workbook-sum", own)[0]?.length]).toEqual([2, 4]);
  });

  it("has error cells, of which six are named", () => {
    const errors = (count: number, roots = count): Workbook => workbook({ errors: [{ sheet: "附表", count, roots: Array.from({ length: roots }, (_, at) => new Fact({ aspects: { concept: "other" }, state: "error", text: "#REF!", place: on("附表", `B${at + 1}`) })) }] });
    expect(seen("workbook-errors", { workbooks: [errors(2)] })).toMatchObject([{ errors: { sheet: "附表", count: 2n, cells: ["B1 #REF!", "B2 #REF!"], roots: ["#REF!", "#REF!"] } }]);
    expect(seen("workbook-errors", { workbooks: [errors(9, 7)] })).toMatchObject([{ errors: { cells: ["B1 #REF!", "B2 #REF!", "B3 #REF!", "B4 #REF!", "B5 #REF!", "B6 #REF!", "……"] } }]);
    expect(seen("workbook-errors", { workbooks: [errors(3, 0)] })).toEqual([]);
    expect(contextsOf("workbook-errors", { workbooks: [errors(2)] })[0]).toMatchObject({ place: on("附表", "B1") });
    expect(shown("workbook-errors", { workbooks: [errors(2)] })[0]).toHaveLength(2);
  });

  it("may draw on other files", () => {
    const own = { workbooks: [workbook({ links: [{ name: "台账.xlsx", formulas: 3, by: figure("5") }] }), workbook({})] };
    expect(seen("workbook-links", own)).toMatchObject([{ links: { files: ["台账.xlsx（3 处）"], by: ["5"] }, subject: undefined }]);
    expect(contextsOf("workbook-links", own)[0]).toMatchObject({ place: own.workbooks[0]?.place, form: 2_000 });
    expect(shown("workbook-links", own)[0]).toHaveLength(1);
  });

  it("is told on behalf of the form on whose sheet the cell stands", () => {
    const project = scoredForm({ subject: "道路养护", place: on("自评表", "A1") });
    const overall = scoredForm({ kind: "overall", subject: "云溪县图书馆", place: on("整体", "A1") });
    const table: SummedTable = { kind: "summed", title: "明细", place: on("明细", "A1"), columns: [], lines: [], derived: [], selections: [], questions: [], told: [] };
    const formulas = ["自评表", "整体", "明细", "附表"].map((sheet) => ({ ...formula, stored: figure("645", "C12", sheet) }));
    const own = { workbooks: [workbook({ formulas })], projectForms: [project], overallForms: [overall], summedTables: [table], narratives: [narrative()] };
    expect(contextsOf("workbook-formula", own).map(({ subject, form }) => [subject, form])).toEqual([["道路养护", 2], [undefined, 1], ["明细", 1_000], ["附表", 2_000]]);
  });
});

describe("a form handed in twice", () => {
  const scanned = (text: string): Fact => new Fact({ ...cell(text), place: { ...placeIn("扫描.pdf"), confidence: 0.9 } });
  const drawn = (text: string): Fact => new Fact({ ...cell(text), place: { file: "表.docx", at: { kind: "picture" } } as Place });
  const told = (text: string, ...witnesses: readonly Fact[]): Fact => new Fact({ ...cell(text), witnesses });
  const project = (...cells: readonly Fact[]) => scoredForm({ subject: "道路养护", deviation: cells[0] as Fact, grade: cells[1] ?? cell("优"), name: cells[2] ?? cell("道路养护"), department: cells[3] ?? cell("交通局") });

  it.each([
    ["scan", scanned],
    ["picture", drawn],
  ])("is looked at for figures that differ: %s", (name, witness) => {
    const differing = (printed: string, read: string): unknown => seen(name, { projectForms: [project(told(printed, witness(read)))] })[0]?.["told"];
    expect(differing("12公里", "13公里")).toEqual(["12公里 / 13公里"]);
    expect(differing("12公里", "12公里")).toEqual([]);
    expect(differing("12公里", "12.0公里")).toEqual([]);
    expect(differing("12公里", "13人")).toEqual([]);
    expect(differing("12公里", "")).toEqual([]);
    expect(differing("好", "12公里")).toEqual([]);
    expect(seen(name, { projectForms: [project(cell("12公里"))] })).toEqual([]);
  });

  it("is shown with both figures, the second named for where it was read", () => {
    const own = { narratives: [narrative()], projectForms: [project(told("12公里", scanned("13公里"), drawn("14公里")))] };
    expect(seen("scan", own)).toMatchObject([{ count: 1n, told: ["12公里 / 13公里"], differing: ["12公里", "13公里"], subject: "道路养护" }]);
    expect(contextsOf("scan", own)[0]).toMatchObject({ form: 1, place: own.projectForms[0]?.place });
    expect(shown("scan", own)).toEqual([[]]);
    expect(seen("picture", own)).toMatchObject([{ count: 1n, told: ["12公里 / 14公里"] }]);
    const names = (name: string): unknown => (contextsOf(name, own)[0]?.variables["differing"] as { name: string }[]).map((each) => each.name.replace(/^.* · /, ""));
    expect([names("scan"), names("picture")]).toEqual([["12公里", "扫描件"], ["12公里", "图片"]]);
  });

  it("tells three of its differences in words", () => {
    const pair = told("12公里", scanned("13公里"));
    const again = (): Fact => told("12公里", scanned("13公里"));
    expect(seen("scan", { projectForms: [project(pair, again(), again())] })[0]).toMatchObject({ count: 3n, told: Array.from({ length: 3 }, () => "12公里 / 13公里") });
    expect(seen("scan", { projectForms: [project(pair, again(), again(), again())] })[0]).toMatchObject({ count: 4n, told: [...Array.from({ length: 3 }, () => "12公里 / 13公里"), "…"], differing: expect.objectContaining({ length: 8 }) as unknown });
  });

  it("may be any form, a table of no known form too; one known from the scan alone is not looked at", () => {
    const pair = told("12公里", scanned("13公里"));
    const table: SummedTable = { kind: "summed", title: "明细", place: placeIn("附表.xlsx"), columns: [], lines: [], derived: [], selections: [], questions: [], told: [pair] };
    const own = { narratives: [narrative({ facts: [pair] })], baseTables: [{ kind: "base" as const, place: placeIn("a"), rows: [], buildings: [], austerity: pair }], overallForms: [scoredForm({ kind: "overall", deviation: pair })], projectForms: [scoredForm({ subject: "", deviation: pair })], summedTables: [table] };
    expect(contextsOf("scan", own).map(({ form, subject }) => [form, subject])).toEqual([[0, undefined], [1, undefined], [2, undefined], [3, undefined], [-1, undefined]]);
    expect(contextsOf("picture", { ...own, projectForms: [] })).toEqual([]);
    const read = new Fact({ ...scanned("12公里"), witnesses: [scanned("13公里")] });
    expect(seen("scan", { projectForms: [project(read)] })).toEqual([]);
  });

  it("shows in its picture what a cell's format rounds, never what it would cut", () => {
    const differing = (printed: string, drawnText: string): unknown => seen("picture", { projectForms: [project(told(printed, drawn(drawnText)))] })[0]?.["told"];
    expect(differing("98.9%", "99%")).toEqual([]);
    expect(differing("98.9%", "98%")).toEqual(["98.9% / 98%"]);
    expect(differing("98.4%", "98%")).toEqual([]);
    expect(differing("1.2万元", "12000元")).toEqual([]);
  });
});
