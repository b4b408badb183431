import type { PerHeadRelation, Relation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, inOneStretch, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { isCountFor, isKnown, isMarked, isTotalOfItsOwn, knownOf, perHead } from "./averages-of-named.js";
import { apiece, isCountOfThings, plainCount } from "./apiece.js";
import { holdsMore } from "./products.js";

const price = /^(?:平均)?(?:均价|单价|平均单价|平均价格|平均造价|[辆台套件]均价格?)(?:约|为|达)?$|^平均每[辆台套件艘架](?:价格)?(?:为)?$/;
const inAll = /(?:共计?|合计|总计|总价款?|总额|金额|资金|支出|费用)(?:共计?|合计|总计)?(?:为|达)?$/;

/** 购置洒水车4辆、清扫车2辆，金额共计387.6万元，均价64.6万元: what all of several kinds came to, by how many of them there are in all. */
export function pricesOfSeveral(reading: Reading, told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const total = reading.mentions[each.index - 1];
    if (total === undefined || !price.test(each.standing.lead) || !isMoneyOf(each) || isNarrowed(each) || isKnown(each, known, book) || !isTotalOfItsOwn(total) || !inAll.test(total.standing.lead) || !inOneStretch(total, each)) return [];
    const counts = rowBefore(total, reading);
    const [first, ...others] = counts;
    if (first === undefined || holdsMore(total)) return [];
    const sum = others.reduce((one, other) => one.plus(plainCount(other)), plainCount(first));
    // 购置电脑12台、打印机3台，…，均价: of the one kind alone the price may be told as well.
    const ofOne = counts.length > 1 && counts.some((count) => each.figure.quantity.roundsFrom(total.figure.quantity.dividedBy(plainCount(count))));
    if (ofOne || sum.isZero || !isWithin(each, total, sum, 2)) return [];
    const words = reading.passage.text.slice(first.figure.offset, endOf(counts.at(-1) as Mention));
    return [{ kind: "per-head", total: book.factOf(total), count: spokenFact(reading.passage, first.figure.offset, words, sum, "合计数量"), each: book.factOf(each), quote: quoteAcross([first, total, each]), place: placeOf(each) }];
  });
}

/** 水罐车4辆、抢险车2辆 right before what they came to: joined by a 、, all of one unit. */
function rowBefore(total: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const row: Mention[] = [];
  for (let at = total.index - 1; at >= 0; at -= 1) {
    const count = mentions[at] as Mention;
    const next = row[0];
    const joined = next === undefined ? inOneStretch(count, total) : /^[^,。;:\d]{0,4}[、和及与]/.test(text.slice(endOf(count), next.figure.offset)) && inOneStretch(count, total);
    if (!joined || !isCountOfThings(count) || !isExact(count) || (next !== undefined && !count.figure.quantity.isOfKind(next.figure.quantity))) break;
    row.unshift(count);
  }
  const before = mentions[(row[0]?.index ?? 0) - 1];
  // 12批次，设备6台: what stands in one stretch before the row may be of it.
  return row.length > 0 && before !== undefined && inOneStretch(before, total) && row[0] !== undefined && before.figure.quantity.isOfKind(row[0].figure.quantity) ? [] : row;
}

const reckoned = /^(?:按照?|以|依据)(?:总?(?:投资|金额|资金|支出|造价|价款))?$/;

/** 改造面积14700平方米，单价为每平方米666.67元（按980万元测算）: what it was worked out from stands in a bracket right behind it. */
export function reckonedFromBracket(reading: Reading, told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [count, total] = [reading.mentions[each.index - 1], reading.mentions[each.index + 1]];
    const [unit, ...others] = apiece(each)?.units ?? [];
    if (count === undefined || total === undefined || unit === undefined || others.length > 0 || !isMoneyOf(each) || isKnown(each, known, book)) return [];
    const { text } = reading.passage;
    const inBracket = /^\s*\(\s*$/.test(text.slice(endOf(each), total.figure.offset - total.standing.lead.length)) && reckoned.test(total.standing.lead) && /^(?:总?(?:投资|资金))?(?:测算|计算|核算|折算|计)?\)/.test(text.slice(endOf(total)));
    if (!inBracket || !isExact(total) || total.figure.quantity.measure.dimension !== "money" || !isCountFor(count, unit) || !inOneStretch(count, each) || !isWithin(each, total, plainCount(count), 2)) return [];
    return [perHead(each, { total, count }, book)];
  });
}

const spent = /^(?:共|累计|总|完成|实际|已)*(?:投入|投资|支出|花费|耗资|使用|拨付)(?:资金|金额|经费)?(?:共|为)?$/;

/** 新修道路12.8公里，投入256万元，每公里20万元: right behind what all of them took, bare of any other words; 每座补助20万元 may be but a part of it. */
export function averagesBehindSpent(reading: Reading, told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [count, total] = [reading.mentions[each.index - 2], reading.mentions[each.index - 1]];
    const [unit, ...others] = apiece(each)?.units ?? [];
    if (count === undefined || total === undefined || unit === undefined || others.length > 0 || !isMoneyOf(each) || isNarrowed(each) || isKnown(each, known, book)) return [];
    const inOneBreath = [count, total].every((other) => inOneStretch(other, each)) && isCountFor(count, unit) && isTotalOfItsOwn(total);
    if (!inOneBreath || holdsMore(total) || !/^\s*,[^,。;]*$/.test(reading.passage.text.slice(endOf(total), each.figure.offset))) return [];
    const bare = new RegExp(`^(?:平均)?每个?${unit}$`).test(each.standing.lead) && spent.test(total.standing.lead);
    // 授权专利156件，转化35件，转化合同金额2310万元，平均每件66万元: of several numbers the one that the money is called by.
    const called = /^平均/.test(each.standing.lead) && isCalledAlike(count, total, reading) && isWithin(each, total, plainCount(count), 2);
    return called || (bare && (isWithin(each, total, plainCount(count), 1.25) || isMarked(each, { total, count }))) ? [perHead(each, { total, count }, book)] : [];
  });
}

/** 转化 of 转化35件 and of 转化合同金额, and of no other number of the sentence. */
function isCalledAlike(count: Mention, total: Mention, { mentions }: Reading): boolean {
  const verb = /^(?:其中|已|累计|共)*([\u4e00-\u9fff]{2})/.exec(count.label)?.[1];
  return verb !== undefined && total.standing.lead.startsWith(verb) && !mentions.some((other) => other !== count && other.index < total.index && inOneStretch(other, total) && isCountOfThings(other) && other.label.includes(verb));
}

function isWithin(each: Mention, total: Mention, count: Quantity, times: number): boolean {
  if (count.isZero || total.figure.quantity.isZero) return false;
  const so = Number(each.figure.quantity.in(measureOf("元")).value.times(count.value).div(total.figure.quantity.in(measureOf("元")).value));
  return so >= 1 / times && so <= times;
}

const isMoneyOf = (each: Mention): boolean => each.figure.quantity.measure.dimension === "money" && isExact(each) && !each.prior && !each.figure.quantity.isZero;
