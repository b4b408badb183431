import { readFile } from "node:fs/promises";
import type { Language } from "../document/index.js";
import type { NoticeTemplate } from "../report/notice/index.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** The templates of the letters come with the package, beside the rules. */
const shipped = new URL("../../rules/templates/", import.meta.url);

/**
 * The template of the letters to the units, the user's own or the shipped one. One's own is looked through at once: whoever
 * waited for an audit shall not learn only then that it cannot be filled in.
 *
 * @throws UsageError where it cannot be read, or naming all that is wrong with it
 */
export async function noticeTemplateFor(path: string | undefined, language: Language): Promise<() => Promise<NoticeTemplate>> {
  if (path === undefined) return () => shippedTemplate(language);
  const bytes = await readFile(path).catch((error: unknown) => {
    const told = (words: ReturnType<typeof cliWords>) => words.packUnreadable(path, reasonIn(words, codeOf(error)));
    throw new UsageError(told(cliWords("zh")), told(cliWords("en")));
  });
  const template = { name: path, bytes };
  const { assertTemplate, NoticeTemplateError } = await import("../report/notice/index.js");
  try {
    assertTemplate(template);
  } catch (error) {
    throw error instanceof NoticeTemplateError ? new UsageError(error.wording.zh, error.wording.en) : error;
  }
  return () => Promise.resolve(template);
}

async function shippedTemplate(language: Language): Promise<NoticeTemplate> {
  const name = language === "zh" ? "notice.docx" : "notice.en.docx";
  return { name, bytes: await readFile(new URL(name, shipped)) };
}
