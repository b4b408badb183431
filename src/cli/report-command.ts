import { readFile } from "node:fs/promises";
import type { AuditResult } from "../model/index.js";
import type { Console } from "./console.js";
import { noticeTemplateFor } from "./notice-template.js";
import { assertFolderFor, prepareFolder } from "./outputs/index.js";
import { printResult, saveResult } from "./present.js";
import type { ReportOptions } from "./program.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** `gouji report`: renders a saved run again, without reading the submitted files. */
export async function report(path: string, options: ReportOptions, console: Console): Promise<number> {
  assertFolderFor(options);
  const result = await savedResult(path);
  if (options.out === undefined) {
    await printResult(result, { ...options, passes: options.passes || options.format === "json", facts: options.format === "json" }, console);
    return 0;
  }
  const template = await noticeTemplateFor(options.noticeTemplate, options.lang);
  await prepareFolder(options.out);
  await saveResult(result, options.out, { ...options, template }, console);
  return 0;
}

/**
 * A result that was saved as JSON.
 * @throws UsageError naming the first place in it that is not as a result should be
 */
export async function savedResult(path: string): Promise<AuditResult> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw said((words) => words.packUnreadable(path, reasonIn(words, codeOf(error))));
  });
  const parsed = parsedJson(text, path);
  const { resultSchema } = await import("../model/result.js");
  const checked = resultSchema.safeParse(parsed);
  // As it was written: what the schema makes of it has its keys in another order.
  if (checked.success) return parsed as AuditResult;
  const [issue] = checked.error.issues;
  throw said((words) => words.noResult(path, issue === undefined || issue.path.length === 0 ? "" : issue.path.join(".")));
}

function parsedJson(text: string, path: string): unknown {
  try {
    // Windows programs put a mark before the text that JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw said((words) => words.noResult(path, ""));
  }
}

function said(say: (words: ReturnType<typeof cliWords>) => string): UsageError {
  return new UsageError(say(cliWords("zh")), say(cliWords("en")));
}
