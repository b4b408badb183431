import { points, Quantity } from "../../quantity/index.js";
import { Fact } from "../../model/index.js";
import { wordsOf } from "../cell-fact.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import type { Draft } from "./draft.js";

const label = /^(?=.*(?:偏差|未完成|未达标|扣分))(?:偏差(?:较?大)?(?:或|及|、)?)?(?:绩效|指标|目标)*(?:未完成|未达标|扣分)?(?:目标|指标)?(?:的)?(?:主要)?原因(?:分析|说明)?(?:[及和、](?:下一步|拟采取的?)?(?:改进|整改)?措施)?$/;

const conclusion = /^(?:自评|评价|绩效)*(?:结论|结果|总体评价|情况)(?:及.{0,6})?$/;
/** 该项目自评得分99.15分 · 自评总分：98分; of what a part of it got, or another year, nothing is said by such words. */
const ownScore = /(?:^|[,，。;；:：])(?:经自评,?|综上所述,?|复核后|该|本)*(?:项目|部门|单位|整体)*(?:支出)?(?:绩效)?(?:自评|评价|综合|最终)*(?:总?得分|总分|评分)(?:结果)?(?:为|是|:|：|共|合计)*(\d{1,3}(?:\.\d+)?)分/g;

/** 评价结论: 该项目自评得分99.15分 — the form's own words on what it came to. More than one score told says nothing certain. */
export function readConclusion(row: FormRow, draft: Draft): void {
  const [first, second] = filled(row);
  if (first === undefined || second === undefined || !conclusion.test(squash(first.text))) return;
  const told = [...squash(second.text).matchAll(ownScore)];
  const digits = told[0]?.[1];
  if (told.length !== 1 || digits === undefined) return;
  draft.scoreTold = new Fact({ aspects: { ...draft.aspects, concept: "total.score" }, state: "figure", quantity: Quantity.printed(digits, points), text: digits, place: second.place, quote: (told[0] as RegExpExecArray)[0].replace(/^[,，。;；:：]/, "") });
}

/** 偏差大或目标未完成原因分析: one row for the whole form, where the indicators have no such column of their own. */
export function readDeviation(row: FormRow, draft: Draft): void {
  const [first, second] = filled(row);
  if (first === undefined || !label.test(squash(first.text))) return;
  const value = second ?? row.cells[row.cells.indexOf(first) + 1];
  if (value !== undefined) draft.deviation = wordsOf(value, { ...draft.aspects, concept: "form.deviation" }, squash(first.text));
}
