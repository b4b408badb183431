import { readFile } from "node:fs/promises";
import { reviewedList } from "../audit/index.js";
import { wordsOf } from "../report/index.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/**
 * The waivers in a list that was written by `--out` and gone through in Excel or WPS.
 *
 * @throws UsageError where it cannot be opened
 */
export async function openReviewedList(path: string): Promise<ReturnType<typeof reviewedList>> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const say = (language: "zh" | "en"): string => cliWords(language).packUnreadable(path, reasonIn(cliWords(language), codeOf(error)));
    throw new UsageError(say("zh"), say("en"));
  });
  const { ingest } = await import("../ingest/index.js");
  const both = (["zh", "en"] as const).map(wordsOf);
  return reviewedList(await ingest({ path, bytes }), {
    handling: both.map(({ handling }) => handling),
    waiving: both.flatMap(({ handlings }) => [handlings.explained, handlings.mistaken]),
    remark: both.map(({ remark }) => remark),
    reviewer: both.map(({ reviewer }) => reviewer),
    until: both.map(({ until }) => until),
    fingerprint: both.map(({ fingerprint }) => fingerprint),
    waived: both.map(({ waived, colon }) => `${waived}${colon}`.trimEnd()),
  });
}
