import type { Place } from "../../src/document/index.js";
import { Fact, type Aspects, type BaseTable, type Indicator, type Narrative, type ScoredForm, type Submission } from "../../src/model/index.js";
import { measureOf, readCell, readTarget } from "../../src/quantity/index.js";

let row = 0;

export function placeIn(file: string): Place {
  return { file, at: { kind: "cell", table: 1, row: ++row, column: 1 } };
}

/** A fact as a form would print it: fact("3.5万元"), fact("", …), fact("见附件"). */
export function fact(text: string, aspects: Aspects = { concept: "other" }, unit = "万元", file = "报告.docx"): Fact {
  const reading = readCell(text, measureOf(unit));
  return new Fact({ aspects, state: reading.state, quantity: reading.state === "figure" ? reading.quantity : undefined, text, place: placeIn(file) });
}

export function indicator(name: string, target: string, actual: string, weight: string, score: string): Indicator {
  return {
    category: "output",
    level1: "产出指标",
    level2: "数量指标",
    name,
    targetCell: fact(target, { concept: "indicator.target" }, ""),
    target: readTarget(target),
    actual: fact(actual, { concept: "indicator.actual" }, ""),
    weight: fact(weight, { concept: "indicator.weight" }, "分"),
    score: fact(score, { concept: "indicator.score" }, "分"),
    place: placeIn("项目.xlsx"),
  };
}

export function scoredForm(own: Partial<ScoredForm> = {}): ScoredForm {
  return {
    kind: "project",
    subject: "道路养护",
    layout: "national",
    place: placeIn("项目.xlsx"),
    parts: [],
    byRevenue: [],
    bySpending: [],
    indicators: [],
    blocks: [],
    hasWeights: true,
    hasScores: true,
    ...own,
  };
}

/** A funding total with the three columns as printed. */
export function funds(initial: string, fullYear: string, actual: string, label = "年度资金总额"): NonNullable<ScoredForm["total"]> {
  const aspects: Aspects = { concept: "funding.total" };
  return {
    role: "total",
    nested: false,
    label,
    initial: fact(initial, aspects),
    fullYear: fact(fullYear, aspects),
    actual: fact(actual, aspects),
    place: placeIn("项目.xlsx"),
  };
}

export function baseTable(own: Partial<BaseTable> = {}): BaseTable {
  return { kind: "base", place: placeIn("基础数据表.xlsx"), rows: [], buildings: [], ...own };
}

export function baseRow(concept: BaseTable["rows"][number]["concept"], label: string, prior: string, budget: string, actual: string, subject?: string): BaseTable["rows"][number] {
  const of = (text: string): Fact => fact(text, { concept, ...(subject === undefined ? {} : { subject }) }, "万元", "基础数据表.xlsx");
  return { concept, label, ...(subject === undefined ? {} : { subject }), priorActual: of(prior), budget: of(budget), actual: of(actual), place: placeIn("基础数据表.xlsx") };
}

export function narrative(own: Partial<Narrative> = {}): Narrative {
  return { kind: "narrative", place: placeIn("报告.docx"), facts: [], relations: [], projects: [], ...own };
}

export function submission(own: Partial<Submission> = {}): Submission {
  return { unit: "云溪县图书馆", year: 2024, files: [], baseTables: [], overallForms: [], projectForms: [], narratives: [], summedTables: [], listedProjects: [], workbooks: [], problems: [], ...own };
}
