import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { parted, partsNames } from "./names.js";
import { belongsTo } from "./sorts.js";
import { countOf, type Listing, type Said, saidIn } from "./said.js";

const opening = /^([^,。;:、\d()]{0,12}?)(?:,?\s*(?:具体)?(?:分别(?:为|是|位于|是指)|即|具体(?:为|是)):?|:|\((?:即|分别为|分别是|具体为)?:?)\s*/;
/** 涉及两条线路，分别为东坪至南湾、南湾至清河，共完成… · 单位3个（甲馆、乙馆、丙馆）: what is told one by one, up to the comma behind the last name. */
export function namedEach(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const listing = listBehind(said);
    return listing === undefined ? [] : [countOf(said, listing, book)];
  });
}

function listBehind(said: Said): Listing | undefined {
  const rest = said.passage.text.slice(said.end);
  const [opened, noun = ""] = opening.exec(rest) ?? [];
  const counted = noun !== "" ? noun : said.unit === "" ? "" : (/[\u4e00-\u9fff]{0,8}$/.exec(said.lead)?.[0].replace(/(?:共计?|有|为|达)+$/, "") ?? "");
  if (opened === undefined || counted === "" || /主要|部分|重点|其中|[一两二三四五六七八九十]\s*[个家条所座名]/.test(counted)) return undefined;
  const sentence = /^[^。;:()]*/.exec(rest.slice(opened.length))?.[0] ?? "";
  const [words = "", ...behind] = sentence.split(",");
  const { pieces, names, most } = parted(words);
  const before = names.at(-2);
  const members = names.length === most && (names.length === pieces.length || (before !== undefined && partsNames(before, names.filter((name) => name !== before)))) ? names : pieces;
  // 两个部门，分别为甲局、乙局，丙局: the list may go on behind the comma.
  const belongs = belongsTo(counted);
  // 7个单位（含甲中心、乙所）: some of them.
  if (opened.includes("(") && (/^(?:含|其中|如|主要|包括|不含|除)/.test(words) || members.some((name) => name.includes("的")))) return undefined;
  if (members.length < 2 || !members.every((name) => name.length >= 2 && name.length <= 24 && belongs(name)) || /等|各|\d/.test(words.replace(/[A-Z]\d+/g, "")) || behind.some((clause) => clause.split(/[、和与及]/).some((name) => belongs(name.trim())))) return undefined;
  // 两个镇的三个村，分别为…: a number right before it counts something of the same list.
  if (/[\d一二两三四五六七八九十]\s*[个家条所座][^,。;:、\d]{0,8}[的和与及、]?$/.test(said.lead)) return undefined;
  if (/^\)\s*等/.test(rest.slice(opened.length + sentence.length))) return undefined;
  // 9个单位（甲馆、乙馆）: far fewer than there are may be some.
  if (!/分别|即|具体/.test(opened) && said.value - members.length > 4) return undefined;
  return { number: said.value > members.length && said.value <= most ? said.value : members.length, offset: said.end + opened.length, words };
}
