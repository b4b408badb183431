import { halfWidth } from "../quantity/index.js";
import type { AttachmentKind, FileReport } from "../model/index.js";
import { partsOf } from "./signs.js";

/** Whether a file, or a part or page of it, could not be read: a form may stand there. */
export function isUnread({ problems }: FileReport): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** What a file that was not read may hold, by its name: a table alone where it says so, otherwise anything, as a report has its tables behind it. */
export function mayHold(path: string): ReadonlySet<AttachmentKind> {
  const name = nameOf(path);
  if (/基础(?:数据|信息)?/.test(name)) return new Set(["base"]);
  if (/表/.test(name) && /整体/.test(name)) return new Set(["overall"]);
  if (/表/.test(name) && /项目/.test(name)) return new Set(["project"]);
  return new Set(["narrative", "base", "overall", "project"]);
}

/** What a file in which no form was recognised says it is. */
export function claims(path: string): ReadonlySet<AttachmentKind> {
  const name = nameOf(path);
  if (/报告|总结/.test(name)) return new Set(["narrative"]);
  const held = mayHold(path);
  return held.size === 1 ? held : new Set();
}

/** A project's own report, by its name. */
export function isProjectReport(path: string): boolean {
  const name = nameOf(path);
  return /项目|资金|经费/.test(name) && !/整体|部门/.test(name);
}

export function saysReport(path: string): boolean {
  return /报告/.test(nameOf(path));
}

/**
 * Files that are not the same in two formats: 报告.docx and its print 报告.pdf in one folder are one thing.
 *
 * @returns one of each, in order
 */
export function apart(files: readonly string[]): string[] {
  const stems = new Map<string, string>();
  for (const file of [...files].sort()) {
    const stem = file.replace(/\.[^./]+$/, "").replace(/[(（]?(?:扫描件?|盖章版?|签章版?|PDF版?|Word版?)[)）]?$/i, "");
    if (!stems.has(stem)) stems.set(stem, file);
  }
  return [...stems.values()];
}

function nameOf(path: string): string {
  return halfWidth(partsOf(path).at(-1) ?? "");
}
