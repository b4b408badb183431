import { Quantity } from "../../../../quantity/index.js";
import { endOf, isSlipOf, labelOf, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { ties } from "../../sums/index.js";
import { fitsRate, isNearly } from "../rate.js";
import { arrived } from "./arrived.js";
import { isMove } from "./moved-budget.js";
import { lineByLine } from "./line-by-line.js";
import type { Pair } from "./pair.js";
import { budgetMadeUp } from "./proved.js";
import { altersBudget, isBudget, isMoney, isSpent } from "./spending.js";

/** How many paragraphs back the budget of a rate may stand. */
const reach = 4;

/** The budget and the spending that one sentence, the one before, or paragraphs above set side by side; more than one of either says nothing certain. */
export function pairBefore(rate: Mention, reading: Reading, above: readonly Reading[]): Pair {
  const { mentions } = reading;
  const { of } = rate.role as { of: string };
  const narrower = isOfAnother(rate, mentions);
  const settled = (pair: Pair): Pair => (pair.actual !== undefined && pair.budget !== undefined && narrower && !fitsRate(pair.actual, pair.budget, rate) ? {} : pair);
  if (/收入预算|支出预算/.test(of) && /完成/.test(of) && mentions.filter((each) => each.standing.sentence === rate.standing.sentence && isBudget(each)).length === 0) return {};
  const apart = lineByLine(rate, reading, above);
  if (apart !== undefined) return apart;
  const money = mentions.filter((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.figure.quantity.measure.dimension === "money" && !isRatedAlike(each, rate, mentions));
  const here = ofItsSegment(withoutItsParts(money, rate, mentions), rate, mentions);
  if (/到位率/.test(rate.standing.lead)) return settled(arrived(rate, here, money, above));
  const bracketed = mentions[rate.index + 1];
  if (bracketed !== undefined && here.length > 0 && isBudgetBehind(bracketed, rate, here.at(-1) as Mention)) return { actual: here.at(-1), budget: bracketed };
  if (isAllOfIt(rate, here)) return { actual: here[1], budget: here[0] };
  if (here.length === 0 && isOfTasks(rate, mentions)) return {};
  const sentence = here.length >= 2 ? here : here.length === 0 && rate.standing.sentence > 0 ? money.filter((each) => each.standing.sentence === rate.standing.sentence - 1) : [];
  const [alone] = here;
  if (here.length === 1 && alone !== undefined && (isSpent(alone) || isSumSpent(alone))) return settled(pairAcross(rate, alone, reading, money, above));
  if (here.length === 0 && sentence.length === 1 && sentence[0] !== undefined && isSpent(sentence[0])) return settled(pairAcross(rate, sentence[0], reading, money, above));
  if (here.length === 0 && sentence.length !== 2) return {};
  return settled(pairIn(sentence, rate, of));
}

/** 预算下达1107.98亿元，占预算安排的79%；实际拨付379.71亿元，占预算安排的27.1%: the first is told by its share of the very same plan, and is not the plan. */
function isRatedAlike(amount: Mention, rate: Mention, mentions: readonly Mention[]): boolean {
  const behind = mentions[amount.index + 1];
  return behind !== undefined && behind !== rate && behind.role.kind === "completion" && behind.standing.lead === rate.standing.lead && /^占/.test(rate.standing.lead) && /^\s*,?\s*$/.test(amount.passage.text.slice(endOf(amount), behind.standing.clauseStart));
}

/** 支出32万元。计划送教1872次，实际送教1794次，完成率95.83%: of what its own sentence counts twice, and of no money told before. */
function isOfTasks(rate: Mention, mentions: readonly Mention[]): boolean {
  if (!/^(?:任务|目标|计划|工作|总体|实际|年度)*完成(?:率|比例)(?:为|达到?|是|约)*$/.test(rate.standing.lead)) return false;
  const before = mentions.filter((each) => each.index < rate.index && each.role.kind === "level" && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame);
  return before.some((each) => before.some((other) => other.index > each.index && sameKind(each, other)));
}

/** 中央资金300万元，支付240万元，支付率80%；省级资金200万元，支付190万元，支付率95%: behind a semicolon with a budget and a spending of its own, those before it are of other money that has its rate already. */
function ofItsSegment(here: readonly Mention[], rate: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const own = here.filter(({ standing }) => standing.segment === rate.standing.segment);
  const rated = mentions.some((each) => each.index < rate.index && each.role.kind === "completion" && each.standing.sentence === rate.standing.sentence && each.standing.segment !== rate.standing.segment);
  return rated && own.length === 2 && own[0] !== undefined && own[1] !== undefined && isBudget(own[0]) && !isSpent(own[0]) && isSpent(own[1]) ? own : here;
}

const ofAll = /^(?:全年|年度|部门|单位|整体|总体|综合|支出|资金)*预?算?(?:执行|支出|完成)率(?:为|达到?|是|约)*$/;

/** 全年支出100万元，其中基本支出60万元，项目支出40万元，预算执行率95%: all of what was spent, told with all its parts before its rate. */
function withoutItsParts(money: readonly Mention[], rate: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const here = money.filter((each) => each.standing.sentence === rate.standing.sentence);
  const whole = here.findLast((each) => isSpent(each) && /^[^,。;\d]{0,4},?\s*其中[:,]?/.test(each.passage.text.slice(endOf(each))));
  const parts = whole === undefined ? [] : here.filter((each) => each.index > whole.index);
  const alone = parts.length > 1 && mentions.every((each) => whole === undefined || each.index <= whole.index || each.index >= rate.index || parts.includes(each));
  // 项目支出执行率, or a rate that one of the parts has of a budget of its own.
  const ofPart = !ofAll.test(rate.standing.lead) || money.some((budget) => parts.some((part) => budget.index < part.index && budget !== whole && !parts.includes(budget) && fitsRate(part, budget, rate)));
  return whole !== undefined && alone && !ofPart && ties(whole, parts) ? here.filter((each) => !parts.includes(each)) : here;
}

/** 支出7.25万元，完成预算的80.56%（预算数9万元） · 支付率95%（按调整后预算444万元计算）: the budget alone in a bracket right behind its rate. */
function isBudgetBehind(budget: Mention, rate: Mention, actual: Mention): boolean {
  const { text } = budget.passage;
  const alone = /^\s*\(\s*[^\d()]*$/.test(text.slice(rate.figure.offset + rate.figure.length, budget.figure.offset)) && /^\s*(?:(?:作?为基数|为分母|口径)?(?:计算|测算|计))?\)/.test(text.slice(budget.figure.offset + budget.figure.length));
  if (budget.figure.quantity.measure.dimension !== "money") return false;
  const near = actual.index === rate.index - 1 && !budget.figure.quantity.isZero && actual.figure.quantity.compare(budget.figure.quantity.times(Quantity.exact(2))) < 0;
  return alone && near && budget.role.kind === "level" && /^(?:按照?|以)?(?:(?:年初|全年|调整后?的?|年度|总)*(?:预算|指标)(?:数|安排|批复|总额|资金|金额)?|(?:资金)?总额|下达(?:资金|预算|指标))(?:为|是)?$/.test(budget.standing.lead);
}

/** 年度资金40万元，财政拨款40万元，执行率100%: the same amount twice, of which no more than all can be spent. */
function isAllOfIt(rate: Mention, here: readonly Mention[]): boolean {
  const [one, other] = here;
  return here.length === 2 && one !== undefined && other !== undefined && /^(?:预算|资金|项目)*(?:执行|支付|支出|使用)率/.test(rate.standing.lead) && rate.figure.quantity.value.gte(100) && one.figure.quantity.compare(other.figure.quantity) === 0 && other.index === rate.index - 1;
}

function pairIn(sentence: readonly Mention[], rate: Mention, of: string): Pair {
  const spent = sentence.filter((each) => isSpent(each));
  // 年初预算1315万元，其中基本支出760万元、项目支出555万元；全年执行数1350万元: what a budget is made up of was not spent.
  const listed = (each: Mention): boolean => !/执行|实际|累计|完成|决算|已/.test(each.standing.lead) && sentence.some((whole) => isBudget(whole) && !isSpent(whole) && whole.standing.segment === each.standing.segment && isPartOf(whole, each));
  const actual = spent.length > 1 ? spent.filter((each) => !listed(each)) : spent;
  const last = actual.at(-1);
  const given = allottedTo(sentence, last, rate);
  if (given !== undefined) return { actual: last, budget: given };
  const fund = fundBeside(sentence, rate);
  if (fund !== undefined) return fund;
  // 已支付本级资金240万元，上级资金500万元 goes on with what was paid: a budget told after the spending is called one.
  const told = (each: Mention): boolean => last === undefined || each.index < last.index || (actual.length === 1 && /预算|下达|安排|计划|到位|总额|总投资|合同/.test(each.standing.lead));
  const budgets = withoutParts(sentence.filter((each) => isBudget(each) && !isSpent(each) && told(each)));
  if (last === undefined || actual.length !== 1) return {};
  const ofYearStart = /年初/.test(of);
  const yearStart = budgets.filter((each) => /年初|20\d\d年?初/.test(each.standing.lead));
  const adjusted = budgets.filter((each) => /全年预算|调整|追加后/.test(each.standing.lead));
  const plain = budgets.filter((each) => !yearStart.includes(each) && !adjusted.includes(each) && !(yearStart.length > 0 && isMove(each)));
  // 完成预算 is measured against the adjusted budget: set against the year's first, a sound rate would look wrong.
  // 预算100万元，到位100万元: told twice, it is one budget.
  const alike = (some: readonly Mention[]): readonly Mention[] => (some.every((each) => each.figure.quantity.compare((some[0] as Mention).figure.quantity) === 0) ? some.slice(-1) : some);
  const pick = ofYearStart ? yearStart : adjusted.length > 0 ? adjusted : plain;
  const meant = alike(pick.length > 0 ? pick : yearStart);
  const [only] = meant;
  if (only === undefined || meant.length !== 1) return {};
  // 预算120万元，到位100万元，支出100万元，执行率100%: of what came in.
  const came = fitsRate(last, only, rate) ? undefined : budgets.find((each) => /到位|到账|收到/.test(each.standing.lead) && fitsRate(last, each, rate));
  if (came !== undefined) return { actual: last, budget: came };
  // 累计付款592万元，本年付款比例42%: of what was paid this year alone.
  if (/本年|当年|本次|本期/.test(rate.standing.lead) && /累计/.test(last.standing.lead) && !fitsRate(last, only, rate)) return {};
  if (isOfMore(last, only, sentence, rate)) return {};
  // 预算240万元（含上年结转40万元），支出190万元，其中结转资金支出40万元，当年预算执行率75%: of this year's own money.
  if (/当年|本年/.test(rate.standing.lead) && /结转/.test(rate.passage.text.slice(only.figure.offset, rate.figure.offset)) && !fitsRate(last, only, rate)) return {};
  return pick.length > 0 || fitsRate(last, only, rate) || (isSlip(last, only, rate) && last.figure.quantity.compare(only.figure.quantity) <= 0) ? { actual: last, budget: only } : {};
}

/** 2.设备购置700万元，实际支出668.9万元，执行率95.56%: a numbered project's name with an amount, before what was spent of it, has the budget. */
function allottedTo(sentence: readonly Mention[], actual: Mention | undefined, rate: Mention): Mention | undefined {
  const [budget] = sentence;
  if (sentence.length !== 2 || budget === undefined || actual === undefined || actual !== sentence[1] || budget.figure.quantity.isZero || isSpent(budget)) return undefined;
  const { ordinal, text } = budget.passage;
  const name = text.slice(ordinal?.length ?? 0, budget.figure.offset);
  const named = ordinal !== undefined && budget.index === 0 && actual.index === 1 && rate.index === 2 && /^[^,。;:\d]{3,30}$/.test(name) && !/收入|合同|投资|中标|概算|贷款|余额|目标|上年/.test(name);
  if (!named || !/执行率|支付率|支出率/.test(rate.standing.lead) || actual.figure.quantity.compare(budget.figure.quantity) > 0) return undefined;
  const near = isNearly(rate, actual.figure.quantity.dividedBy(budget.figure.quantity));
  return near || isSlip(actual, budget, rate) ? budget : undefined;
}

const spentOfIt = /^(?:全年|当年|本年|实际|累计|已|共)*(?:支出|使用|执行|支付)(?:数|资金)?$/;
const fundsName = /^[^,。;:\d]{0,16}(?:拨款|资金|补助|经费|专项|专款|拨付|公共预算|基金)$/;

/** 区级财政拨款1562万元，支出1521万元，执行率97.36%；市级补助122万元，…: each kind of fund with what was spent of it, alone between its semicolons. */
function fundBeside(sentence: readonly Mention[], rate: Mention): Pair | undefined {
  const here = sentence.filter((each) => each.standing.segment === rate.standing.segment);
  const [budget, actual] = here;
  if (here.length !== 2 || budget === undefined || actual === undefined || actual.index !== rate.index - 1 || budget.index !== rate.index - 2 || budget.figure.quantity.isZero) return undefined;
  const named = fundsName.test(budget.standing.lead) && !/支出|使用|结转|结余|上年|自筹|合同|追加|调[增减]/.test(budget.standing.lead) && spentOfIt.test(actual.standing.lead) && /^(?:预算|资金)?(?:执行|支付|支出|使用)率(?:为|达到?|是)?$/.test(rate.standing.lead);
  if (!named || actual.figure.quantity.compare(budget.figure.quantity) > 0) return undefined;
  const near = isNearly(rate, actual.figure.quantity.dividedBy(budget.figure.quantity));
  return near ? { actual, budget } : undefined;
}

/** 下达500万元，上年结转100万元，支出540万元，执行率90%: of both together. */
function isOfMore(actual: Mention, budget: Mention, sentence: readonly Mention[], rate: Mention): boolean {
  const more = sentence.filter((each) => each !== actual && each !== budget && altersBudget(each) && !isSpent(each));
  if (more.length === 0 || fitsRate(actual, budget, rate)) return false;
  const whole = more.reduce((sum, each) => (/减|收回/.test(each.standing.lead) ? sum.minus(each.figure.quantity) : sum.plus(each.figure.quantity)), budget.figure.quantity);
  return !whole.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(whole));
}

/**
 * 安排资金3560万元，其中…。全年支出3382万元，支付率95%: the figure told before, in its paragraph or above. All that were told
 * must be one budget, with nothing added to it, and the rate about theirs or a slip away; otherwise the one that gives the rate.
 */
function pairAcross(rate: Mention, actual: Mention, { mentions }: Reading, money: readonly Mention[], above: readonly Reading[]): Pair {
  const own = money.filter((each) => each.standing.sentence < actual.standing.sentence);
  const last = own.filter((each) => each.standing.sentence === actual.standing.sentence - 1);
  const [first] = last;
  if (first !== undefined && isWhole(first, actual)) {
    const beside = last.filter((each) => each !== first && isWhole(each, actual) && each.figure.quantity.compare(first.figure.quantity) !== 0);
    // 安排资金3560万元，其中甲2000万元: what is named after is part of it; 甲200万元，乙100万元 are two budgets.
    const parts = beside.every((each) => /其中|包括|分别|即|用于|[(:]/.test(each.passage.text.slice(first.figure.offset, each.figure.offset)));
    const pair = parts ? certain(rate, actual, [first], last) : undefined;
    if (pair !== undefined) return pair;
  }
  const told = own.length > 0 && own.some((each) => isWhole(each, actual)) ? own : above.slice(-reach).flatMap((each) => each.mentions.filter((other) => isMoney(other)));
  const budgets = ofItsLevel(actual, told.filter((each) => isWhole(each, actual)));
  const fits = budgets.findLast((each) => !/年初/.test(each.standing.lead) && fitsRate(actual, each, rate)) ?? budgets.findLast((each) => fitsRate(actual, each, rate));
  if (fits !== undefined) return { actual, budget: fits };
  const adjusted = adjustedAmong(budgets, actual, rate) ?? availableAmong(told, actual, rate);
  if (adjusted !== undefined) return { actual, budget: adjusted };
  const madeUp = budgetMadeUp(actual, [...told, ...money].filter((each) => isMoney(each) && each !== actual), mentions);
  return madeUp === undefined ? (certain(rate, actual, budgets, told) ?? {}) : { actual, budget: madeUp };
}

/** 全年实际支出5236万元 is the unit's, and of the budget that the paragraph before arrives at. */
const ofTheUnit = /^(?:20\d\d年度?|全年|本年度?|我[局院校中]|部门|单位|实际|累计|共|总)*支出(?:总额|合计|决算)?$/;

/** 年初预算1712万元，追加95万元，全年预算1808万元: a rate of execution is of the budget as it was in the end, where one figure tells that. */
function adjustedAmong(budgets: readonly Mention[], actual: Mention, rate: Mention): Mention | undefined {
  const [last, ...others] = budgets.filter((each) => /全年预算|年[末终]预算|调整后?的?(?:全年)?预算|调整预算/.test(each.standing.lead) && !/年初/.test(each.standing.lead) && (each.passage === actual.passage || (each.passage.number === actual.passage.number - 1 && ofTheUnit.test(actual.standing.lead))));
  const sole = last !== undefined && others.every((each) => each.figure.quantity.compare(last.figure.quantity) === 0) && budgets.every((each) => each === last || /年初|批复|全年预算|年[末终]预算|调整/.test(each.standing.lead));
  if (!sole || /年初/.test(rate.standing.lead) || (last.passage === actual.passage && actual.standing.sentence - last.standing.sentence > 1) || actual.figure.quantity.compare(last.figure.quantity) > 0) return undefined;
  return isNearly(rate, actual.figure.quantity.dividedBy(last.figure.quantity)) ? last : undefined;
}

/** 年初预算1285万元，上年结转46万元，年中追加327万元，全年可用资金1659万元。实际支出1603万元，执行率96.59%: of all there was to spend, where the rate misses it by a slip; without what was carried over it may be another one. */
function availableAmong(told: readonly Mention[], actual: Mention, rate: Mention): Mention | undefined {
  const [all, ...others] = told.filter((each) => isMoney(each) && each.passage === actual.passage && /^(?:20\d\d年|全年|年度|本年度?)*(?:可用|可支配|可使用)(?:资金|财力)(?:总额|合计|共计?|为|达)*$/.test(each.standing.lead));
  if (all === undefined || others.length > 0 || all.figure.quantity.isZero || actual.figure.quantity.compare(all.figure.quantity) > 0) return undefined;
  return rate.figure.quantity.significantDigits >= 3 && isSlipOf(rate.figure.quantity, actual.figure.quantity.dividedBy(all.figure.quantity)) ? all : undefined;
}

function certain(rate: Mention, actual: Mention, budgets: readonly Mention[], told: readonly Mention[]): Pair | undefined {
  const [budget] = budgets;
  if (budget === undefined || budget.figure.quantity.isZero || told.some((each) => each !== budget && altersBudget(each) && !told.some((whole) => isPartOf(whole, each)))) return undefined;
  const one = budgets.every((each) => each.figure.quantity.compare(budget.figure.quantity) === 0);
  if (!one || budgets.some((each) => /年初/.test(each.standing.lead)) || actual.figure.quantity.compare(budget.figure.quantity) > 0) return undefined;
  const near = budget.passage === actual.passage && isNearly(rate, actual.figure.quantity.dividedBy(budget.figure.quantity));
  return near || isSlip(actual, budget, rate) ? { actual, budget } : undefined;
}

/** 预算8000万元。其中，中央资金6000万元: what is named after 其中 is part of the budget before it, and none beside it. */
function withoutParts(budgets: readonly Mention[]): readonly Mention[] {
  return budgets.filter((each, at) => !budgets.slice(0, at).some((whole) => isPartOf(whole, each)));
}

function isPartOf(whole: Mention, each: Mention): boolean {
  const near = whole.passage === each.passage && each.index > whole.index && each.standing.sentence - whole.standing.sentence <= 1;
  return near && whole.figure.quantity.compare(each.figure.quantity) > 0 && /其中|包括|分别/.test(each.passage.text.slice(whole.figure.offset, each.figure.offset));
}

const levels = /中央|省级?(?!略)|市级|县级|区级/;

/** 已拨付中央资金720万元: of the budgets told, those of the same level of government. */
function ofItsLevel(actual: Mention, budgets: readonly Mention[]): readonly Mention[] {
  const level = levels.exec(actual.standing.lead)?.[0];
  const same = level === undefined ? [] : budgets.filter((each) => each.standing.lead.includes(level));
  return same.length > 0 ? same : withoutParts(budgets);
}

/** A budget that holds the spending; what was spent elsewhere, parts of the budget, and 一般（公共）预算收入, which came in, are none. */
function isWhole(each: Mention, actual: Mention): boolean {
  return isMoney(each) && isBudget(each) && !/预算(?:总|本级)?收入$/.test(each.standing.lead) && !isSpent(each) && !each.figure.quantity.isZero && each.figure.quantity.looseness === actual.figure.quantity.looseness;
}

function isSlip(actual: Mention, budget: Mention, rate: Mention): boolean {
  if (budget.figure.quantity.isZero) return false;
  const due = actual.figure.quantity.dividedBy(budget.figure.quantity);
  return isSlipOf(rate.figure.quantity, due) || (rate.figure.quantity.value.gt(100) && budget.passage === actual.passage && actual.figure.quantity.compare(budget.figure.quantity) <= 0);
}

/** 发放补贴、制作专题片等共计190万元: what activities came to. */
function isSumSpent({ standing: { lead } }: Mention): boolean {
  return /(?:发放|拨付|制作|购买|购置|开展|用于)[^,。;]{2,}(?:共计?|合计|总计)$/.test(lead);
}

/** 目标执行率, 上年同期执行率, 低于95%的执行率要求, 基本支出执行率: of something else than the figures before it, unless they give it. */
export function isOfAnother(rate: Mention, mentions: readonly Mention[]): boolean {
  const { lead, tail } = rate.standing;
  // 支付率95%（按到位资金计算）: of what the bracket behind it says, and not of the nearest budget.
  if (/^\s*\(\s*(?:按照?|以|依据)[^()]*(?:计算|测算|计|口径|基数|分母)\s*\)/.test(rate.passage.text.slice(endOf(rate)))) return true;
  if (/目标|要求|规定|上年|同期|去年|上期|全[市县省区]|平均|力争|确保|预计|低于|高于|不到|应达|增幅/.test(lead) || /^(?:的|以上|以下)[^,。;]*(?:要求|标准|目标|执行率)/.test(tail)) return true;
  // 支出420万元，支出率84%，其中第一批支出率100%: behind the rate of the whole, that of a part, whose amounts need not be told.
  const before = mentions[rate.index - 1];
  if (/^其中[:,]?[^,。;:\d]{2,}(?:率|进度|比例)/.test(lead) && before?.role.kind === "completion" && before.standing.sentence === rate.standing.sentence) return true;
  // 扣除年底下达的资金后，执行率99%: of less than was told.
  if (/扣除|剔除|剔出/.test(rate.passage.text.slice(rate.passage.text.lastIndexOf("。", rate.figure.offset) + 1, rate.figure.offset))) return true;
  // 上年支出490万元，执行率97.5%
  if (before?.role.kind === "level" && before.prior && before.figure.quantity.measure.dimension === "money" && before.standing.sentence === rate.standing.sentence) return true;
  // 全年支出510万元。项目支出执行率88.5%: of a class of spending that was told elsewhere.
  const ofClass = /^(?:其中:?)?((?:基本|项目)支出)/.exec(lead)?.[1];
  if (ofClass !== undefined && !mentions.some((each) => each.index < rate.index && each.standing.sentence >= rate.standing.sentence - 1 && `${each.standing.leadBefore}${each.standing.lead}`.includes(ofClass))) return true;
  const whose = subjectOf(lead);
  if (ofOneClass.test(lead) && besideOtherClass(rate, mentions)) return true;
  if (whose.length < 2) return false;
  const named = mentions.some((each) => each.index < rate.index && each.standing.sentence >= rate.standing.sentence - 1 && subjectOf(`${each.standing.leadBefore}${each.standing.lead}`).includes(whose));
  return !named || /^(?:基本|人员|公用|三公)$/.test(whose);
}

const ofOneClass = /^(?:其中:?)?(?:基本|项目)支出(?:预算)?(?:执行|完成|支付|支出)率/;

/** 执行率98%，其中基本支出执行率99%，项目支出执行率96%: the rate of one class of spending, told beside that of the other or of all. */
function besideOtherClass(rate: Mention, mentions: readonly Mention[]): boolean {
  const near = mentions.filter((each) => each !== rate && each.role.kind === "completion" && each.standing.sentence === rate.standing.sentence && Math.abs(each.index - rate.index) <= 2);
  return near.some(({ standing }) => standing.lead.slice(0, 4) !== rate.standing.lead.slice(0, 4));
}

/** What a rate or a budget is told of, without the words that all of them share. */
function subjectOf(lead: string): string {
  return labelOf(lead).replace(/(?:执行|完成|支付|支出|拨付|使用|到位|实施|结算|付款)(?:率|进度|比例)$|预算|资金|项目|财政|年度|全年|整体|部门|单位|总体|专项|经费|综合|实际|支出|支付|累计|完成|年初|调整后?|(?<!基)本|[其该的占为达至到数]/g, "");
}
