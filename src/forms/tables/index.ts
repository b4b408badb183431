/** Tables of no known form, told by their layout and words: what their totals, shares and differences are made of. */
import type { Cell, Place } from "../../document/index.js";
import type { SummedTable } from "../../model/index.js";
import { sangongOf } from "../base/index.js";
import { readCell, type Measure } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { columnSums } from "./column-sums.js";
import { isHeading } from "./columns.js";
import { derivedIn } from "./derived.js";
import { rowsByName } from "./rows-by-name.js";
import { gridsOf } from "./grid.js";
import { sumsOfIndustries } from "./industries.js";
import { ledgerIn } from "./ledger.js";
import { levelPoints } from "./level-points.js";
import { pointsIn, pointsOfParts, scoreTold } from "./points.js";
import { rowSums } from "./row-sums.js";
import { runningSums } from "./running-sums.js";
import { sangongTold } from "./sangong.js";
import { selectionsIn } from "./selections.js";
import { sumsSoFar } from "./so-far.js";
import { titledPoints } from "./titled-points.js";
import { isCaption, isMovement, isTotalWord } from "./words.js";

export { isHeading } from "./columns.js";
export { numberedParts } from "./numbered-parts.js";
export { summed } from "./sum.js";
export { inPercent, isRate, isSubtotalWord, isSummable, isTotalColumn, isTotalWord, mayOverlap, numberingOf } from "./words.js";
export { continued } from "./continued.js";

/**
 * Reads a table of any make. What adds up to what is told by words, levels and order, and borne out by the figures
 * themselves: a relation that most of the table keeps is held against the rest of it, one that nothing bears out is a
 * question. Undefined where the table has no relation at all.
 */
export function readSummedTable(rows: readonly FormRow[], context: { title: string; above?: readonly { readonly text: string }[]; measure?: Measure | undefined }): SummedTable | undefined {
  // 单位：万元 stands right above the table, and its title over that.
  const title = isCaption(squash(context.title)) ? (context.above?.findLast(({ text }) => !isCaption(squash(text)))?.text.trim() ?? "") : context.title;
  const grids = sectionsOf(rows).flatMap((section) => gridsOf(section, context.measure));
  const [downwards, across] = [grids.map(rowSums), grids.map(columnSums)];
  const inTitles = titledPoints(rows);
  // A total that the titles' own points show to be made up of its rows is neither a question nor told twice.
  const isTold = ({ place }: { readonly place: Place }): boolean => inTitles.sums.some(({ total }) => total.place === place);
  const columns = [...downwards.flatMap((each) => each.sums).filter(({ total }) => !isTold(total)), ...grids.flatMap(runningSums), ...grids.flatMap(sumsSoFar), ...grids.flatMap(sumsOfIndustries), ...grids.flatMap(levelPoints), ...inTitles.sums];
  const lines = across.flatMap((each) => each.sums);
  const questions = [...downwards, ...across].flatMap((each) => each.questions).filter((question) => !isTold(question));
  const derived = grids.flatMap((grid) => [...derivedIn(grid), ...ledgerIn(grid)]);
  const selections = [...grids.flatMap((grid) => [...selectionsIn(grid), ...pointsIn(grid)]), ...inTitles.scores];
  const told = grids.flatMap((grid) => [...sangongTold(grid, title), ...scoreTold(grid)]).concat(inTitles.told);
  if (columns.length + lines.length + questions.length + derived.length + selections.length + told.length === 0) return undefined;
  const first = rows.flatMap((row) => filled(row))[0] as Cell;
  return { kind: "summed", title: title.length <= 40 ? title : "", place: first.place, columns, lines, derived, selections, questions, told, points: grids.flatMap(pointsOfParts), rows: grids.flatMap(rowsByName) };
}

/**
 * Tables one below another in one: 二、支出明细 in a row of its own, with a heading of words below it, begins the next, and so
 * does a row of headings (二、经费情况 · 上年决算 · 本年决算) where figures stood and stand again.
 */
