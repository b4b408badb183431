import type { Document, Problem } from "../document/index.js";
import type { Submission } from "../model/index.js";
import { readDocument } from "./read-document.js";
import { sureEnough } from "../model/index.js";
import { groupByUnit } from "./grouping.js";
import { namingOf } from "./naming.js";
import { submissionOf } from "./submission-of.js";

/** What was read, unit by unit; `problems` holds those of files that belong to no unit. */
export interface Readings {
  readonly submissions: readonly Submission[];
  readonly problems: readonly Problem[];
}

/**
 * Reads documents into submissions: forms and running text recognised by what they say, put together by unit.
 * @param sure how sure text recognition must be of a name or year, from 0 to 1, for files to be kept apart by it
 */
export function readSubmissions(documents: readonly Document[], sure: number = sureEnough): Readings {
  const files = documents.map(readDocument).map((reading) => ({ ...namingOf(reading), reading }));
  const submissions = groupByUnit(files, sure).flatMap((group) => submissionOf(group.map(({ reading }) => reading), sure) ?? []);
  const attached = new Set(submissions.flatMap((submission) => submission.files));
  return { submissions, problems: files.filter(({ file }) => !attached.has(file)).flatMap(({ reading }) => reading.problems) };
}

export { groupByUnit } from "./grouping.js";
export { namingOf, type Naming } from "./naming.js";
export { readDocument, type FileReading } from "./read-document.js";
export { submissionOf } from "./submission-of.js";
