import type { Concept } from "../../../model/index.js";
import { endOf, type FactBook, isSlipOf, labelOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { pairedLevels, type Sum, wholeOfSeries } from "../sums/index.js";
import { bare, numberOf } from "./part.js";
import { fitsRate } from "./rate.js";
import { rightBefore } from "./right-before.js";

/** Where a whole is looked for: the passage, those before it, all of the report, and the sums told. */
export interface Told {
  readonly reading: Reading;
  readonly before: readonly Reading[];
  readonly all: readonly Reading[];
  readonly sums: readonly Sum[];
}

/** The whole that a share is of, where its words name none (占25%): the total of the list the part stands in, or what it was taken out of. */
export function unnamedWhole(rate: Mention, part: Mention, { reading, sums }: Told): Mention | undefined {
  return listTotal(part, sums) ?? takenOutOf(part, reading) ?? takenOutOfNamed(part, reading) ?? sameThings(part, reading) ?? ofSeries(rate, reading) ?? (rate.series === undefined ? rightBefore(rate, part, reading) : undefined);
}

/** The whole that the words of a share name (占总支出的25%), wherever it was told. */
export function namedWhole(rate: Mention, part: Mention, of: string, told: Told, book: FactBook): Mention | undefined {
  const { reading, before, all, sums } = told;
  const own = ownTotal(of, part, sums, book) ?? spentByPlace(of, part, rate, sums) ?? budgetBeside(of, part, rate, reading);
  if (own !== undefined) return own;
  if (wholeSpending.test(labelOf(of))) return spendingTold(part, rate, all, book);
  // Headings tell no figures, and stand between no more than a paragraph does.
  const near = [reading, ...before.filter(({ mentions }) => mentions.length > 0).slice(-2).reverse()];
  return named(rate, part, reading, before) ?? takenFrom(rate, part, reading) ?? dealtWith(rate, part, reading) ?? near.map((each) => likeNamed(rate, part, each)).find((each) => each !== undefined) ?? toldTotal(rate, part, sums) ?? ownStaff(rate, part, sums) ?? ofSeries(rate, reading);
}

function ofSeries(rate: Mention, { mentions }: Reading): Mention | undefined {
  return wholeOfSeries(pairedLevels(rate, mentions) ?? [], mentions);
}

export function listTotal(part: Mention, sums: readonly Sum[]): Mention | undefined {
  const holding = sums.filter((sum) => sum.parts.includes(part));
  return holding.length === 1 ? holding[0]?.total : undefined;
}

/** 50岁以上的, 使用10年以上的: whom it takes, and no figure of the account. */
const threshold = /\d+(?:\.\d+)?\s*[\u4e00-\u9fff]{0,2}?(?:及|\(含\))?以[上下内](?:的)?/;

const since = /(?:19|20)\d\d年(?:以前|之前|以后|之后|以来|[底末初])?(?:的)?/;

/** 31名医生中有12人取得职称，占38.7% · 52名护林员中50岁以上的36人，占69.2%: those it takes them out of, in so many words. */
function takenOutOf(part: Mention, { mentions, passage }: Reading): Mention | undefined {
  const last = mentions[part.index - 1];
  const passed = last !== undefined && !sameKind(last, part) && threshold.test(passage.text.slice(last.figure.offset, part.figure.offset));
  const whole = passed ? mentions[part.index - 2] : last;
  if (whole === undefined || whole.role.kind !== "level" || whole.prior || whole.standing.sentence !== part.standing.sentence || whole.standing.frame !== part.standing.frame || !sameKind(whole, part)) return undefined;
  return /^[^,。;:、\d()]{0,12}(?<![其集])中(?:[,:有]|,有)?[^,。;:、\d()]{0,14}$/.test(passage.text.slice(endOf(whole), part.figure.offset).replace(/中,/, "中").replace(passed ? threshold : since, "")) ? whole : undefined;
}

/** 专任教师43人、工勤6人；专任教师中本科及以上学历40人，占93%: those told under the very name that the clause takes some out of. */
function takenOutOfNamed(part: Mention, { mentions, passage: { text } }: Reading): Mention | undefined {
  const name = /^(?:上述|以上)?([\u4e00-\u9fff]{3,10})(?<![其集])中,?[^,。;:、\d()]{0,14}$/.exec(text.slice(part.standing.clauseStart, part.figure.offset).trim())?.[1];
  const told = name === undefined ? [] : mentions.filter((each) => each.index < part.index && each.role.kind === "level" && !each.prior && sameKind(each, part) && each.label.replace(/^(?:现有|共有|实有)+/, "") === name);
  const [whole, ...others] = told;
  return whole !== undefined && others.length === 0 && whole.figure.quantity.compare(part.figure.quantity) >= 0 ? whole : undefined;
}

/** 自评项目共8个。其中：得分90分以上的项目6个，占75%: those things under the very noun, which 其中 takes some of. */
function sameThings(part: Mention, { mentions, passage }: Reading): Mention | undefined {
  const noun = /(?:项目|企业|单位|学校|机构|指标|案件|线索|问题|事项|乡镇|社区|行政村)$/.exec(part.label)?.[0];
  const before = mentions.filter((each) => each.index < part.index && each.role.kind === "level" && !each.prior && each.standing.frame === part.standing.frame && sameKind(each, part));
  const whole = before.at(-1);
  if (noun === undefined || whole === undefined || !whole.label.endsWith(noun) || part.standing.sentence - whole.standing.sentence > 1) return undefined;
  return /其中/.test(passage.text.slice(whole.figure.offset, part.figure.offset)) ? whole : undefined;
}

/** 占收入合计的95.2% inside the list that breaks the revenue down. */
function ownTotal(words: string, part: Mention, sums: readonly Sum[], book: FactBook): Mention | undefined {
  // 带动就业126人，其中脱贫户42人，占就业总人数的33.33%.
  const wanted = bare(labelOf(words.replace(/总人数(?:的)?$/, "")));
  const total = listTotal(part, sums);
  // 民生支出1250万元，其中…，占总支出的72.5%: 总支出 is the unit's, not that of the list.
  if (total !== undefined && /总支出|支出(?:总额|合计|总计)/.test(words) && wholeSpending.test(labelOf(words)) && plannedByUnit.test(total.label.replace(/^20\d\d年度?/, ""))) return total;
  if (total !== undefined && wholeSpending.test(labelOf(words)) && !/^(?:总?支出|支出合计|支出总额)$/.test(bare(total.label)) && book.conceptOf(total) !== "expenditure.total") return undefined;
  // 基金支出8.31亿元，其中…，占基金总支出的5.53%: 总 is no part of the name.
  const plain = labelOf(words).replace(/(?<=[\u4e00-\u9fff]{2})总(?=(?:支出|收入)$)/, "");
  return total !== undefined && wanted.length >= 2 && (bare(total.label).endsWith(wanted) || (plain !== labelOf(words) && total.label.endsWith(plain))) ? total : undefined;
}

/** 全市财政支出267.37亿元，其中民生支出231.94亿元，占总支出的86.7%: of a place there is no other spending that 总支出 could be. */
function spentByPlace(of: string, part: Mention, rate: Mention, sums: readonly Sum[]): Mention | undefined {
  const total = listTotal(part, sums);
  const ofPlace = total !== undefined && /^(?:累计)?(?:全[国省市县区州旗](?:地方|公共|一般)*(?:财政|公共预算)|(?:地方|公共)*财政)总?支出(?:累计|完成|实现)*$/.test(total.label);
  return ofPlace && wholeSpending.test(labelOf(of)) && isAbout(part, total, rate) ? total : undefined;
}

/** 单位预算支出100万元，其中：基本支出60万元，占总支出60%: what a unit plans to spend in all. */
const plannedByUnit = /^(?:本?(?:单位|部门)|全年)?(?:预算总?支出|支出(?:总)?预算)(?:总额|合计|总计|数)?$/;
/** 预算数为1684万元，实际支出为1115.07万元，占总预算比为66.22%: the budget right before what was spent of it. */
function budgetBeside(of: string, part: Mention, rate: Mention, { mentions }: Reading): Mention | undefined {
  const budget = mentions[part.index - 1];
  if (!/^(?:年初|全年|年度|总)*预算(?:总额|总数|数|资金|安排)?(?:的)?(?:比重|比例|比)?$/.test(labelOf(of)) || budget?.role.kind !== "level" || budget.prior || part.index !== rate.index - 1 || !sameKind(budget, part)) return undefined;
  const told = /预算(?:总额|数|安排|批复|资金)?(?:为|是|共)*$/.test(budget.standing.lead) && !/预算/.test(part.standing.lead.replace(/公共预算|基金预算|经营预算/g, "")) && budget.standing.sentence === part.standing.sentence && budget.standing.frame === part.standing.frame && rate.standing.frame === part.standing.frame;
  return told && isAbout(part, budget, rate) ? budget : undefined;
}

const wholeSpending = /^(?:全年|年度|本年度?|部门|单位|全部|整体)*(?:总支出|支出总额|支出合计|支出总计|支出总数|支出)(?:总额|总数|总量)?$/;
/** 占总支出的60%: the unit's spending, from the sentence or the nearest telling before; told in two ways, the one that fits. */
function spendingTold(part: Mention, rate: Mention, all: readonly Reading[], book: FactBook): Mention | undefined {
  const told = toldAs("expenditure.total", all, book);
  const fits = told.find((each) => sameKind(each, part) && !each.figure.quantity.isZero && rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(each.figure.quantity)));
  return fits ?? told.find((each) => each.passage === part.passage) ?? toldOnce("expenditure.total", all, book);
}

