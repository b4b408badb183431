import { skipBlank, type Line } from "./lines.js";

/** One worksheet as it stands in extracted text, before its cells are typed. */
export interface SheetText {
  /** The line with the sheet's name, if there is one. */
  readonly name?: Line;
  readonly rows: readonly SheetRow[];
  /** The index of the first line after it. */
  readonly next: number;
}

export interface SheetRow {
  /** From 1; numbers left out are rows that were blank in the sheet. */
  readonly number: number;
  readonly line: number;
  readonly texts: readonly string[];
}

/**
 * A worksheet: its name alone on a line, then each row on one line, every cell preceded by two tabs (one tab where the
 * workbook was extracted by itself). A cell with line breaks runs on in lines that do not begin with a tab.
 */
export function sheetAt(lines: readonly Line[], at: number): SheetText | undefined {
  const first = lines[at];
  if (first === undefined) return undefined;
  const named = first.tabs === 0;
  const start = named ? skipBlank(lines, at + 1) : at;
  if ((lines[start]?.tabs ?? 0) < (named ? 1 : 2) || (named && !couldNameASheet(first.text))) return undefined;
  const unit = cellMark(lines, start);
  if (unit === undefined || (!named && unit === "\t")) return undefined;
  const { rows, next } = rowsFrom(lines, start, unit);
  return { ...(named ? { name: first } : {}), rows, next };
}

/** Excel allows 31 characters and forbids []:*?/\ in a sheet's name; a sentence is none. */
export function couldNameASheet(text: string): boolean {
  const name = text.trim();
  return name !== "" && name.length <= 31 && !/[[\]:*?/\\：；。，！？\t|]/.test(name);
}

/** Names that Excel and WPS give on their own: an empty sheet leaves nothing but such a line. */
export function isDefaultSheetName(text: string): boolean {
  return /^(?:sheet|工作表)\s?\d+$/i.test(text.trim());
}

/** So many lines show what precedes a cell. */
const enoughLines = 200;

/** Blank rows between two rows, at most: more blank lines than these leave are a page, not a sheet. */
const mostBlankRows = 20;

/** What precedes each cell: two tabs if nearly every run of tabs in the lines ahead is even, one tab if rows hold inner tabs at all. */
function cellMark(lines: readonly Line[], start: number): "\t\t" | "\t" | undefined {
  let even = 0;
  let odd = 0;
  let inner = 0;
  let beside = false;
  let seen = 0;
  for (let at = start; at < lines.length && seen < enoughLines; at = skipBlank(lines, at + 1)) {
    const line = lines[at];
    if (line === undefined || line.tabs === 0) break;
    seen += 1;
    beside ||= /\S\s*\t\s*\S/.test(line.text);
    const runs = line.text.match(/\t+/g) ?? [];
    if (runs.every((run) => run.length % 2 === 0)) even += 1;
    else odd += 1;
    if (runs.length > 1) inner += 1;
  }
  // Indented running text is no sheet: some row must hold two cells.
  if (!beside) return undefined;
  if ((lines[start]?.tabs ?? 0) >= 2 && even > 0 && even >= odd) return "\t\t";
  return inner > 0 && inner * 2 >= even + odd ? "\t" : undefined;
}

function rowsFrom(lines: readonly Line[], start: number, unit: "\t\t" | "\t"): { rows: SheetRow[]; next: number } {
  const found: { line: number; text: string; gap: number }[] = [];
  let at = start;
  let after = start;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const last = found.at(-1);
    if (line.tabs >= unit.length) found.push({ line: line.number, text: line.text, gap: at - after });
    else if (last !== undefined && runsOn(lines, at, at - after, unit)) last.text += `\n${line.text}`;
    else break;
    after = at + 1;
    at = skipBlank(lines, after);
  }
  return { rows: numbered(found, unit), next: after };
}

/** A line without a tab in front belongs to the cell above when further cells follow in it, or directly under it further rows do. */
function runsOn(lines: readonly Line[], at: number, gap: number, unit: string): boolean {
  const line = lines[at];
  if (line === undefined || line.tabs > 0 || isDefaultSheetName(line.text)) return false;
  if (line.text.includes(unit)) return true;
  if (gap > 0) return false;
  let ahead = at;
  while (lines[ahead] !== undefined && lines[ahead]?.blank === false && lines[ahead]?.tabs === 0) ahead += 1;
  const next = lines[skipBlank(lines, ahead)];
  // The picture's text may follow its sheet without a blank line, and ends before the next sheet's name.
  return ahead - at <= 6 && next !== undefined && next.tabs >= unit.length;
}

/** Rows that were blank leave further blank lines: as many as lie between two rows, and one. */
function numbered(found: readonly { line: number; text: string; gap: number }[], unit: string): SheetRow[] {
  const usual = commonest(found.slice(1).map((row) => row.gap));
  let number = 0;
  return found.map((row, index) => {
    const blank = index === 0 ? 0 : Math.floor(Math.max(0, row.gap - usual) / (usual + 1));
    number += 1 + Math.min(blank, mostBlankRows);
    return { number, line: row.line, texts: row.text.split(unit).slice(1).map((text) => text.replaceAll("\t", " ")) };
  });
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
