import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt, spokenFact } from "../reading/index.js";

/** 按结算价的3%扣留 · 按工程费1.8%计取: what a rate is of, told before it, and what is done by it, behind it. */
const ofNamed = /(?:按照?|拨付|支付|预付|付至)([^,。;:\d按]{2,12}?)(?:总额|金额)?的?$/;
const doneByIt = /^\s*(?:的)?(?:比例|标准|费率)?\s*(?:[计提扣预支收缴拨配补安][取提留付算收纳拨套助排]|计|[,，])/;
/** 计提农业农村资金比例8%，应计提3888万元: one verb for the rate and for what it comes to. */
const verbs = /计提|提取|预留|扣留|配套|补助|补贴|分担|承担|拨付|支付|奖励/g;
const byVerb = /(?:比例|标准)(?:为|是|定为)?$/;
/** 年利率3.2%，年付息192万元. */
const interest = /^(?:(?:票面|发行|平均|贷款)?年?利率)(?:为|是)?$/;
const principal = /本金|发行额|发行(?:规模|总额|金额|债券|专项债券|一般债券)|贷款(?:余额|金额|总额|本金)?$|债券(?:本金|资金|额)?$/;
const yearly = /^(?:每年|年|一年|全年|年度)(?:应|需|需要)?(?:付|支付|偿付|缴纳|承担)?(?:息|利息)(?:支出)?(?:为|约|共)?$/;
/** What comes to it, in words that name nothing else. */
const comesTo = /^(?:应|共|实际|实|已|需|即|约|可)*(?:计提|提取|预留|扣留|配套|补助|补贴|分担|承担|拨付|支付|付|计|为|计取|收取|缴纳|安排|奖励|扣|获得|取得)*(?:资金|金额|款项?|质保金|保证金|年?收益|年?分红|租金)?(?:为|共|计)*$/;
const unsettled = /不低于|不高于|不超过|以上|以内|左右|最高|原则|分别|其中|暂|另|扣除|扣减|罚|差额|不足|下年|补提|尚|约定/;
/** 实际计提, 已支付: what was done need not be what the rate makes it. */
const asDone = /实际|^实|已/;

interface Based {
  readonly base: Mention;
  readonly result: Mention;
  /** What it comes to is told under the very name that the rate was of: 预付款为合同价的30%，…，预付款127.8万元. */
  readonly named?: true;
}

/** A rate, what it is of by name, and what that comes to: 质保金按结算价的3%扣留，结算价1420万元，扣留42.6万元. */
export function ratesOfNamedBases(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ProductRelation[] {
  return reading.mentions.flatMap((rate): ProductRelation[] => {
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || rate.role.kind === "rate" || rate.role.kind === "completion") return [];
    const based = byName(rate, reading) ?? asShareOf(rate, reading) ?? byOneVerb(rate, reading) ?? interestOf(rate, reading);
    if (based === undefined || based.base.figure.quantity.isZero || !sameKind(based.base, based.result)) return [];
    const { base, result } = based;
    // A rate by which something is set aside was set itself, and rounds nothing.
    const set = Quantity.exact(rate.figure.quantity.value, rate.figure.quantity.measure);
    const due = base.figure.quantity.times(set);
    const told = [base, rate, result].sort((a, b) => a.index - b.index);
    if (!result.figure.quantity.roundsFrom(due)) {
      const { words } = sentenceAt(reading.passage.text, rate.figure.offset);
      // Fees are bargained for and debts paid back, so that only a slip of the hand shows that just this was meant.
      const open = based.named ? unsettled.test(words.replace(/约定/g, "")) : unsettled.test(words) || asDone.test(result.standing.lead);
      if (open || /余额/.test(base.standing.lead) || !(isSlipOf(result.figure.quantity, due) || isSwapOf(result.figure.quantity, due))) return [];
    }
    return [{ kind: "product", each: book.factOf(base), counts: [spokenFact(rate.passage, rate.figure.offset, rate.figure.text, set, "比例")], total: book.factOf(result), quote: quoteAcross(told), place: placeOf(result) }];
  });
}

