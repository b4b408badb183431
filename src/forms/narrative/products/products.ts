import type { Fact, PerHeadRelation, ProductRelation } from "../../../model/index.js";
import { endOf, type FactBook, inOneStretch, isExact, isNarrowed, isSlipOf, isSwapOf, isTenfoldOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, spokenFact } from "../reading/index.js";
import { Quantity, slipsOf, swapsOf } from "../../../quantity/index.js";
import { apiece, type Apiece, asTotal, countFact, isAverage, isByTheYear, isCounted, isCountOfThings, isTotal, plainCount } from "./apiece.js";

/** Words by which more than one amount each, or a count that moved, is told: nothing is asserted of such a sentence. */
export const unsettled = /[两二三]次(?!性)|停办|取消|进退|变动|离职|离岗|退出|辞职|解聘|缺岗|缺[席勤]|疫情|不等|第[一二三四五]|[两二三四]批(?!次)|分别|其中|其余|另|左右|起步|分档|[一二三]档|不同|中途|部分|调整|截[至止]|扣除|递增|首|差额|包括|含|由|原|增加|减少|同比|上年/;
/** 聘用210人（年内新增12人，按半年发放） · 52人（其中3人年中调出）: the bracket says that not all of them were paid for the whole of it. */
export const comeAndGo = /\([^()]*(?:新增|新进|新聘|新招|调[入出离走]|退休|退出|去世|死亡|离职|辞职|半年|减半|半价|折算|缺勤|未满|不满|[年期]中)[^()]*\)/;
/** Words that say of a figure why what was paid is not what it comes to. */
const lessOrMore = /节约|节余|结余|节省|剩余|扣|减|退|追回|收回|欠|未[支付拨]|补发|另|尾款|质保/;

/** Words that say of a figure that it is what the amounts come to; `whatItComesTo` of nothing but what was given. */
const totalling = /(?:共|合计|总计|累计|总额|总共|共计|合|^计)(?:[^,。;\d]{0,8})$|^(?:[^,。;\d]{0,8})(?:支出|发放|资金|补助|经费|投入|金额)(?:[^,。;\d]{0,6})$/;
/** 工作经费 beside what each was given, 总投入 with what others gave. */
export const otherMoney = /总投|投入|投资|自筹|(?:工作|办公|管理|运行|业务|培训|宣传)(?:经费|费|支出)/;
export const whatItComesTo = /^(?:工资|薪酬|报酬|劳务|全年|年度|每年|当年|将|直接|所?需|年(?=[所需应])|应|共计?|合计|总计|累计|总|已|实际|计|合|涉及|拨付|发放|支付|支出|安排|下达|兑付|落实|兑现|使用|扶持|补助|补贴|资助|救助|奖励|奖补|慰问|减免|筹集|缴纳|收取|财政|项目|工资性|合同|采购)*(?:资金|金额|费用|补助|补贴|经费|支出|发放|慰问金|补助金|劳务费|工资|总额|总?价款?)?(?:为|约|达|计|共)*$/;

const atMost = /控制价|限价|限额|上限|最高|概算|预算|计划|拟/;

/** 每公里控制价15.2万元，实际支付530万元: what each may cost at most is not what it did. */
export const isCeilingOf = (each: Mention, total: Mention): boolean => atMost.test(each.standing.lead) && !atMost.test(total.standing.lead);

/** 计划培训600人，…，共支出16.5万元: how many it was to be; 每座配备2名，共有25名: what there was, whatever each was to have. */
export const isOfOthers = (count: Mention, total: Mention): boolean => had.test(total.standing.lead) || (planned.test(count.standing.lead) && !planned.test(total.standing.lead));

const had = /[实现共仍]有|在[岗册]|剩|余|收回|回收/;
const planned = /计划|目标|预计|预期|任务|拟/;

/** What is told after the sum so that it need not be the product: some left, some were paid otherwise. */
const turning = /部分|中途|左右|扣除|其余|另|截[至止]|调整|未(?!计入|纳入|列入|包含|含)|仅|退|离[岗职]|辞[职退]|死亡|去世|转学|休学|缺[勤课岗员]|停[课供学发]|少[发领付供报]|[年期]中/;

