import type { Fact, Narrative, ScoredForm, Submission } from "../../model/index.js";
import { groupBy } from "../group.js";
import { matchNames, normaliseName } from "../names.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("项目名称"),
  told: told("分"),
  score: cell("总分（得分）", "total score", "分"),
};

/**
 * A project's own score as the report tells it, beside the total of its form. Only a name that is the form's, or that one
 * form's alone contains, is that project: of names that are merely alike nobody is accused.
 */
export const projectScore: Scope = {
  name: "project-score",
  title: words("报告所写的项目自评得分与项目自评表总分", "a project's score as the report and its form tell it"),
  shape,
  contexts: (submission) => trustedReports(submission).flatMap((report) => contextsOf(submission, report)),
};

function contextsOf(submission: Submission, report: Narrative): readonly Context[] {
  const named = report.facts.filter(({ aspects: { concept, subject } }) => concept === "total.score" && subject !== undefined);
  const tellings = [...groupBy(named, ({ aspects }) => normaliseName(aspects.subject ?? "")).values()];
  const forms = submission.projectForms;
  const { pairs } = matchNames(tellings.map(([first]) => ({ name: first?.aspects.subject ?? "" })), forms.map(({ subject }) => ({ name: subject })));
  return pairs.filter(({ by }) => by === "equal" || by === "contained").flatMap(({ left, right }) => {
    const [telling, form] = [tellings[left], forms[right]];
    return telling === undefined || form?.totalScore === undefined || isOfAPart(telling[0]?.aspects.subject ?? "", form.subject) ? [] : [contextOf(submission, form, form.totalScore, telling)];
  });
}

/** 森林防火宣传得45分: what stands behind a project's name makes it something that the project did. */
function isOfAPart(told: string, subject: string): boolean {
  const [own, whole] = [normaliseName(told), normaliseName(subject)];
  const at = own.indexOf(whole);
  return at >= 0 && at + whole.length < own.length;
}

/** A score told twice, once rightly, was told rightly. */
function contextOf(submission: Submission, form: ScoredForm, score: Fact, telling: readonly Fact[]): Context {
  const agreeing = telling.find(({ quantity }) => quantity !== undefined && score.quantity?.ties(quantity) === true);
  const fact = agreeing ?? telling[0];
  return context(shape, submission, { data: { name: form.subject, told: fact, score }, place: fact?.place ?? form.place, subject: form.subject, form: orderOf(submission, form), show: ["told", "score"] });
}
