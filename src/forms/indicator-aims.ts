import type { AimRelation } from "../model/index.js";
import { meets } from "../quantity/index.js";
import type { Region } from "./regions.js";
import { indicatorHeader, readScoredForm } from "./scored/index.js";

/**
 * 指标名称 · 目标值 · 完成值 in a report, without the head of a form: what a table of indicators tells of targets that were met.
 * One that was missed has neither score nor reason there, and the report's words may explain it.
 */
export function indicatorAims(regions: readonly Region[]): readonly AimRelation[] {
  const tables = regions.filter(({ kind, rows }) => kind === "unknown" && rows.some((row) => indicatorHeader(row)?.cells.has("target") === true && indicatorHeader(row)?.cells.has("actual") === true));
  return tables
    .flatMap(({ rows }) => readScoredForm(rows, "project", {}).indicators)
    .flatMap(({ targetCell, target, actual, place }): AimRelation[] => {
      const met = actual.quantity !== undefined && actual.quantity.looseness === "exact" && meets(target, actual.quantity) === true;
      return met ? [{ kind: "aim", target: targetCell, demand: target, actual, claim: "", quote: actual.quote, place }] : [];
    });
}
