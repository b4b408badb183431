import type { Cell } from "../../document/index.js";
import type { Fact, IndicatorBlock } from "../../model/index.js";
import { points, readCell } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { cellUnder, filled, type FormRow, type Header } from "../rows.js";
import { squash, subtotalLabel, type IndicatorColumn } from "../words.js";
import type { Draft, ReadIndicator } from "./draft.js";

/** 小计 | 50 | 48.5 below the indicators of a level; in a row whose columns were lost its figures may be anything. */
export function noteSubtotal(row: FormRow, header: Header<IndicatorColumn>, draft: Draft): void {
  const under = (column: "weight" | "score"): Cell | undefined => {
    const head = header.cells.get(column);
    const cell = head === undefined ? undefined : cellUnder(row, header, head);
    return cell !== undefined && readCell(cell.text).state === "figure" ? cell : undefined;
  };
  const [weight, score] = [under("weight"), under("score")];
  const label = filled(row).map((cell) => squash(cell.text)).find((text) => subtotalLabel.test(text)) ?? "小计";
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
  const [first, ...others] = rows.flatMap(({ indicator }) => indicator.weight?.quantity ?? []);
  return first !== undefined && quantity !== undefined && others.reduce((sum, each) => sum.plus(each), first).ties(quantity);
}
