import { sameUnit, type Evidence, type Finding, type Pass } from "../model/index.js";
import { likeness, nameOf, namesOf, plain, sameSubject, valueOf } from "./figures.js";

/** Findings with less in common than this are two. */
const leastAlike = 0.5;

export interface Pair {
  readonly before: Finding;
  readonly after: Finding;
}

/**
 * One to one, the nearest first: the same fingerprint, then the rule, then the names of the figures, then how many of them say
 * the same, then where they stand.
 */
export function matched(before: readonly Finding[], after: readonly Finding[]): Pair[] {
  const places = new Map(after.map((finding) => [finding, placesOf(finding)]));
  const candidates = before.flatMap((one, row) => {
    const own = placesOf(one);
    return after.flatMap((other, column) => {
      const near = nearness(one, other);
      return near === undefined ? [] : [{ one, other, row, column, near, close: common(own, places.get(other) ?? own) }];
    });
  });
  candidates.sort((a, b) => b.near - a.near || b.close - a.close || a.row - b.row || a.column - b.column);
  const taken = new Set<Finding>();
  return candidates.flatMap(({ one, other }): Pair[] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [{ before: one, after: other }];
  });
}

/** Undefined where the two cannot be about the same thing. */
function nearness(one: Finding, other: Finding): number | undefined {
  if (!sharesRule(one, other) || !isAbout(one, other)) return undefined;
  if (one.fingerprint === other.fingerprint) return 100;
  const sameRule = one.rule === other.rule;
  const alike = likeness(namesOf(one), namesOf(other));
  // A contradiction that several rules see is told under another of them once figures have changed.
  if (alike < (sameRule ? leastAlike : 0.6)) return undefined;
  return (sameRule ? 10 : 0) + alike * 5 + common(figuresOf(one), figuresOf(other)) * 3;
}

/** Whether unit, year and subject are the same, the unit perhaps written otherwise. */
export function isAbout(one: Pick<Finding, "unit" | "year" | "subject">, other: Pick<Finding, "unit" | "year" | "subject">): boolean {
  return sameUnitIn(one, other) && sameSubject(one.subject, other.subject);
}

export function sameUnitIn(one: { readonly unit: string; readonly year?: number | undefined }, other: { readonly unit: string; readonly year?: number | undefined }): boolean {
  return (one.year === other.year || one.year === undefined || other.year === undefined) && (plain(one.unit) === plain(other.unit) || sameUnit(one.unit, other.unit));
}

export function rulesOf(finding: Finding | Pass): readonly string[] {
  return [finding.rule, ...("also" in finding ? (finding.also ?? []) : []).map(({ rule }) => rule)];
}

/** Whether a pass, or another finding, is about the same figures by name under one of the finding's rules. */
export function isOfSameFigures(finding: Finding, other: Finding | Pass): boolean {
  return sharesRule(finding, other) && isAbout(finding, other) && likeness(namesOf(finding), namesOf(other)) >= leastAlike;
}

function sharesRule(one: Finding | Pass, other: Finding | Pass): boolean {
  const rules = rulesOf(other);
  return rulesOf(one).some((rule) => rules.includes(rule));
}

/** Each is asked for once for every finding of its rule. */
const known = new WeakMap<Finding, ReadonlySet<string>>();

function figuresOf(finding: Finding): ReadonlySet<string> {
  const figures = known.get(finding) ?? new Set(finding.evidence.map((each) => `${nameOf(each)} ${valueOf(each.value, each.measure)}`));
  known.set(finding, figures);
  return figures;
}

function placesOf({ evidence }: Finding): ReadonlySet<string> {
  return new Set(evidence.map(({ place: { at } }: Evidence) => JSON.stringify(at)));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * [...one].filter((each) => other.has(each)).length) / all;
}
