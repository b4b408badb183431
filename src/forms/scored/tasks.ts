import { cellUnder, filled, perRow, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import type { Draft } from "./draft.js";
import { fundsHeader, noteApart, readFundsRow } from "./funding.js";
import { indicatorHeader } from "./indicator-header.js";

/** 任务名称 · 主要内容 · 预算数 · 执行数: the year's tasks, one a row, are no sources of its funds. */
export const headsTasks = perRow((row): boolean => {
  const words = row.cells.map(({ text }) => squash(text));
  return words.some((text) => /^(?:工作|重点|主要|年度)*(?:任务|工作|事项)名称$/.test(text)) || (words.some((text) => /^主要任务$/.test(text)) && words.some((text) => /^(?:主要|任务|工作)内容$/.test(text)));
});

/** Where no funds are told above, the tasks' total tells them. */
export function openTasks(row: FormRow, draft: Draft): void {
  const header = draft.funds.total === undefined ? fundsHeader(row) : undefined;
  draft.ofTasks = true;
  if (header === undefined) delete draft.fundsHeader;
  else draft.fundsHeader = header;
}

/**
 * 金额合计 | 96.4 | … | 10 | 98% | 9.8 below the tasks; what a single one was given is no part of the form's funds, but each may
 * have points of its own, which the total's are the sum of.
 */
export function readTasks(row: FormRow, draft: Draft): void {
  const isTotal = filled(row).slice(0, 2).some(({ text }) => /^(?:金额|资金|预算)?(?:合计|总计)$/.test(squash(text)));
  // 预算数 over 总额, 财政拨款 and 其他资金: where merged widths are lost, more figures than the header has words stand under none of them for sure.
  const isSplit = row.table.grid === "ragged" && filled(row).length > filled(draft.fundsHeader?.row ?? row).length + 1;
  const header = draft.fundsHeader;
  if (!isTotal && header !== undefined && !isSplit) {
    noteApart((column) => {
      const head = header.cells.get(column);
      return head === undefined ? undefined : cellUnder(row, header, head);
    }, draft.aspects, draft.funds);
  }
  if (isTotal && draft.fundsHeader !== undefined && !isSplit) readFundsRow(row, draft.fundsHeader, draft.aspects, draft.unit, draft.funds, true);
}

/** The rows of the tasks, to be held against their total like those of any table. */
export function taskRows(rows: readonly FormRow[]): readonly FormRow[] {
  const from = rows.findIndex(headsTasks);
  if (from === -1 || fundsHeader(rows[from] as FormRow) === undefined) return [];
  const below = rows.slice(from + 1);
  const end = below.findIndex((row) => row.table !== rows[from]?.table || indicatorHeader(row) !== undefined || fundsHeader(row) !== undefined || filled(row).some(({ text }) => /目标/.test(text)));
  const piece = [rows[from] as FormRow, ...below.slice(0, end === -1 ? undefined : end)];
  const last = piece.findLastIndex((row) => filled(row).some(({ text }) => /^(?:金额|资金|预算)?(?:合计|总计)$/.test(squash(text))));
  return last === -1 ? [] : piece.slice(0, last + 1);
}
