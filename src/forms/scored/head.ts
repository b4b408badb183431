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
      if (pair === undefined || draft.head[pair.label] !== undefined) continue;
      const value = pair.value === "" ? valueRightOf(row, cell, isLabel) : { ...cell, text: pair.value };
      if (value === undefined) continue;
      const concept = pair.label === "project" ? "project.name" : "unit.name";
      draft.head[pair.label] = wordsOf(value, { ...draft.aspects, concept }, pair.words);
    }
  }
}

/** The title, among the first rows, that names the form's year. */
export function titleCell(rows: readonly FormRow[]): Cell | undefined {
  const alone = rows.slice(0, 6).map(filled).filter((cells) => cells.length === 1);
  return alone.map(([only]) => only).find((cell) => cell !== undefined && cell.text.length <= 60 && yearIn(cell.text) !== undefined);
}
