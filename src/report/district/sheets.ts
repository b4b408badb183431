import type { WriteSheet } from "hucre/xlsx";
import { countOf, type Evidence, type FileReport, type Finding, type Severity, type UnitReport } from "../../model/index.js";
import { inOrder } from "../order.js";
import { profileLines } from "../profiles.js";
import { isUnread, troubleOf } from "../trouble.js";
import { type Column, listSheet, severityStyle, strong, type Styled } from "../workbook-cells.js";
import { linked, type Link } from "../workbook-links.js";
import { summaryFacts } from "../workbook-summary.js";
import type { Words } from "../words.js";
import { unattachedFiles, worstFirst } from "./order.js";
import type { DistrictOptions, DistrictParts } from "./parts.js";
import { districtWords } from "./words.js";

/** 汇总: a row a unit, the worst first, each leading to its page, and under them the totals. */
export function unitsSheet(district: DistrictParts, { pageOf }: DistrictOptions, words: Words): WriteSheet {
  const own = districtWords(words.language);
  const columns: Column[] = [
    { header: words.number, width: 6, align: "center" },
    { header: words.unit, width: 34 },
    { header: words.year, width: 20, align: "center" },
    { header: words.errors, width: 9, align: "right" },
    { header: words.warnings, width: 9, align: "right" },
    { header: words.infos, width: 9, align: "right" },
    { header: own.passed, width: 9, align: "right" },
    { header: own.notChecked, width: 10, align: "right" },
    { header: words.files, width: 9, align: "right" },
    { header: words.forms, width: 44 },
    { header: words.profile, width: 34 },
  ];
  const rows = worstFirst(district.units).flatMap((number, at): (string | Styled)[][] => {
    const record = district.units[number];
    if (record === undefined) return [];
    const { unit, rules, passed, notChecked } = record;
    const address = pageOf(number);
    return [[
      counted(at + 1),
      { text: unit.name || own.noName, ...(address === undefined ? {} : { style: linked, link: { target: address } }) },
      String(unit.year ?? ""),
      ...(["error", "warning", "info"] as const).map((severity) => countedAs(countOf(rules, severity), severity)),
      counted(passed),
      counted(notChecked),
      counted(unit.files.length),
      formsIn(unit, words),
      // Why each was applied is told on the unit's page.
      profileLines({ units: [unit], tool: district.tool }, words).map((line) => line.split(words.colon)[0]).join(words.pause),
    ]];
  });
  const facts = summaryFacts({ ...district, units: district.units.map(({ unit }) => unit) }, words);
  const sheet = listSheet(words.sheets.summary, columns, [...rows, [], ...facts.map((cells) => ["", ...cells])], 2);
  return { ...sheet, autoFilter: { range: `A1:K${rows.length + 1}` } };
}

/** 自评报告正文、项目支出绩效自评表 ×4 */
function formsIn({ forms }: UnitReport, words: Words): string {
  const counts = new Map<UnitReport["forms"][number]["kind"], number>();
  for (const { kind } of forms) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? words.form[kind] : `${words.form[kind]} ×${count}`)).join(words.pause);
}

/** 单位之间: what units have in common, with the passage as it stands in two of them. */
export function acrossSheet(findings: readonly Finding[], words: Words, fileLink: (path: string) => Link | undefined): WriteSheet[] {
  if (findings.length === 0) return [];
  const own = districtWords(words.language);
  const place = (header: string): Column => ({ header, width: 30 });
  const columns: Column[] = [
    { header: words.number, width: 6, align: "center" },
    { header: words.level, width: 8, align: "center" },
    { header: words.problem, width: 22 },
    { header: own.unitsConcerned, width: 28 },
    { header: words.message, width: 44 },
    place(own.onePlace),
    { header: own.passage, width: 50 },
    place(own.otherPlace),
    { header: own.passage, width: 50 },
    { header: own.furtherPlaces, width: 40 },
    { header: words.basis, width: 24 },
    { header: words.rule, width: 24 },
  ];
  const rows = inOrder(findings).map((finding, at): (string | Styled)[] => {
    const { one, other, further } = placesOf(finding);
    return [
      counted(at + 1),
      { text: words.severity[finding.severity], style: severityStyle(finding.severity) },
      { text: finding.title, style: { ...strong, alignment: { vertical: "top", wrapText: true } } },
      unitsOf(finding).join("\n"),
      finding.message,
      placeCell(one, words, fileLink),
      one?.quote ?? "",
      placeCell(other, words, fileLink),
      other?.quote ?? "",
      further.map((evidence) => placeLine(evidence, words)).join("\n"),
      finding.basis,
      finding.rule,
    ];
  });
  return [listSheet(own.across, columns, rows, 2)];
}

