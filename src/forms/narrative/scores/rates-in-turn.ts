import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const rated = /得分率(?:分别|依次)?(?:为|是|达)?$/;
const got = /(?:得分?|评分)(?:分别|依次)(?:为|是)?$/;
const full = /(?:满分|分值|权重|标准分)(?:分别|依次)(?:为|是)?$/;

/**
 * 满分分别为20分、20分、35分、25分，得分分别为18.5分、17.2分、32.4分、21.6分。得分率依次为92.5%、86%、92.57%、86.4%: what was got of each, what could be, and its rate, in three rows of one length.
 */
export function scoreRatesInTurn({ mentions }: Reading, scores: readonly Mention[], book: FactBook): readonly ShareRelation[] {
  return mentions.flatMap((head): readonly ShareRelation[] => {
    if (head.series?.first !== head.index || head.figure.quantity.measure.symbol !== "%" || !rated.test(head.standing.lead)) return [];
    const rates = rowOf(head, mentions);
    const before = scores.filter((each) => each.index < head.index && each.series?.first === each.index && head.standing.sentence - each.standing.sentence <= 1);
    const [parts, others] = rowsSaid(got, before, mentions);
    const [wholes, more] = rowsSaid(full, before, mentions);
    // Two rows of scores, of two years or of two projects: whose rates these are nobody can tell.
    if (parts === undefined || wholes === undefined || others !== undefined || more !== undefined || parts.length !== rates.length || wholes.length !== rates.length) return [];
    if (![...parts, ...wholes, ...rates].every(isExact) || parts.some((part, at) => part.figure.quantity.compare((wholes[at] as Mention).figure.quantity) > 0)) return [];
    return rates.map((rate, at) => ({ kind: "share", part: book.factOf(parts[at] as Mention), whole: book.factOf(wholes[at] as Mention), rate: book.factOf(rate), quote: quoteAcross([wholes[at] as Mention, rate]), place: placeOf(rate) }));
  });
}

function rowsSaid(words: RegExp, heads: readonly Mention[], mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return heads.filter(({ standing }) => words.test(standing.lead)).map((head) => rowOf(head, mentions));
}

const rowOf = (head: Mention, mentions: readonly Mention[]): readonly Mention[] => mentions.filter((each) => each.series?.first === head.index);
