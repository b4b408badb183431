import type { CountRelation, SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteOf, type Reading, spokenFact } from "../reading/index.js";
import { type NumberedList, sumRelation, ties } from "../sums/index.js";

const ofLevel = (level: string): RegExp => new RegExp(`${level}级(?:绩效)?指标(?:共计?|有|为|设置|设)*$`);
const kind = /^(?:产出|效益)?(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|(?:服务对象|社会公众|受益对象|群众)?满意度)(?:类)?指标(?:共计?|有|设置|设)*$/;

/**
 * 分解二级指标5个、三级指标14个： and below it 1.数量指标6个：…。2.质量指标1个：…。: as many items as kinds, and what the items tell comes to all of them. One
 * of the two that does not come out is wrong where the other does.
 */
export function indicatorTree(lists: readonly NumberedList[], readings: readonly Reading[], book: FactBook): readonly (CountRelation | SumRelation)[] {
  return lists.flatMap(({ items, muddled }): (CountRelation | SumRelation)[] => {
    const first = items[0]?.reading;
    const intro = first === undefined ? undefined : readings[readings.indexOf(first) - 1];
    const parts = items.flatMap(({ reading }) => reading.mentions.find((each) => isNumber(each) && kind.test(nameOf(each))) ?? []);
    if (first === undefined || intro === undefined || muddled || items.length < 2 || parts.length < items.length || !/:\s*$/.test(intro.passage.text)) return [];
    const told = (level: string): Mention | undefined => intro.mentions.findLast((each) => isNumber(each) && ofLevel(level).test(each.standing.lead));
    const [kinds, total] = [told("二"), told("三")];
    const asMany = kinds !== undefined && Number(kinds.figure.quantity.value) === items.length;
    const comesOut = total !== undefined && ties(total, parts);
    const counts: CountRelation[] = kinds !== undefined && (asMany || comesOut) ? [{ kind: "count", stated: book.factOf(kinds), listed: spokenFact(first.passage, 0, first.passage.text.slice(0, 40), Quantity.exact(items.length, kinds.figure.quantity.measure), "所列各项"), quote: quoteOf(kinds), place: placeOf(kinds) }] : [];
    const sums = total !== undefined && (comesOut || asMany) ? [sumRelation({ total, parts, reading: "partition" }, book)] : [];
    return [...counts, ...sums];
  });
}

const nameOf = ({ passage, figure }: Mention): string => passage.text.slice(0, figure.offset).replace(/^\s*[(（]?[\d一二三四五六七八九十①-⑳]{1,2}[)）.、]?\s*/, "");

const isNumber = (mention: Mention): boolean => isExact(mention) && /^[个项条]$/.test(mention.figure.quantity.measure.symbol);
