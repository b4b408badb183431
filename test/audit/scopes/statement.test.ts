import { describe, expect, it } from "vitest";
import { Fact, type ScoredForm, type StatementKind, type Submission } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, funds, indicator, narrative, placeIn, scoredForm } from "../build.js";
import { contextsOf, seen } from "./seen.js";

const place = placeIn("报告.docx");
const saying = (sentence: string, text = "支付完毕", kind: StatementKind = "all-spent") => ({ kind, said: new Fact({ aspects: { concept: "other" }, state: "text", text, place, quote: sentence }) });
const telling = (sentence: string, text?: string) => ({ narratives: [narrative({ statements: [saying(sentence, text)] })] });

const roads = scoredForm({ subject: "道路养护项目资金", total: funds("100", "100", "90"), indicators: [indicator("养护里程", "≥12公里", "9公里", "50", "40"), indicator("完工", "2024年6月底前", "2024年8月", "10", "10")] });
const books = scoredForm({ subject: "图书采购", total: funds("50", "50", "50"), indicators: [indicator("采购图书", "≥100册", "120册", "50", "50")] });
const overall = scoredForm({ kind: "overall", subject: "云溪县图书馆", total: funds("500", "510", "505"), indicators: [indicator("服务人次", "≥100人次", "90人次", "20", "19")] });
const forms: Partial<Submission> = { overallForms: [overall], projectForms: [roads, books], baseTables: [baseTable({ rows: [baseRow("sangong", "三公", "9", "8", "7"), baseRow("expenditure.public", "公用", "6", "5", "4")] })] };
const said = (sentence: string, own: Partial<Submission> = {}): Record<string, unknown> | undefined => seen("statement", { ...forms, ...telling(sentence), ...own })[0];

describe("what a sentence of the report is about", () => {
  it.each([
    ["道路养护项目资金已支付完毕。", "project"],
    ["道路养护经费已支付完毕。", "project"],
    ["图书采购已支付完毕。", "project"],
    ["道路养护项目资金和图书采购已支付完毕。", "whole"],
    ["“三公”经费已支付完毕。", "sangong"],
    ["公务接待费已支付完毕。", "sangong"],
    ["公车费用已支付完毕。", "sangong"],
    ["公务用车费用已支付完毕。", "sangong"],
    ["出国费用已支付完毕。", "sangong"],
    ["公用经费已支付完毕。", "public"],
    ["运行经费已支付完毕。", "public"],
    ["基本支出已支付完毕。", "other"],
    ["人员支出已支付完毕。", "other"],
    ["工资已支付完毕。", "other"],
    ["人员经费、项目经费已支付完毕。", "whole"],
    ["基本支出在内的支出总额已支付完毕。", "whole"],
    ["基本支出在内的总支出已支付完毕。", "whole"],
    ["含工资的部门支出已支付完毕。", "whole"],
    ["资金已支付完毕。", "whole"],
  ])("%s: %s", (sentence, about) => expect(said(sentence)).toMatchObject({ about, sentence, said: "支付完毕", kind: "all-spent", ofForm: false }));

  it("may be a project that has no form, of which nothing can be said", () => {
    const listed = narrative({ projects: [fact("5万元", { concept: "expenditure.project.item", subject: "桥梁检测" })], statements: [saying("桥梁检测资金已支付完毕。")] });
    expect(said("", { narratives: [listed] })).toMatchObject({ about: "other" });
    expect(said("", { narratives: [{ ...listed, statements: [saying("资金已支付完毕。")] }] })).toMatchObject({ about: "whole" });
  });

  it("is none of a name too short to be told", () => {
    const short = scoredForm({ subject: "养护费" });
    expect(said("道路养护资金已支付完毕。", { projectForms: [short] })).toMatchObject({ about: "whole" });
    expect(said("资金已支付完毕。", { projectForms: [scoredForm({ subject: "" })] })).toMatchObject({ about: "whole" });
  });
});

