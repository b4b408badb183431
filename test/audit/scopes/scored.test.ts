import { describe, expect, it } from "vitest";
import type { Indicator, ScoredForm } from "../../../src/model/index.js";
import { baseTable, fact, funds, indicator, narrative, placeIn, scoredForm } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const { initial: _, ...noInitial } = funds("", "60", "50", "当年财政拨款");
const points = (text: string) => fact(text, { concept: "other" }, "分");

describe("a self-evaluation form", () => {
  const full = scoredForm({
    subject: "道路养护",
    layout: "hubei",
    year: 2023,
    yearTold: fact("2023年度"),
    name: fact("道路养护经费"),
    department: fact("交通运输局"),
    implementer: fact("公路站"),
    total: funds("100", "90", "80"),
    parts: [{ ...funds("70", "60", "50", "当年财政拨款"), role: "fiscal", rate: fact("83%") }],
    executionWeight: points("10"),
    executionRate: fact("88.89%"),
    executionScore: points("8.89"),
    executionReason: fact("工期跨年"),
    expectedGoal: fact("养护道路"),
    achievedGoal: fact("养护了道路"),
    totalWeight: points("100"),
    totalScore: points("97"),
    scoreTold: points("98"),
    grade: fact("优"),
    deviation: fact("招标晚"),
    indicators: [{ ...indicator("里程", "≥12公里", "13公里", "50", "49"), reason: fact("超额") }],
    blocks: [
      { label: "产出指标", weight: points("50"), indicators: [indicator("里程", "≥12公里", "13公里", "50", "49")] },
      { label: "数量指标", weight: points("20"), indicators: [], inner: true },
    ],
    byRevenue: [{ concept: "revenue.general", label: "一般公共预算", amount: fact("90") }],
    bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("40") }],
    byRevenueTotal: fact("91"),
    bySpendingTotal: fact("92"),
  });

  it("is told whole, every cell under its name", () => {
    const [found] = seen("project", { projectForms: [full] });
    expect(found).toMatchObject({
      layout: "hubei",
      year: 2023n,
      unitYear: 2024n,
      subject: "道路养护",
      form: { kind: "project", name: "道路养护", hasWeights: true, hasScores: true, cut: false, rebuilt: false },
      yearTold: "2023年度",
      name: "道路养护经费",
      department: "交通运输局",
      implementer: "公路站",
      total: { weight: "100", score: "97", told: "98" },
      funds: {
        total: { label: "年度资金总额", role: "total", nested: false, initial: "100", fullYear: "90", actual: "80" },
        parts: [{ label: "当年财政拨款", role: "fiscal", nested: false, initial: "70", fullYear: "60", actual: "50", rate: "83%" }],
        weight: "10",
        rate: "88.89%",
        score: "8.89",
        reason: "工期跨年",
      },
      deviation: "招标晚",
      goal: { expected: "养护道路", achieved: "养护了道路" },
      grade: "优",
      indicators: [{ label: "里程", category: "output", level1: "产出指标", level2: "数量指标", target: "≥12公里", actual: "13公里", weight: "50", score: "49", reason: "超额", met: "yes" }],
      blocks: [{ label: "产出指标", weight: "50", indicators: [{ label: "里程" }] }],
      byRevenue: [{ label: "一般公共预算", concept: "revenue.general", amount: "90" }],
      bySpending: [{ label: "项目支出", concept: "expenditure.project", amount: "40" }],
      byRevenueTotal: "91",
      bySpendingTotal: "92",
    });
    expect(shown("project", { projectForms: [full] })[0]).toEqual(["总分（分值） 100", "总分（得分） 97", "评价结论所写得分 98"]);
  });

  it("put together from plain text says so, and whether rows are missing", () => {
    const forms = (["whole", "part"] as const).map((recovered) => scoredForm({ recovered }));
    expect(seen("project", { projectForms: forms }).map(({ form }) => form)).toMatchObject([{ cut: false, rebuilt: true }, { cut: true, rebuilt: true }]);
  });

  it("without a row of funds has them by name all the same", () => {
    expect(seen("project", { projectForms: [scoredForm()] })[0]).toMatchObject({ funds: { total: { label: "年度资金总额", actual: null } }, year: 2024n });
  });

  it("is one of the unit, or one of a project, the unit's first and told without a subject", () => {
    const own = { overallForms: [scoredForm({ kind: "overall", subject: "云溪县图书馆" })], projectForms: [scoredForm(), scoredForm({ subject: "" })], narratives: [narrative()], baseTables: [baseTable()] };
    const order = (name: string): unknown => contextsOf(name, own).map(({ subject, form }) => [subject, form]);
    expect(order("scored")).toEqual([[undefined, 2], ["道路养护", 3], [undefined, 4]]);
    expect(order("overall")).toEqual([[undefined, 2]]);
    expect(order("project")).toEqual([["道路养护", 3], [undefined, 4]]);
  });
});

