import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const isOf = /^[,]?(?:约?(?:是|为|相当于|达到?|增长到|增加到))(?:上年度?|去年|上一年度?|20\d\d年度?|计划|目标|年初|预算)[^,。;:\d]{0,10}$/;

/** 600分以上42人，是上年28人的1.5倍: how many times the figure that the words name, of the one right before it. */
export function timesOf(reading: Reading, book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((times): ShareRelation[] => {
    const [part, whole] = [reading.mentions[times.index - 2], reading.mentions[times.index - 1]];
    if (times.figure.quantity.measure.symbol !== "倍" || times.figure.quantity.looseness !== "exact" || times.figure.comparator !== undefined || part === undefined || whole === undefined) return [];
    const between = reading.passage.text.slice(endOf(whole), times.figure.offset);
    const together = [part, whole].every(({ standing, figure }) => standing.sentence === times.standing.sentence && standing.segment === times.standing.segment && standing.frame === times.standing.frame && figure.quantity.looseness === "exact" && figure.comparator === undefined);
    if (!together || !/^\s*的\s*$/.test(between) || !isOf.test(whole.standing.lead) || (part.role.kind !== "level" && part.role.kind !== "each") || part.prior || !sameKind(part, whole) || whole.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(times), quote: quoteAcross([part, whole, times]), place: placeOf(times) }];
  });
}
