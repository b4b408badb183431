import { compare } from "../../compare/index.js";
import type { Language } from "../../document/index.js";
import { type ComparedItem, countOf, type FileReport, type RuleCount, type Severity, type UnitRecord } from "../../model/index.js";
import type { Counts, Snapshot } from "./snapshot.js";

/** What a round tells that the one before did not. */
export interface News {
  readonly came: readonly FileReport[];
  readonly changed: readonly FileReport[];
  readonly went: readonly FileReport[];
  readonly units: readonly UnitNews[];
  readonly before: Counts;
  readonly after: Counts;
}

export interface UnitNews {
  readonly name: string;
  readonly year?: number | undefined;
  /** Errors before and after; nothing where the unit was not there, or where it is about what units have in common. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly fresh: readonly Told[];
  /** Still wrong, with other figures. */
  readonly stillWrong: readonly Told[];
  readonly gone: readonly Told[];
}

/** So many findings of one kind. */
export interface Told {
  readonly severity: Severity;
  readonly title: string;
  readonly count: number;
}

type Kinds = Pick<UnitNews, "fresh" | "stillWrong" | "gone">;

const weight = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;
const noKinds: Kinds = { fresh: [], stillWrong: [], gone: [] };

/** Holds a round against the one before: finding by finding where both are few enough to be held whole, else by their kinds. */
export function newsBetween(before: Snapshot, after: Snapshot, language: Language): News {
  const files = [...after.files.values()];
  const came = files.filter(({ path }) => !before.files.has(path));
  const changed = files.filter((file) => isChanged(before.files.get(file.path), file));
  const went = [...before.files.values()].filter(({ path }) => !after.files.has(path));
  const touched = new Set([...came, ...changed, ...went].map(({ path }) => path));
  const kinds = before.result !== undefined && after.result !== undefined ? byFinding(compare(before.result, after.result, language).items) : undefined;
  const [old, now] = [byName(before.units), byName(after.units)];
  const names = new Set([...now.keys(), ...old.keys(), ...(kinds?.keys() ?? [])]);
  const units = [...names].flatMap((name): UnitNews[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const told = kinds === undefined ? byKind(was?.rules ?? [], is?.rules ?? []) : (kinds.get(name) ?? noKinds);
    const unit = (is ?? was)?.unit;
    const stirred = told.fresh.length + told.stillWrong.length + told.gone.length > 0 || [...(is?.unit.files ?? []), ...(was?.unit.files ?? [])].some((path) => touched.has(path));
    const errors = (record: UnitRecord | undefined) => (record === undefined ? undefined : countOf(record.rules, "error"));
    return stirred ? [{ name: unit?.name ?? name, year: unit?.year, before: errors(was), after: errors(is), ...told }] : [];
  });
  return { came, changed, went, units, before: before.counts, after: after.counts };
}

/** Whether the same files are there, with the same bytes. */
export function sameFiles({ files: before }: Snapshot, { files: after }: Snapshot): boolean {
  return before.size === after.size && [...after.values()].every((file) => before.has(file.path) && !isChanged(before.get(file.path), file));
}

/** A file that could not be opened and now can be has other problems. */
function isChanged(before: FileReport | undefined, after: FileReport): boolean {
  return before !== undefined && (before.sha256 !== after.sha256 || before.problems.length !== after.problems.length);
}

/** Those that name no unit go by their first file. */
function byName(units: readonly UnitRecord[]): Map<string, UnitRecord> {
  return new Map(units.map((record) => [keyOf(record.unit.name || (record.unit.files[0] ?? ""), record.unit.year), record]));
}

function keyOf(name: string, year: number | undefined): string {
  return year === undefined ? name : `${name}（${year}）`;
}

function byFinding(items: readonly ComparedItem[]): Map<string, Kinds> {
  const units = new Map<string, ComparedItem[]>();
  for (const item of items) units.set(keyOf(item.unit, item.year), [...(units.get(keyOf(item.unit, item.year)) ?? []), item]);
  const of = (own: readonly ComparedItem[], ...outcomes: readonly ComparedItem["outcome"][]): Told[] =>
    tallied(own.filter(({ outcome }) => outcomes.includes(outcome)).flatMap(({ before, after }) => after ?? before ?? []).filter(({ waived }) => waived !== true).map(({ severity, title }) => ({ severity, title, count: 1 })));
  const told = [...units].map(([name, own]): [string, Kinds] => [name, { fresh: of(own, "new"), stillWrong: of(own, "changed"), gone: of(own, "fixed", "withdrawn", "unchecked") }]);
  return new Map(told.filter(([, { fresh, stillWrong, gone }]) => fresh.length + stillWrong.length + gone.length > 0));
}

function byKind(before: readonly RuleCount[], after: readonly RuleCount[]): Kinds {
  const more = (from: readonly RuleCount[], to: readonly RuleCount[]): Told[] =>
    tallied(to.map(({ rule, title, severity, count }) => ({ severity, title, count: count - (from.find((each) => each.rule === rule && each.severity === severity)?.count ?? 0) })));
  return { fresh: more(before, after), stillWrong: [], gone: more(after, before) };
}

/** Those of one kind together, the worst first. */
function tallied(told: readonly Told[]): Told[] {
  const kinds = new Map<string, Told>();
  for (const each of told) {
    if (each.count <= 0) continue;
    const key = `${each.severity} ${each.title}`;
    kinds.set(key, { ...each, count: each.count + (kinds.get(key)?.count ?? 0) });
  }
  return [...kinds.values()].sort((one, other) => weight[one.severity] - weight[other.severity] || other.count - one.count);
}
