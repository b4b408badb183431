import { broughtHome } from "./astray.js";
import { nearestHomes } from "./folders.js";
import { grouped } from "./grouped.js";
import type { Naming } from "./naming.js";
import { nameOf, sureFirst, yearsFit } from "./namings.js";
import { folderOf } from "./paths.js";
import { UnitIndex } from "./unit-index.js";

/** Of the figures of two overall forms so many must be alike for one to be another telling of the other. */
const mostlyAlike = 0.5;

/**
 * Puts files together to what units handed in: those of one folder belong together, unless several units of the folder have
 * each handed in a report or an overall form; and the same unit's files belong together across folders, unless each folder
 * holds a report, an overall form or a base table of its own, as where a unit handed in twice. A file without a unit's name stays with its folder,
 * and so does the one under another's name in a folder that is named after its unit.
 */
export function groupByUnit<File extends Naming>(files: readonly File[], sure: number): File[][] {
  const index = new UnitIndex<File[]>(sure);
  const groups: File[][] = [];
  const units = sureFirst(grouped(files, ({ file }) => folderOf(file)).flatMap((folder) => unitsOf(folder, sure)), sure);
  const first = new Map<File[], number>();
  // Those with a report or a form of the unit first: of two units of one name, a sheet belongs to the one in whose folder it lies.
  for (const { group, at } of [...numbered(units, isSet), ...numbered(units, (group) => !isSet(group))]) {
    const known = index.find(group, (other) => yearsFit(other, group, sure) && !areTwoSets(other, group), (other) => liesBy(other, group));
    const home = known ?? [];
    if (known === undefined) groups.push(home);
    first.set(home, Math.min(first.get(home) ?? at, at));
    join(index, home, group, sure);
  }
  groups.sort((one, other) => (first.get(one) ?? 0) - (first.get(other) ?? 0));
  return adopted(broughtHome(groups, sure), sure);
}

function numbered<Group>(groups: readonly Group[], isWanted: (group: Group) => boolean): { readonly group: Group; readonly at: number }[] {
  return groups.flatMap((group, at) => (isWanted(group) ? [{ group, at }] : []));
}

function isSet(group: readonly Naming[]): boolean {
  return group.some(({ report = "", overall = [], base = [] }) => report !== "" || overall.length > 0 || base.length > 0);
}

/** In one folder, or one in a folder below the other's. */
function liesBy(one: readonly Naming[], other: readonly Naming[]): boolean {
  const folders = new Set(other.map(({ file }) => folderOf(file)));
  return one.some(({ file }) => [...folders].some((folder) => isBelow(folderOf(file), folder) || isBelow(folder, folderOf(file))));
}

function isBelow(folder: string, above: string): boolean {
  return folder === above || folder.startsWith(`${above}/`);
}

function join<File extends Naming>(index: UnitIndex<File[]>, home: File[], further: readonly File[], sure: number): void {
  const before = nameOf(home, sure);
  home.push(...further);
  if (nameOf(home, sure) !== before) index.enter(home);
}

/**
 * Whether both hold a report of their own, or an overall form or a base table, and not the same: a unit that handed in once
 * more is not to be held against what it handed in before. A report is told apart by any figure, a form that stands beside a
 * report by most of them: a form told twice with one figure otherwise is a contradiction.
 */
function areTwoSets(one: readonly Naming[], other: readonly Naming[]): boolean {
  const [ours, theirs] = [one, other].map((group) => group.flatMap(({ report = "" }) => (report === "" ? [] : [report]))) as [string[], string[]];
  if (ours.length > 0 && theirs.length > 0) return !ours.some((report) => theirs.includes(report));
  return (["overall", "base"] as const).some((kind) => areTwoForms(formsIn(one, kind), formsIn(other, kind)));
}

type Figures = readonly string[];

function formsIn(group: readonly Naming[], kind: "overall" | "base"): Figures[] {
  return group.flatMap((file) => (file[kind] === undefined || file[kind].length === 0 ? [] : [file[kind]]));
}

function areTwoForms(ours: readonly Figures[], theirs: readonly Figures[]): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((own) => theirs.some((their) => likeness(own, their) >= mostlyAlike));
}

function likeness(one: Figures, other: Figures): number {
  return one.filter((figure, at) => figure === other[at]).length / Math.max(one.length, other.length);
}

/** Files that name no unit, in a folder above or below the one unit's whose they must be. */
function adopted<File extends Naming>(groups: readonly File[][], sure: number): File[][] {
  const named = groups.filter((group) => nameOf(group, sure) !== undefined);
  const homes = new Map(named.map((group) => [group, [...group]]));
  const nearest = nearestHomes(named);
  const strays = groups.filter((group) => nameOf(group, sure) === undefined);
  const homeless = strays.filter((stray) => {
    const [only, more] = nearest(folderOf(stray[0]?.file ?? ""));
    if (only === undefined || more !== undefined) return true;
    homes.get(only)?.push(...stray);
    return false;
  });
  return [...homes.values(), ...homeless];
}

/** A unit is told apart from its folder's others only by what every unit hands in once: a report, or an overall form. */
function unitsOf<File extends Naming>(folder: File[], sure: number): File[][] {
  const index = new UnitIndex<File[]>(sure);
  const clusters: File[][] = [];
  const nameless: File[] = [];
  for (const [file] of sureFirst(folder.map((each) => [each] as const), sure)) {
    if (file.unit === undefined) {
      nameless.push(file);
      continue;
    }
    const known = index.find([file], () => true);
    const cluster = known ?? [];
    if (known === undefined) clusters.push(cluster);
    join(index, cluster, [file], sure);
  }
  const anchored = clusters.filter((cluster) => cluster.some((file) => file.anchored));
  if (anchored.length <= 1 && (anchored.length === 1 || clusters.length <= 1)) return [folder];
  // Files that name no unit are kept with the one whose name their own file name carries; the others are nobody's.
  const nobodys: File[] = [];
  for (const file of nameless) (clusters.find((cluster) => file.file.includes(cluster[0]?.unit ?? "\0")) ?? nobodys).push(file);
  return nobodys.length === 0 ? clusters : [...clusters, nobodys];
}
