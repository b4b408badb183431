import { sketchOf } from "../across/index.js";
import { applyWaivers, type Rulebook, type Waiver } from "../audit/index.js";
import type { Problem } from "../document/index.js";
import { readSubmissions } from "../forms/index.js";
import type { AuditResult, Submission, UnitPart } from "../model/index.js";
import { auditAcross } from "./audit-across.js";
import { auditUnit, type UnitOptions } from "./audit-unit.js";
import { fileReport } from "./file-report.js";
import { type FileReader, type InputFile, openReader, type ReadFile } from "./reading/index.js";
import { auditBroken } from "./unaudited.js";
import { joined, summaryOf, toolOf } from "./whole.js";

export interface CheckOptions extends UnitOptions {
  /** Of the tool, for the result. */
  readonly version: string;
  /** What somebody decided need not be put right, as of today (2025-07-05). */
  readonly waivers?: { readonly list: readonly Waiver[]; readonly today: string };
  /** What opens the files. By default a thread of its own that is there for this run (`openReader`). */
  readonly reader?: FileReader;
  /** Told of each page of a file whose text is about to be recognised, which takes seconds. */
  readonly onSlow?: (path: string) => void;
  /** Ends the run: `checkFiles` throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Reads the files, puts them together to units' submissions, audits each, and tells the whole as one result. A unit whose audit breaks is told as a problem of its files. */
export async function checkFiles(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  rules: Rulebook | Promise<Rulebook>,
  options: CheckOptions,
): Promise<AuditResult> {
  const reader = options.reader ?? openReader({ signal: options.signal });
  const [read, rulebook] = await Promise.all([readAll(files, reader, rules, options.onSlow), rules]).finally(() => (options.reader === undefined ? reader.close() : undefined));
  const documents = read.map(({ document }) => document);
  const { submissions, problems } = readSubmissions(documents, rulebook.sure);
  const parts: UnitPart[] = [];
  const audited: Submission[] = [];
  const unaudited: Problem[] = [];
  for (const submission of submissions) {
    // Whoever interrupts is heard between two units.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    const own = new Set(submission.files);
    try {
      parts.push(auditUnit(submission, documents.filter(({ name }) => own.has(name)), rulebook, options));
      audited.push(submission);
    } catch (error) {
      unaudited.push(...submission.files.map((file) => auditBroken(file, error)));
    }
  }
  const sketches = audited.length < 2 ? [] : audited.map((submission) => sketchOf(submission, documents));
  const { units, findings: found, passes, checks, excerpts, facts } = joined([...parts, auditAcross(sketches, documents, rulebook, options)]);
  const looked = { units: audited.map(({ unit }) => unit), rules: rulebook.rules.map(({ id }) => id) };
  const waived = options.waivers && applyWaivers(found, options.waivers.list, { today: options.waivers.today, language: options.language, ...looked });
  const findings = waived?.findings ?? found;
  const told = [...submissions.flatMap((submission) => submission.problems), ...problems, ...unaudited];
  const reports = read.map((file) => fileReport(file, told, options.language));
  return {
    schema: "gouji/result@1",
    tool: toolOf(rulebook, options.version, units),
    units,
    files: reports,
    findings,
    ...(passes === undefined ? {} : { passes }),
    checks,
    ...(waived === undefined ? {} : { waivers: waived.reports }),
    ...(excerpts === undefined ? {} : { excerpts }),
    ...(facts === undefined ? {} : { facts }),
    summary: summaryOf(units, reports, findings, checks),
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
