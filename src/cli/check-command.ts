import { type FileReader, findFiles } from "../batch/index.js";
import type { AuditResult } from "../model/index.js";
import { printable, troubleOf } from "../report/index.js";
import { audited } from "./audited.js";
import type { Console } from "./console.js";
import { exitCodeOf } from "./exit-code.js";
import { noticeTemplateFor } from "./notice-template.js";
import { assertFolderFor, prepareFolder } from "./outputs/index.js";
import { printResult, saveResult } from "./present.js";
import type { CheckOptions } from "./program.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** `gouji check`: audits what the paths lead to, prints the result, writes the list, and gives the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, console: Console, reader: FileReader, signal?: AbortSignal): Promise<number> {
  if (!options.named) await assertNoCommandMeant(paths[0] ?? "");
  const { out } = options;
  const saved = out !== undefined;
  const kept = { passes: saved || options.passes || options.format === "sarif", excerpts: saved || options.format !== "table", facts: saved || options.facts || options.format === "xbrl" };
  assertFolderFor(options);
  const template = await noticeTemplateFor(options.noticeTemplate, options.lang);
  const result = await audited(paths, options, kept, console, reader, signal, async () => (out === undefined ? undefined : prepareFolder(out)));

  await printResult(result, options, console);
  if (options.format !== "table" || options.quiet) tellTrouble(result, options, console);
  if (options.out !== undefined) await saveResult(result, options.out, { ...options, template }, console);
  return exitCodeOf(result, options.failOn);
}

/** `gouji inspct file` means a command; a word that leads nowhere must not end as one unread file beside the others. */
async function assertNoCommandMeant(word: string): Promise<void> {
  if (!/^[a-z]+$/i.test(word)) return;
  const [found] = await findFiles([word]);
  if (found?.kind === "missing") throw new UsageError(cliWords("zh").noCommandOrPath(word), cliWords("en").noCommandOrPath(word));
}

/** Whoever watches a pipe of JSON, or asked for the summary alone, must still see which file was not read. */
function tellTrouble(result: AuditResult, options: CheckOptions, console: Console): void {
  for (const file of result.files) {
    for (const problem of file.problems.filter(({ severity }) => severity === "error")) {
      console.err(`${printable(file.path)}: ${printable(troubleOf(file.path, problem, options.lang))}\n`);
    }
  }
}
