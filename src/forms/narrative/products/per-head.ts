import type { PerHeadRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isNarrowed, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";
import { countFact, isComparedWith, plainCount } from "./apiece.js";
import { holdsMore, isInRow, isOfOthers } from "./products.js";

const eachWords = /(?:人均|户均|每人|每户)(?:补助|慰问|发放|资助|救助|补贴|标准)?(?:约|为|达)*$/;
const receptionWords = /^人均(?:接待)?(?:费用?|支出|消费|开支)(?:约|为|达)*$/;

/** 1万元，慰问139人，人均72元: one sum of money and one count in the sentence, which the figure each can come from. */
export function perHeadsIn(reading: Reading, book: FactBook, all: readonly Reading[]): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (isComparedWith(each)) return [];
    const apiece = averageOf(each, reading);
    if (apiece !== undefined) return [{ kind: "per-head", total: book.factOf(apiece.total), count: countFact(apiece.count, book), each: book.factOf(each), quote: quoteAcross([apiece.total, apiece.count, each].sort((a, b) => a.index - b.index)), place: placeOf(each) }];
    if (each.role.kind !== "each" || each.figure.quantity.measure.dimension !== "money" || /^\s*\//.test(each.figure.after)) return [];
    const told = /^人均(?:日常)?公用(?:经费|支出)(?:支出)?(?:约|为|达)*$/.test(each.standing.lead) ? publicFundsEach(each, reading, all, book) : eachWords.test(each.standing.lead) ? (besideIt(each, reading) ?? receptionEach(each, reading)) : receptionWords.test(each.standing.lead) ? receptionEach(each, reading) : timesEach.test(each.standing.lead) ? eachTime(each, reading) : headedEach(each, reading);
    // 约120人次, 近30万元: what is only about right is worked out by nobody.
    if (told === undefined || [each, told.total, told.count].some((mention) => mention.figure.quantity.looseness !== "exact")) return [];
    const { total, count } = told;
    const across = [total, count, each].every((mention) => mention.passage === each.passage) ? [total, count, each].sort((a, b) => a.index - b.index) : [each];
    return [{ kind: "per-head", total: book.factOf(total), count: countFact(count, book), each: book.factOf(each), quote: quoteAcross(across), place: placeOf(each) }];
  });
}

/** 件均, 车均: what one of the things counted in the sentence comes to. */
const apiece = /^(?:(?:平均)?([件亩场座台辆户间栋套盏口眼所车床笔案册])均|单([车辆户座台])(?=运行|平均|年均|维护|成本|造价|投资|费用))(?!衡)[\u4e00-\u9fff]{0,6}?(?:大?约|为|达|是|需)*$/;
/** 平均每辆, 平均每延米造价, 每处平均, 折合每亩: what they are counted by opens the words. */
const average = /^(?:平均每|平均单|折合?每)(?!\S*[年月日季天])([\u4e00-\u9fff()]{1,16})$|^每?(?!\S*[年月日季天])([\u4e00-\u9fff]{1,3})(?:平均(?:[\u4e00-\u9fff]{0,8})|(?:综合)?造价)(?:为|约|达)?$/;

function eachOf({ standing }: Mention): string | undefined {
  const [, one, single] = apiece.exec(standing.lead) ?? [];
  return one ?? single;
}

