import { endOf, isAddend, isExact, type Mention, type Reading, sameKind, smallNumber } from "../reading/index.js";
import { comesNear, slipsBy, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 以上四项共计 · 上述5个项目合计支出: how many of them the total is of. */
const counted = /^(?:以上|上述|这)(?:([二两三四五六七八九十]|\d{1,2})(?:大|个)?(?:项目|项|类|方面|部分|笔|条|处|[县镇乡村区])?[^,。;:\d]{0,6}?)?(?:共计?|合计|总计|总共)[^,。;:\d]{0,6}$/;
/** What a list leaves out, and what is no amount of the kind that the total adds up. */
const open = /等(?!级|待|额|同)[^,。;]{0,6}[。;,]?\s*$|主要|其中|\.{3}|…/;

/**
 * 县道养护支出312.4万元，乡道养护支出186.95万元，…。 and on the next line 以上四项共计637.85万元: a total that says that it is of what stands above is of all the amounts of the paragraph before, where
 * they are as many as it says and come near to it: 以上三项 may be headings further up, the last of which has three amounts. Where it does not say how many, it is wrong only by a slip
 * of the hand.
 */
export function aboveTotals(reading: Reading, above: Reading | undefined): readonly Sum[] {
  const [first] = reading.mentions;
  const total = first?.figure.spelled === true || first?.figure.quantity.measure.symbol === "个" || first?.figure.quantity.measure.symbol === "项" ? reading.mentions[1] : first;
  if (total === undefined || above === undefined || !isAddend(total) || !isExact(total) || total.standing.sentence > 0 || total.standing.frame > 0) return [];
  const batched = batchesOf(total, above);
  if (batched !== undefined) return [batched];
  const said = counted.exec(reading.passage.text.slice(0, total.figure.offset).replace(/\s+/g, ""));
  if (said === null || open.test(above.passage.text)) return [];
  const parts = above.mentions.filter((each) => isAddend(each) && isExact(each) && sameKind(each, total) && each.standing.frame === 0);
  const many = said[1] === undefined ? undefined : smallNumber(said[1]);
  if (parts.length < 2 || !areApart(parts, above) || (many !== undefined && many !== parts.length)) return [];
  if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
  // 以上合计837.85万元，其中含上年结转: what it holds besides is told behind it.
  const holdsMore = /^[^。]*(?:含|包括|另|加)/.test(reading.passage.text.slice(endOf(total)));
  return !holdsMore && ((many !== undefined && comesNear(total, parts)) || slipsBy(total, parts, 4)) ? [{ total, parts, reading: "partition" }] : [];
}

const batch = /^第?([一二三四五六七八九])批(?:次)?([^,。;:\d]*)$/;

/**
 * 第一批下达1260万元，第二批下达845.3万元，第三批下达392.76万元。 and on the next line 全年共下达2498.06万元: batches numbered from the first on, and what was done with them under the same verb.
 * 全年 may hold another purse's as well, or a batch told further on: it is wrong only by a slip of the hand.
 */
function batchesOf(total: Mention, above: Reading): Sum | undefined {
  const parts = above.mentions.filter((each) => isAddend(each) && isExact(each) && sameKind(each, total) && each.standing.frame === 0);
  const told = parts.map(({ standing }) => batch.exec(standing.lead));
  const verb = /^(?:全年|年内|先后|累计)*(?:共计?|累计|合计|总计)(下达|拨付|安排|到位|发放|分配)(?:资金|专项资金|补助资金)?(?:共)?$/.exec(total.standing.lead)?.[1];
  const numbered = parts.length > 1 && told.every((each, at) => each?.[1] !== undefined && smallNumber(each[1]) === at + 1);
  const alike = verb !== undefined && numbered && told.every((each) => each?.[2]?.includes(verb) === true) && !open.test(above.passage.text);
  return alike && (ties(total, parts) || slipsInDigit(total, parts)) ? { total, parts, reading: "partition" } : undefined;
}

/** Each under a name of its own, and none of them the total of others. */
function areApart(parts: readonly Mention[], { mentions }: Reading): boolean {
  const [first, ...rest] = parts;
  // 购置设备12台28.6万元: how many there are stands between the name and the amount.
  const names = parts.map((part) => (part.label === "" && mentions[part.index - 1] !== undefined && endOf(mentions[part.index - 1] as Mention) === part.figure.offset ? (mentions[part.index - 1] as Mention).label : part.label));
  return first !== undefined && names.every((name) => name !== "") && new Set(names).size === names.length && !ties(first, rest);
}
