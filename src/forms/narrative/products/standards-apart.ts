import type { ProductRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isAverage, isCounted, isTotal, plainCount } from "./apiece.js";
import { ties } from "./products.js";

/** Of fewer digits three figures multiply by chance. */
const telling = 3;

/**
 * 发放直补资金919.44万元，惠及移民15324人。 and a chapter further 每人每年补助600元: the standard is set in a sentence of its own. Which of those paid it holds for is
 * not certain, so that such a product is only ever found to hold, or to be a slip of the hand away that is no matter of a few who were paid otherwise.
 */
export function standardsApart(reading: Reading, near: readonly Reading[], book: FactBook): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const [unit, ...others] = apiece(each)?.units ?? [];
    // 平均每亩成本12元 was worked out of what its own sentence tells: it is no standard that others are paid by.
    if (unit === undefined || others.length > 0 || isAverage(each) || !isExact(each) || each.figure.quantity.measure.dimension !== "money") return [];
    // What stands in the sentence of the standard is read with it there.
    const all = near.flatMap(({ mentions }) => mentions).filter((other) => other !== each && isExact(other) && other.figure.quantity.significantDigits >= telling && !inOneSentence(other, each));
    const counts = all.filter((other) => isCounted(other, unit));
    return counts.flatMap((count): ProductRelation[] => {
      const total = all.find((other) => other !== count && isTotal(other, each) && inOneSentence(other, count) && (ties(each, { counts: [count], total: other }) || isSlip(each, count, other)));
      return total === undefined ? [] : [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([count, total].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
    }).slice(0, 1);
  });
}

/** One digit off of five and more, by half a hundredth at least. */
function isSlip(each: Mention, count: Mention, total: Mention): boolean {
  const product = each.figure.quantity.times(plainCount(count));
  const gap = Number(product.in(total.figure.quantity.measure).value.div(total.figure.quantity.value)) - 1;
  return total.figure.quantity.significantDigits >= 5 && count.figure.quantity.significantDigits >= 4 && Math.abs(gap) >= 0.005 && Math.abs(gap) < 0.5 && isSlipOf(total.figure.quantity, product);
}

const inOneSentence = (one: Mention, other: Mention): boolean => one.passage === other.passage && one.standing.sentence === other.standing.sentence;
