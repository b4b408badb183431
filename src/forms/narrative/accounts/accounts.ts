import { type BalanceRelation, Fact } from "../../../model/index.js";
import { comesOutOrSlips } from "./signs.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

/** What stands on each side of an account: some figures come in, one goes out, and one is left. */
interface Account {
  readonly left: RegExp;
  readonly taken: RegExp;
  readonly from: readonly RegExp[];
}

const whose = "(?:本年度?|当年|当期|本期|全年度?|年度|20\\d\\d年度?|单位|部门|[我全].)?";
/** Whose account it is: 全国社会保险基金总收入, 彩票公益金支出. Income of one source is none of the whole. */
const fund = "(?!.*(?:财政拨款|事业|经营|其他|非税|税收|专户|补助)).{0,14}?(?:基金|公益金|资金)(?:当期|本期|当年|本年)?";
const income = new RegExp(`^(?:${whose}|${fund})(?:总收入|收入(?:总额|合计|总计)?)$`);
const spending = new RegExp(`^(?:${whose}|${fund})(?:总支出|支出(?:总额|合计|总计)?)$`);
/** What is left of one year's income by definition; 年末结余 holds what earlier years left as well. */
const ofTheYear = new RegExp(`^(?:${whose}(?:收支(?:结余|差额|相抵结余)|结余)|(?:本年度?|当年|本期|当期)?${fund}收支(?:结余|差额|相抵结余))$`);
const accounts: readonly Account[] = [
  { left: /^(?!.*(?:归属|归母|母公司|实收)).{0,10}(?:净资产|所有者权益)(?:总额|合计|总计)?$/, taken: /^(?!.*流动).{0,12}负债(?:总额|合计|总计)?$/, from: [/^(?!.*(?:期初|年初|上年|固定|流动|无形|公共基础|保障性|经营性?资产|在建|净)).{0,14}资产(?:总额|合计|总计|总值)?$/] },
  { left: /^.{0,14}(?:净值|净额|账面价值)$/, taken: /^(?!.*(?:本年|当年|本期|当期|年度|全年|本月|20\d\d年)).{0,10}(?:折旧|摊销|折旧和?摊销)(?:额|合计)?$/, from: [/^.{0,14}原[值价](?:合计|总计|总额)?$/] },
  // 固定资产2136万元，累计折旧854.4万元，固定资产净值1281.6万元: beside its net value it is told at cost.
  { left: /^(?:固定资产)(?:账面)?(?:净值|净额)$/, taken: /^(?:已提|累计|已计提|计提)*折旧(?:额|合计)?$/, from: [/^(?:年末|期末)?固定资产(?:总额|合计)?$/] },
  { left: /^(?:共|合计|累计|净|审计)?(?:审减|核减|审核减少)(?:金?额|资金|投资|造价|工程款)?$/, taken: /^.{0,8}审[定核](?:后)?(?:金?额|造价|总?价|投资|总额|资金)?$/, from: [/^.{0,8}(?:送审|报审)计?(?:金?额|造价|总?价|投资|总额|资金)?$/] },
  { left: /^.{0,8}审[定核](?:后)?(?:金?额|造价|总?价|投资|总额|资金)?$/, taken: /^(?:经[^,。;]{2,6})?(?:共|合计|累计|净|审计)?(?:审减|核减|审核减少)(?:金?额|资金|投资|造价|工程款)?$/, from: [/^.{0,8}(?:送审|报审)计?(?:金?额|造价|总?价|投资|总额|资金)?$/] },
  { left: ofTheYear, taken: spending, from: [income] },
  { left: /^年末(?:累计)?(?:结转和?结余|结转|结余)(?:资金)?$/, taken: spending, from: [/^(?:年初|上年)(?:结转和?结余|结转|结余)(?:资金)?$/, income] },
];
/** Anything else that may stand between the terms. */
export const otherTerms = /其中|调[整剂入出增减]|收回|上缴|缴回|弥补|分配|追加|返还|核[减销]|另|用事业基金|专用基金|分别|约/;

