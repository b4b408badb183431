import type { ShareRelation } from "../../../model/index.js";
import { ties } from "../sums/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";

/** Of all that were looked at: 蔬菜抽检合格率 is of some. What was not 满意 leaves answers of several kinds. */
const rated = /^(?:总体|综合|平均|整体|抽[检查测]|检[测验]|监测|评查|水质|产品|样品)*(合格|达标|通过|及时|有效|完好|成活)率(?:为|达到?|是)*$/;
/** All that were looked at. */
const looked = /抽[查检取样评测]|检查|检测|监测|送检|评查|调查|抽测|参[考加评]|采[集样]/;
/** In points of a percent: a rate that misses by more is of other counts. */
const farOff = 3;

/** 抽检6516批次，其中…；检出不合格154批次，合格率97.64%: the rate of those that are not among the ones told. */
export function complementRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const [, name] = rated.exec(rate.standing.lead) ?? [];
    const failed = reading.mentions[rate.index - 1];
    if (name === undefined || failed === undefined || known.has(rate) || rate.figure.quantity.measure.dimension !== "ratio" || !isExact(rate) || !isCount(failed) || !new RegExp(`[不未]${name}[^,。;\\d]{0,4}$`).test(failed.standing.lead) || !isTogether(failed, rate)) return [];
    const counts = reading.mentions.filter((each) => each.index < failed.index && isTogether(each, rate) && isCount(each) && sameKind(each, failed) && each.figure.quantity.compare(failed.figure.quantity) > 0);
    const gives = (whole: Mention): boolean => rate.figure.quantity.roundsFrom(passed(whole, failed).dividedBy(whole.figure.quantity));
    const whole = counts.find(gives) ?? onlyWhole(counts);
    if (whole === undefined || !looked.test(whole.standing.lead)) return [];
    const due = passed(whole, failed).dividedBy(whole.figure.quantity);
    if (!gives(whole) && !due.minus(rate.figure.quantity).absolute().value.lte(farOff)) return [];
    const words = reading.passage.text.slice(failed.standing.clauseStart, endOf(failed)).trim();
    return [{ kind: "share", part: spokenFact(reading.passage, failed.figure.offset, words, passed(whole, failed), name), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, failed, rate]), place: placeOf(rate) }];
  });
}

/** 抽检6516批次，其中监督抽检4320批次、风险监测1116批次、评价性抽检1080批次: the first, where all others make it up; of 其中餐饮环节1200批次 the rate may be as well. */
function onlyWhole([whole, ...kinds]: readonly Mention[]): Mention | undefined {
  return kinds.length === 0 || (whole !== undefined && ties(whole, kinds)) ? whole : undefined;
}

const passed = (whole: Mention, failed: Mention): Mention["figure"]["quantity"] => whole.figure.quantity.minus(failed.figure.quantity);

function isCount(mention: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && isExact(mention) && !/^(?:money|ratio|none)$/.test(mention.figure.quantity.measure.dimension);
}

function isTogether(one: Mention, other: Mention): boolean {
  return one.standing.sentence === other.standing.sentence && one.standing.frame === other.standing.frame;
}
