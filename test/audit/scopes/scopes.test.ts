import { describe, expect, test } from "vitest";
import { scopes, type Shape } from "../../../src/audit/index.js";
import { Fact, sureEnough } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, funds, indicator, narrative, placeIn, scoredForm, submission } from "../build.js";
import { seen } from "./seen.js";

const told = { concept: "expenditure.project", scenario: "actual", year: 2024 } as const;
const project = (name: string, amount: string) => scoredForm({ subject: name, total: funds("0", amount, amount) });
const listed = (name: string, amount: string) => fact(amount, { concept: "expenditure.project.item", subject: name });

describe("every scope", () => {
  const full = submission({
    baseTables: [baseTable({ rows: [baseRow("expenditure.project", "项目支出：", "1", "2", "3")], buildings: [{ place: placeIn("a") }] })],
    overallForms: [scoredForm({ kind: "overall", total: funds("1", "2", "3"), byRevenue: [{ concept: "revenue.general", label: "一般公共预算", amount: fact("3") }] })],
    projectForms: [scoredForm({ indicators: [indicator("里程", "≥1公里", "1公里", "90", "90")], total: funds("1", "2", "3"), blocks: [{ label: "产出", weight: fact("50"), indicators: [] }] })],
    narratives: [narrative({ facts: [fact("4万元", told)], projects: [listed("道路养护", "3万元")] })],
  });

  const shown = (shape: Shape): string[] => (shape.kind === "map" ? Object.keys(shape.fields) : []);

  test.each([...scopes.values()].map((each) => ({ name: each.name, each })))("$name offers exactly the variables it describes", ({ each }) => {
    for (const context of each.contexts(full, sureEnough)) {
      for (const [key, shape] of Object.entries(each.shape)) {
        expect(context.variables, key).toHaveProperty(key);
        const value = context.variables[key];
        if (shape.kind === "map") expect(Object.keys(value as object).sort()).toEqual(shown(shape).sort());
      }
      expect(context.variables).toMatchObject({ unit: "云溪县图书馆" });
    }
  });
});

describe("funding columns", () => {
  test("are looked at only where the form has them, without the rows below a part", () => {
    const { initial, ...total } = funds("100", "100", "90");
    const part = { ...funds("60", "60", "50", "当年财政拨款"), role: "fiscal" as const };
    const nested = { ...funds("20", "20", "20", "其中：省级"), role: "part" as const, nested: true };
    const contexts = seen("funding-column", { projectForms: [scoredForm({ total: { ...total }, parts: [{ ...part }, { ...nested }].map(({ initial: _, ...row }) => row) })] });
    expect(initial).toBeDefined();
    expect(contexts.map((each) => each["column"])).toEqual([
      { name: "全年预算数", key: "fullYear", total: "100", parts: ["60"], nested: ["20"] },
      { name: "全年执行数", key: "actual", total: "90", parts: ["50"], nested: ["20"] },
    ]);
  });
});

describe("an indicator's target", () => {
  const met = (target: string, actual: string, own: object = {}): unknown => {
    const row = { ...indicator("投诉次数", target, actual, "10", "10"), ...own };
    return (seen("indicator", { projectForms: [scoredForm({ indicators: [row] })] })[0]?.["indicator"] as { met: unknown }).met;
  };

  test.each([
    ["≥120人", "139人", "yes"],
    ["≥120人", "96人", "no"],
    ["50-100元", "人均72元", "yes"],
    ["有效推动", "有效", "unknown"],
    ["≥95%", "≥95%", "unknown"],
    ["120人", "2场", "unknown"],
  ])("%s by %s: %s", (target, actual, answer) => expect(met(target, actual, { name: "慰问人数" })).toBe(answer));

  test("without a sign is met by less where its words want less", () => {
    expect(met("3.5万元", "3.2万元", { category: "cost", name: "养护成本" })).toBe("yes");
    expect(met("3.5万元", "3.8万元", { category: "cost", name: "养护成本" })).toBe("no");
    expect(met("5次", "2次")).toBe("yes");
    expect(met("100%", "90%", { name: "投诉处理率" })).toBe("no");
    expect(met("100%", "90%", { category: "cost", name: "预算控制率" })).toBe("unknown");
    expect(met("5%", "8%", { category: "cost", name: "成本节约率" })).toBe("yes");
    expect(met("30天", "25天", { level2: "时效指标", name: "完工" })).toBe("yes");
    expect(met("30天", "25天", { level2: "数量指标", name: "开放天数" })).toBe("no");
  });
});

describe("a figure told in several places", () => {
  const report = (...amounts: string[]) => narrative({ facts: amounts.map((amount) => fact(amount, told)) });
  const table = baseTable({ rows: [baseRow("expenditure.project", "项目支出：", "19", "3", "13.5")] });

  test("gathers the report, the base table and the overall form under one concept", () => {
    const overall = scoredForm({ kind: "overall", bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("13.5", { ...told, subject: "云溪县图书馆" }) }] });
    const [one, ...others] = seen("telling", { narratives: [report("13.50万元")], baseTables: [table], overallForms: [overall] });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ concept: "expenditure.project", what: "项目支出", where: "between", tellings: ["13.50万元", "13.5", "13.5"] });
  });

  test("takes, of several in one report, the one that agrees, and asks about the others apart", () => {
    const contexts = seen("telling", { narratives: [report("20万元", "13.50万元")], baseTables: [table] });
    expect(contexts.map(({ where, tellings }) => [where, tellings])).toEqual([
      ["between", ["13.50万元", "13.5"]],
      ["within", ["20万元", "13.50万元"]],
    ]);
  });

  test("does not hold files that name no unit against one another", () => {
    const nameless = (file: string) => narrative({ facts: [fact("20万元", told)], place: { file, at: { kind: "file" } } });
    expect(seen("telling", { narratives: [nameless("甲.txt"), nameless("乙.txt")] })).toEqual([]);
    expect(seen("telling", { narratives: [nameless("甲.txt")], baseTables: [table] })).toHaveLength(1);
  });

  test("keeps years and scenarios apart, and knows last year's actual by either name", () => {
    const lastYear = narrative({ facts: [fact("19万元", { ...told, year: 2023 }), fact("3万元", { ...told, scenario: "initial-budget" }), fact("8万元", { ...told, year: 2022 })] });
    expect(seen("telling", { narratives: [lastYear], baseTables: [table] })).toMatchObject([{ scenario: "prior-actual", tellings: ["19万元", "19"] }]);
  });

  test("leaves alone what the text tells of a part of the unit", () => {
    const part = narrative({ facts: [fact("2万元", { ...told, subject: "二级单位" })] });
    expect(seen("telling", { narratives: [part], baseTables: [table] })).toEqual([]);
  });
});

