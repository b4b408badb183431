import type { Cell } from "../../document/index.js";
import { halfWidth } from "../../quantity/index.js";
import { squash } from "../words.js";

/** 权重(得分), 分值/得分: one column for both; which comes first its head says. */
const pairHead = /^(?:(?:分值|权重|标准分|满分)[(/、]?(?:自评)?得分\)?|(?:自评)?得分[(/、]?(?:分值|权重|标准分|满分)\)?)$/;
const pair = /^(\d+(?:\.\d+)?)分?\s*[(/]\s*(\d+(?:\.\d+)?)分?\s*\)?$/;

export function isPairHead(head: string): boolean {
  return pairHead.test(squash(head));
}

/** 20(18) under 权重(得分): both as cells of their own at the same place; undefined where the cell is no such pair. */
export function pointsPair(head: Cell | undefined, cell: Cell | undefined): { readonly weight: Cell; readonly score: Cell } | undefined {
  if (head === undefined || cell === undefined || !isPairHead(head.text)) return undefined;
  const [, first, second] = pair.exec(halfWidth(cell.text).trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [one, other] = [first, second].map((text): Cell => ({ ...cell, text, kind: "text" })) as [Cell, Cell];
  return /^(?:自评)?得分/.test(squash(head.text)) ? { weight: other, score: one } : { weight: one, score: other };
}
