import type { Cell } from "../../document/index.js";
import { Fact, type Selection, type SummedColumn } from "../../model/index.js";
import { points } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import type { FormRow } from "../rows.js";
import { squash, totalLabel } from "../words.js";
import { summed } from "./sum.js";

/** 项目立项（6分） */
const titled = /^([^,，。;；:：]{2,24}?)[(（](\d{1,3}(?:\.\d+)?)分[)）]$/;
const score = /^(?:自评|实际|最终|评价|自评价|单位自评)?得分$|^实得分$|^自评分$/;
/** 有管理制度（2分） under 评分标准 is one way to some of the points. */
const noLevel = /标准|解释|说明|要点|依据|备注|得分|办法|细则|扣分|理由/;
/** So many titles must stand in a column for it to be a level. */
const fewest = 2;

/** A title with its points, over the rows down to the next one of its column. */
interface Title {
  readonly cell: Cell;
  readonly name: string;
  readonly points: Fact;
  readonly from: number;
  readonly end: number;
}

export interface TitledPoints {
  readonly sums: readonly SummedColumn[];
  readonly scores: readonly Selection[];
  /** The score in the row of the total, where all points come to 100: what the report tells as its score. */
  readonly told: readonly Fact[];
}

/**
 * 决策（15分） | 项目立项（6分） | 立项依据充分性（3分）: a scoring table whose levels tell their points in their titles. The points of a title are those of
 * the titles right of it, and no indicator's score is above its own; asserted where most of the table keeps to it.
 */
export function titledPoints(rows: readonly FormRow[]): TitledPoints {
  const levels = levelsOf(rows);
  const sums = levels.slice(1).flatMap((inner, at) => (levels[at] as readonly Title[]).flatMap((outer) => sumOf(outer, inner, rows)));
  const total = totalOver(rows, levels[0] ?? []);
  const told = total === undefined ? sums : [...sums, total];
  const holding = told.filter((sum) => summed(sum.total, sum.parts).state === "holds").length;
  if (holding < 2 || holding * 2 <= told.length) return { sums: [], scores: [], told: [] };
  const innermost = levels.at(-1) ?? [];
  const scores = scoresOf(rows, innermost);
  const score = scoreInAll(rows);
  const inAll = score?.quantity === undefined || scores.length < innermost.length ? [] : [{ name: "得分", of: "total" as const, total: score, parts: scores.map(({ part }) => part), sure: true }];
  const hundred = total?.total.quantity?.value.eq(100) === true && score?.quantity?.value.lte(100) === true;
  return { sums: [...told.map((sum) => ({ ...sum, sure: true })), ...inAll], scores, told: hundred && score !== undefined ? [new Fact({ ...score, aspects: { concept: "total.score" } })] : [] };
}

/** 合计 | 91.35: under 得分 in the row of the total. */
function scoreInAll(rows: readonly FormRow[]): Fact | undefined {
  const head = scoreHead(rows);
  const row = rows.findLast(({ cells }) => cells.some(({ text }) => isTotal(text) || isTotal(text.replace(/[(（].*$/, ""))));
  const cell = head === undefined ? undefined : row?.cells.find((each) => spans(each, head.column));
  return cell === undefined ? undefined : factOf(cell, { concept: "other" }, "合计 得分", points);
}

/** The titles of each column that has them, leftmost first. */
function levelsOf(rows: readonly FormRow[]): readonly (readonly Title[])[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.filter(({ text }) => titled.test(squash(text)) && !isTotal(text)).map(({ column }) => column)))].sort((one, other) => one - other);
  return columns.filter((column) => !noLevel.test(squash(headOf(column, rows)))).map((column) => titlesIn(column, rows)).filter((titles) => titles.length >= fewest);
}

/** What stands above the first title of a column. */
function headOf(column: number, rows: readonly FormRow[]): string {
  const above = rows.slice(0, rows.findIndex(({ cells }) => cells.some((cell) => cell.column === column && titled.test(squash(cell.text)))));
  return above.findLast(({ cells }) => cells.some((cell) => cell.column === column && cell.text.trim() !== ""))?.cells.find((cell) => cell.column === column)?.text ?? "";
}

