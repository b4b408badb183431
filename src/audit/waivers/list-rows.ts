import type { Cell, Document, Row, Table } from "../../document/index.js";
import { type Words, words } from "../words.js";
import type { Fault } from "../yaml/fault.js";
import { isDay } from "./schema.js";

export const decisions = ["confirmed", "explained", "mistaken", "corrected"] as const;
/** What a reviewer decided on a finding: it stands, it stands but was explained, it is a false alarm, it has been put right. */
export type Decision = (typeof decisions)[number];

const columnNames = ["handling", "remark", "reviewer", "until", "fingerprint", "rule", "problem", "unit", "year", "subject"] as const;
type Column = (typeof columnNames)[number];

/** What a list is written with, each in every language it is written in. */
export interface ListWords {
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly decisions: Readonly<Record<Decision, readonly string[]>>;
  /** What stands before the reason of a finding that was waived when the list was written. */
  readonly waived: readonly string[];
  /** The sheets of the workbook that are no list: they show the submitted files' own words. */
  readonly others: readonly string[];
}

/** One finding of a list, as the reviewer left it. */
export interface ListRow {
  readonly file: string;
  /** Undefined where the file has one sheet without a name. */
  readonly sheet: string | undefined;
  /** From 1, as the program counts that shows the list. */
  readonly row: number;
  /** The cell of the decision: S4. */
  readonly ref: string;
  /** As it was written, and what it means; undefined for a word that is none of a list's. */
  readonly handling: string;
  readonly decision: Decision | undefined;
  readonly remark: string;
  /** Whether the finding was waived already when the list was written, and the remark still says so. */
  readonly waived: boolean;
  readonly reviewer: string;
  /** As it was written, and the day it names: empty where none is given, undefined where it is no day. */
  readonly until: string;
  readonly lastDay: string | undefined;
  /** Of the finding and those told under it; undefined where they were deleted or changed. */
  readonly fingerprints: readonly string[] | undefined;
  readonly rule: string;
  readonly title: string;
  readonly unit: string;
  readonly year: string;
  readonly subject: string;
}

/** Reads a list of findings that somebody went through, whatever rows stand above its headers and whatever columns were moved or added. */
export function listRows(document: Document, list: ListWords): { readonly rows: readonly ListRow[]; readonly faults: readonly Fault[] } {
  const sheets = document.blocks.flatMap((block) => {
    const header = block.kind === "table" && !list.others.includes(block.name ?? "") ? headerOf(block, list) : undefined;
    return block.kind === "table" && header !== undefined ? [{ table: block, ...header }] : [];
  });
  if (sheets.length === 0) return { rows: [], faults: [noList(document)] };
  return { rows: sheets.flatMap(({ table, columns, below }) => below.flatMap((row) => rowOf(row, columns, table, document, list) ?? [])), faults: [] };
}

function noList({ name }: Document): Fault {
  return {
    file: name,
    path: [],
    what: words("不是审核过的问题清单：没有同时写着“处理意见”和“指纹”的表头", "no reviewed list: no sheet has the headers decision and fingerprint"),
    hint: words("请给出填好处理意见的 discrepancies.xlsx；另存为 .csv 时只存当前页，要存“问题清单”那一页", "give the discrepancies.xlsx with your decisions; a .csv holds one sheet alone: save that of the findings"),
  };
}

/** The first row with both headers; below it are findings. */
function headerOf(table: Table, list: ListWords): { readonly columns: ReadonlyMap<Column, number>; readonly below: readonly Row[] } | undefined {
  for (const [at, { cells }] of table.rows.entries()) {
    const columns = new Map<Column, number>();
    for (const { text, column } of cells) {
      const name = columnNames.find((each) => list.columns[each].some((header) => plain(header) === plain(text)));
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    if (columns.has("handling") && columns.has("fingerprint")) return { columns, below: table.rows.slice(at + 1) };
  }
  return undefined;
}

function rowOf({ cells }: Row, columns: ReadonlyMap<Column, number>, table: Table, document: Document, list: ListWords): ListRow | undefined {
  const cell = (column: Column): Cell | undefined => cells.find((each) => each.column === columns.get(column));
  const text = (column: Column): string => cell(column)?.text.trim() ?? "";
  const [handling, fingerprint, rule] = [text("handling"), text("fingerprint"), text("rule")];
  // A line of the reviewer's own, a blank one, or the totals below.
  if (handling === "" && fingerprint === "" && rule === "") return undefined;
  const at = cell("handling") ?? cells[0];
  const remark = text("remark");
  const mark = list.waived.find((each) => remark.startsWith(each));
  const until = text("until");
  return {
    file: document.name,
    sheet: document.format === "csv" ? undefined : table.name,
    row: at === undefined ? 0 : Number(/\d+$/.exec(refOf(at))?.[0] ?? at.row),
    ref: at === undefined ? "" : refOf(at),
    handling,
    decision: decisions.find((each) => list.decisions[each].some((word) => plain(word) === plain(handling))),
    remark: mark === undefined ? remark : remark.slice(mark.length).trim(),
    waived: mark !== undefined,
    reviewer: text("reviewer"),
    until,
    lastDay: dayIn(until) ?? dayOf(cell("until")),
    fingerprints: fingerprintsIn(fingerprint),
    rule,
    title: text("problem"),
    unit: text("unit"),
    year: text("year"),
    subject: text("subject"),
  };
}

function refOf({ place, row, column }: Cell): string {
  return place.at.kind === "sheet" ? place.at.ref : `${row}:${column}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}

/** All of them or none: a waiver of some would leave the row's finding standing. */
function fingerprintsIn(text: string): readonly string[] | undefined {
  const all = text.split(/\s+/).filter((each) => each !== "");
  return all.length > 0 && all.every((each) => /^[0-9a-f]{16}$/.test(each)) ? [...new Set(all)] : undefined;
}

/** 2025/1/5, 2025年1月5日 and 2025-01-05, with or without an hour, are one day; empty where none is given, undefined where it is no day. */
function dayIn(text: string): string | undefined {
  if (text === "") return "";
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? [];
  const plainDay = `${year ?? ""}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(plainDay) ? plainDay : undefined;
}

/** Of a date that is shown in some other way: days since 1899-12-30. */
function dayOf(cell: Cell | undefined): string | undefined {
  const days = Math.floor(Number(cell?.raw ?? ""));
  if (cell?.kind !== "date" || !(days > 0 && days < 200_000)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/** What a decision that waives still needs, each with what to do about it. */
export function missingIn(row: Pick<ListRow, "remark" | "reviewer" | "until" | "lastDay" | "fingerprints">): Words[] {
  return [
    ...(row.remark === "" ? [words("备注里要写明理由", "the remark has to give the reason")] : []),
    ...(row.reviewer === "" ? [words("审核人要写明是谁", "the reviewer is missing")] : []),
    ...(row.fingerprints === undefined ? [fingerprintGone] : []),
    ...(row.lastDay === undefined ? [words(`有效期至写得不对：“${row.until}”，应如 2025-12-31`, `the last day is not as it should be: “${row.until}”; write it like 2025-12-31`)] : []),
  ];
}

export const fingerprintGone = words("指纹被删去或改动了，请从原来的清单抄回", "the fingerprint was deleted or changed; copy it from the original list");
