import { Fact } from "../../model/index.js";
import { points, Quantity } from "../../quantity/index.js";
import type { Draft, ReadIndicator } from "./draft.js";

/**
 * 权重 15% beside 得分 14.25: fifteen of a hundred points. Where most rows scored more than that, each was scored out of a hundred of its own, and
 * its weight is none of points.
 */
export function weightsInPoints(draft: Draft): void {
  if (areFractions(draft)) return timesHundred(draft);
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

/** 权重 0.15 of 1.00 in all, beside 得分 15.00. */
function areFractions({ indicators, totalWeight, funds }: Draft): boolean {
  const weights = [...indicators.flatMap(({ indicator: { weight } }) => weight?.quantity ?? []), ...(funds.executionWeight?.quantity === undefined ? [] : [funds.executionWeight.quantity])];
  const sum = Quantity.sumOf(weights);
  const all = totalWeight?.quantity ?? sum;
  return weights.length > 2 && weights.every(({ value, measure }) => value.lt(1) && measure.symbol !== "%") && all?.value.eq(1) === true && indicators.filter(scoresMore).length * 2 > indicators.length;
}

function timesHundred(draft: Draft): void {
  const scaled = (fact: Fact): Fact => (fact.quantity === undefined ? fact : new Fact({ ...fact, quantity: Quantity.exact(fact.quantity.value.times(100), points) }));
  draft.indicators = draft.indicators.map((row) => (row.indicator.weight === undefined ? row : { ...row, indicator: { ...row.indicator, weight: scaled(row.indicator.weight) } }));
  if (draft.totalWeight !== undefined) draft.totalWeight = scaled(draft.totalWeight);
  if (draft.funds.executionWeight?.quantity?.value.lt(1) === true) draft.funds.executionWeight = scaled(draft.funds.executionWeight);
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
