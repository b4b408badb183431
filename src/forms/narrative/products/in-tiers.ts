import type { SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt, spokenFact } from "../reading/index.js";
import { apiece, isCounted, plainCount } from "./apiece.js";
import { whatItComesTo } from "./products.js";

/** A number of things or persons, and what each of them was given. */
interface Tier {
  readonly count: Mention;
  readonly each: Mention;
}

/** 发放632.55万元: what was given, with no word that it is all; wrong only by a slip of the hand. */
const given = /^(?:全年|本年|年内|实际)*(?:发放|兑现|兑付|拨付|支付|资助)(?:资金|金额|补助|补贴|生活费)*$/;
/** What says that not every one of them got so much, or that others got something as well. */
const unsettled = /左右|不等|起步|最高|以上|以下|部分|中途|扣除|其余|另|截[至止]|预计|原则上|差额|按比例|递[增减]|其他/;
/** What all of them come to; 工作经费 beside them is other money. */
const inAll = /^(?:按(?:此|上述|以上)?标准(?:测算|计算|核算)?)?(?:[\u4e00-\u9fff]{0,3}(?:两|三|四|五|[2-5])[项类档级者]路?|全年|年度|年|全[县市区校镇乡]|总共)*(?:共计?|合计|总计|累计|所?需|应)/;
/** A sum without 共 that stands right behind all of them. */
const plain = /^(?:补助|补贴|奖补|奖励|资助|慰问|救助)(?:资金|金额|金)?(?:总额)?(?:为|计)?$/;

/**
 * 甲类县6个，每个80万元；乙类县5个，每个60万元，共780万元 · 博士每人20万元、硕士每人8万元，引进博士8名、硕士18名，共需304万元: standards of several kinds, and what all come to. A sum that
 * misses by much is that of other things.
 */