describe("a project in two forms", () => {
  const rows = [baseRow("expenditure.project.item", "1、送温暖", "0", "0", "7", "送温暖"), baseRow("expenditure.project.item", "2、旧项目", "9", "0", "0", "旧项目")];

  test("is matched by name, and idle rows of last year are left out", () => {
    const contexts = seen("project-match", { baseTables: [baseTable({ rows })], projectForms: [project("区财政送温暖", "7")] });
    expect(contexts).toMatchObject([{ name: "区财政送温暖", match: "contained", row: { actual: "7" }, sheet: { actual: "7" }, inReport: false, inBase: true, hasSheet: true }]);
  });

  test("that fits several names is not compared, and neither are those it fits", () => {
    const contexts = seen("project-match", { narratives: [narrative({ projects: [listed("送温暖", "5万元")] })], projectForms: [project("区财政送温暖", "1"), project("省财政送温暖", "7")] });
    expect(contexts.map(({ name, blocked }) => [name, blocked])).toEqual([["送温暖", "“送温暖”与多个项目名称相近，不能确定是哪一个"]]);
  });

  test("listed twice in one report is one project; the amount that agrees is the one meant", () => {
    const report = narrative({ projects: [listed("道路养护", "8万元"), listed("道路养护资金", "3万元")] });
    expect(seen("project-match", { narratives: [report], projectForms: [project("道路养护", "3")] })).toMatchObject([{ match: "equal", report: "3万元" }]);
  });

  test("without a name is not missed, and neither is one that it may be", () => {
    const contexts = seen("project-match", { narratives: [narrative({ projects: [listed("图书采购", "8万元")] })], projectForms: [project("", "3"), project("�", "4")] });
    expect(contexts.map(({ blocked }) => blocked)).toEqual(Array.from({ length: 3 }, () => "有项目没有写名称，或名称没有认出来，不能确定它是哪一个"));
  });

  test("without a counterpart is told as such", () => {
    const report = narrative({ projects: [listed("图书采购", "8万元")] });
    expect(seen("project-match", { narratives: [report], projectForms: [project("道路养护", "3")] }).map(({ name, inReport, hasSheet }) => [name, inReport, hasSheet])).toEqual([
      ["图书采购", true, false],
      ["道路养护", false, true],
    ]);
  });
});

describe("last year's figure implied by the text", () => {
  const change = (own: object) =>
    narrative({
      relations: [{ kind: "change", current: fact("110万元", told), base: "prior-year", quote: "", place: placeIn("报告.docx"), ...own }],
    });
  const table = baseTable({ rows: [baseRow("expenditure.project", "项目支出：", "100", "3", "110")] });

  test("follows from a change, or from a rate", () => {
    const delta = fact("10万元", { concept: "expenditure.project", scenario: "change" });
    expect(seen("prior", { narratives: [change({ delta })], baseTables: [table] })).toMatchObject([{ by: "delta", derived: "100", printed: "100", tableCurrent: "110" }]);
    const rate = fact("10%", { concept: "expenditure.project", scenario: "change" }, "%");
    expect(seen("prior", { narratives: [change({ rate })], baseTables: [table] })).toMatchObject([{ by: "rate", derived: "100" }]);
  });

  test("is the budget where the change is against the budget", () => {
    const delta = fact("10万元", { concept: "expenditure.project", scenario: "change" });
    expect(seen("prior", { narratives: [change({ delta, base: "budget" })], baseTables: [table] })).toMatchObject([{ base: "budget", derived: "100", printed: "3" }]);
  });

  test("is not asked for where no figure is told", () => {
    expect(seen("prior", { narratives: [change({})], baseTables: [table] })).toEqual([]);
  });
});

test("a score told in percent is not set against points", () => {
  const row = { ...indicator("及时率", "≥95%", "95%", "10", "9"), score: fact("95%", { concept: "indicator.score" }, "%") };
  const [found] = seen("statement", { projectForms: [scoredForm({ indicators: [row] })], narratives: [narrative({ statements: [{ kind: "all-spent", said: fact("项目已全部完成") }] })] });
  expect(found?.["deducted"]).toEqual([]);
});

test.each([
  ["基本支出全年预算1042.36万元，全部执行完毕。", "other"],
  ["人员经费已支付完毕。", "other"],
  ["基本支出和项目支出资金已全部支付。", "whole"],
  ["部门预算资金已全部支付，其中工资已支付完毕。", "whole"],
])("what was said to be spent is not always the whole: %s", (sentence, about) => {
  const said = new Fact({ aspects: { concept: "other" }, state: "text", text: "支付完毕", place: fact("").place, quote: sentence });
  const [found] = seen("statement", { narratives: [narrative({ statements: [{ kind: "all-spent", said }] })] });
  expect(found?.["about"]).toBe(about);
});
