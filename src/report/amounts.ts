import type { Evidence, Finding, Pass } from "../model/index.js";
import { chiefOf } from "./order.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** `90` and `分` as `90分`; a percentage, or a figure that already carries its measure, stays as it is. Absent: a dash. */
export function amount(value: string | undefined, measure: string | undefined): string {
  if (value === undefined || value === "") return "—";
  const text = printable(value);
  const unit = printable(measure ?? "");
  const bare = unit === "" || unit === "%" || text.endsWith(unit) || !/\p{N}$/u.test(text);
  return bare ? text : text + unit;
}

/** One figure a finding rests on, with every place that tells it so and the sentence around it, if it has one. */
export interface Figure {
  readonly text: string;
  readonly sentence?: string;
}

/** What a finding rests on, the chief figure first: 分值 · 满意度指标 10分（Sheet1!G12；image1.emf 图片）. */
export function figuresOf(found: Finding | Pass, words: Words): Figure[] {
  const chief = chiefOf(found);
  const ordered = [...found.evidence].sort((one, other) => Number(other === chief) - Number(one === chief));
  const tellings = new Map<string, Evidence[]>();
  for (const evidence of withoutPictures(ordered)) {
    // One line for a figure that is told alike in several places; three parts of 1万元 are three figures.
    const sentence = sentenceOf(evidence);
    const own = evidence.role === "part" && sentence === undefined ? [evidence.file, evidence.label] : [];
    const key = JSON.stringify([evidence.name, evidence.value, evidence.measure, sentence, ...own]);
    tellings.set(key, [...(tellings.get(key) ?? []), evidence]);
  }
  return [...tellings.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const places = [...new Set([first, ...others].map((evidence) => placeOf(evidence, chief, words)))].join(words.semicolon);
    const sentence = sentenceOf(first);
    return [{ text: `${nameOf(first)}${words.brackets(places)}`, ...(sentence === undefined ? {} : { sentence }) }];
  });
}

/** The preview picture of a sheet that says what the sheet says, or nothing, sends nobody anywhere; one that differs stays. */
function withoutPictures(figures: readonly Evidence[]): readonly Evidence[] {
  const figureOf = ({ name, value, measure }: Evidence) => JSON.stringify([name, value, measure]);
  const told = new Set(figures.filter((evidence) => evidence.place.at.kind !== "picture").map(figureOf));
  const kept = figures.filter((evidence) => evidence.place.at.kind !== "picture" || (evidence.value !== "" && !told.has(figureOf(evidence))));
  return kept.length === 0 ? figures : kept;
}

/** A rule words what is wrong; where all is well the figures that meet are the message. */
export function passMessage(pass: Pass, words: Words): string {
  if (pass.message !== "" && pass.message !== pass.title) return pass.message;
  const { actual, expected } = comparison(pass);
  return pass.actual === undefined || pass.expected === undefined ? words.noContradiction : `${words.actual} ${actual}${words.comma}${words.expected} ${expected}`;
}

function nameOf(evidence: Evidence): string {
  const name = printable(evidence.name || evidence.role);
  return evidence.value === "" ? name : `${name} ${amount(evidence.value, evidence.measure)}`;
}

/** Where it stands; the file, and the part inside it, are named only where they are not those of the chief figure. */
export function placeOf(evidence: Evidence, chief: Evidence | undefined, words: Words): string {
  const label = printable(evidence.label);
  if (chief === undefined || evidence.file !== chief.file) return `${printable(evidence.file)}${words.colon}${label}`;
  const part = evidence.place.part?.at(-1);
  const samePart = evidence !== chief && part !== undefined && part === chief.place.part?.at(-1);
  const prefix = `${part?.split("/").at(-1) ?? ""} `;
  return samePart && label.startsWith(prefix) ? label.slice(prefix.length) : label;
}

/** The sentence around a figure told in running text; a cell's own words are in its name already. */
function sentenceOf(evidence: Evidence): string | undefined {
  const told = evidence.place.at.kind === "paragraph" || evidence.place.at.kind === "page";
  const quote = printable(evidence.quote);
  return told && quote !== "" && quote !== evidence.value ? quote : undefined;
}

/** What is printed, what it should be and the gap, each with its measure. */
export function comparison(found: Finding | Pass): { actual: string; expected: string; difference: string } {
  return {
    actual: amount(found.actual, found.measure),
    expected: amount(found.expected, found.measure),
    difference: amount(found.difference, found.measure),
  };
}
