import type { Language } from "../../document/index.js";
import { type Naming, namingOf, readDocument } from "../../forms/index.js";
import type { FileReport } from "../../model/index.js";
import { fileReport } from "../file-report.js";
import type { ReadFile } from "../reading/index.js";

/** What is held of every file of a district while the run lasts. */
export interface FileRecord {
  /** By what it is put together with the other files of its unit. */
  readonly naming: Naming;
  readonly report: FileReport;
}

export function recordOf(file: ReadFile, language: Language): FileRecord {
  const reading = readDocument(file.document);
  return { naming: namingOf(reading), report: fileReport(file, reading.problems, language) };
}