function titlesIn(column: number, rows: readonly FormRow[]): readonly Title[] {
  const starts = startsIn(column, rows);
  return starts.flatMap(({ cell, from }, index): Title[] => {
    const [, name, digits] = titled.exec(squash(cell.text)) ?? [];
    if (name === undefined || digits === undefined || isTotal(cell.text)) return [];
    return [{ cell, name, points: factOf({ ...cell, text: digits, kind: "text" }, { concept: "other" }, name, points), from, end: starts[index + 1]?.from ?? rows.length }];
  });
}

/** Where anything else begins in a column: a cell that goes on is blank below, told again, or not there. A total ends all columns. */
function startsIn(column: number, rows: readonly FormRow[]): readonly { readonly cell: Cell; readonly from: number }[] {
  const starts: { cell: Cell; from: number }[] = [];
  for (const [from, row] of rows.entries()) {
    const total = row.cells.find(({ text }) => isTotal(text));
    const cell = total ?? row.cells.find((each) => each.column === column);
    if (cell === undefined || squash(cell.text) === "" || (total === undefined && squash(cell.text) === squash(starts.at(-1)?.cell.text ?? ""))) continue;
    starts.push({ cell, from });
  }
  return starts;
}

/** The points of a title against those of the titles beside it; none where any row of it has another kind of cell there. */
function sumOf(outer: Title, inner: readonly Title[], rows: readonly FormRow[]): readonly SummedColumn[] {
  const parts = inner.filter(({ from }) => from >= outer.from && from < outer.end);
  const [first] = parts;
  if (first === undefined || first.from !== outer.from) return [];
  const others = startsIn(first.cell.column, rows).filter(({ from, cell }) => from >= outer.from && from < outer.end && !parts.some((part) => part.cell === cell));
  return others.length > 0 ? [] : [{ name: outer.name, of: "subtotal", total: outer.points, parts: parts.map(({ points: each }) => each), sure: false }];
}

/** 合计（100分） below all of them. */
function totalOver(rows: readonly FormRow[], outermost: readonly Title[]): SummedColumn | undefined {
  const cell = rows.flatMap(({ cells }) => cells).find(({ text }) => isTotal(text) && titled.test(squash(text)));
  const digits = titled.exec(squash(cell?.text ?? ""))?.[2];
  if (cell === undefined || digits === undefined || outermost.length < fewest) return undefined;
  return { name: squash(cell.text), of: "total", total: factOf({ ...cell, text: digits, kind: "text" }, { concept: "other" }, "合计", points), parts: outermost.map(({ points: each }) => each), sure: false };
}

function isTotal(text: string): boolean {
  return totalLabel.test(squash(text));
}

/** The one column of scores. */
function scoreHead(rows: readonly FormRow[]): Cell | undefined {
  const [head, ...others] = rows.flatMap(({ cells }) => cells.filter(({ text }) => score.test(squash(text))));
  return others.length > 0 ? undefined : head;
}

function spans({ column, columnSpan }: Cell, at: number): boolean {
  return column <= at && column + columnSpan > at;
}

/** 得分 in the row of an indicator that has one row. */
function scoresOf(rows: readonly FormRow[], innermost: readonly Title[]): readonly (Selection & { readonly part: Fact })[] {
  const head = scoreHead(rows);
  if (head === undefined) return [];
  return innermost.flatMap(({ name, points: whole, from, end }) => {
    const cell = end === from + 1 ? rows[from]?.cells.find((each) => spans(each, head.column)) : undefined;
    const part = cell === undefined ? undefined : factOf(cell, { concept: "other" }, `${name} 得分`, points);
    return part?.quantity === undefined ? [] : [{ name: `${name} 得分`, part, whole, sure: true, points: true as const }];
  });
}
