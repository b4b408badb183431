import { checkFiles, type FileReader, findFiles } from "../batch/index.js";
import type { AuditResult } from "../model/index.js";
import { printable, renderJson, renderTerminal, renderWorkbook, troubleOf } from "../report/index.js";
import type { Console } from "./console.js";
import { exitCodeOf } from "./exit-code.js";
import { filesAt, opened } from "./input.js";
import type { CheckOptions } from "./program.js";
import { progressOn } from "./progress.js";
import { rulebookFor } from "./rulebook.js";
import { prepareFolder, saveList } from "./save-list.js";
import { UsageError } from "./usage-error.js";
import { version } from "./version.js";
import { localDay, waiversFor } from "./waivers.js";
import { cliWords, type CliWords } from "./words.js";

/** `gouji check`: audits what the paths lead to, prints the result, writes the list, and gives the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, console: Console, reader: FileReader, signal?: AbortSignal): Promise<number> {
  const words = cliWords(options.lang);
  if (!options.named) await assertNoCommandMeant(paths[0] ?? "");
  const found = await findFiles(paths);
  const waivers = await waiversFor(found, paths, options.waivers);
  const files = await filesAt(paths, words, console, options.quiet, found.filter(({ path }) => !waivers.readFrom(path)));
  if (options.out !== undefined) await prepareFolder(options.out);
  const rulebook = rulebookFor(options);
  const progress = progressOn(console, options.quiet, words);
  const passes = options.passes || options.out !== undefined;
  const result = await checkFiles(opened(files, progress.at), rulebook, { language: options.lang, version: version(), passes, ...(waivers.any ? { waivers: { list: waivers.list, today: localDay(new Date()) } } : {}), reader, onSlow: progress.recognising, ...(signal && { signal }) }).finally(progress.end);

  print(result, options, console);
  if (options.format === "json" || options.quiet) tellTrouble(result, options, console);
  if (options.out !== undefined) await save(result, options.out, options, words, console);
  return exitCodeOf(result, options.failOn);
}

/** `gouji inspct file` means a command; a word that leads nowhere must not end as one unread file beside the others. */
async function assertNoCommandMeant(word: string): Promise<void> {
  if (!/^[a-z]+$/i.test(word)) return;
  const [found] = await findFiles([word]);
  if (found?.kind === "missing") throw new UsageError(cliWords("zh").noCommandOrPath(word), cliWords("en").noCommandOrPath(word));
}

/** Passes are always kept, for the list; printed only where they are asked for. */
function print(result: AuditResult, options: CheckOptions, console: Console): void {
  if (options.format === "json") {
    const { passes, ...rest } = result;
    console.out(renderJson(options.passes && passes !== undefined ? { ...rest, passes } : rest));
    return;
  }
  const { lang: language, passes, quiet } = options;
  console.out(renderTerminal(result, { language, width: console.width, colour: options.color && console.colour, passes, quiet }));
}

/** Whoever watches a pipe of JSON, or asked for the summary alone, must still see which file was not read. */
function tellTrouble(result: AuditResult, options: CheckOptions, console: Console): void {
  for (const file of result.files) {
    for (const problem of file.problems.filter(({ severity }) => severity === "error")) {
      console.err(`${printable(file.path)}: ${printable(troubleOf(file.path, problem, options.lang))}\n`);
    }
  }
}

async function save(result: AuditResult, folder: string, options: CheckOptions, words: CliWords, console: Console): Promise<void> {
  const now = new Date();
  const bytes = await renderWorkbook(result, { language: options.lang, time: localTime(now), modified: now });
  const { path, renamed } = await saveList(folder, bytes);
  if (!options.quiet || renamed) console.err(`${renamed ? words.savedBeside(path) : words.saved(path)}\n`);
}

/** 2025-07-05 10:00, as the clock on the wall shows it. */
function localTime(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
