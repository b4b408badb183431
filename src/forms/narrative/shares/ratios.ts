import type { ShareRelation } from "../../../model/index.js";
import { isReorderedOf, slipsOf, swapsOf } from "../../../quantity/index.js";
import { isShortFor } from "./member-rates.js";
import { fitsRateBut } from "./rate.js";
import { endOf, type FactBook, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt } from "../reading/index.js";

const rated = /(?:满意|合格|及时|到会|参会|出席|参保|承保|入住|参合|优良|优秀|达标|入学|回收|成功|及格|通过|办结|命中|就业|录取|有效|办理|签约|到课|出勤|覆盖|破案|侦破|结案|审结|执结|化解|整改|答复|回复|上线|升学|巩固|取证|发证|赔付)率(?:仅|为|达到?|是)*$|(?:覆盖|完成|达标)面(?:仅|为|达到?|是)*$|免疫密度(?:仅|为|达到?|是)*$|(?:^|[^,。;]{0,8})满意度(?:仅|为|达到?|是)*$/;
const otherRates = /增长|下降|上升|降低|减少|提高|死亡|毛利|收益|周转|负债|贡献/;
/** Words of a whole: all that there were, or all that were looked at. */
const ofAll = /应|产生|收集|征集|发放|调处|调解(?!成功)|处置|检查|抽查|调查|抽检|总|共|参加|收到|受理|接收|接受|呼入|送检|样品|样本|申报|报名|全[县市区镇]|指派|委托|符合|走访|访问|排查|发现|受案|收案|采样|取样|监测|检测|参考|考生|在册|播种|种植|回访|随访|抽取|测评|报修|(?:^|[新共年内])立[^,。;]{0,8}案/;
/** 设置指标19个，完成17个: what was set out to be done. */
const setOut = /(?:设置|设定|设立|制定|部署|确定|明确|承担|列入|纳入)[^,。;:\d]{0,10}$/;
const ofPart = /(?<![不未])(?:达到[^,。;]{0,8}标准|达到[ⅠⅡⅢⅣⅤIV一二三四五]{1,3}类|符合[^,。;]{0,12}(?:标准|要求)|实|上线|合格|满意|按时|按期|有效|回收|收回|达标|成功|优良|优秀|通过|办结|到会|出席|就业|参保|及格|破获|侦破|破案|入住|承保|结案|审结|执结|化解|整改|答复|回复)/;
/** What was left of the year before may be in the whole that the rate is of, and not in the figure told. */
const carriedOver = /新收|新增|旧存|结转|上年|积存|遗留|历年|往年|积案/;
const ofCases = /破案|侦破|结案|审结|执结|化解|整改/;
/** A rate of those content is of answers that were, and not of answers that came back. */
const ofContent = /满意/;
/** What is planned, or of another year, makes no rate with what was done. */
const ofOther = /计划|目标|任务|上年|去年|同比|预计|人口|其中|平均/;

/** A rate with the two counts right before it. */
interface Ratio {
  readonly whole: Mention;
  readonly part: Mention;
  readonly rate: Mention;
  /** What the rate is called by: 结案 of 结案率, 规范管理 of 规范管理率. */
  readonly name: string | undefined;
  /** The sentence tells of what was carried over from other years. */
  readonly carries: boolean;
  /** Figures of other things stand between the two. */
  readonly apart?: boolean;
}

