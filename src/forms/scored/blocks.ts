import type { IndicatorBlock } from "../../model/index.js";
import { points } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import type { FormRow } from "../rows.js";
import { pointsInTitle, squash } from "../words.js";
import type { Draft } from "./draft.js";

/** 产出指标(50分): the points stand in the level-1 cell; 年度绩效目标1(40分) in a cell left of a header. */
export function noteTitles(row: FormRow, draft: Draft): void {
  for (const cell of row.cells) {
    const digits = pointsInTitle.exec(cell.text)?.[1];
    const words = squash(cell.text);
    if (digits !== undefined && words.length <= 24 && /指标|目标/.test(words) && !/得分|执行率/.test(words)) draft.titles.set(words, { cell, digits });
  }
}

/** The titled block that the present row stands in; empty where its level 1 carries no points. */
export function titleOf(draft: Draft): string {
  const level1 = squash(draft.levels.level1);
  return draft.titles.has(level1) ? level1 : "";
}

/** The titled blocks with their indicators. */
export function blocksOf(draft: Draft): IndicatorBlock[] {
  const blocks: IndicatorBlock[] = [];
  for (const [label, { cell, digits }] of draft.titles) {
    const indicators = draft.indicators.filter(({ title }) => title === label).map(({ indicator }) => indicator);
    const weight = factOf({ ...cell, text: digits, kind: "text" }, { ...draft.aspects, concept: "block.weight", subject: label }, `${label} 分值`, points);
    if (indicators.length > 0) blocks.push({ label, weight, indicators });
  }
  return blocks;
}
