import type { Cell, Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";
import { roleOf } from "./funding.js";

interface Pair {
  readonly column: FundColumn;
  readonly head: Cell;
  readonly value: Cell;
}

const amounts: readonly FundColumn[] = ["initial", "fullYear", "actual"];

/**
 * Funds told as label and figure side by side: 年初预算 | 320 | 调整后预算 | 320 | 执行数 | 319.86, and below it 执行率 | 99.96% | 权重 | 10 |
 * 得分 | 10, or their sources: 其中：财政拨款 | 320 | 其中：财政拨款 | 319.86. They are laid out as a header with its rows, so that they read as all
 * others do; each cell keeps its place.
 */
export function unpaired(rows: readonly FormRow[]): readonly FormRow[] {
  const told = rows.map((row, at) => pairsIn(row, rows[at - 1]));
  const at = told.findIndex((pairs) => pairs.some(({ column }) => amounts.includes(column)));
  const first = rows[at];
  if (first === undefined) return rows;
  const after = rows.slice(at).findIndex((row, index) => row.table !== first.table || told[at + index]?.length === 0);
  const end = after === -1 ? rows.length : at + after;
  const pairs = told.slice(at, end).flat();
  const columns = pairs.map(({ column }) => column);
  if (amounts.filter((column) => columns.includes(column)).length < 2 || !columns.includes("actual") || new Set(columns).size < columns.length) return rows;
  const sources = end === at + 1 ? sourcesBelow(rows.slice(end), first, pairs) : [];
  const table: Table = { ...first.table, grid: "exact" };
  const corner: Cell = { ...(first.cells[0] as Cell), text: "", kind: "empty" };
  const lay = (cells: readonly Cell[]): FormRow => ({ table, cells: cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })) });
  const laid = [lay([corner, ...pairs.map(({ head }) => head)]), lay([corner, ...pairs.map(({ value }) => value)]), ...sources.map(({ label, values }) => lay([label, ...values]))];
  return [...rows.slice(0, at), ...laid, ...rows.slice(end + sources.length)];
}

/**
 * The pairs of a row of nothing else, the title of the block (项目资金) at its left and what came in (到位数) aside; none where any label stands
 * without its figure, but for a rate that the row above heads (预算执行进度（%）).
 */
function pairsIn(row: FormRow, above: FormRow | undefined): readonly Pair[] {
  const all = filled(row);
  const untitled = all[0] !== undefined && fundColumnOf(all[0].text) === undefined && !isArrival(all[0]) && /资金|预算|经费|执行/.test(squash(all[0].text)) ? all.slice(1) : all;
  const last = untitled.at(-1);
  const rateHead = untitled.length % 2 === 1 && last !== undefined && isFigure(last) && above?.table === row.table ? above.cells.find((cell) => spans(cell, last.column) && fundColumnOf(cell.text) === "rate") : undefined;
  const paired = rateHead === undefined ? untitled : untitled.slice(0, -1);
  const pairs = paired.flatMap((head, index): Pair[] => {
    const [column, value] = [fundColumnOf(head.text), paired[index + 1]];
    return index % 2 === 0 && column !== undefined && column !== "reason" && value !== undefined && isFigure(value) && !isFigure(head) ? [{ column, head, value }] : [];
  });
  const arrived = paired.filter((head, index) => index % 2 === 0 && isArrival(head) && paired[index + 1] !== undefined && isFigure(paired[index + 1] as Cell));
  if (pairs.length === 0 || (pairs.length + arrived.length) * 2 !== paired.length) return [];
  return rateHead === undefined || last === undefined ? pairs : [...pairs, { column: "rate", head: rateHead, value: last }];
}

interface Source {
  readonly label: Cell;
  readonly values: readonly Cell[];
}

/** The rows right below that repeat one source under each of the labels: 其中：财政拨款 | 320 | 其中：财政拨款 | 319.86. */
function sourcesBelow(rows: readonly FormRow[], { table }: FormRow, pairs: readonly Pair[]): readonly Source[] {
  const sources: Source[] = [];
  for (const row of rows) {
    const cellAt = (cell: Cell): Cell => row.cells.find((each) => spans(each, cell.column)) ?? { ...cell, text: "", kind: "empty" };
    const labels = pairs.filter(({ column }) => amounts.includes(column)).map(({ head }) => cellAt(head));
    const [label] = labels;
    const words = squash(label?.text ?? "");
    if (row.table !== table || label === undefined || roleOf(words) === undefined || !labels.every(({ text }) => squash(text) === words)) break;
    sources.push({ label, values: pairs.map(({ column, value }) => (amounts.includes(column) ? cellAt(value) : { ...value, text: "", kind: "empty" })) });
  }
  return sources;
}

function spans({ column, columnSpan }: Cell, at: number): boolean {
  return column <= at && column + columnSpan > at;
}

/** 到位数, 资金到位金额: came in, which a form's funds do not tell. */
function isArrival({ text }: Cell): boolean {
  return /^(?:资金)?到位(?:资金)?(?:数|金额|情况)?:?$/.test(squash(text));
}

function isFigure({ text }: Cell): boolean {
  return readCell(text).state === "figure";
}