/** 公务用车12辆，运行维护费30.6万元，平均每辆2.55万元: one sum of money and one number of such things in the sentence. */
function averageOf(each: Mention, reading: Reading): Pair | undefined {
  const [, one, behind] = average.exec(each.standing.lead) ?? [];
  const words = one ?? behind ?? eachOf(each)?.replace("车", "辆").replace("床", "张");
  if (words === undefined || each.figure.quantity.measure.dimension !== "money" || each.figure.comparator !== undefined) return undefined;
  const inFrame = reading.mentions.filter((other) => other.index < each.index && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame);
  const inSentence = [...outsideBracket(each, reading), ...inFrame].filter((other) => other.role.kind === "level" && !other.prior && other.figure.quantity.looseness === "exact");
  // 培训收入386万元；合同38项，合同金额512万元，平均每项13万元: between two semicolons of their own.
  const own = inSentence.filter((other) => other.standing.segment === each.standing.segment);
  const near = own.some((other) => other.figure.quantity.measure.dimension === "money") && own.some((other) => isCountedBy(other, words)) ? own : inSentence;
  const counts = near.filter((other) => isCountedBy(other, words));
  const sums = spentOnThem(each, near, counts);
  const [total, count] = [sums[0], oneOf(counts)];
  if (sums.length === 0 && count !== undefined && words.startsWith("辆")) return runningCostBefore(each, count, reading);
  if (sums.length !== 1 || total === undefined || count === undefined || count.figure.quantity.isZero || ![total, ...counts].includes(inSentence.at(-1) as Mention)) return undefined;
  // What a bracket says of the things counted stands between, and is none of them; any other figure would be.
  if (reading.mentions.some((other) => other.index > Math.max(total.index, count.index) && other.index < each.index && other.standing.frame === each.standing.frame && !counts.includes(other))) return undefined;
  const fits = each.figure.quantity.roundsFrom(total.figure.quantity.dividedBy(plainCount(count)));
  // 桥梁384延米、引道1260米，平均每米…: of both of them, whatever their units are called.
  const beside = near.some((other) => other !== count && !counts.includes(other) && /[米亩里]$/.test(plainCount(count).measure.symbol) && other.figure.quantity.measure.symbol.endsWith(plainCount(count).measure.symbol.slice(-1)));
  const spentBehind = fits ? undefined : spentAfter(each, count, total, reading);
  if (spentBehind !== undefined) return { total: spentBehind, count };
  return fits || (!beside && !holdsMore(total) && !isNarrowed(each) && !isInRow(count, total, reading) && isWorkedOut(each) && within([0.5, 2], total, count, each)) ? { total, count } : undefined;
}

/** 图书购置预算30万元，购书11200册，平均每册25元，支出28万元: the average is of what was spent, told behind it, where that is just what it comes to, or a slip of it while before it only the budget is told. */
function spentAfter(each: Mention, count: Mention, before: Mention, { mentions }: Reading): Mention | undefined {
  const ofBudget = /预算|计划/.test(before.standing.lead);
  return mentions.find((other) => {
    if (other.index <= each.index || other.role.kind !== "level" || other.prior || other.figure.quantity.looseness !== "exact" || other.figure.quantity.measure.dimension !== "money" || other.standing.sentence !== each.standing.sentence || other.standing.frame !== each.standing.frame) return false;
    const due = other.figure.quantity.dividedBy(plainCount(count));
    return each.figure.quantity.roundsFrom(due) || (ofBudget && /支出|支付|使用/.test(other.standing.lead) && isSlipOf(each.figure.quantity, due));
  });
}

/** 公务用车运行维护费29.47万元。现有车辆14辆，车均2.11万元: the running cost told once in the passage before; that it is of these cars the average shows, which comes out or misses by a slip. */
function runningCostBefore(each: Mention, count: Mention, { mentions }: Reading): Pair | undefined {
  const costs = mentions.filter((other) => other.index < count.index && other.role.kind === "level" && !other.prior && other.figure.quantity.looseness === "exact" && /运行(?:维护)?(?:费|经费|费用)(?:支出|决算|实际|为|共)*$/.test(other.standing.lead));
  const [total, ...others] = costs;
  if (total === undefined || others.some((other) => !sameAmount(other, total)) || count.index !== each.index - 1 || count.figure.quantity.isZero || total.figure.quantity.measure.dimension !== "money") return undefined;
  const due = total.figure.quantity.dividedBy(plainCount(count));
  return each.figure.quantity.roundsFrom(due) || isSlipOf(each.figure.quantity, due) ? { total, count } : undefined;
}

function sameAmount({ figure: { quantity } }: Mention, other: Mention): boolean {
  return quantity.isOfKind(other.figure.quantity) && quantity.compare(other.figure.quantity) === 0;
}

