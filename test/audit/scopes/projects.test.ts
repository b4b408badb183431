import { describe, expect, it } from "vitest";
import { Fact, type BaseRow, type ListedProject, type Submission } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, funds, narrative, placeIn, scoredForm } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const form = (name: string, amount: string) => scoredForm({ subject: name, total: funds("1", "2", amount), totalScore: fact("97", { concept: "total.score" }, "分") });
const listed = (name: string, amount: string, own: object = {}): Fact => fact(amount, { concept: "expenditure.project.item", subject: name, ...own });
const item = (name: string, budget: string, actual: string): BaseRow => baseRow("expenditure.project.item", `1、${name}`, "0", budget, actual, name);
const of = (compared: string, own: Partial<Submission>): Record<string, unknown>[] => seen("project-match", own).filter((each) => each["compared"] === compared);

describe("one project told in two places", () => {
  const own = { narratives: [narrative({ projects: [listed("道路养护", "3万元")] })], baseTables: [baseTable({ rows: [item("道路养护", "4", "5")] })], projectForms: [form("道路养护", "6")] };

  it("is looked at between the report, the base table and its form, two at a time", () => {
    expect(seen("project-match", own)).toMatchObject([
      { compared: "report-sheet", name: "道路养护", match: "equal", report: "3万元", row: { label: "道路养护", actual: null }, sheet: { actual: "6" }, sheetScore: "97", inReport: true, inBase: false, hasSheet: true, subject: "道路养护" },
      { compared: "base-sheet", name: "道路养护", match: "equal", report: null, row: { actual: "5" }, sheet: { actual: "6" }, inReport: false, inBase: true, hasSheet: true },
      { compared: "report-base", name: "道路养护", match: "equal", report: "3万元", row: { actual: "5" }, sheet: { label: "年度资金总额", actual: null }, sheetScore: null, inReport: true, inBase: true, hasSheet: false },
    ]);
    expect(contextsOf("project-match", own).map(({ form: order }) => order)).toEqual([2, 2, 0]);
    const places = contextsOf("project-match", own).map(({ place }) => place);
    expect(places).toEqual([own.narratives[0]?.projects[0]?.place, own.baseTables[0]?.rows[0]?.place, own.narratives[0]?.projects[0]?.place]);
    expect(shown("project-match", own)[1]).toEqual(["上年决算数 · 道路养护 0", "本年预算数 · 道路养护 4", "本年决算数 · 道路养护 5", "年初预算数 · 年度资金总额 1", "全年预算数 · 年度资金总额 2", "全年执行数 · 年度资金总额 6"]);
  });

  it("is looked at nowhere where one of the two lists nothing", () => {
    expect(seen("project-match", { ...own, projectForms: [] }).map(({ compared }) => compared)).toEqual(["report-base"]);
    expect(seen("project-match", { ...own, baseTables: [] }).map(({ compared }) => compared)).toEqual(["report-sheet"]);
    expect(seen("project-match", { ...own, narratives: [] }).map(({ compared }) => compared)).toEqual(["base-sheet"]);
  });

  it("says whether the report tells of a budget", () => {
    const planned = (scenario: "initial-budget" | "full-year-budget" | "actual"): unknown => of("report-sheet", { ...own, narratives: [narrative({ projects: [listed("道路养护", "3万元", { scenario })] })] })[0]?.["planned"];
    expect([planned("initial-budget"), planned("full-year-budget"), planned("actual")]).toEqual([true, true, false]);
    expect(of("report-sheet", own)[0]?.["planned"]).toBe(false);
  });

  it("is told on either side alone where it has no counterpart", () => {
    const apart = { ...own, baseTables: [baseTable({ rows: [item("桥梁检测", "4", "5")] })], narratives: [narrative({ projects: [listed("图书采购", "3万元")] })] };
    expect(seen("project-match", apart).map(({ compared, name, match, inReport, inBase, hasSheet }) => [compared, name, match, inReport, inBase, hasSheet])).toEqual([
      ["report-sheet", "图书采购", "", true, false, false],
      ["report-sheet", "道路养护", "", false, false, true],
      ["base-sheet", "桥梁检测", "", false, true, false],
      ["base-sheet", "道路养护", "", false, false, true],
      ["report-base", "图书采购", "", true, false, false],
      ["report-base", "桥梁检测", "", false, true, false],
    ]);
    expect(contextsOf("project-match", apart).map(({ form: order }) => order)).toEqual([0, 2, 1, 2, 0, 0]);
    expect(contextsOf("project-match", apart)[1]?.place).toBe(apart.projectForms[0]?.place);
  });

  it("is no row of the base table that is another kind, has no name, or had no money this year", () => {
    const rows = [item("道路养护", "0", "0"), item("道路养护", "无", ""), baseRow("expenditure.project", "项目支出", "1", "2", "3", "道路养护"), baseRow("expenditure.project.item", "道路养护", "1", "2", "3")];
    expect(of("base-sheet", { ...own, baseTables: [baseTable({ rows })] })).toEqual([]);
    expect(of("base-sheet", { ...own, baseTables: [baseTable({ rows: [item("道路养护", "4", "0")] })] })).toMatchObject([{ row: { budget: "4" } }]);
    expect(of("base-sheet", { ...own, baseTables: [baseTable({ rows: [item("道路养护", "", "5")] })] })).toMatchObject([{ row: { actual: "5" } }]);
  });

  it("told several times in the report is meant by the amount that agrees, in whatever unit, and else by the first", () => {
    const twice = narrative({ projects: [listed("道路养护", "8万元"), listed("道路养护", "60000元")] });
    expect(of("report-sheet", { ...own, narratives: [twice] })).toMatchObject([{ report: "60000元" }]);
    expect(of("report-base", { ...own, narratives: [twice] })).toMatchObject([{ report: "8万元" }]);
  });

  it("is named alike through its amount where names alone leave it open", () => {
    expect(of("report-sheet", { narratives: [narrative({ projects: [listed("养护", "6万元")] })], projectForms: [form("道路养护", "6"), form("桥梁养护", "7")] })).toContainEqual(expect.objectContaining({ name: "道路养护", report: "6万元", hasSheet: true }));
  });
});

