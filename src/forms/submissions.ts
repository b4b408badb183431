import type { Place, Problem } from "../document/index.js";
import { sameUnit, type Submission } from "../model/index.js";
import type { FileReading } from "./read-document.js";
import { tellTheSame, withWitness } from "./witnesses.js";

/**
 * Puts files together to units' submissions: those of one folder belong together, unless several units of the folder
 * have each handed in a report or an overall form; and the same unit's files belong together across folders.
 * A file without a unit's name stays with its folder.
 */
export function submissionsOf(readings: readonly FileReading[]): Submission[] {
  const groups: FileReading[][] = [];
  for (const folder of grouped(readings, (reading) => folderOf(reading.file))) {
    for (const group of unitsOf(folder)) {
      const home = groups.find((other) => belongTogether(other, group));
      if (home === undefined) groups.push(group);
      else home.push(...group);
    }
  }
  return adopted(groups).map(submissionOf).filter((submission) => submission !== undefined);
}

/** Files that name no unit, in a folder above or below the one unit's whose they must be. */
function adopted(groups: readonly FileReading[][]): FileReading[][] {
  const named = groups.filter((group) => nameOf(group) !== undefined);
  const homes = new Map(named.map((group) => [group, [...group]]));
  const strays = groups.filter((group) => nameOf(group) === undefined);
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
function unitsOf(folder: FileReading[]): FileReading[][] {
  const clusters: FileReading[][] = [];
  const nameless: FileReading[] = [];
  for (const reading of folder) {
    const cluster = reading.unit === undefined ? undefined : clusters.find((each) => sameUnit(each[0]?.unit ?? "", reading.unit ?? ""));
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

function belongTogether(one: readonly FileReading[], other: readonly FileReading[]): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  const [yearA, yearB] = [yearOf(one), yearOf(other)];
  return a !== undefined && b !== undefined && sameUnit(a, b) && (yearA === yearB || yearA === undefined || yearB === undefined);
}

function submissionOf(group: readonly FileReading[]): Submission | undefined {
  const year = yearOf(group);
  const submission: Submission = {
    unit: nameOf(group) ?? "",
    ...(year === undefined ? {} : { year }),
    files: group.map((reading) => reading.file),
    baseTables: once(group.flatMap((reading) => reading.baseTables)),
    overallForms: once(group.flatMap((reading) => reading.overallForms)),
    projectForms: once(group.flatMap((reading) => reading.projectForms)),
    narratives: group.flatMap((reading) => reading.narratives),
    summedTables: once(group.flatMap((reading) => reading.summedTables)),
    problems: group.flatMap((reading): readonly Problem[] => reading.problems),
  };
  const forms = submission.baseTables.length + submission.overallForms.length + submission.projectForms.length + submission.narratives.length + submission.summedTables.length;
  return forms === 0 ? undefined : submission;
}

/** The same form handed in twice (in the report, as a workbook, as a picture) is one form with a witness. */
function once<Form extends { readonly place: Place }>(forms: readonly Form[]): Form[] {
  const kept: Form[] = [];
  // Pictures come last: they are witnesses where the form itself is there.
  const ordered = [...forms.filter((form) => !isPicture(form)), ...forms.filter(isPicture)];
  for (const form of ordered) {
    const same = kept.findIndex((other) => subjectOf(other) === subjectOf(form) && (isPicture(form) || tellTheSame(other, form)));
    if (same === -1) kept.push(form);
    else kept[same] = withWitness(kept[same] as Form, form);
  }
  return kept;
}

function isPicture({ place }: { readonly place: Place }): boolean {
  return place.at.kind === "picture";
}

function subjectOf(form: object): unknown {
  return "subject" in form ? form.subject : undefined;
}

function nameOf(group: readonly FileReading[]): string | undefined {
  return mostFrequent(group.flatMap((reading) => (reading.unit === undefined ? [] : [reading.unit])));
}

function yearOf(group: readonly FileReading[]): number | undefined {
  return mostFrequent(group.flatMap((reading) => (reading.year === undefined ? [] : [reading.year])));
}

/** The first of those that occur most. */
function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
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
