import { Fact, type Indicator, type ScoredForm, type Submission, type ToldResult } from "../../model/index.js";
import { isSwapOf, meets, type Quantity } from "../../quantity/index.js";
import { groupBy } from "../group.js";
import { normaliseName } from "../names.js";
import { namesResult } from "../result-names.js";
import { words } from "../words.js";
import { projectsOf } from "./explained.js";
import { context } from "./fill.js";
import { orderOf, scoredForms, subjectOf, trustedReports } from "./forms.js";
import { boundOf, type Matched, nearSlips, sameFigure, slipsIn, type Telling } from "./indicator-slips.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("指标名称"),
  where: text("report 报告正文所写、goal 本表目标文字所写", "report"),
  side: text("actual 实际完成值、target 指标值", "actual"),
  told: told(),
  printed: cell("指标表所填", "as the indicator prints it"),
};

/** An indicator's result (or target) as running text tells it, under the very name that the form has. */
export const indicatorTold: Scope = {
  name: "indicator-told",
  title: words("文字所写的指标完成值、指标值", "an indicator's result or target as text tells it"),
  shape,
  contexts: (submission) => [
    ...trustedReports(submission).flatMap((report) => inReport(submission, report.results ?? [])),
    ...scoredForms(submission).flatMap((form) => inGoals(submission, form, form.goalResults ?? [])),
  ],
};

function inReport(submission: Submission, results: readonly ToldResult[]): readonly Context[] {
  // What was aimed at is told in many ways; beside what was reached it is the form's own target.
  const told = results.filter(({ aimed, paired }) => !aimed || paired === true);
  const tellings = told.flatMap((result) => formsFor(submission, result).map((form) => ({ result, form })));
  const matched = tellings.flatMap((telling) => matchedBy(telling) ?? []);
  const chosen = chosenOf(matched);
  const heard = new Set(chosen.map(({ result }) => result));
  const known = new Set(matched.map(({ row }) => row));
  // What the report tells rightly in one place it may tell with a slip in another.
  const slipped = slipsIn(told, tellings, submission).filter(({ row, result }) => !heard.has(result) && (!known.has(row) || chosen.some((each) => each.row === row && sameFigure(each.result.figure, each.printed))));
  return [...chosen, ...slipped].filter((each) => sameFigure(each.result.figure, each.printed) || !isOfAnotherForm(each, submission)).map((each) => contextOf(submission, "report", each));
}

/** 满意度96.50% behind the scores of all forms: under that name, or as how satisfied somebody else was, another form of the unit prints that very figure. */
function isOfAnotherForm({ result: { names, figure }, form }: Matched, submission: Submission): boolean {
  const isRate = figure.quantity?.measure.dimension === "ratio";
  const isTold = ({ name, actual }: Indicator): boolean => actual.isFigure && sameFigure(figure, actual) && names.some((own) => namesResult(own, name, isRate) || (/满意[度率]$/.test(own) && /满意[度率]$/.test(name)));
  return scoredForms(submission).some((other) => other !== form && other.indicators.some(isTold));
}

/** The form whose indicators a sentence of the report can be held against: its project's, or the unit's as a whole. */
function formsFor(submission: Submission, result: ToldResult): readonly ScoredForm[] {
  const { overallForms, projectForms } = submission;
  const about = projectsOf(result, projectForms);
  // 完成水库维护12座；维护集中供水工程88处: the first thing told may name a project, and the next be the unit's under the very words of its form.
  if (about?.length === 1 && !about.some((form) => hasIndicator(form, result)) && (!result.ofProject || overallForms.some((form) => form.indicators.some((row) => result.figure.quantity?.measure.dimension === "ratio" && isOfOneThing(result, row))))) return overallForms.length === 1 ? overallForms.filter((form) => form.indicators.some(({ name }) => result.names.some((own) => own.length >= 6 && normaliseName(own) === normaliseName(name)))) : [];
  if (about !== undefined) return about.length === 1 ? about : [];
  if (overallForms.length === 0) return result.ofProject ? [] : projectForms.length === 1 ? projectForms : namedAlike(result, projectForms);
  if (overallForms.length > 1) return [];
  // 订阅报刊462种: what the unit's own form does not ask may be the very indicator of one project.
  return !result.ofProject && !overallForms.some((form) => hasIndicator(form, result)) ? namedAlike(result, projectForms) : overallForms;
}

function hasIndicator(form: ScoredForm, result: ToldResult): boolean {
  return [...form.indicators, ...executionRow(result, form)].some(({ name }) => namesOf(result, form).some((own) => namesResult(own, name, result.figure.quantity?.measure.dimension === "ratio")));
}

/**
 * Of several projects' forms the only one with an indicator of the very words, where those are long enough to mean one thing.
 * What the unit did in all may be more than the project did, not less; how many were satisfied each project asks of its own.
 */
function namedAlike({ names, figure }: ToldResult, forms: readonly ScoredForm[]): readonly ScoredForm[] {
  const isRate = figure.quantity?.measure.dimension === "ratio";
  const own = names.map(normaliseName).filter((name) => name.length >= (isRate ? 6 : 4) && !/满意/.test(name));
  const rows = forms.flatMap((form) => form.indicators.filter(({ name }) => own.some((each) => each === normaliseName(name) || (/人均/.test(each) && namesResult(each, name, false)))).map((row) => ({ form, row })));
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) return [];
  const printed = only.row.actual?.quantity;
  const less = printed !== undefined && figure.quantity !== undefined && printed.measure.dimension === figure.quantity.measure.dimension && figure.quantity.compare(printed) <= 0;
  // 法官人均结案 is no sum that a project has a part of.
  return isRate || less || /人均/.test(only.row.name) ? [only.form] : [];
}

