import type { WriteSheet } from "hucre/xlsx";
import type { AuditResult, Finding, Pass } from "../model/index.js";
import { figuresOf, figureText } from "./figures.js";
import { chiefOf } from "./order.js";
import { columnName, listSheet, severityStyle, strong, type Column, type Styled } from "./workbook-cells.js";
import { linked, type Link } from "./workbook-links.js";
import { shortNames } from "./places.js";
import type { Words } from "./words.js";
import { workingOf } from "./working.js";

/** What the rows of a list lead to. */
export interface Links {
  /** To the strip of the submitted file that shows the finding. */
  readonly strip: (finding: Finding) => Link | undefined;
  /** To a submitted file. */
  readonly file: (path: string) => Link | undefined;
}

/** 问题清单: one row a finding, with its number, a column to decide in and one for remarks. */
export function findingsSheet(name: string, findings: Iterable<readonly [Finding, number]>, result: Pick<AuditResult, "files">, words: Words, links: Links): WriteSheet {
  const nameOf = shortNames(result);
  const columns: Column[] = [
    { header: words.number, width: 6, align: "center" },
    { header: words.level, width: 8, align: "center" },
    { header: words.unit, width: 18 },
    { header: words.year, width: 7, align: "center" },
    { header: words.subject, width: 16 },
    { header: words.problem, width: 24 },
    { header: words.message, width: 42 },
    { header: words.file, width: 24 },
    { header: words.place, width: 20 },
    { header: words.actual, width: 12, align: "right" },
    { header: words.expected, width: 12, align: "right" },
    { header: words.difference, width: 12, align: "right" },
    { header: words.measure, width: 9, align: "center" },
    { header: words.evidence, width: 64 },
    { header: words.basis, width: 24 },
    { header: words.suggestion, width: 24 },
    { header: words.handling, width: 14, align: "center" },
    { header: words.remark, width: 24 },
    { header: words.reviewer, width: 10, align: "center" },
    { header: words.until, width: 12, align: "center" },
    { header: words.rule, width: 22 },
    { header: words.fingerprint, width: 20 },
  ];
  let count = 0;
  function* rows() {
    for (const [finding, number] of findings) {
      count += 1;
      yield rowOf(finding, number, words, nameOf, links);
    }
  }
  const sheet = listSheet(name, columns, rows(), 2);
  // Too wide for one page: two of them, each with the number and the level.
  const pageSetup = { ...sheet.pageSetup, fitToWidth: 2, printTitlesColumn: "$A:$B" };
  return { ...sheet, pageSetup, dataValidations: [decisions(columns, count, words)], view: { tabColor: { rgb: "C00000" } } };
}

function rowOf(finding: Finding, number: number, words: Words, nameOf: (path: string) => string, links: Links): (string | Styled)[] {
  const chief = chiefOf(finding);
  const { waived } = finding;
  const working = workingOf(finding, words);
  return [
    { text: String(number), ...linkTo(links.strip(finding), "center") },
    { text: words.severity[finding.severity], style: severityStyle(finding.severity) },
    finding.unit || words.noName,
    finding.year === undefined ? "" : String(finding.year),
    finding.subject ?? "",
    { text: finding.title, style: { ...strong, alignment: { vertical: "top", wrapText: true } } },
    [finding.message, ...(working === undefined ? [] : [`${words.working}${words.colon}${working}`]), ...(finding.also ?? []).map((other) => `${words.also}${words.colon}${other.title}${words.colon}${other.message}`)].join("\n"),
    { text: chief?.file ?? "", ...linkTo(chief === undefined ? undefined : links.file(chief.file)) },
    chief?.label ?? "",
    finding.actual ?? "",
    finding.expected ?? "",
    finding.difference ?? "",
    finding.measure ?? "",
    evidenceText(finding, words, nameOf),
    finding.basis,
    finding.suggestion ?? "",
    waived === undefined ? "" : words.handlings.explained,
    waived === undefined ? "" : `${words.waived}${words.colon}${waived.reason}`,
    waived?.by ?? "",
    waived?.until ?? "",
    finding.rule,
    // Of everything the row tells: whoever decides on the row decides on all of it.
    [finding.fingerprint, ...(finding.also ?? []).flatMap(({ fingerprint = [] }) => fingerprint)].join("\n"),
  ];
}

function linkTo(link: Link | undefined, horizontal?: "center"): Pick<Styled, "link" | "style"> {
  return link === undefined ? {} : { link, style: { ...linked, alignment: { vertical: "top", wrapText: true, ...(horizontal === undefined ? {} : { horizontal }) } } };
}

/** Every figure it rests on, one a line. */
export function evidenceText(found: Finding | Pass, words: Words, nameOf?: (path: string) => string): string {
  return figuresOf(found, words, nameOf)
    .map((figure) => `· ${figureText(figure)}${figure.sentence === undefined ? "" : `${words.colon}${figure.sentence}`}`)
    .join("\n");
}

function decisions(columns: readonly Column[], rows: number, words: Words) {
  const column = columnName(columns.findIndex(({ header }) => header === words.handling) + 1);
  const values = Object.values(words.handlings);
  return {
    type: "list" as const,
    values,
    range: `${column}2:${column}${Math.max(2, rows + 1)}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: words.handling,
    errorMessage: values.join(words.comma),
  };
}
