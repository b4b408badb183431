import type { Place } from "../../document/index.js";
import type { ListedProject, ScoredForm, Submission } from "../../model/index.js";
import { groupBy } from "../group.js";
import { matchNames, normaliseName } from "../names.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import { fundingData, fundingRow } from "./scored-shape.js";
import type { Context, Scope } from "./scope.js";
import { cell, map, text, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("项目名称"),
  listed: map("项目汇总表的这一行", {
    initial: cell("年初预算数", "initial budget", "万元"),
    fullYear: cell("全年预算数", "full-year budget", "万元"),
    actual: cell("全年执行数", "actual", "万元"),
    rate: cell("执行率", "execution rate"),
    score: cell("自评得分", "score", "分"),
    grade: cell("自评等级", "grade"),
  }),
  sheet: fundingRow,
  sheetScore: cell("总分（得分）", "total score", "分"),
};

/**
 * A project as a table of all projects lists it, and its own form. A name that one form's alone contains is that project only
 * where one of their figures is the same: 学生资助 may be listed with all its funds, and its form be of one of them. One that a
 * table lists twice (by place, by source of funds) is told in parts, and not compared; of one that several tables list, some may tell of one
 * quarter or source alone, and those that share no amount with the form are not compared either. What is graded stands in the row whether
 * or not a form of it is there.
 */
export const listedProject: Scope = {
  name: "listed-project",
  title: words("项目汇总表与项目自评表中的同一项目", "a project as the table of projects and its form tell of it"),
  shape,
  contexts: (submission) => {
    const listings = [...groupBy(submission.listedProjects, ({ name }) => normaliseName(name)).values()];
    const once = listings.flatMap((rows) => [...groupBy(rows, ({ place }) => tableOf(place)).values()].flatMap((each) => (each.length === 1 ? each : [])));
    const elsewhere = new Set(listings.flatMap((rows) => (rows.length > 1 ? rows : [])));
    // A name that several tables list is matched to its form once.
    const named = [...groupBy(once, ({ name }) => normaliseName(name)).values()];
    const { pairs } = matchNames(named.map(([first]) => ({ name: first?.name ?? "" })), submission.projectForms.map(({ subject }) => ({ name: subject })));
    const forms = new Map(
      pairs.flatMap(({ left, right, by }) => (named[left] ?? []).map((row) => ({ row, form: submission.projectForms[right], by }))).flatMap(({ row, form, by }): [ListedProject, ScoredForm][] => {
        if (form === undefined || (elsewhere.has(row) && hasAmounts(row) && !shareAFigure(row, form))) return [];
        return by === "equal" || (by === "contained" && shareAFigure(row, form)) ? [[row, form]] : [];
      }),
    );
    return submission.listedProjects.flatMap((row) => (forms.has(row) || row.grade !== undefined ? [contextOf(submission, row, forms.get(row))] : []));
  },
};

function hasAmounts({ initial, fullYear, actual }: ListedProject): boolean {
  return [initial, fullYear, actual].some((fact) => fact?.isFigure === true);
}

/** The table a row stands in: a worksheet, a table of a document. */
function tableOf({ file, part, at }: Place): string {
  const own = at.kind === "sheet" ? at.sheet : at.kind === "cell" ? String(at.table) : "";
  return [file, ...(part ?? []), own].join("\n");
}

function shareAFigure({ initial, fullYear, actual }: ListedProject, { total }: ScoredForm): boolean {
  const told = [total?.initial, total?.fullYear, total?.actual].flatMap((fact) => fact?.quantity ?? []);
  return [initial, fullYear, actual].some((fact) => fact?.quantity?.isZero === false && told.some((quantity) => fact.quantity?.agrees(quantity) === true));
}

function contextOf(submission: Submission, { name, place, ...listed }: ListedProject, form: ScoredForm | undefined): Context {
  const subject = form?.subject ?? name;
  return context(shape, submission, {
    data: { name: subject, listed: { ...listed }, sheet: form?.total === undefined ? { label: "年度资金总额" } : fundingData(form.total), sheetScore: form?.totalScore },
    place,
    subject,
    form: form === undefined ? 0 : orderOf(submission, form),
    show: ["listed", "sheet"],
  });
}
