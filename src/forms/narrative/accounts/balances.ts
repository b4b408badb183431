import type { BalanceRelation, Fact } from "../../../model/index.js";
import { comesOutOrSlips } from "./signs.js";
import { persons, Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, spokenFact } from "../reading/index.js";

const left = /(?:结余|节余|剩余|剩下|余款|尾款|未支付?|未付款?|未拨付|未使用|未支出|未执行|余额|沉淀|收回|结转(?!结余)|结存|空编|空缺|缺编|待支付)[^,。;\d]{0,10}$/;
/** 尚有40万元未支付: the words stand behind the figure. */
const leftBehind = /^(?:尚|还|仍)(?:有|剩|余)$/;
/** Or 待验收后支付. */
const unspent = /^(?:资金)?(?:因[^,。;\d]{2,16})?(?:未能(?:支付|使用|支出|拨付|执行)|未支付|未使用|未支出|未拨付|未付|未执行|待[^,。;\d]{0,14}(?:支付|拨付|兑付|付款|结算))/;
/** 662.6万元资金结转下一年. */
const carriedBehind = /^(?:资金|经费)?(?:结转(?:至|到)?(?:下|次)一?年|结余|未使用|未支付|未执行)/;
/** 预算90万元，实际支出85.5万元，节约4.5万元: less than allowed, where no year is compared. */
const saved = /^(?:共|累计|合计)?(?:节约|节省|节余|节支)(?:了|财政|项目)*(?:资金|金额|经费|支出|成本)?(?:为|共|约)*$/;
/** 主要原因是剩余未执行的0.38万元: told as a reason, it may be a part of what is left. */
const explained = /(?:剩余|结余|余下)[^,。;\d]{0,8}(?:未执行|未支付?|未使用|未支出|未拨付)[^,。;\d]{0,4}$/;
/** 结余用于项目建设等合计: what was left before and went into something, and no rest of what is told here. */
const wentInto = /(?:结余|节余|结转|余款|剩余|沉淀)(?:的)?(?:资金|经费|部分)*(?:用于|用作|用来|弥补)/;
const notOfThisYear = /上年|年初|以前年度|往年|历年|去年|累计结余|历次/;
const received = /采购计划|计划(?:采购)?金额|到位|收到|下达|预算|安排|合同|收入|拨入|拨款|资金|投资|编制|争取|批复|指标|核定|总额|概算|控制价|经费/;
const spent = /支出|使用|已用|支付|执行|拨付|拨出|发放|完成|付款|兑付|决算|结算|中标|成交|采购金额|在职|在编|实有|实际|报账/;
const toSpend = /(?:(?:可用|可使用|可支配)(?:资金|财力|额度)?|调整后的?(?:全年|部门|支出|总)*预算)(?:总额|合计|共计?|数|为)*$/;
/** 年初预算286万元，追加164万元，收回8万元，全年预算442万元: what the year's budget came to in the end. */
const allOfYear = /(?:全年|年度|最终)(?:总|支出|部门|可用)*预算(?:总额|合计|共计?|数|为)*$/;
const contracted = /合同(?:总?金额|总?价款?|额)(?:为|共)*$/;
/** Other money in the sentence, by which what is left need not be what these two leave. */
const others = /上年|年初结转|结转结余|收回|追加|调整|调减|追减|上缴|其中|另|分别|约|其余|退回|核减|累计/;

/** 支出1286.4万元，较上年1168.2万元增加118.2万元，增长10.12%，结余42.4万元: last year's figure takes nothing off. */
const compared = /(?:较|比|与)(?:上年|去年|20\d\d年)(?:度|同期)?(?:决算数?)?(?:的)?(?:\d[\d.,]*[万亿]?元)?(?:相比)?,?(?:增加|减少|增长|下降|上升|降低|增支|减支)[^,。;]*(?:,(?:增加|减少|增长|下降|上升|降低|增幅|降幅)[^,。;]*)?/g;

