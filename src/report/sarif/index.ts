import type { ArtifactLocation, Log, Notification, ReportingDescriptor, Run } from "sarif";
import type { AuditResult, FileReport } from "../../model/index.js";
import type { OutputOptions } from "../output.js";
import { isUnread } from "../trouble.js";
import { artifactUri } from "./artifact-uri.js";
import { openResults, resultsOf, passResults } from "./results.js";

/**
 * The result as a log of static analysis, SARIF 2.1.0 (OASIS Standard): findings as results of kind “fail”, waived ones with a
 * suppression, ties that hold as “pass”, what could not be checked as “open”, and trouble in reading as notifications.
 */
export function renderSarif(result: AuditResult, { language }: OutputOptions): string {
  const rules = rulesOf(result);
  const index = { rules: new Map(rules.map(({ id }, at) => [id, at])), files: new Map(result.files.map(({ path }, at) => [path, at])) };
  const run: Run = {
    tool: { driver: { name: "gouji", version: result.tool.version, semanticVersion: result.tool.version, rules, language: language === "zh" ? "zh-CN" : "en-US" } },
    language: language === "zh" ? "zh-CN" : "en-US",
    columnKind: "utf16CodeUnits",
    artifacts: result.files.map((file) => artifactOf(file)),
    invocations: [{ executionSuccessful: !result.files.some(({ problems }) => isUnread(problems)), toolExecutionNotifications: result.files.flatMap((file, at) => notifications(file, at)) }],
    results: [...resultsOf(result, index, language), ...passResults(result, index, language), ...openResults(result, index, language)],
    properties: { profile: result.tool.profile, packs: result.tool.packs },
  };
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Every rule that ran, and those of findings that came without one (a saved result of other packs). */
function rulesOf({ checks, findings }: AuditResult): ReportingDescriptor[] {
  const titles = new Map([...checks, ...findings, ...findings.flatMap(({ also = [] }) => also)].map(({ rule, title }) => [rule, title]));
  return [...titles].map(([id, title]) => ({ id, shortDescription: { text: title || id }, ...helpOf(id, findings) }));
}

function helpOf(id: string, findings: AuditResult["findings"]): Pick<ReportingDescriptor, "help"> {
  const basis = findings.find(({ rule }) => rule === id)?.basis ?? "";
  return basis === "" ? {} : { help: { text: basis } };
}

function artifactOf({ path, sha256, bytes, format }: FileReport): NonNullable<Run["artifacts"]>[number] {
  return {
    location: locationOf(path),
    length: bytes,
    roles: ["analysisTarget"],
    ...(sha256 === "" ? {} : { hashes: { "sha-256": sha256 } }),
    properties: { format },
  };
}

function notifications({ path, problems }: FileReport, at: number): Notification[] {
  return problems.map(({ code, severity, message }) => ({
    descriptor: { id: code },
    level: severity === "error" ? "error" : "note",
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { ...locationOf(path), index: at } } }],
  }));
}

function locationOf(path: string): ArtifactLocation {
  return { uri: artifactUri(path) };
}
