import type { Edits } from "../xml/edits.js";
import { withAttribute } from "../xml/tags.js";
import type { RowLayout, SheetLayout } from "./layout.js";
import type { NotedCell } from "./noted.js";
import { refOf, type Spot } from "./spot.js";
import type { Styles } from "./styles.js";

type Coloured = { readonly spot: Spot; readonly style: number };

/** Gives noted cells the colour of what is said at them; those that are not there are made in their place. */
export function colourCells(edits: Edits, layout: SheetLayout, noted: readonly NotedCell[], styles: Styles): void {
  const rows = new Map(layout.rows.map((row) => [row.number, row]));
  const missing = new Map<number, Coloured[]>();
  const sorted = [...noted].sort((one, other) => one.spot.row - other.spot.row || one.spot.column - other.spot.column);
  for (const { spot, mark } of sorted) {
    if (mark === undefined) continue;
    const row = rows.get(spot.row);
    const cell = row?.cells.find(({ number }) => number === spot.column);
    const style = styles.coloured(cell === undefined ? inherited(layout, row, spot) : (cell.style ?? 0), mark);
    if (style === undefined) return;
    if (cell !== undefined) edits.replace(cell.tag.from, cell.tag.to, withAttribute(layout.source.slice(cell.tag.from, cell.tag.to), "s", String(style)));
    else missing.set(spot.row, [...(missing.get(spot.row) ?? []), { spot, style }]);
  }
  const lost: string[] = [];
  for (const [number, cells] of missing) {
    const row = rows.get(number);
    if (row === undefined) addRow(edits, layout, number, cells, lost);
    else addCells(edits, layout, row, cells);
  }
  const { tag, end } = layout.data;
  if (lost.length === 0) return;
  if (tag.isEmpty) edits.replace(tag.to - 2, tag.to, `>${lost.join("")}</${tag.qualified}>`);
  else edits.insert(end, lost.join(""));
}

/** @param last takes what belongs behind all rows */
function addRow(edits: Edits, { rows, prefix }: SheetLayout, number: number, cells: readonly Coloured[], last: string[]): void {
  const made = `<${prefix}row r="${number}">${cells.map((cell) => written(cell, prefix)).join("")}</${prefix}row>`;
  const next = rows.find((row) => row.number > number);
  if (next === undefined) last.push(made);
  else edits.insert(next.tag.from, made);
}

function addCells(edits: Edits, { prefix }: SheetLayout, { tag, end, cells: held }: RowLayout, cells: readonly Coloured[]): void {
  if (tag.isEmpty) {
    edits.replace(tag.to - 2, tag.to, `>${cells.map((cell) => written(cell, prefix)).join("")}</${tag.qualified}>`);
    return;
  }
  for (const cell of cells) edits.insert(held.find(({ number }) => number > cell.spot.column)?.tag.from ?? end, written(cell, prefix));
}

function written({ spot, style }: Coloured, prefix: string): string {
  return `<${prefix}c r="${refOf(spot)}" s="${style}"/>`;
}

/** A cell that is not there looks as its row or column does. */
function inherited({ columns }: SheetLayout, row: RowLayout | undefined, { column }: Spot): number {
  return row?.style ?? columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}
