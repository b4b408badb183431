import type { Cell } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { wordsOf } from "../cell-fact.js";
import { filled, valueRightOf, type FormRow } from "../rows.js";
import { fundColumnOf, headLabelOf, headPair, squash } from "../words.js";
import { yearIn } from "../year.js";
import type { Draft } from "./draft.js";
import { indicatorHeader } from "./indicator-header.js";

/** 项目名称, 主管部门, 实施单位 …: labels with their values at the right, or in the same cell. */
export function readHead(rows: readonly FormRow[], draft: Draft, kind: "overall" | "project"): void {
  readLabels(rows, draft);
  const short = kind === "project" && draft.head.project === undefined ? shortName(rows) : undefined;
  if (short !== undefined) draft.head.project = wordsOf(short, { ...draft.aspects, concept: "project.name" }, "项目");
}

/** 项目 | 校舍维修: the label may go without 名称, where its row holds nothing else than pairs. */
export function shortName(rows: readonly FormRow[]): Cell | undefined {
  for (const row of rows.slice(0, 6)) {
    const [label, value, ...rest] = filled(row);
    if (label === undefined || value === undefined || rest.length % 2 !== 0 || squash(label.text) !== "项目") continue;
    const isPair = [value, ...rest].every((cell) => fundColumnOf(cell.text) === undefined) && readCell(value.text).state === "text";
    if (isPair) return value;
  }
  return undefined;
}

function readLabels(rows: readonly FormRow[], draft: Draft): void {
  const isLabel = (text: string): boolean => headLabelOf(text) !== undefined;
  for (const row of rows) {
    if (indicatorHeader(row) !== undefined) return;
    for (const cell of row.cells) {
      const pair = headPair(cell.text);
      if (pair === undefined || (draft.head[pair.label] !== undefined && !(pair.label === "department" && isNearer(pair.words, draft)))) continue;
      const value = pair.value === "" ? valueRightOf(row, cell, isLabel) : { ...cell, text: pair.value };
      // 各基层医疗机构 are many bodies, none of which can be set against the unit.
      // 主管部门 | —: a dash names nobody.
      if (value === undefined || readCell(value.text).state === "none" || (pair.label === "implementer" && /^(?:各|相关|有关|全[省市州县区])/.test(value.text.trim()))) continue;
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

const ofYear = /^(?:自评|绩效自评|评价|绩效评价|绩效|预算|项目|所属|考核)?年度$/;

/** 自评年度 | 2024 in the head of a form whose title names no year: the form's year, and the cell that tells it. */
export function yearBeside(rows: readonly FormRow[]): { readonly year: number; readonly cell: Cell } | undefined {
  const told = rows.slice(0, 6).flatMap((row) => {
    const label = filled(row).find((cell) => ofYear.test(squash(cell.text).replace(/:$/, "")));
    const cell = label === undefined ? undefined : valueRightOf(row, label, () => false);
    const year = /^(20\d\d)(?:年度?)?$/.exec(cell?.text.trim() ?? "")?.[1];
    return cell === undefined || year === undefined ? [] : [{ year: Number(year), cell }];
  });
  return told[0];
}
