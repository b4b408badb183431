import type { CompletionRelation, PerHeadRelation, ShareRelation } from "../../model/index.js";
import { labelOf } from "./concepts.js";
import { names } from "./changes.js";
import { placeOf, quoteAcross, type FactBook } from "./facts.js";
import { endOf, sameKind, type Mention, type Reading } from "./mentions.js";
import type { Sum } from "./sums.js";

/** 占总支出的89.68%: the whole is the figure in the clause, the total of the list, or the one the words name. */
export function sharesIn(reading: Reading, before: readonly Reading[], sums: readonly Sum[], book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (rate.role.kind !== "share") return [];
    const part = lastLevel(rate, reading.mentions) ?? subjectBefore(rate, reading.mentions);
    if (part === undefined) return [];
    const printed = reading.mentions[rate.index - 1];
    const whole = printed?.role.kind === "whole" ? printed : rate.role.of === "" ? listTotal(part, sums) : (ownTotal(rate.role.of, part, sums) ?? named(rate.role.of, part, reading, before));
    if (whole === undefined || whole === part || !sameKind(whole, part)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
  });
}

/** 预算1.8万元，决算1.52万元，完成预算的84% · 占年初预算10065万元的43.2%. */
export function completionsIn(reading: Reading, book: FactBook): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.role.kind !== "completion") return [];
    const printed = reading.mentions[rate.index - 1];
    const pair = printed?.role.kind === "budget" ? { actual: lastLevel(printed, reading.mentions), budget: printed } : pairBefore(rate, reading.mentions);
    const { actual, budget } = pair;
    if (actual === undefined || budget === undefined || !sameKind(actual, budget)) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(budget), rate: book.factOf(rate), quote: quoteAcross([actual, budget, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** 1万元，慰问139人，人均72元: one sum of money and one count in the sentence, which the figure each can come from. */
export function perHeadsIn(reading: Reading, book: FactBook): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (each.role.kind !== "each" || each.figure.quantity.measure.dimension !== "money" || !/(?:人均|户均|每人|每户)(?:补助|慰问|发放|资助|救助|补贴|约|为|达)*$/.test(each.standing.lead) || /^\s*\//.test(each.figure.after)) return [];
    const near = reading.mentions.filter((other) => other.index < each.index && other.role.kind === "level" && other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment && other.standing.frame === each.standing.frame);
    const sums = near.filter((other) => other.figure.quantity.measure.dimension === "money");
    const counts = near.filter((other) => /^(?:person|household|attendance)$/.test(other.figure.quantity.measure.dimension));
    const [total, count] = [sums[0], counts[0]];
    if (sums.length !== 1 || counts.length !== 1 || total === undefined || count === undefined || count.figure.quantity.isZero) return [];
    // Far from what it should be it is another subject's figure (a standard, a part of the aid), not a slip.
    const told = each.figure.quantity.in(total.figure.quantity.measure).times(count.figure.quantity);
    const ratio = total.figure.quantity.isZero ? 0 : Number(told.value.div(total.figure.quantity.value));
    if (ratio < 0.85 || ratio > 1.15) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: book.factOf(count), each: book.factOf(each), quote: quoteAcross([total, count, each].sort((a, b) => a.index - b.index)), place: placeOf(each) }];
  });
}

