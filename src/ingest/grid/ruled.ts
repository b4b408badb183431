import { clustered, Fields } from "./fields.js";
import { joinPieces, joinWrapped } from "./join.js";
import { linesOfText, middleOf, type Grid, type GridCell, type GridOptions, type Piece, type Segment } from "./piece.js";

/** More crossings than any printed form has: such a picture is a drawing. */
const mostCrossings = 250_000;

/**
 * Cells as the ruling lines enclose them. Text outside every cell (a title, a note) makes a row of its own, as wide as
 * the table. `undefined` when the lines make no grid, or most of the text stands outside it.
 */
export function ruledGrid(segments: readonly Segment[], pieces: readonly Piece[], height: number, { wraps = false }: GridOptions = {}): Grid | undefined {
  const slack = height * 0.25;
  const upright = segments.filter((line) => Math.abs(line.x1 - line.x2) <= slack && Math.abs(line.y1 - line.y2) > slack);
  const level = segments.filter((line) => Math.abs(line.y1 - line.y2) <= slack && Math.abs(line.x1 - line.x2) > slack);
  const xs = clustered([...upright.map((line) => line.x1), ...openSides(upright, level, height)], slack);
  const ys = clustered(level.map((line) => line.y1), slack);
  // A frame alone says nothing about columns: the page's edge is one. What is known to be a table may have one row.
  const least = wraps ? 2 : 3;
  if (xs.length < least || ys.length < least || xs.length + ys.length < 5 || xs.length * ys.length > mostCrossings) return undefined;
  const fields = new Fields(xs, ys);
  for (const line of upright) fields.ruleUpright(line.x1, Math.min(line.y1, line.y2) - slack, Math.max(line.y1, line.y2) + slack);
  for (const line of level) fields.ruleLevel(line.y1, Math.min(line.x1, line.x2) - slack, Math.max(line.x1, line.x2) + slack);
  const regions = cellsOf(fields);
  const inside = new Map<number, Piece[]>();
  const outside: Piece[] = [];
  for (const piece of pieces) {
    const region = regionOf(piece, fields, regions, height);
    if (region === undefined) outside.push(piece);
    else inside.set(region.first, [...(inside.get(region.first) ?? []), piece]);
  }
  if (outside.length > pieces.length / 2) return undefined;
  return assembled(regions, inside, linesOfText(outside, height), { fields, xs, ys, height, wraps });
}

/**
 * Tables drawn without lines at their sides, and pictures cut to less than they showed, end where their level lines do: else the
 * last column's text would stand outside the table.
 */
function openSides(upright: readonly Segment[], level: readonly Segment[], height: number): number[] {
  const ends = level.flatMap((line) => [line.x1, line.x2]);
  const left = ends.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = ends.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  return [left, right].filter((side) => {
    const reaching = ends.filter((x) => Math.abs(x - side) <= height / 2).length;
    return reaching >= 2 && !upright.some((line) => Math.abs(line.x1 - side) <= height);
  });
}

interface Frame {
  readonly fields: Fields;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly height: number;
  readonly wraps: boolean;
}

interface Region {
  /** The field at its top left. */
  readonly first: number;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Regions that are rectangles, by field. What is not one lies between two tables, or lost a line: no cell. */
function cellsOf(fields: Fields): Map<number, Region> {
  const roots = fields.regions();
  const extents = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number; count: number }>();
  roots.forEach((root, field) => {
    const row = Math.floor(field / fields.columns);
    const column = field % fields.columns;
    const extent = extents.get(root) ?? { row, column, lastRow: row, lastColumn: column, count: 0 };
    extent.column = Math.min(extent.column, column);
    extent.lastRow = Math.max(extent.lastRow, row);
    extent.lastColumn = Math.max(extent.lastColumn, column);
    extent.count += 1;
    extents.set(root, extent);
  });
  const cells = new Map<number, Region>();
  for (const [first, { row, column, lastRow, lastColumn, count }] of extents) {
    if (count === (lastRow - row + 1) * (lastColumn - column + 1)) cells.set(first, { first, row, column, lastRow, lastColumn });
  }
  const byField = new Map<number, Region>();
  roots.forEach((root, field) => {
    const cell = cells.get(root);
    if (cell !== undefined) byField.set(field, cell);
  });
  return byField;
}

/** A text wider than its cell runs over empty neighbours, so it is asked where it begins, not where its middle is. */
function regionOf(piece: Piece, fields: Fields, regions: ReadonlyMap<number, Region>, height: number): Region | undefined {
  const start = Math.min(piece.left + height * 0.25, (piece.left + piece.right) / 2);
  const field = fields.fieldAt(start, piece.anchor ?? middleOf(piece));
  return field === undefined ? undefined : regions.get(field);
}

function assembled(
  byField: ReadonlyMap<number, Region>,
  inside: ReadonlyMap<number, readonly Piece[]>,
  outside: readonly Piece[][],
  { fields, xs, ys, height, wraps }: Frame,
): Grid {
  const bands = [
    ...ys.slice(0, -1).map((top, row) => ({ middle: (top + (ys[row + 1] ?? top)) / 2, row, line: undefined as Piece[] | undefined })),
    ...outside.map((line) => ({ middle: line[0] === undefined ? 0 : middleOf(line[0]), row: -1, line })),
  ].sort((a, b) => a.middle - b.middle);
  const numbers = new Map<number, number>();
  const cells: GridCell[] = [];
  bands.forEach((band, index) => {
    if (band.line === undefined) numbers.set(band.row, index + 1);
    else cells.push({ row: index + 1, column: 1, rowSpan: 1, columnSpan: fields.columns, text: joinPieces(band.line, height), at: placeOf(band.line) });
  });
  for (const region of new Set(byField.values())) {
    const top = numbers.get(region.row) ?? 1;
    const pieces = inside.get(region.first) ?? [];
    const box = { left: xs[region.column] ?? 0, right: xs[region.lastColumn + 1] ?? 0, top: ys[region.row] ?? 0, bottom: ys[region.lastRow + 1] ?? 0 };
    cells.push({
      row: top,
      column: region.column + 1,
      rowSpan: (numbers.get(region.lastRow) ?? top) - top + 1,
      columnSpan: region.lastColumn - region.column + 1,
      text: wraps ? joinWrapped(pieces, height, box) : joinPieces(pieces, height),
      at: placeOf(pieces),
      box,
      pieces,
    });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: bands.length, columns: fields.columns, cells, ruled: true };
}

function placeOf(pieces: readonly Piece[]): { x: number; y: number } {
  return pieces[0]?.at ?? { x: 0, y: 0 };
}
