import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { countOf, type Listing, type Said, saidIn, smallNumberOf } from "./said.js";

const indicator = /指标(?:共计?|有|设置了?|设|合计|计)*$/;
const opening = /^([^,。;:、\d()]{0,10}?)(?::|,?(?:分别(?:为|是)|包括|即|具体(?:为|是)):?|\((?:即|分别为|包括)?:?)\s*/;
/** 地下水V类水比例4项指标达到目标值: the number told again behind its names. */
const toldAgain = /(\d{1,2}|[两二三四五六七八九十])(?:个|项)(?:三级|二级|具体|绩效)?指标[^、]*$/;
const value = /(?:[≥≤><=]|不低于|不少于|不超过|达到?|为|大于|小于|完成)?\d[\d.,]*(?:%|[^\d、,;%()]{1,8})?$/;
const ending = /(?:率|数量|个数|人数|次数|台数|比例|满意度|知晓度|面积|时间|成本|质量|程度|能力|水平|时限|标准|里程|长度|总量|减排量|削减量|用量|金额|及时性|合规性|完整性)$/;
/** 完成4个、未完成1个 · 数量指标3个、质量指标2个: what the number is made up of, and no names. */
const parts = /^(?:已|未|全部|均|其中|基本)*(?:完成|达标|达到|达成|实现|得分|扣分|未达|合格)|指标(?:共|有)?\d+\s*(?:个|项|条)|\d分$|权重/;

const kind = /^(?:[\u4e00-\u9fff]{0,4}(?:数量|质量|时效|成本|效益|影响|满意度?))(?:类)?(?:指标)?\d{1,2}\s*[个项条]$/;

/** 时效指标2个：项目开工率100%，项目完工率≥25%: so many indicators, and each by its name, most of them with its value. */
export function indicatorsListed(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const list = /^[个项条]$/.test(said.unit) ? listBehind(said) : undefined;
    if (list === undefined) return [];
    const { least, most, ...listing } = list;
    return [countOf(said, { ...listing, number: Math.max(least, Math.min(most, said.value)) }, book)];
  });
}

interface Indicators extends Omit<Listing, "number"> {
  readonly least: number;
  readonly most: number;
}

function listBehind({ passage: { text }, end, noun, lead }: Said): Indicators | undefined {
  const rest = text.slice(end);
  const [opened, named = ""] = opening.exec(rest) ?? [];
  const counted = indicator.test(noun) && indicator.test(named) ? named : named === "" ? lead : "";
  // 一级指标3个：…; 主要指标: kinds, or some of them.
  if (opened === undefined || !indicator.test(counted) || /(?:[一二]级|主要|核心|关键|部分|其中[^,。;]{0,6})指标(?:共计?|有|设置了?|设|合计|计)*$/.test(counted)) return undefined;
  const inBracket = opened.startsWith("(");
  const words = (inBracket ? /^[^。;()]*(?:\([^()]*\)[^。;()]*)*(?=\))/ : /^[^。;]*/).exec(rest.slice(opened.length))?.[0] ?? "";
  const plain = words.replace(/\([^()]*\)/g, "").replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").replace(toldAgain, "");
  const upTo = plain.includes("、") ? plain.replace(/,(?:均|都|已|全部|其中|指标|各项|以上|上述)[^、]*$/, "") : plain;
  const pieces = upTo.split(/[、,]/).map((piece) => piece.trim());
  // 效益指标6个（社会效益3个、经济效益1个、可持续影响2个）: how many of each kind.
  if (pieces.every((piece) => /\d\s*[个项条]$/.test(piece)) || pieces.some((piece) => kind.test(piece))) return undefined;
  if (!pieces.every(isIndicator) || /等|…|另|此外/.test(upTo)) return undefined;
  if (pieces.length === 1 && !/^[^\d]{5,}\d/.test(upTo)) return undefined;
  const again = toldAgain.exec(words.replace(/\([^()]*\)/g, ""))?.[1];
  const joined = pieces.reduce((sum, piece) => sum + piece.split(/[和与及]/).length - 1, 0);
  const most = again !== undefined && smallNumberOf(again) === pieces.length ? pieces.length : pieces.length + joined;
  return { least: pieces.length, most, offset: end + opened.length, words };
}

/** 宣传、培训次数≥3次: the first of them is no name of an indicator. */
function isIndicator(piece: string): boolean {
  const name = piece.replace(value, "");
  return !parts.test(piece) && name.length >= 2 && name.length <= 40 && (name !== piece || (ending.test(name) && name.length >= 4));
}
