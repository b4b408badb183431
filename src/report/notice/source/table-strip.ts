import type { Evidence, TableExcerpt } from "../../../model/index.js";
import { widthOf } from "../../text.js";
import { type CellXml, paragraph, type Run, table } from "../wordml.js";
import { columnsToShow, rowsToShow } from "./cut.js";
import { charactersOf } from "../../characters.js";
import { type GridCell, gridOf } from "./grid.js";
import { marked } from "./text-strip.js";

/** Twentieths of a point: as wide as the type area of an A4 letter (156 mm), less the indent. */
const fullWidth = 8320;
export const stripIndent = 480;

const longCell = 40;

/** The rows of a table in which the figures stand, below their headings, with the figures marked. Empty where none is found. */
export function tableStrip(excerpt: TableExcerpt, evidence: readonly Evidence[]): string {
  const grid = gridOf(excerpt);
  const figureOf = (cell: GridCell) => evidence.find(({ source }) => source?.row === cell.row && source.column === cell.column);
  const indexes = rowsToShow(grid, evidence.flatMap(({ source }) => source?.row ?? []));
  const rows = indexes.flatMap((index) => grid[index] ?? []);
  const columns = columnsToShow(rows, (cell) => figureOf(cell) !== undefined);
  if (rows.length === 0 || columns.length === 0) return "";
  const cells = rows.map((row) => columns.map((column) => row.cells[column]));
  const widths = widthsOf(cells, columns.length);
  // Rows left out are told, and no merged cell is drawn over them.
  const follows = (index: number) => indexes[index] === (indexes[index - 1] ?? -1) + 1;
  const drawn = cells.flatMap((row, index) => {
    const own = rowXml(row, follows(index) ? cells[index - 1] : undefined, follows(index + 1) ? cells[index + 1] : undefined, widths, figureOf);
    return index > 0 && !follows(index) ? [gap(widths), own] : [own];
  });
  return table(drawn, widths, stripIndent);
}

function gap(widths: readonly number[]): CellXml[] {
  return [{ content: paragraph([{ text: "……" }], { font: "宋体", size: 14, align: "center" }), width: widths.reduce((sum, each) => sum + each, 0), span: widths.length }];
}

type Cells = readonly (GridCell | undefined)[];

function rowXml(row: Cells, above: Cells | undefined, below: Cells | undefined, widths: readonly number[], figureOf: (cell: GridCell) => Evidence | undefined): CellXml[] {
  const made: CellXml[] = [];
  for (let column = 0, span = 1; column < row.length; column += span) {
    const cell = row[column];
    const end = row.findIndex((other, index) => index > column && (other !== cell || cell === undefined));
    span = (end === -1 ? row.length : end) - column;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const goesOn = cell !== undefined && above?.[column] === cell;
    const begins = cell !== undefined && !goesOn && below?.[column] === cell;
    const figure = cell === undefined ? undefined : figureOf(cell);
    made.push({
      content: paragraph(cell === undefined || goesOn ? [] : runsOf(cell, figure), { font: "宋体", size: 18, align: "center" }),
      width,
      span,
      ...(goesOn ? { merge: "continue" as const } : begins ? { merge: "restart" as const } : {}),
      ...(figure === undefined ? {} : { fill: "FFF2CC" }),
    });
  }
  return made;
}

/** A short cell is the figure; in running text the figure itself is marked. A blank that is meant is shown as one. */
function runsOf({ text }: GridCell, figure: Evidence | undefined): Run[] {
  if (figure === undefined) return [{ text: text.length > longCell ? `${text.slice(0, longCell)}…` : text }];
  if (text.length <= longCell) return [{ text: text.trim() === "" ? "　" : text, marked: true }];
  const inside = charactersOf(figure, text);
  return marked(text, inside === undefined ? [] : [inside]);
}

function wanted(width: number): number {
  // A figure stays in one line; a text may be folded.
  return width <= 8 ? width + 3 : Math.min(20, Math.max(11, width / 2 + 2));
}

/** By what stands in each column, within bounds: one long text must not starve the figures. */
function widthsOf(rows: readonly Cells[], count: number): number[] {
  const wants = Array.from({ length: count }, (_, column) =>
    Math.max(4, ...rows.map((row) => (row[column] === undefined || row[column] === row[column - 1] || row[column] === row[column + 1] ? 0 : wanted(widthOf(row[column].text))))),
  );
  const all = wants.reduce((sum, each) => sum + each, 0);
  // A narrow table is not blown up to the full width.
  const unit = Math.min(fullWidth / all, 150);
  return wants.map((want) => Math.floor(want * unit));
}
