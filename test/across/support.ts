import { compareUnits, sketchOf, type UnitSketch } from "../../src/across/index.js";
import { auditDistrict } from "../../src/audit/index.js";
import type { Document, Place } from "../../src/document/index.js";
import { Fact, type Finding, type Indicator, type ScoredForm, type Submission } from "../../src/model/index.js";
import { readCell, readTarget } from "../../src/quantity/index.js";
import { wholeRulebook } from "../audit/rulebook.js";

const rulebook = wholeRulebook();

export interface Handed {
  readonly unit: string;
  readonly year?: number;
  readonly text?: readonly string[];
  readonly department?: string;
  readonly score?: string;
  /** 年初预算数, 全年预算数, 全年执行数 of the unit. */
  readonly funds?: readonly [string, string, string];
  /** Each with rows of name, target and actual. */
  readonly projects?: Readonly<Record<string, readonly (readonly [string, string, string])[]>>;
}

export function handedIn({ unit, year = 2023, text = [], department, score, funds, projects = {} }: Handed): UnitSketch {
  const file = `${unit}${year}.docx`;
  const document: Document = {
    name: file,
    format: "docx",
    blocks: text.map((words, at) => ({ kind: "paragraph", text: words, role: "body", place: { file, at: { kind: "paragraph", number: at + 1 } } })),
    parts: [],
    problems: [],
  };
  const place: Place = { file, at: { kind: "sheet", sheet: "Sheet1", ref: "A1" } };
  const submission: Submission = {
    unit, year, files: [file], baseTables: [], narratives: [], summedTables: [], listedProjects: [], workbooks: [], problems: [],
    overallForms: score === undefined && funds === undefined ? [] : [overallForm(place, department, score, funds)],
    projectForms: Object.entries(projects).map(([subject, rows]) => ({ ...form("project", subject, place), ...departmentOf(department, place), indicators: rows.map((row, at) => indicator(row, file, at)) })),
  };
  return sketchOf(submission, [document]);
}

/** What the rules say of units handed in together, whatever the order. */
export function findingsOf(sketches: readonly UnitSketch[]): readonly Finding[] {
  return auditDistrict(compareUnits(sketches), rulebook, { language: "zh" }).findings;
}

export const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, unit, units = [unit] }) => `${rule} ${units.join(" ")}`);

function form(kind: ScoredForm["kind"], subject: string, place: Place): ScoredForm {
  return { kind, subject, layout: "national", place, parts: [], byRevenue: [], bySpending: [], indicators: [], blocks: [], hasWeights: true, hasScores: true };
}

function overallForm(place: Place, department: string | undefined, score: string | undefined, funds: Handed["funds"]): ScoredForm {
  const [initial, fullYear, actual] = (funds ?? []).map((figure) => fact("funding.total", figure, place));
  return {
    ...form("overall", "", place),
    ...departmentOf(department, place),
    ...(score === undefined ? {} : { totalScore: fact("total.score", score, place) }),
    ...(initial === undefined || fullYear === undefined || actual === undefined ? {} : { total: { role: "total" as const, nested: false, label: "年度资金总额", initial, fullYear, actual, place } }),
  };
}

function departmentOf(name: string | undefined, place: Place): Pick<ScoredForm, "department"> {
  return name === undefined ? {} : { department: new Fact({ aspects: { concept: "unit.name" }, state: "text", text: name, place }) };
}

function indicator([name, target, actual]: readonly [string, string, string], file: string, at: number): Indicator {
  const place: Place = { file, at: { kind: "sheet", sheet: "Sheet1", ref: `E${at + 8}` } };
  return { category: "output", level1: "产出指标", level2: "数量指标", name, targetCell: fact("indicator.target", target, place), target: readTarget(target), actual: fact("indicator.actual", actual, place), place };
}

function fact(concept: Fact["aspects"]["concept"], text: string, place: Place): Fact {
  const reading = readCell(text);
  return new Fact({ aspects: { concept }, state: reading.state, quantity: reading.state === "figure" ? reading.quantity : undefined, text, place });
}
