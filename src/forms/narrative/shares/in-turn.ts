import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { pairedLevels, ties } from "../sums/index.js";
import { fitsRate } from "./rate.js";

/**
 * 全年支出600万元。一般公共预算540万元，政府性基金48万元，其他资金12万元，占比分别为90%、8%、2%: shares told in turn of the figures told in turn before them, of what those come to and what is told to be all of it,
 * where that gives every one of them but for one slip of the hand.
 */
export function sharesInTurn(reading: Reading, book: FactBook): ReadonlyMap<Mention, ShareRelation> {
  const { mentions } = reading;
  const firsts = mentions.filter(({ role, series, index }) => role.kind === "share" && role.of === "" && series?.first === index && series.size > 1);
  const told = firsts.flatMap((first): (readonly [Mention, ShareRelation])[] => {
    const rates = mentions.slice(first.index, first.index + (first.series?.size ?? 0));
    const parts = pairedLevels(first, mentions) ?? [];
    if (parts.length !== rates.length || rates.some((rate) => !isExact(rate)) || !parts.every(isExact)) return [];
    const whole = mentions.findLast((each) => each.index < (parts[0] as Mention).index && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, parts[0] as Mention) && ties(each, parts));
    if (whole === undefined || whole.figure.quantity.isZero) return [];
    const off = rates.filter((rate, at) => !fitsRate(parts[at] as Mention, whole, rate));
    if (off.length > 1 || off.some((rate) => !isSlipOf(rate.figure.quantity, (parts[rates.indexOf(rate)] as Mention).figure.quantity.dividedBy(whole.figure.quantity)))) return [];
    return rates.map((rate, at) => [rate, { kind: "share", part: book.factOf(parts[at] as Mention), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([parts[at] as Mention, rate]), place: placeOf(rate) }]);
  });
  return new Map(told);
}
