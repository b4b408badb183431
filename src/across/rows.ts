import type { Indicator, ScoredForm } from "../model/index.js";
import { hashOf } from "./hash.js";
import type { ProjectSketch, RowSketch } from "./sketch.js";
import { unnamed } from "./wording.js";

/** A form with fewer rows says too little of whose it is. */
const fewestRows = 3;
const mostRows = 40;
const mostProjects = 60;

/** The projects' indicators that have a figure for target and result. */
export function projectsOf(forms: readonly ScoredForm[], names: readonly string[]): readonly ProjectSketch[] {
  return forms
    .map((form) => ({ subject: form.subject, rows: form.indicators.flatMap((row) => rowOf(row, names) ?? []).slice(0, mostRows), funds: fundsOf(form) }))
    .filter(({ rows }) => rows.length >= fewestRows)
    .slice(0, mostProjects);
}

function fundsOf({ total }: ScoredForm): string {
  return [total?.fullYear, total?.actual].map((fact) => fact?.quantity?.toString() ?? "").join("/");
}

function rowOf({ name, targetCell, actual, target, place }: Indicator, names: readonly string[]): RowSketch | undefined {
  const { quantity } = actual;
  if (quantity === undefined || !("bound" in target)) return undefined;
  const demanded = unnamed(targetCell.text, names).replace(/[≥≤<>=]/g, "");
  return {
    hash: hashOf([unnamed(name, names), demanded, quantity.toString()].join("\n")),
    quantity: quantity.measure.symbol !== "%" && quantity.value.abs().gt(1) && !quantity.value.eq(100),
    text: `${name}：${targetCell.text} / ${actual.text}`,
    place,
  };
}
