import type { ProductRelation } from "../../../model/index.js";
import { slipsOf, swapsOf } from "../../../quantity/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isCounted, isTotal, plainCount } from "./apiece.js";
import { ties, unsettled } from "./products.js";

/** What else there is in the item: its amount is of more than the one product. */
const besides = /另|此外|其余|剩余|以及|同时|配套|工作经费/;

/**
 * 2.送戏下乡98.40万元。全年演出164场，每场补助6000元。: the amount that a numbered item opens with, and below it one count and what each of them was given, with no other money
 * told. The item may have cost more than that, so that what does not come out is wrong only where a slip of the hand made it so.
 */
export function headedProducts(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ProductRelation[] {
  const { mentions, passage } = reading;
  const [total, ...rest] = mentions;
  if (passage.ordinal === undefined || total === undefined || total.standing.sentence !== 0 || !isMoney(total) || total.role.kind !== "level" || total.prior || besides.test(passage.text) || !/^[。;,]/.test(passage.text.slice(total.figure.offset + total.figure.length).trimStart())) return [];
  const money = rest.filter(isMoney);
  const [each, ...others] = money;
  const [unit, ...units] = each === undefined ? [] : (apiece(each)?.units ?? []);
  if (each === undefined || others.length > 0 || unit === undefined || units.length > 0 || known.has(each) || !isExact(each) || !isTotal(total, each)) return [];
  const counts = rest.filter((other) => other.index < each.index && isExact(other) && isCounted(other, unit));
  const [count, ...more] = counts;
  if (count === undefined || more.length > 0 || each.standing.sentence - count.standing.sentence > 1 || unsettled.test(passage.text.slice(count.figure.offset, each.figure.offset))) return [];
  const chosen = { counts: [count], total };
  if (!ties(each, chosen) && !isSlipped(each, count, total)) return [];
  return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([total, count, each]), place: placeOf(total) }];
}

const isMoney = ({ figure }: Mention): boolean => figure.quantity.measure.dimension === "money";

/** One of the three, of three digits and more, is a slip away from what the other two make it. */
function isSlipped(each: Mention, count: Mention, total: Mention): boolean {
  const long = ({ figure }: Mention): boolean => figure.quantity.significantDigits >= 3;
  const product = each.figure.quantity.times(plainCount(count));
  const counted = [...slipsOf(plainCount(count)), ...swapsOf(plainCount(count))].some((meant) => total.figure.quantity.roundsFrom(each.figure.quantity.times(meant)));
  return (long(total) && isSlipOf(total.figure.quantity, product)) || (long(count) && counted);
}
