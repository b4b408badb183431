import type { ProductRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";
import { apiece, countFact, isCounted, isTotal, plainCount } from "./apiece.js";
import { ties } from "./products.js";

/** What an amount each is told of: 清理枯死木 of 清理枯死木每株平均, 外墙翻新 of 外墙翻新综合单价. */
const priced = /^(.{3,14}?)(?:(?:平均|综合|测算)*(?:每|单价|造价)|[一-龥]均).*$/;
/** Behind an amount each, what all of them came to. */
const comesTo = /^(?:共计?|合计|总计|计|需|费用|支出|支付|投入|资金|金额|[^,。;:\d]{0,6}(?:共|合计|支出|支付))+(?:支出|资金|金额|费用|为)*$/;

/**
 * 清理枯死木3600株，…。清理枯死木每株平均98元，支出35.28万元: how many there were is told before, under the very name that the amount each is told of. Some of them may
 * have been paid otherwise, so that such a product is only ever found to hold, or to be a slip of the hand away.
 */
export function countedApart(reading: Reading, book: FactBook, known: ReadonlySet<Mention>, told: readonly { readonly total: unknown }[]): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const total = reading.mentions[each.index + 1];
    const [unit, ...others] = apiece(each)?.units ?? [];
    const name = priced.exec(each.standing.lead)?.[1];
    if (unit === undefined || others.length > 0 || name === undefined || total === undefined || known.has(each) || !isExact(each) || each.figure.quantity.measure.dimension !== "money") return [];
    const beside = isTotal(total, each) && isExact(total) && comesTo.test(total.standing.lead) && [total.standing.sentence, total.standing.segment, total.standing.frame].every((at, which) => at === [each.standing.sentence, each.standing.segment, each.standing.frame][which]);
    if (!beside || told.some((other) => book.has(total) && other.total === book.factOf(total))) return [];
    const counts = reading.mentions.filter((other) => other.index < each.index && isCounted(other, unit) && isExact(other) && (other.label.endsWith(name) || (other.label.length >= 3 && name.endsWith(other.label))));
    const [count, ...more] = counts;
    if (count === undefined || more.length > 0 || sentenceAt(reading.passage.text, each.figure.offset).words.includes("其中")) return [];
    const product = each.figure.quantity.times(plainCount(count));
    if (!ties(each, { counts: [count], total }) && (isLastOfSeveral(each, reading) || total.figure.quantity.significantDigits < 2 || (!isSlipOf(total.figure.quantity, product) && !isSwapOf(total.figure.quantity, product)))) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([count, each, total]), place: placeOf(total) }];
  });
}

/** 小学生每人300元、初中生每人500元，共需9万元: right behind another amount each, with nothing that it came to, the total is of both. */
function isLastOfSeveral(each: Mention, { mentions }: Reading): boolean {
  const before = mentions[each.index - 1];
  return before !== undefined && before.standing.sentence === each.standing.sentence && before.figure.quantity.measure.dimension === "money" && apiece(before) !== undefined;
}
