import type { Mention } from "../../reading/index.js";
import { pairedLevels, seriesBefore, seriesOf } from "../../sums/index.js";
import { isBudget, isSpent } from "./spending.js";

/** 预算分别为A、B，分别执行C、D，执行率分别为…: by position, where both amounts are told in a row of the same length. */
export function pairInSeries(rate: Mention, mentions: readonly Mention[]): { actual?: Mention | undefined; budget?: Mention | undefined } {
  const spent = pairedLevels(rate, mentions);
  const planned = spent === undefined ? undefined : seriesBefore(spent, mentions);
  const at = rate.index - (rate.series?.first ?? rate.index);
  const [one, other] = [spent?.[0], planned?.[0]];
  if (one === undefined || other === undefined || seriesOf(one, mentions).length === 0 || !isSpent(one) || !isBudget(other)) return {};
  return { actual: spent?.[at], budget: planned?.[at] };
}
