import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { type Sum, ties } from "../sums/index.js";
import { isMeantOf } from "./rate.js";

const called = /^([\u4e00-\u9fff]{2,6})(?:率|占比?)(?:为|达到?|是)*$/;
/** In points of a percent: a rate further off is of something else. */
const farOff = 5;

/**
 * 办件486210件，其中网上办件312586件、窗口办件173624件，网办率64.3%: a rate right behind all the kinds of a whole, called by one of them in full or in short, is
 * the share of that kind; so is 少儿占45.79% behind 成人图书 and 少儿图书.
 */
export function memberRates(sums: readonly Sum[], readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return sums.flatMap(({ reading, total, parts }): ShareRelation[] => {
    const last = parts.at(-1);
    if (reading !== "partition" || parts.length < 2 || last === undefined || total.figure.quantity.isZero || !ties(total, parts)) return [];
    const rate = readings.find((each) => each.passage === last.passage)?.mentions[last.index + 1];
    const name = rate === undefined ? undefined : called.exec(rate.standing.lead)?.[1];
    if (rate === undefined || name === undefined || known.has(rate) || rate.figure.quantity.measure.dimension !== "ratio" || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact") return [];
    if (rate.standing.sentence !== last.standing.sentence || rate.standing.segment !== last.standing.segment || rate.standing.frame !== last.standing.frame || /执行|完成|增长|满意|支付/.test(name)) return [];
    const [part, ...others] = parts.filter(({ label }) => isShortFor(name, label));
    if (part === undefined || others.length > 0) return [];
    if (!isMeantOf(part, total, rate, farOff)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(total), rate: book.factOf(rate), quote: quoteAcross([total, part, rate]), place: placeOf(rate) }];
  });
}

/** 网办 of 网上办件: the first character of the name, and the others of the short form behind it in their order. */
export function isShortFor(short: string, label: string): boolean {
  let at = 0;
  for (const char of label) if (char === short[at]) at += 1;
  return label.startsWith(short[0] ?? "") && at === short.length;
}