/** 发放393.52万元（2人年中离岗）, 支出1079.85万元，因2所学校停课: behind the total, why it need not be what all of them would have had. */
export function turnsBehind({ passage: { text }, figure: { offset } }: Mention): boolean {
  return turning.test(/^[^;。]*/.exec(text.slice(offset))?.[0] ?? "");
}

/** 补助8个村，每个村20万元，共160万元: an amount each, what it is counted by, and what they come to, told in one sentence. */
export function productsIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly (ProductRelation | PerHeadRelation)[] {
  const pieces = reading.mentions.flatMap((mention) => apiece(mention) ?? []);
  return pieces.flatMap((piece): (ProductRelation | PerHeadRelation)[] => {
    const { mention: each } = piece;
    const { words } = sentenceAt(reading.passage.text, each.figure.offset);
    const whole = reading.mentions.filter((other) => other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame && isExact(other));
    if (known.has(each) || !isExact(each)) return [];
    const own = ownSegment(piece, whole) ?? onlyOneOfSegment(piece, whole, pieces);
    const inSentence = own ?? whole;
    const alone = own !== undefined || pieces.filter(({ mention: other }) => other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame).length === 1;
    const named = piece.units.map((unit) => inSentence.filter((other) => other !== each && isCounted(other, unit)));
    // 安葬437具，奖补每例2000元: counted by another word than the amount, where the figures themselves show that it is.
    const [unit] = piece.units;
    const beside = inSentence[inSentence.indexOf(each) - 1];
    const byOtherWord = piece.units.length === 1 && named[0]?.length === 0 && /^[例项件份个起宗]$/.test(unit ?? "") && beside !== undefined && beside.index === each.index - 1 && isCountOfThings(beside);
    const counts = byOtherWord ? [[beside]] : named;
    const totals = inSentence.filter((other) => other !== each && isTotal(other, each) && !counts.some((some) => some.includes(other)));
    // What an average is of was told before it; what it is compared with comes after.
    const before = own !== undefined ? segmentOf(own) : isAverage(each) ? words.slice(0, Math.max(0, each.figure.offset - sentenceAt(reading.passage.text, each.figure.offset).start)) : words;
    // 保有车辆7辆（含应急车3辆）: what a bracket says of them takes none away.
    const settled = alone && !byOtherWord && !unsettled.test(before.replace(/\((?:含|其中|包括)[^()]*\)/g, "")) && totals.length === 1 && counts.every((some) => some.length === 1) && sure(totals[0] as Mention, each);
    const all = combinations(counts, totals);
    // 总规模9860亩，新增耕地3716亩，平均每亩投资2.35万元，共支付…: of several counts the one that many digits of the total were meant of.
    const meant = alone ? all.filter((one) => slips(each, one, all.length > 1 ? 5 : unsettled.test(words) ? 4 : 3)) : [];
    const slipped = meant.length === 1 ? meant[0] : undefined;
    const chosen = all.find((one) => ties(each, one)) ?? slipped ?? (settled ? { counts: counts.map((some) => some[0] as Mention), total: totals[0] as Mention } : undefined);
    if (chosen === undefined || (chosen !== slipped && !isNear(each, chosen))) return [];
    if (!ties(each, chosen) && (isCeilingOf(each, chosen.total) || (chosen.total.index > each.index && chosen.counts.some((count) => isOfOthers(count, chosen.total))))) return [];
    if (!ties(each, chosen) && (holdsMore(chosen.total) || comeAndGo.test(words) || turnsBehind(chosen.total) || isAccountedFor(each, chosen, whole))) return [];
    // 每人每年4500元，服役2年的126人: how many years it is given for stands beside those it is given to.
    if (!ties(each, chosen) && isByTheYear(each) && whole.some((other) => other.figure.quantity.measure.dimension === "years")) return [];
    // 救助金96.4万元，其中临时救助482人次，人次均1500元: what a part came to is no average of the whole.
    if (!ties(each, chosen) && isAverage(each) && chosen.counts.some((count) => count.index > chosen.total.index && /其中/.test(reading.passage.text.slice(chosen.total.figure.offset, count.figure.offset)))) return [];
    // 每座补助3.5万元，补助资金按80%先行拨付，共拨付100.8万元: a rate of what they come to, which the sentence tells.
    if (!ties(each, chosen) && whole.some((other) => other.figure.quantity.measure.dimension === "ratio" && isPaidInPart(each, chosen, other))) return [];
    if (!ties(each, chosen) && (isNarrowed(each) || (chosen !== slipped && chosen.counts.some((count) => isInRow(count, chosen.total, reading))))) return [];
    const told = [...chosen.counts, each, chosen.total].sort((a, b) => a.index - b.index);
    const [count] = chosen.counts;
    if (isAverage(each) && chosen.counts.length === 1 && count !== undefined && !isSwappedBehind(each, count, chosen.total)) return [{ kind: "per-head", total: book.factOf(chosen.total), count: countFact(count, book), each: eachFact(each, chosen.total, book), quote: quoteAcross(told), place: placeOf(each) }];
    return [{ kind: "product", each: eachFact(each, chosen.total, book), counts: chosen.counts.map((count) => countFact(count, book)), total: book.factOf(chosen.total), quote: quoteAcross(told), place: placeOf(chosen.total) }];
  });
}

