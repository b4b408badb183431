import { stringify } from "csv-stringify/sync";
import type { AuditResult, Finding } from "../../model/index.js";
import { figureText, figuresOf } from "../figures.js";
import { chiefOf, worstFirstOf } from "../order.js";
import type { OutputOptions } from "../output.js";
import { cellText } from "../workbook-cells.js";
import { wordsOf, type Words } from "../words.js";
import { workingOf } from "../working.js";

/**
 * One line a finding, in the order of the Excel list, by RFC 4180 (commas, CRLF). Begins with the mark by which Excel and WPS
 * know UTF-8; no cell can be taken for a formula.
 */
export function renderCsv(result: AuditResult, { language }: OutputOptions): string {
  return [...csvPieces([worstFirstOf(result)], language)].join("");
}

/** The same, piece by piece, for findings that are fetched so many at a time. */
export function* csvPieces(lots: Iterable<readonly Finding[]>, language: OutputOptions["language"]): Generator<string> {
  const words = wordsOf(language);
  // A line break inside a cell is \n, which the writer would not quote beside a \r\n between the rows.
  const lines = (rows: readonly (readonly string[])[], bom: boolean) => stringify(rows.map((row) => [...row]), { bom, record_delimiter: "windows", quoted_match: /[\r\n]/ });
  yield lines([headers(words)], true);
  let number = 0;
  for (const lot of lots) yield lines(lot.map((finding) => rowOf(finding, ++number, words).map((text) => cellText(text))), false);
}

function headers(words: Words): string[] {
  return [
    words.number, words.level, words.unit, words.year, words.subject, words.problem, words.message, words.working, words.file, words.place,
    words.actual, words.expected, words.difference, words.measure, words.evidence, words.basis, words.suggestion, words.also, words.waived, words.rule, words.fingerprint,
  ];
}

function rowOf(finding: Finding, number: number, words: Words): string[] {
  const chief = chiefOf(finding);
  return [
    String(number),
    words.severity[finding.severity],
    finding.unit || words.noName,
    finding.year === undefined ? "" : String(finding.year),
    finding.subject ?? "",
    finding.title,
    finding.message,
    workingOf(finding, words) ?? "",
    chief?.file ?? "",
    chief?.label ?? "",
    finding.actual ?? "",
    finding.expected ?? "",
    finding.difference ?? "",
    finding.measure ?? "",
    figuresOf(finding, words).map(figureText).join("\n"),
    finding.basis,
    finding.suggestion ?? "",
    (finding.also ?? []).map(({ title, message }) => `${title}${words.colon}${message}`).join("\n"),
    finding.waived === undefined ? "" : words.waivedBy(finding.waived),
    finding.rule,
    finding.fingerprint,
  ];
}