function inGoals(submission: Submission, form: ScoredForm, told: readonly ToldResult[]): readonly Context[] {
  const chosen = chosenOf(told.flatMap((result) => matchedBy({ result, form }) ?? []));
  const slipped = nearSlips(told.map((result) => ({ result, form })), submission).filter(({ result, printed }) => !chosen.some((each) => each.result === result || each.printed === printed));
  return [...chosen, ...slipped].map((each) => contextOf(submission, "goal", each));
}

/**
 * A result told several times is held against the form by the telling that agrees, where there is one; tellings that differ
 * among themselves are of different things.
 */
function chosenOf(matched: readonly Matched[]): readonly Matched[] {
  const groups = groupBy(matched, ({ row, result }) => (result.aimed ? row.targetCell : row.actual));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const agreeing = group.find(({ result, printed }) => sameFigure(result.figure, printed));
    const alike = group.every((each) => sameFigure(each.result.figure, first.result.figure));
    return agreeing ?? (alike ? first : undefined) ?? [];
  });
}

/** The one indicator of the form under that name and in that unit of measure. */
function matchedBy({ result, form }: Telling): Matched | undefined {
  const told = result.figure.quantity;
  if (told === undefined) return undefined;
  const isRate = told.measure.dimension === "ratio";
  const named = [...form.indicators, ...executionRow(result, form)].filter(({ name }) => namesOf(result, form).some((own) => namesResult(own, name, isRate)));
  const [row] = named;
  if (row === undefined || named.length > 1) return undefined;
  const printed = result.aimed || tellsTarget(result, row) ? boundOf(row) : row.actual;
  const figure = printed?.quantity;
  if (printed === undefined || figure === undefined || figure.looseness !== "exact") return undefined;
  if (told.measure.dimension !== figure.measure.dimension || told.measure.dimension === "none") return undefined;
  if (result.aimed && isBeyond(figure, told)) return undefined;
  // What one project did is a part of the unit's result, which it cannot exceed.
  const part = form.kind === "overall" && result.ofProject && !told.agrees(figure);
  return part && (isRate ? !isOfOneThing(result, row) : told.compare(figure) < 0) ? undefined : { result, row, form, printed };
}

/** 工程质量抽检一次合格率: a rate of so long a name, and told under the very words, is of the one thing wherever it is told; how many were satisfied each project asks of its own. */
function isOfOneThing({ names }: ToldResult, { name }: Indicator): boolean {
  const asked = normaliseName(name);
  return asked.length >= 8 && !/满意/.test(asked) && names.some((own) => normaliseName(own) === asked);
}

/**
 * 预算执行率 among the indicators is read as what the form prints of its funds. A sentence that tells nothing but the rate is of the unit's; beside amounts it may be of
 * whatever they are of.
 */
function executionRow({ names, sentence, ofProject }: ToldResult, { kind, executionRate, total, place }: ScoredForm): readonly Indicator[] {
  const alone = !ofProject && names.some((name) => /^(?:部门|整体|全年|年度)*预算执行率$/.test(name)) && !/元|项目|专项/.test(sentence);
  if (kind !== "overall" || total !== undefined || !alone || executionRate?.isFigure !== true) return [];
  return [{ category: "other", level1: "", level2: "", name: "预算执行率", targetCell: new Fact({ ...executionRate, state: "blank", quantity: undefined, text: "" }), target: { kind: "blank" }, actual: executionRate, place }];
}

/** ≥35处 asks no less than 修复30处以上: an indicator may be stricter than the goal's words, which leave that open. */
function isBeyond(target: Quantity, goal: Quantity): boolean {
  return goal.looseness === "over" && target.compare(goal) > 0;
}

/** 图书购置项目购置图书3010册: what is told of the project comes behind its name. */
function namesOf({ names }: ToldResult, { subject }: ScoredForm): readonly string[] {
  const core = normaliseName(subject);
  return names.flatMap((name) => {
    const at = core.length < 2 ? -1 : name.indexOf(core);
    return at < 0 ? [name] : [name, name.slice(at + core.length).replace(/^(?:专项|补助|工作|项目|资金|经费)+/, "")];
  });
}

/**
 * 完成围栏120米 where at least 120米 were due and 121.5米 were built: what was due was done, and the words say no more. 120.6米 is no such word,
 * though it would be cut to 120.
 */
function tellsTarget({ figure }: ToldResult, row: Indicator): boolean {
  const bound = boundOf(row);
  // 篮球场27个 was due and built, and 72个 are entered: what is told is the result with its digits changed.
  if (figure.quantity !== undefined && row.actual.quantity !== undefined && isSwapOf(figure.quantity, row.actual.quantity)) return false;
  const isDue = bound?.quantity !== undefined && figure.quantity !== undefined && sameFigure(figure, bound) && figure.quantity.compare(bound.quantity) === 0;
  return isDue && row.actual.quantity !== undefined && meets(row.target, row.actual.quantity) === true;
}

function contextOf(submission: Submission, where: "report" | "goal", { result, form, row, printed }: Matched): Context {
  const project = subjectOf(form);
  return context(shape, submission, {
    data: { name: row.name, where, side: result.aimed ? "target" : "actual", told: result.figure, printed },
    place: result.figure.place,
    subject: project === undefined ? row.name : `${project} · ${row.name}`,
    form: orderOf(submission, form),
    show: ["told", "printed"],
  });
}