describe("what bears on a sentence", () => {
  it("is the project's form, where it names one", () => {
    expect(said("道路养护项目资金已支付完毕。")).toMatchObject({ funds: { fullYear: "100", actual: "90" }, missed: ["9公里", "≥12公里"], deducted: ["40"], unspent: ["90"], subject: "道路养护项目资金" });
    expect(said("图书采购已支付完毕。")).toMatchObject({ funds: { fullYear: "50", actual: "50" }, missed: [], deducted: [], unspent: [], subject: "图书采购" });
  });

  it("is every form, with the unit's funds, where it names none", () => {
    expect(said("资金已支付完毕。")).toMatchObject({ funds: { fullYear: "510", actual: "505" }, missed: ["90人次", "≥100人次", "9公里", "≥12公里"], deducted: ["19", "40"], unspent: ["90"], subject: undefined });
  });

  it.each([
    ["任务已全部完成", false],
    ["资金支付完毕", false],
    ["目标均已完成", true],
    ["按时完成", true],
    ["及时完成", true],
    ["按计划完成", true],
    ["按进度完成", true],
  ])("is a deadline that was missed only where the words say that it was kept: %s", (words, counts) => {
    const missed = seen("statement", { ...forms, ...telling("道路养护项目资金任务已全部完成。", words) })[0]?.["missed"];
    expect(missed).toEqual(["9公里", "≥12公里", ...(counts ? ["2024年8月", "2024年6月底前"] : [])]);
  });

  it.each([
    ["任务均已完成", []],
    ["指标均已完成", ["93%", "≥95%"]],
  ])("is how content people were only where the words are of indicators: %s", (words, missed) => {
    const asked = scoredForm({ subject: "道路养护项目资金", indicators: [{ ...indicator("居民满意度", "≥95%", "93%", "10", "9"), category: "satisfaction" }] });
    expect(seen("statement", { projectForms: [asked], ...telling(`道路养护项目资金${words}。`, words) })[0]?.["missed"]).toEqual(missed);
  });

  it("is what was budgeted and spent of the funds it speaks of", () => {
    expect(said("“三公”经费未超预算。")).toMatchObject({ limit: { budget: "8", actual: "7" } });
    expect(said("公用经费未超预算。")).toMatchObject({ limit: { budget: "5", actual: "4" } });
    expect(said("资金已支付完毕。", { baseTables: [] })).toMatchObject({ limit: { budget: null, actual: null } });
    expect(said("资金已支付完毕。", { overallForms: [] })).toMatchObject({ funds: { fullYear: null, actual: null } });
  });

  it("is none of the money of which the form leaves open whether it was spent", () => {
    const open = (fullYear: string, actual: string): unknown => said("资金已支付完毕。", { projectForms: [scoredForm({ total: funds("1", fullYear, actual) })] })?.["unspent"];
    expect(open("100", "")).toEqual([]);
    expect(open("", "90")).toEqual([]);
    expect(open("90", "100")).toEqual([]);
    expect(open("100", "90")).toEqual(["90"]);
  });
});

describe("what a form says itself", () => {
  const told = (form: Partial<ScoredForm>): readonly Record<string, unknown>[] => seen("statement", { projectForms: [scoredForm({ ...roads, ...form })] });

  it("is what its own words on what was achieved claim", () => {
    const goal = "养护了道路；资金已支付完毕。";
    expect(told({ achievedGoal: fact(goal) })).toMatchObject([{ kind: "all-spent", said: "支付完毕", sentence: "资金已支付完毕。", about: "project", ofForm: true, funds: { fullYear: "100" }, subject: "道路养护项目资金" }]);
    expect(told({ achievedGoal: fact("100") })).toEqual([]);
    expect(told({})).toEqual([]);
    expect(seen("statement", { overallForms: [{ ...overall, achievedGoal: fact(goal) }] })).toMatchObject([{ about: "whole", subject: undefined }]);
  });

  it("is what a template left in any of its cells", () => {
    const cell = fact("（请简要说明项目实施情况）");
    expect(told({ expectedGoal: cell, achievedGoal: fact("养护了道路") })).toMatchObject([{ kind: "template", about: "project", ofForm: true }]);
    expect(contextsOf("statement", { narratives: [narrative()], projectForms: [scoredForm({ expectedGoal: cell })] })[0]).toMatchObject({ form: 1, place: cell.place });
  });
});