/** 33人，人均38万元，计1245万元: told behind the average, and two of its four digits swapped from what just so many times that comes to. */
function isSwappedBehind(each: Mention, count: Mention, total: Mention): boolean {
  return total.index === each.index + 1 && /^(?:共计?|合计|总计|计)$/.test(total.standing.lead) && total.figure.quantity.significantDigits >= 4 && isSwapOf(total.figure.quantity, each.figure.quantity.times(plainCount(count)));
}

/** 新修道路12.8公里、桥梁2座，投入356万元，平均每公里20万元: what it took was for both. */
export function isInRow(count: Mention, total: Mention, { mentions, passage: { text } }: Reading): boolean {
  const joined = (one: Mention | undefined, other: Mention | undefined): boolean => one !== undefined && other !== undefined && other.index < total.index && [one, other].every((each) => isCountOfThings(each) && inOneStretch(each, count)) && !one.figure.quantity.isOfKind(other.figure.quantity) && /^[^,。;:\d]{0,6}、[^,。;:\d]*$/.test(text.slice(endOf(one), other.figure.offset));
  return total.figure.quantity.measure.dimension === "money" && (joined(count, mentions[count.index + 1]) || joined(mentions[count.index - 1], count));
}

/** 下达甲县和乙县各80万元，共160万元: the names are the count. */
export function sharedOut(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((each): ProductRelation[] => {
    if (each.role.kind !== "level" || !isExact(each) || !/[^\d]{2,}各(?:补助|安排|下达|拨付|发放)?$/.test(each.standing.lead) || each.figure.quantity.measure.dimension !== "money") return [];
    const from = Math.max(...[..."。;,:"].map((mark) => text.lastIndexOf(mark, each.figure.offset))) + 1;
    const names = text.slice(from, each.figure.offset).replace(/各[^各]*$/, "");
    const number = names.split(/[、和与及]/).length;
    const totals = reading.mentions.filter((other) => other !== each && other.role.kind === "level" && !other.prior && isExact(other) && other.figure.quantity.measure.dimension === "money" && Math.abs(other.standing.sentence - each.standing.sentence) <= 1);
    if (number < 2 || number > 20 || /等|\d/.test(names)) return [];
    const count = Quantity.exact(number);
    const product = each.figure.quantity.times(count);
    const next = totals.find((other) => other.index === each.index + 1 && /^(?:共|合计|共计|总计|计)/.test(other.standing.lead) && other.standing.sentence === each.standing.sentence);
    const total = totals.find((other) => other.figure.quantity.roundsFrom(product)) ?? (/[和与及]/.test(names) && number > 2 ? undefined : next);
    if (total === undefined) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [spokenFact(reading.passage, from, names, count, "所列个数")], total: book.factOf(total), quote: quoteAcross([each, total].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
  });
}

const eachOfThem = /^[^,。;:\d]*每个?([县市区州旗镇乡村校院园家])(?:补助|安排|下达|拨付|发放|奖补|奖励)?$/;

/**
 * 12000万元用于示范区建设（左权县、汾西县、岚县每县4000万元） · 甲村、乙村每村20万元，共40万元: the names, all of them called so, are the count. What the amount
 * before a bracket was for besides is not known, so that it is wrong only by a slip of the hand.
 */
export function sharedByName(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const noun = eachOfThem.exec(each.standing.lead)?.[1];
    if (noun === undefined || !isExact(each) || each.figure.quantity.measure.dimension !== "money") return [];
    const from = Math.max(...[..."。;,:("].map((mark) => text.lastIndexOf(mark, each.figure.offset))) + 1;
    const names = text.slice(from, each.figure.offset).replace(/每[^每]*$/, "");
    const called = names.split(/[、和与及]/).map((name) => name.trim());
    if (called.length < 2 || called.length > 20 || /等|\d/.test(names) || !called.every((name) => name.length >= 2 && name.endsWith(noun))) return [];
    const count = Quantity.exact(called.length);
    const product = each.figure.quantity.times(count);
    const inBracket = text[from - 1] === "(" && /^\s*\)/.test(text.slice(endOf(each)));
    const other = reading.mentions[inBracket ? each.index - 1 : each.index + 1];
    const meant = inBracket ? other?.standing.frame !== each.standing.frame : /^(?:共|合计|共计|总计|计)/.test(other?.standing.lead ?? "") && other?.standing.sentence === each.standing.sentence;
    if (other === undefined || !meant || other.role.kind !== "level" || other.prior || !isExact(other) || other.figure.quantity.measure.dimension !== "money") return [];
    // 共计60万元（含配套20万元）: more than those came to.
    if (!other.figure.quantity.roundsFrom(product) && /^[^,。;\d]{0,4}\([^()]*(?:含|包括|另)/.test(text.slice(endOf(other)))) return [];
    if (inBracket && !other.figure.quantity.roundsFrom(product) && !isSlipOf(other.figure.quantity, product)) return [];
    return [{ kind: "product", each: book.factOf(each), counts: [spokenFact(reading.passage, from, names, count, "所列个数")], total: book.factOf(other), quote: quoteAcross([each, other].sort((a, b) => a.index - b.index)), place: placeOf(other) }];
  });
}

