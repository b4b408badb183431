import type { Evidence, Finding, Pass } from "../model/index.js";
import { halfWidth, measureOf, readFigure } from "../quantity/index.js";

/** A figure by what it is called, whatever it says: 分值 · 满意度指标. */
export function nameOf({ role, name }: Pick<Evidence, "role" | "name">): string {
  return `${sideless(role)} ${plain(name).replace(/\([^()]*\d[^()]*\)/g, "")}`;
}

/** Which of two tellings stands left is a matter of their order in the files. */
function sideless(role: string): string {
  return role === "left" || role === "right" || role === "witness" ? "side" : role;
}

/** A figure's value, so that 130.8, 130.80 and 1308000 of another measure's ten thousandth are one; words without spaces. */
export function valueOf(value: string, measure: string | undefined): string {
  const figure = readFigure(value, measureOf(measure ?? ""));
  if (figure === undefined) return plain(value);
  return `${figure.value.times(figure.measure.scale).toFixed()} ${figure.measure.dimension}`;
}

export function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, "");
}

/** 效益指标(30分) is the block that says (20分) the next time: its points are among the figures. */
export function sameSubject(one = "", other = ""): boolean {
  const [a, b] = [one, other].map((text) => plain(text).replace(/\([^()]*\d[^()]*\)/g, ""));
  return a === b;
}

/** The names of the figures that a finding or pass is about. */
export function namesOf(found: Finding | Pass): ReadonlySet<string> {
  const names = known.get(found) ?? new Set(found.evidence.filter(({ place }) => place.at.kind !== "picture").map(nameOf));
  known.set(found, names);
  return names;
}

/** Each is asked for many times over. */
const known = new WeakMap<Finding | Pass, ReadonlySet<string>>();

/** From 0, no figure in common, to 1, the same figures by name. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 1;
  const common = [...one].filter((name) => other.has(name)).length;
  return common / Math.min(one.size, other.size || 1) / 2 + common / (one.size + other.size - common) / 2;
}

export interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whether a value that was told before is told no more, rather than one come in beside it. */
  readonly dropped: boolean;
}

/** Figures of one name that say something else now. Where several have one name, those that are no longer told and those told anew. */
export function changesBetween(before: readonly Evidence[], after: readonly Evidence[]): Change[] {
  const names = [...new Set(before.map(nameOf))];
  return names.flatMap((name): Change[] => {
    const [old, now] = [before, after].map((side) => side.filter((each) => nameOf(each) === name)) as [Evidence[], Evidence[]];
    const [first] = old;
    if (first === undefined || now.length === 0) return [];
    const gone = without(old, now);
    const come = without(now, old);
    if (gone.length === 0 && come.length === 0) return [];
    return [{ name: first.name || first.role, before: told(gone.length > 0 ? gone : old), after: told(come.length > 0 ? come : now), dropped: gone.length > 0 }];
  });
}

function without(some: readonly Evidence[], others: readonly Evidence[]): Evidence[] {
  const values = new Set(others.map(({ value, measure }) => valueOf(value, measure)));
  return some.filter(({ value, measure }) => !values.has(valueOf(value, measure)));
}

function told(figures: readonly Evidence[]): string {
  return [...new Set(figures.map(({ value, measure }) => (/\p{N}$/u.test(value) && !value.endsWith(measure) ? value + measure : value)))].join("、");
}