describe("a report that lists all projects", () => {
  const complete = (own: Partial<Submission>): unknown => of("report-sheet", { projectForms: [form("道路养护", "3"), form("桥梁检测", "2")], ...own })[0]?.["complete"];
  const projects = [listed("道路养护", "3万元"), listed("桥梁检测", "2万元")];
  const total = (text: string, scenario: "actual" | "initial-budget" = "actual"): Fact => fact(text, { concept: "expenditure.project", scenario });

  it("lists amounts that come to the project expenditure that it or the base table tells", () => {
    expect(complete({ narratives: [narrative({ projects, facts: [total("5万元")] })] })).toBe(true);
    expect(complete({ narratives: [narrative({ projects, facts: [total("6万元")] })] })).toBe(false);
    expect(complete({ narratives: [narrative({ projects })] })).toBe(false);
    expect(complete({ narratives: [narrative({ projects })], baseTables: [baseTable({ rows: [baseRow("expenditure.project", "项目支出", "", "", "5")] })] })).toBe(true);
    expect(complete({ narratives: [narrative({ projects })], baseTables: [baseTable({ rows: [baseRow("expenditure.public", "公用", "", "", "5")] })] })).toBe(false);
  });

  it("tells of what was spent, with a figure for each, and of something", () => {
    expect(complete({ narratives: [narrative({ projects, facts: [total("5万元", "initial-budget"), fact("5万元", { concept: "expenditure.public", scenario: "actual" })] })] })).toBe(false);
    expect(complete({ narratives: [narrative({ projects: [...projects, listed("图书采购", "")], facts: [total("5万元")] })] })).toBe(false);
    expect(complete({ narratives: [narrative({ projects: [listed("道路养护", "0万元")], facts: [total("0万元")] })] })).toBe(false);
  });

  it("is none on one project, whose list is of what its money went to", () => {
    const one = (actual: string, ...told: readonly Fact[]): unknown => complete({ projectForms: [form("道路养护", actual)], narratives: [narrative({ projects: told, facts: [total("5万元")] })] });
    expect(one("5", ...projects)).toBe(false);
    expect(one("4", ...projects)).toBe(true);
    expect(one("5", listed("道路养护", "5万元"))).toBe(true);
  });
});