function toldAs(concept: Concept, all: readonly Reading[], book: FactBook): readonly Mention[] {
  return all.flatMap((each) => each.mentions).filter((each) => book.conceptOf(each) === concept && book.scenarioOf(each) === "actual");
}

/** The figure of that concept, where all its tellings agree. */
export function toldOnce(concept: Concept, all: readonly Reading[], book: FactBook): Mention | undefined {
  const told = toldAs(concept, all, book);
  const [first] = told;
  return first !== undefined && told.every((each) => sameKind(each, first) && each.figure.quantity.agrees(first.figure.quantity)) ? first : undefined;
}

/** 占基本支出的81.25%: the last figure told under that very name. */
function named(rate: Mention, part: Mention, reading: Reading, before: readonly Reading[]): Mention | undefined {
  const wanted = labelOf(rate.role.kind === "share" ? rate.role.of : "").replace(/(?:的|比重|比例|决算|数)+$/, "");
  const told = [...before.flatMap((each) => each.mentions), ...reading.mentions.slice(0, part.index)];
  // 占收入预算总额的97.7% in the passage of 某局收入预算总额.
  const longer = (each: Mention): boolean => wanted.length >= 4 && each.passage === part.passage && each.label.length > wanted.length && each.label.endsWith(wanted);
  // 占财政收入比重 where 全市财政收入 was told.
  const short = wanted.replace(/(?:总[量额数计]|合计)$/, "");
  const ofThePlace = (each: Mention): boolean => short.length >= 4 && each.label.replace(/^(?:全|我)[市县区省州镇乡]/, "").replace(/(?:完成|实现|达到)$/, "") === short && (each.passage === part.passage || (each.label !== short && fitsOrSlips(part, each, rate)));
  // In what is told of one project 占项目支出的31% may be of that project's own, told in a table; of the unit's only where it is about that.
  const mayBeOwn = (each: Mention): boolean => /^项目(?:支出|资金)$/.test(bare(wanted)) && each.passage !== part.passage && !isAbout(part, each, rate) && !fitsOrSlips(part, each, rate);
  return told.findLast((each) => each.role.kind === "level" && !each.prior && each !== part && sameKind(each, part) && !mayBeOwn(each) && !isOfSome(each, part, rate) && (((longer(each) || ofThePlace(each)) && isAbout(part, each, rate)) || (!part.figure.quantity.isZero && endsAlike(each.label, wanted) && isSurely(part, each, rate)) || isNumberOf(each, rate.role.kind === "share" ? rate.role.of : "") || (isKindOf(each, rate.role.kind === "share" ? rate.role.of : "") && each.passage === part.passage && isAbout(part, each, rate)) || (isOfTheYear(each, part) && aTime.test(wanted)) || (bare(wanted).length >= 2 && !aTime.test(wanted) && (bare(each.label) === bare(wanted) || (bare(wanted).length >= 6 && bare(each.label).endsWith(bare(wanted)))))));
}

