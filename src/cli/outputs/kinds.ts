import type { AuditResult } from "../../model/index.js";
import { renderKind, reportKinds, type ReportKind } from "../../report/kinds.js";
import type { OutputFile } from "../../report/output.js";
import type { Workshop } from "./workshop.js";

/** Copies of what was submitted are no function of the result alone. */
const ofFiles = "annotated";

export type OutputName = ReportKind | typeof ofFiles;
/** The kinds of `--write`, in the order in which they are written. */
export const outputNames: readonly OutputName[] = [...reportKinds, ofFiles];

export type FormatName = "table" | OutputName;
/** What `--format` prints. */
export const formatNames: readonly FormatName[] = ["table", ...outputNames.filter(isTextual)];

/** Text that a terminal or a pipe can take: the first file. */
export function isTextual(name: OutputName): boolean {
  return name !== "list" && name !== "notice" && name !== ofFiles;
}

/** Whether the result alone gives it. */
export function isReport(name: OutputName): name is ReportKind {
  return name !== ofFiles;
}

/** The files of one kind, made one after the other. */
export async function* rendered(name: OutputName, result: AuditResult, workshop: Workshop): AsyncGenerator<OutputFile> {
  if (isReport(name)) yield* renderKind(name, result, workshop);
  else yield* (await import("./annotated.js")).annotatedFiles(result, workshop);
}
