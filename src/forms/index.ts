import type { Document, Problem } from "../document/index.js";
import type { Submission } from "../model/index.js";
import { readDocument } from "./read-document.js";
import { sureEnough } from "../model/index.js";
import { submissionsOf } from "./submissions.js";

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
  const readings = documents.map(readDocument);
  const submissions = submissionsOf(readings, sure);
  const attached = new Set(submissions.flatMap((submission) => submission.files));
  return { submissions, problems: readings.filter((reading) => !attached.has(reading.file)).flatMap((reading) => reading.problems) };
}
