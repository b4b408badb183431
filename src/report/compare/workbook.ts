import type { WriteSheet } from "hucre/xlsx";
import type { ComparedItem, Comparison, Severity } from "../../model/index.js";
import type { OutputOptions } from "../output.js";
import { listSheet, outcomeStyle, severityStyle, strong, type Column, type Styled } from "../workbook-cells.js";
import { workbookOf } from "../workbook-file.js";
import { wordsOf, type Words } from "../words.js";
import { changeLines, isLeft, itemsByUnit, sideOf, toldText } from "./item.js";
import { comparisonWords, type ComparisonWords } from "./words.js";

/** compare.xlsx: how many of what by unit, and the list of what became of each finding. */
export async function renderComparisonWorkbook(comparison: Comparison, { language }: OutputOptions): Promise<Uint8Array> {
  const [words, own] = [wordsOf(language), comparisonWords(language)];
  return workbookOf([summarySheet(comparison, words, own), listOf(comparison, words, own)], own.title, comparison.new.version);
}

function summarySheet(comparison: Comparison, words: Words, own: ComparisonWords): WriteSheet {
  const outcomes = Object.keys(own.outcomes) as ComparedItem["outcome"][];
  const columns: Column[] = [
    { header: words.unit, width: 32 },
    { header: words.year, width: 9, align: "center" },
    ...outcomes.map((outcome): Column => ({ header: own.outcomes[outcome], width: 12, align: "center" })),
    { header: `${own.left}${words.errors}`, width: 12, align: "center" },
    { header: `${own.left}${words.warnings}`, width: 12, align: "center" },
  ];
  const left = (items: readonly ComparedItem[], severity: Severity): Styled => {
    const count = items.filter((item) => isLeft(item, severity)).length;
    return count === 0 ? { text: "0" } : { text: String(count), style: severityStyle(severity) };
  };
  const rows = itemsByUnit(comparison).map(({ unit, items }): (string | Styled)[] => [
    unit.name || words.noName,
    unit.year === undefined ? "" : String(unit.year),
    ...outcomes.map((outcome) => counted(unit.counts[outcome], outcome)),
    left(items, "error"),
    left(items, "warning"),
  ]);
  const total: (string | Styled)[] = [{ text: words.total, style: strong }, "", ...outcomes.map((outcome) => counted(comparison.summary[outcome], outcome)), left(comparison.items, "error"), left(comparison.items, "warning")];
  const round = (name: string, { files, errors, warnings, infos, version, profile }: Comparison["old"]): (string | Styled)[] => [
    { text: name, style: strong },
    "",
    `${words.files} ${files}`,
    `${words.errors} ${errors}`,
    `${words.warnings} ${warnings}`,
    `${words.infos} ${infos}`,
    `gouji ${version}`,
    profile,
  ];
  const sheet = listSheet(own.sheets.summary, columns, [...rows, total, [], round(own.before, comparison.old), round(own.after, comparison.new)]);
  return { ...sheet, autoFilter: { range: `A1:B${rows.length + 1}` } };
}

function counted(count: number, outcome: ComparedItem["outcome"]): Styled {
  return count === 0 ? { text: "0" } : { text: String(count), style: outcomeStyle(outcome) };
}

function listOf(comparison: Comparison, words: Words, own: ComparisonWords): WriteSheet {
  const columns: Column[] = [
    { header: words.number, width: 6, align: "center" },
    { header: own.outcome, width: 12, align: "center" },
    { header: words.level, width: 8, align: "center" },
    { header: words.unit, width: 20 },
    { header: words.year, width: 7, align: "center" },
    { header: words.subject, width: 18 },
    { header: words.problem, width: 24 },
    { header: own.before, width: 40 },
    { header: own.after, width: 40 },
    { header: own.change, width: 34 },
    { header: own.why, width: 30 },
    { header: words.file, width: 26 },
    { header: words.place, width: 22 },
    { header: words.rule, width: 24 },
    { header: words.fingerprint, width: 20 },
  ];
  const rows = comparison.items.map((item, index): (string | Styled)[] => {
    const side = sideOf(item);
    return [
      String(index + 1),
      { text: own.outcomes[item.outcome], style: outcomeStyle(item.outcome) },
      { text: words.severity[side.severity], ...(isLeft(item) ? { style: severityStyle(side.severity) } : {}) },
      item.unit || words.noName,
      item.year === undefined ? "" : String(item.year),
      item.subject ?? "",
      side.title,
      toldText(item.before, words),
      toldText(item.after, words),
      changeLines(item).join("\n"),
      item.why ?? "",
      side.file ?? "",
      side.label ?? "",
      item.rule,
      side.fingerprint,
    ];
  });
  const sheet = listSheet(own.sheets.list, columns, rows, 3);
  return { ...sheet, pageSetup: { ...sheet.pageSetup, fitToWidth: 2, printTitlesColumn: "$A:$C" }, view: { tabColor: { rgb: "C00000" } } };
}
