import type { PerHeadRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isCounted, isExact, isNear } from "./products.js";

const average = /^(?:平均)每个?[^,。;\d]{1,3}$|^[场期次班]均(?:为|约|达)?$/;

/** 开展作业78次，发射火箭弹624枚，平均每次8枚: how many there were, how many in all, and how many each, right after one another. */
export function averagesIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [count, total] = [reading.mentions[each.index - 2], reading.mentions[each.index - 1]];
    const unit = average.test(each.standing.lead) ? apiece(each)?.units[0] : undefined;
    if (unit === undefined || count === undefined || total === undefined || known.has(each) || each.figure.quantity.measure.dimension === "money") return [];
    const near = [count, total].every((other) => other.role.kind === "level" && !other.prior && isExact(other) && other.standing.segment === each.standing.segment && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame);
    const alike = total.figure.quantity.measure.dimension === each.figure.quantity.measure.dimension;
    if (!near || !alike || !isExact(each) || !isCounted(count, unit) || !isNear(each, { counts: [count], total })) return [];
    return [{ kind: "per-head", total: countFact(total, book), count: countFact(count, book), each: book.factOf(each), quote: quoteAcross([count, total, each]), place: placeOf(each) }];
  });
}