describe("an indicator", () => {
  const one = (own: Partial<Indicator>): Indicator => ({ ...indicator("里程", "≥12公里", "13公里", "50", "49"), ...own });
  const empty = indicator("", "无", "无", "0", "0");
  const subjects = (...rows: readonly Indicator[]): unknown => contextsOf("indicator", { projectForms: [scoredForm({ indicators: rows })] }).map(({ subject }) => subject);

  it("goes by its own name behind the project's, or by its kind's where it has none", () => {
    expect(subjects(one({}), one({ name: "" }))).toEqual(["道路养护 · 里程", "道路养护 · 数量指标"]);
    expect(contextsOf("indicator", { overallForms: [scoredForm({ kind: "overall", indicators: [one({})] })] }).map(({ subject }) => subject)).toEqual(["里程"]);
    expect(seen("indicator", { projectForms: [scoredForm({ indicators: [one({ name: "" })] })] })[0]).toMatchObject({ indicator: { label: "数量指标" } });
  });

  it("that a template has and this project does not is passed over", () => {
    const { weight: _weight, score: _score, ...bare } = empty;
    expect(subjects(empty, indicator("", "", "", "", ""), bare)).toEqual([]);
    expect(subjects({ ...empty, actual: fact("3") })).toHaveLength(1);
    expect(subjects({ ...empty, weight: points("5") })).toHaveLength(1);
    expect(subjects({ ...empty, score: points("5") })).toHaveLength(1);
    expect(subjects(indicator("里程", "≥12公里", "", "", ""))).toHaveLength(1);
  });

  it("shows its cells", () => {
    expect(shown("indicator", { projectForms: [scoredForm({ indicators: [one({})] })] })).toEqual([["年度指标值 · 里程 ≥12公里", "实际完成值 · 里程 13公里", "分值 · 里程 50", "得分 · 里程 49"]]);
  });
});

describe("a block of indicators with points in its title", () => {
  it("is looked at with those under it, on any level", () => {
    const block = { label: "产出指标：", weight: points("50"), indicators: [indicator("里程", "≥12公里", "13公里", "50", "49")] };
    const own = { projectForms: [scoredForm({ blocks: [block, { ...block, label: "数量指标", inner: true }] })] };
    expect(seen("block", own)).toMatchObject([
      { block: { label: "产出指标：", weight: "50", indicators: [{ label: "里程", met: "yes" }] }, subject: "道路养护 · 产出指标：" },
      { block: { label: "数量指标" }, subject: "道路养护 · 数量指标" },
    ]);
    expect(contextsOf("block", own)[0]?.place).toBe(block.weight.place);
    expect(shown("block", own)[0]?.[0]).toBe("一级指标分值 · 产出指标 50");
  });
});

