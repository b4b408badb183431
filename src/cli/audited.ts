import { checkFiles, type CheckOptions as Kept, type FileReader, findFiles } from "../batch/index.js";
import type { AuditResult } from "../model/index.js";
import type { Console } from "./console.js";
import { filesAt, opened, type Wanted } from "./input.js";
import type { CheckOptions } from "./program.js";
import { progressOn } from "./progress.js";
import { type GivenRoster, withRoster } from "./roster.js";
import { rulebookFor } from "./rulebook.js";
import { version } from "./version.js";
import { localDay, type Waivers, waiversFor } from "./waivers.js";
import { cliWords } from "./words.js";

export type AuditOptions = Pick<CheckOptions, "lang" | "waivers" | "quiet" | "profile" | "rules"> & Pick<Partial<CheckOptions>, "roster">;

/** What is to be audited, what of it need not be put right, and who has to hand in. */
export interface Material {
  readonly files: readonly Wanted[];
  readonly waivers: Waivers;
  readonly roster: GivenRoster;
}

/** What the paths lead to, with the waivers that are given and those that lie there. */
export async function materialAt(paths: readonly string[], options: AuditOptions, console: Console): Promise<Material> {
  const found = await findFiles(paths);
  const waivers = await waiversFor(found, paths, options.waivers);
  const roster = await withRoster(options.roster, options.lang);
  const files = await filesAt(paths, cliWords(options.lang), console, options.quiet, found.filter(({ path }) => !waivers.readFrom(path) && !roster.readFrom(path)));
  return { files, waivers, roster };
}

/** Audits the material as one result, which the memory has to hold: a few units. */
export async function audited({ files, waivers, roster }: Material, options: AuditOptions, kept: Pick<Kept, "passes" | "excerpts" | "facts">, console: Console, reader: FileReader, signal?: AbortSignal): Promise<AuditResult> {
  const rulebook = rulebookFor(options);
  const progress = progressOn(console, options.quiet, cliWords(options.lang));
  const waiving = waivers.any ? { waivers: { list: waivers.list, today: localDay(new Date()) } } : {};
  const result = await checkFiles(opened(files, progress.at), rulebook, { language: options.lang, version: version(), ...kept, ...waiving, reader, onSlow: progress.recognising, ...(signal && { signal }) }).finally(progress.end);
  const held = roster.against(result.units, result.files);
  return held === undefined ? result : { ...result, roster: held };
}