function lastLevel(rate: Mention, mentions: readonly Mention[]): Mention | undefined {
  const found = mentions.findLast((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence);
  const subject = labelOf(rate.standing.lead.replace(/占.*$|完成.*$|为.*$/, ""));
  return found === undefined || (subject !== "" && rate.role.kind !== "completion" && !names(found.label, subject)) ? undefined : found;
}

/** 非税收入占地方收入的26.01%: the clause names the part, told before in the passage under that very name. */
function subjectBefore(rate: Mention, mentions: readonly Mention[]): Mention | undefined {
  const subject = labelOf(rate.standing.lead.replace(/占.*$/, ""));
  return subject.length < 3 ? undefined : mentions.findLast((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && bare(each.label) === bare(subject));
}

function listTotal(part: Mention, sums: readonly Sum[]): Mention | undefined {
  const holding = sums.filter((sum) => sum.parts.includes(part));
  return holding.length === 1 ? holding[0]?.total : undefined;
}

/** 占收入合计的95.2% inside the list that breaks the revenue down. */
function ownTotal(words: string, part: Mention, sums: readonly Sum[]): Mention | undefined {
  const wanted = bare(labelOf(words));
  const total = listTotal(part, sums);
  return total !== undefined && wanted.length >= 2 && bare(total.label).endsWith(wanted) ? total : undefined;
}

/** 占基本支出的81.25%: the last figure told under that very name. */
function named(words: string, part: Mention, reading: Reading, before: readonly Reading[]): Mention | undefined {
  const wanted = labelOf(words).replace(/(?:的|比重|比例|决算|数)+$/, "");
  const told = [...before.flatMap((each) => each.mentions), ...reading.mentions.slice(0, part.index)];
  return told.findLast((each) => each.role.kind === "level" && !each.prior && each !== part && sameKind(each, part) && (bare(each.label) === bare(wanted) || (bare(wanted).length >= 6 && bare(each.label).endsWith(bare(wanted)))) && bare(wanted).length >= 2);
}

const bare = (label: string): string => label.replace(/[“”"]|合计$|总计$|总额$|预算$|决算数?$/g, "").replace(/^(?:20\d\d年度?|本单位|本部门|总(?=支出|收入))+/, "").replace(/的$/, "");

/** The budget and the spending that one sentence (or the one before) sets side by side; more than one of either says nothing certain. */
function pairBefore(rate: Mention, mentions: readonly Mention[]): { actual?: Mention | undefined; budget?: Mention | undefined } {
  const { of } = rate.role as { of: string };
  if (/收入预算|支出预算/.test(of) && /完成/.test(of) && mentions.filter((each) => each.standing.sentence === rate.standing.sentence && isBudget(each)).length === 0) return {};
  const money = mentions.filter((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.figure.quantity.measure.dimension === "money");
  const here = money.filter((each) => each.standing.sentence === rate.standing.sentence);
  const sentence = here.length >= 2 ? here : here.length === 0 && rate.standing.sentence > 0 ? money.filter((each) => each.standing.sentence === rate.standing.sentence - 1) : [];
  const [alone] = here;
  if (here.length === 1 && alone !== undefined && isSpent(alone)) return pairAcross(rate, alone, money);
  if (here.length === 0 && sentence.length !== 2) return {};
  const actual = sentence.filter((each) => isSpent(each));
  const last = actual.at(-1);
  const budgets = sentence.filter((each) => isBudget(each) && !isSpent(each) && (last === undefined || each.index < last.index || actual.length === 1));
  if (last === undefined || actual.length !== 1) return {};
  const ofYearStart = /年初/.test(of);
  const yearStart = budgets.filter((each) => /年初/.test(each.standing.lead));
  const adjusted = budgets.filter((each) => /全年预算|调整|追加后/.test(each.standing.lead));
  const plain = budgets.filter((each) => !/年初/.test(each.standing.lead) && !adjusted.includes(each));
  // 完成预算 is measured against the adjusted budget: set against the year's first, a sound rate would look wrong.
  const pick = ofYearStart ? yearStart : adjusted.length > 0 ? adjusted : plain;
  const [only] = pick.length > 0 ? pick : yearStart;
  if (only === undefined || (pick.length === 0 ? yearStart : pick).length !== 1) return {};
  return pick.length > 0 || fitsRate(last, only, rate) ? { actual: last, budget: only } : {};
}

/** 安排资金3560万元，其中…。全年支出3382万元，支付率95%: the first figure of the sentence before, if the rate is about theirs. */
function pairAcross(rate: Mention, actual: Mention, money: readonly Mention[]): { actual?: Mention; budget?: Mention } {
  const budget = money.find((each) => each.standing.sentence === rate.standing.sentence - 1);
  if (budget === undefined || !isBudget(budget) || isSpent(budget) || /年初/.test(budget.standing.lead) || budget.figure.quantity.isZero) return {};
  const off = actual.figure.quantity.dividedBy(budget.figure.quantity).minus(rate.figure.quantity).absolute();
  return off.value.lte(10) ? { actual, budget } : {};
}

function fitsRate(actual: Mention, budget: Mention, rate: Mention): boolean {
  return !budget.figure.quantity.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(budget.figure.quantity));
}

function isSpent(mention: Mention): boolean {
  const words = mention.standing.lead.replace(/支出预算|预算支出(?!决算)/g, "预算");
  return /支出|决算|使用|支付|执行|发放|拨付使用|实际/.test(words) && !/预算(?!执行|支出决算)|到位|收到|下达|计划/.test(words) && !/^\s*(?:预算)/.test(mention.standing.tail);
}

function isBudget(mention: Mention): boolean {
  return /预算|下达|到位|收到|安排|资金总额|补助资金|专项资金|项目资金|资金$/.test(mention.standing.lead.replace(/决算/g, "")) || endOf(mention) < 0;
}
