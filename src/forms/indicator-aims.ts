import type { AimRelation, Indicator } from "../model/index.js";
import { meets } from "../quantity/index.js";
import type { Region } from "./regions.js";
import { indicatorHeader, readScoredForm } from "./scored/index.js";

/** What a table of indicators in a report tells of its targets. */
export interface IndicatorAims {
  readonly met: readonly AimRelation[];
  /** Neither scored nor explained there, so that nothing is wrong with them unless the report says that all were met. */
  readonly missed: readonly AimRelation[];
  /** Those of them in tables that have neither scores nor reasons. */
  readonly bare: readonly AimRelation[];
}

/** Less is better, or may be: 成本, 投诉 and dates. */
const downwards = /成本|控制|投诉|事故|时限|时效|费用|价|死亡|能耗|经费|误差|差错|标准|次数|发生|上访/;

/** 指标名称 · 目标值 · 完成值 in a report, without the head of a form. */
export function indicatorAims(regions: readonly Region[]): IndicatorAims {
  const tables = regions.filter(({ kind, rows }) => kind === "unknown" && rows.some((row) => indicatorHeader(row)?.cells.has("target") === true && indicatorHeader(row)?.cells.has("actual") === true));
  const indicators = tables.flatMap(({ rows }) => readScoredForm(rows, "project", {}).indicators);
  const missed = indicators.filter((each) => isMet(each) === false && !mayBeLess(each));
  return { met: indicators.filter((each) => isMet(each) === true).map(aimOf), missed: missed.map(aimOf), bare: missed.filter(({ score, reason }) => score === undefined && reason === undefined).map(aimOf) };
}

function isMet({ target, actual: { quantity } }: Indicator): boolean | undefined {
  return quantity?.looseness === "exact" ? meets(target, quantity) : undefined;
}

function mayBeLess({ category, level2, name }: Indicator): boolean {
  return category === "cost" || downwards.test(level2) || downwards.test(name);
}

function aimOf({ targetCell, target, actual, place }: Indicator): AimRelation {
  return { kind: "aim", target: targetCell, demand: target, actual, claim: "", quote: actual.quote, place };
}