/** 占全年的18.4% says of which time the whole is, and not of what: 全年预算 is no nearer to it than 全年支出. */
const aTime = /^(?:全年|本年|当年|年)度?$/;
const inYear = /^(?:20\d\d年度?|全年度?|本年度?|当年)+(?:的)?/;
const when = /^(?:20\d\d年度?|全年度?|本年度?|当年|[一二三四1-4]季度|前[二三]季度|[上下]半年|\d{1,2}月份?)+(?:的)?/;

/** 全年接待 where 节假日期间接待 is told, and 全年支出 where 12月支出 is: the same in the whole year. */
function isOfTheYear(each: Mention, part: Mention): boolean {
  const [whole, own] = [each.label.replace(inYear, ""), part.label.replace(when, "")];
  return each.passage === part.passage && whole !== "" && whole === own && each.label !== part.label;
}

/** 占项目总数的85.7% where 项目21个 was told. */
function isNumberOf(each: Mention, of: string): boolean {
  return numberOf.test(of) && each.figure.quantity.measure.dimension !== "money" && each.label.replace(/^.*20\d\d年度?/, "").replace(/^(?:[现共实]有|[本全][局院校]|单位|共)+/, "") === of.replace(numberOf, "") && each.label.length >= 2;
}

/** 占在校生总数的30% where 义务教育阶段在校生15600人 was told in the same passage. */
function isKindOf(each: Mention, of: string): boolean {
  const noun = of.replace(numberOf, "").replace(/总$/, "");
  return numberOf.test(of) && noun.length >= 3 && each.figure.quantity.measure.dimension !== "money" && each.label.endsWith(noun);
}

