import type { PerHeadRelation, Relation } from "../../../model/index.js";
import { type FactBook, isExact, isNarrowed, isSlipOf, type Mention, type Reading, sameKind, sentenceAt } from "../reading/index.js";
import { isAverage, isCountFor, isKnown, isMarked, isTotalOfItsOwn, knownOf, perHead } from "./averages-of-named.js";
import { apiece, plainCount } from "./apiece.js";
import { kinshipOf } from "./shared-names.js";

/** How many sentences back those counted may stand. */
const reach = 2;
const notWhole = /其中|部分|左右|自筹|不含|剔除|扣除|分期|截[至止]|[一二三四]季度|上半年|\d月/;

interface Pair {
  readonly total: Mention;
  readonly count: Mention;
}

/**
 * 改造楼栋186栋、居民7440户。概算14880万元，平均每户2万元 · 组织增雨41次、防雹17次，总计58次。共发射火箭弹580枚，平均每次10枚: what all came to stands right before the average, those counted a sentence
 * before. Which of them was meant only the figures show: it comes out with one of them, or a slip of the hand makes it.
 */
export function averagesOfCountsBefore(reading: Reading, told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const total = reading.mentions[each.index - 1];
    const [unit, ...others] = apiece(each)?.units ?? [];
    if (total === undefined || unit === undefined || others.length > 0 || isKnown(each, known, book) || !(isAverage(each) || isAverageOfThings(each)) || !isTotalFor(total, each)) return [];
    if (notWhole.test(sentenceAt(reading.passage.text, each.figure.offset).words)) return [];
    const pair = onlyOne(countsBefore(each, unit, reading).map((count) => ({ total, count })), each);
    return pair === undefined ? [] : [perHead(each, pair, book)];
  });
}

/** 管养农村公路共3322.6公里，…。日常养护2210.5万元，…。日常养护费用平均每公里6653元: of all that there are, told before as their whole, the amount of the average's name. */
export function averagesOfWholes(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return readings.flatMap((reading, at) => reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [unit, ...others] = apiece(each)?.units ?? [];
    const name = named.exec(each.standing.lead)?.[1] ?? "";
    if (unit === undefined || others.length > 0 || name.length < 4 || !isAverage(each) || isKnown(each, known, book)) return [];
    const before = readings.slice(0, at + 1).flatMap(({ mentions }) => mentions).filter((other) => other.passage !== each.passage || other.index < each.index);
    if (before.some((other) => isCountFor(other, unit) && other.passage === each.passage && other.standing.sentence === each.standing.sentence)) return [];
    const wholes = before.filter((other) => isCountFor(other, unit) && inAll.test(other.standing.lead));
    const totals = before.filter((other) => isTotalOfItsOwn(other) && /^(?:same|close)$/.test(kinshipOf(other.label, name, "")));
    const pairs = totals.flatMap((total) => wholes.map((count) => ({ total, count })));
    // 平均每公里6823元，按列养里程计算: of other kilometres.
    const otherwise = /按[^,。;:]{1,12}(?:计|算|口径)/.test(sentenceAt(each.passage.text, each.figure.offset).words);
    const pair = onlyOne(pairs, each) ?? (each.figure.quantity.significantDigits >= precise && !otherwise ? alone(pairs.filter((one) => isNearly(each, one))) : undefined);
    return pair === undefined ? [] : [perHead(each, pair, book)];
  }));
}

const named = /^(.*?)(?:平均每|折合?每)/;
const inAll = /(?:共计?|合计|总计|总[\u4e00-\u9fff]{0,4}|达)(?:为|达|约)*$/;
/** An average of so many digits was worked out, and by what it nearly is. */
const precise = 4;

const reckoned = /按照?([\u4e00-\u9fff]{2,8}?)(?:总额|总数|总量|资金|金额)?[和与、]([\u4e00-\u9fff]{2,8}?)(?:数|数量|人数|件数|总数|量)?(?:计算|测算|折算|核算),[^,。;:\d]*$/;

/** 按补贴总额和办结数计算，件均补贴1199.6元: what it was worked out from is named, and told before under those names. */
export function averagesOfNamedFormulas(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  return readings.flatMap((reading) => reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [, what = "", whom = ""] = reckoned.exec(reading.passage.text.slice(0, each.figure.offset)) ?? [];
    const [unit, ...others] = apiece(each)?.units ?? [];
    if (what === "" || unit === undefined || others.length > 0 || !isAverage(each) || isKnown(each, known, book)) return [];
    const all = readings.flatMap(({ mentions }) => mentions);
    const totals = all.filter((other) => isTotalOfItsOwn(other) && other.label.includes(what));
    const counts = all.filter((other) => isCountFor(other, unit) && other.label.includes(whom));
    const pair = onlyOne(totals.flatMap((total) => counts.map((count) => ({ total, count }))), each);
    return pair === undefined ? [] : [perHead(each, pair, book)];
  }));
}

