/** Tables of no known form, told by their layout and words: what their totals, shares and differences are made of. */
import type { Cell } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import type { Measure } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { columnSums } from "./column-sums.js";
import { derivedIn } from "./derived.js";
import { gridsOf } from "./grid.js";
import { rowSums } from "./row-sums.js";
import { selectionsIn } from "./selections.js";

export { continued } from "./continued.js";

/**
 * Reads a table of any make. What adds up to what is told by words, levels and order, and borne out by the figures
 * themselves: a relation that most of the table keeps is held against the rest of it, one that nothing bears out is a
 * question. Undefined where the table has no relation at all.
 */
export function readSummedTable(rows: readonly FormRow[], context: { title: string; measure?: Measure | undefined }): SummedTable | undefined {
  const grids = gridsOf(rows, context.measure);
  const [downwards, across] = [grids.map(rowSums), grids.map(columnSums)];
  const columns = downwards.flatMap((each) => each.sums);
  const lines = across.flatMap((each) => each.sums);
  const questions = [...downwards, ...across].flatMap((each) => each.questions);
  const derived = grids.flatMap(derivedIn);
  const selections = grids.flatMap(selectionsIn);
  if (columns.length + lines.length + questions.length + derived.length + selections.length === 0) return undefined;
  const first = rows.flatMap((row) => filled(row))[0] as Cell;
  return { kind: "summed", title: context.title.length <= 40 ? context.title : "", place: first.place, columns, lines, derived, selections, questions };
}
