import { describe, expect, it } from "vitest";
import { Fact, type Aspects, type BaseRow, type Submission, type SummedTable } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, narrative, placeIn, scoredForm, submission } from "../build.js";
import { contextsOf, seen } from "./seen.js";

const spent: Aspects = { concept: "expenditure.project", scenario: "actual", year: 2024 };
const report = (...facts: readonly Fact[]) => narrative({ facts });
const table = (...rows: readonly BaseRow[]) => baseTable({ rows });
const project = (prior: string, actual: string) => baseRow("expenditure.project", "项目支出：", prior, "3", actual);
const summed = (...told: readonly Fact[]): SummedTable => ({ kind: "summed", title: "附表", place: placeIn("附表.xlsx"), columns: [], lines: [], derived: [], selections: [], questions: [], told });

/** What is held against what: where, under which scenario, and how it was printed. */
const compared = (own: Partial<Submission>): unknown => seen("telling", own).map(({ concept, scenario, where, tellings }) => [concept, scenario, where, ...(tellings as string[])].join(" "));

describe("a figure of the unit", () => {
  it("is told in reports, base tables, overall forms and other tables, in this order", () => {
    const overall = scoredForm({ kind: "overall", bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("15", spent) }] });
    const own = { narratives: [report(fact("13万元", spent))], baseTables: [table(project("", "14"))], overallForms: [overall], summedTables: [summed(fact("16", spent))] };
    expect(compared(own)).toEqual(["expenditure.project actual between 13万元 14 15 16"]);
    expect(seen("telling", own)[0]?.["sides"]).toEqual({
      zh: "报告写 13万元，基础数据表写 14万元，整体自评表写 15万元，附表写 16万元",
      en: "13万元 in the report, 14万元 in the base table, 15万元 in the overall form, 16万元 in the table",
    });
    expect(contextsOf("telling", own)[0]).toMatchObject({ form: 0, place: own.narratives[0]?.facts[0]?.place });
    expect(contextsOf("telling", own)[0]?.items.map(({ name }) => name.zh)).toEqual(["项目支出 · 报告", "项目支出 · 基础数据表", "项目支出 · 整体自评表", "项目支出 · 附表"]);
  });

  it("is not what a form spent of appropriations alone", () => {
    const appropriations = { role: "fiscal" as const, nested: false, label: "财政拨款合计", actual: fact("15", { concept: "funding.part" }), place: placeIn("整体.xlsx") };
    const overall = scoredForm({ kind: "overall", parts: [appropriations], bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("11", spent) }] });
    expect(compared({ narratives: [report(fact("13万元", spent))], overallForms: [overall] })).toEqual([]);
  });

  it("is of all funds where it exceeds the others by just what another fund gave", () => {
    const overall = (fund: string) => scoredForm({ kind: "overall", bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("21.5", spent) }], byRevenue: [{ concept: "revenue.fund", label: "政府性基金拨款", amount: fact(fund, { concept: "revenue.fund" }) }] });
    const own = (fund: string) => ({ narratives: [report(fact("15万元", spent))], baseTables: [table(project("", "15"))], overallForms: [overall(fund)] });
    expect(compared(own("6.5"))).toEqual(["expenditure.project actual between 15万元 15"]);
    expect(compared(own("6.6"))).toEqual(["expenditure.project actual between 15万元 15 21.5"]);
    expect(compared(own("0"))).toEqual(["expenditure.project actual between 15万元 15 21.5"]);
  });

  it("is told by those that agree together, each of them once", () => {
    const own = { narratives: [report(fact("13万元", spent)), report(fact("14万元", spent)), report(fact("13万元", spent))].map((each, at) => ({ ...each, unit: fact(`报告${at}`) })), baseTables: [table(project("", "14"))] };
    expect(seen("telling", own)[0]?.["sides"]).toEqual({ zh: "报告写 13万元，报告、基础数据表写 14万元", en: "13万元 in the report, 14万元 in the report and base table" });
  });

  it("is on the base table the first row of its kind, of this year and the last", () => {
    const rows = [project("19", "14"), project("1", "2"), baseRow("expenditure.project.item", "图书", "5", "5", "5", "图书"), baseRow("expenditure.public", "公用经费", "33", "", "35")];
    const own = { narratives: [report(fact("14万元", spent), fact("19万元", { ...spent, scenario: "prior-actual" }), fact("35万元", { concept: "expenditure.public", scenario: "actual" }))], baseTables: [table(...rows)] };
    expect(compared(own)).toEqual(["expenditure.project actual between 14万元 14", "expenditure.project prior-actual between 19万元 19", "expenditure.public actual between 35万元 35"]);
  });

  it.each(["sangong", "sangong.vehicle", "sangong.vehicle.purchase", "sangong.vehicle.operation", "sangong.abroad", "sangong.reception", "expenditure.project", "expenditure.public", "procurement"] as const)(
    "may be %s on a base table and in a report",
    (concept) => expect(compared({ narratives: [report(fact("5万元", { concept, scenario: "actual" }))], baseTables: [table(baseRow(concept, "某行", "1", "2", "3"))] })).toEqual([`${concept} actual between 5万元 3`]),
  );

  it.each(["headcount.authorised", "headcount.in-post", "expenditure.total", "expenditure.basic", "revenue.total"] as const)("may be %s in two reports, but no row of a base table", (concept) => {
    const twice = [report(fact("5人", { concept, scenario: "actual" })), report(fact("6人", { concept, scenario: "actual" }))].map((each, at) => ({ ...each, unit: fact(`单位${at}`) }));
    expect(compared({ narratives: twice })).toEqual([`${concept} actual between 5人 6人`]);
    expect(compared({ narratives: twice.slice(1), baseTables: [table(baseRow(concept, "某行", "1", "2", "3"))] })).toEqual([]);
  });

  it("is no other thing: neither what it got for one project nor what nobody knows", () => {
    for (const concept of ["expenditure.project.item", "other", "total.score"] as const) {
      expect(compared({ narratives: [report(fact("5万元", { concept, scenario: "actual" }), fact("6万元", { concept, scenario: "actual" }))] })).toEqual([]);
    }
  });

  it("is its staff, whether or not a year is told; of money only what is told as spent or budgeted", () => {
    const heads = baseTable({ authorised: fact("30", { concept: "headcount.authorised" }, "人"), inPost: fact("28", { concept: "headcount.in-post" }, "人") });
    const { scenario: _, ...open } = spent;
    const own = { narratives: [report(fact("31人", { concept: "headcount.authorised" }), fact("28人", { concept: "headcount.in-post" }), fact("14万元", open))], baseTables: [{ ...heads, rows: [project("", "14")] }] };
    expect(compared(own)).toEqual(["headcount.authorised actual between 31人 30", "headcount.in-post actual between 28人 28"]);
  });

  it("is on the overall form its funds, as budgeted, adjusted and spent", () => {
    const overall = scoredForm({ kind: "overall", total: { role: "total", nested: false, label: "年度资金总额", initial: fact("1"), fullYear: fact("2"), actual: fact("3"), place: placeIn("整体.xlsx") } });
    const total = (text: string, scenario: "initial-budget" | "full-year-budget" | "actual"): Fact => fact(text, { concept: "expenditure.total", scenario });
    const own = { narratives: [report(total("1万元", "initial-budget"), total("2万元", "full-year-budget"), total("3万元", "actual"))], overallForms: [overall] };
    expect(compared(own)).toEqual(["expenditure.total initial-budget between 1万元 1", "expenditure.total full-year-budget between 2万元 2", "expenditure.total actual between 3万元 3"]);
  });

  it("is held against an overall form of the same year, or of one that neither tells, but of no other", () => {
    const overall = (year?: number) => scoredForm({ kind: "overall", ...(year === undefined ? {} : { year }), bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("15", spent) }] });
    const own = { narratives: [report(fact("13万元", spent))] };
    expect(compared({ ...own, overallForms: [overall(2023)] })).toEqual([]);
    expect(compared({ ...own, overallForms: [overall(2024)] })).toHaveLength(1);
    expect(compared({ ...own, overallForms: [overall()] })).toHaveLength(1);
  });

  it("of last year is what was spent then, under either name; its budget then, and earlier years, are nobody else's", () => {
    const last = (scenario: "actual" | "prior-actual" | "initial-budget" | "change", year: number): unknown => compared({ narratives: [report(fact("19万元", { ...spent, scenario, year }))], baseTables: [table(project("18", ""))] });
    expect(last("actual", 2023)).toEqual(["expenditure.project prior-actual between 19万元 18"]);
    expect(last("prior-actual", 2023)).toEqual(["expenditure.project prior-actual between 19万元 18"]);
    expect(last("prior-actual", 2024)).toEqual(["expenditure.project prior-actual between 19万元 18"]);
    expect(last("initial-budget", 2023)).toEqual([]);
    expect(last("actual", 2022)).toEqual([]);
    expect(last("actual", 2025)).toEqual([]);
    expect(compared({ narratives: [report(fact("1万元", { ...spent, scenario: "change" }), fact("2万元", { ...spent, scenario: "change" }))] })).toEqual([]);
  });

  it("without a year, its own or the unit's, is this year's", () => {
    const { year: _, ...yearless } = spent;
    expect(compared({ narratives: [report(fact("13万元", yearless))], baseTables: [table(project("", "14"))] })).toHaveLength(1);
  });

  it("that a cell leaves blank is not told", () => {
    expect(compared({ narratives: [report(fact("13万元", spent))], baseTables: [table(project("", ""))] })).toEqual([]);
    expect(compared({ narratives: [report(fact("13万元", spent))], baseTables: [baseTable({ rows: [{ concept: "expenditure.project", label: "项目支出", place: placeIn("基础数据表.xlsx") }] })] })).toEqual([]);
  });
});

