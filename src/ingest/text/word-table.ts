import { isFigure } from "./cell.js";
import { skipBlank, type Line } from "./lines.js";

/** A cell's text with the line it begins on. */
export interface CellText {
  readonly text: string;
  readonly line: number;
  /** How many columns it covers, where that is known. */
  readonly columns?: number;
}

export interface TableText {
  readonly rows: readonly (readonly CellText[])[];
  /** The index of the first line after it. */
  readonly next: number;
}

/**
 * A table of a Word file: one cell a line behind one tab, a row ends with a blank line. A cell with line breaks runs on
 * in lines without a tab. Running text indented by a tab looks alike: then there are no rows, and `next` tells how far it goes.
 */
export function wordTableAt(lines: readonly Line[], at: number): TableText | undefined {
  if (lines[at]?.tabs !== 1) return undefined;
  const rows: CellText[][] = [];
  let row: CellText[] = [];
  let next = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.blank) {
      if (row.length > 0 && !cellGoesOn(lines, index, row.length, rows.at(-1)?.length ?? 0)) {
        rows.push(row);
        row = [];
      }
      continue;
    }
    if (line.tabs === 1 && beginsAnother(lines, index, rows)) break;
    if (line.tabs === 1) row.push(...cellsOn(line));
    else if (line.tabs === 0 && row.length > 0) runOn(row, line);
    else break;
    next = index + 1;
  }
  if (row.length > 0) rows.push(row);
  return { rows: looksTabular(rows) ? rows : [], next };
}

/** Forms of one kind that follow each other without a word between: after a wider gap the first label comes again. */
function beginsAnother(lines: readonly Line[], index: number, rows: readonly (readonly CellText[])[]): boolean {
  const label = rows.find((row) => row.length >= 2)?.[0]?.text.trim() ?? "";
  const gap = lines[index - 1]?.blank === true && lines[index - 2]?.blank === true;
  return gap && rows.length >= 3 && /\p{L}{2}/u.test(label) && lines[index]?.text.trim() === label;
}

/** A tab inside the line starts another cell: some extractions put a whole row on one line. */
function cellsOn(line: Line): CellText[] {
  return line.text.slice(1).split("\t").map((text) => ({ text, line: line.number }));
}

function runOn(row: CellText[], line: Line): void {
  const last = row.pop();
  if (last !== undefined) row.push({ text: `${last.text}\n${line.text.replaceAll("\t", " ")}`, line: last.line });
}

/**
 * A blank line inside a cell looks like the end of its row. It is taken for one inside only when the lines after it
 * complete the row to exactly the width of the row before: otherwise running text would be drawn into the table. A wider
 * gap parts tables, and the title of the next may stand in it.
 */
function cellGoesOn(lines: readonly Line[], blankAt: number, cells: number, width: number): boolean {
  if (cells < 2 || width < 4 || cells >= width || lines[blankAt + 1]?.blank === true) return false;
  const text = skipBlank(lines, blankAt);
  if (text >= lines.length || lines[text]?.tabs !== 0) return false;
  let index = text;
  while (lines[index]?.blank === false && lines[index]?.tabs === 0) index += 1;
  if (index - text > 6) return false;
  let further = 0;
  for (; lines[index]?.blank === false; index += 1) further += lines[index]?.tabs === 1 ? 1 : 0;
  return cells + further === width;
}

/**
 * Cells are short and stand beside each other; paragraphs indented by a tab are sentences, or stand alone. One row of
 * words, without a figure or an empty cell, is asked more strictly: it may be a heading with its paragraph.
 */
function looksTabular(rows: readonly (readonly CellText[])[]): boolean {
  const wide = rows.filter((row) => row.length >= 2).length;
  if (wide === 0) return false;
  const texts = rows.flat().map((cell) => cell.text.trim());
  const filled = texts.filter((text) => text !== "");
  const sentences = filled.filter((text) => text.length > 20 && /[。；]$/.test(text));
  const plain = wide === 1 && filled.length === texts.length && !texts.some(isFigure);
  return sentences.length * (plain ? 3 : 2) <= filled.length;
}
