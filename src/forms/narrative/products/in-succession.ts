import type { ProductRelation } from "../../../model/index.js";
import { Quantity, slipsOf } from "../../../quantity/index.js";
import { type FactBook, inOneStretch, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact, swapsOf } from "../reading/index.js";
import { apiece, asTotal, countFact, isByTheYear, isCounted, isPersonal, isTotal, plainCount } from "./apiece.js";
import { holdsMore, isCeilingOf, isNear, isOfOthers, turnsBehind, unsettled, whatItComesTo } from "./products.js";

/** 个月, 学期: what an amount each is paid by, beside whom it is paid to. */
const periods = /(\d{1,2}|[一二两三四五六七八九十]|全年|一年)个?(?:年度?)?[^,。;\d]{0,2}?(月|学期|季度)/;
/** 共培训160人: of what is counted, any verb behind 共 says that it is all. */
const countedUp = /^(?:全年|年内)?(?:累计|共计?|合计|总计|总共)[^,。;\d]{0,6}$/;
const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/**
 * 5525人，按每人每年600元的标准，扶持资金为331.5万元: whom, how much each, and what it comes to, one right after the other; what stands
 * in the next stretch of the sentence may be told in the same way.
 */
export function productsInSuccession(reading: Reading, book: FactBook, known: ReadonlySet<Mention>, told: readonly { readonly total: unknown }[]): readonly ProductRelation[] {
  const { text } = reading.passage;
  const totals = new Set(told.map(({ total }) => total));
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const units = apiece(each)?.units ?? [];
    const next = reading.mentions[each.index + 1];
    // 按每人每月1350元发放，孤儿64人，全年发放103.68万元: whom it is paid to may come after how much.
    const behind = units.length === 2 && next !== undefined && isCounted(next, units[0] as string);
    const [count, total] = behind ? [next, reading.mentions[each.index + 2]] : [countBefore(each, reading), next];
    if (count === undefined || total === undefined || units.length === 0 || units.length > 2 || known.has(each)) return [];
    // 发放助学金1286人次，每生每学期1000元: whoever is counted by the times is counted once a term already.
    const byTimes = units.length === 2 && isPersonal(units[0] as string) && /^(?:学期|月|季度|次)$/.test(units[1] as string) && count.figure.quantity.measure.dimension === "attendance";
    if (![count, each, total].every((mention) => isExact(mention) && inOneStretch(mention, each)) || !(byTimes ? count.role.kind === "level" && !count.prior : isCounted(count, units[0] as string)) || !isTotal(total, each)) return [];
    if (unsettled.test(text.slice(Math.min(count.figure.offset, each.figure.offset), total.figure.offset)) || turnsBehind(total)) return [];
    const lead = total.standing.lead.replace(periods, "");
    if (!(whatItComesTo.test(lead) || (!isMoney(total) && countedUp.test(lead))) || (book.has(total) && totals.has(book.factOf(total)))) return [];
    const period = units[1] === undefined || byTimes ? undefined : periodIn(text, each, total, units[1]);
    if (units.length === 2 && period === undefined && !byTimes) return [];
    const counts = period === undefined ? [plainCount(count)] : [plainCount(count), period.times];
    if (asTotal(each, total) !== each.figure.quantity) return [];
    const product = counts.reduce((so, times) => so.times(times), Quantity.exact(each.figure.quantity.value, each.figure.quantity.measure));
    const holds = total.figure.quantity.roundsFrom(product);
    if (!holds && isByTheYear(each) && reading.mentions.some((other) => other.figure.quantity.measure.dimension === "years" && inOneStretch(other, each))) return [];
    if (!holds && (isCeilingOf(each, total) || isOfOthers(count, total) || holdsMore(total))) return [];
    // C级46户、户均1万元，D级86户、户均3.5万元，补助资金共347万元: what all of them come to, and not the last alone.
    if (!holds && isOfSeveral(count, reading)) return [];
    // Over months and terms people come and go, and a sum without a word may be of anything: there only what fits is told, or one digit of many is off.
    if (!holds && (total.standing.lead === "" || (period !== undefined || byTimes ? !isFineSlip(total, product) && !isOfSwapped(count, total, each, period?.times) && !isOfSlipped(count, total, each, period?.times) : !isNear(each, { counts: [count], total })))) return [];
    const periodFact = period === undefined ? [] : [spokenFact(reading.passage, period.offset, period.words, period.times, "期数")];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book), ...periodFact], total: book.factOf(total), quote: quoteAcross(behind ? [each, count, total] : [count, each, total]), place: placeOf(total) }];
  });
}

