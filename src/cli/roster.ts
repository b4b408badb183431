import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describePlace, type Language } from "../document/index.js";
import type { AuditResult, FileReport, UnitReport } from "../model/index.js";
import { faultyFiles } from "./faults.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

export interface GivenRoster {
  /** Whether the file is the roster itself, which may lie among the submissions. */
  readonly readFrom: (path: string) => boolean;
  /** What it says of those units and files; nothing where no roster was given. */
  readonly against: (units: readonly UnitReport[], files: readonly FileReport[]) => AuditResult["roster"];
}

const none: GivenRoster = { readFrom: () => false, against: () => undefined };

/**
 * The roster that was given, read before anything is audited.
 *
 * @throws UsageError where it cannot be opened, or where no unit can be read from it, with sheet and cell
 */
export async function withRoster(path: string | undefined, language: Language): Promise<GivenRoster> {
  if (path === undefined) return none;
  const bytes = await readFile(path).catch((error: unknown) => {
    const say = (each: Language): string => cliWords(each).rosterUnreadable(path, reasonIn(cliWords(each), codeOf(error)));
    throw new UsageError(say("zh"), say("en"));
  });
  const [{ ingest }, { holdAgainst, readRoster }, { FaultError }] = await Promise.all([import("../ingest/index.js"), import("../roster/index.js"), import("../audit/index.js")]);
  const roster = readRoster(await ingest({ path, bytes }));
  const faults = roster.problems.filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw faultyFiles(new FaultError(faults.map(({ message, place }) => ({ file: place.at.kind === "file" ? path : `${path} ${describePlace(place, language)}`, path: [], what: message }))));
  return {
    readFrom: (other) => resolve(other) === resolve(path),
    against: (units, files) => holdAgainst(roster, units, files, language),
  };
}