/** 到位100万元，支出80万元，结余20万元; 编制30个，实有28人，空编2个. */
export function balancesIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    if (!tellsRest(rest) || rest.prior || notOfThisYear.test(rest.standing.lead)) return [];
    const near = reading.mentions.filter((each) => each !== rest && isComparable(each, rest) && each.index < rest.index && rest.standing.sentence - each.standing.sentence <= 1);
    const here = near.filter((each) => each.standing.sentence === rest.standing.sentence);
    const around = here.length >= 2 ? here : near;
    // What made up the money there was to spend is told before it, and is no more to be counted.
    const available = around.find(({ standing }) => toSpend.test(standing.lead)) ?? around.find((each) => allOfYear.test(each.standing.lead) && around.some((other) => other.index < each.index && /年初预算/.test(other.standing.lead)));
    const since = available === undefined ? around : around.filter(({ index }) => index >= available.index);
    // 下达276.3万元，当年安排支出276.3万元，当年实际支出219.5万元: all of it was allotted, which takes nothing off.
    // 投资估算674.6万元，下达资金369.5万元，使用190.8万元，结转178.7万元: what it was thought to cost takes no part where money came in.
    const came = isInHand(rest) ? since.filter((each) => !(isEstimate(each) && since.some((other) => other.index > each.index && /下达|到位|收到|拨入/.test(other.standing.lead) && !isSpent(other)) && !since.some((other) => ties({ from: each, taken: other }, rest)))) : since;
    const pool = came.filter((each) => !(/安排/.test(each.standing.lead) && came.some((other) => other.index < each.index && other.figure.quantity.compare(each.figure.quantity) === 0)));
    // 当年安排支出276万元，当年实际支出219万元: of two, the one was only allotted.
    // 设备购置费预算180万元，合同金额168.5万元，节约11.5万元: a contract takes up a budget told before it.
    const out = pool.filter((each) => isSpent(each) || (saved.test(rest.standing.lead) && contracted.test(each.standing.lead) && pool.some((budget) => budget.index < each.index && /预算|控制价|限价|概算/.test(budget.standing.lead))));
    const taken = out.some((each) => /实际支出/.test(each.standing.lead)) ? out.filter((each) => !/安排支出/.test(each.standing.lead)) : out;
    const from = pool.filter((each) => !taken.includes(each) && received.test(each.standing.lead) && !left.test(each.standing.lead));
    const pairs = from.flatMap((one) => taken.filter((other) => other.index > one.index).map((other) => ({ from: one, taken: other })));
    const first = pool[0]?.figure.offset ?? rest.figure.offset;
    const start = available?.figure.offset ?? sentenceAt(reading.passage.text, first).start;
    const told = reading.passage.text.slice(start, rest.figure.offset + rest.figure.length).replace(rest.standing.lead, "").replace(/^\s*其中/, "").replace(compared, "");
    // 累计收到3468万元，累计拨出3195万元，专户余额273万元: all that ever came and went.
    const inAll = from.length === 1 && taken.length === 1 && [...from, ...taken].every(({ standing }) => /累计/.test(standing.lead)) && /余额|结存|结余/.test(rest.standing.lead);
    // 合同价112.6万元，累计支付109.2万元: of a contract all that was ever paid is what there is to take off.
    const words = inAll ? told.replace(/累计/g, "") : from.some(({ standing }) => /合同|总投资|概算/.test(standing.lead)) ? told.replace(/累计(?=已?(?:支付|付款|拨付|完成))/, "") : told.replace(/调整后的?(?:全年)?预算/g, "预算");
    const sole = reading.mentions.filter((each) => each.standing.sentence === rest.standing.sentence && each.index >= (available?.index ?? 0) && tellsRest(each) && !isOfParts(each, rest)).length === 1;
    const settled = !/其中|另/.test(rest.standing.lead) && !tellsMoreBehind(rest) && !wentInto.test(rest.standing.lead) && !isOfNextItem(pairs[0]?.taken, rest) && from.length === 1 && taken.length === 1 && pool.length === 2 && sole && !others.test(words) && isPlain(rest) && pairs[0] !== undefined && (((rest.role.kind !== "none" || saved.test(rest.standing.lead)) && mustBeLeft(rest, pairs[0].from)) || isSureSlip(pairs[0], rest));
    // 货物类计划4896万元，实际3994万元，节约902万元；工程类…: of what is saved the two figures right before it, whatever the sentence told above.
    const beside = saved.test(rest.standing.lead) && isPlain(rest) ? pairs.find((pair) => pair.from.index === rest.index - 2 && pair.taken.index === rest.index - 1 && pair.from.standing.segment === rest.standing.segment && !others.test(reading.passage.text.slice(pair.taken.standing.clauseStart, rest.figure.offset).replace(rest.standing.lead, ""))) : undefined;
    const chosen = pairs.find((pair) => ties(pair, rest)) ?? (settled ? pairs[0] : beside);
    if (chosen === undefined) return [];
    const fact = (mention: Mention): Fact => (isPost(mention.figure.quantity.measure.symbol) ? spokenFact(mention.passage, mention.figure.offset, mention.figure.text, Quantity.printed(mention.figure.quantity.digits(), persons), mention.label) : book.factOf(mention));
    return [{ kind: "balance", from: fact(chosen.from), taken: fact(chosen.taken), left: fact(rest), quote: quoteAcross([chosen.from, chosen.taken, rest].sort((a, b) => a.index - b.index)), place: placeOf(rest) }];
  });
}