const numbered = /^(?:\([一二三四五六七八九十\d]+\)|\d+[、.]|[①-⑩●])/;
const office = /^([\u4e00-\u9fff]{2,8})人均(?:年)?([\u4e00-\u9fff]{2,4})(?:案件)?(?:数|量)?(?:为|达)?$/;

/** 员额法官34人 and 审结7493件 in their own paragraphs, 法官人均结案220.4件: who did it and what they did, each called as the average is. */
export function averagesOfThoseCalled(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  const all = readings.flatMap(({ mentions }) => mentions).filter((other) => other.role.kind === "level" && !other.prior && isExact(other) && !other.figure.quantity.isZero);
  return readings.flatMap((reading) => reading.mentions.flatMap((each): PerHeadRelation[] => {
    const [, who = "", did = ""] = office.exec(each.standing.lead.replace(numbered, "")) ?? [];
    if (who === "" || !isExact(each) || isNarrowed(each) || each.figure.quantity.significantDigits < 3 || each.figure.quantity.measure.dimension === "money" || isKnown(each, known, book)) return [];
    const counts = all.filter((other) => other.figure.quantity.measure.dimension === "person" && other.label.endsWith(who));
    const totals = all.filter((other) => other !== each && sameKind(other, each) && [...did].some((verb) => /[结办审执诉捕查检巡处]/.test(verb) && other.label.includes(verb)));
    const pairs = totals.flatMap((total) => counts.map((count) => ({ total, count })));
    const pair = alone(pairs.filter((one) => comesOut(each, one))) ?? (each.figure.quantity.significantDigits >= precise ? alone(pairs.filter((one) => isSlipOf(each.figure.quantity, quotient(one)))) : undefined);
    return pair === undefined ? [] : [perHead(each, pair, book)];
  }));
}

const quotient = ({ total, count }: Pair): Mention["figure"]["quantity"] => total.figure.quantity.dividedBy(plainCount(count));
const comesOut = (each: Mention, pair: Pair): boolean => each.figure.quantity.roundsFrom(quotient(pair));

/** The pair that gives the average; where none does, the one that a slip of the hand parts from it. */
function onlyOne(pairs: readonly Pair[], each: Mention): Pair | undefined {
  return pairs.find((pair) => comesOut(each, pair)) ?? alone(pairs.filter((pair) => isMarked(each, pair)));
}

function alone([first, ...others]: readonly Pair[]): Pair | undefined {
  return first !== undefined && others.every((other) => other.total.figure.quantity.compare(first.total.figure.quantity) === 0 && other.count.figure.quantity.compare(first.count.figure.quantity) === 0) ? first : undefined;
}

function isNearly(each: Mention, pair: Pair): boolean {
  const told = each.figure.quantity.in(pair.total.figure.quantity.measure).value.div(quotient(pair).in(pair.total.figure.quantity.measure).value);
  return told.gt(0.97) && told.lt(1.03);
}

const eachOfThings = /^(?:平均每|每)[\u4e00-\u9fff]{1,3}(?:平均)?(?:约|为|达)?$|^[场次期批]均(?:约|为|达)?$/;

/** 平均每次10枚. */
function isAverageOfThings(each: Mention): boolean {
  return each.figure.quantity.measure.dimension !== "money" && each.role.kind !== "none" && isExact(each) && !isNarrowed(each) && !each.figure.quantity.isZero && eachOfThings.test(each.standing.lead) && !/[月日天年]/.test(each.standing.lead);
}

function isTotalFor(total: Mention, each: Mention): boolean {
  const together = total.standing.sentence === each.standing.sentence && total.standing.segment === each.standing.segment && total.standing.frame === each.standing.frame;
  return together && total.role.kind === "level" && !total.prior && isExact(total) && !total.figure.quantity.isZero && (isTotalOfItsOwn(total) || total.figure.quantity.measure.dimension !== "money") && total.figure.quantity.measure.dimension === each.figure.quantity.measure.dimension && !/其中/.test(total.standing.lead);
}

/** Those of the nearest sentence before that counts by this unit at all; none where the average's own sentence counts so. */
function countsBefore(each: Mention, unit: string, { mentions }: Reading): readonly Mention[] {
  const counts = mentions.filter((other) => other.index < each.index && other.standing.frame === 0 && isCountFor(other, unit) && each.standing.sentence - other.standing.sentence <= reach);
  const nearest = Math.max(...counts.map(({ standing }) => standing.sentence));
  return nearest === each.standing.sentence ? [] : counts.filter(({ standing }) => standing.sentence === nearest);
}
