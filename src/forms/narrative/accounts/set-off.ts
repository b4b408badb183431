import type { BalanceRelation } from "../../../model/index.js";
import { balance, isTerm, otherTerms } from "./accounts.js";
import { mayHoldEarlierYears } from "./earlier-years.js";
import { type FactBook, type Mention, type Reading, sentenceAt } from "../reading/index.js";

/** 收支相抵，年终结余: what came in less what went out, and nothing else. */
const setOff = /(?:收支|收、支|收入(?:和|与|、)支出)(?:总额|总量|总计)?(?:相抵|轧抵|品迭)后?|(?<=[。]\s*)(?:本年度?|当年)?收支(?=结余|差额)/;
const rest = /^(?:年终|年末|期末|本年度?|当年|滚存|累计|净|收支)*(?:结余|结转|结转结余|节余|差额)(?:资金)?$/;
/** What was spent beyond what came in. */
const deficit = /赤字$|收支缺口$/;
const cameIn = /(?:收入|结余|结转|拨款|补助|调入资金?)(?:合计|总计|总额|总量)?$/;
const wentOut = /(?:支出|上解|调出资金?|还本)(?:合计|总计|总额|总量)?$/;
const whole = /(?:合计|总计|总量|总额)$|^.{0,16}总(?:收入|支出)$/;
/** An account's income and its spending stand in one paragraph, or in one each. */
const reach = 2;

/**
 * 基金收入1493万元，补助收入44万元，上年结余140万元，基金支出1459万元。收支相抵，年终结余218万元: the words promise that nothing else came in or
 * went out. Where both sides tell their totals (收入合计, 支出合计), those; otherwise every amount told before.
 */
export function setOffsIn(reading: Reading, before: readonly Reading[], book: FactBook): readonly BalanceRelation[] {
  const words = setOff.exec(reading.passage.text);
  if (words === null) return [];
  const left = reading.mentions.find((each) => each.figure.offset > words.index && (rest.test(nameOf(each)) || deficit.test(nameOf(each))));
  if (left === undefined || !isMoney(left) || !isTerm(left) || /[。;]|\d/.test(reading.passage.text.slice(words.index, left.figure.offset)) || /考虑|因素|其中/.test(sentenceAt(reading.passage.text, left.figure.offset).words)) return [];
  const here = levelsOf(reading).filter((each) => each.figure.offset < words.index);
  const above = Array.from({ length: reach }, (_, at) => before.slice(before.length - at - 1).flatMap(levelsOf));
  const near = here.length > 0 ? here.filter((each) => left.standing.sentence - each.standing.sentence <= 1) : (above[0] ?? []);
  // 总收入为97亿元 in the paragraph above and 总支出为96亿元 here: an account over two paragraphs.
  const half = here.some((each) => whole.test(nameOf(each)) && wentOut.test(nameOf(each)));
  const stretches = here.length === 0 ? above : half ? [here, ...above.map((each) => [...each, ...here])] : [here];
  const sides = stretches.map(totalsOf).find((each) => each !== undefined) ?? (/^(?:当年|本年|当期)/.test(nameOf(left)) ? yearOf(here) : undefined) ?? allOf(near);
  if (sides === undefined || isOfLaterOne(left, sides, here)) return [];
  const turned = deficit.test(nameOf(left));
  if (turned && (sides.more.length > 0 || sides.less.length > 0)) return [];
  if (!turned && mayHoldEarlierYears({ ...sides, left })) return [];
  return [balance(turned ? { ...sides, from: sides.taken, taken: sides.from, left } : { ...sides, left }, book)];
}

interface Sides {
  readonly from: Mention;
  readonly more: readonly Mention[];
  readonly taken: Mention;
  readonly less: readonly Mention[];
}

/** 总收入100亿元，总支出80亿元，…。养老基金收入60亿元，支出50亿元。本年收支结余10亿元: what came in and went out after the totals has a rest of its own. */
function isOfLaterOne(left: Mention, { from, taken }: Sides, here: readonly Mention[]): boolean {
  if (from.passage !== left.passage || taken.passage !== left.passage || left.figure.quantity.roundsFrom(from.figure.quantity.minus(taken.figure.quantity))) return false;
  const later = here.filter((each) => each.index > Math.max(from.index, taken.index));
  return later.some((each) => cameIn.test(nameOf(each)) && !rest.test(nameOf(each))) && later.some((each) => wentOut.test(nameOf(each)));
}

/** 收入合计 and 支出合计, each told once. 总收入 of a place is what its own account begins with, where 收入合计 is told behind it. */
function totalsOf(told: readonly Mention[]): Sides | undefined {
  return totalsCalled(told, inAll) ?? totalsCalled(told, whole);
}

const inAll = /(?:合计|总计)$/;

function totalsCalled(told: readonly Mention[], words: RegExp): Sides | undefined {
  const totals = told.filter((each) => words.test(nameOf(each)));
  const [gross, net] = [totals.filter((each) => cameIn.test(nameOf(each))), totals.filter((each) => wentOut.test(nameOf(each)))];
  return gross.length === 1 && net.length === 1 && isOneFund([gross[0] as Mention, net[0] as Mention]) ? { from: gross[0] as Mention, more: [], taken: net[0] as Mention, less: [] } : undefined;
}

/** 全年收入2912万元，…。全年支出2864万元，…。收支相抵，当年结余48万元: what is left of the year, of nothing that was left before. */
function yearOf(told: readonly Mention[]): Sides | undefined {
  const of = (noun: string): readonly Mention[] => told.filter((each) => new RegExp(`^(?:全年度?|本年度?|当年|20\\d\\d年度?)(?:实际)?${noun}$`).test(nameOf(each)));
  const [from, ...incomes] = of("收入");
  const [taken, ...outgoings] = of("支出");
  return from === undefined || taken === undefined || incomes.length + outgoings.length > 0 ? undefined : { from, more: [], taken, less: [] };
}

/** 一般公共预算总收入 and 基金总支出 are of two accounts. */
function isOneFund(totals: readonly Mention[]): boolean {
  const [one, other] = totals.map(({ standing }) => /基金|国有资本|社保|社会保险|一般公共/.exec(standing.lead)?.[0]);
  return one === undefined || other === undefined || one === other;
}

/** Without totals every amount of one paragraph counts, so that each must say on which side it stands. */
function allOf(told: readonly Mention[]): Sides | undefined {
  const text = told[0]?.passage.text ?? "";
  if (told.some((each) => whole.test(nameOf(each))) || otherTerms.test(text.replace(/分别|约|调[入出]/g, "")) || /[:]/.test(text)) return undefined;
  const [incomes, outgoings] = [told.filter((each) => cameIn.test(nameOf(each))), told.filter((each) => wentOut.test(nameOf(each)))];
  const [from, ...more] = incomes;
  const [taken, ...less] = outgoings;
  if (from === undefined || taken === undefined || incomes.length + outgoings.length < told.length || more.length > 4) return undefined;
  return { from, more, taken, less };
}

function levelsOf(reading: Reading): readonly Mention[] {
  return reading.mentions.filter((each) => isMoney(each) && each.standing.frame === 0 && each.role.kind !== "delta" && !each.prior);
}

const isMoney = (mention: Mention): boolean => mention.figure.quantity.measure.dimension === "money";
const nameOf = ({ standing }: Mention): string => standing.lead.replace(/^加上?[:,]?|^.*(?:相抵|轧抵|品迭)后?/, "").replace(/(?:决算数?|实际|完成|为|是|共计?|达到?)+$/, "");
