import type { Place } from "../document/index.js";
import type { AuditResult, Evidence, Finding } from "../model/index.js";
import { amount, comparisonText } from "./amounts.js";
import { noteWordsOf } from "./annotations-words.js";
import { addsNothing, figuresOf, figureText } from "./figures.js";
import { groupBy } from "./group-by.js";
import { chiefOf, numbersOf } from "./order.js";
import type { OutputOptions } from "./output.js";
import { shortNames } from "./places.js";
import { printable } from "./text.js";
import { wordsOf, type Words } from "./words.js";
import { workingOf } from "./working.js";

/** What a reviewer is told at a figure, whatever kind of file it stands in. */
export interface FigureNote {
  readonly place: Place;
  /** The place in words. */
  readonly label: string;
  readonly value: string;
  readonly quote: string;
  readonly mark: "error" | "warning" | "info" | "explained" | "other";
  readonly heading: string;
  readonly lines: readonly { readonly label?: string; readonly text: string }[];
}

/** So many figures are named in one note; the list has them all. */
const mostFigures = 20;

/**
 * The notes of each submitted file, by its path: one with the whole wording at the chief figure of a finding, a short one that points to it
 * at each other figure. Findings are numbered as in the list.
 */
export function figureNotes(result: AuditResult, { language }: OutputOptions): ReadonlyMap<string, readonly FigureNote[]> {
  const words = wordsOf(language);
  const nameOf = shortNames(result);
  const notes = [...numbersOf(result)].flatMap(([finding, number]) => notesOf(finding, number, words, nameOf));
  return new Map(groupBy(notes, ({ place }) => place.file).map((group) => [group[0].place.file, group]));
}

function notesOf(finding: Finding, number: number, words: Words, nameOf: (path: string) => string): FigureNote[] {
  const chief = chiefOf(finding);
  if (chief === undefined) return [];
  return [wholeNote(finding, number, chief, words, nameOf), ...othersOf(finding, chief).map((group) => shortNote(finding, number, group, words))];
}

function wholeNote(finding: Finding, number: number, chief: Evidence, words: Words, nameOf: (path: string) => string): FigureNote {
  const mark = finding.waived === undefined ? finding.severity : "explained";
  const kind = mark === "explained" ? noteWordsOf(words.language).explained : words.severity[mark];
  const working = workingOf(finding, words);
  const figures = figuresOf(finding, words, nameOf).map(figureText);
  const more = figures.length > mostFigures ? [words.more(figures.length - mostFigures)] : [];
  const line = (label: string, text: string | undefined) => (text === undefined || text === "" ? [] : [{ label, text: printable(text) }]);
  const lines = [
    { text: printable(finding.message) },
    ...line(words.figures, comparisonText(finding, words, words.comma)),
    ...line(words.working, working),
    ...line(words.evidence, figures.length > 1 ? [...figures.slice(0, mostFigures), ...more].join(words.semicolon) : ""),
    ...(finding.also ?? []).flatMap(({ title, message }) => line(words.also, `${title}${words.colon}${message}`)),
    ...line(words.waived, finding.waived && words.waivedBy(finding.waived)),
    ...line(words.suggestion, finding.suggestion),
    ...line(words.basis, finding.basis),
    ...line(words.rule, finding.rule),
  ];
  return { ...spotOf(chief), mark, heading: noteWordsOf(words.language).heading(kind, number, titleOf(finding, words)), lines };
}

function shortNote(finding: Finding, number: number, group: readonly [Evidence, ...Evidence[]], words: Words): FigureNote {
  const told = group.map(({ name, role, value, measure, label, place }) => {
    const where = place.part === undefined ? "" : words.brackets(printable(label));
    return `${printable(name || role)} ${value === "" ? "" : amount(value, measure, words)}${where}`.trim();
  });
  return { ...spotOf(group[0]), mark: "other", heading: noteWordsOf(words.language).see(number, titleOf(finding, words)), lines: [{ text: [...new Set(told)].join(words.semicolon) }] };
}

function spotOf({ place, label, value, quote }: Evidence): Pick<FigureNote, "place" | "label" | "value" | "quote"> {
  return { place, label: printable(label), value, quote };
}

function titleOf({ title, subject = "" }: Finding, words: Words): string {
  return printable(subject === "" ? title : `${title}${words.brackets(subject)}`);
}

/**
 * The finding's other figures, those at one spot together. What the chief note names is not named again beside it: the figures of the same
 * embedded file, pictures of what is told elsewhere, parts that add nothing.
 */
function othersOf(finding: Finding, chief: Evidence): [Evidence, ...Evidence[]][] {
  const plain = new Set(finding.evidence.filter(({ place }) => place.at.kind !== "picture").map(({ name }) => name));
  const others = finding.evidence.filter((each) => {
    if (each === chief || siteOf(each) === siteOf(chief)) return false;
    if (each.place.at.kind === "picture" && plain.has(each.name)) return false;
    return !(each.role === "part" && addsNothing(each.value));
  });
  return groupBy(others, siteOf);
}

/** An embedded file is one spot of the file around it; a figure in running text is one with what surrounds it, unless told more exactly. */
function siteOf({ place: { file, part, at }, quote }: Evidence): string {
  if (part !== undefined) return JSON.stringify([file, part[0]]);
  return JSON.stringify([file, at, at.kind === "page" ? quote : ""]);
}
