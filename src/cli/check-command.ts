import { type FileReader, findFiles } from "../batch/index.js";
import type { AuditResult } from "../model/index.js";
import { audited, materialAt } from "./audited.js";
import type { Console } from "./console.js";
import { exitCodeOf } from "./exit-code.js";
import type { Wanted } from "./input.js";
import { noticeTemplateFor } from "./notice-template.js";
import { assertFolderFor, prepareFolder } from "./outputs/index.js";
import { printResult, saveResult } from "./present.js";
import type { CheckOptions } from "./program.js";
import { tellTrouble } from "./trouble.js";
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
  const material = await materialAt(paths, options, console);
  if (out !== undefined) await prepareFolder(out);
  const conclude = async (result: AuditResult): Promise<number> => {
    await printResult(result, options, console);
    if (options.format !== "table" || options.quiet) tellTrouble(result.files, options.lang, console);
    if (out !== undefined) await saveResult(result, out, { ...options, template }, console);
    return exitCodeOf(result, options.failOn);
  };
  if (!reader.isolated || !mayBeDistrict(material.files)) return conclude(await audited(material, options, kept, console, reader, signal));

  const { concludeDistrict, manyUnits, wholeOf, withDistrict } = await import("./district/index.js");
  reader.close();
  return withDistrict(material, options, kept, console, signal, async (district) => {
    if (district.units.length < manyUnits) return conclude(wholeOf(district));
    return concludeDistrict(district, { ...options, template }, console, (files) => tellTrouble(files, options.lang, console), signal);
  });
}

/** So many files are more than one unit hands in, as a rule; an archive may hold any number. */
const fewFiles = 8;

function mayBeDistrict(files: readonly Wanted[]): boolean {
  return files.length > fewFiles || files.some(({ path }) => /\.zip$/i.test(path));
}

/** `gouji inspct file` means a command; a word that leads nowhere must not end as one unread file beside the others. */
async function assertNoCommandMeant(word: string): Promise<void> {
  if (!/^[a-z]+$/i.test(word)) return;
  const [found] = await findFiles([word]);
  if (found?.kind === "missing") throw new UsageError(cliWords("zh").noCommandOrPath(word), cliWords("en").noCommandOrPath(word));
}
