import { isAddend, type Mention, type Reading } from "../../reading/index.js";
import { isMeantOf } from "../rate.js";
import type { Pair } from "./pair.js";

const fund = /一般公共(?:预算)?|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?/;
const side = /^[^收支]*?(?:总)?(收入|支出)$/;
const scope = /全[省市州县区旗镇乡]|[省市州县区镇乡]?本级|[省市州县区镇乡]级/;
/** 年度预算为：…, 预算安排…: what the sentence tells is what was planned. */
const planned = /预算(?:安排|草案|收支|情况|数)*(?:分别)?(?:为|是|如下|:|安排)/;
const ofTheBudget = /^(?:完成|为|占|达到?)*(?:年初|年度|全年|当年)?(?:人代会批准的?)?预算(?:数|任务|计划)?的?$/;

interface Account {
  readonly scope: string;
  readonly fund: string;
  readonly side: string;
}

/**
 * 2023年度预算为：一般公共预算收入60000万元，支出373660万元；政府性基金预算收入…。 and below it 一般公共预算收入67439万元，完成年初预算的112.4%: the budgets of
 * all accounts are told first, each by its name, and what came of them after. Source: the reports on budget execution that the budget law (预算法) asks for.
 */
export function budgetOfAccount(rate: Mention, reading: Reading, above: readonly Reading[]): Pair {
  const actual = reading.mentions[rate.index - 1];
  if (actual === undefined || !ofTheBudget.test(rate.standing.lead) || !isMoneyToldHere(actual) || actual.standing.sentence !== rate.standing.sentence || isPlanned(actual)) return {};
  const account = accountOf(actual, reading);
  if (account === undefined) return {};
  const budgets = [...above, reading].flatMap((each) => each.mentions.filter((told) => isBefore(told, actual) && isOfItsYear(told, actual) && isMoneyToldHere(told) && isPlanned(told) && isSame(accountOf(told, each), account)));
  const [budget] = budgets;
  if (budget === undefined || budget.figure.quantity.isZero || budgets.some((each) => each.figure.quantity.compare(budget.figure.quantity) !== 0)) return {};
  return isMeantOf(actual, budget, rate) ? { actual, budget } : {};
}

function isMoneyToldHere(mention: Mention): boolean {
  return isAddend(mention) && !mention.prior && mention.standing.frame === 0 && mention.figure.quantity.measure.dimension === "money";
}

function isOfItsYear(one: Mention, other: Mention): boolean {
  return one.year === undefined || other.year === undefined || one.year === other.year;
}

function isBefore(one: Mention, other: Mention): boolean {
  return one.passage !== other.passage || one.index < other.index;
}

/** Whether the words of its sentence before a figure plan it; the names of the funds hold 预算 as well. */
function isPlanned({ passage: { text }, figure: { offset } }: Mention): boolean {
  const start = Math.max(text.lastIndexOf("。", offset), text.lastIndexOf("\n", offset)) + 1;
  return planned.test(text.slice(start, offset).replace(new RegExp(fund.source, "g"), ""));
}

/** 支出 behind 一般公共预算收入 is of the same fund, up to the semicolon. */
function accountOf(mention: Mention, { mentions }: Reading): Account | undefined {
  const [, told] = side.exec(mention.label) ?? [];
  if (told === undefined) return undefined;
  const named = mentions.slice(0, mention.index + 1).findLast((each) => fund.test(each.standing.lead) && each.standing.sentence === mention.standing.sentence && each.standing.segment === mention.standing.segment);
  const of = named === undefined ? undefined : fund.exec(named.standing.lead)?.[0].replace("预算", "");
  const within = named === undefined ? "" : (scope.exec(named.standing.lead)?.[0] ?? "");
  // 一般公共预算中，教育支出90万元 has a word of its own before 支出.
  if (of === undefined || named === undefined || (named !== mention && !/^(?:总)?(?:收入|支出)$/.test(mention.label)) || !new RegExp(`(?:${fund.source})(?:总)?(?:收入|支出)$`).test(named.label)) return undefined;
  return { scope: within, fund: of, side: told };
}

function isSame(one: Account | undefined, other: Account): boolean {
  return one?.fund === other.fund && one.side === other.side && one.scope === other.scope;
}