/** 检查企业120家，合格114家，合格率95%: the two counts before a rate that is of nothing else. */
export function ratiosIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const ratio = rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined ? undefined : (ratioInBracket(reading, rate) ?? ratioAt(reading, rate) ?? ratioOfEarlier(reading, rate));
    if (ratio === undefined) return [];
    const { part } = ratio;
    const gives = (each: Mention): boolean => rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(each.figure.quantity));
    const whole = gives(ratio.whole) ? ratio.whole : (ofAllAlong(ratio, reading).find(gives) ?? ratio.whole);
    const holds = gives(whole);
    if (!holds && !isCertain(ratio, reading)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** 培训480人，取证456人，取证率95%，就业384人，就业率80%: what a rate before was of may be what this one is of, too. */
function ofAllAlong({ whole, part }: Ratio, { mentions }: Reading): readonly Mention[] {
  const inOneBreath = ({ standing }: Mention): boolean => standing.sentence === part.standing.sentence && standing.segment === part.standing.segment && standing.frame === part.standing.frame;
  const behindRate = mentions.slice(whole.index + 1, part.index).some(({ figure }) => figure.quantity.measure.dimension === "ratio");
  return behindRate ? mentions.filter((each) => each.index < whole.index && inOneBreath(each) && each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && sameKind(each, part) && each.figure.quantity.compare(whole.figure.quantity) >= 0) : [];
}

function ratioAt(reading: Reading, rate: Mention): Ratio | undefined {
  const { lead, sentence, frame, segment } = rate.standing;
  const name = nameOf(lead);
  if (!rated.test(lead) && name === undefined) return undefined;
  const inOneBreath = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === sentence && each.standing.frame === frame && each.standing.segment === segment && each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact");
  // 完成抽检4290批次，超额完成90批次，不合格64批次: how much more than planned is no count of its own.
  // 24小时内处置305起: within what time is none either.
  const counts = inOneBreath.filter(({ standing }) => !beyondPlan.test(standing.lead) && !/^(?:以|之)?内/.test(standing.tail));
  const told = withoutComplement(withoutList(withoutAmount(counts)));
  const [first, second] = told.slice(-2);
  // 调解成功2148件，指派调解3580件，成功率60%: the part, by whose name the rate is called, may stand first.
  const turned = first !== undefined && second !== undefined && name !== undefined && sameKind(first, second) && measured(first.standing.lead).endsWith(name) && !second.standing.lead.includes(name) && first.figure.quantity.compare(second.figure.quantity) < 0 && (ofAll.test(second.standing.lead) || measured(first.standing.lead) !== first.standing.lead) && rate.index === second.index + 1;
  const [whole, part] = turned ? [second, first] : [first, second];
  if (turned) return { whole: second, part: first, rate, name, carries: carriedOver.test(saidBefore(reading.passage.text, rate)) };
  // 录取3386人、报到3218人，计划完成率99.6%，报到率95%: another rate may stand between, where this one is called by its part.
  const besides = part === undefined ? [] : reading.mentions.slice(part.index + 1, rate.index);
  const named = besides.length === 1 && besides[0]?.figure.quantity.measure.dimension === "ratio" && name !== undefined && part?.standing.lead.includes(name) === true;
  if (part === undefined || whole === undefined || !(named || part.index === rate.index - 1 - (withoutList(withoutAmount(counts)).length - told.length) - (counts.length - withoutAmount(counts).length)) || !sameKind(part, whole) || (part.figure.quantity.measure.dimension === "money" && !isDueAndDone(whole, part, name))) return undefined;
  if (whole.figure.quantity.isZero) return undefined;
  const ratio = { whole, part, rate, name, carries: carriedOver.test(saidBefore(reading.passage.text, rate)) };
  // 调解5128件，成功5149件，成功率98.46%: more than there were, by one digit, or by two that changed places.
  const slipped = (isOfSlipped(rate, part, whole) || isOfSwapped(rate, part, whole)) && isCalledByItsPart(ratio);
  return part.figure.quantity.compare(whole.figure.quantity) > 0 && !slipped && !isMoreThanAll(ratio, reading) ? undefined : ratio;
}

const beyondPlan = /^(?:超额?|多)(?:完成|计划|目标|任务)*$/;
/** Of those asked, looked at or handed out no more can be so than there were; of cases more are closed than came in, where some had been left over. */
const neverMore = /满意|回收|收回|有效|合格|优良|及格|通过|接种|实种|就业|成功|出勤|到会|参会/;

/** 电话回访200户，满意914户，满意度97%: more than all that were asked, which none of the words allows. */
function isMoreThanAll(ratio: Ratio, reading: Reading): boolean {
  const { whole, part, rate } = ratio;
  const certain = rate.figure.quantity.value.lte(100) && rate.figure.quantity.looseness === "exact" && part.index === rate.index - 1 && whole.index === part.index - 1 && isOfAll(ratio, reading);
  // 办结105件（含上年结转），办结率100%: what had been left over may be among them, be it told or not.
  const said = reading.passage.text.slice(whole.standing.clauseStart, rate.figure.offset);
  // 实到会132人（含列席）, 合格218批次（含复检）: a bracket may say who is counted besides.
  const carries = carriedOver.test(said) || /\([^()]*(?:含|包括|计入|加)[^()]*\)/.test(said);
  const closedAll = rate.figure.quantity.value.eq(100);
  return certain && !carries && (neverMore.test(saidOf(part)) || (!closedAll && (fitsRateBut(slipsOf, part, whole, rate) || fitsRateBut(swapsOf, part, whole, rate))));
}

/** 184人表示满意: what is said of a count may stand behind it. */
function saidOf({ standing: { lead, tail } }: Mention): string {
  return /^(?:其中:?|有|共有|其中有)?$/.test(lead) ? `${lead}${tail}` : lead;
}

/** 绿地 of 绿地面积: what is counted without how it is measured. */
const measured = (lead: string): string => lead.replace(/(?:总?(?:面积|长度|里程|人数|数量)|数|量)(?:为|达|共)*$/, "");

/** 改造46栋1208户，总投资3280万元。已完工43栋，完工率93.48%: the one count of the same things told before, in the sentence or the one above; those content are of the answers that came back. */
function ratioOfEarlier({ mentions, passage }: Reading, rate: Mention): Ratio | undefined {
  const part = mentions[rate.index - 1];
  const name = nameOf(rate.standing.lead);
  // 取得证书1427人，取证率89.97%: in short for what the part is called; those content are of the answers that came back, be they told under 其中.
  const called = part !== undefined && name !== undefined && (part.standing.lead.includes(name) || isShortFor(name, part.label)) && (!/^其中/.test(part.standing.lead) || ofContent.test(name));
  if (part === undefined || name === undefined || !called || part.standing.frame !== rate.standing.frame || part.standing.sentence !== rate.standing.sentence || part.standing.segment !== rate.standing.segment) return undefined;
  const { symbol, dimension } = part.figure.quantity.measure;
  const isCount = ({ figure, role, prior, standing }: Mention): boolean => role.kind === "level" && !prior && figure.quantity.looseness === "exact" && figure.quantity.measure.symbol === symbol && standing.frame === part.standing.frame && part.standing.sentence - standing.sentence <= 1;
  const counts = mentions.filter((each) => each.index < part.index && isCount(each) && sameKind(each, part));
  const larger = counts.filter((each) => each.figure.quantity.compare(part.figure.quantity) >= 0);
  // 计划改造小区14个。实际改造14个，…，完工12个: told twice, they are the same.
  const once = larger.filter((each, at) => larger.findLastIndex((other) => other.figure.quantity.compare(each.figure.quantity) === 0) === at);
  // 活产3842人；访视3721人，访视率96.85%；系统管理3668人，系统管理率95.47%: of what the rate before in the sentence comes out by.
  const ofRateBefore = once.filter((each) => mentions.some((other) => {
    const done = mentions[other.index - 1];
    return other.index < part.index && other.standing.sentence === part.standing.sentence && other.figure.quantity.measure.symbol === "%" && other.figure.quantity.decimals >= 1 && done !== undefined && isCount(done) && done.index > each.index && sameKind(done, each) && !each.figure.quantity.isZero && done.figure.quantity.compare(each.figure.quantity) < 0 && other.figure.quantity.roundsFrom(done.figure.quantity.dividedBy(each.figure.quantity));
  }));
  const wholes = ofContent.test(name) ? counts.filter(({ standing }) => /回收|收回|有效/.test(standing.lead)).slice(-1) : once.length > 1 && ofRateBefore.length === 1 ? ofRateBefore : once;
  const [whole] = wholes;
  if (!isCount(part) || whole === undefined || wholes.length !== 1 || dimension === "money" || dimension === "none" || part.figure.quantity.compare(whole.figure.quantity) > 0 || whole.figure.quantity.isZero) return undefined;
  return { whole, part, rate, name, carries: carriedOver.test(saidBefore(passage.text, rate)), apart: true };
}

/** 参保率97%（应参保26000人，实参保25220人）: the two counts in a bracket right behind their rate. */
function ratioInBracket({ mentions, passage }: Reading, rate: Mention): Ratio | undefined {
  const [one, other] = [mentions[rate.index + 1], mentions[rate.index + 2]];
  if (one === undefined || other === undefined || one.standing.frame === rate.standing.frame || one.standing.frame !== other.standing.frame || mentions.filter(({ standing }) => standing.frame === one.standing.frame).length !== 2) return undefined;
  const opens = /^\s*\(\s*[^\d()]*$/.test(passage.text.slice(endOf(rate), one.figure.offset)) && /^[^\d()]*\)/.test(passage.text.slice(endOf(other)));
  if (!opens || !rate.standing.lead.endsWith("率") && nameOf(rate.standing.lead) === undefined && !/比例(?:为|达到?)?$|率(?:为|达到?|是)*$/.test(rate.standing.lead)) return undefined;
  if (![one, other].every((each) => each.role.kind === "level" && !each.prior) || !sameKind(one, other) || one.figure.quantity.measure.dimension === "money") return undefined;
  const [whole, part] = one.figure.quantity.compare(other.figure.quantity) >= 0 ? [one, other] : [other, one];
  return whole.figure.quantity.isZero ? undefined : { whole, part, rate, name: nameOf(rate.standing.lead), carries: false };
}

/** 有效样本2400份，其中电话回访1500份、入户问卷900份，满意2302份，满意率95.9%: those that are just the first make no other whole. */
function withoutList(counts: readonly Mention[]): readonly Mention[] {
  const [whole, ...rest] = counts;
  const [parts, last] = [rest.slice(0, -1), rest.at(-1)];
  if (whole === undefined || last === undefined || parts.length < 2 || !parts.every((each) => sameKind(each, whole))) return counts;
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return sum.compare(whole.figure.quantity) === 0 ? [whole, last] : counts;
}

/** 应上缴568万元，已上缴482万元，上缴率84.86%: what was due, and how much of it was done, under one verb. */
function isDueAndDone(whole: Mention, part: Mention, name: string | undefined): boolean {
  // 保费收入300万元，理赔支出186万元，赔付率62%: what was paid out is of the premiums by definition.
  if (name !== undefined && /赔付$/.test(name)) return /保费(?:收入|总额|规模|金额)?(?:共计?|合计|为|达)*$/.test(whole.standing.lead) && /^(?:已|共|累计|实际)*(?:理赔|赔付|赔款)(?:支出|金额|资金|款)?(?:共计?|为|达)*$/.test(part.standing.lead);
  // 固定资产原值3126.54万元，在用3098.17万元，利用率99.09%: by definition, what is in use of what there is.
  if (name !== undefined && /(?:利用|使用|在用)$/.test(name)) return /资产(?:总额|原值|账面原值|总值)?(?:为|达|共)*$/.test(whole.standing.lead) && /^(?:其中:?)?(?:正常)?(?:在用|使用中)(?:的|资产|固定资产|原值)*$/.test(part.standing.lead);
  const verb = /应([上收征付支退还拨补兑发缴])/.exec(whole.standing.lead)?.[1];
  // 应发放29.37亿元，已兑付29.06亿元，兑付率98.94%
  const verbs = verb === undefined ? "" : /[付支拨兑发]/.test(verb) ? "[付支拨兑发]" : verb;
  return name !== undefined && verbs !== "" && new RegExp(verbs).test(name) && new RegExp(`(?:已|实际?)${verbs}`).test(part.standing.lead);
}

/** 抽查凭证320份，不合规28份，涉及金额16.4万元，不合规率8.75%: what they amount to, in money, stands between the counts and their rate. */
function withoutAmount(counts: readonly Mention[]): readonly Mention[] {
  const [whole, part, amount] = counts.slice(-3);
  const between = whole !== undefined && part !== undefined && amount !== undefined && sameKind(whole, part) && part.figure.quantity.measure.dimension !== "money" && amount.figure.quantity.measure.dimension === "money" && amount.index === part.index + 1;
  return between && /^(?:共|合计|总)?(?:涉及|金额|涉案)[^,。;:\d]{0,4}$/.test(amount.standing.lead) ? counts.slice(0, -1) : counts;
}

/** 完成14个，未完成1个，完成率93.33%: what was not done stands between what was and its rate. */
function withoutComplement(counts: readonly Mention[]): readonly Mention[] {
  const [part, rest] = counts.slice(-2);
  const undone = /^(?:尚未|未|不)(.+)$/.exec(rest?.standing.lead ?? "")?.[1];
  return undone !== undefined && part?.standing.lead.endsWith(undone) === true ? counts.slice(0, -1) : counts;
}

/** The sentence up to a rate: what a semicolon behind it tells is of other things. */
function saidBefore(text: string, rate: Mention): string {
  return text.slice(sentenceAt(text, rate.figure.offset).start, rate.figure.offset);
}

/** 规范管理 of 规范管理率, 满意 of 满意度. */
function nameOf(lead: string): string | undefined {
  return /(?:^|[,、])(?:[^,、]{0,6}?)([^,、的]{2,6}?)(?:率|(?<=覆盖)面|(?<=[发兑拨支]放?付?)比例|(?<=满意)度)(?:为|达到?|是)*$/.exec(lead)?.[1];
}

/** Whether the words leave no other two figures that the rate could be of. */
function isCertain(ratio: Ratio, reading: Reading): boolean {
  const { whole, part, rate } = ratio;
  // 发放贷款126笔，超额完成任务6笔，完成率105%: a part makes no more than all of it, save by a slip; what is beyond a plan is none.
  if (rate.figure.quantity.value.gt(100) && part.figure.quantity.compare(whole.figure.quantity) <= 0 && !isSlipOf(rate.figure.quantity, part.figure.quantity.dividedBy(whole.figure.quantity)) && !isOfSlipped(rate, part, whole)) return false;
  // 应发放目标价格补贴资金: what is due is no plan, whatever it is called.
  if (isDueAndDone(whole, part, ratio.name)) return rate.figure.quantity.looseness === "exact" && !ofOther.test(`${whole.standing.lead}${part.standing.lead.replace(/^其中:?/, "")}`.replace(/目标|计划|任务/g, "")) && !ratio.carries;
  if (isOfValid(ratio) || isStillInHand(ratio)) return false;
  // What stands in a bracket behind a rate explains it, be the whole what was planned: 覆盖率86%（计划覆盖100个村，已覆盖86个村）.
  // 巩固率99.92%（转出2人、休学2人） tells who was lost, twice: one of the two is called by what all of them, or those that count, are called.
  if (part.index > rate.index && !isCalledWhole(whole) && !ofPart.test(part.standing.lead) && !/已|完成|按期|合格/.test(part.standing.lead) && !(ratio.name !== undefined && part.standing.lead.includes(ratio.name))) return false;
  if (part.index > rate.index) return rate.figure.quantity.looseness === "exact" && !ofOther.test(`${whole.standing.lead.replace(/计划|目标|任务/, "")}${part.standing.lead}`) && isClose(rate, part, whole);
  const content = ofContent.test(rate.standing.lead) === ofContent.test(saidOf(part)) && !/(?<!满意(?:和|与|及|、|或))(?:基本|比较|(?<!比)较)满意/.test(saidOf(part));
  // 收回482份，回收率96.4%，其中满意460份: another rate of the whole may stand between.
  const between = reading.mentions.slice(Math.min(whole.index, part.index) + 1, Math.max(whole.index, part.index)).filter(({ standing }) => (standing.frame === whole.standing.frame || standing.frame === part.standing.frame) && !beyondPlan.test(standing.lead));
  if (ratio.apart) return content && rate.figure.quantity.looseness === "exact" && isCalledByItsPart(ratio);
  // 实际结业86名，结业率96.55%: two digits of a rate so fine swapped, whatever the first count is of.
  const inARow = part.index === rate.index - 1 && between.every(({ standing }) => /^(?:以|之)?内/.test(standing.tail));
  if (content && (between.length === 0 || inARow) && rate.figure.quantity.decimals >= 2 && ratio.name !== undefined && (part.standing.lead.includes(ratio.name) || (inARow && !ofOther.test(`${whole.standing.lead}${part.standing.lead}`))) && isTransposed(rate, part, whole)) return rate.figure.quantity.looseness === "exact";
  // 1586人，为年度计划1500人的105.73%，取得证书1427人: another rate may print what it is of.
  return content && (between.every(({ figure, role }) => figure.quantity.measure.dimension === "ratio" || /^(?:budget|whole)$/.test(role.kind)) || isOwnList(whole, between)) && rate.figure.quantity.looseness === "exact" && (isOfAll(ratio, reading) || isCalledByItsPart(ratio));
}

/** 发放300份，回收有效问卷276份，回收率96%: some that came back were not valid. */
function isOfValid({ part, rate, name }: Ratio): boolean {
  return name !== undefined && /回收|收回/.test(name) && /有效/.test(part.standing.lead) !== /有效/.test(rate.standing.lead);
}

/** 受理1872件，按期办结1683件，按期办结率99.2%: those still in hand are not late. */
function isStillInHand({ whole, part, rate, name }: Ratio): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  const mayBe = name !== undefined && /按[期时]|及时|限时|如期/.test(name) && /受理|收到|接收|登记|来信|收件|申请/.test(whole.standing.lead);
  const said = /^[^。;]*(?:在办|办理中|未到期|尚未到|未到办)/.test(rate.passage.text.slice(endOf(rate)));
  return mayBe && rate.figure.quantity.compare(due) > 0 && (said || (!isSlipOf(rate.figure.quantity, due) && !isOfSwapped(rate, part, whole) && !isOfSlipped(rate, part, whole)));
}

