import { sameUnit } from "../model/index.js";
import type { Naming } from "./naming.js";

/** What a file says of who handed it in, and for which year. */
type Named = Pick<Naming, "unit" | "year" | "sureness"> & Partial<Pick<Naming, "over" | "anchored">>;

/**
 * What a group of files is called, and when. What text recognition was not sure of counts only where nothing surer tells
 * it, and keeps no files apart that one misread character would put together.
 */
export function nameOf(group: readonly Named[], sure: number): string | undefined {
  const owners = group.flatMap(({ anchored, unit }) => (anchored === true && unit !== undefined ? [unit] : []));
  // A project that a subordinate body carries out is handed in by the department over it, where the report is that department's.
  const ownerOf = ({ unit, over }: Named): string | undefined => (over === undefined ? unit : (owners.find((owner) => sameUnit(owner, over)) ?? unit));
  return mostFrequent(surest(group.filter((reading) => reading.unit !== undefined), "unit", sure).flatMap((reading) => ownerOf(reading) ?? []));
}

export function yearOf(group: readonly Named[], sure: number): number | undefined {
  return mostFrequent(surest(group.filter((reading) => reading.year !== undefined), "year", sure).flatMap((reading) => reading.year ?? []));
}

/** Those whose unit is told for certain, or not at all, before those whose name may be misread. */
export function sureFirst<Group extends readonly Named[]>(groups: readonly Group[], sure: number): Group[] {
  return [...groups].sort((one, other) => Number(isDoubtful(one, "unit", sure)) - Number(isDoubtful(other, "unit", sure)));
}

export function yearsFit(one: readonly Named[], other: readonly Named[], sure: number): boolean {
  const [a, b] = [yearOf(one, sure), yearOf(other, sure)];
  return a === b || a === undefined || b === undefined || isDoubtful(one, "year", sure) || isDoubtful(other, "year", sure);
}

/** Whether a group tells its unit, or year, by words alone that text recognition was not sure of. */
export function isDoubtful(group: readonly Named[], what: "unit" | "year", sure: number): boolean {
  const telling = group.filter((reading) => reading[what] !== undefined);
  return telling.length > 0 && telling.every((reading) => (reading.sureness?.[what] ?? 1) < sure);
}

function surest(telling: readonly Named[], what: "unit" | "year", sure: number): readonly Named[] {
  const certain = telling.filter((reading) => (reading.sureness?.[what] ?? 1) >= sure);
  return certain.length > 0 ? certain : telling;
}

/** The first of those that occur most. */
function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
