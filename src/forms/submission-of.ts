import type { Place, Problem } from "../document/index.js";
import type { Narrative, ScoredForm, Submission } from "../model/index.js";
import type { Fault } from "./attempts.js";
import { withTexts } from "./form-texts.js";
import { namingOf } from "./naming.js";
import { nameOf, yearOf } from "./namings.js";
import type { FileReading } from "./read-document.js";
import { brokenProblems } from "./problems.js";
import { isRecognised, scanOf } from "./scans.js";
import { withFormFacts } from "./workbook/index.js";
import { tellTheSame, withWitness } from "./witnesses.js";

/** What one unit handed in, from the readings of its files. @returns undefined where they hold no form and no report */
export function submissionOf(group: readonly FileReading[], sure: number): Submission | undefined {
  const year = yearOf(group, sure);
  const faults: Fault[] = [];
  const told = (form: ScoredForm): ScoredForm => withTexts(form, (fault) => faults.push(fault));
  const read: Omit<Submission, "workbooks" | "problems"> = {
    unit: nameOf(group.map(namingOf), sure) ?? "",
    ...(year === undefined ? {} : { year }),
    files: group.map((reading) => reading.file),
    baseTables: once(group.flatMap((reading) => reading.baseTables), sure),
    overallForms: once(group.flatMap((reading) => reading.overallForms), sure).map(told),
    projectForms: once(group.flatMap((reading) => reading.projectForms), sure).map(told),
    narratives: withScans(group.flatMap((reading) => reading.narratives), sure),
    summedTables: once(group.flatMap((reading) => reading.summedTables), sure),
    listedProjects: group.flatMap((reading) => reading.listedProjects),
  };
  const { baseTables, overallForms, projectForms, summedTables } = read;
  const workbooks = withFormFacts(group.flatMap((reading) => reading.workbooks), [projectForms, overallForms, baseTables, summedTables]);
  // What breaks in reading running text or formulas is known once they have been read.
  const submission: Submission = { ...read, workbooks, problems: [...group.flatMap((reading): readonly Problem[] => reading.problems), ...brokenProblems(faults)] };
  const forms = submission.baseTables.length + submission.overallForms.length + submission.projectForms.length + submission.narratives.length + submission.summedTables.length + workbooks.length;
  return forms === 0 ? undefined : submission;
}

/** The same form handed in twice (in the report, as a workbook, as a picture, as a scan) is one form with a witness. */
function once<Form extends { readonly place: Place }>(forms: readonly Form[], sure: number): Form[] {
  const kept: Form[] = [];
  for (const form of [...forms].sort((one, other) => secondhand(one) - secondhand(other))) {
    const told = kept.findIndex((other) => subjectOf(other) === subjectOf(form) && (isPicture(form) || tellTheSame(other, form)));
    const same = told === -1 ? scanned(kept, form, sure) : { at: told, telling: form };
    if (same === undefined) kept.push(form);
    else kept[same.at] = withWitness(kept[same.at] as Form, same.telling);
  }
  return kept;
}

/** A report is told as often as it was handed in, but for scans of one that is there as a file. */
function withScans(reports: readonly Narrative[], sure: number): Narrative[] {
  const kept = reports.filter((report) => !isRecognised(report));
  const own: Narrative[] = [];
  for (const report of reports.filter(isRecognised)) {
    const same = scanned(kept, report, sure);
    if (same === undefined) own.push(report);
    else kept[same.at] = withWitness(kept[same.at] as Narrative, same.telling);
  }
  return [...kept, ...own];
}

/** Scans, and pictures last of all, are witnesses where the form itself is there. */
function secondhand(form: { readonly place: Place }): number {
  return isPicture(form) ? 2 : isRecognised(form) ? 1 : 0;
}

/** The form that a scan shows, the one of the very same name before one whose name may have been misread. */
function scanned<Form extends object>(kept: readonly Form[], scan: Form, sure: number): { at: number; telling: Form } | undefined {
  const tellings = kept.flatMap((form, at) => {
    const telling = scanOf(form, scan, sure);
    return telling === undefined ? [] : [{ at, telling }];
  });
  return tellings.find(({ at }) => subjectOf(kept[at] as Form) === subjectOf(scan)) ?? tellings[0];
}

function isPicture({ place }: { readonly place: Place }): boolean {
  return place.at.kind === "picture";
}

function subjectOf(form: object): unknown {
  return "subject" in form ? form.subject : undefined;
}
