import type { Place, Problem } from "../document/index.js";
import type { Narrative, Submission } from "../model/index.js";
import { nameOf, sureFirst, unitOfThose, yearOf, yearsFit } from "./namings.js";
import type { FileReading } from "./read-document.js";
import { isRecognised, scanOf } from "./scans.js";
import { withFormFacts } from "./workbook/index.js";
import { tellTheSame, withWitness } from "./witnesses.js";

/**
 * Puts files together to units' submissions: those of one folder belong together, unless several units of the folder
 * have each handed in a report or an overall form; and the same unit's files belong together across folders.
 * A file without a unit's name stays with its folder.
 */
export function submissionsOf(readings: readonly FileReading[], sure: number): Submission[] {
  const groups: FileReading[][] = [];
  const units = grouped(readings, (reading) => folderOf(reading.file)).flatMap((folder) => unitsOf(folder, sure));
  for (const group of sureFirst(units, sure)) {
    const home = unitOfThose(group, groups.filter((other) => yearsFit(other, group, sure)), sure);
    if (home === undefined) groups.push(group);
    else home.push(...group);
  }
  return adopted(groups, sure).map((group) => submissionOf(group, sure)).filter((submission) => submission !== undefined);
}

/** Files that name no unit, in a folder above or below the one unit's whose they must be. */
function adopted(groups: readonly FileReading[][], sure: number): FileReading[][] {
  const named = groups.filter((group) => nameOf(group, sure) !== undefined);
  const homes = new Map(named.map((group) => [group, [...group]]));
  const strays = groups.filter((group) => nameOf(group, sure) === undefined);
  const homeless = strays.filter((stray) => {
    const folder = folderOf(stray[0]?.file ?? "");
    const near = named.filter((group) => group.some((reading) => isWithin(folderOf(reading.file), folder) || isWithin(folder, folderOf(reading.file))));
    const [only, more] = near;
    if (only === undefined || more !== undefined) return true;
    homes.get(only)?.push(...stray);
    return false;
  });
  return [...homes.values(), ...homeless];
}

function isWithin(inner: string, outer: string): boolean {
  return outer === "" || inner === outer || inner.startsWith(`${outer}/`);
}

/** A unit is told apart from its folder's others only by what every unit hands in once: a report, or an overall form. */
function unitsOf(folder: FileReading[], sure: number): FileReading[][] {
  const clusters: FileReading[][] = [];
  const nameless: FileReading[] = [];
  for (const [reading] of sureFirst(folder.map((each) => [each] as const), sure)) {
    const cluster = reading.unit === undefined ? undefined : unitOfThose([reading], clusters, sure);
    if (reading.unit === undefined) nameless.push(reading);
    else if (cluster === undefined) clusters.push([reading]);
    else cluster.push(reading);
  }
  const anchored = clusters.filter((cluster) => cluster.some((reading) => reading.narratives.some((narrative) => narrative.unit !== undefined) || reading.overallForms.length > 0));
  if (anchored.length <= 1 && (anchored.length === 1 || clusters.length <= 1)) return [folder];
  const first = clusters[0];
  if (first === undefined) return [nameless];
  // Files that name no unit are kept with the one whose name their own file name carries.
  for (const reading of nameless) (clusters.find((cluster) => reading.file.includes(cluster[0]?.unit ?? "\0")) ?? first).push(reading);
  return clusters;
}

function submissionOf(group: readonly FileReading[], sure: number): Submission | undefined {
  const year = yearOf(group, sure);
  const read: Omit<Submission, "workbooks"> = {
    unit: nameOf(group, sure) ?? "",
    ...(year === undefined ? {} : { year }),
    files: group.map((reading) => reading.file),
    baseTables: once(group.flatMap((reading) => reading.baseTables), sure),
    overallForms: once(group.flatMap((reading) => reading.overallForms), sure),
    projectForms: once(group.flatMap((reading) => reading.projectForms), sure),
    narratives: withScans(group.flatMap((reading) => reading.narratives), sure),
    summedTables: once(group.flatMap((reading) => reading.summedTables), sure),
    problems: group.flatMap((reading): readonly Problem[] => reading.problems),
  };
  const { baseTables, overallForms, projectForms, summedTables } = read;
  const workbooks = withFormFacts(group.flatMap((reading) => reading.workbooks), [projectForms, overallForms, baseTables, summedTables]);
  const submission: Submission = { ...read, workbooks };
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

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function folderOf(file: string): string {
  return file.replaceAll("\\", "/").split("/").slice(0, -1).join("/");
}
