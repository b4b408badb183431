import { columnsOf, type LaidCell, type LooseRow } from "../doc/columns.js";
import type { Budget } from "../limits.js";
import { openAt } from "../word-cell.js";
import type { LooseBlock, LooseCell, LooseTable } from "./loose.js";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenCell = Writable<LooseCell> & { readonly row: number };

/** Rows that say where their cells' edges stand, put on the grid all those edges make; what is merged away is dropped. */
export function tableOfRows(rows: readonly LooseRow<readonly LooseBlock[]>[], budget: Budget): LooseTable & { readonly complete: boolean } {
  const columns = columnsOf(rows);
  const laid: { cells: LooseCell[] }[] = [];
  const open = new Map<number, OpenCell>();
  for (const [index, row] of rows.entries()) {
    const cells = rowOf(row, columns[index] ?? [], index + 1, open, budget);
    if (cells === undefined) return { kind: "table", rows: laid, complete: false };
    laid.push({ cells });
  }
  return { kind: "table", rows: laid, complete: true };
}

function rowOf({ cells: contents }: LooseRow<readonly LooseBlock[]>, laid: readonly LaidCell[], number: number, open: Map<number, OpenCell>, budget: Budget): LooseCell[] | undefined {
  const cells: OpenCell[] = [];
  for (const [index, blocks] of contents.entries()) {
    const { column, span, layout } = laid[index] as LaidCell;
    const left = cells.at(-1);
    const above = layout.down === "on" ? openAt(open, column) : undefined;
    if (layout.across === "on" && left !== undefined) {
      left.columnSpan = column + span - left.column;
    } else if (above !== undefined) {
      above.rowSpan = number - above.row + 1;
    } else {
      if (!budget.spendCells(1)) return undefined;
      const cell: OpenCell = { row: number, column, columnSpan: span, rowSpan: 1, blocks };
      cells.push(cell);
      for (const [first, one] of open) if (first < column + span && first + one.columnSpan > column) open.delete(first);
      if (layout.down !== undefined) open.set(column, cell);
    }
  }
  return cells;
}