/** 甲20台，每台5000元，计10万元；乙5台，每台2000元，计1万元: a count, what one comes to and what all come to, between two semicolons of their own. */
function ownSegment({ mention: each, units }: Apiece, sentence: readonly Mention[]): readonly Mention[] | undefined {
  const here = sentence.filter((other) => other.standing.segment === each.standing.segment);
  const at = here.indexOf(each);
  const [count, total] = [here[at - 1], here[at + 1]];
  const [unit] = units;
  const three = here.length < sentence.length && units.length === 1 && unit !== undefined && count !== undefined && total !== undefined && isCounted(count, unit) && isTotal(total, each) && /^(?:共计?|合计|总计|累计|计)(?:支出|金额|资金|费用)?$/.test(total.standing.lead);
  return three ? [count, each, total] : givenToEach({ mention: each, units }, here, sentence);
}

/** 上规奖励280万元，对14家企业每家奖励20万元；…: what all came to first, by the noun of what each was given. */
function givenToEach({ mention: each, units: [unit, ...others] }: Apiece, here: readonly Mention[], sentence: readonly Mention[]): readonly Mention[] | undefined {
  const at = here.indexOf(each);
  const [total, count] = [here[at - 2], here[at - 1]];
  if (at !== 2 || unit === undefined || others.length > 0 || total === undefined || count === undefined || here.length === sentence.length) return undefined;
  const noun = /(?:奖励|补助|补贴|奖补|资助|慰问金?|救助)(?:资金|金)?$/.exec(total.label)?.[0].slice(0, 2);
  return noun !== undefined && each.standing.lead.includes(noun) && isCounted(count, unit) && isTotal(total, each) ? [total, count, each] : undefined;
}

