import type { Cell } from "../../document/index.js";
import type { Fact } from "../../model/index.js";
import { wordsOf } from "../cell-fact.js";
import { cellUnder, valueRightOf, type FormRow } from "../rows.js";
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
    const cell = cells.find((each) => !goalWords.block.test(labelOf(each.text))) ?? cells[0];
    return cell === undefined ? [] : [{ kind, cell }];
  });
  if (heads.length > 0) {
    const isHead = (text: string): boolean => goalKinds.some(([, pattern]) => pattern.test(labelOf(text)));
    for (const { kind, cell } of heads) {
      const beside = valueRightOf(row, cell, isHead);
      if (beside !== undefined && beside.text.trim() !== "") draft.goals[kind] ??= goalFact(beside, kind, draft);
      else draft.goalHeader = { ...draft.goalHeader, row, [kind]: cell };
    }
    return true;
  }
  const header = draft.goalHeader;
  if (header === undefined) return false;
  delete draft.goalHeader;
  for (const [kind] of goalKinds) {
    const head = header[kind];
    const found = head === undefined ? undefined : cellUnder(row, { row: header.row, figures: [] }, head);
    if (found !== undefined) draft.goals[kind] ??= goalFact(found, kind, draft);
  }
  return true;
}

function goalFact(cell: Cell, kind: "expected" | "achieved", draft: Draft): Fact {
  return wordsOf(cell, { ...draft.aspects, concept: `goal.${kind}` }, kind === "expected" ? "预期目标" : "实际完成情况");
}

/** 年度绩效目标（80分） is the label 年度绩效目标. */
function labelOf(text: string): string {
  return squash(text).replace(pointsInTitle, "");
}
