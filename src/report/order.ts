import { formAt, type AuditResult, type Evidence, type Finding, type Severity, type UnitReport } from "../model/index.js";
import { groupBy } from "./group-by.js";

const weight = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;

export interface UnitGroup {
  readonly name: string;
  readonly year?: number;
  readonly groups: readonly FormGroup[];
  readonly counts: Counts;
}

type Form = UnitReport["forms"][number];

/** The findings of one form; `form` is absent for what lies between forms, and in tables of no known form, which have a `subject`. */
export interface FormGroup {
  readonly form?: Form;
  readonly subject?: string;
  /** The one file all of it stands in, where it is one: the form's, or the unit's only one. */
  readonly file?: string;
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Findings by unit, the worst first; then by form, what lies between them first, then report, base table, overall form, and
 * projects, the worst first; and in each form the worst first. What is equally bad stays in the order of the files.
 */
export function byUnit(result: Pick<AuditResult, "findings" | "units">): UnitGroup[] {
  const units = groupBy(result.findings, (finding) => JSON.stringify([finding.unit, finding.year ?? null]));
  return worstFirst(
    units.map((findings): UnitGroup => {
      const [first] = findings;
      const unit = result.units.find((unit) => unit.name === first.unit && unit.year === first.year);
      return {
        name: first.unit,
        ...(first.year === undefined ? {} : { year: first.year }),
        groups: byForm(findings, unit),
        counts: count(findings),
      };
    }),
  );
}

const place = { narrative: 1, base: 2, overall: 3, project: 4 } satisfies Record<Form["kind"], number>;

function byForm(findings: readonly Finding[], unit: UnitReport | undefined): FormGroup[] {
  const forms = unit?.forms ?? [];
  const files = unit?.files ?? [];
  const where = new Map(findings.map((finding) => [finding, formOf(finding, forms)]));
  const groups = groupBy(findings, (finding) => {
    const form = where.get(finding);
    return form === undefined || form === "several" ? JSON.stringify([form ?? finding.subject ?? "several"]) : String(forms.indexOf(form));
  });
  const told = groups.map((group): FormGroup => {
    const form = where.get(group[0]);
    const { subject } = group[0];
    const own = typeof form === "object" ? { form } : form === undefined && subject !== undefined ? { subject } : {};
    const file = typeof form === "object" ? form.place.file : files.length === 1 ? files[0] : undefined;
    return { ...own, ...(file === undefined ? {} : { file }), findings: inOrder(group), counts: count(group) };
  });
  const rank = ({ form, subject }: FormGroup) => (form !== undefined ? place[form.kind] : subject === undefined ? 0 : 5);
  return worstFirst(told).sort((one, other) => rank(one) - rank(other));
}

/** The form that all figures of a finding stand in; pictures of forms and figures in no form do not count. */
function formOf(finding: Finding, forms: readonly Form[]): Form | "several" | undefined {
  const found = finding.evidence.filter(({ place }) => place.at.kind !== "picture").map(({ place }) => formAt(place, forms));
  const [first, ...others] = new Set(found.filter((form) => form !== undefined));
  if (first === undefined || others.length === 0) return first;
  return others.every(({ kind, subject }) => kind === first.kind && kind !== "base" && subject === first.subject) ? first : "several";
}

/** The worst first; waived ones after all others. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const heaviness = (finding: Finding) => weight[finding.severity] + (finding.waived === undefined ? 0 : 10);
  return [...findings].sort((one, other) => heaviness(one) - heaviness(other));
}

/** All findings in the order in which the reports show them. */
export function worstFirstOf(result: Pick<AuditResult, "findings" | "units">): Finding[] {
  return byUnit(result).flatMap((unit) => unit.groups.flatMap((group) => group.findings));
}

/** The number of each finding, the same in the list, on the page and in annotated copies: the worst of all first. */
export function numbersOf(result: Pick<AuditResult, "findings" | "units">): ReadonlyMap<Finding, number> {
  return new Map(inOrder(worstFirstOf(result)).map((finding, index) => [finding, index + 1]));
}

/**
 * Where a reviewer should look first: the total that its parts do not make up, else the first figure. A total that came with
 * another rule's view of the same contradiction is not this finding's own.
 */
export function chiefOf({ evidence, actual, expected }: Pick<Finding, "evidence" | "actual" | "expected">): Evidence | undefined {
  const total = evidence.find(({ role, value }) => role === "total" && (value === actual || value === expected));
  return total ?? evidence[0];
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
