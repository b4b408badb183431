import type { AuditResult, Evidence, Finding, Severity, UnitReport } from "../model/index.js";

const rank = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;

export interface UnitGroup {
  readonly name: string;
  readonly year?: number;
  readonly groups: readonly SubjectGroup[];
  readonly counts: Counts;
}

/** The findings of one form: of a project, or of the unit as a whole where `subject` is absent. */
export interface SubjectGroup {
  readonly subject?: string;
  readonly kind?: UnitReport["forms"][number]["kind"];
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Findings by unit, then by form, the worst first everywhere; what is equally bad stays in the order of the files. */
export function byUnit(result: AuditResult): UnitGroup[] {
  const units = groupBy(result.findings, (finding) => JSON.stringify([finding.unit, finding.year ?? null]));
  return worstFirst(
    units.map((findings): UnitGroup => {
      const [first] = findings;
      const unit = result.units.find((unit) => unit.name === first.unit && unit.year === first.year);
      return {
        name: first.unit,
        ...(first.year === undefined ? {} : { year: first.year }),
        groups: bySubject(findings, unit),
        counts: count(findings),
      };
    }),
  );
}

function bySubject(findings: readonly Finding[], unit: UnitReport | undefined): SubjectGroup[] {
  return worstFirst(
    groupBy(findings, (finding) => finding.subject ?? "").map((group): SubjectGroup => {
      const subject = group[0].subject;
      const kind = subject === undefined ? undefined : unit?.forms.find((form) => form.subject === subject)?.kind;
      return {
        ...(subject === undefined ? {} : { subject }),
        ...(kind === undefined ? {} : { kind }),
        findings: inOrder(group),
        counts: count(group),
      };
    }),
  );
}

/** The worst first; waived ones after all others. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const weight = (finding: Finding) => rank[finding.severity] + (finding.waived === undefined ? 0 : 10);
  return [...findings].sort((one, other) => weight(one) - weight(other));
}

/** All findings in the order in which the reports show them. */
export function worstFirstOf(result: AuditResult): Finding[] {
  return byUnit(result).flatMap((unit) => unit.groups.flatMap((group) => group.findings));
}

/** Where a reviewer should look first: the total that its parts do not make up, else the first figure. */
export function chiefOf(finding: { readonly evidence: readonly Evidence[] }): Evidence | undefined {
  return finding.evidence.find((evidence) => evidence.role === "total") ?? finding.evidence[0];
}

function worstFirst<G extends { readonly counts: Counts }>(groups: G[]): G[] {
  return groups.sort(
    (one, other) =>
      other.counts.errors - one.counts.errors || other.counts.warnings - one.counts.warnings || other.counts.infos - one.counts.infos,
  );
}

function count(findings: readonly Finding[]): Counts {
  const live = findings.filter((finding) => finding.waived === undefined);
  const of = (severity: Severity) => live.filter((finding) => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), infos: of("info") };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