/** 426延米 by 延米造价: the unit that the words begin with. */
function isCountedBy(other: Mention, words: string): boolean {
  const { symbol, dimension } = plainCount(other).measure;
  // 案件68起，案均10.8万元: cases go by several words.
  const counted = words.startsWith(symbol) || (words === "案" && /^[起件宗]$/.test(symbol));
  return symbol !== "" && !/^(?:money|ratio|score|years|months)$/.test(dimension) && counted;
}

/** 需救助8640人、已救助8640人 are as many; 国家级46.8万亩、地方12.4万亩，合计59.2万亩: those of which the last is all. */
function oneOf(counts: readonly Mention[]): Mention | undefined {
  const [first, ...more] = counts;
  const last = more.at(-1);
  // 28批次、206人: of two kinds neither is all.
  if (first !== undefined && !more.every((each) => each.figure.quantity.isOfKind(first.figure.quantity))) return undefined;
  if (first === undefined || last === undefined || more.every((each) => each.figure.quantity.compare(first.figure.quantity) === 0)) return first;
  const sum = counts.slice(0, -1).map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return /共|合计|总计/.test(last.standing.lead) && sum.compare(last.figure.quantity) === 0 ? last : undefined;
}

/** The amounts that an average may be of: those that give it, else the running cost of cars (购置费36.5万元，运行维护费23万元，…，车均2.09万元), else any. */
function spentOnThem(each: Mention, near: readonly Mention[], counts: readonly Mention[]): readonly Mention[] {
  const amounts = near.filter((other) => other.figure.quantity.measure.dimension === "money" && !other.figure.quantity.isZero);
  const given = amounts.filter((amount) => counts.some((count) => !count.figure.quantity.isZero && each.figure.quantity.roundsFrom(amount.figure.quantity.dividedBy(plainCount(count)))));
  if (given.length > 0) return given;
  // 预算150万元，实际支出146.09万元，平均每公里造价16.19万元: what it came to, where a slip of the hand shows that it was meant; a contract may have been paid in part.
  const [planned, came, ...more] = amounts;
  if (planned !== undefined && came !== undefined && more.length === 0 && /(?:预算|概算|计划)(?:投资|安排|资金|数)?(?:为|共)?$/.test(planned.standing.lead) && /^(?:实际|全年|累计|共)*(?:支出|完成投资|结算|决算)(?:为|共)?$/.test(came.standing.lead) && counts.some((count) => !count.figure.quantity.isZero && isSlipOf(each.figure.quantity, came.figure.quantity.dividedBy(plainCount(count))))) return [came];
  const running = counts.some(({ figure }) => figure.quantity.measure.symbol === "辆") ? amounts.filter((other) => /运行维护费(?:支出|决算|实际)*(?:为|共)?$/.test(other.standing.lead)) : [];
  return running.length === 1 ? running : amounts;
}