function isCalledWhole({ standing: { lead } }: Mention): boolean {
  return ofAll.test(lead) || /计划|目标|任务|需|现有|原有|核定|编制|辖/.test(lead);
}

function isOwnList(whole: Mention, between: readonly Mention[]): boolean {
  const parts = between.filter((each) => sameKind(each, whole));
  const sum = parts.map(({ figure }) => figure.quantity).reduce<Mention["figure"]["quantity"] | undefined>((one, other) => (one === undefined ? other : one.plus(other)), undefined);
  return parts.length > 1 && sum?.compare(whole.figure.quantity) === 0 && between.every((each) => parts.includes(each) || each.figure.quantity.measure.dimension === "ratio");
}

/** 收到120件，办结114件: words of a whole and of a part of it. */
function isOfAll({ whole, part, rate, name, carries }: Ratio, reading: Reading): boolean {
  if (/人口/.test(whole.standing.lead) || (carries && ofCases.test(rate.standing.lead))) return false;
  // 检查企业60家，整改15家，整改率100%: of those that had something to put right; 合格294份，及时率100%: of something else.
  if (/(?:整改|处置|查处|化解)率/.test(rate.standing.lead) && /检查|抽[查检取]|巡查|走访|监测/.test(whole.standing.lead)) return false;
  if (/及时率/.test(rate.standing.lead) && !/按[时期]|按[^,。;]{0,6}(?:时限|期限)|及时|限时/.test(saidOf(part))) return false;
  const called = name !== undefined && name.length <= 4 && !otherRates.test(name) && !carries && (isCalledBy(name, part) || isCalledByBoth(name, part, whole)) && !whole.standing.lead.includes(name);
  const told = reading.passage.text.slice(whole.standing.clauseStart, whole.figure.offset);
  const all = ofAll.test(told) || (name === "完成" && setOut.test(told) && /^(?:已|实际|全部|共)*完成(?:了)?$/.test(part.standing.lead)) || (ofContent.test(saidOf(part)) && /回收|收回|对$/.test(whole.standing.lead) && (/[^对]$/.test(whole.standing.lead) || /调查|测评|回访|走访/.test(whole.standing.tail)));
  return all && (ofPart.test(saidOf(part)) || called);
}

