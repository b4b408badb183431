import { skipBlank, type Line } from "./lines.js";
import type { CellText, TableText } from "./word-table.js";

/** A cell between two bars goes over so many lines at most. */
const mostLines = 6;

/** Fewer rows may be chance. */
const enough = 3;

/**
 * 项目名称 | 慰问经费 | |||| with every cell and every bar on a line of its own, as a page gives whose cells hold paragraphs: the bars that
 * several stand together in, for the blank cells at its end, close a row. Undefined where the rows are not told so.
 */
export function rowsBetweenBars(lines: readonly Line[], at: number): TableText | undefined {
  const first = lines[at];
  if (first === undefined || first.text.includes("|") || barsOn(lines[skipBlank(lines, at + 1)]) !== 1) return undefined;
  const rows: CellText[][] = [];
  let row: CellText[] = [];
  let cell: Line[] = [];
  let next = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const bars = barsOn(line);
    if (bars === 0) {
      if (line.text.includes("|") || cell.length === mostLines) break;
      if (!line.blank) cell.push(line);
      continue;
    }
    row.push(cellOf(cell, line), ...Array.from({ length: bars - 1 }, () => cellOf([], line)));
    cell = [];
    if (bars === 1) continue;
    rows.push(row);
    row = [];
    next = index + 1;
  }
  // Whatever stands behind the last row, a note or the form's end, is read by itself.
  return rows.length >= enough ? { rows, next } : undefined;
}

/** How many bars a line is made of, with nothing else on it. */
function barsOn(line: Line | undefined): number {
  return line === undefined || !/^[\s|]*\|[\s|]*$/.test(line.text) ? 0 : line.text.replace(/[^|]/g, "").length;
}

function cellOf(cell: readonly Line[], end: Line): CellText {
  return { text: cell.map(({ text }) => text.trim()).join("\n"), line: (cell[0] ?? end).number };
}
