import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isAddend, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { apiece, countFact, isCounted, isPersonal, isTotal, plainCount } from "./apiece.js";
import { turnsBehind } from "./products.js";

/** So many digits are no slip of a product by chance. */
const precise = 4;

/**
 * 每生每学期500元，春季学期资助1825人，秋季学期资助1903人。春季学期发放91.25万元，秋季学期发放95.15万元: one standard of the paragraph, and whom it is for and what they were given told apart under one name each. Not
 * all of them may have had it, so that it is wrong only by a slip of the hand.
 */
export function productsByName({ mentions }: Reading, book: FactBook, told: readonly { readonly total: unknown }[]): readonly ProductRelation[] {
  const standards = mentions.filter((each) => each.figure.quantity.measure.dimension === "money" && isExact(each) && apiece(each) !== undefined);
  const [each, ...others] = standards;
  const [whom, by, ...more] = each === undefined ? [] : (apiece(each)?.units ?? []);
  if (each === undefined || whom === undefined || others.length > 0 || more.length > 0 || !isPersonal(whom) || (by !== undefined && by !== "学期")) return [];
  const counts = mentions.filter((other) => isExact(other) && isCounted(other, whom) && isNamed(other, by));
  return mentions.flatMap((total): ProductRelation[] => {
    if (total === each || !isAddend(total) || !isExact(total) || !isTotal(total, each) || !isNamed(total, by) || (book.has(total) && told.some((one) => one.total === book.factOf(total)))) return [];
    const [count, ...rest] = counts.filter((other) => nameOf(other) === nameOf(total));
    if (count === undefined || rest.length > 0 || (total.index < each.index && each.index < count.index)) return [];
    const due = Quantity.exact(each.figure.quantity.value, each.figure.quantity.measure).times(plainCount(count));
    const slipped = total.figure.quantity.significantDigits >= precise && !turnsBehind(total) && (isSlipOf(total.figure.quantity, due) || isSwapOf(total.figure.quantity, due));
    if (!total.figure.quantity.roundsFrom(due) && !slipped) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([each, count, total].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
  });
}

/** 春季学期 of 春季学期资助 and of 春季学期发放. */
const nameOf = ({ label }: Mention): string => label.replace(/^(?:其中:?|全年)+/, "").replace(/(?:资助|发放|补助|救助|支付|拨付|受益|惠及|资金|金额|人数|学生|人员|共|享受)+$/, "");

const isNamed = (mention: Mention, by: string | undefined): boolean => nameOf(mention).length >= 2 && (by === undefined || nameOf(mention).includes("学期"));