/** 结转178.7万元, 剩余资金 of what came in; 尚有150万元未支付 may be of what it costs. */
const isInHand = ({ standing: { lead, tail } }: Mention): boolean => /结余|节余|结转|结存|余额|剩余(?:资金|经费)/.test(lead) && !/未|待|欠|缺/.test(lead + tail);

const isEstimate = ({ standing: { lead } }: Mention): boolean => /(?:估算|概算|匡算)(?:总?投资|总?造价|总额|金额|数)*(?:为|约|共)*$|^(?:项目|工程|计划|预计|估算)*总投资(?:额|为|约|共)*$/.test(lead);

/** 共节约158万元，节约率16%，其中货物类计划489万元，实际399万元，节约90万元: what was saved on the parts takes nothing off what was saved in all. */
function isOfParts(each: Mention, rest: Mention): boolean {
  return each.index > rest.index && saved.test(rest.standing.lead) && saved.test(each.standing.lead) && /[,。;]\s*其中/.test(each.passage.text.slice(rest.figure.offset, each.figure.offset));
}

/**
 * 采购预算2279万元，其中：货物…、工程…。实际采购2054万元，其中：货物…、工程…。节约资金225万元: each sentence opens with the figure that its list is of, and what is left is
 * that of the two.
 */
export function leftOfLists(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  const opens = (sentence: number): Mention | undefined => reading.mentions.find((each) => each.standing.sentence === sentence && each.standing.frame === 0);
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    const { sentence, lead } = rest.standing;
    if (!(tellsRest(rest) || (lead === "" && carriedBehind.test(rest.standing.tail))) || rest !== opens(sentence) || notOfThisYear.test(lead) || !isPlain(rest)) return [];
    if (reading.mentions.some((each) => each !== rest && each.standing.sentence === sentence && sameKind(each, rest))) return [];
    const [from, taken] = [opens(sentence - 2), opens(sentence - 1)];
    if (from === undefined || taken === undefined || ![from, taken].every((each) => isComparable(each, rest) && listsParts(each, reading))) return [];
    if (!received.test(from.standing.lead) || isSpent(from) || !(isSpent(taken) || /分配/.test(taken.standing.lead)) || left.test(from.standing.lead)) return [];
    const pair = { from, taken };
    return ties(pair, rest) || isSureSlip(pair, rest) ? [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(rest), quote: quoteAcross([from, taken, rest]), place: placeOf(rest) }] : [];
  });
}

function listsParts({ passage: { text }, figure: { offset, length } }: Mention, reading: Reading): boolean {
  return /^[,。;:]\s*其中/.test(text.slice(offset + length)) && reading.mentions.some((each) => each.figure.offset > offset);
}

