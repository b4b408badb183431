import type { Evidence, Excerpt, Finding } from "../../model/index.js";
import { amount } from "../amounts.js";
import { figureText, figuresOf } from "../figures.js";
import { chiefOf } from "../order.js";
import { placeInForm } from "../places.js";
import { printable } from "../text.js";
import type { Words } from "../words.js";
import { workingOf } from "../working.js";
import type { NoticeItem } from "./notice.js";
import { sourceXml } from "./source/index.js";
import type { NoticeWords } from "./words.js";

/** So many figures are named in a letter; the tables have them all. */
const mostFigures = 12;

export interface Telling {
  readonly words: Words;
  readonly own: NoticeWords;
  readonly nameOf: (path: string) => string;
  readonly excerpts: readonly Excerpt[];
}

/** A finding as the letter words it. */
export function itemOf(finding: Finding, number: number, form: string, { words, own, nameOf, excerpts }: Telling): NoticeItem {
  const chief = chiefOf(finding);
  const told = (value: string | undefined) => (value === undefined ? "" : amount(value, finding.measure, words));
  const caption = (evidence: Evidence) => own.standsIn([nameOf(evidence.file), placeInForm(evidence, words)].join(" "));
  const source = sourceXml(finding, excerpts, caption);
  return {
    number,
    title: printable(finding.title),
    subject: printable(subjectOf(finding, form)),
    request: own.request[finding.severity],
    form,
    file: chief === undefined ? "" : printable(nameOf(chief.file)),
    place: chief === undefined ? "" : placeInForm(chief, words),
    message: printable(finding.message),
    actual: told(finding.actual),
    expected: told(finding.expected),
    difference: told(finding.difference),
    working: workingOf(finding, words) ?? "",
    figures: figuresText(finding, source !== "", { words, own, nameOf }),
    basis: printable(finding.basis),
    suggestion: printable(finding.suggestion ?? ""),
    recognised: finding.recognised === undefined ? "" : own.recognised,
    also: (finding.also ?? []).map(({ title, message }) => ({ content: `${printable(title)}${words.colon}${printable(message)}` })),
    source,
  };
}

/** What the finding is about, where the form's name does not say it. */
function subjectOf({ subject = "" }: Finding, form: string): string {
  const [whose = "", ...rest] = subject.split(" · ");
  return form.includes(whose) ? rest.join(" · ") : subject;
}

/** The figures it rests on, each from one file only: a report that was handed in as .docx and .pdf tells them twice. */
function figuresText(finding: Finding, shown: boolean, { words, own, nameOf }: Pick<Telling, "words" | "own" | "nameOf">): string {
  const fileOf = new Map<string, string>();
  const chief = chiefOf(finding);
  const chiefFirst = [...finding.evidence].sort((one, other) => Number(other === chief) - Number(one === chief));
  for (const each of chiefFirst) if (!fileOf.has(keyOf(each))) fileOf.set(keyOf(each), each.file);
  const figures = figuresOf({ ...finding, evidence: finding.evidence.filter((each) => fileOf.get(keyOf(each)) === each.file) }, words, nameOf);
  const told = figures.slice(0, mostFigures).map((figure) => `${figureText(figure)}${shown || figure.sentence === undefined ? "" : words.quoted(figure.sentence)}`);
  return `${told.join(words.semicolon)}${figures.length > mostFigures ? own.moreFigures(figures.length - mostFigures) : ""}`;
}

function keyOf({ name, value, measure }: Evidence): string {
  return JSON.stringify([name, value, measure]);
}
