import { isBlank, filled, type FormRow } from "./rows.js";
import { squash } from "./words.js";

/** Notes run on for pages at times; what names the form's standard stands at their beginning. */
const longest = 240;

/**
 * The words by which a form says whose it is: titles and notes (rows of one cell, and lines around the table), heads of
 * columns, and what stands at the left of each row. Goals, names and values are not among them: a county's form may well
 * speak of another province.
 */
export function labelsOf(rows: readonly FormRow[], isHeader: (row: FormRow) => boolean, around: readonly string[] = []): string[] {
  const body = rows.findIndex(isHeader);
  const inRows = rows.flatMap((row, at) => {
    if (isBlank(row)) return [];
    const cells = filled(row);
    return (isHeader(row) || at < body ? cells : cells.slice(0, 1)).map((cell) => cell.text);
  });
  return [...new Set([...around, ...inRows].map((text) => squash(text.slice(0, longest))))];
}