/** 剩余25万元，另有15万元已收回 · 尚有35万元待验收，5万元因故核减: what is left is told in two. */
function tellsMoreBehind(rest: Mention): boolean {
  return /^[^,。;\d]{0,14}[,;]\s*(?:另|此外|\d[\d,.]*\s*[万亿]?元)/.test(rest.passage.text.slice(endOf(rest)));
}

/** 一是甲项目75万元，已支出75万元；二是乙项目结余资金3万元: the next of the items told has a name of its own, and its rest is none of the one before. */
function isOfNextItem(taken: Mention | undefined, rest: Mention): boolean {
  return taken !== undefined && taken.passage === rest.passage && /(?:^|[,;。:])\s*(?:[二三四五六七八九十]是|其[二三四五六七八九十]|\(?[二三四五六七八九十][)、])(?!(?:资金|经费)?(?:结余|节余|剩余|尚|未|余))[^,;。\d]{4,}/.test(rest.passage.text.slice(taken.figure.offset, rest.figure.offset));
}

/** A figure of what is left, by the words before it or right behind it. */
function tellsRest({ role, standing: { lead, tail } }: Mention): boolean {
  if (role.kind === "level") return left.test(lead) || (leftBehind.test(lead) && unspent.test(tail)) || saved.test(lead);
  return role.kind === "none" && (saved.test(lead) || explained.test(lead));
}

/** What an earlier year left, or went back to the treasury, may hide in the rest: only a digit mistaken among many shows that it does not. */
function isSureSlip({ from, taken }: { readonly from: Mention; readonly taken: Mention }, rest: Mention): boolean {
  const [came, went, left] = [from, taken, rest].map(({ figure }) => figure.quantity) as [Quantity, Quantity, Quantity];
  if (!came.isOfKind(went) || !came.isOfKind(left)) return false;
  const slips = [{ printed: left, due: came.minus(went) }, { printed: came, due: went.plus(left) }, { printed: went, due: came.minus(left) }];
  return slips.some(({ printed, due }) => printed.digits().replace(".", "").replace(/0+$/, "").length >= 4 && isSlipOf(printed, due));
}

const against = /^(?:[^,。;:\d]{0,12})?(?:比|较|与|低于|高于)(?:年初|年度|全年|原|既定|设定|绩效|预期)*(?:目标|计划|任务|指标)(?:任务|指标|目标|计划)*[值数量]?(?:的)?$/;
const less = /^(?:相比)?(?:少|低|差|短|减少|欠|短缺)(?:了|完成)?$/;
const more = /^(?:相比)?(?:多|高|超|超出|超过|高出|多出|增加)(?:了|完成)?$/;

const gluedTo = /^(高于|多于|超过|超出|低于|少于)[^,。;:\d]{0,10}(?:目标|计划|任务|指标|标准|要求)(?:任务|指标|目标|计划)*[值数量]?(?:的)?$/;

/** 新增就业287人，比目标值300人少13人: how far from the aim told in the comparison. */
export function shortOfAims(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    const [actual, aim] = [reading.mentions[gap.index - 2], reading.mentions[gap.index - 1]];
    if (actual === undefined || aim === undefined || gap.role.kind === "delta") return [];
    // 保有量86.42万亩，高于目标任务85.90万亩0.52万亩: the word that compares says which of the two is more, where the gap is right behind.
    const way = endOf(aim) === gap.figure.offset ? gluedTo.exec(aim.standing.lead)?.[1] : undefined;
    const under = way === undefined ? less.test(gap.standing.lead) : /低|少/.test(way);
    if (way === undefined && ((!under && !more.test(gap.standing.lead)) || !against.test(aim.standing.lead))) return [];
    const together = [actual, aim].every((each) => each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment && each.standing.frame === gap.standing.frame && sameKind(each, gap) && isPlain(each));
    const [from, taken] = under ? [aim, actual] : [actual, aim];
    if (!together || !isPlain(gap) || actual.role.kind !== "level" || actual.prior || gap.standing.clauseStart !== aim.standing.clauseStart || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([actual, aim, gap]), place: placeOf(gap) }];
  });
}