/** 保险每人每年320元、412人共13.18万元: how much each, how many, and what it comes to. */
export function productsCountedAfter(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const [count, total] = [reading.mentions[each.index + 1], reading.mentions[each.index + 2]];
    const [unit, ...others] = apiece(each)?.units ?? [];
    if (count === undefined || total === undefined || unit === undefined || others.length > 0 || known.has(each) || each.figure.quantity.measure.dimension !== "money") return [];
    const together = [count, total].every((mention) => isExact(mention) && inOneStretch(mention, each)) && isExact(each) && isCounted(count, unit) && isTotal(total, each);
    if (!together || !/^[、,]?$/.test(count.standing.lead) || !/^(?:共计?|合计|总计|计)(?:支出|发放|资金|金额|补助)*$/.test(total.standing.lead) || !isNear(each, { counts: [count], total })) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([each, count, total]), place: placeOf(total) }];
  });
}

const gained = /均(增收|增产|节水|节本|减损)$/;

/** 亩均增收420元，项目区6800亩共增收285.6万元: what each gained, how many, and what all of them did, under one verb. */
export function gainsApiece(reading: Reading, book: FactBook): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const [count, total] = [reading.mentions[each.index + 1], reading.mentions[each.index + 2]];
    const [unit, ...others] = apiece(each)?.units ?? [];
    const verb = gained.exec(each.standing.lead)?.[1];
    if (verb === undefined || unit === undefined || others.length > 0 || count === undefined || total === undefined || !isExact(each)) return [];
    const together = [count, total].every((mention) => isExact(mention) && inOneStretch(mention, each)) && isCounted(count, unit) && count.standing.lead.length <= 8;
    const inAll = /^(?:level|none)$/.test(total.role.kind) && new RegExp(`^(?:每?年|可)?(?:共计?|合计|累计|总计|可)(?:可)?${verb}$`).test(total.standing.lead) && total.figure.quantity.isOfKind(each.figure.quantity);
    if (!together || !inAll || !isNear(each, { counts: [count], total })) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book)], total: book.factOf(total), quote: quoteAcross([each, count, total]), place: placeOf(total) }];
  });
}

/** 每年补助315.18万元，5年共1575.9万元. */
export function overYears(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total): ProductRelation[] => {
    const spoken = /[,、]\s*(\d{1,2}|[二两三四五六七八九十])年(?:共计?|合计|累计|总计)[^,。;\d]{0,8}$/.exec(text.slice(0, total.figure.offset));
    const each = spoken === null ? undefined : reading.mentions.findLast((mention) => mention.index < total.index && mention.figure.offset < spoken.index);
    if (spoken === null || each === undefined || !/^(?:[^,。;]{0,12})?每年(?!度)[^,。;\d]*$/.test(each.standing.lead) || /^\s*\/|^[^,。;]*(?:左右|以上)/.test(each.figure.after)) return [];
    const sameKind = total.role.kind === "level" && isExact(total) && isExact(each) && inOneStretch(total, each) && each.figure.quantity.measure.dimension === total.figure.quantity.measure.dimension;
    const years = Quantity.exact(numerals[spoken[1] ?? ""] ?? spoken[1] ?? "1");
    const counted = spokenFact(reading.passage, spoken.index + 1, spoken[0].slice(1).trim(), years, "年数");
    if (!sameKind || /[人户亩]/.test(each.standing.lead) || !whatItComesTo.test(spoken[0].replace(/^[^年]*年/, "")) || text.slice(each.figure.offset, spoken.index).includes(",")) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [counted], total: book.factOf(total), quote: quoteAcross([each, total]), place: placeOf(total) }];
  });
}