export function productsInTiers(reading: Reading, told: readonly { readonly total: unknown }[], book: FactBook): readonly SumRelation[] {
  return reading.mentions.flatMap((total): SumRelation[] => {
    const { standing, role, figure } = total;
    const { lead } = standing;
    if (role.kind !== "level" || total.prior || !isExact(total) || figure.quantity.measure.dimension !== "money") return [];
    const bracketed = tiersInBracket(total, reading);
    if (bracketed === undefined && !(plain.test(lead) || given.test(lead) || inAll.test(lead) || (whatItComesTo.test(lead) && /共|合计|总计/.test(lead)))) return [];
    if (book.has(total) && told.some((each) => each.total === book.factOf(total))) return [];
    const before = reading.mentions.filter((each) => each.index < total.index && each.standing.frame === standing.frame && standing.sentence - each.standing.sentence <= 1);
    const tiers = bracketed ?? besideEachOther(before, total) ?? calledAlike(before, total) ?? standardsBehind(before, total) ?? inTurn(before, total);
    if (tiers === undefined || tiers.some(({ each }) => each.figure.quantity.measure.dimension !== "money")) return [];
    const first = Math.min(...tiers.flatMap(({ count, each }) => [count.index, each.index]));
    const { start } = sentenceAt(total.passage.text, (reading.mentions[first] as Mention).figure.offset);
    const { text } = total.passage;
    const stop = figure.offset + text.slice(figure.offset).search(/[;。]|$/);
    const products = tiers.map(({ count, each }) => Quantity.exact(each.figure.quantity.value, each.figure.quantity.measure).times(plainCount(count)).in(figure.quantity.measure)).map(({ value, measure }) => Quantity.exact(value, measure));
    const plainSum = products.reduce((one, other) => one.plus(other));
    // 1260例，每例1200元，其中86例每例2600元: those behind 其中 had the one standard in place of the other, or both.
    const inner = figure.quantity.roundsFrom(plainSum) ? undefined : takenByInner(tiers)?.in(figure.quantity.measure);
    const instead = inner !== undefined && figure.quantity.roundsFrom(plainSum.minus(inner));
    if (inner !== undefined && !instead && isInner(tiers)) return [];
    const taken = instead ? inner : undefined;
    const sum = taken === undefined ? plainSum : plainSum.minus(taken);
    const due = byTheMonth(tiers, text.slice(start, stop)) ? sum.times(Quantity.exact(12)) : sum;
    const holds = figure.quantity.roundsFrom(due);
    // 兑现补助380万元（新造每亩700元、低改每亩300元）: what a bracket says of the standards need not be all that moved the sum.
    if (!holds && bracketed !== undefined && !isSlipOf(figure.quantity, due) && !isSwapOf(figure.quantity, due)) return [];
    if (!holds && (unsettled.test(text.slice(start, stop)) || byTheMonth(tiers, text.slice(start, stop)) || !isNear(figure.quantity, due))) return [];
    if (!holds && areSome(tiers, before)) return [];
    if (!holds && given.test(lead) && !isSlipOf(figure.quantity, due) && !isSwapOf(figure.quantity, due)) return [];
    if (holds && due !== sum) return [];
    const parts = tiers.map(({ count, each }, at) => spokenFact(total.passage, count.figure.offset, `${count.figure.text}×${each.figure.text}`, at === 0 && taken !== undefined ? (products[0] as Quantity).minus(taken) : (products[at] as Quantity), count.label));
    return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts, quote: quoteAcross([...tiers.flatMap(({ count, each }) => [count, each]), total].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
  });
}

/** 按每人1000元资助860人，其中孤儿26人每人2000元、残疾34人每人1500元: some of those told before, and the others had something as well. */
function areSome(tiers: readonly Tier[], before: readonly Mention[]): boolean {
  const [first] = [...tiers].sort((one, other) => one.count.index - other.count.index);
  if (first === undefined || !/^[,(]?(?:其中|含)/.test(first.count.standing.lead)) return false;
  const all = tiers.map(({ count }) => plainCount(count)).reduce((one, other) => one.plus(other));
  const told = before.filter((each) => each.index < first.count.index && each.index < first.each.index && each.standing.sentence === first.count.standing.sentence);
  return told.length > 0 && !told.some((each) => isCountLike(each) && plainCount(each).isOfKind(all) && plainCount(each).compare(all) === 0);
}

/** What the first tier's standard would give to those of the others, where these are some of the first. */
function takenByInner([first, second, ...more]: readonly Tier[]): Quantity | undefined {
  if (first === undefined || second === undefined) return undefined;
  const others = [second, ...more].map(({ count }) => plainCount(count)).reduce((one, other) => one.plus(other));
  return Quantity.exact(first.each.figure.quantity.value, first.each.figure.quantity.measure).times(others);
}

/** 860人，每人1000元，其中26人每人2000元. */
function isInner([first, second]: readonly Tier[]): boolean {
  return first !== undefined && second?.count.passage === first.count.passage && /其中|[,(]含/.test(first.count.passage.text.slice(first.count.figure.offset, second.count.figure.offset));
}

/** 新造油茶3200亩、低改5600亩，兑现补助392万元（新造每亩700元、低改每亩300元）: a standard for each of those counted before, by its name, in the bracket right behind what they come to. */
function tiersInBracket(total: Mention, { mentions, outline, passage: { text } }: Reading): readonly Tier[] | undefined {
  const next = mentions[total.index + 1];
  const frame = outline.frames[next?.standing.frame ?? 0];
  if (next === undefined || frame === undefined || frame.index === 0 || frame.parent !== total.standing.frame || !/^\s*\($/.test(text.slice(endOf(total), frame.start))) return undefined;
  const standards = mentions.filter(({ standing }) => standing.frame === frame.index);
  const counted = mentions.filter((each) => each.index < total.index && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && isExact(each));
  const tiers = standards.map((each): Tier | undefined => {
    const unit = apiece(each)?.units;
    const name = each.standing.lead.replace(/每.*$/, "");
    const called = counted.filter((count) => unit?.length === 1 && name.length >= 2 && count.label.includes(name) && isCounted(count, unit[0] as string));
    return called.length === 1 && isExact(each) ? { count: called[0] as Mention, each } : undefined;
  });
  return tiers.length >= 2 && tiers.every((tier): tier is Tier => tier !== undefined) && new Set(tiers.map(({ count }) => count)).size === counted.length ? tiers : undefined;
}

/** 甲类县6个，每个80万元；乙类县5个，每个60万元，共…: each number right before its standard, and nothing else up to the total. */
function besideEachOther(before: readonly Mention[], total: Mention): readonly Tier[] | undefined {
  const tiers: Tier[] = [];
  const last = before.at(-1);
  // 两项共需: how many kinds there are.
  let at = before.length - (last !== undefined && last.figure.spelled && !isEach(last) && last.standing.sentence === total.standing.sentence ? 2 : 1);
  for (; at >= 1; at -= 2) {
    const [count, each] = [before[at - 1] as Mention, before[at] as Mention];
    if (each.index !== count.index + 1 || count.standing.sentence !== each.standing.sentence || count.standing.segment !== each.standing.segment || !isTier(count, each)) break;
    tiers.unshift({ count, each });
  }
  const inOne = tiers.every(({ count }) => count.standing.sentence === total.standing.sentence);
  return tiers.length >= 2 && inOne ? tiers : undefined;
}

function isTier(count: Mention, each: Mention): boolean {
  const [unit, ...more] = apiece(each)?.units ?? [];
  return unit !== undefined && more.length === 0 && isMoney(each) && isExact(each) && isExact(count) && isCounted(count, unit);
}

/** 博士每人补助20万元、硕士每人补助8万元，引进博士8名、硕士18名: the standards first, then the numbers, each under the name of its standard. */
function calledAlike(before: readonly Mention[], total: Mention): readonly Tier[] | undefined {
  const counts = run(before, before.length - 1, (each) => isCountLike(each) && each.standing.sentence === total.standing.sentence);
  const [firstCount] = counts;
  if (firstCount === undefined || counts.length < 2) return undefined;
  const eaches = run(before, before.indexOf(firstCount) - 1, (each) => isMoney(each) && isExact(each) && !each.prior);
  if (eaches.length !== counts.length || !eaches.some(isEach)) return undefined;
  const tiers = counts.flatMap((count): Tier[] => {
    const [each, ...others] = eaches.filter((other) => isCalledAs(nameOf(other), count.standing.lead));
    return each === undefined || others.length > 0 ? [] : [{ count, each }];
  });
  return tiers.length === counts.length && new Set(tiers.map(({ each }) => each)).size === counts.length ? tiers : undefined;
}

/** 县道268公里、乡道415公里、村道973公里，共1656公里。标准为县道每公里1万元、乡道每公里0.5万元、村道每公里0.1万元，需572.8万元: the numbers first, then a standard under the name of each. */
function standardsBehind(before: readonly Mention[], total: Mention): readonly Tier[] | undefined {
  const standards = run(before, before.length - 1, (each) => isMoney(each) && isExact(each) && isEach(each) && each.standing.sentence === total.standing.sentence);
  const [first] = standards;
  if (first === undefined || standards.length < 2) return undefined;
  const counts = before.slice(0, before.indexOf(first)).filter(isCountLike);
  const tiers = standards.flatMap((each): Tier[] => {
    const [unit, ...more] = apiece(each)?.units ?? [];
    const name = each.standing.lead.replace(/每.*$/, "").replace(/^.*(?:标准|定额)(?:分别)?(?:为|是)?/, "");
    const [count, ...others] = unit === undefined || more.length > 0 || name.length < 2 ? [] : counts.filter((other) => isCounted(other, unit) && other.label.endsWith(name));
    return count === undefined || others.length > 0 ? [] : [{ count, each }];
  });
  // 县道、乡道、村道, and a standard for two of them: what the third was given by nobody tells. Their total is none of them.
  const [one, ...rest] = tiers.map(({ count }) => plainCount(count));
  if (one === undefined || !rest.every((other) => other.isOfKind(one))) return undefined;
  const all = rest.reduce((sum, other) => sum.plus(other), one);
  const others = counts.filter((other) => !tiers.some(({ count }) => count === other) && tiers.some(({ each }) => isCounted(other, apiece(each)?.units[0] ?? "")) && !(plainCount(other).isOfKind(all) && plainCount(other).compare(all) === 0));
  return tiers.length === standards.length && others.length === 0 && new Set(tiers.map(({ count }) => count)).size === standards.length ? tiers : undefined;
}

/** 首次认定42家、重新认定65家，分别按每家10万元、5万元奖励，共745万元: as many standards as numbers, each of the one told in its place. */
function inTurn(before: readonly Mention[], total: Mention): readonly Tier[] | undefined {
  const inStretch = (each: Mention): boolean => each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment;
  const standards = run(before, before.length - 1, (each) => isMoney(each) && isExact(each) && isEach(each) && inStretch(each));
  const [first] = standards;
  const [unit, ...more] = first === undefined ? [] : (apiece(first)?.units ?? []);
  if (first === undefined || unit === undefined || more.length > 0 || standards.length < 2 || !/分别|依次/.test(first.standing.lead) || standards.slice(1).some(({ standing }) => !/^(?:和|及)?$/.test(standing.lead))) return undefined;
  const counts = run(before, before.indexOf(first) - 1, (each) => isCountLike(each) && isCounted(each, unit) && inStretch(each));
  return counts.length === standards.length ? counts.map((count, at) => ({ count, each: standards[at] as Mention })) : undefined;
}

/** The last mentions up to `from` that are such, in their order. */
function run(mentions: readonly Mention[], from: number, isSuch: (mention: Mention) => boolean): readonly Mention[] {
  let at = from;
  while (at >= 0 && isSuch(mentions[at] as Mention)) at -= 1;
  return mentions.slice(at + 1, from + 1);
}

const isMoney = ({ figure }: Mention): boolean => figure.quantity.measure.dimension === "money";
const isEach = (mention: Mention): boolean => /每|均|标准|定额/.test(mention.standing.lead) || mention.role.kind === "each" || /^\s*\//.test(mention.figure.after);

function isCountLike(mention: Mention): boolean {
  const { dimension } = mention.figure.quantity.measure;
  return mention.role.kind === "level" && !mention.prior && isExact(mention) && !/^(?:money|ratio|score|none|years|months|percentage-point)$/.test(dimension);
}

/** 博士 of 博士每人补助, 二档 of 二档, C级危房改造 of C级危房改造每户补助. */
function nameOf({ standing }: Mention): string {
  return standing.lead.replace(/^(?:按照?|其中|对|给予|即)+[:,]?/, "").replace(/(?:每|按每|人均|户均|生均|补助标准|奖励标准|标准|定额)[^每]*(?:每[^每]*)?$/, "").replace(/(?:按照?|分别)$/, "");
}

/** 全年改造C级64户 goes by C级危房改造, and 一档420人 by 助学金一档: the count's words end in what the standard's name begins with, or are its end. */
function isCalledAs(name: string, lead: string): boolean {
  return name.length >= 2 && (lead.endsWith(name) || (lead.length >= 2 && name.endsWith(lead)) || [...name].some((_, at) => at >= 1 && lead.endsWith(name.slice(0, at + 1))));
}

/** A standard by the month or by the day, beside what a year comes to: how many of them there are nobody tells. */
function byTheMonth(tiers: readonly Tier[], words: string): boolean {
  return tiers.some(({ each }) => /每[^,。;]{0,3}[月天日]|月均/.test(each.standing.lead)) || (/每[人生名户]?每?[月天日]/.test(words) && !/月(?:发放|支出|需)/.test(words));
}

function isNear(told: Quantity, due: Quantity): boolean {
  if (due.isZero || told.isZero) return false;
  const ratio = Number(due.in(told.measure).value.div(told.value));
  return isSlipOf(told, due) || isSwapOf(told, due) || (ratio >= 0.8 && ratio <= 1.25);
}