/** 高血压患者863人，规范管理695人，规范管理率80.53%: nothing says that the first is the whole, so the rate must be near to what the two make. */
function isCalledByItsPart({ whole, part, rate, name, carries }: Ratio): boolean {
  const named = name !== undefined && (isCalledBy(name, part) || isCalledByBoth(name, part, whole) || isShortFor(name, part.label)) && !carries && !ofOther.test(`${whole.standing.lead.replace(/^其中[:,]?/, "")}${part.standing.lead.replace(/^其中[:,]?/, "")}${rate.standing.lead}`);
  return named && isClose(rate, part, whole);
}

/** 达标 of 达标率, and not of 不达标18份. */
function isCalledBy(name: string, { standing: { lead } }: Mention): boolean {
  const at = lead.indexOf(name);
  return at >= 0 && !/[不未]/.test(lead[at - 1] ?? "");
}

/** 三级指标37个，完成24个，指标完成率64.86%: the rate is called by what there are and by what was done with them. */
function isCalledByBoth(name: string, part: Mention, whole: Mention): boolean {
  const [thing, done] = [name.slice(0, -2), name.slice(-2)];
  return thing.length >= 2 && part.standing.lead.endsWith(done) && whole.standing.lead.endsWith(thing);
}

const points = 3;

/** 96.77% for 97.76%: the digits of the rate in another order. */
function isTransposed(rate: Mention, part: Mention, whole: Mention): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  return isSwapOf(rate.figure.quantity, due) || isReorderedOf(rate.figure.quantity, due);
}

/** 收集问题386个，解决317个，解决率96.11%: with two digits of either count swapped back the rate comes out. */
function isOfSwapped(rate: Mention, part: Mention, whole: Mention): boolean {
  return rate.figure.quantity.decimals >= 1 && fitsRateBut(swapsOf, part, whole, rate);
}

/** 受理5128件，成功4049件，成功率98.46%: with one digit of either count another, the rate comes out; of few digits that says nothing. */
function isOfSlipped(rate: Mention, part: Mention, whole: Mention): boolean {
  const long = [part, whole].every(({ figure }) => figure.quantity.printedDigits >= 3);
  return long && rate.figure.quantity.decimals >= 1 && fitsRateBut(slipsOf, part, whole, rate);
}

/** A rate as near to the two counts as a slip leaves it: one far off is of other counts. */
function isClose(rate: Mention, part: Mention, whole: Mention): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  return isSlipOf(rate.figure.quantity, due) || isOfSwapped(rate, part, whole) || isOfSlipped(rate, part, whole) || due.minus(rate.figure.quantity).absolute().value.lte(points);
}
