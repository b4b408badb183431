import type { Cell, Table } from "../../../document/index.js";

/** What stands in one place of a row: a cell, one that goes on from the row above, or nothing. */
export interface Slot {
  /** From 1, on the copy's grid. */
  readonly column: number;
  readonly span: number;
  readonly cell?: Cell;
  /** Whether the cell goes on below, or has come from above. */
  readonly down?: "first" | "on";
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly Slot[])[];
}

/** A cell that still covers the rows below it. */
interface Open extends Slot {
  readonly until: number;
}

/**
 * A table as Word writes one: each row from left to right without a gap, merged cells gone through row by row. Cells that claim the same place
 * move to the right, so that none is lost; rows without cells are left out.
 */
export function gridOf(table: Table): Grid {
  const rows = table.rows.map(({ cells }) => [...cells].sort((one, other) => one.column - other.column)).filter((cells) => cells.length > 0);
  const first = rows.reduce((least, [cell]) => Math.min(least, cell?.column ?? least), Number.MAX_SAFE_INTEGER);
  const open = new Map<number, Open>();
  const laid = rows.map((cells, index) => rowOf(cells, first - 1, numberOf(rows[index + 1]), open));
  const columns = laid.flat().reduce((most, { column, span }) => Math.max(most, column + span - 1), 1);
  return { columns, rows: laid.map((slots) => filled(slots, columns, table.grid !== "exact")) };
}

function numberOf(cells: readonly Cell[] | undefined): number | undefined {
  return cells?.[0]?.row;
}

/** @param below the number of the row that is written next */
function rowOf(cells: readonly Cell[], offset: number, below: number | undefined, open: Map<number, Open>): Slot[] {
  const slots: Slot[] = [...open.values()].map(({ column, span }) => ({ column, span, down: "on" }));
  const ends = new Map([...open].map(([column, { until }]) => [column, until]));
  let next = 1;
  for (const [index, cell] of cells.entries()) {
    const column = freeFrom(Math.max(cell.column - offset, next), slots);
    const follower = cells[index + 1];
    const bound = Math.min(...slots.map((slot) => slot.column).filter((other) => other > column), follower === undefined ? Infinity : Math.max(follower.column - offset, column + 1));
    const span = Math.max(1, Math.min(cell.columnSpan, bound - column));
    const until = cell.row + cell.rowSpan - 1;
    slots.push({ column, span, cell, ...(below !== undefined && until >= below ? { down: "first" as const } : {}) });
    ends.set(column, until);
    next = column + span;
  }
  open.clear();
  for (const slot of slots) {
    const until = ends.get(slot.column) ?? 0;
    if (below !== undefined && until >= below) open.set(slot.column, { ...slot, until });
  }
  return slots.sort((one, other) => one.column - other.column);
}

/** The first column, from one on, that no cell from above covers. */
function freeFrom(column: number, taken: readonly Slot[]): number {
  const over = taken.find((slot) => slot.column <= column && slot.column + slot.span > column);
  return over === undefined ? column : freeFrom(over.column + over.span, taken);
}

/** Gaps become empty cells. Where the file has lost its merges, the last cell of a short row reaches to the end. */
function filled(slots: readonly Slot[], columns: number, reaches: boolean): Slot[] {
  const row: Slot[] = [];
  let next = 1;
  for (const slot of slots) {
    if (slot.column > next) row.push({ column: next, span: slot.column - next });
    row.push(slot);
    next = slot.column + slot.span;
  }
  const last = row.at(-1);
  if (next > columns) return row;
  if (reaches && last?.cell !== undefined) return [...row.slice(0, -1), { ...last, span: columns + 1 - last.column }];
  return [...row, { column: next, span: columns + 1 - next }];
}
