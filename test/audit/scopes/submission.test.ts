import { describe, expect, it } from "vitest";
import { baseRow, baseTable, fact, funds, indicator, narrative, scoredForm } from "../build.js";
import { contextsOf, seen } from "./seen.js";

const points = (text: string) => fact(text, { concept: "other" }, "分");
const base = baseTable({ inPost: fact("28"), rows: [baseRow("sangong", "三公", "1", "2", "3")] });
const overall = scoredForm({
  kind: "overall",
  subject: "云溪县图书馆",
  total: funds("100", "90", "80"),
  executionWeight: points("10"),
  executionRate: fact("88.89%"),
  executionScore: points("8.89"),
  totalWeight: points("100"),
  totalScore: points("97"),
  expectedGoal: fact("读书"),
  grade: fact("优"),
  department: fact("文旅局"),
  implementer: fact("图书馆"),
  bySpending: [{ concept: "expenditure.project", label: "项目支出", amount: fact("40") }],
});
const project = scoredForm({ subject: "图书采购", indicators: [indicator("采购图书", "≥100册", "120册", "50", "50")] });
const report = narrative({
  facts: [fact("5万元", { concept: "procurement" }), fact("6万元", { concept: "total.score", scenario: "actual", subject: "图书采购" })],
  projects: [fact("7万元", { concept: "expenditure.project.item", subject: "图书采购" })],
});

describe("everything that a unit handed in", () => {
  it("is told at once", () => {
    expect(seen("submission", { baseTables: [base], overallForms: [overall], projectForms: [project], narratives: [report] })).toMatchObject([
      {
        base: { inPost: "28", sangong: { actual: "3" } },
        overall: {
          label: "云溪县图书馆",
          funds: { total: { initial: "100", fullYear: "90", actual: "80" }, weight: "10", rate: "88.89%", score: "8.89" },
          total: { weight: "100", score: "97" },
          goal: { expected: "读书" },
          grade: "优",
          department: "文旅局",
          implementer: "图书馆",
          bySpending: [{ label: "项目支出", amount: "40" }],
        },
        projects: [{ label: "图书采购", indicators: [{ label: "采购图书", met: "yes" }] }],
        facts: [
          { concept: "procurement", scenario: "", label: "", value: "5万元" },
          { concept: "total.score", scenario: "actual", label: "图书采购", value: "6万元" },
        ],
        listed: ["7万元"],
        handed: { base: true, overall: true, narrative: true, projects: 1n },
        subject: undefined,
      },
    ]);
  });

  it("says what of it is not there", () => {
    expect(seen("submission", { projectForms: [project, project] })).toMatchObject([{ handed: { base: false, overall: false, narrative: false, projects: 2n }, facts: [], listed: [], overall: { label: "" }, base: { inPost: null } }]);
    expect(seen("submission", { narratives: [report] })).toMatchObject([{ handed: { narrative: true, projects: 0n } }]);
    expect(seen("submission", {})).toEqual([]);
  });

  it("stands with the base table, else the overall form, the report, or a project, and shows no figure of its own", () => {
    const placed = (own: Parameters<typeof contextsOf>[1]): unknown => contextsOf("submission", own)[0]?.place;
    expect(placed({ baseTables: [base], overallForms: [overall], projectForms: [project], narratives: [report] })).toBe(base.place);
    expect(placed({ overallForms: [overall], projectForms: [project], narratives: [report] })).toBe(overall.place);
    expect(placed({ projectForms: [project], narratives: [report] })).toBe(report.place);
    expect(placed({ projectForms: [project] })).toBe(project.place);
    expect(contextsOf("submission", { narratives: [narrative()], overallForms: [overall] })[0]).toMatchObject({ form: 0, items: [] });
  });
});

describe("what the report gives a reason for", () => {
  it("is known of the unit as a whole", () => {
    const explains = [{ topic: "low-execution" as const, sentence: "", before: "", headings: [] }];
    expect(seen("submission", { narratives: [narrative({ explains }), narrative()] })[0]).toMatchObject({ explained: ["low-execution"], unit: "云溪县图书馆", year: 2024n, unitYear: 2024n });
  });
});
