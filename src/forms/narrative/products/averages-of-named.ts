import type { PerHeadRelation, Relation } from "../../../model/index.js";
import { Quantity, swapsOf } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isNarrowed, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";
import { apiece, countFact, isComparedWith, isCounted, isPersonal, plainCount } from "./apiece.js";
import { holdsMore } from "./products.js";
import { kinshipOf, type Kinship, nameOfTotal, withoutGeneral } from "./shared-names.js";

/** 人均, 户均, 平均每座, 折合每平方米: worked out from what all of them came to, and not set. */
const worked = /(?:[人户家亩件次例座村校场栋辆台生]均(?!衡)|平均每|折合?每|每[\u4e00-\u9fff]{1,4}平均)[^,。;:\d]*$/;
/** What was set, or is by the month or the day, is no average of the year's total. */
const set = /标准|最高|上限|限额|不超|每个?[月日天季周]|[人户名年]月|[月日]均|月(?:工资|补)|学期|收入|消费|增收|纯|可支配|产值|产量|公用|办公/;
/** Words of the sentence by which not all of them may have had just this. */
const unsettled = /部分|左右|不等|分档|[一二三]档|第[一二三四]批|自筹|尾款|质保|预付|首付|截[至止]|按比例|减半|分期|其余|另有|不含|剔除|扣除|按[^,。;:]{1,12}(?:计算|测算|折算|口径)/;

interface Found {
  readonly total: Mention;
  readonly count: Mention;
  readonly kinship: Kinship;
}

/**
 * 残疾儿童康复救助112.5万元；… in the paragraph of the money, and elsewhere 残疾儿童康复救助75人，人均救助1.5万元: how many there are stands beside what each came to, what all came to is told
 * under a name that they share. The nearer the names, the less must the figures themselves show that it was meant.
 */
export function averagesOfNamed(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly PerHeadRelation[] {
  const known = knownOf(told);
  const totals = readings.flatMap((reading) => reading.mentions.filter(isTotalOfItsOwn).map((total) => ({ total, name: nameOfTotal(total, reading) })));
  return readings.flatMap((reading) => reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (!isAverage(each) || isKnown(each, known, book)) return [];
    const counts = countsFor(each, reading);
    const found = counts.flatMap((count) => totals.flatMap(({ total, name }): Found[] => {
      const kinship = kinshipOf(name, nameOfCount(count), each.standing.lead);
      return kinship === "none" || !isOfIts(each, name) || isBeside(total, each) || !isOfOneYear(total, each) ? [] : [{ total, count, kinship }];
    }));
    const meant = chosen(each, counts.length > 0 ? found : pairsOf(each, readings), reading);
    return meant === undefined ? [] : [perHead(each, meant, book)];
  }));
}

/** The averages that another reader has told of already. */
export const knownOf = (told: readonly Relation[]): ReadonlySet<unknown> => new Set(told.flatMap((relation) => (relation.kind === "per-head" || relation.kind === "product" ? [relation.each] : [])));

export const isKnown = (each: Mention, known: ReadonlySet<unknown>, book: FactBook): boolean => book.has(each) && known.has(book.factOf(each));

export function perHead(each: Mention, { total, count }: { total: Mention; count: Mention }, book: FactBook): PerHeadRelation {
  const across = count.passage === each.passage && count.standing.sentence === each.standing.sentence ? [count, each].sort((a, b) => a.index - b.index) : [each];
  return { kind: "per-head", total: book.factOf(total), count: countFact(count, book), each: book.factOf(each), quote: quoteAcross(across), place: placeOf(each) };
}

/** 年管护 of 平均每座年管护经费, 救助 of 人次均救助. */
const restOf = (each: Mention): string => (/(?:[\u4e00-\u9fff]均|每个?[\u4e00-\u9fff])([^,。;:\d]*)$/.exec(each.standing.lead.replace(/平均|折合|约合/g, ""))?.[1] ?? "").replace(/^(?:次|方米|里|目|年)|(?:约|为|达|是)+$/g, "");

/** 人均救助 of 救助, 平均每家 of nothing else; 户均补助 of 改造 may be what was set. */
const isCalledByVerb = (each: Mention): boolean => restOf(each) === "" || withoutGeneral(restOf(each)) !== "";

