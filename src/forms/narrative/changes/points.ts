import { type ChangeRelation, Fact } from "../../../model/index.js";
import { type Measure, Quantity } from "../../../quantity/index.js";
import { arriving, type FactBook, falling, type Mention, placeOf, quoteAcross, type Reading, rising } from "../reading/index.js";

/** 入园率由81.3%提高到90.1%，提高8.8个百分点: a rate that moved from one figure to another, and by how many points. */
export function pointsMoved(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const { dimension } = delta.figure.quantity.measure;
    const [prior, current] = [reading.mentions[delta.index - 2], reading.mentions[delta.index - 1]];
    if (dimension !== "percentage-point" || prior === undefined || current === undefined || ![prior, current].every(isRate)) return [];
    const all = [prior, current, delta];
    if (!all.every((each) => each.standing.frame === delta.standing.frame && each.standing.sentence === delta.standing.sentence && isExact(each))) return [];
    const { lead } = delta.standing;
    const sign = falling.test(lead) ? -1 : rising.test(lead) ? 1 : 0;
    if (sign === 0 || lead.length > 10 || /[比较同与]|其中/.test(lead) || !/[由从][^,。;]*$/.test(prior.standing.lead) || !arriving.test(current.standing.lead)) return [];
    const moved = delta.figure.quantity;
    return [{ kind: "change", base: "untold", current: inPoints(current, moved.measure, book), prior: inPoints(prior, moved.measure, book), delta: withQuantity(book.factOf(delta), sign < 0 ? moved.negated() : moved), quote: quoteAcross(all), place: placeOf(delta) }];
  });
}

const isRate = ({ figure }: Mention): boolean => figure.quantity.measure.symbol === "%";
const isExact = ({ figure }: Mention): boolean => figure.comparator === undefined && figure.upTo === undefined && figure.quantity.looseness === "exact";

/** A rate counted in points, as what lies between two rates is. */
function inPoints(mention: Mention, points: Measure, book: FactBook): Fact {
  return withQuantity(book.factOf(mention), Quantity.printed(mention.figure.quantity.digits(), points));
}

function withQuantity(fact: Fact, quantity: Quantity): Fact {
  return new Fact({ ...fact, quantity });
}
