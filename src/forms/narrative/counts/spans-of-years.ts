import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type Passage, type Reading, smallNumber, spokenFact } from "../reading/index.js";

const number = "(\\d{1,2}|[两二三四五六七八九十])";
const year = "(20\\d\\d)\\s*年?(?:度)?";
const to = "\\s*(?:[-—–~～]+|至|到)\\s*";
/** 第3年, 高三年级, 每5年, 前三年 and 近三年 count no years from one to the other. */
const counts = "(?<![\\d.第每这那某几半同各约逾超余初高届满〇百千十\\-—–~])";
const months = "(?:\\d{1,2}月)?(?:\\d{1,2}日|底|初|末)?";

/** Years that a text counts and names: in a bracket or behind 即, before the count, and around 用五年时间. */
const spans: readonly { readonly words: RegExp; readonly at: readonly [count: number, from: number, till: number]; readonly loose?: true }[] = [
  // 实施期限3年（2022年—2024年） · 三年行动计划（2021—2023年）.
  { words: new RegExp(`${counts}${number}年(?!级|[以之]?[上下内]|左右|多|来|前|后)[^,。;:()\\d、]{0,10}\\(\\s*(?:即|自|从)?${year}${months}${to}${year}${months}\\s*\\)`, "g"), at: [1, 2, 3] },
  // 建设周期三年，即2022年至2024年.
  { words: new RegExp(`${counts}${number}年(?!级|[以之]?[上下内]|左右|多|来|前|后)[^,。;:()\\d、]{0,4}[,:]\\s*(?:即|自|从|时间为|具体为)\\s*${year}${months}(?:起)?${to}${year}`, "g"), at: [1, 2, 3] },
  // 2021—2023年三年累计投入.
  { words: new RegExp(`(?<!\\d)${year}${to}${year},?(?:的|这|共|连续|整整)?${number}年(?=间|累计|共|合计|内|行动|期间|总)`, "g"), at: [3, 1, 2] },
  // 2016年起用5年时间推进，到2020年底基本完成. 2018年启动，用2年时间建成一期，到2025年全覆盖 says nothing wrong.
  { words: new RegExp(`(?<!\\d)(20\\d\\d)年(?!前|以前|之前|后建)[^。;]{0,90}?用${number}年(?:左右)?的?时间[^。;]{0,50}?[到至](20\\d\\d)年`, "g"), at: [2, 1, 3], loose: true },
  { words: new RegExp(`用${number}年(?:左右)?的?时间[^。;]{0,40}?(20\\d\\d)年(?!前|以前|之前|后建|底|末)[^。;]{0,50}?[到至](20\\d\\d)年`, "g"), at: [1, 2, 3], loose: true },
];

/** 项目实施期限3年（2022年—2026年）: five years are named. Counted from the first to the last, or by how many lie between, both are everyday; and so is a year that is told only in part. */
export function spansOfYears({ passage }: Reading): readonly CountRelation[] {
  const told = spans.flatMap(({ words, at: [count, from, till], loose }) => [...passage.text.matchAll(words)].flatMap((match): CountRelation[] => {
    const value = smallNumber(match[count] as string);
    const apart = Number(match[till]) - Number(match[from]);
    if (apart < 1 || apart > longest || value < 2 || value > longest) return [];
    const inParts = /月|底|初|末|时间/.test(match[0]);
    const fits = value === apart || value === apart + 1 || (inParts && value === apart - 1);
    if (!fits && loose === true) return [];
    return [spanOf(passage, match, match[count] as string, fits ? value : inParts ? apart : apart + 1)];
  }));
  return told.filter((each, at) => !told.slice(0, at).some((other) => other.quote === each.quote));
}

const longest = 15;

function spanOf(passage: Passage, match: RegExpExecArray, count: string, named: number): CountRelation {
  const measure = measureOf("年");
  const offset = match.index + Math.max(0, match[0].search(new RegExp(`(?<!\\d)${count}年`)));
  const stated = spokenFact(passage, offset, `${count}年`, Quantity.exact(smallNumber(count), measure), "所说年数");
  const listed = spokenFact(passage, match.index, match[0].slice(0, 80), Quantity.exact(named, measure), "所列年份");
  return { kind: "count", stated, listed, quote: match[0], place: passage.placeOf(offset, count.length + 1) };
}
