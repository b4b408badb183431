import type { SummedColumn } from "../../model/index.js";
import { noMeasure } from "../../quantity/index.js";
import { isSlipOf } from "../narrative/index.js";
import { isRate, isSummable, isTotalColumn, summed } from "../tables/index.js";
import { rowsOf } from "./lists.js";
import { factOfToken, type Token } from "./tokens.js";

/** A row's own name, before its figures: 序号 单位 合计. */
const names = /^(?:序号|编号|单位|单位名称|项目|项目名称|乡镇|镇街|县区|县\(市、?区\)|地区|部门|部门名称|名称|科目|科目名称|学校|预算单位|年度)$/;

/**
 * 单位 · 合计 · 天保工程 · 退耕还林, one cell a line and blank cells gone: whatever is left blank, the first figure of each row is the
 * sum of the others. A row that differs is told only where others hold, and it is a slip of the hand away.
 */
export function firstTotals(run: readonly Token[]): SummedColumn[] {
  const heading = run.slice(0, run.findIndex(({ isFigure }) => isFigure));
  const total = heading.findIndex(({ text }, at) => isTotalColumn(text) && names.test(heading[at - 1]?.text ?? ""));
  const columns = heading.slice(total + 1).map(({ text }) => text);
  if (total === -1 || columns.length < 2 || columns.some((name) => isTotalColumn(name) || isRate(name) || !isSummable(name))) return [];
  const measure = heading.findLast(({ unit }) => unit !== undefined)?.unit ?? noMeasure;
  // The first row's name stands behind the heading's.
  const rows = rowsOf(run).rows.filter(({ figures }) => figures.length >= 2 && figures.length <= columns.length + 1);
  const told = rows.map(({ label, figures: [whole, ...parts] }) => {
    const [first, rest] = [factOfToken(whole as Token, label, measure), parts.map((part) => factOfToken(part, label, measure))];
    return { first, rest, outcome: summed(first, rest) };
  });
  const held = told.filter(({ outcome }) => outcome.state === "holds");
  if (!held.some(({ outcome }) => outcome.telling) || held.length < 2 || held.length < told.length - 1) return [];
  return told.flatMap(({ first, rest, outcome }): SummedColumn[] => {
    const slip = first.quantity !== undefined && outcome.sum !== undefined && isSlipOf(first.quantity, outcome.sum);
    return outcome.state === "holds" || (outcome.state === "fails" && slip) ? [{ name: `${first.aspects.subject ?? ""} 合计`, of: "total", total: first, parts: rest, sure: true }] : [];
  });
}
