import { wordsOf } from "../cell-fact.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import type { Draft } from "./draft.js";

const label = /^(?:偏差大或)?(?:目标)?未完成(?:的)?原因(?:分析)?$|^偏差(?:较?大)?(?:或目标未完成)?(?:的)?原因(?:分析)?(?:及改进措施)?$/;

/** 偏差大或目标未完成原因分析: one row for the whole form, where the indicators have no such column of their own. */
export function readDeviation(row: FormRow, draft: Draft): void {
  const [first, second] = filled(row);
  if (first === undefined || !label.test(squash(first.text))) return;
  const value = second ?? row.cells[row.cells.indexOf(first) + 1];
  if (value !== undefined) draft.deviation = wordsOf(value, { ...draft.aspects, concept: "form.deviation" }, squash(first.text));
}
