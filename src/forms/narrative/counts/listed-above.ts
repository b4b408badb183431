import type { CountRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isAddend, isExact, placeOf, quoteOf, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { type NumberedList, ties } from "../sums/index.js";

const closes = /^(?:以上|上述)[^,。;:\d]{0,4}$/;

const mayBeSeveral = /[和与及、]|[\d两二三四五六七八九十]+[条个座处所项期段]|等/;

/**
 * 1.甲236.5万元；2.乙418.27万元；3.丙95.6万元 and below them 上述3个项目合计支出750.37万元: where their amounts come to what is told, they are all that it is of, and so as many as it says.
 */
export function countedAbove(lists: readonly NumberedList[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return lists.flatMap(({ items, muddled, cutOff }): CountRelation[] => {
    const last = items.at(-1)?.reading;
    const below = last === undefined ? undefined : readings[readings.indexOf(last) + 1];
    const [stated, total] = below?.mentions ?? [];
    const parts = items.flatMap(({ amount }) => amount ?? []);
    if (muddled || cutOff || last === undefined || stated === undefined || total === undefined || parts.length < items.length || parts.length < 2) return [];
    // 上述12个点位 are of other things than the items.
    const ofItems = stated.figure.quantity.measure.symbol === "个" ? /^(?:子?项目|工程|任务|事项|单项)/.test(stated.standing.tail) : /^[项笔]$/.test(stated.figure.quantity.measure.symbol);
    const counted = ofItems && isExact(stated) && closes.test(stated.standing.lead) && stated.standing.sentence === 0;
    const isTheirs = isAddend(total) && total.standing.sentence === 0 && /(?:共计?|合计|总计|累计)[^,。;:\d]{0,6}$/.test(total.standing.lead) && parts.every((part) => sameKind(part, total)) && ties(total, parts);
    // 1.道路2条100万元 and 1.硬化和亮化工程100万元 may be more than one of them.
    const several = Number(stated.figure.quantity.value) > items.length && items.some(({ reading, amount }) => amount !== undefined && mayBeSeveral.test(reading.passage.text.slice(reading.passage.ordinal?.length ?? 0, amount.figure.offset)));
    if (!counted || !isTheirs || several) return [];
    const first = items[0]?.reading.passage ?? last.passage;
    const listed = spokenFact(first, 0, first.text.slice(0, 40), Quantity.exact(items.length, stated.figure.quantity.measure), "所列各项");
    return [{ kind: "count", stated: book.factOf(stated), listed, quote: quoteOf(stated), place: placeOf(stated) }];
  });
}
