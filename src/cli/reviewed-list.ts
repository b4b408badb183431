import { readFile } from "node:fs/promises";
import { type ListWords, reviewedList } from "../audit/index.js";
import type { Document } from "../document/index.js";
import { districtSheets } from "../report/district/index.js";
import { wordsOf } from "../report/index.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** What a list may have been saved as, in Excel, WPS or LibreOffice. */
export function isReviewedList(path: string): boolean {
  return /\.(?:xlsx|xlsm|xlsb|xls|et|ods|fods|csv)$/i.test(path);
}

/**
 * The waivers in a list that was written by `--out` and gone through in Excel or WPS.
 *
 * @throws UsageError where it cannot be opened
 */
export async function openReviewedList(path: string): Promise<ReturnType<typeof reviewedList>> {
  return reviewedList(await readList(path), listWords());
}

/**
 * A list as it was saved, read whole.
 *
 * @throws UsageError where it cannot be opened, or any of it cannot be read: a decision might be lost
 */
export async function readList(path: string): Promise<Document> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const say = (language: "zh" | "en"): string => cliWords(language).packUnreadable(path, reasonIn(cliWords(language), codeOf(error)));
    throw new UsageError(say("zh"), say("en"));
  });
  const { ingest } = await import("../ingest/index.js");
  const document = await ingest({ path, bytes });
  const problem = document.problems.find(({ severity, code }) => severity === "error" || code === "over-limit" || code === "truncated");
  if (problem !== undefined) throw new UsageError(`${path}：${problem.message.zh}`, `${path}: ${problem.message.en}`);
  return document;
}

/** The words of a list, as the reports write it in either language. */
export function listWords(): ListWords {
  const both = (["zh", "en"] as const).map(wordsOf);
  const each = (name: "handling" | "remark" | "reviewer" | "until" | "fingerprint" | "rule" | "problem" | "unit" | "year" | "subject"): string[] => both.map((words) => words[name]);
  return {
    columns: {
      handling: each("handling"),
      remark: each("remark"),
      reviewer: each("reviewer"),
      until: each("until"),
      fingerprint: each("fingerprint"),
      rule: each("rule"),
      problem: each("problem"),
      unit: each("unit"),
      year: each("year"),
      subject: each("subject"),
    },
    decisions: {
      confirmed: both.map(({ handlings }) => handlings.confirmed),
      explained: both.map(({ handlings }) => handlings.explained),
      mistaken: both.map(({ handlings }) => handlings.mistaken),
      corrected: both.map(({ handlings }) => handlings.corrected),
    },
    waived: both.map(({ waived, colon }) => `${waived}${colon}`.trimEnd()),
    others: both.flatMap(({ sheets, language }) => [sheets.summary, sheets.strips, sheets.passes, sheets.notChecked, sheets.files, ...districtSheets(language)]),
  };
}
