import type { Cell } from "../../document/index.js";
import { halfWidth, points, readCell } from "../../quantity/index.js";
import { factOf, wordsOf } from "../cell-fact.js";
import { cellUnder, filled, valueRightOf, type FormRow, type Header, type Heading } from "../rows.js";
import { squash, totalHeads, totalLabel, type IndicatorColumn } from "../words.js";
import type { Draft } from "./draft.js";
import { pointsPair } from "./points-pair.js";

/**
 * The 总分 row. Two figures are 分值 and 得分. One figure is the 得分, unless it stands under 分值 alone and the cell under
 * 得分 is there and empty.
 */
export function readTotal(row: FormRow, draft: Draft, header: Header<IndicatorColumn>): void {
  const label = row.cells.find((cell) => totalLabel.test(squash(cell.text))) as Cell;
  const figures = row.cells
    .slice(row.cells.indexOf(label) + 1)
    .filter((cell) => factOf(cell, { concept: "total.score" }, "").isFigure);
  const under = (column: "weight" | "score"): Cell | undefined => {
    const headerCell = header.cells.get(column);
    return headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
  };
  const weight = (cell: Cell): void => {
    draft.totalWeight = factOf(cell, { ...draft.aspects, concept: "total.weight" }, "总分 分值", points);
  };
  const score = (cell: Cell): void => {
    draft.totalScore = factOf(cell, { ...draft.aspects, concept: "total.score" }, "总分 得分", points);
  };
  const pair = pointsPair(header.cells.get("score"), under("score"));
  if (pair !== undefined) {
    weight(pair.weight);
    score(pair.score);
    return;
  }
  const [first, second] = figures;
  // Printed over two pages, the points may stand on one and 得分 on the other: 合计 100 100 100 are points alone.
  if (first !== undefined && header.cells.has("weight") && !header.cells.has("score")) return weight(under("weight") ?? first);
  if (first === undefined) {
    const inLabel = /总分(\d+(?:\.\d+)?)/.exec(squash(label.text))?.[1];
    if (inLabel !== undefined) score({ ...label, text: inLabel, kind: "text" });
    return;
  }
  if (second !== undefined) {
    const [left, right] = [under("weight"), under("score")];
    const exact = left !== undefined && right !== undefined && left !== right && figures.includes(left) && figures.includes(right);
    weight(exact ? left : first);
    score(exact ? right : second);
    return;
  }
  const onlyWeight = row.table.grid === "exact" && first === under("weight") && under("score") !== first && header.cells.has("score");
  if (onlyWeight) weight(first);
  else score(first);
}

/** 总分 | 总分值 | 总得分 | 自评等级 without a figure: what the total came to stands in the next row, under these words. */
export function headsTotal(row: FormRow, draft: Draft): boolean {
  const cells = filled(row).map((cell) => [cell, squash(cell.text)] as const);
  if (!cells.some(([, words]) => totalLabel.test(words)) || !cells.some(([, words]) => totalHeads.weight.test(words)) || !cells.some(([, words]) => totalHeads.score.test(words))) return false;
  if (cells.some(([cell]) => readCell(cell.text).state === "figure")) return false;
  draft.totalHeader = { row, figures: cells.filter(([, words]) => totalHeads.weight.test(words) || totalHeads.score.test(words)).map(([cell]) => cell) };
  return true;
}

/** The row below such heads. */
export function readTotalBelow(row: FormRow, header: Heading, draft: Draft): void {
  const under = (pattern: RegExp): Cell | undefined => {
    const head = header.row.cells.find((cell) => pattern.test(squash(cell.text)));
    return head === undefined ? undefined : cellUnder(row, header, head);
  };
  const [weight, score, grade] = [under(totalHeads.weight), under(totalHeads.score), under(totalHeads.grade)];
  if (weight !== undefined) draft.totalWeight = factOf(weight, { ...draft.aspects, concept: "total.weight" }, "总分 分值", points);
  if (score !== undefined) draft.totalScore = factOf(score, { ...draft.aspects, concept: "total.score" }, "总分 得分", points);
  if (grade !== undefined && /[优良中差合格]/.test(grade.text)) draft.grade = wordsOf(grade, { ...draft.aspects, concept: "grade" }, "自评等级");
}

const gradeLabel = /^(?:自评|评价|绩效)?等[级次]$|^自评结果$/;

/** Whether a row among the indicators tells the grade alone: 绩效等级 | 优, whatever columns its two cells fell under. */
export function isGradeRow(row: FormRow): boolean {
  const [label, value, more] = filled(row);
  return label !== undefined && value !== undefined && more === undefined && gradeLabel.test(squash(label.text));
}

/** （自评等级：优） in one cell beside the total. */
const gradeTold = /^\(?(?:自评|评价|绩效)?等[级次][:：](优秀|良好|优|良|中|差|一般|合格|不合格)\)?$/;

/** 自评等级：优. */
export function readGrade(row: FormRow, draft: Draft): void {
  const told = row.cells.find((cell) => gradeTold.test(halfWidth(squash(cell.text))));
  const word = told === undefined ? undefined : gradeTold.exec(halfWidth(squash(told.text)))?.[1];
  if (told !== undefined && word !== undefined) {
    draft.grade = wordsOf({ ...told, text: word }, { ...draft.aspects, concept: "grade" }, "自评等级");
    return;
  }
  const label = row.cells.find((cell) => gradeLabel.test(squash(cell.text)));
  const value = label === undefined ? undefined : valueRightOf(row, label, () => false);
  if (value !== undefined && /[优良中差合格]/.test(value.text)) draft.grade = wordsOf(value, { ...draft.aspects, concept: "grade" }, "自评等级");
}

/** 自评总分（分） in the form's head, as the overall form of some cities has it; a 总分 row further down comes later and wins. */
export function readHeadScore(row: FormRow, draft: Draft): void {
  const label = row.cells.find((cell) => /^(?:自评总分|自评得分|总得分)(?:\(分\))?$/.test(squash(cell.text)));
  const value = label === undefined ? undefined : valueRightOf(row, label, () => false);
  if (value === undefined) return;
  const fact = factOf(value, { ...draft.aspects, concept: "total.score" }, "自评总分", points);
  if (fact.isFigure) draft.totalScore = fact;
}
