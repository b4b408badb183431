import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type Reading, spokenFact } from "../reading/index.js";
import { smallNumberOf } from "./said.js";

const number = "([一两二三四五六七八九十]|\\d{1,2})";
const sortsOf = "县|市|区|旗|镇|乡|街道|街|股|室|科|部|所|站|队|中心|组|馆";
const abbreviation = new RegExp(`(?<![\\d.第一二三四五六七八九十])${number}(${sortsOf})${number}(${sortsOf})(?![\\u4e00-\\u9fff]{0,2}[一两二三四五六七八九\\d](?:${sortsOf}))`, "g");
const place = `[\\u4e00-\\u9fff]{1,11}?(?:${sortsOf})`;
const row = `${place}(?:(?:、|,|以及|和|与|及)${place})+`;
const rowBefore = new RegExp(`(${row})(?:\\((?:以下|下文|下同|统|合)?(?:简|统|合)?(?:称|为)*[:,“"]*|“|,?(?:共|这|即))?$`);
const rowBehind = new RegExp(`^”?(?:\\((?:即|包括|分别为|分别是)?:?|:|,?即:?|,?包括:?|,?分别(?:为|是):?)(${row})(?=[)。;,]|$)`);
/** 经开区, 新区: a 区 of another sort, which may be left out. */
const noDistrict = /(?:开发|经开|高新|园|新|示范|管理|景|度假|保税|合作)区$/;

/** 青阳县、石台县、东至县及贵池区（以下简称三县一区） · 设三股一室：甲股、乙股、丙股、办公室: so many places or offices of either sort, each called as its sort is. */
export function abbreviatedPlaces({ passage }: Reading): readonly CountRelation[] {
  const { text } = passage;
  return [...text.matchAll(abbreviation)].flatMap((match): CountRelation[] => {
    const [whole, one = "", sort = "", other = "", otherSort = ""] = match;
    const end = match.index + whole.length;
    const before = rowBefore.exec(text.slice(0, match.index));
    const behind = before === null ? rowBehind.exec(text.slice(end)) : null;
    const [found, words = ""] = before ?? behind ?? [];
    if (found === undefined || sort === otherSort) return [];
    const offset = before === null ? end + found.indexOf(words) : before.index;
    const names = words.split(/、|,|(?<=[县市区旗镇乡道股室科部所站队心组馆])(?:以及|和|与|及)/).map((name) => name.trim());
    const sorts = [sort, otherSort === "街" ? "街道" : otherSort];
    // 甲园、乙县、丙区: the list began with what is no place, or holds some of a third sort.
    const doubtful = /[、和与及]$/.test(text.slice(0, offset)) || names.some((name) => !sorts.some((each) => name.endsWith(each)) || noDistrict.test(name)) || new Set(names).size < names.length;
    return [[one, match.index, sorts[0]] as const, [other, match.index + one.length + sort.length, sorts[1]] as const].flatMap(([word, at, called]): CountRelation[] => {
      const due = names.filter((name) => name.endsWith(called as string)).length;
      const said = smallNumberOf(word);
      // 东坪镇、南湾镇两镇一街: those of the other sort go without saying.
      if (said !== due && (doubtful || due === 0)) return [];
      const stated = spokenFact(passage, at, word, Quantity.exact(said, measureOf("个")), "所说个数");
      const listed = spokenFact(passage, offset, words.slice(0, 80), Quantity.exact(due, measureOf("个")), "所列各项");
      return [{ kind: "count", stated, listed, quote: whole, place: stated.place }];
    });
  });
}
