import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { areOfOneKind, type PairInBreath, pairsInBreath } from "../sums/index.js";
import { fitsRate, isTelling } from "./rate.js";

const named = /([\u4e00-\u9fff]{2,6})(?:率|比例)(?:为|达到?|是|约)*$/;
const negated = /[未不没无]|尚|待|剩余|其中|平均|同比/;

/**
 * 监测对象16369户54851人，累计消除风险7282户27256人（…），风险消除率49.69%: of households or of persons the rate may be; where it is of neither, it is a slip away from one of
 * them.
 */
export function sharesOfPairs(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const name = named.exec(rate.standing.lead)?.[1];
    if (name === undefined || known.has(rate) || rate.figure.quantity.measure.symbol !== "%" || !isExact(rate) || !isTelling(rate) || negated.test(rate.standing.lead)) return [];
    const pairs = pairsInBreath(reading, rate.standing.frame).filter(({ counts }) => counts[1].index < rate.index);
    const part = pairs.at(-1);
    if (part === undefined || !isCalled(part, name) || part.counts[0].standing.sentence !== rate.standing.sentence) return [];
    const wholes = pairs.slice(0, -1).filter((whole) => isWholeOf(whole, part));
    const options = wholes.flatMap((whole) => [0, 1].map((at) => ({ part: part.counts[at] as Mention, whole: whole.counts[at] as Mention })));
    const slipped = (each: { readonly part: Mention; readonly whole: Mention }): boolean => isSlipOf(rate.figure.quantity, each.part.figure.quantity.dividedBy(each.whole.figure.quantity));
    const chosen = options.find((each) => fitsRate(each.part, each.whole, rate)) ?? (wholes.length === 1 ? options.find(slipped) : undefined);
    if (chosen === undefined) return [];
    return [{ kind: "share", part: book.factOf(chosen.part), whole: book.factOf(chosen.whole), rate: book.factOf(rate), quote: quoteAcross([chosen.whole, chosen.part, rate]), place: placeOf(rate) }];
  });
}

/** 风险消除 of 累计消除风险7282户. */
function isCalled({ counts: [{ standing: { lead } }] }: PairInBreath, name: string): boolean {
  return !negated.test(lead) && [...name].every((word) => lead.includes(word));
}

function isWholeOf(whole: PairInBreath, part: PairInBreath): boolean {
  return areOfOneKind(whole, part) && !negated.test(whole.counts[0].standing.lead) && [0, 1].every((at) => (whole.counts[at] as Mention).figure.quantity.compare((part.counts[at] as Mention).figure.quantity) >= 0);
}
