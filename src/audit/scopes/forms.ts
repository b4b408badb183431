import type { BaseTable, Narrative, ScoredForm, Submission } from "../../model/index.js";

/** Where each form comes in the order a reviewer reads: report, base table, overall form, projects. */
export function orderOf(submission: Submission, form: BaseTable | Narrative | ScoredForm): number {
  const order: readonly unknown[] = [
    ...submission.narratives,
    ...submission.baseTables,
    ...submission.overallForms,
    ...submission.projectForms,
  ];
  return order.indexOf(form);
}

export function scoredForms(submission: Submission): readonly ScoredForm[] {
  return [...submission.overallForms, ...submission.projectForms];
}

/** A project form speaks of its project; the overall form speaks of the unit, which needs no subject. */
export function subjectOf(form: ScoredForm): string | undefined {
  return form.kind === "project" && form.subject !== "" ? form.subject : undefined;
}
