import { mayBeMisread, type BaseRow, type BaseTable, type Fact, type Narrative, type ScoredForm, type Submission } from "../../model/index.js";
import { groupBy } from "../group.js";
import { matchNames, normaliseName, type Named as Name } from "../names.js";
import { words, type Words } from "../words.js";
import { baseRow, rowData } from "./base-shape.js";
import { context, type Made } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import { fundingData, fundingRow } from "./scored-shape.js";
import type { Context, Scope } from "./scope.js";
import { cell, flag, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("项目名称"),
  compared: text("比的是哪两处：report-sheet 报告与自评表、base-sheet 基础数据表与自评表、report-base 报告与基础数据表"),
  match: text("怎样认定为同一项目：equal 名称相同、contained 简称、alike 相近、amount 金额相同"),
  report: told("万元"),
  planned: flag("报告说的是安排、下达的数，不是支出数"),
  row: baseRow,
  sheet: fundingRow,
  sheetScore: cell("总分（得分）", "total score", "分"),
  complete: flag("报告所列项目金额合计等于项目支出，即列全了"),
  inReport: flag("报告列有"),
  inBase: flag("基础数据表列有"),
  hasSheet: flag("有自评表"),
};

/** A project's name, and how sure text recognition was of it, where it was recognised in a picture. */
interface Named extends Name {
  readonly confidence?: number | undefined;
}

interface Found {
  readonly name: string;
  readonly match: string;
  readonly compared: "report-sheet" | "base-sheet" | "report-base";
  readonly complete?: boolean;
  readonly report?: Fact | undefined;
  readonly row?: BaseRow | undefined;
  readonly sheet?: ScoredForm | undefined;
  readonly form: BaseTable | Narrative | ScoredForm;
}

/**
 * One project as the report, the base table and its own self-evaluation form tell of it. A name that fits several others
 * is not compared at all: which of them it is, only the unit knows.
 */
export const projectMatch: Scope = {
  name: "project-match",
  title: words("报告、基础数据表、项目自评表中的同一项目", "a project as report, base table and its form tell of it"),
  shape,
  contexts: (submission, sure) => [
    ...trustedReports(submission).flatMap((report) => reportAgainstSheets(submission, report, sure)),
    ...submission.baseTables.flatMap((table) => baseAgainstSheets(submission, table, sure)),
    ...submission.baseTables.flatMap((table) => trustedReports(submission).flatMap((report) => reportAgainstBase(submission, report, table, sure))),
  ],
};

function reportAgainstSheets(submission: Submission, report: Narrative, sure: number): readonly Context[] {
  const [entries, sheets] = [entriesOf(report), submission.projectForms];
  if (sheets.length === 0 || entries.length === 0) return [];
  const [lefts, rights] = [entries.map(entryName), sheets.map(sheetName)];
  const complete = listsAll(submission, report, entries);
  return contextsOf(submission, lefts, rights, sure, (left, right, match) => {
    const [entry, sheet] = [left === undefined ? undefined : entries[left], right === undefined ? undefined : sheets[right]];
    const fact = meant(entry, sheet?.total?.actual);
    return { name: sheet?.subject ?? fact?.aspects.subject ?? "", match, compared: "report-sheet", complete, report: fact, sheet, form: sheet ?? report };
  });
}

function baseAgainstSheets(submission: Submission, table: BaseTable, sure: number): readonly Context[] {
  const [rows, sheets] = [itemsOf(table), submission.projectForms];
  if (sheets.length === 0 || rows.length === 0) return [];
  const [lefts, rights] = [rows.map(rowName), sheets.map(sheetName)];
  return contextsOf(submission, lefts, rights, sure, (left, right, match) => {
    const [row, sheet] = [left === undefined ? undefined : rows[left], right === undefined ? undefined : sheets[right]];
    return { name: sheet?.subject ?? row?.subject ?? "", match, compared: "base-sheet", row, sheet, form: sheet ?? table };
  });
}

function reportAgainstBase(submission: Submission, report: Narrative, table: BaseTable, sure: number): readonly Context[] {
  const [entries, rows] = [entriesOf(report), itemsOf(table)];
  if (rows.length === 0 || entries.length === 0) return [];
  const [lefts, rights] = [entries.map(entryName), rows.map(rowName)];
  return contextsOf(submission, lefts, rights, sure, (left, right, match) => {
    const [entry, row] = [left === undefined ? undefined : entries[left], right === undefined ? undefined : rows[right]];
    const fact = meant(entry, row?.actual);
    return { name: fact?.aspects.subject ?? row?.subject ?? "", match, compared: "report-base", report: fact, row, form: report };
  });
}

function contextsOf(
  submission: Submission,
  lefts: readonly Named[],
  rights: readonly Named[],
  sure: number,
  found: (left: number | undefined, right: number | undefined, match: string) => Found,
): readonly Context[] {
  const matching = matchNames(lefts, rights);
  const unsure = new Set(matching.ambiguous.map((each) => each.left));
  const doubted = new Set(matching.ambiguous.flatMap((each) => each.candidates));
  const [leftTaken, rightTaken] = [new Set(matching.pairs.map((pair) => pair.left)), new Set(matching.pairs.map((pair) => pair.right))];
  const [aloneOnLeft, aloneOnRight] = [range(lefts.length).filter((at) => !leftTaken.has(at)), range(rights.length).filter((at) => !rightTaken.has(at))];
  const [left, right] = [aloneOnLeft.flatMap((at) => lefts[at] ?? []), aloneOnRight.flatMap((at) => rights[at] ?? [])];
  return [
    ...matching.pairs.map((pair) => contextOf(submission, found(pair.left, pair.right, pair.by))),
    ...aloneOnLeft.map((at) => contextOf(submission, found(at, undefined, ""), unsure.has(at) ? ambiguous : doubtAbout(lefts[at], right, sure))),
    ...aloneOnRight.filter((at) => !doubted.has(at)).map((at) => contextOf(submission, found(undefined, at, ""), doubtAbout(rights[at], left, sure))),
  ];
}