describe("a project that nobody can be sure is missing", () => {
  const blurred = (name: string, confidence: number) => ({ ...form(name, "3"), place: { ...placeIn("扫描.pdf"), confidence } });
  const blockedIn = (own: Partial<Submission>): unknown => seen("project-match", own).map(({ name, blocked }) => [name, blocked === undefined ? "missing" : /来自图片识别，把握不够/.test(String(blocked)) ? "blurred" : blocked]);

  it("is one whose name was not surely recognised, or that may be another's name misread", () => {
    const report = { narratives: [narrative({ projects: [listed("图书采购", "8万元")] })] };
    expect(blockedIn({ ...report, projectForms: [blurred("道路养护", 0.1)] })).toEqual([["图书采购", "missing"], ["道路养护", "blurred"]]);
    const warmth = { narratives: [narrative({ projects: [listed("市财政送温暖", "8万元")] })] };
    expect(blockedIn({ ...warmth, projectForms: [blurred("省财政送温暖", 0.1)] })).toEqual([["市财政送温暖", "blurred"], ["省财政送温暖", "blurred"]]);
    expect(blockedIn({ ...warmth, projectForms: [blurred("省财政送温暖", 0.99)] })).toEqual([["市财政送温暖", "missing"], ["省财政送温暖", "missing"]]);
    expect(blockedIn({ ...report, projectForms: [blurred("道路养护", 0.99)] })).toEqual([["图书采购", "missing"], ["道路养护", "missing"]]);
  });

  it("is a row of the base table or an entry of the report as well", () => {
    const unsure = { ...placeIn("扫描.pdf"), confidence: 0.1 };
    const rows = [{ ...item("桥梁检测", "4", "5"), place: unsure }];
    expect(blockedIn({ projectForms: [form("道路养护", "3")], baseTables: [baseTable({ rows })] })).toEqual([["桥梁检测", "blurred"], ["道路养护", "missing"]]);
    const entry = new Fact({ ...listed("桥梁检测", "8万元"), place: unsure });
    expect(blockedIn({ projectForms: [form("道路养护", "3")], narratives: [narrative({ projects: [entry] })] })).toEqual([["桥梁检测", "blurred"], ["道路养护", "missing"]]);
  });
});

