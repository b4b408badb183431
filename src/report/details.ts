import type { Finding } from "../model/index.js";
import { figuresOf, figureText, type Figure } from "./figures.js";
import type { FormGroup } from "./order.js";
import { pad, printable, widthOf, wrap } from "./text.js";
import type { View } from "./view.js";
import { workingOf } from "./working.js";

/** So many figures are named; a sum of fifty rows is read better in the list. */
const mostFigures = 18;

/** Columns the labels of a finding take, with the gap after them. */
export function labelWidth({ words }: View): number {
  const labels = [words.place, words.actual, words.message, words.working, words.evidence, words.basis, words.suggestion, words.also, words.rule, words.waived];
  return Math.min(12, Math.max(...labels.map(widthOf))) + 2;
}

/** A label, and a text folded beside it. */
export function labelled(label: string, text: string, width: number, view: View, style: (line: string) => string = (line) => line): string[] {
  const indent = labelWidth(view);
  return wrap(text, width - indent).map((line, number) => view.paint.dim(pad(number === 0 ? label : "", indent)) + style(line));
}

/** What a finding says beyond its title and its three figures: the words, the sum, the figures with their places, the basis. */
export function details(finding: Finding, width: number, view: View, bullets: boolean): string[] {
  const { words, paint } = view;
  const lines: string[] = [];
  const put = (label: string, text: string, style?: (line: string) => string) => lines.push(...labelled(label, text, width, view, style));
  put(words.message, printable(finding.message));
  const working = workingOf(finding, words);
  if (working !== undefined) put(words.working, working);
  lines.push(...(bullets ? figureBullets(finding, width, view) : figureLines(finding, width, view)));
  for (const other of finding.also ?? []) put(words.also, `${printable(other.title)}${words.colon}${printable(other.message)}`);
  if (finding.basis !== "") put(words.basis, printable(finding.basis), paint.dim);
  if (finding.suggestion !== undefined) put(words.suggestion, printable(finding.suggestion));
  if (finding.waived !== undefined) put(words.waived, printable(words.waivedBy(finding.waived)));
  put(words.rule, printable(finding.rule), paint.dim);
  return lines;
}

/** 各项分值之和与总分不符, and of which indicator where the form's name above does not say it. */
export function titleOf(finding: Finding, group: FormGroup, { words }: View): string {
  const whose = group.form?.kind === "overall" || group.form?.kind === "project" ? (group.form.subject ?? "") : (group.subject ?? "");
  const subject = finding.subject ?? "";
  const about = subject === whose ? "" : subject.startsWith(`${whose} · `) ? subject.slice(whose.length + 3) : subject;
  const waived = finding.waived === undefined ? "" : words.brackets(words.waived);
  return printable(about === "" ? `${finding.title}${waived}` : `${finding.title}${waived}${words.colon}${about}`);
}

function figureBullets(finding: Finding, width: number, view: View): string[] {
  const { words, paint } = view;
  const figures = figuresOf(finding, words, view.nameOf);
  const indent = labelWidth(view);
  const lines = figures.slice(0, mostFigures).flatMap((figure) => [
    ...wrap(figureText(figure), width - indent - 2).map((line, number) => (number === 0 ? "· " : "  ") + line),
    ...(figure.sentence === undefined ? [] : quoted(figure.sentence, width - indent - 2).map((line) => `  ${paint.dim(line)}`)),
  ]);
  if (figures.length > mostFigures) lines.push(...wrap(words.more(figures.length - mostFigures), width - indent).map(paint.dim));
  return lines.map((line, number) => paint.dim(pad(number === 0 ? words.evidence : "", indent)) + line);
}

/** The figures one after the other: a wide screen holds several in a line. */
function figureLines(finding: Finding, width: number, view: View): string[] {
  const { words } = view;
  const figures = figuresOf(finding, words, view.nameOf);
  const shown = figures.slice(0, mostFigures);
  const told = shown.map((figure, number) => joined(figure, shown[number - 1], view));
  const more = figures.length > mostFigures ? [words.more(figures.length - mostFigures)] : [];
  return told.length === 0 ? [] : labelled(words.evidence, [...told, ...more].join(words.semicolon), width, view);
}

/** 全年预算数 1万元（…）；3.5万元（…）: what is called as the figure before it is not called so again. */
function joined(figure: Figure, before: Figure | undefined, { words }: View): string {
  const text = figure.name === before?.name ? figure.told : figureText(figure);
  return figure.sentence === undefined ? text : `${text}${words.quoted(figure.sentence)}`;
}

/** A sentence in two lines at most. */
function quoted(sentence: string, width: number): string[] {
  const [first = "", second, ...rest] = wrap(sentence, width);
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, `${wrap(second, width - 2)[0] ?? ""}…`];
}