/** 486名80岁以上老人，每人每月100元: how old they are is no count of them. */
function countBefore(each: Mention, { mentions }: Reading): Mention | undefined {
  return mentions.slice(0, each.index).findLast(({ figure }) => !/岁$/.test(figure.quantity.measure.symbol));
}

/** Whether right before the count another one stands with an amount each of its own. */
function isOfSeveral(count: Mention, { mentions }: Reading): boolean {
  const [before, each] = [mentions[count.index - 2], mentions[count.index - 1]];
  const unit = each === undefined ? undefined : apiece(each)?.units[0];
  const together = [before, each].every((other) => other?.standing.sentence === count.standing.sentence && other.standing.frame === count.standing.frame);
  return before !== undefined && each !== undefined && unit !== undefined && together && isCounted(before, unit) && before.figure.quantity.isOfKind(count.figure.quantity);
}

/** 159.76万元 where 156 × 800元 × 12 are 149.76万元; of fewer digits, 36.30万元 where 33.60万元 are due. */
export function isFineSlip({ figure: { quantity } }: Mention, product: Quantity): boolean {
  const digits = quantity.significantDigits;
  return digits >= fineDigits ? isSlipOf(quantity, product) : digits >= fineDigits - 1 && isSwapOf(quantity, product);
}

/** 167人, 每人每月500元, 全年105.6万元: with two digits of the number swapped back it comes out to the last digit. */
function isOfSwapped(count: Mention, total: Mention, each: Mention, times: Quantity | undefined): boolean {
  const apart = Quantity.exact(each.figure.quantity.value, each.figure.quantity.measure);
  const due = (number: Quantity): Quantity => (times === undefined ? apart.times(number) : apart.times(number).times(times));
  return total.figure.quantity.significantDigits >= fineDigits - 1 && swapsOf(plainCount(count)).some((number) => total.figure.quantity.roundsFrom(due(number)));
}

/** 148人，月工资660元，全年106.56万元: with another digit in the standard it comes out to the last of so many digits. */
function isOfSlipped(count: Mention, total: Mention, each: Mention, times: Quantity | undefined): boolean {
  const all = Quantity.exact(total.figure.quantity.value, total.figure.quantity.measure);
  const comesTo = (apart: Quantity): Quantity => (times === undefined ? Quantity.exact(apart.value, apart.measure).times(plainCount(count)) : Quantity.exact(apart.value, apart.measure).times(plainCount(count)).times(times));
  const exactly = (meant: Quantity): boolean => meant.value.gt(0) && all.compare(comesTo(meant)) === 0;
  return (total.figure.quantity.significantDigits > fineDigits && slipsOf(each.figure.quantity).some(exactly)) || (total.figure.quantity.significantDigits >= fineDigits - 1 && swapsOf(each.figure.quantity).some(exactly));
}

const fineDigits = 4;

function isMoney({ figure }: Mention): boolean {
  return figure.quantity.measure.dimension === "money";
}

/** 全年 of an amount by the month, 两学期 of one by the term: told between the amount and what it comes to. */
export function periodIn(text: string, each: Mention, total: Mention, unit: string): { times: Quantity; words: string; offset: number } | undefined {
  const from = each.figure.offset + each.figure.length;
  const between = text.slice(from, total.figure.offset);
  const whole = /全年|一年|年度?(?=[所需应租支]|共|费用)/.exec(between);
  if (unit === "月" && whole !== null) return { times: Quantity.exact(12), words: whole[0], offset: from + whole.index };
  const spoken = periods.exec(between);
  const times = spoken?.[2] === unit ? (numerals[spoken[1] ?? ""] ?? Number(spoken[1])) : Number.NaN;
  return spoken === null || !Number.isInteger(times) ? undefined : { times: Quantity.exact(times), words: spoken[0], offset: from + spoken.index };
}
