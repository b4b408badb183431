import type { Cell } from "../../document/index.js";
import type { IndicatorBlock } from "../../model/index.js";
import { points } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { cellUnder, type FormRow, type Header } from "../rows.js";
import { pointsInTitle, squash, type IndicatorColumn } from "../words.js";
import type { Draft } from "./draft.js";
import { headsPoints } from "./indicators.js";

/** 产出(50) under 一级指标（权重）. */
const ofLevel = /^(?:产出|效益|满意度?|成本|决策|过程|投入|管理|影响力?)(?:指标)?\((\d+(?:\.\d+)?)\)$/;

/** (50分): all that is left of a level-1 cell whose words were lost. */
const nameless = /^[(（]\d{1,3}(?:\.\d+)?分[)）]$/;

/** 产出指标(50分): the points stand in the level-1 cell; 年度绩效目标1(40分) in a cell left of a header. */
export function noteTitles(row: FormRow, draft: Draft): void {
  for (const cell of row.cells) {
    const words = squash(cell.text);
    const bare = headsPoints(draft.indicatorHeader?.cells.get("level1")) ? ofLevel.exec(words)?.[1] : undefined;
    const digits = bare ?? pointsInTitle.exec(cell.text)?.[1];
    if (digits !== undefined && words.length <= 24 && (bare !== undefined || /指标|目标/.test(words) || nameless.test(words)) && !/得分|执行率/.test(words)) noteTitle(draft, words, cell, digits);
  }
}

/**
 * 产出指标(25分), 效益指标(15分) under one goal and 产出指标(25分) under the next, below a heading of its own, are three. Where the heading is printed
 * again overleaf in the middle of 产出指标, that is one.
 */
function noteTitle(draft: Draft, words: string, cell: Cell, digits: string): void {
  const isGoal = /目标/.test(words) && !/指标/.test(words);
  const last = draft.titleKeys.get(words);
  const known = draft.titles.get(last ?? "");
  const anew = known !== undefined && known.headings < draft.headings && (draft.lastTitle !== words || known.goal !== draft.goalTitle);
  const key = last === undefined || isGoal ? words : anew ? `${words} ${draft.headings}` : last;
  draft.titles.set(key, { label: words, cell, digits, ...(known === undefined || anew ? { headings: draft.headings, goal: draft.goalTitle } : { headings: known.headings, goal: known.goal }) });
  draft.titleKeys.set(words, key);
  if (isGoal) draft.goalTitle = words;
  else draft.lastTitle = words;
}

/** 一级指标 · 分值 · 二级指标 · 分值: the points of a level stand in a cell beside it, merged over its rows. */
export function noteLevelWeights(row: FormRow, header: Header<IndicatorColumn>, draft: Draft): void {
  const cellOf = (column: IndicatorColumn): Cell | undefined => {
    const head = header.cells.get(column);
    return head === undefined || row.table.grid !== "exact" ? undefined : cellUnder(row, header, head);
  };
  for (const [level, column] of [["level1", "weight1"], ["level2", "weight2"]] as const) {
    const [title, cell] = [squash(cellOf(level)?.text ?? ""), cellOf(column)];
    const digits = /^\d+(?:\.\d+)?(?=分?$)/.exec(squash(cell?.text ?? ""))?.[0];
    if (title === "" || cell === undefined || digits === undefined) continue;
    if (level === "level1") noteTitle(draft, title, cell, digits);
    else draft.innerTitles.set(innerTitle(draft), { cell, digits });
  }
}

function innerTitle({ levels }: Draft): string {
  return `${squash(levels.level1)} ${squash(levels.level2)}`;
}

/** The level-2 block that the present row stands in; empty where level 2 has no points of its own. */
export function innerTitleOf(draft: Draft): string {
  return draft.innerTitles.has(innerTitle(draft)) ? innerTitle(draft) : "";
}

/** The titled block that the present row stands in; empty where its level 1 carries no points. */
export function titleOf(draft: Draft): string {
  return draft.titleKeys.get(squash(draft.levels.level1)) ?? "";
}

/** The titled blocks with their indicators. */
export function blocksOf(draft: Draft): IndicatorBlock[] {
  const blocks: IndicatorBlock[] = [];
  for (const [key, { label, cell, digits }] of draft.titles) {
    const indicators = draft.indicators.filter(({ title }) => title === key).map(({ indicator }) => indicator);
    const weight = factOf({ ...cell, text: digits, kind: "text" }, { ...draft.aspects, concept: "block.weight", subject: label }, `${label} 分值`, points);
    if (indicators.length > 0) blocks.push({ label, weight, indicators });
  }
  for (const [label, { cell, digits }] of draft.innerTitles) {
    const indicators = draft.indicators.filter(({ inner }) => inner === label).map(({ indicator }) => indicator);
    const weight = factOf({ ...cell, text: digits, kind: "text" }, { ...draft.aspects, concept: "block.weight", subject: label }, `${label} 分值`, points);
    if (indicators.length > 0) blocks.push({ label, weight, indicators, inner: true });
  }
  return blocks;
}
