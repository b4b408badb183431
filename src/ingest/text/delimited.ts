import { alignedAt } from "./aligned.js";
import type { Line } from "./lines.js";
import { pipedAt } from "./piped.js";
import { runOf, split } from "./runs.js";
import type { TableText } from "./word-table.js";

/** Rows looked at together, so that a long list which is no table is not gone through again from each of its lines. */
const mostAtOnce = 60;

/** Rows that stand one a line, their cells parted by tabs, pipes, runs of spaces or commas. */
export function delimitedAt(lines: readonly Line[], at: number): TableText | undefined {
  return pipedAt(lines, at) ?? tabbedAt(lines, at) ?? alignedAt(lines, at) ?? spacedAt(lines, at);
}

/** Two lines are enough: a tab inside a line of running text is rare, in two lines running more so. */
function tabbedAt(lines: readonly Line[], at: number): TableText | undefined {
  // A tab in front of a paragraph only indents it.
  const isParted = (line: Line): boolean => line.text.includes("\t") && /\S\s*\t/.test(line.text.trimEnd());
  if (!isParted(lines[at] ?? nothing)) return undefined;
  const run = runOf(lines, at, (line) => line.text.trimEnd().includes("\t"), 1, mostAtOnce);
  const parted = run.filter(isParted).length;
  if (parted < 2 || parted * 2 < run.length) return undefined;
  return { rows: run.map((line) => split(line, line.text, "\t")), next: run.at(-1)?.number ?? at };
}

/** Columns aligned by spaces, or parted by commas: asked more strictly, since sentences hold both. */
function spacedAt(lines: readonly Line[], at: number): TableText | undefined {
  for (const mark of [/ {2,}|\u3000+/, /,/]) {
    const fields = (line: Line): string[] => line.text.trim().split(mark);
    const width = fields(lines[at] ?? nothing).length;
    if (width < 3) continue;
    const run = runOf(lines, at, (line) => fields(line).length === width && fields(line).every((field) => field.length <= 30), 0, mostAtOnce);
    const figures = run.flatMap(fields).filter((field) => /^[\d.,%]+$/.test(field)).length;
    // 2,000 is one figure with a comma in it, so a row of nothing but figures proves no columns.
    const words = fields(run[0] ?? nothing).filter((field) => /\p{L}/u.test(field)).length;
    if (run.length < 3 || figures < run.length - 1 || words < width) continue;
    return { rows: run.map((line) => split(line, line.text.trim(), mark)), next: run.at(-1)?.number ?? at };
  }
  return undefined;
}

const nothing: Line = { number: 0, text: "", blank: true, tabs: 0 };
