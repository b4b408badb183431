import { eastAsianWidth } from "get-east-asian-width";
import { isFigure } from "./cell.js";
import type { Line } from "./lines.js";
import type { CellText, TableText } from "./word-table.js";

/** What stands between two wide gaps of a line, with the columns of the screen it covers. */
interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Band {
  start: number;
  end: number;
  readonly fields: Field[];
}

/**
 * Columns as an editor shows them: fields of unequal number a line, each under the others of its column by where it begins or
 * ends. A place left blank is a blank cell, and a field over several columns is one cell merged. Where fields do not stand
 * under one another (cells broken over lines, proportional type) nothing is made of them.
 */
export function alignedAt(lines: readonly Line[], at: number): TableText | undefined {
  const run = rowsFrom(lines, at);
  if (run.length < fewest) return undefined;
  // ≥ and “ take one place or two, as the program that wrote the file had it: read the other way, figures of one digit stand beside their column.
  const [narrow, wide] = [laidOut(run, false), laidOut(run, true)];
  return narrow !== undefined && wide !== undefined && wide.next >= narrow.next && columnsOf(wide) < columnsOf(narrow) ? wide : (narrow ?? wide);
}

function columnsOf({ rows }: TableText): number {
  return Math.max(...rows.map((cells) => cells.reduce((sum, { columns = 1 }) => sum + columns, 0)));
}

const fewest = 4;
const most = 80;

/** Lines running that hold gaps; a line of one field ends them, as a sentence or a title does. */
function rowsFrom(lines: readonly Line[], at: number): readonly Line[] {
  const run: Line[] = [];
  for (let index = at; index < lines.length && run.length < most; index += 1) {
    const line = lines[index];
    if (line === undefined || line.blank || line.text.includes("\t") || line.text.includes("|") || fieldsOf(line.text, false).length < 2) break;
    run.push(line);
  }
  return run;
}

function laidOut(run: readonly Line[], ambiguousAsWide: boolean): TableText | undefined {
  const all = run.map((line) => fieldsOf(line.text, ambiguousAsWide));
  const bands = bandsOf(all.flat());
  if (bands.length < 3) return undefined;
  const edges = bands.map(edgeOf);
  const stray = all.findIndex((fields) => fields.some((field) => !isUnder(field, bands, edges)));
  if (stray === 0) return undefined;
  // What no longer stands under the columns is no row of theirs; those above it are looked at again by themselves.
  if (stray > 0) return stray < fewest ? undefined : laidOut(run.slice(0, stray), ambiguousAsWide);
  const wide = all.filter((fields) => fields.length >= 3).length;
  const figures = all.flat().filter(({ text }) => isFigure(text)).length;
  const heading = all.find((fields) => fields.length >= 3) ?? [];
  if (wide * 2 < all.length || figures < all.length || heading.some(({ text }) => isFigure(text)) || new Set(all.map(({ length }) => length)).size === 1) return undefined;
  return { rows: all.map((fields, row) => cellsOf(fields, bands, run[row] as Line)), next: run.at(-1)?.number ?? 0 };
}

const gap = / {2,}|[ ]*\u3000[ \u3000]*/g;

function fieldsOf(text: string, ambiguousAsWide: boolean): readonly Field[] {
  const fields: Field[] = [];
  const width = (words: string): number => [...words].reduce((sum, each) => sum + eastAsianWidth(each.codePointAt(0) ?? 0, { ambiguousAsWide }), 0);
  let from = 0;
  let column = 0;
  const take = (to: number): void => {
    const words = text.slice(from, to);
    if (words.trim() !== "") fields.push({ text: words, start: column, end: column + width(words) });
    column += width(words);
  };
  for (const match of text.trimEnd().matchAll(gap)) {
    take(match.index);
    column += width(match[0]);
    from = match.index + match[0].length;
  }
  take(text.trimEnd().length);
  return fields;
}

/** The columns that narrow fields make by standing over one another; one that covers two of them is a merged cell. */
function bandsOf(fields: readonly Field[]): readonly Band[] {
  const bands: Band[] = [];
  for (const field of [...fields].sort((one, other) => one.end - one.start - (other.end - other.start))) {
    const met = bands.filter((band) => band.start < field.end && field.start < band.end);
    if (met.length > 1) continue;
    const [band] = met;
    if (band === undefined) bands.push({ start: field.start, end: field.end, fields: [field] });
    else {
      band.start = Math.min(band.start, field.start);
      band.end = Math.max(band.end, field.end);
      band.fields.push(field);
    }
  }
  return bands.sort((one, other) => one.start - other.start);
}

/** Where a column's fields begin, or else end, nearly all of them. */
function edgeOf({ fields }: Band): { readonly side: "start" | "end"; readonly column: number } | undefined {
  const sides = (["start", "end"] as const).map((side) => {
    const columns = fields.map((field) => field[side]);
    const column = columns.toSorted((one, other) => columns.filter((each) => each === other).length - columns.filter((each) => each === one).length)[0] as number;
    return { side, column, share: columns.filter((each) => Math.abs(each - column) <= slack).length / columns.length };
  });
  const best = sides.find(({ share }) => share >= 0.9);
  return best;
}

/** One sign of unsure width before it moves a field by one place. */
const slack = 1;

function isUnder(field: Field, bands: readonly Band[], edges: readonly ReturnType<typeof edgeOf>[]): boolean {
  const first = bands.findIndex((band) => band.start < field.end && field.start < band.end);
  const edge = edges[first];
  return edge !== undefined && (Math.abs(field[edge.side] - edge.column) <= slack || Math.abs(field.start - (bands[first] as Band).start) <= slack);
}

function cellsOf(fields: readonly Field[], bands: readonly Band[], line: Line): readonly CellText[] {
  const cells: CellText[] = [];
  for (let at = 0; at < bands.length; ) {
    const band = bands[at] as Band;
    const field = fields.find((each) => band.start < each.end && each.start < band.end);
    const covered = field === undefined ? 1 : bands.slice(at).filter((each) => each.start < field.end && field.start < each.end).length;
    cells.push({ text: field?.text ?? "", line: line.number, columns: covered });
    at += covered;
  }
  return cells;
}
