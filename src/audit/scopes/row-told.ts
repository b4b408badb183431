import { type Fact, factsOf, type Submission, type TableRow } from "../../model/index.js";
import { isSwapOf, isSlipOf, type Quantity } from "../../quantity/index.js";
import { normaliseName } from "../names.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("行名"),
  told: told(),
  printed: cell("表中所填", "as the table prints it"),
};

/**
 * What a sentence of the report tells under the very name of a row in a table of the submission, beside that row. Names of
 * rows say little of the column that is meant, so that only a figure that no form and no table prints, and that is two
 * changed places or one digit in many away from the only such figure of the row, is set against it.
 */
export const rowTold: Scope = {
  name: "row-told",
  title: words("报告所写的数与表中同名的一行", "what the report tells under the name of a table's row"),
  shape,
  contexts: (submission) => {
    const rows = rowsByName(submission);
    return rows.size === 0 ? [] : trustedReports(submission).flatMap((report) => tellingsOf(report).flatMap((telling) => contextsOf(submission, report, telling, rows)));
  },
};

interface Telling {
  readonly names: readonly string[];
  readonly figure: Fact;
}

type Report = ReturnType<typeof trustedReports>[number];

function tellingsOf({ amounts = [], results = [] }: Report): readonly Telling[] {
  return [...amounts.map(({ said, figure }) => ({ names: [nameIn(said)], figure })), ...results.filter(({ aimed }) => !aimed)];
}

/** 人员经费 of （三）人员经费（工资福利与个人补助之和）. */
function nameIn(said: string): string {
  return said.replace(/\([^()]*\)/g, "").split(/[,、:;]/).at(-1) ?? "";
}

/** Names of fewer characters are words of every report. */
const telling = 4;

/** 全年人员经费支出为 and 人员经费 are one name. */
function keyOf(name: string): string {
  const plain = name.replace(/\s|[“”"《》]/g, "").replace(/^(?:\(?[一二三四五六七八九十\d]+(?:是|[、.)]))?(?:其中:?|20\d\d年度?|全年|本年度?|当年|实际|用于)*/, "").replace(/(?:全年|实际|决算|总额|支出|使用|共计?|合计|为|是|达到?|了|数)+$/, "");
  return plain.length < telling ? "" : normaliseName(plain);
}

/** Projects of the base table, and rows of it that no form knows by a name of its own. */
function rowsOfBase({ baseTables }: Submission): readonly TableRow[] {
  const own = baseTables.flatMap(({ rows }) => rows.filter(({ concept }) => concept === "expenditure.project.item" || concept === "other"));
  return own.map(({ label, actual, budget, priorActual }) => ({ label, figures: [actual, budget, priorActual].flatMap((each) => (each?.isFigure === true ? [each] : [])) }));
}

function rowsByName(submission: Submission): ReadonlyMap<string, readonly TableRow[]> {
  const rows = new Map<string, TableRow[]>();
  for (const row of [...submission.summedTables.flatMap((each) => each.rows ?? []), ...rowsOfBase(submission)]) {
    const key = keyOf(row.label);
    if (key !== "") rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

function contextsOf(submission: Submission, report: Report, { names, figure }: Telling, rows: ReadonlyMap<string, readonly TableRow[]>): readonly Context[] {
  const named = names.flatMap((name) => rows.get(keyOf(name)) ?? []);
  const quantity = figure.quantity;
  if (named.length === 0 || quantity === undefined || quantity.looseness !== "exact") return [];
  const printed = named.flatMap(({ figures }) => figures).filter((each) => each.quantity !== undefined && each.quantity.measure.dimension === quantity.measure.dimension);
  const right = printed.find((each) => each.quantity !== undefined && (quantity.agrees(each.quantity) || quantity.roundsFrom(each.quantity)));
  const slips = right !== undefined ? [] : printed.filter((each) => each.quantity !== undefined && isOneSlip(quantity, each.quantity));
  const [due, ...others] = right !== undefined ? [right] : slips;
  if (due === undefined || others.length > 0 || (right === undefined && isToldElsewhere(quantity, due, submission))) return [];
  const name = named.find(({ figures }) => figures.includes(due))?.label ?? "";
  return [context(shape, submission, { data: { name, told: figure, printed: due }, place: figure.place, form: orderOf(submission, report), show: ["told", "printed"] })];
}

/** So many digits that changed places, or all but one of them the same, are hardly those of two things under one name. */
const swapped = 4;
const precise = 5;

function isOneSlip(told: Quantity, printed: Quantity): boolean {
  const digits = Math.min(told.printedDigits, printed.printedDigits);
  return (digits >= swapped && isSwapOf(told, printed)) || (digits >= precise && isSlipOf(told, printed));
}

/** Whether a form or a table prints the figure told, or the report itself tells that of the row besides: then either is of something else. */
function isToldElsewhere(told: Quantity, due: Fact, submission: Submission): boolean {
  const same = (one: Quantity | undefined, other: Quantity | undefined): boolean => one !== undefined && other !== undefined && one.measure.dimension === other.measure.dimension && one.agrees(other);
  const forms = [...submission.baseTables, ...submission.overallForms, ...submission.projectForms, ...submission.summedTables].flatMap((form) => factsOf(form));
  const tellings = trustedReports(submission).flatMap(tellingsOf);
  return forms.some((each) => same(told, each.quantity)) || tellings.some(({ figure }) => same(figure.quantity, due.quantity));
}
