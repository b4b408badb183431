import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { isOfAspects } from "./names.js";
import { countOf, saidIn } from "./said.js";

const opener = /^.*(?:(?<![自理经事])由(?!于)|分为|分成|划分为|包括|包含|涵盖|把握|履行|坚持|围绕|从|设置了?|设有)/;
const joins = /以及|[和与及]/g;
/** 农业和工业四大领域项目 is of something else than the two. */
const partsOfWhole = /^(?:个|大)?(?:部分|方面|维度|层面|环节|主题|职能|职责|方式|渠道|途径)(?:资金|经费|费用|支出|内容)?(?:构成|组成|构建|进行|开展|入手|着手|$)/;

/** 由基本支出和项目支出两个部分构成: two that one word joins are never more. */
export function twoJoined(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const clause = /[^,。;:()、]*$/.exec(said.lead)?.[0] ?? "";
    const opened = opener.exec(clause)?.[0];
    const words = clause.slice(opened?.length ?? 0);
    const before = said.lead.slice(0, said.lead.length - clause.length);
    if (opened === undefined || /、$/.test(before) || !/^(?:大|个|方面|部分)$/.test(said.unit) || said.value < 2) return [];
    if ((words.match(joins) ?? []).length !== 1 || !words.split(joins).every((name) => /^[\u4e00-\u9fff“”]{2,12}$/.test(name.trim())) || /等|其中|主要|部分|之一|其他|共$/.test(words)) return [];
    const noun = /方面|部分/.test(said.unit) ? `${said.unit}${said.noun}` : said.noun;
    const closed = partsOfWhole.test(noun) && (/由$|分为$|分成$/.test(opened) || /构成|组成/.test(noun) || isOfAspects(said.unit, said.noun));
    // 从国家和省市县四个层面: one of the two may be several. 基本支出 and 项目支出 are called alike, and so one each.
    const [one = "", other = ""] = words.split(joins).map((name) => name.trim());
    if (said.value !== 2 && !(closed && (one.slice(-2) === other.slice(-2) || one.length === other.length))) return [];
    return [countOf(said, { number: 2, offset: said.start - words.length, words }, book)];
  });
}
