import type { AuditResult } from "../model/index.js";
import type { OutputOptions } from "./output.js";
import { filesSheet, notCheckedSheet, passesSheet } from "./workbook-coverage.js";
import { findingsSheet } from "./workbook-findings.js";
import { summarySheet } from "./workbook-summary.js";
import { wordsOf } from "./words.js";

/** The file's own properties want a day. It is no day of anybody's: the same result always gives the same bytes. */
const noDay = new Date("2000-01-01T00:00:00Z");

/** The discrepancy list as an Excel workbook: summary, findings to decide on, what tied, what was not checked, files. */
export async function renderWorkbook(result: AuditResult, options: OutputOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: [
      summarySheet(result, words),
      findingsSheet(result, words),
      passesSheet(result, words),
      notCheckedSheet(result, words),
      filesSheet(result, words),
    ],
    defaultFont: { name: "微软雅黑", size: 10 },
    properties: { title: words.title, creator: `gouji ${result.tool.version}`, created: noDay, modified: noDay },
  });
}
