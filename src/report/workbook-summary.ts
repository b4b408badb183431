import type { WriteSheet } from "hucre/xlsx";
import type { AuditResult, Severity, UnitReport } from "../model/index.js";
import { listSheet, severityStyle, strong, type Column, type Styled } from "./workbook-cells.js";
import { inside, linked } from "./workbook-links.js";
import { rosterWordsOf } from "./roster/words.js";
import { profileLines } from "./profiles.js";
import { waiverLines } from "./waivers.js";
import type { Words } from "./words.js";

/** 汇总: one row a unit, and under them the totals, the tool and the rules that made the list. */
export function summarySheet(result: AuditResult, words: Words, sheetOf: (unit: UnitReport) => string | undefined = () => undefined): WriteSheet {
  const columns: Column[] = [
    { header: words.unit, width: 30 },
    { header: words.year, width: 20, align: "center" },
    { header: words.files, width: 10, align: "center" },
    { header: words.errors, width: 10, align: "center" },
    { header: words.warnings, width: 10, align: "center" },
    { header: words.infos, width: 10, align: "center" },
    { header: words.forms, width: 70 },
  ];
  const units = result.units.map((unit): (string | Styled)[] => {
    const found = (severity: Severity) =>
      count(
        result.findings.filter(({ unit: name, year, severity: level, waived }) => name === unit.name && year === unit.year && level === severity && waived === undefined).length,
        severity,
      );
    const sheet = sheetOf(unit);
    return [
      { text: unit.name || words.noName, ...(sheet === undefined ? {} : { style: linked, link: inside(sheet, 1) }) },
      unit.year === undefined ? "" : String(unit.year),
      String(unit.files.length),
      found("error"),
      found("warning"),
      found("info"),
      unit.forms.map((form) => `${words.form[form.kind]}${form.subject === undefined ? "" : `${words.colon}${form.subject}`}`).join("\n"),
    ];
  });
  const sheet = listSheet(words.sheets.summary, columns, [...units, [], ...summaryFacts(result, words)]);
  return { ...sheet, autoFilter: { range: `A1:G${units.length + 1}` } };
}

/** The totals, the tool and the rules. */
export function summaryFacts(result: Pick<AuditResult, "summary" | "tool" | "units" | "roster" | "waivers">, words: Words): (string | Styled)[][] {
  const { summary, tool, roster, waivers: idle = [] } = result;
  const row = (name: string, value: string, style?: Styled["style"]): (string | Styled)[] => [
    { text: name, style: strong },
    style === undefined ? value : { text: value, style },
  ];
  return [
    row(words.units, String(summary.units)),
    row(words.files, String(summary.files)),
    row(words.errors, String(summary.errors), summary.errors > 0 ? severityStyle("error") : undefined),
    row(words.warnings, String(summary.warnings), summary.warnings > 0 ? severityStyle("warning") : undefined),
    row(words.infos, String(summary.infos), summary.infos > 0 ? severityStyle("info") : undefined),
    ...(roster === undefined ? [] : [row(rosterWordsOf(words.language).title, rosterWordsOf(words.language).headline(roster), roster.summary.missing > 0 ? severityStyle("warning") : undefined)]),
    row(words.passed, String(summary.passed)),
    row(words.notChecked, String(summary.notChecked)),
    row(words.waived, String(summary.waived)),
    ...(idle.length > 0 ? [row(words.waivers, idle.map((waiver) => [words.waiverState[waiver.state], ...waiverLines(waiver, words)].join(" ")).join("\n"), severityStyle("warning"))] : []),
    ...(summary.recognised > 0 ? [row(words.recognised, String(summary.recognised))] : []),
    row(words.unreadable, String(summary.unreadable), summary.unreadable > 0 ? severityStyle("error") : undefined),
    row(words.tool, `${tool.name} ${tool.version}`),
    row(words.profile, profileLines(result, words).join("\n")),
    row(words.packs, tool.packs.map((pack) => `${pack.name} ${pack.version}`).join("\n")),
  ];
}

function count(number: number, severity: Severity): Styled {
  return number === 0 ? { text: "0" } : { text: String(number), style: severityStyle(severity) };
}
