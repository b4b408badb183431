import type { PerHeadRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isNarrowed, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, smallNumber, spokenFact } from "../reading/index.js";

const monthly = /^(?:月均|平均每月|每月平均)(?:[\u4e00-\u9fff]{0,6}?)(?:约|为|达)?$/;
const daily = /^(?:日均|平均每[天日]|每[天日]平均)(?:[\u4e00-\u9fff]{0,6}?)(?:约|为|达)?$/;
/** The whole year, and nothing narrower. */
const ofYear = /全年|年内|本年|当年|20\d\d年/;
const narrower = /季度|上半年|下半年|\d月|[一二三四五六七八九十]月|截[至止]|累计|期间|工作日|以来|其中|同期|上年|供暖|汛期/;

const opened = /(?<![未停])(?:开放|开馆|运行|营业|作业|生产|供水|供暖|供热|值守|服务)(?:了|共)?$/;

/** 全年开放312天，接待读者62400人次，平均每天200人次: the days are told, right before what came to be in all of them. */
export function daysAverages(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [days, total] = [reading.mentions[each.index - 2], reading.mentions[each.index - 1]];
    if (days === undefined || total === undefined || !daily.test(each.standing.lead) || days.figure.quantity.measure.symbol !== "天" || !opened.test(days.standing.lead) || days.figure.quantity.value.lte(0) || !sameKind(total, each)) return [];
    const together = [days, total].every((other) => other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment && other.standing.frame === each.standing.frame && isExact(other));
    const due = Number(total.figure.quantity.in(each.figure.quantity.measure).value) / Number(days.figure.quantity.value);
    if (!together || !isExact(each) || total.prior || total.role.kind !== "level" || each.figure.quantity.isZero || due / Number(each.figure.quantity.value) < 0.5 || due / Number(each.figure.quantity.value) > 2) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: book.factOf(days), each: book.factOf(each), quote: quoteAcross([days, total, each]), place: placeOf(each) }];
  });
}

/** 按366天计算 · 全年按365天计 · 按249个工作日测算: the days that an average is said to be of. */
const reckonedIn = /(?:按照?|以)(?:全年|一年|年)?(?:开放|运行|工作|营业)?(?:日|天数?)?(\d{2,3})个?(工作日|天|日)(?:计算|测算|折算|计)/;

/** 供餐186天: how many days it really was. */
const opens = /(?<![按以]|按照)(?:供餐|开放|开馆|运行|营业|作业|生产|服务|教学|上课|供暖)(?:了|共)?$/;

/** From one semicolon or full stop to the next. */
function segmentAround(text: string, at: number): { readonly start: number; readonly words: string } {
  const { start, words } = sentenceAt(text, at);
  const before = words.lastIndexOf(";", at - start) + 1;
  const end = words.indexOf(";", at - start);
  return { start: start + before, words: words.slice(before, end < 0 ? undefined : end) };
}

/** 出入境人员214.36万人次，…，日均5857人次（全年按366天计算）: the sentence says of how many days; what came to be in them is the only figure of the sentence that is about so many times as much. */
export function averagesOfDaysSaid(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (!daily.test(each.standing.lead) || each.figure.comparator !== undefined || each.figure.quantity.isZero) return [];
    const { start, words } = segmentAround(reading.passage.text, each.figure.offset);
    const said = reckonedIn.exec(words);
    const opened = reading.mentions.some((other) => other.figure.quantity.measure.symbol === "天" && other.standing.sentence === each.standing.sentence && opens.test(other.standing.lead));
    if (opened) return [];
    const days = Number(said?.[1] ?? 0);
    if (said === null || days < 20 || days > 366) return [];
    const number = Quantity.exact(days, measureOf("天"));
    const times = ({ figure }: Mention): number => Number(figure.quantity.dividedBy(Quantity.exact(days)).in(each.figure.quantity.measure).value.div(each.figure.quantity.value));
    const told = reading.mentions.filter((other) => other.index < each.index && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame && other.role.kind === "level" && isExact(other) && sameKind(other, each));
    const [total, ...others] = told.filter((other) => !other.prior && times(other) > 0.7 && times(other) < 1.4);
    if (total === undefined || others.length > 0) return [];
    // 窗口受理9.88万件、线上受理4.20万件，日均565件: it may be of both, where the one is no part of the other.
    const beside = told.filter((other) => other !== total).map(({ figure }) => figure.quantity);
    const apart = beside.length > 0 && !beside.reduce((sum, other) => sum.plus(other)).ties(total.figure.quantity);
    const due = total.figure.quantity.dividedBy(Quantity.exact(days)).in(each.figure.quantity.measure);
    if (apart && !each.figure.quantity.roundsFrom(due) && !isSlipOf(each.figure.quantity, due)) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: spokenFact(reading.passage, start + said.index, said[0], number, said[2] === "工作日" ? "工作日数" : "天数"), each: book.factOf(each), quote: quoteAcross([total, each]), place: placeOf(each) }];
  });
}

