import type { Cell, Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";
import { roleOf } from "./funding.js";

/**
 * 中央 · 省级 · 县级 · 合计 · 执行数 · 执行率 across, over one row of figures: what each source gave, all of it, and what was spent. Laid out as all others are, a source
 * a row; each cell keeps its place in the file.
 */
export function unspread(rows: readonly FormRow[]): readonly FormRow[] {
  const at = rows.findIndex((row, index) => isSpread(row, rows[index + 1]));
  const [across, below] = [rows[at], rows[at + 1]];
  if (across === undefined || below === undefined) return rows;
  const sources = filled(across).filter(isSource);
  const told = filled(across).flatMap((head) => (columnOf(head) === undefined ? [] : [head]));
  const table: Table = { ...across.table, grid: "exact" };
  const lay = (cells: readonly Cell[]): FormRow => ({ table, cells: cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })) });
  const blank = (cell: Cell): Cell => ({ ...cell, text: "", kind: "empty" });
  const total = sources.find(isTotal) as Cell;
  const corner = { ...total, text: "资金来源" };
  // What the sources are to give stands under no head but their own names.
  const header = lay([corner, { ...total, text: "全年预算数" }, ...told]);
  const body = [total, ...sources.filter((cell) => cell !== total)].map((source) => lay([source, valueAt(below, source), ...told.map((head) => (source === total ? valueAt(below, head) : blank(head)))]));
  return [...rows.slice(0, at), header, ...body, ...rows.slice(at + 2)];
}

const columnOf = (cell: Cell): FundColumn | undefined => (isSource(cell) ? undefined : fundColumnOf(cell.text));

function isSource(cell: Cell): boolean {
  const words = squash(cell.text).replace(/\((?:万?元|分)\)$/, "");
  return words.length <= 10 && roleOf(words) !== undefined && !/来源|构成|情况/.test(words) && !/执行|支出/.test(words);
}

const isTotal = (cell: Cell): boolean => roleOf(squash(cell.text))?.role === "total";

/** At least two sources and all of them, then what was spent, and nothing else; figures right below. */
function isSpread(row: FormRow, below: FormRow | undefined): boolean {
  if (row.table.grid === "ragged" || below === undefined || below.table !== row.table) return false;
  const cells = filled(row);
  const sources = cells.filter(isSource);
  const first = sources[0];
  const behind = first === undefined ? [] : cells.slice(cells.indexOf(first));
  const columns = behind.map(columnOf);
  if (sources.length < 3 || sources.filter(isTotal).length !== 1 || columns.filter((each) => each === "actual").length !== 1) return false;
  if (columns.some((each) => each === "initial" || each === "fullYear") || behind.some((cell, at) => columns[at] === undefined && !isSource(cell))) return false;
  const actual = behind[columns.indexOf("actual")] as Cell;
  return [sources.find(isTotal) as Cell, actual].every((head) => readCell(valueAt(below, head).text).state === "figure");
}

function valueAt(row: FormRow, source: Cell): Cell {
  const found = row.cells.find((cell) => cell.column <= source.column && cell.column + cell.columnSpan > source.column);
  return found ?? { ...source, text: "", kind: "empty" };
}
