import { eastAsianWidth } from "get-east-asian-width";
import type { Grid } from "./grid.js";

/** Of a half-width character as cells print it, and of a cell's own margins; in twentieths of a point. */
const [character, margins] = [90, 130];
/** In half-width characters: a column has room for so many, and text wider than this wraps. */
const [least, most] = [4, 24];

/**
 * The widths of a table's columns, after what stands in them, which together are the width of the page's text; in twentieths of a point.
 * Where they do not fit, the widest give way first.
 */
export function columnWidths({ columns, rows }: Grid, total: number): number[] {
  const texts = Array.from({ length: columns }, () => least);
  for (const { column, span, cell } of rows.flat()) if (cell !== undefined && span === 1) texts[column - 1] = Math.max(texts[column - 1] ?? 0, Math.min(widthOf(cell.text), most));
  let bound = most;
  const needs = () => texts.map((text) => Math.min(text, bound) * character + margins);
  while (bound > least && sum(needs()) > total) bound -= 1;
  const all = sum(needs());
  return needs().map((need) => Math.max(1, Math.floor((need / all) * total)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Of the longest line. */
export function widthOf(text: string): number {
  return Math.max(...text.split("\n").map((line) => [...line].reduce((width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0), 0)));
}
