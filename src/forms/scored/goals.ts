import type { Cell } from "../../document/index.js";
import type { Fact } from "../../model/index.js";
import { wordsOf } from "../cell-fact.js";
import { cellUnder, filled, valueRightOf, type FormRow } from "../rows.js";
import { goalWords, pointsInTitle, squash } from "../words.js";
import type { Draft } from "./draft.js";

const goalKinds = [
  ["achieved", goalWords.achieved],
  ["expected", goalWords.expected],
] as const;

/**
 * 预期目标 and 实际完成情况, side by side over their texts, or each with its text at its right.
 * @returns false where the row is no part of the goals
 */
export function readGoals(row: FormRow, draft: Draft): boolean {
  const heads = goalKinds.flatMap(([kind, pattern]) => {
    const cells = row.cells.filter((each) => pattern.test(labelOf(each.text)));
    // 年度绩效目标 | 年初绩效目标 | …: the first is the block's title.
    const own = cells.filter((each) => !goalWords.block.test(labelOf(each.text)));
    // 年度目标完成情况 | 预期目标 | 实际完成情况: so is it here, where it speaks of what was reached.
    const cell = (kind === "achieved" ? own.at(-1) : own[0]) ?? cells[0];
    return cell === undefined ? [] : [{ kind, cell, adjusted: own.find((each) => kind === "expected" && each !== cell && isAdjusted(each.text)) }];
  });
  if (heads.length > 0) {
    const isHead = (text: string): boolean => goalKinds.some(([, pattern]) => pattern.test(labelOf(text)));
    for (const { kind, cell, adjusted } of heads) {
      const beside = [adjusted, cell].map((each) => (each === undefined ? undefined : valueRightOf(row, each, isHead))).find(isGoal);
      if (beside !== undefined) draft.goals[kind] ??= goalFact(beside, kind, draft);
      else draft.goalHeader = { ...draft.goalHeader, row, [kind]: cell, ...(adjusted === undefined ? {} : { adjusted }) };
    }
    const reached = heads.length === 1 && heads[0]?.kind === "expected" && draft.goals.achieved === undefined ? textBehind(row, heads[0].cell, isHead) : undefined;
    if (reached !== undefined) draft.goals.achieved = goalFact(reached, "achieved", draft);
    return true;
  }
  const header = draft.goalHeader;
  if (header === undefined) return false;
  delete draft.goalHeader;
  for (const [kind] of goalKinds) {
    const heads = kind === "expected" ? [header.adjusted, header.expected] : [header.achieved];
    const texts = heads.map((head) => (head === undefined ? undefined : textUnder(row, header.row, head)));
    const found = texts.find(isGoal) ?? texts.at(-1);
    if (found !== undefined) draft.goals[kind] ??= goalFact(found, kind, draft);
  }
  return true;
}

/** 年度目标 | 举办讲座40场以上 … | 举办讲座42场 …: the second of two texts tells what was reached, though nothing heads it. */
function textBehind(row: FormRow, label: Cell, isHead: (text: string) => boolean): Cell | undefined {
  const cells = filled(row);
  const texts = cells.slice(cells.indexOf(label) + 1);
  return texts.length === 2 && texts.every(({ text }) => squash(text).length >= wordy && !isHead(text)) ? texts[1] : undefined;
}

/** So many characters are a sentence, and no value. */
const wordy = 8;

/** 年初绩效目标 beside 全年（调整）绩效目标: what was aimed at in the end, where it is filled in. */
const isAdjusted = (text: string): boolean => /调整/.test(labelOf(text));

function isGoal(cell: Cell | undefined): boolean {
  return cell !== undefined && !/^(?:[/\\—-]*|(?:未|不|无)(?:作|做)?(?:调整|变动?|变更)?|同年初.*)$/.test(squash(cell.text));
}

/**
 * In a ragged row no figures tell how far it is shifted, and a host may have filled up every row with blanks: as many texts
 * as heads stand under them in order, the block's title at the left counted or not. Otherwise a blank is none that can be told.
 */
function textUnder(row: FormRow, header: FormRow, head: Cell): Cell | undefined {
  const aligned = cellUnder(row, { row: header, figures: [] }, head);
  if (row.table.grid !== "ragged" || row.table !== header.table) return aligned;
  const heads = filled(header);
  const texts = filled(row);
  const lacking = heads.length - texts.length;
  const titled = goalWords.block.test(labelOf(texts[0]?.text ?? "")) && squash(texts[0]?.text ?? "").length <= 12;
  const fits = lacking === 0 || (lacking === 1 && !titled && heads[0] !== head);
  if (fits) return texts[heads.indexOf(head) - lacking];
  const unpadded = row.cells.length === header.cells.length && header.cells.at(-1) === heads.at(-1);
  return aligned?.text.trim() !== "" || unpadded ? aligned : undefined;
}

function goalFact(cell: Cell, kind: "expected" | "achieved", draft: Draft): Fact {
  return wordsOf(cell, { ...draft.aspects, concept: `goal.${kind}` }, kind === "expected" ? "预期目标" : "实际完成情况");
}

/** 年度绩效目标（80分） is the label 年度绩效目标. */
function labelOf(text: string): string {
  return squash(text).replace(pointsInTitle, "");
}
