import type { ShareRelation } from "../../../model/index.js";
import { ties } from "../sums/index.js";
import { endOf, type FactBook, isCount, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { isNearly } from "./rate.js";

/** Of all that were looked at: 蔬菜抽检合格率 is of some. What was not 满意 leaves answers of several kinds. */
const rated = /^(?:总体|综合|平均|整体|抽[检查测]|检[测验]|监测|评查|水质|产品|样品)*(合格|达标|通过|及时|有效|完好|成活|接入|覆盖|入网|整改|完成|办结|安装|普及|签约|参保)率(?:为|达到?|是)*$/;
/** All that were looked at. */
const looked = /抽[查检取样评测]|检查|检测|监测|送检|评查|调查|抽测|参[考加评]|采[集样]/;
/** In points of a percent: a rate that misses by more is of other counts. */
const farOff = 3;
/** A rate to the hundredth of all that the paragraph above says were looked at, which nothing else is called, may be off by more. */
const farOffInHundredths = 5;
const inAll = /实际|共|总|完成|累计/;
const planned = /计划|目标|任务|上年|去年|同期|其中/;

/** 抽检6516批次，其中…；检出不合格154批次，合格率97.64%: the rate of those that are not among the ones told. */
export function complementRates(reading: Reading, before: readonly Reading[], book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const [, name] = rated.exec(rate.standing.lead) ?? [];
    const failed = reading.mentions[rate.index - 1];
    if (name === undefined || failed === undefined || known.has(rate) || rate.figure.quantity.measure.dimension !== "ratio" || !isExact(rate) || !isCount(failed) || !isSaidNot(failed, name) || !isTogether(failed, rate)) return [];
    const counts = reading.mentions.filter((each) => each.index < failed.index && isTogether(each, rate) && isCount(each) && (sameKind(each, failed) || (each.figure.quantity.measure.symbol === failed.figure.quantity.measure.symbol && isTakenOutOf(each, failed))) && each.figure.quantity.compare(failed.figure.quantity) > 0);
    const gives = (whole: Mention): boolean => rate.figure.quantity.roundsFrom(passed(whole, failed).dividedBy(whole.figure.quantity));
    const told = counts.length > 0 ? counts : lookedAtAbove(failed, reading, before);
    const whole = told.find(gives) ?? onlyWhole(told);
    if (whole === undefined || !(looked.test(whole.standing.lead) || isTakenOutOf(whole, failed))) return [];
    const due = passed(whole, failed).dividedBy(whole.figure.quantity);
    if (!gives(whole) && !isNearly(rate, due, counts.length > 0 || rate.figure.quantity.decimals < 2 ? farOff : farOffInHundredths) && !isSlipOf(rate.figure.quantity, due)) return [];
    const words = reading.passage.text.slice(failed.standing.clauseStart, endOf(failed)).trim();
    return [{ kind: "share", part: spokenFact(reading.passage, failed.figure.offset, words, passed(whole, failed), name), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, failed, rate]), place: placeOf(rate) }];
  });
}

/** 实际抽检2652批次 in the paragraph above, or in a sentence before: all that were looked at, told once or always alike. */
function lookedAtAbove(failed: Mention, { mentions }: Reading, before: readonly Reading[]): readonly Mention[] {
  const earlier = mentions.filter((each) => each.standing.sentence < failed.standing.sentence);
  const near = [earlier, ...before.map((each) => each.mentions).reverse()].filter((each) => each.length > 0).slice(0, 1).flat();
  const such = near.filter((each) => isCount(each) && sameKind(each, failed) && each.standing.frame === 0 && looked.test(each.standing.lead) && inAll.test(each.standing.lead) && !planned.test(each.standing.lead));
  if (!isNobodysOwn(failed, such)) return [];
  return such.every((each) => each.figure.quantity.compare((such[0] as Mention).figure.quantity) === 0) ? such.slice(0, 1) : [];
}

/** 检出不合格62批次: of all that were looked at; 农产品检测不合格12批次 of some, unless those were so called. */
function isNobodysOwn({ standing: { lead } }: Mention, wholes: readonly Mention[]): boolean {
  const whose = (/^(.*?)[不未]/.exec(lead)?.[1] ?? "").replace(/其中|共|已|累计|全年|[抽初]?检[出测验查]?|发现|查出|结果|显示|有|[,:]/g, "");
  return whose === "" || wholes.every(({ standing }) => `${standing.lead}${standing.tail}`.includes(whose));
}

/** 不合格12批次 · 93个未实现专网接入: before the count, or right behind it. */
function isSaidNot({ standing: { lead, tail } }: Mention, name: string): boolean {
  return new RegExp(`[不未]${name}[^,。;\\d]{0,4}$`).test(lead) || new RegExp(`^[^,。;\\d]{0,6}(?:未|没有|尚未)[^,。;\\d]{0,8}${name}$`).test(tail);
}

/** 1126个中仍有93个未接入: those it takes them out of, in so many words. */
function isTakenOutOf(whole: Mention, { figure, passage }: Mention): boolean {
  return /^[^,。;:\d]{0,8}(?<![其集])中,?(?:仍|还|尚)?有$/.test(passage.text.slice(endOf(whole), figure.offset).trim());
}

/** 抽检6516批次，其中监督抽检4320批次、风险监测1116批次、评价性抽检1080批次: the first, where all others make it up; of 其中餐饮环节1200批次 the rate may be as well. */
function onlyWhole([whole, ...kinds]: readonly Mention[]): Mention | undefined {
  return kinds.length === 0 || (whole !== undefined && ties(whole, kinds)) ? whole : undefined;
}

const passed = (whole: Mention, failed: Mention): Mention["figure"]["quantity"] => whole.figure.quantity.minus(failed.figure.quantity);

function isTogether(one: Mention, other: Mention): boolean {
  return one.standing.sentence === other.standing.sentence && one.standing.frame === other.standing.frame;
}