const ofVerb = /^(受理|办理|办结|接收|抽检|检查|发放|完成|签订|排查|收到|处理|注销|登记|查处|采集|培训|救助|招聘|改造)(?:的)?总(?:[量数]|件数|户数|人数|次数)(?:的)?$/;
/** 受理事项2356件，…，其中即办件1860件，占受理总量的78.9%: how many the sentence says were so dealt with, once. */
function dealtWith(rate: Mention, part: Mention, { mentions }: Reading): Mention | undefined {
  const verb = ofVerb.exec(rate.role.kind === "share" ? rate.role.of : "")?.[1];
  const told = mentions.filter((each) => each.index < part.index && each.role.kind === "level" && !each.prior && each.standing.frame === part.standing.frame && each.standing.sentence === part.standing.sentence && sameKind(each, part) && verb !== undefined && each.standing.lead.includes(verb));
  return told.length === 1 && told[0] !== undefined && told[0].figure.quantity.compare(part.figure.quantity) >= 0 ? told[0] : undefined;
}

/** 剔除该项后其余7个项目支出1155.75万元: of so many of them, and not what 占项目支出的52.91% is of; where the rate comes out of it, they were all. */
function isOfSome(whole: Mention, part: Mention, rate: Mention): boolean {
  const { standing, figure: { offset }, passage: { text } } = whole;
  const clause = text.slice(standing.clauseStart, offset);
  const before = clause.slice(0, clause.length - standing.lead.length).trim();
  return (/(?:\d|[一二两三四五六七八九十])[个项家所类户名]$/.test(before) || /其余|剔除|扣除|不含/.test(clause)) && !fitsRate(part, whole, rate);
}

/** 在640件信访中，本级受理384件，占受理总量的60%: those that the sentence begins with taking its figures from. */
function takenFrom(rate: Mention, part: Mention, { mentions, passage }: Reading): Mention | undefined {
  const whole = mentions.find((each) => each.standing.sentence === part.standing.sentence && each.standing.frame === part.standing.frame);
  if (whole === undefined || whole.index >= part.index || whole.role.kind !== "level" || !sameKind(whole, part) || rate.role.kind !== "share" || !/^[^,。;\d]{0,6}总(?:量|数|额|件数|人数|户数)(?:的)?$/.test(rate.role.of)) return undefined;
  const opens = /^在[^,。;\d]{0,8}$/.test(whole.standing.lead) && /^[^,。;:\d]{0,14}(?<!其)中[,:]/.test(passage.text.slice(endOf(whole)));
  return opens && isAbout(part, whole, rate) ? whole : undefined;
}

