import type { Finding } from "../model/index.js";
import { comparison, figure, placeOf, sentenceOf } from "./amounts.js";
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
  const put = (label: string, text: string, style: (line: string) => string = (line) => line) => {
    wrap(text, width - indent).forEach((line, number) => {
      lines.push(`  ${paint.dim(pad(number === 0 ? label : "", indent - 2))}${style(line)}`);
    });
  };

  const chief = chiefOf(finding);
  const { actual, expected, difference } = comparison(finding);
  if (chief !== undefined) put(words.place, placeOf(chief, undefined, words));
  if ([finding.actual, finding.expected, finding.difference].some((value) => value !== undefined)) {
    put(words.actual, `${actual}    ${words.expected} ${expected}    ${words.difference} ${difference}`, paint.bold);
  }
  put(words.message, printable(finding.message));
  finding.evidence.slice(0, mostFigures).forEach((evidence, number) => {
    const label = number === 0 ? words.evidence : "";
    put(label, `· ${figure(evidence)}${words.brackets(placeOf(evidence, chief?.file, words))}`);
    const sentence = sentenceOf(evidence);
    if (sentence !== undefined) put("", `  ${shorten(sentence, 2 * (width - indent) - 4)}`, paint.dim);
  });
  if (finding.evidence.length > mostFigures) put("", words.more(finding.evidence.length - mostFigures), paint.dim);
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

function shorten(text: string, width: number): string {
  const [first = "", ...rest] = wrap(text, Math.max(10, width - 1));
  return rest.length === 0 ? first : `${first}…`;
}
