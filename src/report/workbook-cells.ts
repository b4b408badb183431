import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import type { Outcome, Severity } from "../model/index.js";
import type { Link } from "./workbook-links.js";
import { printable, wrap } from "./text.js";

/** One cell: its text and how it looks. Amounts stay text, exactly as printed: 1.00 is not 1. */
export interface Styled {
  readonly text: string;
  /** Where it is a number that one sorts and adds up by, not one printed in a form. */
  readonly number?: number;
  readonly style?: CellStyle;
  readonly link?: Link | undefined;
}

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: "right" | "center";
}

/** What Excel holds in one cell. */
const longestCell = 32_767;

/** A first character that Excel, WPS or LibreOffice could take for the start of a formula, full-width forms among them. */
const formulaStart = /^[=+\-@＝＋－＠]/u;
const plainFigure = /^[+-]?\d[\d,]*(\.\d+)?\s?[%‰]?$/u;

/**
 * Someone else's text as an Excel cell. It is written as a string, which no program evaluates; where it could begin a formula
 * once the sheet is saved as CSV and opened again, an apostrophe stands before it. A signed figure stays as it is.
 */
export function cellText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(printable).join("\n");
  const safe = formulaStart.test(lines.trimStart()) && !plainFigure.test(lines) ? `'${lines}` : lines;
  return safe.length > longestCell ? `${safe.slice(0, longestCell - 1)}…` : safe;
}

export const border = (["top", "right", "bottom", "left"] as const).reduce(
  (sides, side) => ({ ...sides, [side]: { style: "thin", color: { rgb: "D0D5DB" } } }),
  {},
);

/** Named in every style: a font without a name becomes whatever the program likes. */
export const face = { name: "微软雅黑", size: 10 };

const header: CellStyle = {
  font: { ...face, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "2F4B6E" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border,
};

const body = (column: Column): CellStyle => ({
  font: face,
  alignment: { vertical: "top", wrapText: true, ...(column.align === undefined ? {} : { horizontal: column.align }) },
  border,
});

const severityColours = {
  error: { fill: "FFC7CE", font: "9C0006" },
  warning: { fill: "FFEB9C", font: "7F6000" },
  info: { fill: "DDEBF7", font: "1F4E78" },
} satisfies Record<Severity, { fill: string; font: string }>;

export function severityStyle(severity: Severity): CellStyle {
  const { fill, font } = severityColours[severity];
  return { font: { ...face, bold: true, color: { rgb: font } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } };
}

const outcomeColours = {
  new: { fill: "FFC7CE", font: "9C0006" },
  changed: { fill: "FFD8B1", font: "833C0B" },
  unchanged: { fill: "FFEB9C", font: "7F6000" },
  unchecked: { fill: "E7E6E6", font: "404040" },
  withdrawn: { fill: "E7E6E6", font: "404040" },
  fixed: { fill: "C6EFCE", font: "006100" },
} satisfies Record<Outcome, { fill: string; font: string }>;

export function outcomeStyle(outcome: Outcome): CellStyle {
  const { fill, font } = outcomeColours[outcome];
  return { font: { ...face, bold: true, color: { rgb: font } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } };
}

export const strong: CellStyle = { font: { ...face, bold: true } };

/** A sheet with a frozen, filtered header, fit to be printed on landscape A4. */
export function listSheet(name: string, columns: readonly Column[], rows: Iterable<readonly (string | Styled)[]>, frozenColumns = 0): WriteSheet {
  const values: CellValue[][] = [columns.map((column) => column.header)];
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map([[0, { height: 24 }]]);
  columns.forEach((_, column) => cells.set(`0,${column}`, { style: header }));
  // Shared: a list may have a million cells.
  const plain = columns.map((column) => ({ style: body(column) }));
  for (const row of rows) {
    const index = values.length;
    values.push(row.map((cell) => (typeof cell === "object" && cell.number !== undefined ? cell.number : cellText(typeof cell === "string" ? cell : cell.text))));
    columns.forEach((column, at) => {
      const cell = row[at];
      const own = typeof cell === "object" ? cell.style : undefined;
      const link = typeof cell === "object" && cell.link !== undefined ? { hyperlink: cell.link } : {};
      cells.set(`${index},${at}`, own === undefined && !("hyperlink" in link) ? (plain[at] ?? {}) : { style: { ...body(column), ...own }, ...link });
    });
    heights.set(index, { height: heightOf(values[index] ?? [], columns) });
  }
  return {
    name,
    columns: columns.map((column) => ({ width: column.width })),
    rows: values,
    cells,
    rowDefs: heights,
    freezePane: { rows: 1, ...(frozenColumns === 0 ? {} : { columns: frozenColumns }) },
    autoFilter: { range: `A1:${columnName(columns.length)}${values.length}` },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
  };
}

const linesKnown = new Map<string, number>();
const mostKnown = 20_000;

/** How many lines a text takes in so many columns. The same header stands above many strips, and folding is slow. */
export function linesIn(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes("\n")) return 1;
  const key = `${width} ${text}`;
  const known = linesKnown.get(key) ?? text.split("\n").reduce((sum, line) => sum + wrap(line, width).length, 0);
  if (linesKnown.size < mostKnown) linesKnown.set(key, known);
  return known;
}

/** Points that a row needs for its longest wrapped cell: not every program works it out by itself. Excel allows 409. */
function heightOf(values: readonly CellValue[], columns: readonly Column[]): number {
  const lines = columns.map(({ width }, column) =>
    linesIn(String(values[column] ?? ""), width - 2),
  );
  return Math.min(409, 6 + 14 * Math.max(1, ...lines));
}

/** 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}
