import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { countOf, saidOrAdded } from "./said.js";

const opening = /^([^,。;:、\d()]{0,12}?)(?::|,?(?:分别)?(?:为|是|即):?|\((?:即|为|:)?)\s*/;
/** A whole name, that no other can be part of. */
const called = /^((?:[\u4e00-\u9fffA-Za-z·]|\([\u4e00-\u9fff]{2,8}\)){5,40}?(?:公司|集团|合作社|联合社|联合体|家庭农场|农场|林场|渔场|医院|卫生院|幼儿园|小学|中学|学校|学院|大学|研究院|研究所|事务所|敬老院|养老院|福利院|基金会|协会|商会|合作联社|银行))([。;)]|$)/;
const bodies = /(?:企业|公司|单位|机构|主体|合作社|联合社|联合体|农场|医院|卫生院|学校|小学|中学|幼儿园|院校|高校|社会组织|供应商|承办方|中标人|中标单位|龙头|基地|平台|敬老院|养老院|福利院)(?:共计?|有|达|计)*$/;
const several = /[、,等各均]|(?:公司|集团|[社体场院校学园所会行])(?:以及|和|与|及)|全部|所有|其他|旗下|下属|附属|分别|统一/;

/** 新增市级龙头企业1家：安和一品茶业有限公司。: what is told to be several has the name of one alone. */
export function onlyOneCalled(reading: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = reading.passage;
  return saidOrAdded(reading).flatMap((said): CountRelation[] => {
    const rest = text.slice(said.end);
    const [opened, noun = ""] = opening.exec(rest) ?? [];
    if (opened === undefined || !/^[家个所户座]$/.test(said.unit)) return [];
    const [found, name = ""] = called.exec(rest.slice(opened.length)) ?? [];
    const counted = noun !== "" ? noun : (/[\u4e00-\u9fff]{0,14}$/.exec(said.lead)?.[0] ?? "");
    if (found === undefined || several.test(name) || !bodies.test(counted) || /主要|部分|重点|其中|例如|代表/.test(`${counted}${opened}`)) return [];
    // 甲公司。乙公司。: the next one may be a sentence of its own.
    const after = rest.slice(opened.length + found.length);
    if (said.value !== 1 && /^\s*(?:\([^()]*\))?[。;]?\s*[\u4e00-\u9fff()]{4,40}(?:公司|社|体|场|院|校|学|园|所|会|行)(?:[。;,、]|$)/.test(after)) return [];
    return [countOf(said, { number: 1, offset: said.end + opened.length, words: name }, book)];
  });
}