const plannedAtFirst = /^(?:20\d\d年度?|全年|年度|年初|本年度?|当年|原|绩效)*(?:计划|目标|任务)[^,。;:\d]{0,12}$|^(?:合同|计划|批复)工期(?:为)?$/;
/** 老旧小区改造任务300户: of a plan by its name, which the units under it may have gone beyond and fallen short of. */
const plannedByName = /^(?![^,。;:\d]*(?:超|高于|低于|完成|达到|[比较]))[^,。;:\d]{2,16}(?:计划|目标|任务)[数值量]?(?:为|是)?$/;
const isPlan = ({ standing: { lead } }: Mention): boolean => plannedAtFirst.test(lead) || plannedByName.test(lead);
const done = /^(?:20\d\d年度?|全年|年度|本年度?|当年|截[至止]?[^,。;:\d]{0,4})*(?:(?:实际|已|共)*(?:完成|实现|达到)|实际(?!计划))[^,。;:\d]{0,10}$/;
const beyond = /^(?:超额|超计划|超任务|超目标|超)(?:完成|实现)?(?:了|任务)?$|^(?:超期|逾期|超工期|延期|延误|超合同工期|滞后)(?:了)?$/;
const short = /^(?:尚|还|仍)?(?:差|欠|缺|未完成|少完成|欠完成|短缺)(?:了|任务|计划)?$/;

/** 计划完成造林5000亩，实际完成5200亩，超额完成200亩 · 计划招录150人，实际招录120人，尚差30人: how far beyond the plan told right before, or short of it. */
export function beyondPlans(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    // 计划造林5200亩，实际完成4836亩，完成率93%，欠完成364亩: the rate of the two may stand between.
    const rated = reading.mentions[gap.index - 1]?.figure.quantity.measure.dimension === "ratio" ? 1 : 0;
    const [one, other] = [reading.mentions[gap.index - 2 - rated], reading.mentions[gap.index - 1 - rated]];
    const under = short.test(gap.standing.lead);
    if ((!under && !beyond.test(gap.standing.lead)) || one === undefined || other === undefined) return [];
    // 实际招录120人，计划招录150人，尚差30人: what was done may stand first.
    const [plan, actual] = isPlan(one) ? [one, other] : [other, one];
    if (!isPlan(plan) || !done.test(actual.standing.lead)) return [];
    const together = [plan, actual].every((each) => each.standing.frame === gap.standing.frame && each.role.kind === "level" && !each.prior && sameKind(each, gap) && isPlain(each));
    // 目标为15所。截至年底，实际建成12所，未完成3所: the plan may have a sentence of its own.
    const near = other.standing.sentence === gap.standing.sentence && other.standing.segment === gap.standing.segment && (one.standing.sentence === gap.standing.sentence ? one.standing.segment === gap.standing.segment : one === plan && gap.standing.sentence - one.standing.sentence === 1);
    const [from, taken] = under ? [plan, actual] : [actual, plan];
    if (!together || !near || !isPlain(gap) || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    // 企业培育目标30户，完成35户，超额5户: right behind and to its end, beyond a plan that no units share.
    const beyondAll = !under && gap.standing.tail === "" && !tellsMoreBehind(gap) && !/其中|各|[县区乡镇]/.test(plan.standing.lead);
    if (!plannedAtFirst.test(plan.standing.lead) && !beyondAll && !comesOutOrSlips({ from, taken, left: gap })) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([one, other, gap]), place: placeOf(gap) }];
  });
}

const overfilled = /^(?:超收|超额|超额完成|超出|超任务|超计划)(?:了)?$/;
const remaining = /^(?:还|尚|仍)?(?:剩余|余下|余|差|欠)(?:的)?$/;

