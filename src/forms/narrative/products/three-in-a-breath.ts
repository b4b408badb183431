import type { Fact, PerHeadRelation, ProductRelation, Relation } from "../../../model/index.js";
import { type FactBook, isExact, isNarrowed, isSlipOf, isSwapOf, isTenfoldOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt, spokenFact, swapsOf } from "../reading/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { asTotal, countFact, isComparedWith, isTotal, plainCount } from "./apiece.js";
import { comeAndGo, eachFact, holdsMore, isCeilingOf, isNear, isOfOthers, otherMoney, turnsBehind, unsettled } from "./products.js";
import { withoutGeneral } from "./shared-names.js";

/** 每村配备, 平均每场服务, 单份检测费, 校均: what is told of one of them, and by which word they are counted. */
const ofEach = /(?:每一?|(?:^|[,:])单(?=[份件台套座亩盏辆户张]))([^,。;:\d每]{1,14})$/;
const averageOf = /(?:^|[\u4e00-\u9fff])([人户生亩村校车班辆台场期批件案家株篇座处镇乡馆院园])均([^,。;:\d均]{0,8})$/;
/** 每人每月, 每年 …: how often besides nobody told. */
const period = /[月季天日周]|学期|年|连续|多次/;
const again = /[两二三四五六七八九十][次轮]|[两二三四五]个?(?:批|期|年|月|学期|季度)|连续|多次|再次/;
/** 共, 合计, 总容积: right behind the others, all of it. */
const inAll = /^(?:[^,。;:\d]{0,8}?)(?:一共|共计?|合计|总计|总共)(?!有|同)[^,。;:\d]{0,8}$|^总[^,。;:\d]{1,6}$|^计(?:[^,。;:\d]{0,4})$/;
/** 全县共: more than those before it. */
const wider = /^(?:全[县市区镇乡省校院局系]|全系统|各地|累计至|历年)/;
const planned = /计划|目标|预计|预期|任务|拟|应/;

interface Three {
  readonly each: Mention;
  readonly count: Mention;
  readonly total: Mention;
}

/**
 * 为36个行政村配备保洁员，每村3名，共108名 · 安装座椅640把，单把350元，合计22.4万元 · 运行费32.4万元，车辆18辆，车均1.8万元: a stretch that tells three figures and no other, how many there are, what
 * there is of each and what they come to. Nothing else can be meant, so that it holds whatever is printed where the last calls itself all of it; else where it is near, or a slip of the hand away.
 */
export function threesInABreath(reading: Reading, told: readonly Relation[], book: FactBook): readonly (ProductRelation | PerHeadRelation)[] {
  const known = new Set(told.flatMap((relation) => (relation.kind === "per-head" || relation.kind === "product" ? [relation.each, relation.total] : [])));
  return reading.mentions.flatMap((each): (ProductRelation | PerHeadRelation)[] => {
    const three = threeOf(each, reading);
    if (three === undefined || [three.each, three.total].some((one) => book.has(one) && known.has(book.factOf(one)))) return [];
    const { count, total } = three;
    const average = each.index > total.index || isAverageWord(each);
    if (!comesOut(three) && ([three.each, three.total].some(isNarrowed) || !(total.index > each.index ? isCertainTotal(three) : isCertainAverage(three)))) return [];
    const told = { each: eachFact(each, total, book), total: book.factOf(total), quote: quoteAcross([count, each, total].sort((a, b) => a.index - b.index)) };
    return [average ? { kind: "per-head", ...told, count: countOf(count, total, book), place: placeOf(each) } : { kind: "product", ...told, counts: [countOf(count, total, book)], place: placeOf(total) }];
  });
}

function threeOf(each: Mention, { mentions, passage }: Reading): Three | undefined {
  const words = wordsOf(each);
  if (words === undefined || (each.role.kind !== "each" && each.role.kind !== "level") || each.prior || isComparedWith(each) || each.figure.quantity.isZero || !isExact(each)) return undefined;
  const here = mentions.filter(({ standing }) => standing.frame === each.standing.frame && standing.sentence === each.standing.sentence && standing.segment === each.standing.segment);
  const [first, second, ...more] = here.filter((other) => other !== each);
  if (first === undefined || second === undefined || more.length > 0 || ![first, second].every((other) => isExact(other) && !other.prior && other.role.kind === "level" && !other.figure.quantity.isZero)) return undefined;
  const found = [{ each, count: first, total: second }, { each, count: second, total: first }].filter(({ count, total }) => isTotal(total, each) && isCountedBy(count, words));
  const [three, ...others] = found;
  if (three === undefined || others.length > 0) return undefined;
  // 村医36名，每村1名，覆盖40个村: then the last is another number of them.
  if (three.count.index > each.index && three.total.index < each.index) return undefined;
  if (isLastOfTiers(each, words, mentions)) return undefined;
  const { words: sentence, start } = sentenceAt(passage.text, each.figure.offset);
  const upTo = sentence.slice(0, Math.max(...here.map(({ figure }) => figure.offset + figure.length)) - start);
  const stretch = upTo.slice((here[0] as Mention).standing.clauseStart - start);
  return unsettled.test(stretch) || period.test(words) || again.test(stretch) || isPlannedInPart(here) || comeAndGo.test(sentence) || turnsBehind(here.at(-1) as Mention) || holdsMore(three.total) || isCeilingOf(each, three.total) ? undefined : three;
}

