import { leastSure, placesIn, type Document, type Language, type Problem } from "../document/index.js";
import { problemsOf } from "../ingest/index.js";
import type { FileReport } from "../model/index.js";
import type { ReadFile } from "./reading/index.js";

/** What is told of a file. Problems found in reading the bytes and in reading the forms are told once, with the file they stand in. */
export function fileReport({ document, sha256, bytes }: ReadFile, problems: readonly Problem[], language: Language): FileReport {
  return {
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
  };
}

/** A place without what only the reading needed of it. */
export function plain(place: Problem["place"]): FileReport["problems"][number]["place"] {
  const { file, part, at, confidence } = place;
  return { file, ...(part === undefined ? {} : { part: [...part] }), at: { ...at }, ...(confidence === undefined ? {} : { confidence }) };
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