/** 每盏耗电 is no part of 维护: what each of them came to is of the total's kind, or of any. */
const isOfIts = (each: Mention, name: string): boolean => [...withoutGeneral(restOf(each)).replace(/[年的价成本造]/g, "")].every((one) => name.includes(one));

/** What it comes out by, whatever the name; else the one total of the nearest name, where the figures allow no other reading. */
function chosen(each: Mention, found: readonly Found[], reading: Reading): Found | undefined {
  const holding = found.find((one) => each.figure.quantity.roundsFrom(due(one)) && (one.kinship !== "loose" || each.figure.quantity.significantDigits >= 2));
  if (holding !== undefined) return holding;
  const { words } = sentenceAt(reading.passage.text, each.figure.offset);
  if (unsettled.test(words) || /其中/.test(reading.passage.text.slice(sentenceAt(reading.passage.text, each.figure.offset).start, each.figure.offset))) return undefined;
  for (const kinship of ["same", "close", "loose"] as const) {
    const [first, ...others] = found.filter((one) => one.kinship === kinship);
    if (first === undefined) continue;
    if (kinship === "loose") return onlyOne(found.filter((one) => isMarked(each, one)));
    if (others.some((other) => !isSame(other, first)) || holdsMore(first.total)) return onlyOne(found.filter((one) => one.kinship === kinship && isMarked(each, one)));
    return isMeant(each, first) ? first : undefined;
  }
  return undefined;
}

const onlyOne = ([first, ...others]: readonly Found[]): Found | undefined => (first !== undefined && others.every((other) => isSame(other, first)) ? first : undefined);

const isSame = (one: Found, other: Found): boolean => one.total.figure.quantity.compare(other.total.figure.quantity) === 0 && one.count.figure.quantity.isOfKind(other.count.figure.quantity) && one.count.figure.quantity.compare(other.count.figure.quantity) === 0;

const due = ({ total, count }: { total: Mention; count: Mention }): Quantity => total.figure.quantity.dividedBy(plainCount(count));

/** Under one name: anything near. Of names that are close: a slip of the hand, a nought, or little. */
function isMeant(each: Mention, found: Found): boolean {
  const times = Number(each.figure.quantity.in(found.total.figure.quantity.measure).value.div(due(found).in(found.total.figure.quantity.measure).value));
  if (found.kinship === "same" && isCalledByVerb(each) && isOfOneMoney(each, found.total) && !isOfVisits(each, found.count)) return (times >= 0.5 && times <= 2) || isMarked(each, found);
  return (times > 0.95 && times < 1.05 && each.figure.quantity.significantDigits >= 3 && !isOfVisits(each, found.count)) || isMarked(each, found);
}

/** 人均康复费用 of what was given in aid, 平均每场补贴 of all that was spent: more than was given, or but a part of what was spent. */
function isOfOneMoney(each: Mention, { standing: { lead } }: Mention): boolean {
  const ofCost = /费|成本|造价/.test(restOf(each)) && /补[贴助]|救助|资助|奖|慰问/.test(lead) && !/费|成本|造价/.test(lead);
  const given = /补[贴助]|奖[补励]/.test(restOf(each)) && !/补|奖|贴|助/.test(lead);
  return !ofCost && !given;
}

/** 救助420人次，人均救助1850元: of the persons, some of whom came twice. */
const isOfVisits = (each: Mention, count: Mention): boolean => count.figure.quantity.measure.dimension === "attendance" && !/次均/.test(each.standing.lead);

/** 16.94 for 19.64, 2.1 for 1.2, 200 for 2000: what a slip of the hand makes of the average; or of the count, where the average comes out to its last digit. */
export function isMarked(each: Mention, found: { total: Mention; count: Mention }): boolean {
  const { quantity } = each.figure;
  const wanted = due(found);
  const slipped = isSwapOf(quantity, wanted) || isTenfold(quantity, wanted) || (quantity.significantDigits >= 3 && isSlipOf(quantity, wanted));
  const exactly = (total: Quantity, count: Quantity): boolean => !count.isZero && quantity.compare(total.dividedBy(count)) === 0;
  const [total, count] = [found.total.figure.quantity, plainCount(found.count)];
  return slipped || swapsOf(count).some((meant) => exactly(total, meant)) || swapsOf(total).some((meant) => exactly(meant, count));
}

