import type { Evidence, TextExcerpt } from "../../../model/index.js";
import type { Run } from "../wordml.js";
import { type Characters, charactersOf } from "../../characters.js";

/** So many characters stand around the figures of a long paragraph. */
const around = 60;

/** The paragraphs in which the figures stand, cut down to what is around them, with the figures marked. */
export function textStrip(excerpt: TextExcerpt, evidence: readonly Evidence[]): Run[][] {
  return excerpt.rows.flatMap(({ row, text }) => {
    const here = evidence.filter(({ source }) => source?.row === row);
    return here.length === 0 ? [] : [marked(text, apart(here.flatMap((each) => charactersOf(each, text) ?? [])))];
  });
}

/** From left to right, none over another. */
function apart(stretches: readonly Characters[]): Characters[] {
  const sorted = [...stretches].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Characters[] = [];
  for (const stretch of sorted) if (stretch.from >= (kept.at(-1)?.to ?? 0)) kept.push(stretch);
  return kept;
}

/** The text with the stretches marked; what is far from all of them is left out. */
export function marked(text: string, stretches: readonly Characters[]): Run[] {
  const [first = { from: 0, to: 0 }] = stretches;
  const last = stretches.at(-1) ?? { from: 0, to: 2 * around };
  const start = first.from <= around + 5 ? 0 : sentenceStart(text, first.from - around, first.from);
  const end = last.to + around + 5 >= text.length ? text.length : last.to + around;
  const runs: Run[] = [{ text: `${start > 0 ? "……" : ""}${text.slice(start, first.from)}` }];
  stretches.forEach(({ from, to }, index) => {
    runs.push({ text: text.slice(from, to), marked: true });
    const next = stretches[index + 1]?.from;
    if (next !== undefined) runs.push({ text: between(text.slice(to, next)) });
  });
  const rest = text.slice(stretches.length === 0 ? first.from : last.to, end);
  return [...runs, { text: `${rest}${end < text.length ? "……" : ""}` }].filter((run) => run.text !== "");
}

function between(text: string): string {
  return text.length > 3 * around ? `${text.slice(0, around)}……${text.slice(-around)}` : text;
}

/** Where a clause begins between the two places, else the earlier. */
function sentenceStart(text: string, from: number, to: number): number {
  const mark = /[。；;，,]/u.exec(text.slice(from, to));
  return mark === null ? from : from + mark.index + 1;
}
