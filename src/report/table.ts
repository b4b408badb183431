import type { Finding } from "../model/index.js";
import { comparison } from "./amounts.js";
import { details, titleOf } from "./details.js";
import { grid, type Block } from "./grid.js";
import { chiefOf, type FormGroup } from "./order.js";
import { placeLines } from "./place-lines.js";
import { widthOf, wrap } from "./text.js";
import type { View } from "./view.js";

/** Under this many columns a table would be squeezed: cards are shown instead. */
export const narrowestTable = 100;

/** Findings of one form as a table that fills the screen: a row of level, problem, place and figures each, what it rests on under it. */
export function table(group: FormGroup, view: View): string {
  const { words, paint } = view;
  const headers = [words.level, words.problem, words.place, words.actual, words.expected, words.difference];
  const widths = columnWidths(group.findings, headers, view);
  const head = headers.map((header, column) => wrap(header, widths[column] ?? 1).map(paint.bold));
  return grid({ cells: head, under: [] }, group.findings.map((finding) => blockOf(finding, group, widths, view)), widths);
}

function blockOf(finding: Finding, group: FormGroup, widths: readonly number[], view: View): Block {
  const { words, paint } = view;
  const [level = 4, problem = 20, place = 14, ...figures] = widths;
  const told = comparison(finding, words);
  const chief = chiefOf(finding);
  const under = widths.slice(1).reduce((sum, width) => sum + width + 3, -3);
  return {
    cells: [
      wrap(words.severity[finding.severity], level).map((line) => (finding.waived === undefined ? paint.severity(finding.severity, paint.bold(line)) : paint.dim(line))),
      wrap(titleOf(finding, group, view), problem).map(paint.bold),
      chief === undefined ? [] : placeLines(chief, group, view).flatMap((line) => wrap(line, place)),
      ...[told.actual, told.expected, told.difference].map((text, column) => wrap(text, figures[column] ?? 8).map(paint.bold)),
    ],
    under: details(finding, under, view, false),
  };
}

/** Figures get what their longest needs, up to a seventh of the screen each; problem and place share the rest. */
function columnWidths(findings: readonly Finding[], headers: readonly string[], { width, words }: View): number[] {
  const frame = 3 * headers.length + 1;
  const level = Math.max(widthOf(headers[0] ?? ""), ...Object.values(words.severity).map(widthOf));
  const most = Math.max(8, Math.floor(width / 7));
  const figures = (["actual", "expected", "difference"] as const).map((side, column) =>
    Math.min(most, Math.max(8, widthOf(headers[column + 3] ?? ""), ...findings.map((finding) => widthOf(comparison(finding, words)[side])))),
  );
  const rest = width - frame - level - figures.reduce((sum, column) => sum + column, 0);
  const problem = Math.floor(rest * 0.5);
  return [level, problem, rest - problem, ...figures];
}
