import type { Cell, Document, Table } from "../../document/index.js";
import { type Words, words } from "../words.js";
import type { Fault } from "../yaml/fault.js";
import { isDay } from "./schema.js";
import type { Waiver } from "./waiver.js";

/** What the columns of a reviewed list are headed with, and the decisions in it that waive, each in every language it is written in. */
export interface ListWords {
  readonly handling: readonly string[];
  readonly waiving: readonly string[];
  readonly remark: readonly string[];
  readonly reviewer: readonly string[];
  readonly until: readonly string[];
  readonly fingerprint: readonly string[];
  /** What stands before the reason of a finding that was waived when the list was written. */
  readonly waived: readonly string[];
}

type Column = "handling" | "remark" | "reviewer" | "until" | "fingerprint";

/** Reads a list of findings that somebody went through: rows decided to be explained or mistaken, with the remark as reason. */
export function reviewedList(document: Document, list: ListWords): { readonly waivers: readonly Waiver[]; readonly faults: readonly Fault[] } {
  const waivers: Waiver[] = [];
  const faults: Fault[] = [];
  const sheets = document.blocks.flatMap((block) => {
    const columns = block.kind === "table" ? columnsOf(block, list) : undefined;
    return block.kind === "table" && columns !== undefined ? [{ table: block, columns }] : [];
  });
  if (sheets.length === 0) return { waivers, faults: [{ file: document.name, path: [], what: words("不是审核过的问题清单：没有同时写着“处理意见”和“指纹”的表头", "no reviewed list: no sheet has the headers decision and fingerprint") }] };
  for (const { table, columns } of sheets) {
    for (const row of table.rows.slice(1)) {
      const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
      const cell = (column: Column): Cell | undefined => cells.get(columns.get(column) ?? 0);
      const text = (column: Column): string => cell(column)?.text.trim() ?? "";
      const decision = cell("handling");
      if (decision === undefined || !list.waiving.includes(decision.text.trim())) continue;
      const where = refOf(decision);
      const fault = (what: Words): void => void faults.push({ file: `${document.name} ${table.name ?? ""}!${where}`, path: [], what });
      const reason = withoutMark(text("remark"), list.waived);
      const fingerprints = text("fingerprint").split(/\s+/).filter((each) => /^[0-9a-f]{16}$/.test(each));
      const until = dayIn(text("until"));
      if (reason === "") fault(words("备注里要写明理由", "the remark has to give the reason"));
      if (text("reviewer") === "") fault(words("审核人要写明是谁", "the reviewer is missing"));
      if (fingerprints.length === 0) fault(words("指纹被删去或改动了，请从原来的清单抄回", "the fingerprint was deleted or changed; copy it from the original list"));
      if (until === undefined) fault(words(`有效期至写得不对：“${text("until")}”，应如 2025-12-31`, `the last day is not as it should be: “${text("until")}”; write it like 2025-12-31`));
      waivers.push({ fingerprints, reason, by: text("reviewer"), ...(until === undefined || until === "" ? {} : { until }), source: { file: document.name, sheet: table.name ?? "", ref: where } });
    }
  }
  return faults.length > 0 ? { waivers: [], faults } : { waivers, faults };
}

function columnsOf(table: Table, list: ListWords): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const { text, column } of table.rows[0]?.cells ?? []) {
    for (const name of ["handling", "remark", "reviewer", "until", "fingerprint"] as const) if (list[name].includes(text.trim())) columns.set(name, column);
  }
  return columns.has("handling") && columns.has("fingerprint") ? columns : undefined;
}

function refOf({ place, row, column }: Cell): string {
  return place.at.kind === "sheet" ? place.at.ref : `${row}:${column}`;
}

/** 已豁免：主管部门已批准, as an earlier list has it, is the reason alone. */
function withoutMark(remark: string, marks: readonly string[]): string {
  const mark = marks.find((each) => remark.startsWith(each));
  return (mark === undefined ? remark : remark.slice(mark.length)).trim();
}

/** 2025/1/5, 2025年1月5日 and 2025-01-05 are one day; empty where none is given, undefined where it is no day. */
function dayIn(text: string): string | undefined {
  if (text === "") return "";
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const plain = `${year ?? ""}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(plain) ? plain : undefined;
}
