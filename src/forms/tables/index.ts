/** Tables of no known form, told by their layout and words: what their totals, shares and differences are made of. */
import type { Cell } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import { readCell, type Measure } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { columnSums } from "./column-sums.js";
import { derivedIn } from "./derived.js";
import { gridsOf } from "./grid.js";
import { pointsIn } from "./points.js";
import { rowSums } from "./row-sums.js";
import { runningSums } from "./running-sums.js";
import { selectionsIn } from "./selections.js";
import { isCaption } from "./words.js";

export { summed } from "./sum.js";
export { isTotalWord, mayOverlap } from "./words.js";
export { continued } from "./continued.js";

/**
 * Reads a table of any make. What adds up to what is told by words, levels and order, and borne out by the figures
 * themselves: a relation that most of the table keeps is held against the rest of it, one that nothing bears out is a
 * question. Undefined where the table has no relation at all.
 */
export function readSummedTable(rows: readonly FormRow[], context: { title: string; above?: readonly { readonly text: string }[]; measure?: Measure | undefined }): SummedTable | undefined {
  const grids = sectionsOf(rows).flatMap((section) => gridsOf(section, context.measure));
  const [downwards, across] = [grids.map(rowSums), grids.map(columnSums)];
  const columns = [...downwards.flatMap((each) => each.sums), ...grids.flatMap(runningSums)];
  const lines = across.flatMap((each) => each.sums);
  const questions = [...downwards, ...across].flatMap((each) => each.questions);
  const derived = grids.flatMap(derivedIn);
  const selections = grids.flatMap((grid) => [...selectionsIn(grid), ...pointsIn(grid)]);
  if (columns.length + lines.length + questions.length + derived.length + selections.length === 0) return undefined;
  const first = rows.flatMap((row) => filled(row))[0] as Cell;
  // 单位：万元 stands right above the table, and its title over that.
  const title = isCaption(squash(context.title)) ? (context.above?.findLast(({ text }) => !isCaption(squash(text)))?.text.trim() ?? "") : context.title;
  return { kind: "summed", title: title.length <= 40 ? title : "", place: first.place, columns, lines, derived, selections, questions };
}

/** 二、支出明细 in a row of its own, with a heading of words below it, begins a table of its own. */
function sectionsOf(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const starts = rows.flatMap((row, at) => {
    const [only, ...others] = filled(row);
    const heading = filled(rows[at + 1] ?? { ...row, cells: [] });
    const begins = only !== undefined && others.length === 0 && /^[一二三四五六七八九十]{1,2}、/.test(squash(only.text)) && heading.length >= 2 && heading.every(({ text }) => readCell(text).state === "text");
    return at > 0 && begins ? [at + 1] : [];
  });
  return [0, ...starts].map((start, index) => rows.slice(start, starts[index] === undefined ? rows.length : (starts[index] as number) - 1));
}

/**
 * What a table of a known form tells beyond it: 收支情况 with 增减额 and 增减率 beside the three columns of the base table.
 * Its totals are the form's own business; only what is worked out from its columns is asked here, and headings that add up.
 */
export function workedOutIn(region: { rows: readonly FormRow[]; title: string; measure?: Measure | undefined }): SummedTable | undefined {
  const read = readSummedTable(region.rows, region);
  if (read === undefined || read.derived.length === 0) return undefined;
  return { ...read, columns: read.columns.filter(({ of, sure }) => of === "heading" && sure), lines: [], selections: [], questions: [] };
}
