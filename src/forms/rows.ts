import type { Cell, Table } from "../document/index.js";
import { readCell } from "../quantity/index.js";
import { squash } from "./words.js";

/** One row of a form, whichever table it stands in. Covered cells are gone already; empty ones are kept. */
export interface FormRow {
  readonly cells: readonly Cell[];
  readonly table: Table;
}

export function rowsOf(table: Table): FormRow[] {
  return table.rows.map((row, index) => ({ cells: table.grid === "exact" ? underYears(row.cells, table.rows[index - 1]?.cells ?? []) : row.cells, table }));
}

/** 预算数 and 决算数 under a cell that says only 2024年: the year is part of their names. */
function underYears(cells: readonly Cell[], above: readonly Cell[]): readonly Cell[] {
  const years = above.filter((cell) => cell.rowSpan === 1 && /^(?:20\d\d年度?|[上本]年度?)$/.test(squash(cell.text)));
  if (years.length < 2 || cells.some((cell) => readCell(cell.text).state === "figure")) return cells;
  return cells.map((cell) => {
    const year = years.find((each) => cell.column >= each.column && cell.column < each.column + each.columnSpan);
    return year === undefined || cell.text.trim() === "" || /年/.test(cell.text) ? cell : { ...cell, text: squash(year.text) + cell.text.trim() };
  });
}

export const filled = perRow((row): readonly Cell[] => row.cells.filter((cell) => cell.text.trim() !== ""));

export function isBlank(row: FormRow): boolean {
  return filled(row).length === 0;
}

/** Remembers what was found out about a row: several parts of the reading ask the same of it. */
export function perRow<Found>(work: (row: FormRow) => Found): (row: FormRow) => Found {
  const known = new WeakMap<FormRow, { readonly found: Found }>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before.found;
    const found = work(row);
    known.set(row, { found });
    return found;
  };
}

/** The first words of a row; its number under 序号 is none of them. */
export function leadOf(row: FormRow): string {
  const [first, second] = filled(row);
  const numbered = first !== undefined && second !== undefined && /^\d{1,3}$/.test(first.text.trim()) && readCell(second.text).state === "text";
  return squash((numbered ? second : first)?.text ?? "");
}

/** The columns that a header row names, each with the cell that names it. */
export interface Header<Column extends string> extends Heading {
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** A header row, and those of its cells under which figures stand. */
export interface Heading {
  readonly row: FormRow;
  readonly figures: readonly Cell[];
  /** Under these a figure stands often: they tell which of two places is a row's where as many figures fit both. */
  readonly often?: readonly Cell[];
}

/**
 * Reads a row as a header.
 * @param columnOf what column a text names. The first cell to name a column keeps it.
 */
export function headerOf<Column extends string>(row: FormRow, columnOf: (text: string) => Column | undefined, figureColumns: readonly Column[] = [], oftenColumns: readonly Column[] = []): Header<Column> {
  const cells = new Map<Column, Cell>();
  for (const cell of row.cells) {
    // Wide sheets are mostly blank, and a blank names nothing.
    if (cell.text === "") continue;
    const column = columnOf(cell.text);
    if (column !== undefined && !cells.has(column)) cells.set(column, cell);
  }
  const named = (columns: readonly Column[]): Cell[] => columns.flatMap((column) => cells.get(column) ?? []);
  return { row, cells, figures: named(figureColumns), often: named(oftenColumns) };
}

/**
 * The cell of `row` that stands under a header's cell: on an exact grid the one whose columns overlap, in a ragged row the
 * one that lies there once the row is laid against its header.
 */
export function cellUnder(row: FormRow, header: Heading, headerCell: Cell): Cell | undefined {
  if (onOneGrid(row, header.row)) {
    const end = headerCell.column + headerCell.columnSpan;
    return (
      row.cells.find((cell) => cell.column === headerCell.column) ??
      row.cells.find((cell) => cell.column < end && cell.column + cell.columnSpan > headerCell.column)
    );
  }
  return row.cells[header.row.cells.indexOf(headerCell) + shiftOf(row, header)];
}

/** The filled cells of a row left of all that its header names: where its labels stand. */
export function labelsBefore(row: FormRow, header: Heading, named: Iterable<Cell>): Cell[] {
  const heads = [...named];
  if (onOneGrid(row, header.row)) {
    const first = Math.min(...heads.map((cell) => cell.column));
    return filled(row).filter((cell) => cell.column < first);
  }
  const first = Math.min(...heads.map((cell) => header.row.cells.indexOf(cell)));
  const end = Math.max(1, first + shiftOf(row, header));
  return row.cells.slice(0, end).filter((cell) => cell.text.trim() !== "");
}

function onOneGrid(row: FormRow, header: FormRow): boolean {
  if (row.table === header.table) return row.table.grid !== "ragged";
  // A table goes on in another of the same columns overleaf.
  return row.table.grid === "exact" && header.table.grid === "exact" && widthOf(row.table) === widthOf(header.table);
}

const widths = new WeakMap<Table, number>();

function widthOf(table: Table): number {
  const width = widths.get(table) ?? Math.max(...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)));
  widths.set(table, width);
  return width;
}

const shifts = new WeakMap<Heading, (row: FormRow) => number>();

/** Worked out once a row: each of its cells is looked for under the header. */
function shiftOf(row: FormRow, header: Heading): number {
  const shift = shifts.get(header) ?? perRow((each) => shiftAgainst(header, each));
  shifts.set(header, shift);
  return shift(row);
}

/**
 * How far a ragged row (merged widths lost in extraction) is shifted against its header. A row as long as its header is
 * not; a shorter one has lost merged cells at its left, or empty ones at its right: where its figures stand tells which.
 */
function shiftAgainst(header: Heading, row: FormRow): number {
  const under = (heads: readonly Cell[], shift: number): number =>
    heads.filter((cell) => {
      const found = row.cells[header.row.cells.indexOf(cell) + shift];
      return found !== undefined && readCell(found.text).state === "figure";
    }).length;
  const fits = (shift: number): number => under(header.figures, shift);
  const fitsBetter = (shift: number, than: number): boolean =>
    fits(shift) > fits(than) || (fits(shift) === fits(than) && under(header.often ?? [], shift) > under(header.often ?? [], than));
  const best = (shifts: readonly number[]): number => shifts.reduce((one, shift) => (fitsBetter(shift, one) ? shift : one));
  const slack = row.cells.length - header.row.cells.length;
  // Where every line was filled up with blanks at its end, as many cells show nothing: more figures that fall into place do.
  if (slack === 0) return fits(0) === header.figures.length ? 0 : best([0, ...upTo(lengthOf(row) - lengthOf(header.row))]);
  return best([...upTo(slack), 0]);
}

/** −3, −2, −1 of −3: the furthest first. */
function upTo(slack: number): number[] {
  return Array.from({ length: Math.abs(slack) }, (_, index) => slack - Math.sign(slack) * index);
}

/** As far as its last filled cell. */
function lengthOf(row: FormRow): number {
  return row.cells.findLastIndex((cell) => cell.text.trim() !== "") + 1;
}

/** The first filled cell right of `cell`, as long as it is not itself a label. */
export function valueRightOf(row: FormRow, cell: Cell, isLabel: (text: string) => boolean): Cell | undefined {
  const rest = row.cells.slice(row.cells.indexOf(cell) + 1);
  const next = rest.find((each) => each.text.trim() !== "");
  return next === undefined || isLabel(next.text) ? rest.find((each) => each.text.trim() === "") : next;
}