/** C级158户，每户1.2万元；D级68户，每户3.5万元，共427.6万元: behind others that tell of no total of their own, it is of all of them. */
function isLastOfTiers({ standing, index }: Mention, words: string, mentions: readonly Mention[]): boolean {
  const before = mentions.filter((other) => other.index < index && standing.sentence - other.standing.sentence <= 1 && (other.standing.sentence !== standing.sentence || other.standing.segment !== standing.segment));
  const alone = (other: Mention): boolean => !before.some((one) => one !== other && one.standing.sentence === other.standing.sentence && one.standing.segment === other.standing.segment && isTotal(one, other));
  return before.some((other) => wordsOf(other)?.charAt(0) === words.charAt(0) && alone(other));
}

/** 计划36个村 … 共108名: what was planned and what came of it. */
const isPlannedInPart = (here: readonly Mention[]): boolean => here.some(({ standing }) => planned.test(standing.lead));

function wordsOf({ standing: { lead } }: Mention): string | undefined {
  // 每车每年1.8万元: of the year that the report is of.
  const said = ofEach.exec(lead.replace(/每年/g, ""))?.[1];
  if (said !== undefined) return said;
  const [, unit, noun] = averageOf.exec(lead) ?? /^([\u4e00-\u9fff]{2,4})平均(?!每)([^,。;:\d均]{0,6})$/.exec(lead) ?? [];
  return unit === undefined || /标准/.test(noun ?? "") ? undefined : `${unit}${noun ?? ""}`;
}

const persons = /^[人名位生]/;
const ofMoney = /^(?:平均|补助|补贴|奖励|奖补|投资|造价|费用|成本|安排|拨付|价格|单价|支出|投入)/;
const nothing = /^(?:[个名位所家座处支条]|项(?!目))/;

/** 18场 by 每场, 36个行政村 by 每村, 187个网格 by 每个网格, 消防员84人 by 每名消防员. */
function isCountedBy(count: Mention, words: string): boolean {
  const { symbol, dimension } = plainCount(count).measure;
  if (symbol === "" || /^(?:money|ratio|score|percentage-point|years|months)$/.test(dimension)) return false;
  // 22人次 by 每人: the same person may have come twice.
  if (dimension === "attendance") return words.startsWith(symbol) || (!/^人/.test(symbol) && words.startsWith(symbol.charAt(0)));
  const noun = words.replace(nothing, "");
  const named = nounOf(noun, count);
  if (dimension === "person") return (persons.test(words) && (noun.length < 2 || named || !/^[\u4e00-\u9fff]{2,}[员工师生医警民]/.test(noun))) || named;
  if (words.startsWith(symbol) && (symbol !== "个" || noun === "" || ofMoney.test(noun))) return true;
  return (nothing.test(symbol) && (named || isOnePlace(noun, count))) || (symbol === "辆" && words.startsWith("车"));
}

/** 网格 of 187个网格, 消防员 of 专职消防员84人. */
function nounOf(noun: string, { standing, label }: Mention): boolean {
  return noun.length >= 2 && [4, 3, 2].some((length) => noun.length >= length && (standing.tail.startsWith(noun.slice(0, length)) || label.endsWith(noun.slice(0, length)) || standing.lead.endsWith(noun.slice(0, length))));
}

const place = /^(?:行政|自然|示范|脱贫|重点|试点|中心|乡|建制|农村)?([村校镇乡班馆院园])/;