/** …；举办培训班6期，每期70人，共培训420人次；…: a segment that tells one amount each, one number that it counts by and one total, whatever the others tell. */
function onlyOneOfSegment({ mention: each, units }: Apiece, sentence: readonly Mention[], pieces: readonly Apiece[]): readonly Mention[] | undefined {
  const here = sentence.filter((other) => other.standing.segment === each.standing.segment);
  const counts = units.map((unit) => here.filter((other) => other !== each && isCounted(other, unit)));
  const totals = here.filter((other) => other !== each && isTotal(other, each) && !counts.some((some) => some.includes(other)));
  // C级158户，每户1.2万元；D级68户，每户3.5万元，共427.6万元: behind standards that tell no total of their own the last total may be of all of them.
  const untold = sentence.some((other) => other.standing.segment < each.standing.segment && pieces.some(({ mention, units: [unit] }) => mention === other && unit === units[0]) && !sentence.some((total) => total.standing.segment === other.standing.segment && total !== other && isTotal(total, other)));
  const others = untold || pieces.some(({ mention }) => mention !== each && here.includes(mention));
  return here.length < sentence.length && units.length > 0 && !others && totals.length === 1 && counts.every((some) => some.length === 1) ? here : undefined;
}

function segmentOf(mentions: readonly Mention[]): string {
  const [first, last] = [mentions[0] as Mention, mentions.at(-1) as Mention];
  return first.passage.text.slice(first.standing.clauseStart, last.figure.offset);
}

interface Chosen {
  readonly counts: readonly Mention[];
  readonly total: Mention;
}

/** The amount each as a rule multiplies it. */
export function eachFact(each: Mention, total: Mention, book: FactBook): Fact {
  const quantity = asTotal(each, total);
  return quantity === each.figure.quantity ? book.factOf(each) : spokenFact(each.passage, each.figure.offset, each.figure.text, quantity, each.label);
}

/** Whether the total's own words say that it is one; 9人6万元，人均补助标准为0.6万元 says nothing of the 6万元 that stands before the standard. */
function sure({ standing, index, label }: Mention, each: Mention): boolean {
  // 校舍建筑面积24.6万平方米，生均校舍面积25平方米: called by the noun of the average.
  const noun = isAverage(each) ? /均([^,。;\d]*?[\u4e00-\u9fff]{2})$/.exec(each.standing.lead)?.[1]?.slice(-2) : undefined;
  if (noun !== undefined && label.endsWith(noun) && each.figure.quantity.measure.dimension !== "money") return true;
  return (((standing.lead !== "" || (index > each.index && standing.tail.trim() === "")) && whatItComesTo.test(standing.lead)) || (totalling.test(standing.lead) && !otherMoney.test(standing.lead))) && Math.abs(index - each.index) <= 3;
}

function combinations(counts: readonly (readonly Mention[])[], totals: readonly Mention[]): readonly Chosen[] {
  const picked = counts.reduce<readonly (readonly Mention[])[]>((so, some) => so.flatMap((each) => some.map((one) => [...each, one])), [[]]).slice(0, 24);
  return counts.length === 0 ? [] : totals.flatMap((total) => picked.map((each) => ({ counts: each, total })));
}

export function ties(each: Mention, { counts, total }: Chosen): boolean {
  const [count] = counts;
  if (isAverage(each) && counts.length === 1 && count !== undefined && !count.figure.quantity.isZero) return each.figure.quantity.roundsFrom(total.figure.quantity.dividedBy(plainCount(count)));
  // A standard is set, not rounded: 9 × 0.6万元 is 5.4万元 and not nearly 6.
  const { value, measure } = asTotal(each, total);
  const product = counts.reduce((so, count) => so.times(plainCount(count)), Quantity.exact(value, measure));
  return total.figure.quantity.roundsFrom(product);
}

