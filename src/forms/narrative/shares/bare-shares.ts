import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import type { Sum } from "../sums/index.js";
import { fitsRate } from "./rate.js";

const wordless = /^(?:(?:所占)?(?:比重|比例)(?:为|达)?)?$/;

/**
 * 总支出1200万元，其中：基本支出900万元，75%；项目支出300万元，25%: rates that stand by themselves behind each part of a total. They are shares where
 * they are those of the parts, or where one alone is not and is a slip away.
 */
export function bareShares(sums: readonly Sum[], readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return sums.flatMap(({ reading, total, parts }): ShareRelation[] => {
    if (reading !== "partition" || parts.length < 2 || total.figure.quantity.isZero) return [];
    const told = parts.map((part) => ({ part, rate: rateBehind(part, readings) }));
    if (!told.every((each): each is { part: Mention; rate: Mention } => each.rate !== undefined && !known.has(each.rate))) return [];
    const off = told.filter(({ part, rate }) => !fitsRate(part, total, rate));
    const slipped = off.every(({ part, rate }) => isSlipOf(rate.figure.quantity, part.figure.quantity.dividedBy(total.figure.quantity)));
    if (off.length > 1 || !slipped) return [];
    return told.map(({ part, rate }) => ({ kind: "share", part: book.factOf(part), whole: book.factOf(total), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }));
  });
}

/** The rate right behind a part, after a comma or in a bracket of its own, with no name but 比重. */
function rateBehind(part: Mention, readings: readonly Reading[]): Mention | undefined {
  const next = readings.find((each) => each.passage === part.passage)?.mentions[part.index + 1];
  if (next === undefined || next.role.kind !== "none" || next.figure.quantity.measure.dimension !== "ratio" || next.figure.comparator !== undefined || next.figure.quantity.looseness !== "exact") return undefined;
  const between = part.passage.text.slice(endOf(part), next.figure.offset);
  const ended = /^\s*[)\],;。]|^\s*$/.test(part.passage.text.slice(endOf(next)));
  return wordless.test(next.standing.lead) && /^\s*[,(\[]/.test(between) && between.length <= 8 && ended ? next : undefined;
}
