import type { Rulebook } from "../audit/index.js";
import type { AuditResult, Check, FileReport, Finding, UnitPart, UnitReport } from "../model/index.js";
import { isUnread } from "../report/index.js";

/** A part of the result that is no one unit's: what units have in common. */
export type Part = Omit<UnitPart, "unit"> & Partial<Pick<UnitPart, "unit">>;

/** The parts of all units as one result; excerpts are numbered through. */
export function joined(parts: readonly Part[]): Pick<AuditResult, "units" | "findings" | "passes" | "checks" | "excerpts" | "facts"> {
  const findings: Finding[] = [];
  const excerpts: NonNullable<AuditResult["excerpts"]> = [];
  for (const part of parts) {
    const from = excerpts.length;
    findings.push(...(from === 0 ? part.findings : part.findings.map((finding) => renumbered(finding, from))));
    excerpts.push(...(part.excerpts ?? []));
  }
  return {
    units: parts.flatMap(({ unit }) => unit ?? []),
    findings,
    ...(parts.some(({ passes }) => passes !== undefined) ? { passes: parts.flatMap(({ passes }) => passes ?? []) } : {}),
    checks: mergeChecks(parts.flatMap(({ checks }) => checks)),
    ...(parts.some((part) => part.excerpts !== undefined) ? { excerpts } : {}),
    ...(parts.some(({ facts }) => facts !== undefined) ? { facts: parts.flatMap(({ facts }) => facts ?? []) } : {}),
  };
}

/** Who made the result, by which rules. */
export function toolOf({ profile, regional, packs }: Pick<Rulebook, "profile" | "regional" | "packs">, version: string, units: readonly UnitReport[]): AuditResult["tool"] {
  const told = [...new Set(units.flatMap((unit) => [...unit.forms.map((form) => form.profile?.name), unit.profile?.name]).filter((name) => name !== undefined))];
  return {
    name: "gouji",
    version,
    // The profiles that forms were held to: the one chosen, or those that the forms told.
    profile: told.length === 0 ? profile.name : told.join(", "),
    profileBy: regional.length === 0 ? "choice" : "forms",
    packs: packs.map(({ name, version: of }) => ({ name, version: of })),
  };
}

export function summaryOf(units: readonly UnitReport[], files: readonly FileReport[], findings: readonly Finding[], checks: readonly Check[]): AuditResult["summary"] {
  const live = findings.filter((finding) => finding.waived === undefined);
  const count = (severity: Finding["severity"]) => live.filter((finding) => finding.severity === severity).length;
  return {
    units: units.length,
    files: files.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    passed: checks.reduce((sum, { passed }) => sum + passed, 0),
    notChecked: checks.flatMap((check) => check.notChecked).reduce((sum, { count: number }) => sum + number, 0),
    waived: findings.length - live.length,
    unreadable: files.filter((file) => isUnread(file.problems)).length,
    recognised: files.filter((file) => file.recognised !== undefined).length,
  };
}

/** One entry a rule, whatever the number of units. */
export function mergeChecks(checks: readonly Check[]): Check[] {
  const merged = new Map<string, Check[]>();
  for (const check of checks) {
    const known = merged.get(check.rule);
    if (known === undefined) merged.set(check.rule, [check]);
    else known.push(check);
  }
  return [...merged.values()].map(together);
}

/** The finding among excerpts that come behind so many others. */
export function renumbered(finding: Finding, from: number): Finding {
  return { ...finding, evidence: finding.evidence.map((each) => (each.source === undefined ? each : { ...each, source: { ...each.source, excerpt: each.source.excerpt + from } })) };
}

function together(checks: readonly Check[]): Check {
  const sum = (of: (check: Check) => number) => checks.reduce((total, check) => total + of(check), 0);
  const failures = checks.flatMap(({ failures: own = [] }) => own);
  return {
    ...(checks[0] as Check),
    passed: sum(({ passed }) => passed),
    findings: sum(({ findings }) => findings),
    notChecked: checks.flatMap(({ notChecked }) => notChecked),
    failed: sum(({ failed }) => failed),
    ...(failures.length === 0 ? {} : { failures }),
  };
}