describe("a project that a table of all projects lists", () => {
  const row = (name: string, own: Partial<ListedProject> = {}): ListedProject => ({ name, place: placeIn("汇总表.xlsx"), initial: fact("1"), fullYear: fact("2"), actual: fact("3"), rate: fact("150%"), score: fact("96", { concept: "total.score" }, "分"), ...own });
  const found = (rows: readonly ListedProject[], ...forms: readonly ReturnType<typeof form>[]): Record<string, unknown>[] => seen("listed-project", { narratives: [narrative()], listedProjects: rows, projectForms: forms });

  it("is held against its own form", () => {
    const own = { narratives: [narrative()], listedProjects: [row("道路养护")], projectForms: [form("道路养护", "6")] };
    expect(seen("listed-project", own)).toMatchObject([{ name: "道路养护", listed: { initial: "1", fullYear: "2", actual: "3", rate: "150%", score: "96", grade: null }, sheet: { actual: "6" }, sheetScore: "97", subject: "道路养护" }]);
    expect(contextsOf("listed-project", own)[0]).toMatchObject({ form: 1, place: own.listedProjects[0]?.place });
    expect(shown("listed-project", own)[0]).toEqual(expect.arrayContaining(["自评得分 96", "全年执行数 · 年度资金总额 6"]));
  });

  it("under a shorter name is that project where a figure of theirs is the same, nought being none", () => {
    expect(found([row("养护")], form("道路养护", "3"))).toMatchObject([{ name: "道路养护", subject: "道路养护" }]);
    expect(found([row("养护", { initial: fact("7"), fullYear: fact("8"), actual: fact("9") })], form("道路养护", "3"))).toEqual([]);
    expect(found([row("养护", { initial: fact("0"), fullYear: fact("8"), actual: fact("9") })], scoredForm({ subject: "道路养护", total: funds("0", "5", "6") }))).toEqual([]);
    expect(found([row("养护", { initial: fact("5"), fullYear: fact("8"), actual: fact("9") })], scoredForm({ subject: "道路养护", total: funds("0", "5", "6") }))).toHaveLength(1);
    expect(found([row("养护")], scoredForm({ subject: "道路养护" }))).toEqual([]);
  });

  it("is not held against one that is merely alike, nor where it is listed in parts", () => {
    expect(found([row("道路维护")], form("道路养护", "3"))).toEqual([]);
    expect(found([row("道路养护"), row("道路养护")], form("道路养护", "3"))).toEqual([]);
  });

  it("in several tables is held against its form by each that tells of all its funds, or of none", () => {
    const at = (file: string, own: Partial<ListedProject>): ListedProject => ({ ...row("道路养护", own), place: placeIn(file) });
    const scored: ListedProject = { name: "道路养护", place: placeIn("报告.docx"), score: fact("69") };
    const [whole, quarter] = [at("汇总表.xlsx", {}), at("一季度.xlsx", { initial: fact("7"), fullYear: fact("8"), actual: fact("0.2") })];
    expect(found([whole, scored, quarter], form("道路养护", "3")).map(({ listed }) => (listed as { score: string }).score)).toEqual(["96", "69"]);
  });

  it("with a grade has something to say of itself, form or none", () => {
    const graded = row("图书采购", { grade: fact("优") });
    expect(found([graded], form("道路养护", "3"))).toMatchObject([{ name: "图书采购", listed: { grade: "优" }, sheet: { label: "年度资金总额", actual: null }, sheetScore: null, subject: "图书采购" }]);
    expect(contextsOf("listed-project", { narratives: [narrative()], listedProjects: [graded] })[0]).toMatchObject({ form: 0 });
    expect(found([row("图书采购")])).toEqual([]);
  });
});

describe("a project's score in the report", () => {
  const score = (text: string, subject?: string): Fact => fact(text, { concept: "total.score", ...(subject === undefined ? {} : { subject }) }, "分");
  const told = (...facts: readonly Fact[]): unknown => seen("project-score", { narratives: [narrative({ facts })], projectForms: [form("道路养护", "3"), scoredForm({ subject: "图书采购" })] }).map(({ name, told: figure, score: total, subject }) => [name, figure, total, subject]);

  it("is held against the total of the form under that name, or under the one that has it", () => {
    expect(told(score("96分", "道路养护"))).toEqual([["道路养护", "96分", "97", "道路养护"]]);
    expect(told(score("96分", "道路养护资金"))).toEqual([["道路养护", "96分", "97", "道路养护"]]);
    expect(told(score("96分", "养护"))).toEqual([["道路养护", "96分", "97", "道路养护"]]);
  });

  it("is the telling that agrees, where one does", () => {
    expect(told(score("96分", "道路养护"), score("97分", "道路养护"))).toEqual([["道路养护", "97分", "97", "道路养护"]]);
    expect(told(score("96分", "道路养护"), score("95分", "道路养护"))).toEqual([["道路养护", "96分", "97", "道路养护"]]);
  });

  it("is none of a project merely alike, of one whose form has no total, or of nobody named", () => {
    expect(told(score("96分", "道路维护"), score("96分", "图书采购"), score("96分"), fact("96分", { concept: "other", subject: "道路养护" }))).toEqual([]);
  });
});
