import type { Language } from "../document/index.js";
import type { AuditResult } from "../model/index.js";
import { filesSheet, notCheckedSheet, passesSheet } from "./workbook-coverage.js";
import { findingsSheet } from "./workbook-findings.js";
import { summarySheet } from "./workbook-summary.js";
import { wordsOf } from "./words.js";

export interface WorkbookOptions {
  readonly language: Language;
  /** When the list was made, as it should be printed. */
  readonly time?: string;
  /** The same for the file's own properties. */
  readonly modified?: Date;
}

/** The discrepancy list as an Excel workbook: summary, findings to decide on, what tied, what was not checked, files. */
export async function renderWorkbook(result: AuditResult, options: WorkbookOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: [
      summarySheet(result, words, options.time),
      findingsSheet(result, words),
      passesSheet(result, words),
      notCheckedSheet(result, words),
      filesSheet(result, words),
    ],
    defaultFont: { name: "微软雅黑", size: 10 },
    properties: { title: words.title, creator: `gouji ${result.tool.version}`, ...(options.modified === undefined ? {} : { created: options.modified, modified: options.modified }) },
  });
}