/** 资产500万元，负债120万元，净资产380万元 · 年初结转20万元，收入300万元，支出290万元，年末结转30万元: told in one clause row or sentence that tells nothing else. */
export function accountsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const fitting = accounts.filter((each) => each.left.test(nameOf(left)));
    // 审后净核减43.20万元 moved nothing from one year to the next.
    if (fitting.length === 0 || !(isTerm(left) || (left.role.kind === "delta" && isExact(left) && /审减|核减/.test(left.standing.lead)))) return [];
    const inSentence = levelsBefore(left, reading);
    // 教育行业资产…，负债…，净资产…；卫生行业资产…: each between its semicolons.
    const inSegment = inSentence.filter((each) => each.standing.segment === left.standing.segment);
    // 合同价642.8万元，送审价698.5万元，审定价651.3万元，审减47.2万元: what was handed in to the audit opens what it took off.
    const sinceHandedIn = inSegment.slice(Math.max(0, inSegment.findLastIndex((each) => /送审|报审/.test(nameOf(each)))));
    const terms = fitting.map((account) => termsOf(account, inSegment, left) ?? termsOf(account, inSentence, left) ?? termsOf(account, sinceHandedIn, left)).find((each) => each !== undefined);
    if (terms === undefined || tellsAnother(left) || isOfSeveral(left, reading)) return [];
    // 上年结余120万元。本年收入310万元，支出290万元，结余30万元: what was carried over before may be in it.
    if (/^.{0,6}结余$/.test(nameOf(left)) && !/收支/.test(nameOf(left)) && /结[转余]/.test(reading.passage.text.slice(0, Math.min(...terms.map(({ standing }) => standing.clauseStart))))) return [];
    const [taken, first, ...added] = terms as [Mention, Mention, ...Mention[]];
    // 公益金收入420万元，支出386万元，结余128万元: a fund has in it what was there before.
    const ofFund = /^结余$/.test(nameOf(left)) && /基金|公益金|资金/.test(first.standing.lead);
    if ((isOfTheYear(taken) || ofFund) && !comesOutOrSlips({ from: first, more: added, taken, left })) return [];
    return [balance({ from: first, more: added, taken, left }, book)];
  });
}

/** What went out and what came in, each told once and nothing beside them; undefined where a term is missing or something else is told. */
function termsOf(account: Account, here: readonly Mention[], left: Mention): readonly Mention[] | undefined {
  const found = [account.taken, ...account.from].map((words) => here.find((each) => words.test(nameOf(each)) && isTerm(each)));
  const terms = found.filter((each) => each !== undefined);
  const first = terms[0];
  if (first === undefined || terms.length < found.length || new Set(terms).size !== here.length) return undefined;
  const { text } = left.passage;
  const opens = Math.min(...here.map(({ standing }) => standing.clauseStart));
  // 送审742万元，核减67万元，审定675万元: what is taken off here is a term itself.
  const words = text.slice(opens, left.standing.clauseStart).replace(/\s+/g, "").replace(first.standing.lead, "");
  return otherTerms.test(words) ? undefined : terms;
}

/** The amounts told before a rest in its sentence, changes left out. */
function levelsBefore(left: Mention, reading: Reading): readonly Mention[] {
  return reading.mentions.filter((each) => each.index < left.index && each.standing.sentence === left.standing.sentence && each.figure.quantity.measure.dimension === "money" && (each.role.kind !== "delta" || /审减|核减/.test(each.standing.lead)));
}

