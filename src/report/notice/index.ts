import type { AuditResult } from "../../model/index.js";
import type { OutputFile, OutputOptions } from "../output.js";
import { fileNames } from "../file-names.js";
import { noticesOf } from "./notices.js";
import { compiled } from "./template/compile.js";
import { filled } from "./template/fill.js";
import type { NoticeTemplate } from "./template/parts.js";
import { noticeWords } from "./words.js";

export { NoticeTemplateError } from "./template/faults.js";
export type { NoticeTemplate } from "./template/parts.js";
export { placeholders, type Placeholder } from "./placeholders.js";

/**
 * The letters that ask units to verify: a .docx for every unit and year with an error or a warning that is not waived.
 * @throws NoticeTemplateError where the template cannot be filled in
 */
export function* renderNotices(result: AuditResult, options: OutputOptions & { readonly template: NoticeTemplate }): Generator<OutputFile> {
  const own = noticeWords(options.language);
  const notices = noticesOf(result, options);
  const names = fileNames(notices.map(({ name, year }) => ({ name: own.fileName(name), ...(year === undefined ? {} : { year }) })));
  for (const [index, { notice }] of notices.entries()) yield { path: `notices/${names[index] ?? ""}.docx`, bytes: filled(options.template, notice) };
}

/**
 * Whether a template can be filled in, before anybody waits for an audit.
 * @throws NoticeTemplateError naming all that is wrong with it
 */
export function assertTemplate(template: NoticeTemplate): void {
  compiled(template);
}
