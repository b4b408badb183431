import type { Table } from "../../src/document/index.js";
import { regionsOf } from "../../src/forms/regions.js";
import { readScoredForm } from "../../src/forms/scored/index.js";
import { factsIn, type ScoredForm } from "../../src/model/index.js";
import { documentOf } from "../support/table.js";

/** The one form that the tables and lines hold. */
export function read(...blocks: (string | Table)[]): ScoredForm {
  const [region] = regionsOf(documentOf(blocks)).regions;
  if (region === undefined || (region.kind !== "overall" && region.kind !== "project")) throw new Error(`read as ${region?.kind}`);
  return readScoredForm(region.rows, region.kind, { year: region.year, measure: region.measure });
}

/** Every figure of a form by its path, as printed. */
export const figures = (form: ScoredForm): Record<string, string> => Object.fromEntries([...factsIn(form)].filter(([, fact]) => fact.isFigure).map(([path, fact]) => [path, String(fact.quantity)]));