/** 完成整治1410亩，完成年度计划1850亩的76.2%，剩余440亩 · 征收3568万元，完成任务3200万元的111.5%，超收368万元: what is left of, or was done beyond, a plan that the rate before it was told of. */
export function leftOfPlans(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const [actual, plan, rate] = [reading.mentions[left.index - 3], reading.mentions[left.index - 2], reading.mentions[left.index - 1]];
    const over = overfilled.test(left.standing.lead);
    if ((!over && !remaining.test(left.standing.lead)) || actual === undefined || plan?.role.kind !== "budget" || rate?.role.kind !== "completion") return [];
    const together = [actual, plan].every((each) => each.standing.sentence === left.standing.sentence && each.standing.segment === left.standing.segment && each.standing.frame === left.standing.frame && sameKind(each, left) && isPlain(each));
    const [from, taken] = over ? [actual, plan] : [plan, actual];
    if (!together || !isPlain(left) || actual.role.kind !== "level" || actual.prior || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(left), quote: quoteAcross([actual, plan, left]), place: placeOf(left) }];
  });
}

function isComparable(mention: Mention, rest: Mention): boolean {
  if (mention.role.kind !== "level" || mention.prior || mention.figure.quantity.looseness !== "exact" || mention.standing.frame !== rest.standing.frame) return false;
  const [a, b] = [mention.figure.quantity.measure, rest.figure.quantity.measure];
  return a.dimension === b.dimension || (isPost(a.symbol) && isPost(b.symbol) && /编|实有|在职/.test(mention.standing.lead));
}

export const isPost = (symbol: string): boolean => /^[个人名]$/.test(symbol);
const isPlain = (mention: Mention): boolean => mention.figure.quantity.looseness === "exact";

function isSpent(mention: Mention): boolean {
  const { lead } = mention.standing;
  return spent.test(lead.replace(/支出预算|预算支出|采购预算|执行数?预算|实际(?:到位|收到|下达)|拨付到位|使用额度/g, "")) && !/预算(?!执行)|到位|下达|收到|结余|结转/.test(lead);
}

/** 年末结余 of the year's income may hold what earlier years left; 结余 of a fund that came in does not, nor do open posts. */
function mustBeLeft(rest: Mention, from: Mention): boolean {
  // 当年安排276万元，当年实际支出219万元，结转下年使用57万元: all that was to be spent this year.
  // 结转35.6万元，新下达320万元，可用资金355.6万元，支出338.2万元，年末结余17.4万元: all that there was to spend, what was carried over with it.
  if (toSpend.test(from.standing.lead) && /^年末(?:资金)?(?:结余|结转|剩余)/.test(rest.standing.lead)) return true;
  if (/^结转下年度?(?:继续)?使用/.test(rest.standing.lead) && /^(?:当年|本年|全年|共|累计)*安排/.test(from.standing.lead)) return true;
  // 收到捐款86万元，支出62万元，结余48万元 · 拨入420万元，拨付386万元，账面结余128万元: a fund and an account hold what was in them before.
  if (/[结节]余|余额/.test(rest.standing.lead) && /捐|善款|归集|收取|押金|租金|募/.test(from.standing.lead)) return false;
  // 剩余质保金43万元, 项目结余58万元: of one kind of what is left alone.
  const kind = /质保金|保证金|监理费|设计费|勘察费|劳务费|项目(?=(?:资金|支出)?[结节]余)|基本(?=(?:支出|经费)?[结节]余)|公用|人员经费|货物|工程类|服务类/.exec(rest.standing.lead)?.[0];
  if (kind !== undefined && !from.standing.lead.includes(kind)) return false;
  return !/收入/.test(from.standing.lead) && !/收回|结转|年末|账面|账户|账上|专户|累计/.test(rest.standing.lead);
}

function ties(pair: { readonly from: Mention; readonly taken: Mention }, rest: Mention): boolean {
  const measure = pair.from.figure.quantity.measure;
  const same = (mention: Mention) => (isPost(mention.figure.quantity.measure.symbol) ? mention.figure.quantity.value : mention.figure.quantity.in(measure).value);
  if (isPost(measure.symbol)) return same(pair.from).minus(same(pair.taken)).eq(same(rest));
  return rest.figure.quantity.roundsFrom(pair.from.figure.quantity.minus(pair.taken.figure.quantity));
}
