import { Quantity } from "../../../quantity/index.js";
import type { SumRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";

/**
 * 比重分别为25.8%、46.6%和27.6%: shares told in a row that make up the whole, to the last digit that rounding leaves. Where they do not, some member
 * may be left unnamed, and nothing is said.
 */
export function sharesOfAll(reading: Reading, book: FactBook): readonly SumRelation[] {
  const firsts = reading.mentions.filter((each) => each.series !== undefined && each.series.first === each.index && each.role.kind === "share");
  return firsts.flatMap((first): SumRelation[] => {
    const row = reading.mentions.filter((each) => each.series?.first === first.index);
    const total = row.reduce((sum, each) => sum + Number(each.figure.quantity.value), 0);
    const finest = Math.max(...row.map((each) => each.figure.quantity.decimals));
    if (row.length < 2 || row.some((each) => each.figure.quantity.looseness !== "exact") || Math.abs(total - 100) > 0.5 * 10 ** -finest * (row.length - 1) + 1e-9) return [];
    const whole = spokenFact(reading.passage, first.figure.offset, "100%", Quantity.exact(100, first.figure.quantity.measure), "占比合计");
    return [{ kind: "sum", reading: "partition", total: whole, parts: row.map((each) => book.factOf(each)), quote: quoteAcross(row as readonly Mention[]), place: placeOf(first) }];
  });
}