/** The one amount of the sentence that is called what the rate is of, and the next one behind both. */
function byName(rate: Mention, reading: Reading): Based | undefined {
  const name = ofNamed.exec(rate.standing.lead)?.[1];
  if (name === undefined || !doneByIt.test(reading.passage.text.slice(endOf(rate)))) return undefined;
  const money = amountsAround(rate, reading);
  const [base, ...others] = reading.mentions.filter((each) => isAmountOfAll(each, rate) && isCalled(each, name));
  const result = base === undefined ? undefined : money.find((each) => each.index > rate.index && each.index <= rate.index + 2 && each !== base && (each.index === rate.index + 1 || base.index === rate.index + 1) && comesOf(each, rate));
  return base === undefined || others.length > 0 || result === undefined ? undefined : { base, result };
}

const shareOf = /(?:^|[,:])(?:合同约定|约定)?([^,。;:\d]{2,8}?)(?:为|占|是|按)([^,。;:\d]{2,12}?)(?:总额|金额)?的?$/;

/** 预付款为合同价的30%，合同价426万元，预付款127.8万元: one is so much of the other, and both are told behind under these very names. */
function asShareOf(rate: Mention, reading: Reading): Based | undefined {
  const [, subject, name] = shareOf.exec(rate.standing.lead) ?? [];
  const [base, result] = [reading.mentions[rate.index + 1], reading.mentions[rate.index + 2]];
  if (subject === undefined || name === undefined || base === undefined || result === undefined || ![base, result].every((each) => isAmount(each, rate))) return undefined;
  const again = isCalled(result, subject) || (result.standing.lead.length >= 2 && subject.startsWith(result.standing.lead));
  return isCalled(base, name) && again ? { base, result, named: true } : undefined;
}

/** 土地出让收入4.86亿元，计提农业农村资金比例8%，应计提3888万元. */
function byOneVerb(rate: Mention, { mentions }: Reading): Based | undefined {
  const [base, result] = [mentions[rate.index - 1], mentions[rate.index + 1]];
  const verb = [...rate.standing.lead.matchAll(verbs)].at(-1)?.[0];
  if (verb === undefined || !byVerb.test(rate.standing.lead) || base === undefined || result === undefined || ![base, result].every((each) => isAmount(each, rate) && each.standing.segment === rate.standing.segment)) return undefined;
  return result.standing.lead.includes(verb) && comesTo.test(result.standing.lead) ? { base, result } : undefined;
}

/** 专项债券本金6000万元，年利率3.2%，年付息192万元 · 年利率3.15%，发行额2.4亿元，年付息756万元. */
function interestOf(rate: Mention, reading: Reading): Based | undefined {
  if (!interest.test(rate.standing.lead.replace(/^.*(?=(?:票面|发行|平均|贷款)?年?利率)/, ""))) return undefined;
  const money = amountsAround(rate, reading);
  const [base, ...others] = money.filter((each) => principal.test(each.standing.lead));
  const [result, ...more] = money.filter((each) => yearly.test(each.standing.lead));
  return base === undefined || result === undefined || others.length > 0 || more.length > 0 || result.index < rate.index ? undefined : { base, result };
}

function amountsAround(rate: Mention, { mentions }: Reading): readonly Mention[] {
  return mentions.filter((each) => isAmount(each, rate));
}

function isAmount(each: Mention, rate: Mention): boolean {
  return isAmountOfAll(each, rate) && each.standing.sentence === rate.standing.sentence;
}

/** An amount of the paragraph. */
function isAmountOfAll(each: Mention, rate: Mention): boolean {
  return each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && each.standing.frame === rate.standing.frame;
}

/** 合同总价 is the 合同价, 工程费 the 工程费. */
function isCalled({ standing }: Mention, name: string): boolean {
  const bare = (words: string): string => words.replace(/总|款|(?:金额|额)$|(?:为|共|是)$/g, "");
  return bare(standing.lead).endsWith(bare(name)) && bare(name).length >= 2;
}

/** 扣留42.6万元, or 监理费42.3万元 where 监理费按…计取. */
function comesOf(each: Mention, rate: Mention): boolean {
  const subject = /^(.{2,8}?)按/.exec(rate.standing.lead)?.[1];
  return comesTo.test(each.standing.lead) || (subject !== undefined && each.standing.lead.replace(/(?:共|为|计|应)+$/, "").endsWith(subject));
}