describe("a figure told several times in one report", () => {
  it("goes by the telling that any other form has, and by the first where none has", () => {
    const own = (actual: string): unknown => compared({ narratives: [report(fact("20万元", spent), fact("13.5万元", spent))], baseTables: [table(project("", actual))] });
    expect(own("13.5")).toContain("expenditure.project actual between 13.5万元 13.5");
    expect(own("15")).toContain("expenditure.project actual between 20万元 15");
    expect(own("15")).toContain("expenditure.project actual within 20万元 13.5万元");
  });

  it("is no question where it is told once, nor among several tables", () => {
    expect(compared({ narratives: [report(fact("20万元", spent))] })).toEqual([]);
    expect(compared({ summedTables: [summed(fact("20", spent), fact("21", spent))] })).toEqual([]);
  });

  it("of different kinds never agrees: points are no money", () => {
    const own = { narratives: [report(fact("20万元", spent), fact("20%", spent, "%"))], summedTables: [summed(fact("20%", spent, "%"))] };
    expect(compared(own)).toContain("expenditure.project actual between 20% 20%");
  });
});

describe("reports that name no unit", () => {
  const nameless = (file: string, text: string) => narrative({ facts: [fact(text, spent, "万元", file)], place: { file, at: { kind: "file" } } });

  it("are held against nothing else where they are of several files, and those that do are", () => {
    const own = [nameless("甲.txt", "1万元"), nameless("乙.txt", "2万元"), { ...nameless("丙.txt", "3万元"), unit: fact("云溪县图书馆") }];
    expect(compared({ narratives: own, baseTables: [table(project("", "14"))] })).toEqual(["expenditure.project actual between 3万元 14"]);
    expect(compared({ narratives: [nameless("甲.txt", "1万元"), nameless("甲.txt", "2万元")] })).toEqual(["expenditure.project actual between 1万元 2万元"]);
  });
});

it("nothing is told of a submission with nothing in it", () => {
  expect(compared(submission())).toEqual([]);
});
