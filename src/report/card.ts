import type { Finding } from "../model/index.js";
import { comparison, figuresOf, placeOf } from "./amounts.js";
import type { Paint } from "./colour.js";
import { chiefOf } from "./order.js";
import { pad, printable, widthOf, wrap } from "./text.js";
import type { Words } from "./words.js";

/** So many figures are named; a sum of fifty rows is read better in the list. */
const mostFigures = 14;

/** One finding for a narrow terminal: a card of labelled lines instead of a squeezed table. */
export function card(finding: Finding, width: number, words: Words, paint: Paint): string {
  const labels = [words.place, words.actual, words.message, words.evidence, words.basis, words.suggestion, words.also, words.rule, words.waived];
  const indent = 2 + Math.min(12, Math.max(...labels.map(widthOf))) + 2;
  const lines: string[] = [heading(finding, width, words, paint)];
  const put = (label: string, text: string, style: (line: string) => string = (line) => line, hang = 0) => {
    wrap(text, width - indent - hang).forEach((line, number) => {
      const mark = hang === 0 || number > 0 ? " ".repeat(hang) : "· ";
      lines.push(`  ${paint.dim(pad(number === 0 ? label : "", indent - 2))}${mark}${style(line)}`);
    });
  };

  const chief = chiefOf(finding);
  const { actual, expected, difference } = comparison(finding);
  if (chief !== undefined) put(words.place, placeOf(chief, undefined, words));
  if ([finding.actual, finding.expected, finding.difference].some((value) => value !== undefined)) {
    put(words.actual, `${actual}    ${words.expected} ${expected}    ${words.difference} ${difference}`, paint.bold);
  }
  put(words.message, printable(finding.message));
  const figures = figuresOf(finding, words);
  figures.slice(0, mostFigures).forEach(({ text, sentence }, number) => {
    put(number === 0 ? words.evidence : "", text, undefined, 2);
    if (sentence !== undefined) lines.push(...quoted(sentence, width - indent - 2).map((line) => " ".repeat(indent + 2) + paint.dim(line)));
  });
  if (figures.length > mostFigures) put("", words.more(figures.length - mostFigures), paint.dim);
  if (finding.basis !== "") put(words.basis, printable(finding.basis));
  if (finding.suggestion !== undefined) put(words.suggestion, printable(finding.suggestion));
  for (const other of finding.also ?? []) put(words.also, `${printable(other.title)}${words.colon}${printable(other.message)}`);
  if (finding.waived !== undefined) put(words.waived, printable(words.waivedBy(finding.waived.reason, finding.waived.by, finding.waived.on)));
  put(words.rule, printable(finding.rule), paint.dim);
  return lines.join("\n");
}

function heading(finding: Finding, width: number, words: Words, paint: Paint): string {
  const level = words.severity[finding.severity];
  const indent = widthOf(level) + 2;
  return wrap(printable(finding.title), width - indent)
    .map((line, number) =>
      number === 0 ? `${paint.severity(finding.severity, paint.bold(level))}  ${paint.bold(line)}` : " ".repeat(indent) + paint.bold(line),
    )
    .join("\n");
}

/** A sentence in two lines at most. */
export function quoted(sentence: string, width: number): string[] {
  const [first = "", second, ...rest] = wrap(sentence, width);
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, `${wrap(second, width - 2)[0] ?? ""}…`];
}
