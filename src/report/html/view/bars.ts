import type { Counts, Bar, FindingView, UnitView } from "./view.js";

/** How many findings there are of each kind, the worst first. Waived ones do not count, as in the summary. */
export function ruleBars(units: readonly UnitView[]): Bar[] {
  return barsOf(units, (finding) => [finding.rule, finding.title]);
}

export function unitBars(units: readonly UnitView[]): Bar[] {
  return barsOf(units, (finding) => [finding.unit, finding.unit]);
}

export function groupBars(units: readonly UnitView[]): Bar[] {
  return barsOf(units, (finding) => [finding.group, finding.group]);
}

function barsOf(units: readonly UnitView[], keyOf: (finding: FindingView) => readonly [key: string, name: string]): Bar[] {
  const bars = new Map<string, { key: string; name: string; counts: Record<keyof Counts, number> }>();
  for (const finding of findingsOf(units).filter(({ waived }) => waived === undefined)) {
    const [key, name] = keyOf(finding);
    const bar = bars.get(key) ?? { key, name, counts: { error: 0, warning: 0, info: 0 } };
    bar.counts[finding.severity] += 1;
    bars.set(key, bar);
  }
  return [...bars.values()].sort((one, other) => other.counts.error - one.counts.error || other.counts.warning - one.counts.warning || other.counts.info - one.counts.info);
}

export function findingsOf(units: readonly UnitView[]): FindingView[] {
  return units.flatMap(({ groups }) => groups.flatMap(({ findings }) => findings));
}
