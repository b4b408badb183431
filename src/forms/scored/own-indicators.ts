import type { Indicator } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import { pointsInTitle } from "../words.js";
import type { Draft, ReadIndicator } from "./draft.js";
import { beyondPoints } from "./indicators.js";

/** Whether a row among the indicators tells how the budget was carried out: 预算执行率, which forms score apart from what the project is to bring. */
export function tellsExecution({ name, level1, level2 }: Indicator): boolean {
  const words = name.replace(pointsInTitle, "");
  return /^(?:预算)?(?:资金)?(?:支出)?执行率$|^预算执行(?:率|情况|进度|得分)?$/.test(words) && /执行/.test(level1 + level2 + name) && !/产出|效益|满意|成本/.test(level1);
}

/** 加分项 and 扣分项 stand beside the hundred points of the others. */
export function isBeyond({ level1, level2, name }: Indicator): boolean {
  return [level1, level2, name].some((words) => beyondPoints.test(words.replace(/[（(].*$/, "")));
}

/**
 * The rows that are indicators, and the one that tells the form's execution. 预算执行率 is sometimes printed once more among the indicators, or
 * only there; a row of it with points of another number than the form's own is an indicator of how the budget is managed.
 */
export function ownIndicators(draft: Draft): { readonly indicators: readonly Indicator[]; readonly execution: Indicator | undefined } {
  const told = draft.indicators.findLast(({ indicator }) => tellsExecution(indicator));
  const execution = draft.indicatorHeader?.cells.has("weight1") === true || told === undefined || isApart(draft, told) ? undefined : told;
  const rows = draft.indicators.filter((row) => row !== execution);
  return { indicators: rows.map(({ indicator }) => (isBeyond(indicator) && !countsIn(draft, rows) ? withoutWeight(indicator) : indicator)), execution: execution?.indicator };
}

function isApart({ funds: { executionWeight } }: Draft, { indicator: { weight } }: ReadIndicator): boolean {
  const [form, own] = [executionWeight?.quantity, weight?.quantity];
  return form !== undefined && own !== undefined && !form.isZero && !own.value.eq(form.value);
}

/** 总分 105: the points that may be won beyond the hundred are counted in. */
function countsIn({ totalWeight, funds: { executionWeight } }: Draft, rows: readonly ReadIndicator[]): boolean {
  const weights = [...rows.flatMap(({ indicator }) => indicator.weight?.quantity ?? []), ...(executionWeight?.quantity === undefined ? [] : [executionWeight.quantity])];
  const sum = Quantity.sumOf(weights);
  return sum !== undefined && totalWeight?.quantity?.value.eq(sum.value) === true;
}

/** What was won or lost beyond the others' points counts in the score; it is held against no weight. */
function withoutWeight({ weight: _, ...rest }: Indicator): Indicator {
  return rest;
}
