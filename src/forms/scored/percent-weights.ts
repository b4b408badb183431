import { Fact } from "../../model/index.js";
import { points, Quantity } from "../../quantity/index.js";
import type { Draft, ReadIndicator } from "./draft.js";

/**
 * 权重 15% beside 得分 14.25: fifteen of a hundred points. Where most rows scored more than that, each was scored out of a hundred of its own, and
 * its weight is none of points.
 */
export function weightsInPoints(draft: Draft): void {
  const rows = draft.indicators.filter(({ indicator: { weight } }) => weight?.isFigure === true);
  if (rows.length === 0 || !rows.every(({ indicator: { weight } }) => isPercent(weight)) || rows.some(({ indicator: { score } }) => isPercent(score))) return;
  if (rows.filter(scoresMore).length * 2 > rows.length) return;
  draft.indicators = draft.indicators.map((row) => {
    const { weight } = row.indicator;
    return weight === undefined ? row : { ...row, indicator: { ...row.indicator, weight: inPoints(weight) } };
  });
  if (draft.totalWeight !== undefined) draft.totalWeight = inPoints(draft.totalWeight);
  if (draft.funds.executionWeight !== undefined) draft.funds.executionWeight = inPoints(draft.funds.executionWeight);
}

function isPercent(fact: Fact | undefined): boolean {
  return fact?.quantity?.measure.symbol === "%";
}

function scoresMore({ indicator: { weight, score } }: ReadIndicator): boolean {
  return weight?.quantity !== undefined && score?.quantity !== undefined && score.quantity.value.gt(weight.quantity.value);
}

function inPoints(fact: Fact): Fact {
  return fact.quantity !== undefined && isPercent(fact) ? new Fact({ ...fact, quantity: Quantity.printed(fact.quantity.digits(), points) }) : fact;
}
