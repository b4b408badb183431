import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { areMembersOf, areWhole, parted } from "./names.js";
import { countOf, type Listing, type Said, saidIn } from "./said.js";

const bodiesCounted = /(?:科室|股室|处室|部室|部门|机构|单位|站所)$/;
const body = /(?:[室科股部处局所站办队院馆厂场庭校]|中心|公司)$/;
const opening = /^([^,。;:、\d()]{0,12}?)(?:,?\s*(?:其中|具体)?(?:分别(?:为|是)|包括|即|(?<![评定选列划])为|是)\s*:?|:)\s*/;
/** Names of things that are done, parted by no mark but 、. */
const sentence = /^[^。;:]*/;

/** 1个内设机构：办公室 · 核准类事项6项，为甲审查、乙评估、丙核准: what is counted, and its names behind it. */
export function listedAfter(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const listing = onlyOne(said) ?? moreThanSaid(said) ?? bodiesRightBehind(said);
    return listing === undefined ? [] : [countOf(said, listing, book)];
  });
}

/** 下设1个内设机构：办公室。A single body up to the end of the sentence; a short sentence behind it may name another. */
function onlyOne(said: Said): Listing | undefined {
  const rest = said.passage.text.slice(said.end);
  const opened = opening.exec(rest);
  const [name = "", after = ""] = /^([\u4e00-\u9fff]{2,12})。(.*)/s.exec(rest.slice(opened?.[0].length ?? 0))?.slice(1) ?? [];
  const noun = opened?.[1] !== "" ? (opened?.[1] ?? "") : (/[\u4e00-\u9fff]{0,8}$/.exec(said.lead.replace(/(?:共|有|计)+$/, ""))?.[0] ?? "");
  if (opened === null || name === "" || !/^[个家]$/.test(said.unit) || !bodiesCounted.test(noun) || !body.test(name) || /[和与及等各]|全部|所有|统一|负责|设在/.test(name)) return undefined;
  if (/^\s*[\u4e00-\u9fff]{2,12}(?:[。,;、]|$)/.test(after)) return undefined;
  return { number: 1, offset: said.end + opened[0].length, words: name };
}

/** 事项3项，为甲审查、乙审批、丙评估、丁核准、戊验收: each is a whole name, so that there are no fewer, even where 和 stands in some and 等 behind them. */
function moreThanSaid(said: Said): Listing | undefined {
  const rest = said.passage.text.slice(said.end);
  const opened = opening.exec(rest);
  if (opened === null) return undefined;
  const words = sentence.exec(rest.slice(opened[0].length).replace(/\([^()]*\)/g, ""))?.[0] ?? "";
  if (/[\d,]/.test(words)) return undefined;
  const { names: joined, pieces, least, most } = parted(words.replace(/等[^、]{0,6}$/, ""));
  const names = areWhole(joined) ? joined : pieces;
  const noun = `${/[\u4e00-\u9fff]{0,6}$/.exec(said.lead)?.[0] ?? ""}${opened[1] ?? ""}`;
  const members = names.length >= 3 && names.every((name) => name.length <= 30) && areMembersOf(names, noun) && areWhole(names);
  if (!members || /主要|重点/.test(noun) || /等/.test(words)) return members && said.value < least ? { number: least, offset: said.end + opened[0].length, words } : undefined;
  if (said.value < least || (said.value >= least && said.value <= most)) return { number: Math.max(least, Math.min(most, said.value)), offset: said.end + opened[0].length, words };
  return undefined;
}

/** 内设4个职能科室办公室、业务部和后勤中心: no mark parts the noun from the first name, and 和 joins the last. */
function bodiesRightBehind(said: Said): Listing | undefined {
  const words = sentence.exec(said.passage.text.slice(said.end))?.[0] ?? "";
  const noun = /^[^、]{0,6}?(?:科室|股室|处室|部室|部门|机构|二级单位|事业单位)(?=[\u4e00-\u9fff]{2,})/.exec(words)?.[0];
  if (noun === undefined || /[\d,()等]/.test(words) || !/内设|下设|下辖|设|有|辖/.test(said.lead.slice(-8))) return undefined;
  const { names, most } = parted(words.slice(noun.length));
  if (names.length < 3 || most > names.length || !names.every((name) => body.test(name) && name.length <= 16 && !/负责|承担|的/.test(name))) return undefined;
  return { number: names.length, offset: said.end + noun.length, words: words.slice(noun.length) };
}