describe("a column of funds", () => {
  const columns = (own: Partial<ScoredForm>): Record<string, unknown>[] => seen("funding-column", { projectForms: [scoredForm(own)] });

  it("is there where the total or any source has a figure in it", () => {
    expect(columns({ total: funds("1", "2", "3") }).map(({ column }) => (column as { key: string }).key)).toEqual(["initial", "fullYear", "actual"]);
    expect(columns({ parts: [noInitial] }).map(({ column }) => (column as { key: string }).key)).toEqual(["fullYear", "actual"]);
    expect(columns({})).toEqual([]);
  });

  it("names each figure by column and row, and stands with the total", () => {
    const own = { projectForms: [scoredForm({ total: funds("1", "2", "3"), parts: [{ ...noInitial, role: "fiscal" as const }] })] };
    expect(shown("funding-column", own)[1]).toEqual(["全年预算数 · 年度资金总额 2", "全年预算数 · 当年财政拨款 60"]);
    expect(contextsOf("funding-column", own)[1]?.place).toBe(own.projectForms[0]?.total?.place);
    const headless = scoredForm({ parts: [noInitial] });
    expect(contextsOf("funding-column", { projectForms: [headless] })[0]?.place).toBe(headless.place);
  });

  it("with a row of which nobody can say what it is cannot be added up", () => {
    const strange = { ...noInitial, role: "unknown" as const, label: "专户" };
    expect(columns({ total: funds("1", "2", "3"), parts: [strange] })[1]?.["blocked"]).toBe("资金来源中有不认识的行“专户”，不能断定各来源是否列全");
    expect(columns({ total: funds("1", "2", "3"), parts: [noInitial] })[1]?.["blocked"]).toBeUndefined();
  });

  it("of the budget is made up of 基本支出 and 项目支出 too, where all their figures are there; what was spent is not", () => {
    const spending = [funds("60", "70", "80", "基本支出"), funds("40", "20", "10", "项目支出")];
    const total = funds("100", "90", "90");
    expect(columns({ total, spending }).map(({ column }) => column)).toMatchObject([
      { name: "年初预算数", key: "initial", total: "100", parts: ["60", "40"], nested: [] },
      { name: "全年预算数", key: "fullYear", total: "90", parts: ["70", "20"], nested: [] },
      { key: "initial", parts: [] },
      { key: "fullYear", parts: [] },
      { key: "actual", parts: [] },
    ]);
    expect(shown("funding-column", { projectForms: [scoredForm({ total, spending })] })[0]).toEqual(["年初预算数 · 年度资金总额 100", "年初预算数 · 基本支出 60", "年初预算数 · 项目支出 40"]);
    expect(contextsOf("funding-column", { projectForms: [scoredForm({ total, spending })] })[0]?.place).toBe(spending[0]?.place);
    expect(columns({ total, spending: [funds("", "70", "80"), funds("40", "20", "10")] })).toHaveLength(4);
    expect(columns({ total, spending: [] })).toHaveLength(3);
    expect(columns({ total: funds("无", "", "90"), spending })).toHaveLength(3);
    expect(columns({ spending })).toEqual([]);
  });
});

describe("a source of funds", () => {
  it("is looked at where it tells a rate of its own, be it a source or a kind of spending", () => {
    const rated = { ...noInitial, rate: fact("83%") };
    const own = { projectForms: [scoredForm({ parts: [rated, noInitial], spending: [{ ...rated, label: "基本支出" }] })] };
    expect(seen("funding-source", own)).toMatchObject([
      { source: { label: "当年财政拨款", fullYear: "60", actual: "50", rate: "83%" }, subject: "道路养护 · 当年财政拨款" },
      { source: { label: "基本支出" }, subject: "道路养护 · 基本支出" },
    ]);
    expect(contextsOf("funding-source", own)[0]?.place).toBe(rated.place);
    expect(shown("funding-source", own)[0]).toEqual(["全年预算数 · 当年财政拨款 60", "全年执行数 · 当年财政拨款 50", "执行率 · 当年财政拨款 83%"]);
    expect(seen("funding-source", { projectForms: [scoredForm({ parts: [noInitial] })] })).toEqual([]);
  });
});

describe("the lists by revenue and by spending", () => {
  const overall = (own: Partial<ScoredForm>): { overallForms: ScoredForm[] } => ({
    overallForms: [
      scoredForm({
        kind: "overall",
        byRevenue: [{ concept: "revenue.general", label: "一般公共预算：", amount: fact("90") }],
        bySpending: [{ concept: "expenditure.basic", label: "基本支出", amount: fact("50") }, { concept: "expenditure.project", label: "项目支出", amount: fact("40") }],
        byRevenueTotal: fact("91"),
        bySpendingTotal: fact("92"),
        ...own,
      }),
    ],
  });

  it("are looked at one by one, each with its own total", () => {
    expect(seen("nature", overall({}))).toMatchObject([
      { nature: { name: "按收入性质分", key: "byRevenue", rows: [{ label: "一般公共预算：", concept: "revenue.general", amount: "90" }], total: "91" }, blocked: undefined },
      { nature: { name: "按支出性质分", key: "bySpending", rows: [{ amount: "50" }, { amount: "40" }], total: "92" } },
    ]);
    expect(shown("nature", overall({}))[0]).toEqual(["金额 · 一般公共预算 90", "合计 91"]);
    const own = overall({});
    expect(contextsOf("nature", own).map(({ place }) => place)).toEqual(own.overallForms.flatMap(({ byRevenue, bySpending }) => [byRevenue[0]?.amount.place, bySpending[0]?.amount.place]));
  });

  it("are not looked at where they have no rows", () => {
    expect(seen("nature", overall({ byRevenue: [] }))).toMatchObject([{ nature: { key: "bySpending" } }]);
  });

  it("cannot be added up with an item among them that is none of the known ones", () => {
    expect(seen("nature", overall({ unknownNature: "往来款" })).map(({ blocked }) => blocked)).toEqual(Array.from({ length: 2 }, () => "收支性质中有不认识的项“往来款”，不能断定各项是否列全"));
  });
});