type Doubt = (name: string) => Words;

const ambiguous: Doubt = (name) => words(`“${name}”与多个项目名称相近，不能确定是哪一个`, `“${name}” fits several projects`);
const blurred: Doubt = (name) => words(`“${name}”或与之相近的名称来自图片识别，把握不够，不能确定有没有对应的项目`, `“${name}”, or a name like it, was recognised in a picture and is not sure enough to say that the project is missing`);

const nameless: Doubt = () => words("有项目没有写名称，或名称没有认出来，不能确定它是哪一个", "a project is told without a name, or with one that was not recognised: which one it is cannot be said");

/** Nobody misses a project whose name, or whose counterpart's, is not told at all or may have been misread by recognition. */
function doubtAbout(name: Named | undefined, others: readonly Named[], sure: number): Doubt | undefined {
  const doubtful = ({ confidence }: Named): boolean => confidence !== undefined && confidence < sure;
  if (name === undefined) return undefined;
  if ([name, ...others].some((each) => normaliseName(each.name) === "")) return nameless;
  return doubtful(name) || others.some((other) => doubtful(other) && mayBeMisread(name.name, other.name)) ? blurred : undefined;
}

function contextOf(submission: Submission, found: Found, doubt?: Doubt): Context {
  const { name, match, report, row, sheet } = found;
  const made: Made = {
    data: {
      name,
      match,
      compared: found.compared,
      complete: found.complete ?? false,
      report,
      planned: report?.aspects.scenario?.endsWith("budget") ?? false,
      row: row === undefined ? { label: name } : rowData(row),
      sheet: sheet?.total === undefined ? { label: "年度资金总额" } : fundingData(sheet.total),
      sheetScore: sheet?.totalScore,
      inReport: report !== undefined,
      inBase: row !== undefined,
      hasSheet: sheet !== undefined,
    },
    place: report?.place ?? row?.place ?? sheet?.place ?? found.form.place,
    subject: name,
    form: orderOf(submission, found.form),
    show: ["report", "row", "sheet"],
  };
  return context(shape, submission, doubt === undefined ? made : { ...made, blocked: doubt(name) });
}

/** Rows with nothing spent this year are kept out of matching: they are last year's projects under similar names. */
function itemsOf(table: BaseTable): readonly BaseRow[] {
  return table.rows.filter((row) => row.concept === "expenditure.project.item" && row.subject !== undefined && !idle(row));
}

function idle(row: BaseRow): boolean {
  const nothing = (fact: Fact | undefined): boolean => fact?.quantity === undefined || fact.quantity.isZero;
  return nothing(row.actual) && nothing(row.budget);
}

/** A report that lists its projects twice (on the whole, and project by project) lists each project once. */
type Entry = readonly Fact[];

function entriesOf(report: Narrative): readonly Entry[] {
  return [...groupBy(report.projects, (fact) => normaliseName(fact.aspects.subject ?? "")).values()];
}

/**
 * Whether the report lists all projects: their amounts come to the project expenditure that it, or the base table, tells.
 * Only then does a project that it does not name say anything; most reports name but the larger ones.
 */
function listsAll(submission: Submission, report: Narrative, entries: readonly Entry[]): boolean {
  const amounts = entries.flatMap(([first]) => first?.quantity ?? []);
  const [head, ...rest] = amounts;
  if (head === undefined || amounts.length !== entries.length) return false;
  const listed = rest.reduce((sum, each) => sum.plus(each), head);
  // In a report on one project the list is of what that project's money went to.
  const spent = submission.projectForms.length === 1 ? submission.projectForms[0]?.total?.actual?.quantity : undefined;
  if (entries.length > 1 && spent !== undefined && listed.ties(spent)) return false;
  const told = report.facts.filter((fact) => fact.aspects.concept === "expenditure.project" && fact.aspects.scenario === "actual");
  const rows = submission.baseTables.flatMap((table) => table.rows.filter((row) => row.concept === "expenditure.project").map((row) => row.actual));
  return [...told, ...rows].some((total) => total?.quantity !== undefined && !total.quantity.isZero && listed.ties(total.quantity));
}

/** Of several amounts under one name, the one that agrees with the other form is the project's; else the first. */
function meant(entry: Entry | undefined, other: Fact | undefined): Fact | undefined {
  return entry?.find((fact) => amountOf(fact) === amountOf(other)) ?? entry?.[0];
}

function entryName(entry: Entry): Named {
  return { name: entry[0]?.aspects.subject ?? "", amount: amountOf(entry[0]), confidence: entry[0]?.place.confidence };
}
function rowName(row: BaseRow): Named {
  return { name: row.subject ?? row.label, amount: amountOf(row.actual), confidence: row.place.confidence };
}
function sheetName(sheet: ScoredForm): Named {
  return { name: sheet.subject, amount: amountOf(sheet.total?.actual), confidence: sheet.name?.place.confidence ?? sheet.place.confidence };
}
function amountOf(fact: Fact | undefined): string | undefined {
  const quantity = fact?.quantity;
  return quantity === undefined ? undefined : quantity.value.times(quantity.measure.scale).toString();
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