/** The units that a finding is about. */
export function unitsOf({ units, unit }: Finding): readonly string[] {
  return units !== undefined && units.length > 0 ? units : [unit];
}

/** The first place, the first in another file, and all others. */
export function placesOf({ evidence }: Finding): { readonly one?: Evidence; readonly other?: Evidence; readonly further: readonly Evidence[] } {
  const [one] = evidence;
  if (one === undefined) return { further: [] };
  const other = evidence.find(({ file }) => file !== one.file);
  return { one, ...(other === undefined ? {} : { other }), further: evidence.filter((each) => each !== one && each !== other) };
}

export function placeLine({ name, file, label }: Evidence, words: Words): string {
  return `${name}${words.colon}${file} ${label}`;
}

function placeCell(evidence: Evidence | undefined, words: Words, fileLink: (path: string) => Link | undefined): string | Styled {
  if (evidence === undefined) return "";
  const [text, link] = [placeLine(evidence, words), fileLink(evidence.file)];
  return link === undefined ? text : { text, link, style: { ...linked, alignment: { vertical: "top", wrapText: true } } };
}

/** 文件问题: what was not read, or not whole, and what belongs to no unit. */
export function oddFilesSheet(district: DistrictParts, words: Words, fileLink: (path: string) => Link | undefined): WriteSheet[] {
  const own = districtWords(words.language);
  const columns: Column[] = [
    { header: words.file, width: 60 },
    { header: own.state, width: 18, align: "center" },
    { header: words.format, width: 9, align: "center" },
    { header: words.trouble, width: 80 },
  ];
  const rows = oddFiles(district).map(({ file, unread, unattached }): (string | Styled)[] => {
    const link = fileLink(file.path);
    const state = [...(unread ? [words.unreadable] : file.problems.length > 0 ? [words.note] : []), ...(unattached ? [own.noUnit] : [])].join(words.pause);
    return [
      { text: file.path, ...(link === undefined ? {} : { link, style: { ...linked, alignment: { vertical: "top", wrapText: true } } }) },
      { text: state, style: severityStyle(unread ? "error" : unattached ? "warning" : "info") },
      file.format,
      file.problems.map((problem) => troubleOf(file.path, problem, words.language)).join("\n"),
    ];
  });
  return rows.length === 0 ? [] : [listSheet(own.oddFiles, columns, rows)];
}

export interface OddFile {
  readonly file: FileReport;
  readonly unread: boolean;
  readonly unattached: boolean;
}

/** Unread files first, then those of no unit, then those that were read with a reservation. */
export function oddFiles(district: Pick<DistrictParts, "units" | "files">): OddFile[] {
  const alone = new Set(unattachedFiles(district));
  const all = [...district.files.values()].map((file) => ({ file, unread: isUnread(file.problems), unattached: alone.has(file) }));
  const rank = ({ unread, unattached }: OddFile) => (unread ? 0 : unattached ? 1 : 2);
  return all.filter(({ file, unattached }) => unattached || file.problems.length > 0).sort((one, other) => rank(one) - rank(other));
}

function counted(number: number): Styled {
  return { text: String(number), number };
}

function countedAs(number: number, severity: Severity): Styled {
  return number === 0 ? counted(0) : { ...counted(number), style: { ...severityStyle(severity), alignment: { vertical: "top", horizontal: "right" } } };
}