/** 补偿资金884万元（含管护费52万元），折每亩16元; 检测费6.3万元，含复检: of all of it or of the rest, the bracket leaves open; 其中 takes nothing away. */
export function holdsMore({ figure, passage: { text } }: Mention): boolean {
  return /^[^(),。;\d]{0,4}(?:\((?!其中|包括)[^()]*(?:含|剔除|扣除)|,(?:均|已|不|未|但)*含(?!税))/.test(text.slice(figure.offset + figure.length));
}

/** 每生每天5元、200天、6240人，支出612.8万元，节约11.2万元: what it comes to and what was paid are as far apart as the sentence says. */
function isAccountedFor(each: Mention, { counts, total }: Chosen, sentence: readonly Mention[]): boolean {
  const product = counts.reduce((so, count) => so.times(plainCount(count)), Quantity.exact(each.figure.quantity.value, asTotal(each, total).measure));
  const others = sentence.filter((other) => other !== each && other !== total && sameKind(other, total) && lessOrMore.test(other.standing.lead));
  return others.some(({ figure: { quantity } }) => total.figure.quantity.roundsFrom(product.minus(quantity)) || total.figure.quantity.roundsFrom(product.plus(quantity)));
}

function isPaidInPart(each: Mention, { counts, total }: Chosen, rate: Mention): boolean {
  const product = counts.reduce((so, count) => so.times(plainCount(count)), Quantity.exact(each.figure.quantity.value, asTotal(each, total).measure));
  return total.figure.quantity.roundsFrom(product.times(rate.figure.quantity));
}

/** 122名，人均标准7000元，共支出84.5万元: swapped digits show that the total was meant for just these. */
function slips(each: Mention, { counts, total }: Chosen, digits: number): boolean {
  const [count] = counts;
  const product = counts.reduce((so, one) => so.times(plainCount(one)), asTotal(each, total));
  // 总投资1140万元、190户，户均补助6000元: ten times as much, with what others gave.
  if (otherMoney.test(total.standing.lead) && isTenfoldOf(total.figure.quantity, product)) return false;
  // 户均奖补1500元，共计345万元: set rather than worked out, where the total was meant to be just so many times that.
  if (total.figure.quantity.printedDigits >= digits && isSwapOf(total.figure.quantity, product)) return true;
  if (isAverage(each) && counts.length === 1 && count !== undefined && !count.figure.quantity.isZero) return (each.figure.quantity.printedDigits >= digits && isSlipOf(each.figure.quantity, total.figure.quantity.dividedBy(plainCount(count)))) || (total.figure.quantity.printedDigits > digits && isSlipOf(total.figure.quantity, product));
  return total.figure.quantity.printedDigits >= digits && (isSlipOf(total.figure.quantity, product) || isEachSlipped(each, { counts, total }, digits));
}

/** 38.6公里，每公里75.2万元，计586.72万元: the amount each, of so many digits, is one digit away from what makes the total to its last digit. */
function isEachSlipped(each: Mention, { counts, total }: Chosen, digits: number): boolean {
  const { quantity } = each.figure;
  const [count] = counts;
  if (counts.length !== 1 || count === undefined || count.figure.quantity.isZero || quantity.significantDigits < digits) return false;
  return [...slipsOf(quantity), ...swapsOf(quantity)].some((meant) => meant.value.gt(0) && total.figure.quantity.compare(Quantity.exact(meant.value, asTotal(each, total).measure).times(plainCount(count))) === 0);
}

/** A product far from the total is that of other things. */
export function isNear(each: Mention, { counts, total }: Chosen): boolean {
  const product = counts.reduce((so, count) => so.times(plainCount(count)), asTotal(each, total));
  if (product.isZero || total.figure.quantity.isZero) return false;
  const ratio = Number(product.in(total.figure.quantity.measure).value.div(total.figure.quantity.value));
  return ratio >= 0.5 && ratio <= 2;
}