/** 全年发放低保金4862.4万元，月均发放405.2万元: what a year came to, and what of it fell on a month or a day. */
export function timeAverages(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const total = reading.mentions[each.index - 1];
    const months = monthly.test(each.standing.lead);
    if (total === undefined || (!months && !daily.test(each.standing.lead)) || !isExact(each) || !isExact(total) || total.role.kind !== "level" || total.prior) return [];
    const { start } = sentenceAt(reading.passage.text, each.figure.offset);
    const words = reading.passage.text.slice(start, each.figure.offset).replace(/全年累计/g, "全年");
    const together = total.standing.sentence === each.standing.sentence && total.standing.segment === each.standing.segment && total.standing.frame === each.standing.frame && sameKind(total, each);
    if (!together || !ofYear.test(words) || narrower.test(words) || each.figure.quantity.isZero) return [];
    // 全年供餐186天，日均1200份: of the days that are told, or of none that anybody knows.
    if (!months && reading.mentions.some((other) => other.figure.quantity.measure.symbol === "天" && other.standing.sentence === each.standing.sentence && opens.test(other.standing.lead))) return [];
    const fits = (number: number): boolean => each.figure.quantity.roundsFrom(total.figure.quantity.dividedBy(Quantity.exact(number)));
    const number = months ? 12 : [365, 366].find(fits) ?? 365;
    const due = Number(total.figure.quantity.in(each.figure.quantity.measure).value) / number;
    const ratio = due / Number(each.figure.quantity.value);
    // A school's year has ten months, and an office's some 250 days: what such a year would give is no slip.
    const days = ratio * number;
    // 36.5万人次，日均1200人次: 304 days give it too, as the total is rounded; of nearly all days only those that give it to the last digit.
    const isSpan = (whole: number): boolean => (whole <= 360 ? fits(whole) : (days / whole * Number(each.figure.quantity.value)).toFixed(each.figure.quantity.decimals) === each.figure.quantity.digits());
    const ofWork = months ? [8, 9, 10, 11].some(fits) : days > 195 && days < 364 && [Math.floor(days), Math.ceil(days)].some(isSpan);
    if (!(ratio >= 0.5 && ratio <= 2) || (!fits(number) && (ofWork || isNarrowed(each)))) return [];
    const count = spokenFact(reading.passage, each.figure.offset, months ? "月均" : "日均", Quantity.exact(number, measureOf(months ? "个月" : "天")), months ? "全年月数" : "全年天数");
    return [{ kind: "per-head", total: book.factOf(total), count, each: book.factOf(each), quote: quoteAcross([total, each]), place: placeOf(each) }];
  });
}

const yearly = /^(?:年均|平均每年|每年平均|年平均)(?:[\u4e00-\u9fff]{0,6}?)(?:约|为|达)?$/;
const overYears = /(?:^|[^\d一二三四五六七八九十])(\d{1,2}|[两二三四五六七八九十])年(?:来|间|内|期间)?(?:已|共|累计|合计|总计|总共|共计)+[^,。;:\d]{0,14}$/;

/** 三年累计投入资金1260万元，年均投入420万元: what so many years came to, and what of it fell on each. */
export function yearAverages(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const total = reading.mentions[each.index - 1];
    const { text } = reading.passage;
    if (total === undefined || !yearly.test(each.standing.lead) || !isExact(each) || !isExact(total) || total.role.kind !== "level" || total.prior || each.figure.quantity.isZero || !sameKind(total, each)) return [];
    const told = overYears.exec(text.slice(0, total.figure.offset));
    const years = told === null ? undefined : smallNumber(told[1] ?? "");
    const together = total.standing.sentence === each.standing.sentence && total.standing.segment === each.standing.segment && total.standing.frame === each.standing.frame;
    if (told === null || years === undefined || !(years >= 2) || !together || /其中|部分|另|增长|递增|增速/.test(text.slice(told.index, each.figure.offset))) return [];
    const due = total.figure.quantity.dividedBy(Quantity.exact(years));
    const ratio = Number(due.in(each.figure.quantity.measure).value.div(each.figure.quantity.value));
    if (isNarrowed(each)) return [];
    if (!(ratio > 0.5 && ratio < 2) && !isSlipOf(each.figure.quantity, due)) return [];
    const count = spokenFact(reading.passage, total.figure.offset - (told[0].length - told[0].indexOf(told[1] ?? "")), `${told[1]}年`, Quantity.exact(years, measureOf("年")), "年数");
    return [{ kind: "per-head", total: book.factOf(total), count, each: book.factOf(each), quote: quoteAcross([total, each]), place: placeOf(each) }];
  });
}
