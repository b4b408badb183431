import type { BaseTable, Concept, Fact, Narrative, Scenario, ScoredForm, Submission, SummedTable } from "../../model/index.js";
import { isOfNamedProject } from "./project-funds.js";

/** One telling of a figure: the fact under the aspects that all forms share, and which form tells it. */
export interface Telling {
  readonly key: string;
  readonly concept: Concept;
  readonly scenario: string;
  readonly fact: Fact;
  readonly form: BaseTable | Narrative | ScoredForm | SummedTable;
}

/**
 * Every figure that may be told in more than one form, under one key: concept, scenario, year.
 *
 * Left out on purpose: figures about one project (matched by name elsewhere), the base table's budget column but for
 * “三公”经费, which are seldom adjusted (units fill in the initial or the adjusted budget, and nothing says which), and
 * other figures of the text whose scenario is open.
 */
export function tellingsIn(submission: Submission): readonly Telling[] {
  return [
    ...submission.narratives.flatMap((form) =>
      form.facts.filter((fact) => ofTheUnit(fact) && !(fact.aspects.concept === "expenditure.total" && isOfNamedProject(fact, form, submission.projectForms))).flatMap((fact) => told(submission, form, fact, fact.aspects.concept, fact.aspects.scenario)),
    ),
    ...submission.baseTables.flatMap((form) => baseTellings(submission, form)),
    ...submission.overallForms.flatMap((form) => overallTellings(submission, form)),
    ...submission.summedTables.flatMap((form) => form.told.flatMap((fact) => told(submission, form, fact, fact.aspects.concept, fact.aspects.scenario))),
  ];
}

function baseTellings(submission: Submission, form: BaseTable): readonly Telling[] {
  const staff = [
    told(submission, form, form.authorised, "headcount.authorised", "actual"),
    told(submission, form, form.inPost, "headcount.in-post", "actual"),
  ];
  // Only the first row of a concept is the unit's total; a second is a breakdown that shares its words.
  const totals = form.rows.filter((row, at) => perUnit.has(row.concept) && form.rows.findIndex((other) => other.concept === row.concept) === at);
  const rows = totals.flatMap((row) => [
    ...told(submission, form, row.actual, row.concept, "actual"),
    ...told(submission, form, row.priorActual, row.concept, "prior-actual"),
    ...(isOpenBudget(row) ? told(submission, form, row.budget, row.concept, "budget") : []),
  ]);
  return [...staff.flat(), ...rows];
}

/** 本年预算数 of “三公”经费, under a heading that does not say that it was adjusted. */
function isOpenBudget({ concept, budget }: BaseTable["rows"][number]): boolean {
  return concept.startsWith("sangong") && budget !== undefined && !/调整|全年|追加/.test(budget.quote);
}

/** A form of another year is told as such; its figures are not held against this year's. */
function overallTellings(submission: Submission, form: ScoredForm): readonly Telling[] {
  if (form.year !== undefined && submission.year !== undefined && form.year !== submission.year) return [];
  // 财政拨款合计 over 基本支出 and 项目支出, and no total of the unit's: what was spent of appropriations alone.
  const spending = form.total === undefined && form.parts.some(({ role }) => role === "fiscal") ? [] : form.bySpending;
  return [
    ...told(submission, form, form.total?.initial, "expenditure.total", "initial-budget"),
    ...told(submission, form, form.total?.fullYear, "expenditure.total", "full-year-budget"),
    ...told(submission, form, form.total?.actual, "expenditure.total", "actual"),
    ...spending.flatMap(({ amount, concept }) => told(submission, form, amount, concept, amount.aspects.scenario)),
  ];
}

const perUnit: ReadonlySet<string> = new Set([
  "sangong",
  "sangong.vehicle",
  "sangong.vehicle.purchase",
  "sangong.vehicle.operation",
  "sangong.abroad",
  "sangong.reception",
  "expenditure.project",
  "expenditure.public",
  "procurement",
]);
const toldByUnit: ReadonlySet<string> = new Set([
  ...perUnit,
  "headcount.authorised",
  "headcount.in-post",
  "expenditure.total",
  "expenditure.basic",
  "revenue.total",
]);

function told(submission: Submission, form: Telling["form"], fact: Fact | undefined, concept: Concept, scenario: Scenario | undefined): Telling[] {
  if (fact?.quantity === undefined || !toldByUnit.has(concept)) return [];
  const open = concept.startsWith("headcount.") ? (scenario ?? "actual") : scenario;
  const when = open === undefined ? undefined : inYear(submission, open, fact.aspects.year);
  // Tables of budgets set two years side by side, and in a submission without a year nothing else tells them apart.
  const ofYear = when === "budget" && submission.year === undefined ? `|${fact.aspects.year ?? ""}` : "";
  return when === undefined ? [] : [{ key: `${concept}|${when}${ofYear}`, concept, scenario: when, fact, form }];
}

/** In running text a subject is a project or a part of the unit; on a form of the unit it is the unit itself. */
function ofTheUnit(fact: Fact): boolean {
  return fact.aspects.subject === undefined;
}

/** Last year's actual is the prior year's figure, told under either name; other years are told once and not compared. */
function inYear(submission: Submission, scenario: Scenario, year: number | undefined): Scenario | undefined {
  if (scenario === "change") return undefined;
  if (year === undefined || submission.year === undefined || year === submission.year) return scenario;
  return year === submission.year - 1 && (scenario === "actual" || scenario === "prior-actual") ? "prior-actual" : undefined;
}
