import type { BaseTable, Narrative, ScoredForm, Submission, SummedTable } from "../../model/index.js";

/** Where each form comes in the order a reviewer reads: report, base table, overall form, projects, other tables. */
export function orderOf(submission: Submission, form: BaseTable | Narrative | ScoredForm | SummedTable): number {
  const order: readonly unknown[] = [
    ...submission.narratives,
    ...submission.baseTables,
    ...submission.overallForms,
    ...submission.projectForms,
    ...submission.summedTables,
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

/**
 * The reports that may be set against other forms. Several files that name no unit lie together in a folder by chance as
 * often as by belonging together: those are checked each within itself, and held against nothing else.
 */
export function trustedReports(submission: Submission): readonly Narrative[] {
  const nameless = new Set(submission.narratives.filter((report) => report.unit === undefined).map((report) => report.place.file));
  return nameless.size <= 1 ? submission.narratives : submission.narratives.filter((report) => report.unit !== undefined);
}
