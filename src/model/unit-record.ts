import type { AuditResult, FileReport, Finding, Severity, UnitReport } from "./result.js";

/** What there is to tell of one unit: its share of the result of a run. */
export interface UnitPart extends Pick<AuditResult, "findings" | "passes" | "checks" | "excerpts" | "facts"> {
  readonly unit: UnitReport;
}

/** Findings of one rule in what one unit handed in. */
export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What is held of every unit of a district while the run lasts; the findings themselves are kept in the store. */
export interface UnitRecord {
  readonly unit: UnitReport;
  readonly rules: readonly RuleCount[];
  readonly passed: number;
  readonly notChecked: number;
  /** Findings that somebody decided need not be put right. */
  readonly waived?: number;
  /** Rules that broke on it. */
  readonly failed: number;
}

/** What is told of a whole district before anything is told of its units one by one. */
export interface DistrictOverview {
  readonly tool: AuditResult["tool"];
  readonly summary: AuditResult["summary"];
  readonly units: readonly UnitRecord[];
  /** Every file, by its path, in the order in which they were found. */
  readonly files: ReadonlyMap<string, FileReport>;
  /** What the units have in common and what stands out; of its findings each names the units it is about. */
  readonly across: Omit<UnitPart, "unit">;
  /** Where waivers were given: those that are unused or expired. */
  readonly waivers?: NonNullable<AuditResult["waivers"]>;
  /** Where a roster was given: who has handed in what. */
  readonly roster?: NonNullable<AuditResult["roster"]>;
}

export function unitRecordOf({ unit, findings, checks }: UnitPart): UnitRecord {
  return {
    unit,
    rules: countsOf(findings),
    passed: checks.reduce((sum, { passed }) => sum + passed, 0),
    notChecked: checks.flatMap((check) => check.notChecked).reduce((sum, { count }) => sum + count, 0),
    failed: checks.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Of the findings that nobody waived, how many there are of each rule and severity. */
export function countsOf(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, title, severity, waived } of findings) {
    if (waived !== undefined) continue;
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, title, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

export function countOf(rules: readonly RuleCount[], severity: Severity): number {
  return rules.filter((each) => each.severity === severity).reduce((sum, { count }) => sum + count, 0);
}
