import { sameUnit, unitMayBeMisread } from "../model/index.js";
import type { FileReading } from "./read-document.js";

/**
 * What a group of files is called, and when. What text recognition was not sure of counts only where nothing surer tells
 * it, and keeps no files apart that one misread character would put together.
 */
export function nameOf(group: readonly FileReading[], sure: number): string | undefined {
  return mostFrequent(surest(group.filter((reading) => reading.unit !== undefined), "unit", sure).flatMap((reading) => reading.unit ?? []));
}

export function yearOf(group: readonly FileReading[], sure: number): number | undefined {
  return mostFrequent(surest(group.filter((reading) => reading.year !== undefined), "year", sure).flatMap((reading) => reading.year ?? []));
}

/** Those whose unit is told for certain, or not at all, before those whose name may be misread. */
export function sureFirst<Group extends readonly FileReading[]>(groups: readonly Group[], sure: number): Group[] {
  return [...groups].sort((one, other) => Number(isDoubtful(one, "unit", sure)) - Number(isDoubtful(other, "unit", sure)));
}

/** The group of the same unit; where a name may be misread, the only one whose name it may be. */
export function unitOfThose<Group extends readonly FileReading[]>(group: readonly FileReading[], others: readonly Group[], sure: number): Group | undefined {
  const name = nameOf(group, sure);
  if (name === undefined) return undefined;
  const same = others.find((other) => sameUnit(nameOf(other, sure) ?? "", name));
  if (same !== undefined) return same;
  const doubtful = isDoubtful(group, "unit", sure);
  const near = others.filter((other) => (doubtful || isDoubtful(other, "unit", sure)) && unitMayBeMisread(nameOf(other, sure) ?? "", name));
  return near.length === 1 ? near[0] : undefined;
}

export function yearsFit(one: readonly FileReading[], other: readonly FileReading[], sure: number): boolean {
  const [a, b] = [yearOf(one, sure), yearOf(other, sure)];
  return a === b || a === undefined || b === undefined || isDoubtful(one, "year", sure) || isDoubtful(other, "year", sure);
}

/** Whether a group tells its unit, or year, by words alone that text recognition was not sure of. */
function isDoubtful(group: readonly FileReading[], what: "unit" | "year", sure: number): boolean {
  const telling = group.filter((reading) => reading[what] !== undefined);
  return telling.length > 0 && telling.every((reading) => (reading.sureness?.[what] ?? 1) < sure);
}

function surest(telling: readonly FileReading[], what: "unit" | "year", sure: number): readonly FileReading[] {
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