export function balance({ from, more, taken, less = [], left }: { from: Mention; more: readonly Mention[]; taken: Mention; less?: readonly Mention[]; left: Mention }, book: FactBook): BalanceRelation {
  // 减少0.12万亩, told as a change already, carries its sign; what is taken off is how much it is.
  const amount = (each: Mention): Fact => {
    const fact = book.factOf(each);
    return fact.quantity?.value.lt(0) === true && !each.figure.quantity.value.lt(0) ? new Fact({ ...fact, quantity: each.figure.quantity }) : fact;
  };
  const told = [from, ...more, taken, ...less, left].sort((a, b) => a.passage.number - b.passage.number || a.index - b.index);
  return {
    kind: "balance",
    from: amount(from),
    ...(more.length === 0 ? {} : { more: more.map(amount) }),
    taken: amount(taken),
    ...(less.length === 0 ? {} : { less: less.map(amount) }),
    left: amount(left),
    quote: quoteAcross(told),
    place: placeOf(left),
  };
}

/** 年末结余10万元，另有专项结余20万元 · 年末结余18.5万元，年中收回1.2万元: the rest is told in two parts, or what else went out behind it. */
export function tellsAnother({ passage, figure }: Mention): boolean {
  return /另|收回|上缴|缴回|核减|核销|调[出减]/.test((passage.text.slice(figure.offset).split("。")[0] ?? "").replace(/核减(?:率|比例)/g, ""));
}

/** 房屋原值860万元，累计折旧320万元；设备原值420万元，累计折旧260万元，净值合计700万元: of those before the semicolon as well. */
function isOfSeveral(left: Mention, { mentions }: Reading): boolean {
  return /净[值额]合计/.test(left.standing.lead) && mentions.some((each) => each.standing.sentence === left.standing.sentence && each.standing.segment < left.standing.segment && each.figure.quantity.measure.dimension === "money");
}

/** 计提折旧32万元, neither 累计 nor 已, may be what was written off this year alone. */
const isOfTheYear = ({ standing: { lead } }: Mention): boolean => /折旧|摊销/.test(lead) && !/累计|已/.test(lead);

function nameOf({ standing }: Mention): string {
  // 本年基金累计收入: from the year's first day on, and of no other year.
  return standing.lead.replace(/(?:决算数?|实际|完成|为|是|共计?|达到?|合计)+$/, "").replace(/(?<=(?:本年度?|当年|20\d\d年度?)[^,。;]*)累计(?=(?:总)?[收支][入出])/, "");
}

export function isTerm({ figure, standing, role }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined && standing.frame === 0 && (role.kind === "level" || role.kind === "none");
}

/** A term in money, of this year. */
export function isAmount(mention: Mention): boolean {
  return mention.figure.quantity.measure.dimension === "money" && isTerm(mention) && mention.role.kind === "level" && !mention.prior;
}

const books: readonly RegExp[] = [/^.{0,10}原[值价](?:合计|总计|总额)?$/, /^(?!.*(?:本年|当年|本期|当期|年度|全年|本月|20\d\d年)).{0,8}(?:折旧|摊销)(?:额|合计)?$/, /^.{0,10}(?:净值|净额|账面价值)$/];

/** 固定资产净值1264万元，原值3160万元，已提折旧1896万元: the three of one asset in any order, and no other amount in their stretch. */
export function bookValues(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((last): BalanceRelation[] => {
    const here = reading.mentions.filter((each) => isMoneyOf(each, last));
    const told = books.map((words) => here.filter((each) => isTerm(each) && words.test(nameOf(each))));
    const [from, taken, left] = told.map(([only, ...others]) => (others.length === 0 ? only : undefined));
    if (here.length !== 3 || here.at(-1) !== last || last === left || from === undefined || taken === undefined || left === undefined || isOfSeveral(left, reading) || otherTerms.test(reading.passage.text.slice((here[0] as Mention).standing.clauseStart, last.figure.offset))) return [];
    if (isOfTheYear(taken) && !comesOutOrSlips({ from, taken, left })) return [];
    return from.figure.quantity.compare(left.figure.quantity) >= 0 ? [balance({ from, more: [], taken, left }, book)] : [];
  });
}

function isMoneyOf(each: Mention, last: Mention): boolean {
  return each.figure.quantity.measure.dimension === "money" && each.standing.sentence === last.standing.sentence && each.standing.segment === last.standing.segment && each.standing.frame === last.standing.frame;
}
