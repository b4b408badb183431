import { skipBlank, type Line } from "./lines.js";
import type { CellText } from "./word-table.js";

/** The lines from `at` on that are like rows, with at most so many blank lines between them. */
export function runOf(lines: readonly Line[], at: number, like: (line: Line) => boolean, blanks: number, most = Infinity): Line[] {
  const run: Line[] = [];
  for (let index = at; index < lines.length && run.length < most; ) {
    const line = lines[index];
    if (line === undefined || line.blank || !like(line)) break;
    run.push(line);
    const next = skipBlank(lines, index + 1);
    if (next - index - 1 > blanks) break;
    index = next;
  }
  return run;
}

export function split(line: Line, text: string, mark: string | RegExp): CellText[] {
  return text.split(mark).map((field) => ({ text: field, line: line.number }));
}
