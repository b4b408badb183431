import { applyWaivers, audit, type Applied, type Audit, type Rulebook, type Waiver } from "../audit/index.js";
import { leastSure, placesIn, type Document, type Language, type Problem } from "../document/index.js";
import { withExcerpts } from "../excerpt/index.js";
import { readSubmissions } from "../forms/index.js";
import { problemsOf } from "../ingest/index.js";
import type { AuditResult, Check, FileReport, Finding, Submission, UnitReport } from "../model/index.js";
import { isUnread } from "../report/index.js";
import { type FileReader, type InputFile, openReader, type ReadFile } from "./reading/index.js";
import { toldFacts } from "./told-facts.js";

export interface CheckOptions {
  readonly language: Language;
  /** Of the tool, for the result. */
  readonly version: string;
  /** What the result carries besides the findings: every passed check, what stands around the figures, every fact read. */
  readonly passes?: boolean;
  readonly excerpts?: boolean;
  readonly facts?: boolean;
  /** What somebody decided need not be put right, as of today (2025-07-05). */
  readonly waivers?: { readonly list: readonly Waiver[]; readonly today: string };
  /** What opens the files. By default a thread of its own that is there for this run (`openReader`). */
  readonly reader?: FileReader;
  /** Told of each page of a file whose text is about to be recognised, which takes seconds. */
  readonly onSlow?: (path: string) => void;
  /** Ends the run: `checkFiles` throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Reads the files, puts them together to units' submissions, audits each, and tells the whole as one result. */
export async function checkFiles(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  rules: Rulebook | Promise<Rulebook>,
  options: CheckOptions,
): Promise<AuditResult> {
  const reader = options.reader ?? openReader({ signal: options.signal });
  const [read, rulebook] = await Promise.all([readAll(files, reader, rules, options.onSlow), rules]).finally(() => (options.reader === undefined ? reader.close() : undefined));
  const { submissions, problems } = readSubmissions(read.map((file) => file.document), rulebook.sure);
  const audits: Audit[] = [];
  for (const submission of submissions) {
    // Whoever interrupts is heard between two units.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    audits.push(audit(submission, rulebook, { language: options.language }));
  }
  const found = audits.flatMap((one) => one.findings);
  const audited = { units: submissions.map(({ unit }) => unit), rules: rulebook.rules.map(({ id }) => id) };
  const waived = options.waivers && applyWaivers(found, options.waivers.list, { today: options.waivers.today, language: options.language, ...audited });
  const told = waived?.findings ?? found;
  const { findings, excerpts } = options.excerpts === true ? withExcerpts(told, read.map(({ document }) => document)) : { findings: told };
  const checks = mergeChecks(audits.flatMap((one) => one.checks));
  const reports = fileReports(read, [...submissions.flatMap((submission) => submission.problems), ...problems], options.language);
  const units = submissions.map((submission, at) => unitReport(submission, audits[at]?.standards, options.language));
  return {
    schema: "gouji/result@1",
    tool: { name: "gouji", version: options.version, ...profileOf(rulebook, units), packs: rulebook.packs.map(({ name, version }) => ({ name, version })) },
    units,
    files: reports,
    findings,
    ...(options.passes === true ? { passes: audits.flatMap((one) => one.passes) } : {}),
    checks,
    ...(waived === undefined ? {} : { waivers: waived.reports }),
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(options.facts === true ? { facts: submissions.flatMap((submission) => toldFacts(submission, options.language)) } : {}),
    summary: summaryOf(submissions, reports, findings, checks),
  };
}

/** Files are read while the rules are still being loaded; where those turn out to be faulty, no further. */
async function readAll(files: Iterable<InputFile> | AsyncIterable<InputFile>, reader: FileReader, rules: Rulebook | Promise<Rulebook>, onSlow: CheckOptions["onSlow"]): Promise<ReadFile[]> {
  let faulty = false;
  Promise.resolve(rules).catch(() => {
    faulty = true;
    reader.close();
  });
  const read: ReadFile[] = [];
  for await (const file of files) {
    for await (const one of reader.read(file, onSlow)) read.push(one);
    if (faulty) break;
  }
  return read;
}

function summaryOf(
  submissions: readonly Submission[],
  files: readonly FileReport[],
  findings: readonly Finding[],
  checks: readonly Check[],
): AuditResult["summary"] {
  const live = findings.filter((finding) => finding.waived === undefined);
  const count = (severity: Finding["severity"]) => live.filter((finding) => finding.severity === severity).length;
  return {
    units: submissions.length,
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
function mergeChecks(checks: readonly Check[]): Check[] {
  const merged = new Map<string, Check>();
  for (const check of checks) {
    const known = merged.get(check.rule);
    merged.set(check.rule, known === undefined ? check : together(known, check));
  }
  return [...merged.values()];
}

function together(one: Check, other: Check): Check {
  const failures = [...(one.failures ?? []), ...(other.failures ?? [])];
  return {
    ...one,
    passed: one.passed + other.passed,
    findings: one.findings + other.findings,
    notChecked: [...one.notChecked, ...other.notChecked],
    failed: one.failed + other.failed,
    ...(failures.length === 0 ? {} : { failures }),
  };
}

/** The profiles that forms were held to: the one chosen, or those that the forms told. */
function profileOf({ profile, regional }: Rulebook, units: readonly UnitReport[]): Pick<AuditResult["tool"], "profile" | "profileBy"> {
  const told = [...new Set(units.flatMap((unit) => [...unit.forms.map((form) => form.profile?.name), unit.profile?.name]).filter((name) => name !== undefined))];
  return { profile: told.length === 0 ? profile.name : told.join(", "), profileBy: regional.length === 0 ? "choice" : "forms" };
}

function applied({ standard: { profile }, why }: Applied, language: Language): NonNullable<UnitReport["profile"]> {
  return { name: profile.name, title: profile.title[language], why: why[language] };
}

function unitReport(submission: Submission, standards: Audit["standards"] | undefined, language: Language): UnitReport {
  const { unit, year, files, baseTables, overallForms, projectForms, narratives } = submission;
  return {
    name: unit,
    ...(year === undefined ? {} : { year }),
    files: [...files],
    forms: [
      ...[...narratives, ...baseTables].map(({ kind, place }) => ({ kind, place: plain(place) })),
      ...[...overallForms, ...projectForms].map((form) => ({
        kind: form.kind,
        ...(form.subject === "" ? {} : { subject: form.subject }),
        place: plain(form.place),
        ...(standards === undefined ? {} : { profile: applied(standards.of(form), language) }),
      })),
    ],
    ...(standards === undefined || overallForms.length + projectForms.length > 0 ? {} : { profile: applied(standards.unit, language) }),
  };
}

/** Problems found in reading the bytes and in reading the forms are told once, with the file they stand in. */
function fileReports(read: readonly ReadFile[], problems: readonly Problem[], language: Language): FileReport[] {
  return read.map(({ document, sha256, bytes }) => ({
    path: document.name,
    sha256,
    format: document.format,
    bytes,
    parts: partsOf(document),
    problems: unique([...problemsOf(document), ...problems.filter((problem) => problem.place.file === document.name)]).map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      message: problem.message[language],
      place: plain(problem.place),
    })),
    ...recognised(document),
  }));
}

function recognised(document: Document): Pick<FileReport, "recognised"> {
  const confidence = leastSure(placesIn(document));
  return confidence === undefined ? {} : { recognised: { confidence } };
}

function partsOf(document: Document): FileReport["parts"] {
  return document.parts.map(({ name, format, read, why }) => ({ name, format, read, ...(why === undefined ? {} : { why }) }));
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message.zh, problem.place]);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

function plain(place: Problem["place"]): FileReport["problems"][number]["place"] {
  const { file, part, at, confidence } = place;
  return { file, ...(part === undefined ? {} : { part: [...part] }), at: { ...at }, ...(confidence === undefined ? {} : { confidence }) };
}