/** 运行维护费23万元，保有量11辆（车均2.09万元） · 运行维护费23万元（保有量11辆，车均2.09万元）: the bracket explains what stands right before it. */
function outsideBracket(each: Mention, { mentions, outline, passage }: Reading): readonly Mention[] {
  const frame = outline.frames[each.standing.frame];
  if (frame === undefined || frame.index === 0) return [];
  const outside = mentions.filter((other) => other.standing.frame === frame.parent && endOf(other) <= frame.start);
  const last = outside.at(-1);
  if (last === undefined || !/^[^,。;:、\d()]{0,6}\($/.test(passage.text.slice(endOf(last), frame.start))) return [];
  return outside.filter(({ standing }) => standing.sentence === last.standing.sentence && standing.segment === last.standing.segment);
}

interface Pair {
  readonly total: Mention;
  readonly count: Mention;
}

function besideIt(each: Mention, reading: Reading): Pair | undefined {
  const near = reading.mentions.filter((other) => other.index < each.index && other.role.kind === "level" && other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment && other.standing.frame === each.standing.frame);
  const pair = pairBefore(each, near);
  if (pair !== undefined) return pair;
  const sums = near.filter((other) => other.figure.quantity.measure.dimension === "money");
  // 救助683户次1102人次，户均1850元: households are not counted by heads.
  const counts = near.filter((other) => isPersons(other) && !(/户/.test(each.standing.lead) && other.figure.quantity.measure.dimension !== "household"));
  const [total, count] = [sums[0], oneOf(counts)];
  if (count === undefined || counts.some((other) => other.figure.quantity.compare(count.figure.quantity) !== 0)) return undefined;
  if (sums.length === 0) return addedUp(each, count, reading);
  if (sums.length !== 1 || total === undefined) return undefined;
  // 5万元，惠及282人，人均205元 told in one breath leaves no room for another subject; else a figure far from what it should
  // be is that of another (a standard, a part of the aid), not a slip.
  const nearest = Math.max(total.index, count.index) === each.index - 1;
  const oneBreath = nearest && (count.index === each.index - 1 || total.index === count.index + 1) && /^(?:人均|户均)(?:约|为|达)*$/.test(each.standing.lead);
  return within(oneBreath ? [0.2, 5] : [0.85, 1.15], total, count, each) ? { total, count } : undefined;
}

/** 低保金318人次、96.40万元，临时救助74人次、22.20万元，人均3000元: of several numbers and what each of them was given, those right before. */
function pairBefore(each: Mention, near: readonly Mention[]): Pair | undefined {
  const [count, total] = near.slice(-2);
  const { text } = each.passage;
  const paired = near.length > 2 && near.length % 2 === 0 && near.every((other, at) => (at % 2 === 0 ? isPersons(other) : other.figure.quantity.measure.dimension === "money" && /^\s*[、,]\s*$/.test(text.slice(endOf(near[at - 1] as Mention), other.figure.offset))));
  if (!paired || count === undefined || total === undefined || total.index !== each.index - 1 || !/^人均$/.test(each.standing.lead)) return undefined;
  return !isOfAll(each, near) && within([0.85, 1.15], total, count, each) ? { total, count } : undefined;
}

/** 低保318人、96.40万元，特困31人、9.90万元，人均3046元: what was given to all of them by all of them. */
function isOfAll(each: Mention, near: readonly Mention[]): boolean {
  const [persons, given] = [0, 1].map((odd) => near.filter((_, at) => at % 2 === odd).map(plainCount));
  const [first, ...more] = persons ?? [];
  if (first === undefined || !more.every((other) => other.isOfKind(first))) return true;
  const all = more.reduce((one, other) => one.plus(other), first);
  return !all.isZero && each.figure.quantity.toldAsAverage().roundsFrom((given ?? []).reduce((one, other) => one.plus(other)).dividedBy(all));
}

/** 公务接待费2.65万元。全年接待31批次、248人次，人均107元: the guests in the sentence, and the one cost of receptions told before it. */
function receptionEach(each: Mention, reading: Reading): Pair | undefined {
  if (!/^人均/.test(each.standing.lead)) return undefined;
  const here = reading.mentions.filter((other) => other.index < each.index && other.role.kind === "level" && !other.prior && other.standing.frame === each.standing.frame);
  const counts = here.filter((other) => other.standing.sentence === each.standing.sentence && isPersons(other));
  const costs = reading.mentions.filter((other) => other.role.kind === "level" && !other.prior && other.figure.quantity.measure.dimension === "money" && /接待/.test(other.label));
  const [total, count] = [costs[0], counts[0]];
  if (costs.length !== 1 || counts.length !== 1 || total === undefined || count === undefined) return undefined;
  // 接待38批次、304人次，接待费2.5万元，人均82元: the cost behind the guests, with nothing between.
  if (total.index > count.index && (total.index !== count.index + 1 || total.index !== each.index - 1)) return undefined;
  // 其中公务用车4.32万元，公务接待费1.54万元: what 其中 opened before the cost is told is no matter of receptions.
  const sentence = reading.passage.text.slice(Math.max(reading.passage.text.lastIndexOf("。", count.figure.offset) + 1, Math.min(total.standing.clauseStart, count.standing.clauseStart)), each.figure.offset).replace(/^\s*其中[:,]?/, "");
  return /接待/.test(sentence) && !/其中|外事|外宾|国内|上年|去年/.test(sentence) && within([0.2, 5], total, count, each) ? { total, count } : undefined;
}

const timesEach = /^(?:人次|次|例)均(?:报销|住院|门诊|救助|补偿)?(?:费用?|成本|支出|培训费用?|经费|补助)?(?:约|为|达)*$/;

/** 培训46期、2318人次；培训支出38.25万元，人次均费用165元: the money right before, and the one number of attendances in the sentence. */
function eachTime(each: Mention, reading: Reading): Pair | undefined {
  const total = reading.mentions[each.index - 1];
  const counts = reading.mentions.filter((other) => other.index < each.index && other.role.kind === "level" && !other.prior && other.figure.quantity.measure.dimension === "attendance" && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame && !/均$/.test(other.standing.lead));
  const inOneBreath = paidEachTime(each, reading);
  if (inOneBreath !== undefined) return inOneBreath;
  const [count] = counts;
  if (total?.role.kind !== "level" || total.figure.quantity.measure.dimension !== "money" || total.standing.segment !== each.standing.segment || count === undefined || counts.length !== 1) return undefined;
  // 总费用15840万元，其中医保报销11088万元，次均费用6000元: of all of it, or of the part, nobody can tell.
  if (/其中|包括/.test(total.standing.lead)) return undefined;
  return within([0.5, 2], total, count, each) ? { total, count } : undefined;
}

/** 发放救助金96.4万元，救助482人次，人次均2000元；发放补贴12.3万元，惠及4100人次，…: between semicolons of its own, the one sum and the one number right before. */
function paidEachTime(each: Mention, { mentions }: Reading): Pair | undefined {
  const [total, count] = [mentions[each.index - 2], mentions[each.index - 1]];
  const told = mentions.filter((other) => other.index < each.index && other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment && other.standing.frame === each.standing.frame);
  if (total === undefined || count === undefined || told.length !== 2 || !told.every((other) => other.role.kind === "level" && !other.prior)) return undefined;
  // 救助金96万元，其中临时救助482人次: those are not all that it paid for.
  return !/其中|包括/.test(each.passage.text.slice(total.figure.offset, count.figure.offset)) && total.figure.quantity.measure.dimension === "money" && count.figure.quantity.measure.dimension === "attendance" && within([0.5, 2], total, count, each) ? { total, count } : undefined;
}

const forWhat = /^人均(培训|救助|慰问|资助|补助|帮扶|体检|康复)(?:费用?|成本|支出|经费|资金|金额|标准)?(?:约|为|达)*$/;

/** 就业培训32万元。举办8期，培训残疾人320人，人均培训费1000元: what the paragraph's head cost, the one sum of money before, for those that had it. */
function headedEach(each: Mention, reading: Reading): Pair | undefined {
  const what = forWhat.exec(each.standing.lead)?.[1];
  const before = reading.mentions.filter((other) => other.index < each.index && other.standing.frame === each.standing.frame);
  const counts = before.filter((other) => isPersons(other) && other.standing.sentence === each.standing.sentence);
  const sums = before.filter((other) => other.figure.quantity.measure.dimension === "money");
  const [total, count] = [sums[0], counts[0]];
  if (what === undefined || total === undefined || count === undefined || sums.length !== 1 || counts.length !== 1 || total.index !== 0) return undefined;
  const named = count.standing.lead.includes(what) && count.role.kind === "level" && !count.prior && total.role.kind === "level" && !total.prior && total.standing.sentence < each.standing.sentence;
  return named && !/预算|其中|等/.test(total.standing.lead) && total.passage.text.slice(0, total.figure.offset).includes(what) && within([0.5, 2], total, count, each) ? { total, count } : undefined;
}

/** 慰问120户，每户500元，共计6万元. */
function addedUp(each: Mention, count: Mention, reading: Reading): Pair | undefined {
  const total = reading.mentions[each.index + 1];
  const follows = total !== undefined && total.role.kind === "level" && total.figure.quantity.measure.dimension === "money" && total.standing.sentence === each.standing.sentence && total.standing.segment === each.standing.segment && total.standing.frame === each.standing.frame;
  if (!follows || isOfOthers(count, total) || holdsMore(total) || count.index !== each.index - 1 || !/^(?:共计?|合计|总计|累计|计)(?:发放|支出|使用|金额|资金|慰问金)*$/.test(total.standing.lead)) return undefined;
  return within([0.5, 2], total, count, each) ? { total, count } : undefined;
}

/** 人均公用经费4206元（按在职31人计算）: the unit's 公用经费 and its staff, told wherever, each always alike. */
function publicFundsEach(each: Mention, reading: Reading, all: readonly Reading[], book: FactBook): Pair | undefined {
  const funds = all.flatMap((other) => other.mentions).filter((other) => book.conceptOf(other) === "expenditure.public" && book.scenarioOf(other) === "actual");
  const [total] = funds;
  const printed = reading.mentions.find((other) => Math.abs(other.index - each.index) === 1 && isPersons(other) && other.standing.sentence === each.standing.sentence && /^按(?:年末|实有|实际)*(?:在职|在编|在岗)[^,。;]{0,6}$/.test(other.standing.lead));
  const staff = all.flatMap((other) => other.mentions).filter((other) => book.conceptOf(other) === "headcount.in-post" && book.scenarioOf(other) === "actual");
  const count = printed ?? (alike(staff) ? staff[0] : undefined);
  if (total === undefined || count === undefined || !alike(funds)) return undefined;
  // 按年平均在职人数计算，人均公用经费1.76万元: by other heads than those at the year's end.
  if (printed === undefined && byOtherHeads.test(sentenceAt(each.passage.text, each.figure.offset).words)) return undefined;
  return within(printed === undefined ? [0.85, 1.15] : [0.3, 3], total, count, each) ? { total, count } : undefined;
}

const byOtherHeads = /[按以](?:照)?[^,。;:]{0,8}(?:平均|折算|月均|标准|编制|供养)[^,。;]{0,12}/;

function alike(mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  return first !== undefined && mentions.every((each) => each.figure.quantity.agrees(first.figure.quantity));
}

function isPersons(mention: Mention): boolean {
  return /^(?:person|household|attendance)$/.test(mention.figure.quantity.measure.dimension);
}

function within([low, high]: readonly [number, number], total: Mention, count: Mention, each: Mention): boolean {
  if (total.figure.quantity.isZero || count.figure.quantity.isZero) return false;
  const told = each.figure.quantity.in(total.figure.quantity.measure).times(plainCount(count));
  const ratio = Number(told.value.div(total.figure.quantity.value));
  return (ratio >= low && ratio <= high) || isSlipped(total, count, each);
}

/** 约21.30万元 as well: three digits and more, some of them behind the point, are no round figure. */
function isWorkedOut({ figure: { quantity } }: Mention): boolean {
  return quantity.looseness === "exact" || (quantity.looseness === "about" && quantity.decimals > 0 && quantity.significantDigits >= precise);
}

/** So many digits are not one slip away from an average by chance. */
const precise = 3;

/** 8.67万元、46户，户均6884.78元 · 1140万元、190户，户均6000元: far off, and by one digit of many or a place. */
function isSlipped(total: Mention, count: Mention, each: Mention): boolean {
  const [apiece, whole] = [each.figure.quantity, total.figure.quantity];
  const isPrecise = (figure: Quantity): boolean => figure.looseness === "exact" && figure.significantDigits >= precise;
  // 总投资1140万元，户均补助6000元: what others gave as well is no total of it.
  const withOthers = /总投|投资|自筹/.test(total.standing.lead);
  return (isPrecise(apiece) && isSlipOf(apiece, whole.dividedBy(plainCount(count)))) || (!withOthers && isPrecise(whole) && isSlipOf(whole, apiece.in(whole.measure).times(plainCount(count))));
}
