import { checkFiles, type CheckOptions as Kept, type FileReader, findFiles } from "../batch/index.js";
import type { AuditResult } from "../model/index.js";
import type { Console } from "./console.js";
import { filesAt, opened } from "./input.js";
import type { CheckOptions } from "./program.js";
import { progressOn } from "./progress.js";
import { withRoster } from "./roster.js";
import { rulebookFor } from "./rulebook.js";
import { version } from "./version.js";
import { localDay, waiversFor } from "./waivers.js";
import { cliWords } from "./words.js";

export type AuditOptions = Pick<CheckOptions, "lang" | "waivers" | "quiet" | "profile" | "rules"> & Pick<Partial<CheckOptions>, "roster">;

/**
 * Audits what the paths lead to, with the waivers that are given and those that lie there. `ready` is called once it is known
 * that there is something to audit, and before it is.
 */
export async function audited(
  paths: readonly string[],
  options: AuditOptions,
  kept: Pick<Kept, "passes" | "excerpts" | "facts">,
  console: Console,
  reader: FileReader,
  signal?: AbortSignal,
  ready: () => Promise<void> = async () => undefined,
): Promise<AuditResult> {
  const words = cliWords(options.lang);
  const found = await findFiles(paths);
  const waivers = await waiversFor(found, paths, options.waivers);
  const roster = await withRoster(options.roster, options.lang);
  const files = await filesAt(paths, words, console, options.quiet, found.filter(({ path }) => !waivers.readFrom(path) && !roster.readFrom(path)));
  await ready();
  const rulebook = rulebookFor(options);
  const progress = progressOn(console, options.quiet, words);
  const waiving = waivers.any ? { waivers: { list: waivers.list, today: localDay(new Date()) } } : {};
  const result = await checkFiles(opened(files, progress.at), rulebook, { language: options.lang, version: version(), ...kept, ...waiving, reader, onSlow: progress.recognising, ...(signal && { signal }) }).finally(progress.end);
  return roster.held(result);
}
