import type { Cell, Row, Table } from "../../document/index.js";
import { gridFrom, type GridCell, type Piece } from "../grid/index.js";
import type { Budget } from "../limits.js";
import type { Part } from "./parts.js";
import type { Placer } from "./placer.js";
import { printedFrom, type Sheet, stitched } from "./stitch.js";

/**
 * A ruled table, on however many pages; should its lines make no grid after all, it is trusted no more than a picture.
 * `undefined` when the budget has no room for its cells.
 */
export function tableOf(parts: readonly Part[], number: number, placer: Placer, budget: Budget): Table | undefined {
  const sheet = stitched(parts);
  const grid = gridFrom(sheet.lines, sheet.pieces, { wraps: true });
  if (!budget.spendCells(grid.cells.length)) return undefined;
  const rows: { cells: Cell[] }[] = Array.from({ length: grid.rows }, () => ({ cells: [] }));
  const end = grid.cells.reduce((last, cell) => Math.max(last, cell.box?.bottom ?? 0), 0);
  for (const cell of grid.cells) rows[cell.row - 1]?.cells.push(readCell(cell, pageOf(cell, sheet, end)));
  const certainty = grid.ruled ? ({ origin: "table", grid: "exact" } as const) : ({ origin: "picture", grid: "ragged" } as const);
  return { kind: "table", ...certainty, rows: rows satisfies Row[], place: placer.placeOf({ kind: "cell", page: parts[0]?.page ?? 1, table: number, row: 1, column: 1 }, "", []) };

  function readCell({ row, column, rowSpan, columnSpan, text, box, pieces = [] }: GridCell, page: number): Cell {
    const kept = text.slice(0, budget.limits.cellText).trim();
    return { row, column, rowSpan, columnSpan, kind: kept === "" ? "empty" : "text", text: kept, place: cellPlace(row, column, page, kept, pieces, box) };
  }

  function cellPlace(row: number, column: number, page: number, text: string, pieces: readonly Piece[], box: GridCell["box"]): Cell["place"] {
    const blank = pieces.length > 0 || box === undefined ? [] : [{ ...box, text: "", at: { x: box.left, y: box.top } }];
    return placer.placeOf({ kind: "cell", page, table: number, row, column }, text, printedFrom(sheet, [...pieces, ...blank]), grid.ruled ? pieces : sheet.pieces);
  }
}

/** The page on which a cell's text begins; a blank one is where its box begins. */
function pageOf(cell: GridCell, { pages }: Sheet, end: number): number {
  const [piece] = cell.pieces ?? [];
  const y = piece === undefined ? (cell.box?.top ?? end) + 1 : (piece.top + piece.bottom) / 2;
  return pages.findLast(({ from }) => from <= y)?.page ?? pages[0]?.page ?? 1;
}
