import type { BalanceRelation, Fact, Relation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, isExact, type Mention, placeKey, placeOf, type Reading, sentenceAt } from "../reading/index.js";

/** What else may have gone out, or come in, besides the terms told. */
const besides = /另|其余|其他|其它|此外|还有|移交|移送|转[为办交入出]|取消|撤销|终止|尾款|质保|保证金|预留|备用|维修|超编|遗留|上年|往年|以前年度|历年|结转|收回|上缴|扣[减除]|[审核调压追]减|减免|核销|减值|[利孳]息|手续费|损耗|甩项|让利|折抵|抵扣|列入|纳入|自筹|退[出回]|死亡|注销|报废|暂缓|缓/;
/** 结余36万元（含上年结转）, 正在整改10个，其中上年遗留4个: what earlier years left, or interest, is in it, however much it was. */
const ofEarlierYears = /^[^,。;()\d]{0,6}[(,]\s*(?:其中)?(?:包?含有?|其中|包括)[^,。;()\d]{0,6}(?:上年|去年|以前年度|往年|历年|往期|期初|年初|遗留|结转(?!下年|次年|明年|至|到)|[利孳]息|20\d\d年)/;
/** 剩余500户列入下年计划，其余为空心户: without a figure of their own. */
const othersUntold = /^[^。]{0,30}?[,;、(]\s*(?:其余|余下|另有)(?![^,。;]*\d)/;
/** What is done over several years, and what was done of it in one year or in a part of one. */
const lasting = /总(?:投资|概算|造价|价|任务|目标|计划|规模|需求)|合同|概算|规划|批复|应[付支]|[两三四五]年/;
const ofOneYear = /20\d\d年(?!底|末|度?内?累计)|本年|当年|今年|年内/;
const ofPartOfYear = /[上下]半年|季度|本月/;
/** What opens a sentence that goes on with the one before. */
const goesOn = /^\s*(?:其中|另|其余|此外|其他)/;
/** 尚缺8名，临聘4名, 未改造36户（4户自行搬离）: right behind, and neither a part of it nor what it is held against. */
const goesOnInRow = /^[^,。;()]{0,8}[,、(](?![^,。;]*(?:其中|包括|含|涉及|分布|[比较]|同期|目标|计划|增长|增加|减少|下降))[^,。;()]*$/;
/** So many digits are not those of the gap by chance. */
const telling = 2;

/**
 * The relations without the balances whose gap the text accounts for: 尚欠工程款97.5万元，另有质保金32.5万元未到期 · 年末结余46.4万元，含上年结转38.2万元 · 空置60个，维修20个. A further figure of the kind, in
 * the sentence or in one that goes on with it, is just what lies between the figure printed and the one due, or those told behind together are.
 */
export function withoutAccountedFor<Told extends Relation>(relations: readonly Told[], readings: readonly Reading[]): readonly Told[] {
  return relations.filter((each) => each.kind !== "balance" || !isAccountedFor(each, readings));
}

function isAccountedFor(relation: BalanceRelation, readings: readonly Reading[]): boolean {
  const [printed, due] = [relation.left.quantity, dueOf(relation)];
  if (printed === undefined || due === undefined || !printed.isOfKind(due) || printed.roundsFrom(due) || /^(?:score|ratio|percentage-point)$/.test(printed.measure.dimension)) return false;
  const left = mentionOf(relation.left, readings);
  if (left === undefined) return false;
  const gap = printed.minus(due);
  const { text } = left.passage;
  if (gap.value.gt(0) && ofEarlierYears.test(text.slice(endOf(left)))) return true;
  if (gap.value.lt(0) && (othersUntold.test(text.slice(endOf(left))) || isOfMoreTime(relation, readings))) return true;
  const terms = new Set([relation.from, relation.taken, relation.left, ...(relation.more ?? []), ...(relation.less ?? [])].map(({ place }) => placeKey(place)));
  const { mentions } = readings.find(({ passage }) => passage === left.passage) as Reading;
  const further = mentions.filter((each) => isExact(each) && isAlike(each.figure.quantity, printed) && isNear(each, left) && !terms.has(placeKey(placeOf(each))));
  const behind = further.filter((each) => each.index > left.index).map(({ figure }) => worthOf(figure.quantity));
  const together = behind.length >= 2 && behind.reduce((sum, each) => sum.plus(each)).eq(worthOf(gap));
  // 结余400万元，其中当年结余160万元: what is due is told as a part of it.
  const within = gap.value.gt(0) && due.significantDigits >= telling && further.some((each) => each.index > left.index && worthOf(each.figure.quantity).eq(worthOf(due)) && /^其中|^[本当]年/.test(each.standing.lead));
  return together || within || further.some((each) => worthOf(each.figure.quantity).eq(worthOf(gap)) && (gap.significantDigits >= telling || saysBesides(each, left)));
}

/** 总投资860万元，2024年到位400万元，还需筹集160万元 · 预算860万元，上半年支出360万元，剩余200万元: more was done in other years, or months. */
function isOfMoreTime({ from, taken }: BalanceRelation, readings: readonly Reading[]): boolean {
  const [whole, part] = [from, taken].map((each) => mentionOf(each, readings)?.standing.lead ?? "") as [string, string];
  const isWithin = (time: RegExp): boolean => time.test(part.replace(/^.*(?:截[至止]|累计)/, "")) && !time.test(whole);
  return (lasting.test(whole) && isWithin(ofOneYear)) || isWithin(ofPartOfYear);
}

/** 3个移交乡镇处理, 300亩正在招标, 减少154万元，其中征地费用200万元: of few digits the words must say that it is besides, or it is the next of the row, or more than what it would be a part of. */
function saysBesides(each: Mention, left: Mention): boolean {
  if (each.index === left.index + 1 && goesOnInRow.test(each.passage.text.slice(endOf(left), each.figure.offset))) return true;
  const words = each.passage.text.slice(each.standing.clauseStart, each.standing.clauseEnd);
  return besides.test(words) || (/其中/.test(words) && each.figure.quantity.compare(left.figure.quantity) > 0);
}

/** In its sentence, or in the next where that goes on with it. */
function isNear(each: Mention, left: Mention): boolean {
  const apart = each.standing.sentence - left.standing.sentence;
  return each !== left && (apart === 0 || (apart === 1 && goesOn.test(sentenceAt(each.passage.text, each.figure.offset).words)));
}

/** In the base unit, whatever the sign: posts are counted in another than persons are, and are as many. */
const worthOf = ({ value, measure }: Quantity): Quantity["value"] => value.times(measure.scale).abs();

const isPost = ({ measure }: Quantity): boolean => /^[个人名]$/.test(measure.symbol);

/** Posts are counted in 个, 名 and 人. */
function isAlike(one: Quantity, other: Quantity): boolean {
  return one.measure.dimension !== "none" && (one.measure.symbol === other.measure.symbol || (one.measure.dimension === "money" && one.isOfKind(other)) || (isPost(one) && isPost(other)));
}

function mentionOf({ place }: Fact, readings: readonly Reading[]): Mention | undefined {
  const key = placeKey(place);
  return readings.flatMap(({ mentions }) => mentions).find((each) => placeKey(placeOf(each)) === key);
}

function dueOf({ from, more = [], taken, less = [] }: BalanceRelation): Quantity | undefined {
  const sumOf = (facts: readonly Fact[]): Quantity | undefined => facts.map(({ quantity }) => quantity).reduce((sum, each) => (sum === undefined || each === undefined || !sum.isOfKind(each) ? undefined : sum.plus(each)));
  const [came, went] = [sumOf([from, ...more]), sumOf([taken, ...less])];
  return came === undefined || went === undefined || !came.isOfKind(went) ? undefined : came.minus(went);
}
