import { endOf, isAddend, isExact, type Mention, type Reading, sameKind, smallNumber } from "../reading/index.js";
import { nameOf, namesNext } from "./runs.js";
import { coverage, slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const soMany = "(?:分(?:为|成)?([两二三四五六七八九]|\\d)(?:大|个)?(?:块|类|项|部分|方面|渠道|方向|档|条线))?";
/** 资金来源分三块:, 资金筹措渠道:, 资金构成: where money came from. */
const ofSources = new RegExp(`(?:^|[。;])\\s*(?:[^,。;:、\\d]{0,8})(?:资金|经费|投资|收入)[^,。;:、\\d]{0,2}(?:来源|筹措|筹集|渠道|构成|组成)(?:渠道|情况|构成|结构)?${soMany}(?:为|如下|包括|是)?[:,]\\s*`, "g");
/** 支出按用途:, 按工程类别,, 具体开支:, 支出明细: what it went to. */
const ofUses = new RegExp(`(?:^|[。;])\\s*(?:(?:从|按|分)[^,。;:、\\d]{2,8}(?:类别|用途|内容|方向|科目|项目|构成|性质|环节|领域|划分|分类|看)(?:来看|看|分)?|(?:具体|各项|实际|主要)?(?:支出|开支|使用|花费|用途|投向|去向|资金)(?:按[^,。;:、\\d]{2,6}|明细|构成|投向|去向|方向|分配|用途|情况|结构|分布)?)${soMany}(?:划分|分|支持|使用|为|如下|包括|是)?[:,]\\s*(?:其中[:,])?`, "g");
/** 资金分解到12所学校，其中甲7所980万元、乙5所880万元: what it went to, and how many they are. */
const ofPlaces = /(?:^|[。;])\s*(?:资金|经费|补助|专项)[^,。;:、\d]{0,4}(?:分解|分配|安排|下达|拨付|落实|用)(?:到|至|给|于)(\d+)[^,。;:、\d]{1,8}[,，]\s*其中[:,]?/g;

/** 其中：, 具体为： with nothing told before it in its paragraph: a list of what the one above told. */
const ofAbove = /(?:^|[。;])\s*(?:其中|具体(?:为|如下|分配)|分别为|分配(?:情况|方案|明细)(?:如下|为)?)[:,]\s*/g;

const source = /资金|投资|概算|到位|下达|预算|计划|筹|经费|投入|总额/;
const use = /支出|支付|使用|开支|决算|拨付|执行|投入|完成|投资|下达|安排|补助/;
const sides = [source, use, use, new RegExp(`${source.source}|${use.source}`)];
const another = /上年|去年|同期|结转|结余|剩余|余下|未|尚|其中|收回|追加|调[增减]|其余|缺口|合同|人均|平均/;
const open = /等(?!级|待|额|同|[^,。;]{0,10}(?:其他|费|支出|补助|资金|经费)\d)|主要|例如|其中|部分|另|此外|剩余|其余|\.{3}|…/;
const reach = 2;

/**
 * 支付8176.5万元，支付进度79%。按工程类别，甲1326.2万元，乙3984.75万元，丙2865.55万元 · 批复概算14880万元。 and below it 资金筹措渠道：中央3720万元、省级…: a sentence that is a heading and its
 * list to the end, of money that was told before. Its list is of the amount that it comes to. Where it comes to none it is wrong if a slip of the hand keeps it from coming to just one of
 * them, or if the counts beside its parts show that it leaves out none.
 */
export function usesBelow(reading: Reading, before: readonly Reading[]): readonly Sum[] {
  const { text } = reading.passage;
  return [ofSources, ofUses, ofPlaces, ofAbove].flatMap((heading, kind) => [...text.matchAll(heading)].flatMap((match): Sum[] => {
    const start = match.index + match[0].length;
    const list = listFrom(start, reading);
    const [first] = list;
    if (first === undefined || list.length < 2 || (kind === 3 && (list.length < 3 || reading.mentions.some((each) => each.index < first.index && sameKind(each, first))))) return [];
    const counts = list.flatMap((part) => countBeside(part, reading) ?? []);
    const said = match[1] === undefined ? undefined : smallNumber(match[1]);
    const byCount = kind === 2 && counts.length === list.length && counts.reduce((sum, each) => sum + Number(each.figure.quantity.value), 0) === Number(match[1]);
    const complete = byCount || (kind < 2 && said === list.length);
    const told = totalsBefore(first, match.index, reading, before, sides[kind] as RegExp);
    const tied = told.find((each) => ties(each, list));
    if (tied !== undefined) return [{ total: tied, parts: list, reading: "partition" }];
    if (list.length < 3 && !complete) return [];
    const near = told.filter((each) => (slipsBy(each, list, 3) && each.figure.quantity.significantDigits >= 3) || (complete && coverage(each, list) > 0.8 && coverage(each, list) < 1.25));
    const [total, ...others] = near.filter((each, at) => near.findIndex((other) => other.figure.quantity.compare(each.figure.quantity) === 0) === at);
    return total === undefined || others.length > 0 ? [] : [{ total, parts: list, reading: "partition" }];
  }));
}

/** The amounts up to the end of the sentence, each under a name of its own, and nothing else told. */
function listFrom(start: number, { mentions, outline, passage }: Reading): readonly Mention[] {
  const { end } = outline.sentenceOf(0, start);
  const words = passage.text.slice(start, end);
  const parts = mentions.filter((each) => each.figure.offset >= start && each.figure.offset < end && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && each.role.kind === "level");
  const joined = parts.every((part, at) => isAddend(part) && isExact(part) && (at === 0 ? /^[^,、;。:]{2,24}$/.test(passage.text.slice(start, part.figure.offset).replace(/\([^()]*\)/g, "")) : namesNext(passage.text.slice(endOf(parts[at - 1] as Mention), part.figure.offset))));
  const names = parts.map((part) => nameOf(part, { mentions, outline, passage }));
  const last = parts.at(-1);
  const closes = last !== undefined && /^(?:\([^()]*\))?(?:[,、]?占[^,;。:、\d]{0,8}\d[\d.]*%)?\s*[。;]?\s*$/.test(passage.text.slice(endOf(last), end));
  return joined && closes && !open.test(words) && names.every((name) => name !== "" && !/合计|共计|总计|小计/.test(name)) && new Set(names).size === names.length ? parts : [];
}

/** How many things an amount is of: 7所 of 7所980万元. */
function countBeside(part: Mention, { mentions }: Reading): Mention | undefined {
  const count = mentions[part.index - 1];
  return count !== undefined && endOf(count) === part.figure.offset && count.figure.quantity.measure.dimension !== "money" ? count : undefined;
}

/** The amounts told before the heading under words of its side, in its paragraph and the two above, the nearest first; none where others of them are parts of a list. */
function totalsBefore(part: Mention, at: number, reading: Reading, before: readonly Reading[], side: RegExp): readonly Mention[] {
  const here = reading.mentions.filter((each) => each.figure.offset < at).reverse();
  const above = before.filter(({ mentions }) => mentions.length > 0).slice(-reach).flatMap(({ mentions }) => mentions).reverse();
  return [...here, ...above].filter((each) => isAddend(each) && isExact(each) && sameKind(each, part) && each.standing.frame === 0 && side.test(`${each.standing.leadBefore}${each.standing.lead}`) && !another.test(each.standing.lead));
}
