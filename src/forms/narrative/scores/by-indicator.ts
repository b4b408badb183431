import type { SumRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { isOfIndicator, scored } from "./scores.js";

/** The score stands in the section above, which may tell what was done as well. */
const reach = 4;

/**
 * 评价分100分，等级为优秀。 and below it 1.甲，目标值≥90%，完成值≥90%，自评得分20分； …: the points of indicators numbered on end. There may be others than those told, so
 * that they are the score's only where they come to it, or to what a slip of the hand makes of it.
 */
export function scoresByIndicator(readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  return readings.flatMap((first, index): SumRelation[] => {
    if (first.passage.ordinal?.value !== 1) return [];
    const { style } = first.passage.ordinal;
    const items: Mention[] = [];
    for (const next of readings.slice(index)) {
      const points = pointsOf(next);
      if (next.passage.ordinal?.style !== style || next.passage.ordinal.value !== items.length + 1 || points === undefined) break;
      items.push(points);
    }
    const totals = readings.slice(Math.max(0, index - reach), index).flatMap(({ mentions }) => mentions.filter((each) => each.role.kind === "score" && each.standing.frame === 0 && isExact(each) && scored.test(each.standing.lead) && !/满分|扣|上年|复核/.test(each.standing.lead)));
    const [total] = totals;
    if (items.length < 3 || total === undefined || !totals.every((each) => each.figure.quantity.compare(total.figure.quantity) === 0)) return [];
    const sum = items.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    // 95分 of 85分: the rate of execution has ten points more. Of four digits one is mistaken sooner than that.
    if (!total.figure.quantity.roundsFrom(sum) && !(total.figure.quantity.printedDigits >= 4 && isSlipOf(total.figure.quantity, sum))) return [];
    return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: items.map((each) => book.factOf(each)), quote: quoteAcross([total]), place: placeOf(total) }];
  });
}

/** The points that one indicator got, the only ones its line tells. */
function pointsOf({ mentions }: Reading): Mention | undefined {
  const scores = mentions.filter((each) => each.role.kind === "score");
  const [only] = scores;
  return scores.length === 1 && only !== undefined && isExact(only) && isOfIndicator(only) ? only : undefined;
}