/** 占全省系统财务总收入的22.24% where 省红十字会实现财务收入39333万元 was told chapters above: so much of two names hardly agrees by chance. */
function endsAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((label) => label.replace(/[“”"]/g, "").replace(/总(?=收入|支出)/g, "").replace(/(?:合计|总计|总额|决算数?)$/, "")) as [string, string];
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count >= 4;
}

/** A rate that comes out, or one of so many digits that being one digit off shows what was meant. */
function isSurely(part: Mention, whole: Mention, rate: Mention): boolean {
  return fitsRate(part, whole, rate) || (rate.figure.quantity.decimals >= 2 && rate.figure.quantity.value.gte(10) && fitsOrSlips(part, whole, rate));
}

/** Whether the rate is the quotient of the two, or is but one digit off it: so far apart nothing less shows that they belong together. */
function fitsOrSlips(part: Mention, whole: Mention, rate: Mention): boolean {
  return fitsRate(part, whole, rate) || (!whole.figure.quantity.isZero && isSlipOf(rate.figure.quantity, part.figure.quantity.dividedBy(whole.figure.quantity)));
}

/** 占公共财政预算支出 where 一般公共预算支出 was told: another name for the one total of the passage, if the rate is about theirs. */
function likeNamed(rate: Mention, part: Mention, reading: Reading | undefined): Mention | undefined {
  const wanted = core(rate.role.kind === "share" ? rate.role.of : "");
  if (!/^(?:支出|收入|投资|资金|人数|职工)$/.test(wanted)) return undefined;
  const near = (reading?.mentions ?? []).filter((each) => (each.passage !== part.passage || each.index < part.index) && each.role.kind === "level" && !each.prior && sameKind(each, part) && !each.figure.quantity.isZero && core(each.label) === wanted);
  return near.find((each) => fitsRate(part, each, rate)) ?? near.findLast((each) => near.length === 1 && isAbout(part, each, rate));
}

/** 占一般公共预算支出的96%, of a figure that was told before as a part of 一般公共预算拨款支出: the total it was a part of. */
function toldTotal(rate: Mention, part: Mention, sums: readonly Sum[]): Mention | undefined {
  const wanted = core(rate.role.kind === "share" ? rate.role.of : "");
  const again = (each: Mention): boolean => sameKind(each, part) && each.figure.quantity.compare(part.figure.quantity) === 0 && (each.label.endsWith(part.label) || part.label.startsWith(each.label)) && each.label.length >= 3;
  const totals = sums.filter((sum) => sum.parts.length > 1 && sum.parts.some(again) && wanted.length >= 2 && core(sum.total.label) === wanted).map((sum) => sum.total);
  return totals.find((each) => fitsRate(part, each, rate)) ?? totals.find((each) => isAbout(part, each, rate));
}

/** 在编在岗教职工198人，其中专任教师176人，占在编教职工的88.89%: those of its list by the same noun, whatever stands before it. */
function ownStaff(rate: Mention, part: Mention, sums: readonly Sum[]): Mention | undefined {
  const wanted = labelOf(rate.role.kind === "share" ? rate.role.of : "");
  const total = listTotal(part, sums);
  const noun = /(?:教职工|职工|人员|教师|学生|会员|干部|总人?数|企业|单位)$/;
  const alike = total !== undefined && noun.test(wanted) && (total.label.endsWith(noun.exec(wanted)?.[0] ?? "") || total.standing.tail === noun.exec(wanted)?.[0]);
  return alike && total.figure.quantity.measure.dimension !== "money" && isAbout(part, total, rate) ? total : undefined;
}

/** Within a dozen points of the rate told: a slip, and not another whole. */
function isAbout(part: Mention, whole: Mention, rate: Mention): boolean {
  return !whole.figure.quantity.isZero && Math.abs(Number(part.figure.quantity.dividedBy(whole.figure.quantity).minus(rate.figure.quantity).value)) <= 12;
}

/** 全区一般公共预算支出 and 公共财政预算支出 are both 支出. */
function core(words: string): string {
  return labelOf(words).replace(/^[到了]/, "").replace(/(?:的|比重|比例|决算|数)+$/, "").replace(/[“”"]/g, "").replace(/^(?:在职|全体|现有|实有)+(?=职工)/, "").replace(/^(?:全[县区市镇乡省]|我[县区市镇乡]|20\d\d年度?|全年|本年|当年|年度|地方|一般|公共|财政|预算|项目(?!支出)|工程|批复|批准|核定|计划|概算|拨款|总|全部|本级)+/, "").replace(/(?:总额|合计|总计|总数|总)$/, "");
}