function sectionsOf(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const titled = rows.flatMap((row, at) => (at > 0 && isSectionTitle(row, rows[at + 1]) ? [{ from: at + 1, end: at }] : []));
  const apart = rows.flatMap((_, at) => (standsApart(rows, at) ? [{ from: at, end: at }] : []));
  const headed = rows.flatMap((_, at) => (headsAnother(rows, at) ? [{ from: at, end: at }] : []));
  const cuts = [...titled, ...[...headed, ...apart].filter(({ from }, at, all) => !titled.some((each) => each.from === from || each.end === from) && all.findIndex((each) => each.from === from) === at)].sort((one, other) => one.from - other.from);
  return [0, ...cuts.map(({ from }) => from)].map((start, index) => rows.slice(start, cuts[index]?.end ?? rows.length));
}

function isSectionTitle(row: FormRow, below: FormRow | undefined): boolean {
  const [only, ...others] = filled(row);
  const heading = below === undefined ? [] : filled(below);
  return only !== undefined && others.length === 0 && /^[一二三四五六七八九十]{1,2}、/.test(squash(only.text)) && heading.length >= 2 && heading.every(({ text }) => readCell(text).state === "text");
}

/** 三、结余情况 below the 合计 of a table and a blank row: no further row of it. */
function standsApart(rows: readonly FormRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || !/^[一二三四五六七八九十]{1,2}、/.test(squash(filled(row)[0]?.text ?? ""))) return false;
  const before = rows.slice(0, at).findLast((each) => filled(each).length > 0);
  if (before === undefined) return false;
  const gap = (filled(row)[0]?.row ?? 0) - (filled(before)[0]?.row ?? 0);
  return gap > 1 && filled(before).some(({ text }) => isTotalWord(squash(text)));
}

/** Words that head columns of figures; 详见附件, 无 and 同上 head none. */
const headingWords = /数|额|率|年|预算|决算|金|费|人|规模|投资|值|计$|支出|收入/;

/** A row of headings below figures, with figures again right under it; one printed anew overleaf goes on with its table. */
function headsAnother(rows: readonly FormRow[], at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (row === undefined || below === undefined) return false;
  const cells = filled(row);
  const heads = cells.slice(1).filter(({ text }) => headingWords.test(squash(text)));
  if (cells.length < 3 || !cells.every(isHeading) || heads.length < 2) return false;
  // 序号 · 培训机构 · 培训人数 · 补助资金 over 1, 2, 3: a column for the rows' numbers opens a table of its own, ① ② ③ or A B C under its names or not.
  const numbered = /^(?:序号|编号|行次)$/.test(squash(cells[0]?.text ?? "")) && [below, rows[at + 2]].some((each) => each !== undefined && /^1[.、]?$/.test(squash(filled(each)[0]?.text ?? "")));
  if (numbered) return rows.slice(0, at).some((each) => filled(each).length > 2) && !rows.slice(0, at).some((each) => wordsOf(each) === wordsOf(row));
  if (heads.length < cells.length - 2) return false;
  if (figuresIn(below) < 2 || !rows.slice(0, at).some((each) => figuresIn(each) > 0)) return false;
  const words = wordsOf(row);
  return !rows.slice(0, at).some((each) => wordsOf(each) === words);
}

function figuresIn(row: FormRow): number {
  return filled(row).filter((cell) => readCell(cell.text).state === "figure" && !isHeading(cell)).length;
}

function wordsOf(row: FormRow): string {
  return filled(row).map(({ text }) => squash(text)).join("|");
}

/** “三公”经费 and the projects are added up by the form's own rules, and what moved against last year follows from them. */
function isFormsOwn(name: string): boolean {
  const [label = "", column = ""] = name.split(" ");
  return isMovement(column) || /^项目支出/.test(label.replace(/^(?:\(?[一二三四五六七八九十\d]+\)?[、.．]?)/, "")) || sangongOf(label) !== undefined;
}

/**
 * What a table of a known form tells beyond it: 收支情况 with 增减额 and 增减率 beside the three columns of the base table.
 * Its totals are the form's own business; only what is worked out from its columns is asked here, and headings that add up.
 */
export function workedOutIn(region: { rows: readonly FormRow[]; title: string; measure?: Measure | undefined }): SummedTable | undefined {
  const read = readSummedTable(region.rows, region);
  if (read === undefined || read.derived.length === 0) return undefined;
  return { ...read, columns: read.columns.filter(({ of, sure, name }) => of === "heading" && sure && !isFormsOwn(name)), lines: [], selections: [], questions: [], told: [] };
}
