import type { Cell } from "../../document/index.js";
import { wordsOf } from "../cell-fact.js";
import { filled, valueRightOf, type FormRow } from "../rows.js";
import { headLabelOf, headPair } from "../words.js";
import { yearIn } from "../year.js";
import type { Draft } from "./draft.js";
import { indicatorHeader } from "./indicators.js";

/** 项目名称, 主管部门, 实施单位 …: labels with their values at the right, or in the same cell. */
export function readHead(rows: readonly FormRow[], draft: Draft): void {
  const isLabel = (text: string): boolean => headLabelOf(text) !== undefined;
  for (const row of rows) {
    if (indicatorHeader(row) !== undefined) return;
    for (const cell of row.cells) {
      const pair = headPair(cell.text);
      if (pair === undefined || (draft.head[pair.label] !== undefined && !(pair.label === "department" && isNearer(pair.words, draft)))) continue;
      const value = pair.value === "" ? valueRightOf(row, cell, isLabel) : { ...cell, text: pair.value };
      // 各基层医疗机构 are many bodies, none of which can be set against the unit.
      if (value === undefined || (pair.label === "implementer" && /^(?:各|相关|有关|全[省市州县区])/.test(value.text.trim()))) continue;
      const concept = pair.label === "project" ? "project.name" : "unit.name";
      draft.head[pair.label] = wordsOf(value, { ...draft.aspects, concept }, pair.words);
    }
  }
}

/** 中央主管部门 above 地方主管部门: the one that hands in the form is the nearer. */
function isNearer(words: string, draft: Draft): boolean {
  return /^(?:地方|市级|县级|区级)/.test(words) && /^(?:中央|省级)/.test(draft.head.department?.quote ?? "");
}

/** The title, among the first rows, that names the form's year. */
export function titleCell(rows: readonly FormRow[]): Cell | undefined {
  const alone = rows.slice(0, 6).map(filled).filter((cells) => cells.length === 1);
  return alone.map(([only]) => only).find((cell) => cell !== undefined && cell.text.length <= 60 && yearIn(cell.text) !== undefined);
}
