import { endOf, isAddend, isOfMore, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, swapsToDue, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 中，有 · 增速有: what stands between the number of all and the first few of them. */
const opens = /^[^,。;\d]{0,24}(?:中,?[^,。;\d]{0,8}|,\s*)?有?$/;
const denial = /尚未|并未|未能|没有|未|不|无|非/g;
const opposites: readonly (readonly [RegExp, string])[] = [[/高于|超过|大于|多于/g, "高"], [/低于|小于|少于|不足/g, "高"], [/(?:正)?增长|上升|增加/g, "增"], [/(?:负增长)|下降|减少/g, "增"], [/以上/g, "界"], [/以下/g, "界"]];
/** Between more and less there are those that did not change. */
const threefold = /增长|上升|增加|下降|减少/;

/** 15个乡镇中，有9个完成任务，6个未完成任务: those that did and those that did not are all there are. */
export function complementSums(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total): Sum[] => {
    const [first, second, third] = reading.mentions.slice(total.index + 1);
    if (first === undefined || second === undefined || ![total, first, second].every(isCounted) || !together(total, first) || !together(total, second)) return [];
    if (!isOfKind(total, first) || !isOfKind(first, second) || total.figure.quantity.measure.symbol !== first.figure.quantity.measure.symbol) return [];
    const [lead, between] = [text.slice(endOf(total), first.figure.offset), text.slice(endOf(first), second.figure.offset)].map((each) => each.replace(/\([^)]*\)/g, "").trim()) as [string, string];
    const named = namedOpposites(total, first, second, reading) || namedBehind(first, second, lead, between, text);
    if (named && !(third !== undefined && together(total, third) && sameKind(total, third))) return [{ total, parts: [first, second], reading: "partition" }];
    if (!opens.test(lead) || !/有$|中,?$/.test(lead) || !/^[^,。;]{2,24}[,;]\s*(?:有|另有)?$/.test(between)) return [];
    if (third !== undefined && together(total, third) && sameKind(total, third)) return [];
    const parts = [first, second];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    const [one, other] = [between.replace(/[,;].*$/, ""), /^[^,。;]*/.exec(text.slice(endOf(second)))?.[0] ?? ""].map((each) => each.replace(/\([^)]*\)/g, ""));
    const sum = Number(first.figure.quantity.value.plus(second.figure.quantity.value));
    const untold = sum < Number(total.figure.quantity.value) && threefold.test(`${one}${other}`);
    return areOpposite(one as string, other as string) && !untold ? [{ total, parts, reading: "partition" }] : [];
  });
}

const oneOfTwo = /^(?:已|均|其中|全部|按期|按时|如期|检测|抽检|审核|评审|初审|复核|考核)*(?:完成|合格|达标|整改|办结|结案|审结|支付|验收|通过|就业|脱贫|参加|参保|符合|履约|取得|获得|中标|入选|录取|立项)(?:整改|验收|支付|条件|要求|标准|证书|资格|的|率)?$/;
/** 按时办结2129件、超期办结21件 · 已整改1273处、正在整改53处: two ways of one and the same, of which nothing is both. */
const ways: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:按[时期]|如期|期限内|规定时限内)/, /^(?:超期|逾期|超时)/],
  [/^(?:已|完成)/, /^(?:正在|正|尚在|仍在|在)(?=整改|办理|建设?|施工|审理|处理)/],
  [/^(?:当场|立行|立即|现场|立查)(?:立改|即改)?/, /^(?:限期|责令限期)/],
];
const stem = /(整改|办结|办理|完成|结案|审结|建成|完工|处理|改正)/;

