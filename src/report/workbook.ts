import type { WriteSheet } from "hucre/xlsx";
import type { AuditResult, Finding } from "../model/index.js";
import { groupBy } from "./group-by.js";
import { numbersOf } from "./order.js";
import type { OutputOptions } from "./output.js";
import { rosterSheet, rosterWordsOf } from "./roster/index.js";
import { workbookOf } from "./workbook-file.js";
import { filesSheet, notCheckedSheet, passesSheet } from "./workbook-coverage.js";
import { findingsSheet } from "./workbook-findings.js";
import { inside, type Link, sheetName } from "./workbook-links.js";
import { type Row, stripsSheet } from "./workbook-strips.js";
import { summarySheet } from "./workbook-summary.js";
import { wordsOf, type Words } from "./words.js";

/** The discrepancy list as an Excel workbook: summary, findings to decide on, what stands around them, what tied, what was not checked, files. */
export async function renderWorkbook(result: AuditResult, options: OutputOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const lists = listsOf(result, options.sheets ?? "one", words);
  const rows = new Map(lists.flatMap(({ name, findings }) => findings.map(([finding], index): [Finding, Row] => [finding, { sheet: name, row: index + 2 }])));
  const strips = stripsSheet(result, lists.flatMap(({ findings }) => findings), (finding) => rows.get(finding), words);
  const links = {
    file: (path: string): Link | undefined => {
      const target = options.linkTo?.(path);
      return target === undefined ? undefined : { target };
    },
    strip: (finding: Finding): Link | undefined => {
      const row = strips?.rows.get(finding);
      return row === undefined ? undefined : inside(words.sheets.strips, row);
    },
  };
  const sheets: WriteSheet[] = [
    summarySheet(result, words, (unit) => lists.length === 1 ? undefined : lists.find(({ findings: [first] }) => first?.[0].unit === unit.name && first[0].year === unit.year)?.name),
    ...rosterSheet(result, words, links.file),
    ...lists.map(({ name, findings }) => findingsSheet(name, findings, result, words, links)),
    ...(strips === undefined ? [] : [strips.sheet]),
    passesSheet(result, words),
    notCheckedSheet(result, words),
    filesSheet(result, words),
  ];
  return workbookOf(sheets, words.title, result.tool.version);
}

/** One list of all findings, or one a unit, named after it, the worst first; a finding has its number whichever it is in. */
function listsOf(result: AuditResult, sheets: "one" | "unit", words: Words): { readonly name: string; readonly findings: readonly (readonly [Finding, number])[] }[] {
  const all = [...numbersOf(result)];
  const units = groupBy(all, ([{ unit, year }]) => JSON.stringify([unit, year ?? null]));
  if (sheets === "one" || units.length < 2) return [{ name: words.sheets.findings, findings: all }];
  const taken = new Set([...Object.values(words.sheets), rosterWordsOf(words.language).title].map((name) => name.toLowerCase()));
  return units.map((findings) => {
    const [[{ unit, year }]] = findings;
    const name = sheetName(`${unit || words.noName}${year === undefined || units.filter(([[first]]) => first.unit === unit).length < 2 ? "" : ` ${year}`}`, taken);
    taken.add(name.toLowerCase());
    return { name, findings };
  });
}
