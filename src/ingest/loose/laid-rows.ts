import { columnsOf, type LooseRow, toldCells } from "../doc/columns.js";
import type { Budget } from "../limits.js";
import { laidRow } from "../word-cell.js";
import type { LooseBlock, LooseCell, LooseTable } from "./loose.js";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenCell = Writable<LooseCell> & { readonly row: number };

/** Rows that say where their cells' edges stand, put on the grid all those edges make; what is merged away is dropped. */
export function tableOfRows(rows: readonly LooseRow<readonly LooseBlock[]>[], budget: Budget): LooseTable & { readonly complete: boolean } {
  const columns = columnsOf(rows);
  const laid: { cells: LooseCell[] }[] = [];
  const open = new Map<number, OpenCell>();
  for (const [index, row] of rows.entries()) {
    const cells = laidRow(toldCells(row, columns[index] ?? []), index + 1, open, ({ content: blocks, column, span: columnSpan }) => {
      return budget.spendCells(1) ? { row: index + 1, column, columnSpan, rowSpan: 1, blocks } : undefined;
    });
    if (cells === undefined) return { kind: "table", rows: laid, complete: false };
    laid.push({ cells });
  }
  return { kind: "table", rows: laid, complete: true };
}
