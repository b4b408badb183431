import type { AuditResult } from "../model/index.js";
import type { OutputOptions } from "./output.js";
import { workbookOf } from "./workbook-file.js";
import { filesSheet, notCheckedSheet, passesSheet } from "./workbook-coverage.js";
import { findingsSheet } from "./workbook-findings.js";
import { summarySheet } from "./workbook-summary.js";
import { wordsOf } from "./words.js";

/** The discrepancy list as an Excel workbook: summary, findings to decide on, what tied, what was not checked, files. */
export async function renderWorkbook(result: AuditResult, options: OutputOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const sheets = [summarySheet(result, words), findingsSheet(result, words), passesSheet(result, words), notCheckedSheet(result, words), filesSheet(result, words)];
  return workbookOf(sheets, words.title, result.tool.version);
}
