import { countOf, type DistrictOverview, type FileReport, type RuleCount, type UnitRecord } from "../../model/index.js";

/** The numbers of the units, those with the most errors first, then with the most warnings and notes; equal ones as they were found. */
export function worstFirst(units: readonly UnitRecord[]): number[] {
  const weights = units.map((unit) => [countOf(unit.rules, "error"), countOf(unit.rules, "warning"), countOf(unit.rules, "info")] as const);
  const difference = (one: number, other: number): number => {
    const [a, b] = [weights[one], weights[other]];
    for (const at of [0, 1, 2] as const) if ((a?.[at] ?? 0) !== (b?.[at] ?? 0)) return (b?.[at] ?? 0) - (a?.[at] ?? 0);
    return one - other;
  };
  return units.map((_, number) => number).sort(difference);
}

export interface Frequent extends Omit<RuleCount, "count"> {
  readonly count: number;
  readonly units: number;
}

/** What is found most often, over all units: errors before warnings before notes where they are equally frequent. */
export function mostFrequent(units: readonly UnitRecord[]): Frequent[] {
  const kinds = new Map<string, Frequent>();
  for (const { rule, title, severity, count } of units.flatMap(({ rules }) => rules)) {
    const key = `${rule} ${severity}`;
    const known = kinds.get(key);
    kinds.set(key, { rule, title, severity, count: (known?.count ?? 0) + count, units: (known?.units ?? 0) + 1 });
  }
  const rank = { error: 0, warning: 1, info: 2 };
  return [...kinds.values()].sort((one, other) => other.count - one.count || rank[one.severity] - rank[other.severity] || (one.rule < other.rule ? -1 : 1));
}

/** How many units have errors, warnings or notes alone, and nothing. */
export function statesOf(units: readonly UnitRecord[]): { readonly wrong: number; readonly doubtful: number; readonly clean: number } {
  const wrong = units.filter((unit) => countOf(unit.rules, "error") > 0).length;
  const clean = units.filter(({ rules }) => rules.length === 0).length;
  return { wrong, doubtful: units.length - wrong - clean, clean };
}

/** Files that no unit's findings rest on. */
export function unattachedFiles({ units, files }: Pick<DistrictOverview, "units" | "files">): FileReport[] {
  const attached = new Set(units.flatMap(({ unit }) => unit.files));
  return [...files.values()].filter(({ path }) => !attached.has(path));
}
