import { audit, type Applied, type Audit, type Rulebook } from "../audit/index.js";
import type { Document, Language } from "../document/index.js";
import { withExcerpts } from "../excerpt/index.js";
import { type Fact, plainUnitName, type Submission, type UnitPart, type UnitReport } from "../model/index.js";
import { plain } from "./file-report.js";
import { toldFacts } from "./told-facts.js";

export interface UnitOptions {
  readonly language: Language;
  /** What the result carries besides the findings: every passed check, what stands around the figures, every fact read. */
  readonly passes?: boolean | undefined;
  readonly excerpts?: boolean | undefined;
  readonly facts?: boolean | undefined;
}

/** Audits what one unit handed in; `documents` are those it was read from, among others perhaps. Pure. */
export function auditUnit(submission: Submission, documents: readonly Document[], rulebook: Rulebook, { language, ...kept }: UnitOptions): UnitPart {
  const audited = audit(submission, rulebook, { language });
  const { findings, excerpts } = kept.excerpts === true ? withExcerpts(audited.findings, documents) : { findings: audited.findings };
  return {
    unit: unitReport(submission, audited.standards, language),
    findings,
    ...(kept.passes === true ? { passes: audited.passes } : {}),
    checks: audited.checks,
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(kept.facts === true ? { facts: toldFacts(submission, language) } : {}),
  };
}

function unitReport(submission: Submission, standards: Audit["standards"], language: Language): UnitReport {
  const { unit, year, files, baseTables, overallForms, projectForms, narratives } = submission;
  return {
    name: unit,
    ...(year === undefined ? {} : { year }),
    files: [...files],
    forms: [
      ...[...narratives, ...baseTables].map(({ kind, unit: named, place }) => ({ kind, ...namedBy(named), place: plain(place) })),
      ...[...overallForms, ...projectForms].map((form) => ({
        kind: form.kind,
        ...(form.subject === "" ? {} : { subject: form.subject }),
        ...namedBy(form.kind === "overall" ? form.name : undefined),
        place: plain(form.place),
        profile: applied(standards.of(form), language),
      })),
    ],
    ...(overallForms.length + projectForms.length > 0 ? {} : { profile: applied(standards.unit, language) }),
  };
}

/** The unit that a form itself names. */
function namedBy(name: Fact | undefined): { unit?: string } {
  const unit = plainUnitName(name?.text ?? "");
  return unit === "" ? {} : { unit };
}

function applied({ standard: { profile }, why }: Applied, language: Language): NonNullable<UnitReport["profile"]> {
  return { name: profile.name, title: profile.title[language], why: why[language] };
}
