import { leastSure, type Place } from "../document/index.js";
import type { Evidence, Finding, Pass } from "../model/index.js";
import { amount } from "./amounts.js";
import { groupBy } from "./group-by.js";
import { chiefOf } from "./order.js";
import { placeText, spotText } from "./places.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** One figure a finding rests on, with every place that tells it so and the sentence around it, if it has one. */
export interface Figure {
  /** 分值 · 满意度指标 */
  readonly name: string;
  /** 10分（Sheet1!G12） */
  readonly told: string;
  readonly sentence?: string;
}

/** Fewer zeros than this are named one by one. */
const manyZeros = 3;

/**
 * What a finding rests on, the chief figure first: 分值 · 满意度指标 10分（Sheet1!G12）. `nameOf` shortens a file's path; of a
 * figure told alike in more places than `mostPlaces` only so many are named.
 */
export function figuresOf(found: Finding | Pass, words: Words, nameOf: (path: string) => string = (path) => path, mostPlaces = Infinity): Figure[] {
  const chief = chiefOf(found);
  const ordered = [...found.evidence].sort((one, other) => Number(other === chief) - Number(one === chief));
  const shown = withoutPictures(ordered);
  const zeros = groupBy(shown.filter(isZeroPart), (each) => JSON.stringify([kindOf(each), each.measure, each.file]));
  const folded = new Set(zeros.filter((group) => group.length >= manyZeros).flat());
  const figures = tellings(shown.filter((each) => !folded.has(each))).map((group) => figure(group, chief, words, nameOf, mostPlaces));
  return [...figures, ...zeros.filter((group) => group.length >= manyZeros).map((group) => ({ name: zerosText(group, words), told: "" }))];
}

/** 分值 · 满意度指标 10分（Sheet1!G12） */
export function figureText({ name, told }: Figure): string {
  return told === "" || told.startsWith("（") || told.startsWith(" (") ? name + told : `${name} ${told}`;
}

/** One line for a figure that is told alike in several places; three parts of 1万元 are three figures. */
function tellings(evidence: readonly Evidence[]): [Evidence, ...Evidence[]][] {
  return groupBy(evidence, (each) => {
    const sentence = sentenceOf(each);
    const own = each.role === "part" && sentence === undefined ? [each.file, each.label] : [];
    // What was recognised and what was read for certain are two lines, so that the mark stands at the one it is about.
    return JSON.stringify([each.name, each.value, each.measure, sentence, each.place.confidence !== undefined, ...own]);
  });
}

function figure(group: readonly [Evidence, ...Evidence[]], chief: Evidence | undefined, words: Words, nameOf: (path: string) => string, mostPlaces: number): Figure {
  const [first] = group;
  const all = [...new Set(group.map((evidence, number) => placeText(evidence, number === 0 ? chief : first, words, nameOf)))];
  const places = all.length > mostPlaces ? words.places(all.slice(0, mostPlaces).join(words.semicolon), all.length) : all.join(words.semicolon);
  const sentence = sentenceOf(first);
  const name = printable(first.name || first.role);
  const told = `${first.value === "" ? "" : amount(first.value, first.measure, words)}${words.brackets(places)}${recognisedMark(group, words)}`;
  return { name, told, ...(sentence === undefined ? {} : { sentence }) };
}

/** （识别 87%）: how sure text recognition was of it, the least sure where it is told alike in several places. */
export function recognisedMark(group: readonly { readonly place: Place }[], words: Words): string {
  const least = leastSure(group.map(({ place }) => place));
  return least === undefined ? "" : words.brackets(words.recognisedAt(least));
}

/** 分值为 0 或未填的 6 项：经济效益指标（Sheet1!G15）、…: a form's unused rows, which hide the figures that matter. */
function zerosText(group: readonly Evidence[], words: Words): string {
  const [first] = group;
  const items = group.map((each) => `${printable(subjectOf(each))}${words.brackets(spotText(each, words))}`);
  return words.zeros(printable(first === undefined ? "" : kindOf(first)), items.length, items.join(words.pause));
}

function isZeroPart({ role, value, name }: Evidence): boolean {
  return role === "part" && addsNothing(value) && name.includes(" · ");
}

/** 0, or no figure at all: blank, 无, a stroke. */
export function addsNothing(value: string): boolean {
  return /^(?:0+(?:\.0+)?%?|无?|[/／\\—–-]+)$/.test(value.trim());
}

function kindOf({ name }: Evidence): string {
  return name.split(" · ")[0] ?? "";
}

function subjectOf({ name }: Evidence): string {
  return name.split(" · ").slice(1).join(" · ");
}

/** The preview picture of a sheet sends nobody anywhere while the sheet's own cell is named; one that stands alone stays. */
function withoutPictures(figures: readonly Evidence[]): readonly Evidence[] {
  const told = new Set(figures.filter((evidence) => evidence.place.at.kind !== "picture").map((evidence) => evidence.name));
  return figures.filter((evidence) => evidence.place.at.kind !== "picture" || !told.has(evidence.name));
}

/** The sentence around a figure told in running text; a cell's own words are in its name already. */
function sentenceOf(evidence: Evidence): string | undefined {
  const told = evidence.place.at.kind === "paragraph" || evidence.place.at.kind === "page";
  const quote = printable(evidence.quote);
  return told && quote !== "" && quote !== evidence.value ? quote : undefined;
}
