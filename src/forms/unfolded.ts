import type { Cell, Table } from "../document/index.js";
import { readCell } from "../quantity/index.js";
import { filled, leadOf, type FormRow } from "./rows.js";
import { fundColumnOf, indicatorColumnOf, squash, totalLabel } from "./words.js";

/** What the heads of such a list name: the project, its funds, its indicators, and what it was scored in all. */
interface Heads {
  readonly project: Cell;
  readonly funds: readonly Cell[];
  readonly indicators: readonly Cell[];
  readonly score: Cell | undefined;
  /** Of their first row, and of the first row below them. */
  readonly at: number;
  readonly from: number;
}

/**
 * 序号 | 项目名称 | 预算 | 支付 | 得分 | 一级指标 | … | 指标值 | 完成值 | 权重 | 得分 | 自评总分: the forms of several projects in one list, each project's name and funds
 * merged over the rows of its indicators. They are unfolded into the list of the projects and one form each; every cell
 * keeps its place in the file.
 */
export function unfolded(rows: FormRow[]): readonly FormRow[][] {
  const heads = headsOf(rows);
  if (heads === undefined) return [rows];
  const below = rows.slice(heads.from);
  const end = below.findIndex((row) => totalLabel.test(leadOf(row)));
  const body = end < 0 ? below : below.slice(0, end);
  const starts = body.flatMap((row, at) => (valueUnder(row, heads.project)?.text.trim() ? [at] : []));
  const projects = starts.map((start, at) => body.slice(start, starts[at + 1]).filter((row) => filled(row).length > 1));
  if (projects.length === 0) return [rows];
  const table: Table = { ...(rows[0] as FormRow).table, grid: "exact" };
  const rest = end < 0 ? [] : below.slice(end + 1);
  const list = [heads.project, ...heads.funds];
  const total = end < 0 ? [] : [lay(table, [filled(below[end] as FormRow)[0] as Cell, ...under(below[end] as FormRow, heads.funds)])];
  return [
    [...rows.slice(0, heads.at).filter((row) => filled(row).length === 1), lay(table, list), ...projects.flatMap(([first]) => (first === undefined ? [] : [lay(table, under(first, list))])), ...total],
    ...projects.map((project) => formOf(project, heads, table)),
    ...(rest.some((row) => filled(row).length > 1) ? [rest] : []),
  ];
}

function formOf(project: readonly FormRow[], heads: Heads, table: Table): FormRow[] {
  const first = project[0] as FormRow;
  const name = valueUnder(first, heads.project) as Cell;
  const score = heads.score === undefined ? undefined : valueUnder(first, heads.score);
  const blank = { ...name, text: "", kind: "empty" as const };
  return [
    lay(table, [{ ...heads.project, place: name.place }, name]),
    lay(table, [blank, ...heads.funds]),
    lay(table, [{ ...blank, text: "合计", kind: "text" }, ...under(first, heads.funds)]),
    lay(table, heads.indicators),
    ...project.map((row) => lay(table, under(row, heads.indicators))),
    ...(score === undefined || heads.score === undefined ? [] : [lay(table, heads.indicators.map((head, at) => (at === 0 ? { ...heads.score as Cell, text: "总分" } : indicatorColumnOf(head.text) === "score" ? score : blank)))]),
  ];
}

/** Heads in one row, or in two where merged ones have others under them. */
function headsOf(rows: readonly FormRow[]): Heads | undefined {
  const at = rows.findIndex((row) => row.table.grid === "exact" && row.cells.some(({ text }) => namesProject.test(squash(text))));
  const upper = rows[at];
  if (upper === undefined) return undefined;
  const next = rows[at + 1];
  const divided = next !== undefined && upper.cells.some(({ columnSpan }) => columnSpan > 1) && filled(next).every(({ text }) => readCell(text).state === "text");
  const lower = divided ? filled(next) : [];
  const heads = [...upper.cells.filter((cell) => cell.text.trim() !== "" && !lower.some((each) => isOver(cell, each))), ...lower].sort((one, other) => one.column - other.column);
  const project = heads.find(({ text }) => namesProject.test(squash(text)));
  const first = heads.findIndex(({ text }) => /^(?:level1|level2|name)$/.test(indicatorColumnOf(text) ?? ""));
  const start = heads.findIndex((cell) => cell === project);
  if (project === undefined || start < 0 || first <= start) return undefined;
  const right = heads.slice(first);
  const score = right.find(({ text }) => wholeScore.test(squash(text)));
  const funds = heads.slice(start + 1, first).filter(({ text }) => fundColumnOf(text) !== undefined);
  const amounts = new Set(funds.map(({ text }) => fundColumnOf(text)).filter((column) => /^(?:initial|fullYear|actual)$/.test(column ?? "")));
  const indicators = right.filter((cell) => cell !== score);
  const columns = indicators.map(({ text }) => indicatorColumnOf(text));
  return amounts.size >= 2 && columns.includes("name") && columns.includes("actual") ? { project, funds, indicators, score, at, from: at + (divided ? 2 : 1) } : undefined;
}

const namesProject = /^(?:二级)?项目名称$/;
const wholeScore = /^(?:自评|评价|综合|最终)?总(?:得|评)?分(?:数)?$|^(?:自评|综合)得分合计$/;

const isOver = (upper: Cell, lower: Cell): boolean => lower.column >= upper.column && lower.column < upper.column + upper.columnSpan && upper.rowSpan === 1;

function valueUnder(row: FormRow, head: Cell): Cell | undefined {
  return row.cells.find((cell) => cell.column <= head.column && cell.column + cell.columnSpan > head.column);
}

const under = (row: FormRow, heads: readonly Cell[]): readonly Cell[] => heads.map((head) => valueUnder(row, head) ?? { ...head, text: "", kind: "empty" });

function lay(table: Table, cells: readonly Cell[]): FormRow {
  const row = Math.max(...cells.map((cell) => cell.row));
  return { table, cells: cells.map((cell, column) => ({ ...cell, row, column: column + 1, columnSpan: 1, rowSpan: 1 })) };
}
