import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { comesNear, slipsBy, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const styles: readonly RegExp[] = [/(?<![第之统唯单万专])([一二三四五六七八九十])是/g, /\(([一二三四五六七八九十]|\d{1,2})\)/g, /([①-⑳])/g, /(?<=^|[。;:,])\s*(\d{1,2})[.、)](?!\d)/g];
/** 配套安排市级资金161万元: what others put beside an item's own amount. */
const beside = /配套|自筹|匹配|带动|撬动|另|其中|含|包括|同时|已|支出|支付|执行|结[转余]|剩余|余/;
const whole = /资金|预算|经费|投资|下达|安排|到位|补助|支出|投入|收入|金额|总额/;
const another = /上年|去年|同期|结转|结余|剩余|余下|未|尚|其中|收回|追加|调[增减]|其余|缺口|配套|自筹|人均|平均/;
const open = /主要|部分|例如|重点|等(?:方面|项目|工作)?[:,]?$/;
/** 资金分配情况：, 具体为：, 分别用于：: all of it follows. */
const promising = /(?:资金|经费|预算|任务|支出|投资)(?:的)?(?:分配|安排|使用|支出|构成|来源|分解|下达)?(?:明细|情况|方案|构成|方向|结构)?(?:如下|为|是)?[:]$|(?:具体|分别)(?:安排|使用|分配|支出|情况|构成)*(?:为|是|如下|用于)?[:,。]$|(?:分为|分别用于|包括)[^,。;]{0,6}[:,]$/;
const reach = 2;

/**
 * 中央下达资金1969万元，主要用于…。 and, a paragraph below, 具体为：一是安排甲322万元，配套市级资金161万元。二是安排乙147万元。…五是安排戊56.7万元: items numbered in running text, the first amount of each, and a total told
 * before them. They are of the total that they come to. Where they come to none, the one is wrong that a slip of the hand keeps them from, or, where the words promise all of it, that they come near to.
 */
export function itemsInLine(reading: Reading, above: readonly Reading[]): readonly Sum[] {
  return styles.flatMap((style): Sum[] => {
    const starts = runOf(reading.passage.text, style);
    const items = starts.map((start, at) => reading.mentions.filter((each) => each.figure.offset > start && each.figure.offset < (starts[at + 1] ?? reading.passage.text.length) && isMoney(each)));
    const [first] = items[0] ?? [];
    if (items.length < 3 || first === undefined || items.some(([amount]) => amount === undefined || !isAddend(amount) || !isExact(amount) || !sameKind(amount, first))) return [];
    const parts = items.map(([amount]) => amount as Mention);
    const alone = items.every((told) => told.slice(1).every(({ standing, role }) => role.kind !== "level" || beside.test(standing.lead)));
    const told = totalsBefore(reading, starts[0] as number, above, first);
    const tied = told.find((each) => ties(each, parts));
    if (tied !== undefined) return [{ total: tied, parts, reading: "partition" }];
    const opening = reading.passage.text.slice(0, starts[0]).trimEnd();
    if (!alone || open.test(opening)) return [];
    const all = promising.test(opening);
    const near = told.filter((each) => (all && comesNear(each, parts)) || (each.figure.quantity.significantDigits >= 3 && (slipsBy(each, parts, 3) || slipsInDigit(each, parts, 4))));
    const [total, ...others] = near.filter((each, at) => near.findIndex((other) => other.figure.quantity.compare(each.figure.quantity) === 0) === at);
    return total === undefined || others.length > 0 ? [] : [{ total, parts, reading: "partition" }];
  });
}

/** Where the items 1, 2, 3 … of a style begin; nothing where their numbers begin anew. */
function runOf(text: string, style: RegExp): readonly number[] {
  const found = [...text.matchAll(style)].map((match) => ({ at: match.index, value: valueOf(match[1] as string) }));
  return found.every(({ value }, at) => value === at + 1) ? found.map(({ at }) => at) : [];
}

const valueOf = (mark: string): number => (/\d/.test(mark) ? Number(mark) : mark >= "①" && mark <= "⑳" ? mark.charCodeAt(0) - 0x245f : "一二三四五六七八九十".indexOf(mark) + 1);

const isMoney = (each: Mention): boolean => each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";

/** The amounts told before the items under words of a whole, in their paragraph and the two above, the nearest first. */
function totalsBefore(reading: Reading, at: number, above: readonly Reading[], part: Mention): readonly Mention[] {
  const here = reading.mentions.filter((each) => each.figure.offset < at).reverse();
  const before = above.filter(({ mentions }) => mentions.length > 0).slice(-reach).flatMap(({ mentions }) => mentions).reverse();
  return [...here, ...before].filter((each) => isAddend(each) && isExact(each) && isMoney(each) && sameKind(each, part) && whole.test(`${each.standing.leadBefore}${each.standing.lead}`) && !another.test(each.standing.lead));
}
