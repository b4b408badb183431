import { html, type Markup } from "../markup.js";
import { gridOf, type GridCell, type GridRow } from "../view/table-grid.js";
import { isFigure, isHeader, rowsConcerned } from "../view/table-rows.js";
import type { Spot, TableView } from "../view/view.js";
import type { PageWords } from "../words.js";
import { marked, markedPiece } from "./marked.js";

/** A table of a submitted file: the rows that concern the figures, or all that are kept. */
export function sourceTable(table: TableView, spots: readonly Spot[], whole: boolean, label: string, words: PageWords): Markup {
  const kept = whole ? table.rows.map((_, index) => index) : rowsConcerned(table, spots);
  const { width, rows } = gridOf(table, kept);
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  const headers = new Set(table.rows.filter(([, cells]) => isHeader(cells)).map(([row]) => row));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">
    <table class="source">
    <thead><tr><td class="corner"></td>${columns.map((column) => html`<th scope="col"><span class="vh">${words.columnOf(column)}</span><span aria-hidden="true">${table.origin === "sheet" ? letters(column) : column}</span></th>`)}</tr></thead>
    <tbody>${rows.map((row) => (row.gap > 0 ? gapRow(row, words) : tableRow(row, headers.has(row.row), spots, words)))}</tbody>
    </table></div>${rowsConcerned(table, spots).length < table.rows.length && wholeButton(table, whole, words)}`;
}

function tableRow({ row, cells }: GridRow, header: boolean, spots: readonly Spot[], words: PageWords): Markup {
  return html`<tr${header ? html` class="head"` : ""}><th scope="row">${row}</th>${cells.map((cell) => tableCell(cell, spots, words))}</tr>`;
}

function tableCell({ column, text, rowSpan, columnSpan, row }: GridCell, spots: readonly Spot[], words: PageWords): Markup {
  const own = spots.filter((spot) => spot.row === row && spot.column === column);
  const [first] = own;
  const whole = first !== undefined && first.from === undefined;
  const classes = [...(isFigure(text) ? ["n"] : []), ...(whole ? ["m", first.mark] : [])].join(" ");
  const spans = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${columnSpan > 1 && html` colspan="${columnSpan}"`}`;
  const content = whole ? markedPiece(text, first, words) : marked(text, own, words);
  return html`<td${classes !== "" && html` class="${classes}"`}${spans}>${content}</td>`;
}

/** Says how many rows are left out where there is room for it beside cells that reach over the gap. */
function gapRow({ gap, cells }: GridRow, words: PageWords): Markup {
  const widest = cells.reduce<GridCell | undefined>((most, cell) => (most === undefined || cell.columnSpan > most.columnSpan ? cell : most), undefined);
  return html`<tr class="gap"><th aria-hidden="true">⋮</th>${cells.map((cell) => html`<td${cell.columnSpan > 1 && html` colspan="${cell.columnSpan}"`}>${cell === widest && words.gap(gap)}</td>`)}</tr>`;
}

function wholeButton(table: TableView, whole: boolean, words: PageWords): Markup {
  if (whole) return html`<button type="button" class="whole js" data-whole>${words.lessTable}</button>`;
  const text = table.rows.length < table.height ? words.keptRows(table.rows.length, table.height) : words.wholeTable(table.rows.length);
  return html`<button type="button" class="whole js">${text}</button>`;
}

/** 28 → AB, as worksheets name their columns. */
function letters(column: number): string {
  return column <= 26 ? String.fromCharCode(64 + column) : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
}