/** Ten times as much, or a tenth, be it of one digit. */
function isTenfold(quantity: Quantity, wanted: Quantity): boolean {
  const { value } = wanted.in(quantity.measure);
  return [10, 0.1].some((times) => Quantity.printed(quantity.digits(), quantity.measure).times(Quantity.exact(times)).in(quantity.measure).value.minus(value).abs().lte(value.times(0.0005)));
}

export function isAverage(each: Mention): boolean {
  const { lead } = each.standing;
  return (each.role.kind === "each" || each.role.kind === "level") && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && worked.test(lead) && !set.test(lead) && !isNarrowed(each) && !isComparedWith(each) && !/^\s*\//.test(each.figure.after) && !each.figure.quantity.isZero;
}

export function isTotalOfItsOwn(total: Mention): boolean {
  return total.role.kind === "level" && !total.prior && !total.role.from && isExact(total) && total.figure.quantity.measure.dimension === "money" && !total.figure.quantity.isZero && !worked.test(total.standing.lead) && !/均|每|标准|单价/.test(total.standing.lead);
}

/** What all of them came to is told in another sentence; those of its own sentence are read there. */
const isBeside = (total: Mention, each: Mention): boolean => total.passage === each.passage && total.standing.sentence === each.standing.sentence && total.standing.segment === each.standing.segment;

const isOfOneYear = (total: Mention, each: Mention): boolean => total.year === undefined || each.year === undefined || total.year === each.year;

/** 培训残疾人275人 · 公益性岗位2015个, which are for persons. */
export function isCountFor(mention: Mention, unit: string): boolean {
  const { symbol } = mention.figure.quantity.measure;
  const post = isPersonal(unit) && symbol === "个" && mention.role.kind === "level" && /岗位?$/.test(`${mention.label}${mention.standing.tail}`);
  // 企业35家, 户均: of enterprises both are said.
  const enterprise = /^[家户]$/.test(unit) && /^[家户]$/.test(symbol) && mention.role.kind === "level" && !mention.prior;
  return (isCounted(mention, unit) || post || enterprise) && isExact(mention) && !mention.figure.quantity.isZero;
}

const nameOfCount = (count: Mention): string => `${count.label}${/^[\u4e00-\u9fff]{2,8}$/.test(count.standing.tail) ? count.standing.tail : ""}`;

/** 技术改造贴息类21个项目412.5万元，…。技术改造贴息平均每个项目19.64万元: where none stands beside the average, how many and how much right behind one another, under the average's own name. */
function pairsOf(each: Mention, readings: readonly Reading[]): readonly Found[] {
  const [unit, ...others] = unitsOf(each);
  const name = /^(.*?)(?:平均|折合|约合)?(?:每|[\u4e00-\u9fff]均)/.exec(each.standing.lead)?.[1] ?? "";
  if (unit === undefined || others.length > 0 || name.length < 2) return [];
  return readings.flatMap((reading) => reading.mentions.flatMap((total): Found[] => {
    const count = reading.mentions[total.index - 1];
    if (count === undefined || !isTotalOfItsOwn(total) || nameOfTotal(total, reading) !== count.label || count.label === "" || !isCountFor(count, unit) || isBeside(total, each)) return [];
    const kinship = kinshipOf(count.label, name, each.standing.lead);
    return kinship === "none" || kinship === "loose" ? [] : [{ total, count, kinship }];
  }));
}

/** 人 of 人均工装及意外保险费, however long the words behind it. */
const unitsOf = (each: Mention): readonly string[] => apiece(each)?.units ?? /([人户家座]|)均/.exec(each.standing.lead.replace(/平均/g, ""))?.slice(1).filter((unit) => unit !== "") ?? [];

/** Right before the average. */
function countsFor(each: Mention, reading: Reading): readonly Mention[] {
  const [unit, ...others] = unitsOf(each);
  if (unit === undefined || others.length > 0) return [];
  const beside = reading.mentions[each.index - 1];
  if (beside !== undefined && isInReach(beside, each) && isCountFor(beside, unit)) return [beside];
  return [];
}

function isInReach(count: Mention, each: Mention): boolean {
  return count.standing.sentence === each.standing.sentence && count.standing.segment === each.standing.segment && count.standing.frame === each.standing.frame && !/[。;]/.test(each.passage.text.slice(endOf(count), each.figure.offset));
}