/** 每村 of 36个行政村, 每校 of 78所学校. */
function isOnePlace(noun: string, { standing }: Mention): boolean {
  const one = /^[村校镇乡班馆院园]/.exec(noun)?.[0];
  if (one === undefined) return false;
  const tail = standing.tail.replace(/[(,].*$/, "");
  return place.exec(tail)?.[1] === one || /^[\u4e00-\u9fff]{0,3}(?:学校|中小学|小学|幼儿园)/.test(tail) === (one === "校" && tail !== "") || standing.lead.endsWith(one);
}

const product = ({ each, count, total }: Three): Quantity => asTotal(each, total).times(numberOf(count));

/** Of 84名 who served 12.6万人 the number alone divides. */
const numberOf = (count: Mention): Quantity => Quantity.exact(plainCount(count).value, measureOf("个"));

function countOf(count: Mention, total: Mention, book: FactBook): Fact {
  const { figure, label, passage } = count;
  return figure.quantity.isOfKind(total.figure.quantity) ? spokenFact(passage, figure.offset, figure.text, numberOf(count), label) : countFact(count, book);
}

const comesOut = (three: Three): boolean => (three.each.index > three.total.index || isAverageWord(three.each) ? asTotal(three.each, three.total).roundsFrom(three.total.figure.quantity.dividedBy(numberOf(three.count))) : three.total.figure.quantity.roundsFrom(product(three)));

/** Called all of it behind the others; or so near that it was meant. */
function isCertainTotal(three: Three): boolean {
  const { each, count, total } = three;
  const { lead } = total.standing;
  const last = total.index > Math.max(each.index, count.index);
  if (!last || (wider.test(lead) && !wider.test(count.standing.lead))) return false;
  const money = total.figure.quantity.measure.dimension === "money";
  // 每份检测3项，共检出不合格28项: called by another word than what there is of each.
  if (!money && !isCalledAlike(each, total)) return false;
  // 聘请专家12人，每人评审费800元，共支付1.6万元: some came more than once.
  if (/评审|评标|讲课|授课|课酬|劳务|咨询|出场|误工/.test(each.standing.lead) && count.figure.quantity.measure.dimension === "person") return isSlipped(three);
  // 每公里造价60万元，总投资2028万元: with all that it took besides.
  return !isOfOthers(count, total) && ((inAll.test(lead) && !(money && otherMoney.test(lead))) || isSlipped(three));
}

/** 每名服务 … 总服务时长; 共 alone is called so by nobody. */
function isCalledAlike(each: Mention, total: Mention): boolean {
  const bare = total.standing.lead.replace(/共计?|合计|总计?|累计|全[年县市区镇乡]|[为达]/g, "");
  return bare === "" || [...bare].some((_, at) => at + 2 <= bare.length && each.standing.lead.includes(bare.slice(at, at + 2)));
}

const isAverageWord = ({ standing }: Mention): boolean => /均/.test(standing.lead);

/** 单价 told behind what all came to: by a slip of the hand, or near and called alike. */
function isCertainAverage(three: Three): boolean {
  const { each, count, total } = three;
  if (each.index < count.index) return false;
  const noun = /均([\u4e00-\u9fff]{2,6})$/.exec(each.standing.lead)?.[1] ?? /每(?:[\u4e00-\u9fff]{1,3}?)(补助|补贴|奖补|奖励|资助|慰问|安排)/.exec(each.standing.lead)?.[1];
  const alike = noun === undefined || total.label.includes(noun.slice(0, 2)) || total.standing.lead.includes(noun.slice(0, 2));
  // 用房1240平方米，在职86人，人均办公面积9平方米: of rooms and lands not everything may count.
  const mayBeLess = /人均/.test(each.standing.lead) && each.figure.quantity.measure.dimension !== "money";
  return alike && isOfItsSubject(three) && (isSlipped(three) || (!mayBeLess && isNear(each, { counts: [count], total })));
}

/** 公务车18辆，业务用车车均1.8万元; 投资256万元，每公里清淤费15万元: whose it is, or what it was for, is told of neither of the others. */
function isOfItsSubject({ each, count, total }: Three): boolean {
  const { lead } = each.standing;
  const [, whose = "", what = ""] = /^(.*?)(?:平均)?每个?[\u4e00-\u9fff]{1,2}(.*)$/.exec(lead) ?? /^(.*?)(?:平均)?[\u4e00-\u9fff]均(.*)$/.exec(lead) ?? [];
  const around = [count, total].map(({ standing, label }) => `${standing.lead}${label}${standing.tail}`).join(",");
  return [whose, what].map((words) => withoutGeneral(words).replace(/[约为达是]|每年|年度?/g, "")).every((words) => words.length < 2 || [...words].some((_, at) => at + 2 <= words.length && around.includes(words.slice(at, at + 2))));
}

/** With one digit another, two swapped or the point a place off in one of the three, the others give it. */
function isSlipped(three: Three): boolean {
  const { each, count, total } = three;
  const due = product(three);
  const whole = total.figure.quantity;
  if (whole.significantDigits >= 3 ? isSlipOf(whole, due) : isSwapOf(whole, due) || isTenfoldOf(whole, due)) return true;
  return [...swapsOf(each.figure.quantity).map((one) => one.times(numberOf(count)))].some((one) => one.isOfKind(whole) && whole.significantDigits >= 2 && whole.compare(one) === 0);
}
