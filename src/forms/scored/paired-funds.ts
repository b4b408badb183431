import type { Cell, Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";

interface Pair {
  readonly column: FundColumn;
  readonly head: Cell;
  readonly value: Cell;
}

const amounts: readonly FundColumn[] = ["initial", "fullYear", "actual"];

/**
 * Funds told as label and figure side by side: 年初预算 | 320 | 调整后预算 | 320 | 执行数 | 319.86, and below it 执行率 | 99.96% | 权重 | 10 |
 * 得分 | 10. They are laid out as a header with one row, so that they read as all others do; each cell keeps its place.
 */
export function unpaired(rows: readonly FormRow[]): readonly FormRow[] {
  const at = rows.findIndex((row) => pairsIn(row).some(({ column }) => amounts.includes(column)));
  const first = rows[at];
  if (first === undefined) return rows;
  const after = rows.slice(at).findIndex((row) => row.table !== first.table || pairsIn(row).length === 0);
  const lines = rows.slice(at, after === -1 ? undefined : at + after);
  const pairs = lines.flatMap(pairsIn);
  const columns = pairs.map(({ column }) => column);
  const told = amounts.filter((column) => columns.includes(column));
  if (told.length < 2 || !told.includes("actual") || new Set(columns).size < columns.length) return rows;
  const table: Table = { ...first.table, grid: "exact" };
  const corner: Cell = { ...(first.cells[0] as Cell), text: "", kind: "empty" };
  const lay = (cells: readonly Cell[]): FormRow => ({ table, cells: cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })) });
  const laid = [lay([corner, ...pairs.map(({ head }) => head)]), lay([corner, ...pairs.map(({ value }) => value)])];
  return [...rows.slice(0, at), ...laid, ...rows.slice(at + lines.length)];
}

/** The pairs of a row of nothing else, the title of the block (项目资金) at its left aside; none where any label stands without its figure. */
function pairsIn(row: FormRow): readonly Pair[] {
  const all = filled(row);
  const untitled = all[0] !== undefined && fundColumnOf(all[0].text) === undefined && /资金|预算|经费|执行/.test(squash(all[0].text)) ? all.slice(1) : all;
  const pairs = untitled.flatMap((head, index): Pair[] => {
    const [column, value] = [fundColumnOf(head.text), untitled[index + 1]];
    return index % 2 === 0 && column !== undefined && column !== "reason" && value !== undefined && isFigure(value) && !isFigure(head) ? [{ column, head, value }] : [];
  });
  return pairs.length > 0 && pairs.length * 2 === untitled.length ? pairs : [];
}

function isFigure({ text }: Cell): boolean {
  return readCell(text).state === "figure";
}
