import type { Cell } from "../../document/index.js";
import type { Fact, IndicatorBlock } from "../../model/index.js";
import { points, Quantity, readCell } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { cellUnder, filled, type FormRow, type Header } from "../rows.js";
import { squash, subtotalLabel, totalLabel, type IndicatorColumn } from "../words.js";
import type { Draft, ReadIndicator } from "./draft.js";

/**
 * 合计 | 90 | 78.38 below indicators of 90 points in all, where the 10 points of 预算执行率 stand among the funds above: what the indicators come to, and not the form's
 * total. 总分 is the form's by its name, and 合计 is where only its points are the indicators' and its score holds the execution rate's.
 */
export function totalsIndicators(row: FormRow, header: Header<IndicatorColumn>, draft: Draft): boolean {
  const labels = filled(row).map((cell) => squash(cell.text));
  if (labels.some((label) => withoutExecution.test(label)) || (labels.some((label) => totalLabel.test(label)) && labels.some((label) => saysWithout.test(label)))) return true;
  const called = labels.some((label) => /^(?:指标)?合计$/.test(label));
  const execution = draft.funds.executionWeight?.quantity;
  const rows = draft.indicators.filter(({ indicator }) => indicator.weight?.isFigure === true);
  const figure = (column: "weight" | "score"): Quantity | undefined => {
    const head = header.cells.get(column);
    const cell = head === undefined ? undefined : cellUnder(row, header, head);
    return cell === undefined ? undefined : factOf(cell, { ...draft.aspects, concept: "total.weight" }, "", points).quantity;
  };
  const [weight, score] = [figure("weight"), figure("score")];
  if (!called || row.table.grid !== "exact" || execution === undefined || execution.isZero || rows.length < 2 || weight === undefined || !comesTo(weight, rows.map(({ indicator }) => indicator.weight?.quantity))) return false;
  const withRate = [...rows.map(({ indicator }) => indicator.score?.quantity), draft.funds.executionScore?.quantity];
  return weight.plus(execution).ties(whole) && !(score !== undefined && comesTo(score, withRate));
}

/** 合计（不含执行率） says by itself that it is no total of the form. */
const withoutExecution = /^.{0,6}(?:合计|小计|总计|总分|得分)\((?:不含|不包括|除)(?:预算|资金)?执行(?:率|情况|进度)?(?:得分|分值|外)?\)$/;

/** 合计 | 90 | 88.5 | 不含预算执行: so does a remark in its row. */
const saysWithout = /^(?:不含|不包括|未含)(?:预算|资金)?执行(?:率|情况|进度)?(?:得分|分值)?$/;

const whole = Quantity.exact(100, points);

function comesTo(total: Quantity, parts: readonly (Quantity | undefined)[]): boolean {
  return Quantity.sumOf(parts.flatMap((part) => part ?? []))?.ties(total) === true;
}

/** 小计 | 50 | 48.5 below the indicators of a level; in a row whose columns were lost its figures may be anything. */
export function noteSubtotal(row: FormRow, header: Header<IndicatorColumn>, draft: Draft): void {
  const under = (column: "weight" | "score"): Cell | undefined => {
    const head = header.cells.get(column);
    const cell = head === undefined ? undefined : cellUnder(row, header, head);
    return cell !== undefined && readCell(cell.text).state === "figure" ? cell : undefined;
  };
  const [weight, score] = [under("weight"), under("score")];
  const label = filled(row).map((cell) => squash(cell.text)).find((text) => subtotalLabel.test(text) || text === "合计") ?? "小计";
  if (weight === undefined || weight === score || row.table.grid !== "exact" || row.table !== header.row.table) return;
  draft.subtotals.push({ label, weight, score, end: draft.indicators.length, from: draft.subtotals.at(-1)?.end ?? 0 });
}

/**
 * What each 小计 is made up of: the rows since the one before, those of the first level or all above it, whichever its points bear out; the
 * rows since the one before where none does.
 */
export function subtotalBlocks(draft: Draft): readonly IndicatorBlock[] {
  return draft.subtotals.flatMap(({ label: words, weight, score, end, from }): readonly IndicatorBlock[] => {
    const above = draft.indicators.slice(0, end);
    const level1 = above.at(-1)?.indicator.level1;
    const readings = [above.slice(from), above.filter(({ indicator }) => indicator.level1 === level1), above].filter((rows) => rows.length > 0);
    const due = factOf(weight, { ...draft.aspects, concept: "block.weight" }, words, points);
    const rows = readings.find((each) => isSum(due, each)) ?? readings[0];
    if (rows === undefined) return [];
    const label = words === "小计" && rows.every(({ indicator }) => indicator.level1 === level1) ? `${squash(level1 ?? "")} ${words}` : words;
    const fact = (cell: Cell, concept: "block.weight" | "block.score", column: string): Fact => factOf(cell, { ...draft.aspects, concept, subject: label }, `${label} ${column}`, points);
    const got = score === undefined ? {} : { score: fact(score, "block.score", "得分") };
    return [{ label, weight: fact(weight, "block.weight", "分值"), ...got, indicators: rows.map(({ indicator }) => indicator), inner: true }];
  });
}

function isSum({ quantity }: Fact, rows: readonly ReadIndicator[]): boolean {
  return quantity !== undefined && comesTo(quantity, rows.map(({ indicator }) => indicator.weight?.quantity));
}