/** 绩效指标共15个，完成14个，未完成1个: the words before the figures are each other's opposites. */
function namedOpposites(total: Mention, first: Mention, second: Mention, { mentions, passage: { text } }: Reading): boolean {
  const [one, other] = [first.standing.lead, second.standing.lead];
  const apart = [text.slice(endOf(total), first.figure.offset), text.slice(endOf(first), second.figure.offset)].every((words) => /^[^,。;:\d]{0,4}[,、;]\s*(?:其中[:,]?)?(?:[^,。;:\d]{2,8}|余)$/.test(words));
  if (!apart || first.index !== total.index + 1 || second.index !== first.index + 1) return false;
  if (oneOfTwo.test(one) && /^(?:尚未|未|不)/.test(other) && areOpposite(one.replace(/^其中/, "").replace(/(?<=[取获]得)(?:证书|资格)$/, ""), other.replace(/(?<=[取获]得)(?:证书|资格)$/, ""))) return true;
  // 发现隐患1743处，整改1729处，剩余14处: what is left of them, besides which some may have fallen out.
  if (oneOfTwo.test(one) && first.figure.quantity.compare(total.figure.quantity) < 0 && !isOfMore(total, mentions) && /^(?:其余|剩余|余下|剩下|余|尚余|还余|还剩|尚剩|仅剩)的?$/.test(other)) return ties(total, [first, second]) || coverage(total, [first, second]) > 1 || swapsToDue(total, [first, second], () => true);
  // 受理120件，按时办结110件，超期办结3件: the rest may still be in hand, so that only more than all, or swapped digits, is wrong.
  return areTwoWays(one.replace(/^其中/, ""), other) && !/^\s*\(/.test(text.slice(endOf(second))) && (ties(total, [first, second]) || coverage(total, [first, second]) > 1 || swapsToDue(total, [first, second], () => true));
}

function areTwoWays(one: string, other: string): boolean {
  const [what, same] = [stem.exec(one)?.[1], stem.exec(other)?.[1]];
  return what !== undefined && what === same && ways.some(([first, second]) => first.test(one) && second.test(other));
}

/** 数量指标共12个，其中10个完成目标值，2个未完成: the words behind the figures are. */
function namedBehind(first: Mention, second: Mention, lead: string, between: string, text: string): boolean {
  const [one, other] = [between.replace(/[,、;].*$/, ""), /^[^,。;]*/.exec(text.slice(endOf(second)))?.[0] ?? ""] as [string, string];
  const done = /^(?:已|均|全部|按期|如期)*(完成|合格|达标|整改|办结|达到)/.exec(one)?.[1];
  return /^[^,。;:\d]{0,8}[,、]\s*其中[:,]?(?:有)?$/.test(lead) && done !== undefined && /^[^,。;、\d]{2,10}[,、;]\s*(?:有)?$/.test(between) && new RegExp(`^(?:尚未|未|不)(?:能|按期|如期)?${done}`).test(other) && first.index + 1 === second.index;
}

function isCounted(mention: Mention): boolean {
  return isAddend(mention) && /^(?:[个家户名人项所村处座批件起宗份条例台辆套间栋笔]|批次|人次|[次场期])$/.test(mention.figure.quantity.measure.symbol) && mention.figure.quantity.looseness === "exact" && mention.figure.comparator === undefined;
}

/** 11个设区市中，5个市: called by the last word of what all of them are called. */
function isOfKind(one: Mention, other: Mention): boolean {
  const noun = /^[^,。;:、中]{1,8}/.exec(one.standing.tail)?.[0] ?? "";
  return sameKind(one, other) || (one.figure.quantity.measure.symbol === other.figure.quantity.measure.symbol && noun !== "" && other.standing.tail.startsWith(noun.at(-1) as string)) || (noun !== "" && noun.charAt(0) === other.standing.tail.charAt(0));
}

function together(one: Mention, other: Mention): boolean {
  return one.standing.sentence === other.standing.sentence && one.standing.frame === other.standing.frame;
}

/** The same words but for a 未 or 不, or for 高于 against 低于. */
function areOpposite(one: string, other: string): boolean {
  const bare = (words: string): string => opposites.reduce((left, [pattern, to]) => left.replace(pattern, to), words.replace(denial, "")).replace(/^[^\u4e00-\u9fff]+/, "");
  // 增速高于全市平均水平 and 低于全市平均水平: the second need not name again what is compared.
  const [a, b] = [bare(one), bare(other)].map((words) => words.slice(Math.max(0, words.search(/[高增界]/)))) as [string, string];
  return one !== other && a !== "" && b !== "" && (a === b || (a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a))));
}