describe("the cells of a form that must be filled in", () => {
  const blanks = (own: Partial<ScoredForm>): Record<string, unknown> => seen("project", { projectForms: [scoredForm(own)] })[0]?.["blanks"] as Record<string, unknown>;
  const empty = fact("");
  const row = indicator("里程", "≥12公里", "13公里", "50", "49");

  it("are the names, the goals, the funds, the score and the indicators' cells", () => {
    expect(blanks({ name: empty, expectedGoal: empty, achievedGoal: empty, totalScore: empty, total: funds("", "", "") })).toMatchObject({
      count: 6n,
      names: "项目名称、预期目标、实际完成情况、总分（得分）、全年预算数 · 年度资金总额、全年执行数 · 年度资金总额",
      empty: ["", "", "", "", "", ""],
    });
    expect(blanks({ indicators: [{ ...row, targetCell: empty, score: empty }] })).toMatchObject({ count: 2n, names: "年度指标值 · 里程、得分 · 里程", due: ["", "13公里", "50", ""] });
    expect(blanks({ indicators: [{ ...row, actual: empty, weight: empty }] })).toMatchObject({ names: "实际完成值 · 里程、分值 · 里程" });
    expect(seen("overall", { overallForms: [scoredForm({ kind: "overall", name: empty })] })[0]?.["blanks"]).toMatchObject({ names: "单位名称" });
  });

  it("are none that the form does not have, and none that are filled in", () => {
    expect(blanks({ name: fact("道路养护"), hasScores: false, totalScore: empty, indicators: [{ ...row, score: empty }] })).toMatchObject({ count: 0n, names: "", due: ["道路养护", "≥12公里", "13公里", "50"] });
    expect(blanks({ hasWeights: false, indicators: [{ ...row, weight: empty }] })).toMatchObject({ count: 0n });
    expect(blanks({ lacks: ["target"], indicators: [{ ...row, targetCell: empty }] })).toMatchObject({ count: 0n });
    expect(blanks({ lacks: ["actual"], indicators: [{ ...row, actual: empty }] })).toMatchObject({ count: 0n });
    expect(blanks({ recovered: "whole", name: empty })).toMatchObject({ count: 0n, names: "", due: [], empty: [] });
  });

  it("are named up to six", () => {
    const rows = ["甲指标", "乙指标", "丙指标"].map((name) => ({ ...row, name, targetCell: empty, score: empty }));
    expect(blanks({ indicators: rows })).toMatchObject({ count: 6n, names: expect.not.stringContaining("……") });
    expect(blanks({ name: empty, indicators: rows })).toMatchObject({ count: 7n, names: "项目名称、年度指标值 · 甲指标、得分 · 甲指标、年度指标值 · 乙指标、得分 · 乙指标、年度指标值 · 丙指标、……" });
  });

  it.each([
    ["has a name and one cell", { ...row, targetCell: fact("≥12公里"), actual: empty, weight: empty, score: empty }, 0n],
    ["has a name and two cells", { ...row, actual: empty, weight: fact("50"), score: empty }, 2n],
    ["has noughts, which are no beginning", { ...row, actual: empty, weight: fact("0"), score: fact("0") }, 0n],
    ["has 无, which is no beginning", { ...row, actual: empty, weight: fact("无"), score: empty }, 0n],
    ["says by 无 that it does not apply", { ...indicator("里程", "无", "", "50", "49") }, 0n],
    ["says of what was done that it does not apply", { ...row, actual: fact("无"), score: empty }, 0n],
    ["has a template's name", { ...row, name: "指标1：", score: empty }, 0n],
    ["has a name that is longer than a template's", { ...row, name: "指标1：里程", score: empty }, 1n],
    ["has a name without a word", { ...row, name: "……", score: empty }, 0n],
    ["has a name of its kind alone", { ...row, name: "", level2: "数量指标", score: empty }, 0n],
  ])("of a row count where a unit began to fill it in: one that %s", (_, indicators, count) => {
    expect(blanks({ indicators: [indicators] })).toMatchObject({ count });
  });
});

describe("a cell", () => {
  it("goes by its row's name without the colon, and by its form's where there is none", () => {
    const place = placeIn("项目.xlsx");
    expect(shown("funding-source", { projectForms: [scoredForm({ parts: [{ role: "other", nested: false, label: "其他资金：", rate: fact("83%"), place }] })] })).toEqual([["执行率 · 其他资金 83%"]]);
  });
});
