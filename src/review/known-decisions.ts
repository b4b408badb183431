import { type Decision, decisions, type ListWords, nearest, type Words } from "../audit/index.js";

/** The words for decisions: all of them, and those of each language in a row. */
export interface KnownDecisions {
  readonly words: readonly string[];
  readonly listed: Words;
}

export function knownDecisions({ decisions: written }: ListWords): KnownDecisions {
  const nth = (each: Decision, at: number): string => written[each][at] ?? written[each][0] ?? "";
  return {
    words: decisions.flatMap((each) => written[each]),
    listed: { zh: decisions.map((each) => nth(each, 0)).join("、"), en: decisions.map((each) => nth(each, 1)).join(", ") },
  };
}

/** 误报。 and 属实，已说明 are near enough to say what was probably meant; nothing is taken for granted. */
export function nearestDecision(written: string, { words }: KnownDecisions): string | undefined {
  const plain = written.replace(/[\p{P}\s]+/gu, "");
  return words.find((word) => plain !== "" && (plain.includes(word) || word.includes(plain))) ?? nearest(written, words);
}
