import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileReader } from "../batch/index.js";
import { compare as compared } from "../compare/index.js";
import type { Language } from "../document/index.js";
import type { AuditResult, Comparison } from "../model/index.js";
import { audited, materialAt } from "./audited.js";
import type { Console } from "./console.js";
import { exitCodeOf } from "./exit-code.js";
import { prepareFolder, saveFiles } from "./outputs/index.js";
import type { CompareOptions } from "./program.js";
import { savedResult } from "./report-command.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** `gouji compare`: holds this round against the one before. The exit code is that of this round, or 3 where the one before could not be read whole. */
export async function compare(old: string, now: string, options: CompareOptions, console: Console, reader: FileReader, signal?: AbortSignal): Promise<number> {
  const { out } = options;
  if (out !== undefined) await prepareFolder(out);
  const [savedOld, savedNow] = [await savedAt(old), await savedAt(now)];
  const language = languageOfBoth(old, savedOld, now, savedNow) ?? options.lang;
  const opened = async (path: string, saved: AuditResult | undefined): Promise<AuditResult> => saved ?? read(path, { ...options, lang: language });
  const read = async (path: string, as: CompareOptions) => audited(await materialAt([path], as, console), as, { passes: true }, console, reader, signal);
  const before = await opened(old, savedOld);
  const after = await opened(now, savedNow);
  const comparison = compared(before, after, options.lang);
  await print(comparison, options, console);
  if (out !== undefined) await save(comparison, [before, after], out, options, console);
  return exitCodeOf(before, "never") === 3 ? 3 : exitCodeOf(after, options.failOn);
}

async function print(comparison: Comparison, { format, lang: language, color, quiet }: CompareOptions, console: Console): Promise<void> {
  const { renderComparisonJson, renderComparisonMarkdown, renderComparisonTerminal } = await import("../report/compare/index.js");
  if (format === "json") console.out(renderComparisonJson(comparison));
  else if (format === "markdown") console.out(renderComparisonMarkdown(comparison, { language }));
  else console.out(renderComparisonTerminal(comparison, { language, width: console.width, colour: color && console.colour, quiet }));
}

async function save(comparison: Comparison, rounds: readonly AuditResult[], folder: string, { lang: language, quiet }: CompareOptions, console: Console): Promise<void> {
  const words = cliWords(language);
  const { renderComparisonJson, renderComparisonMarkdown, renderComparisonWorkbook } = await import("../report/compare/index.js");
  const files = [
    { path: "compare.xlsx", bytes: await renderComparisonWorkbook(comparison, { language }) },
    { path: "compare.json", bytes: new TextEncoder().encode(renderComparisonJson(comparison)) },
    { path: "compare.md", bytes: new TextEncoder().encode(renderComparisonMarkdown(comparison, { language })) },
  ];
  const tally = { new: 0, beside: 0, same: 0, updated: 0, removed: 0, left: 0 };
  await saveFiles(rounds, "compare", files, folder, ({ path, state }) => {
    tally[state] += 1;
    if (state === "beside") console.err(`${words.savedBeside(path)}\n`);
  });
  if (!quiet) console.err(`${words.saved(folder, tally)}\n`);
}

/** The saved result that a path leads to: a .json file, or the folder that `check --out` wrote. Undefined for material. */
async function savedAt(path: string): Promise<AuditResult | undefined> {
  if (/\.json$/i.test(path)) return savedResult(path);
  const inside = join(path, "result.json");
  const isFile = await stat(inside).then((entry) => entry.isFile(), () => false);
  return isFile ? savedResult(inside) : undefined;
}

/** Figures go by their names, so what is audited now is told in the language of what was saved. */
function languageOfBoth(old: string, before: AuditResult | undefined, now: string, after: AuditResult | undefined): Language | undefined {
  const [one, other] = [before, after].map((result) => (result === undefined ? undefined : languageOf(result)));
  if (one !== undefined && other !== undefined && one !== other) {
    const [chinese, english] = one === "zh" ? [old, now] : [now, old];
    throw new UsageError(cliWords("zh").compare.languages(chinese, english), cliWords("en").compare.languages(chinese, english));
  }
  return one ?? other;
}

/** Rules have titles in both languages; a bureau's own may have Chinese alone. */
function languageOf({ checks }: AuditResult): Language {
  const chinese = checks.filter(({ title }) => /\p{Script=Han}/u.test(title)).length;
  return chinese * 2 >= checks.length ? "zh" : "en";
}
