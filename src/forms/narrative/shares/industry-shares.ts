import type { ShareRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, quoteOf, type Reading, spokenFact } from "../reading/index.js";
import { type Industries, industriesIn } from "../sums/index.js";

const called = /(?:三次|三大|一二三|三)产业(?:增加值)?(?:的)?(?:内部)?(?:结构|构成|比例|比重|占比|之)[^。;]{0,8}?/;
const triple = /(\d+(?:\.\d+)?)\s*[:∶：]\s*(\d+(?:\.\d+)?)\s*[:∶：]\s*(\d+(?:\.\d+)?)(?![\d:∶：.])/g;
/** 由上年的6.2:55.0:38.8调整为: of another year. */
const before = /(?:由|从|自|上年|去年|前年|同期|20\d\d年|计划|目标|规划)[^,。;\d]{0,8}$/;

/**
 * 三次产业结构比由6.2:55.0:38.8调整为6.0:55.0:39.0: what each industry added of the product told before. The other shares must come out, so that the ratio is of those very figures: one that does not is a slip.
 */
export function structureShares(readings: readonly Reading[], book: FactBook): readonly ShareRelation[] {
  const told: Industries[] = [];
  return readings.flatMap((reading): ShareRelation[] => {
    told.push(...industriesIn(reading));
    // Of two that are told, the ratio may be of either.
    const [only, ...others] = told;
    return only === undefined || others.length > 0 ? [] : industryRatios(reading).flatMap((ratio) => sharesOf(ratio, only, reading, book));
  });
}

interface Ratio {
  readonly offset: number;
  readonly words: string;
  readonly terms: readonly string[];
}

/** The ratio that a sentence on the structure of the three industries comes to. */
export function industryRatios({ passage: { text } }: Reading): readonly Ratio[] {
  return [...text.matchAll(/[^。;]+/g)].flatMap(({ 0: sentence, index }): Ratio[] => {
    const at = called.exec(sentence)?.index;
    if (at === undefined) return [];
    const found = [...sentence.matchAll(triple)].filter((match) => match.index > at && !before.test(sentence.slice(0, match.index).replace(/^20\d\d年/, "")));
    const [one, ...others] = found;
    return one === undefined || others.length > 0 ? [] : [{ offset: index + one.index, words: one[0], terms: one.slice(1) }];
  });
}

function sharesOf({ offset, words, terms }: Ratio, { whole, parts }: Industries, reading: Reading, book: FactBook): readonly ShareRelation[] {
  const shares = terms.map((printed, at) => {
    const rate = Quantity.printed(printed, measureOf("%"));
    const part = parts[at] as Industries["parts"][number];
    return { part, rate, printed, holds: rate.roundsFrom(part.figure.quantity.dividedBy(whole.figure.quantity)) };
  });
  if (shares.filter(({ holds }) => holds).length < 2) return [];
  return shares.map(({ part, rate, printed }, at) => {
    const start = offset + terms.slice(0, at).reduce((from, term) => words.indexOf(term, from) + term.length, 0);
    const stands = offset + words.indexOf(printed, start - offset);
    const fact = spokenFact(reading.passage, stands, printed, rate, "三次产业结构");
    return { kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: fact, quote: quoteOf(part), place: fact.place };
  });
}
