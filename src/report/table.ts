import type { Finding } from "../model/index.js";
import { comparison, figuresOf } from "./amounts.js";
import { quoted } from "./card.js";
import type { Paint } from "./colour.js";
import { frame } from "./frame.js";
import { chiefOf } from "./order.js";
import { printable, widthOf, wrap } from "./text.js";
import type { Words } from "./words.js";

const mostFigures = 12;

/** Under this many columns a table would be squeezed: cards are shown instead. */
export const narrowestTable = 100;

/** Findings of one form as a table that fills `width` columns: level, problem, place, actual, expected, difference, figures. */
export function table(findings: readonly Finding[], width: number, words: Words, paint: Paint): string {
  const headers = [words.level, words.problem, words.place, words.actual, words.expected, words.difference, words.evidence];
  const columns = columnWidths(findings, headers, width, words);
  return frame(
    headers.map((header, column) => fold(header, columns[column] ?? 1, paint.bold)),
    findings.map((finding) => rowOf(finding, columns, words, paint)),
    columns,
  );
}

function rowOf(finding: Finding, columns: readonly number[], words: Words, paint: Paint): string[] {
  const [level = 4, problem = 20, place = 14, actual = 8, expected = 8, difference = 8, figures = 16] = columns;
  const { actual: found, expected: due, difference: gap } = comparison(finding);
  const chief = chiefOf(finding);
  const plain = (line: string) => line;
  return [
    fold(words.severity[finding.severity], level, (line) => paint.severity(finding.severity, paint.bold(line))),
    [
      fold(printable(finding.title), problem, paint.bold),
      fold(printable(finding.message), problem, plain),
      ...(finding.basis === "" ? [] : [fold(`${words.basis}${words.colon}${printable(finding.basis)}`, problem, paint.dim)]),
      ...(finding.suggestion === undefined ? [] : [fold(`${words.suggestion}${words.colon}${printable(finding.suggestion)}`, problem, plain)]),
      ...(finding.also ?? []).map((other) => fold(`${words.also}${words.colon}${printable(other.title)}`, problem, plain)),
      ...(finding.waived === undefined
        ? []
        : [fold(`${words.waived}${words.colon}${printable(words.waivedBy(finding.waived.reason, finding.waived.by, finding.waived.on))}`, problem, plain)]),
      fold(printable(finding.rule), problem, paint.dim),
    ].join("\n"),
    chief === undefined ? "" : [fold(printable(chief.file), place, plain), fold(printable(chief.label), place, plain)].join("\n"),
    fold(found, actual, paint.bold),
    fold(due, expected, paint.bold),
    fold(gap, difference, paint.bold),
    evidenceLines(finding, figures, words, paint),
  ];
}

function evidenceLines(finding: Finding, width: number, words: Words, paint: Paint): string {
  const figures = figuresOf(finding, words);
  const lines = figures
    .slice(0, mostFigures)
    .flatMap(({ text, sentence }) => [
      hang(text, width),
      ...(sentence === undefined ? [] : quoted(sentence, width - 2).map((line) => `  ${paint.dim(line)}`)),
    ]);
  if (figures.length > mostFigures) lines.push(fold(words.more(figures.length - mostFigures), width, paint.dim));
  return lines.join("\n");
}

/** Text in lines no wider than the column: the table draws them as they are. */
function fold(text: string, width: number, style: (line: string) => string): string {
  return wrap(text, width).map(style).join("\n");
}

function hang(text: string, width: number): string {
  return wrap(text, width - 2)
    .map((line, number) => (number === 0 ? `· ${line}` : `  ${line}`))
    .join("\n");
}

/** Figures get what their longest needs, up to a fifth of the screen together; words share the rest. */
function columnWidths(findings: readonly Finding[], headers: readonly string[], width: number, words: Words): number[] {
  const frame = 3 * headers.length + 1;
  const level = Math.max(widthOf(headers[0] ?? ""), ...Object.values(words.severity).map(widthOf));
  const most = Math.max(8, Math.floor((width - 40) / 10));
  const figures = (["actual", "expected", "difference"] as const).map((key, column) =>
    Math.min(most, Math.max(widthOf(headers[column + 3] ?? ""), ...findings.map((finding) => widthOf(comparison(finding)[key])))),
  );
  const rest = width - frame - level - figures.reduce((sum, column) => sum + column, 0);
  const problem = Math.floor(rest * 0.38);
  const place = Math.floor(rest * 0.24);
  return [level, problem, place, ...figures, rest - problem - place];
}
