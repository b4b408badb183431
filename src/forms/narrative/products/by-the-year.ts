import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { apiece, countFact, isCounted } from "./apiece.js";

/** How many of them make a year, where the sentence does not say. */
const inYear: Readonly<Record<string, number>> = { 月: 12, 学期: 2, 季度: 4 };
const byYear = /每(?:学)?年|全年|(?:[人生户名])(?:均)?年/;
/** 按学生全年在校200天计算，每生每天4元: how many of them are reckoned with may be told before what each is worth. */
const reckoned = /按照?[^,。;]*(?:计算|测算|核算|计)$/;
/** A year that was not whole, a standard that changed, or more than one of them. */
const unsettled = /不等|分别|起|上限|最高|左右|调整|提高|[一二三]档|其中|不超/;

/**
 * 按每生每天4元的标准，在校200天计算，每生每年补助800元 · 每人每月补助300元，每人每年3600元: what one of them has by the day or month, and by the year, in one
 * sentence; how many days or months is told there, or makes a year.
 */
export function byTheYear(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const pieces = reading.mentions.flatMap((mention) => (isExact(mention) ? (apiece(mention) ?? []) : []));
  return pieces.flatMap(({ mention: each, units: [of, by] }): ProductRelation[] => {
    if (of === undefined || by === undefined) return [];
    const together = (other: Mention): boolean => other.standing.frame === each.standing.frame && other.standing.sentence === each.standing.sentence;
    const totals = pieces.filter(({ mention, units }) => mention !== each && together(mention) && units.length === 1 && units[0] === of && byYear.test(mention.standing.lead) && sameMoney(mention, each));
    const [total] = totals.map(({ mention }) => mention);
    if (total === undefined || totals.length > 1 || total.index < each.index || unsettled.test(between(each, total))) return [];
    // 城市低保每人每月720元，农村低保每人每年6480元: a standard of its own.
    const [one, other] = [whose(each), whose(total)];
    if (other !== "" && one !== other && !one.endsWith(other)) return [];
    const countsIt = (other: Mention): boolean => together(other) && isExact(other) && (by === "天" ? other.figure.quantity.measure.symbol === "天" : isCounted(other, by));
    const counts = reading.mentions.filter((other) => other.index > each.index && other.index < total.index && countsIt(other));
    const first = reading.mentions[each.index - 1];
    const [count] = counts.length === 0 && first !== undefined && countsIt(first) && reckoned.test(`${first.standing.lead}${first.standing.tail}`) ? [first] : counts;
    const whole = inYear[by];
    if (counts.length > 1 || (count === undefined && (whole === undefined || total.index !== each.index + 1))) return [];
    const times = count === undefined ? spokenFact(each.passage, each.figure.offset, each.figure.text, Quantity.exact(whole as number), `一年${whole}个${by}`) : countFact(count, book);
    return [{ kind: "product", each: book.factOf(each), counts: [times], total: book.factOf(total), quote: quoteAcross([each, total]), place: placeOf(total) }];
  });
}

/** What an amount is the standard of: 农村低保标准 of 农村低保标准每人每年. */
const whose = ({ standing }: Mention): string => standing.lead.replace(/(?:每|人均|生均|户均).*$/, "").replace(/^(?:即|合|折合?|相当于|计|共|全年|年|按|则|也就是)+|(?:标准|按照?|的)+$/g, "");

function between(one: Mention, other: Mention): string {
  return one.passage.text.slice(one.standing.clauseStart, other.figure.offset);
}

const sameMoney = (one: Mention, other: Mention): boolean => [one, other].every(({ figure }) => /元$/.test(figure.quantity.measure.symbol)) && one.figure.quantity.measure.scale.toString() === other.figure.quantity.measure.scale.toString();
