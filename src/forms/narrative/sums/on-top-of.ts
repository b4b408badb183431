import { endOf, isAddend, isExact, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 民生工程的基础上，自我加压，增加. */
const base = /^[^。;\d]{0,24}(?:基础上|基础之上|之外)[^。;\d]{0,24}$/;
const added = /(?:增加|新增|追加|增设|增补|扩充|新建|新设|再增|再建|另增|加上|补充)(?:安排|实施|配备|建设|设立|投入|了|的)*$/;
const inAll = /^(?:[^,。;:\d]{0,6}?(?:总共|共计|合计|总计|一共|共)(?:实施|安排|配备|设立|设置|设有?|开展|建设|建有|有|为|达到?)*|[^,。;:\d]{0,6}?(?:总数|总量|总额)(?:为|达到?|增至|增加到)*|达到?|增至|增加到|扩大到|扩充至|增加至)$/;
/** What left the first meanwhile, or other years and ways that the two do not hold. */
const others = /撤|退|减|并入|合并|取消|剔除|淘汰|调出|报废|其中|计划|目标|预计|拟|约|各|每/;

/** 在省定33项的基础上，增加安排4项市定工程，总共实施37项: what there was with what was put on top of it. */
export function sumsOnTop(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    const [first, more] = [mentions[total.index - 2], mentions[total.index - 1]];
    if (first === undefined || more === undefined || !inAll.test(total.standing.lead) || !added.test(more.standing.lead)) return [];
    const together = [first, more, total].every((each) => isAddend(each) && isExact(each) && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
    const on = base.test(text.slice(endOf(first), more.figure.offset)) && /在|除/.test(text.slice(first.standing.clauseStart, first.figure.offset));
    // 新增30张，达到140张，10张停用: what has left since is told behind.
    const next = mentions[total.index + 1];
    const goesOn = next !== undefined && sameKind(next, total) && next.standing.sentence === total.standing.sentence && !ties(total, [first, more]);
    return together && on && !goesOn && !others.test(text.slice(first.standing.clauseStart, total.figure.offset)) ? [{ total, parts: [first, more], reading: "partition" }] : [];
  });
}
