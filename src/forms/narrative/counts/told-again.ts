import type { CountRelation } from "../../../model/index.js";
import { type FactBook, type Reading } from "../reading/index.js";
import { countOf, type Said, saidIn } from "./said.js";

/** 将3批资金分解下达 · 这3批资金: those that were told of before. */
const referring = /(?:将|把|上述|以上|这|该)$/;

/** 中央下达3批救灾资金，…。省级分别于6月17日、9月13日、12月30日将3批救灾资金分解下达: the number that the list bears out is that of what the sentence before told. */
export function toldAgain(reading: Reading, listed: readonly CountRelation[], book: FactBook): readonly CountRelation[] {
  const said = saidIn(reading);
  return said.flatMap((again, at): CountRelation[] => {
    const before = said[at - 1];
    const list = listed.find(({ stated }) => stated === (again.mention === undefined ? undefined : book.factOf(again.mention)));
    if (before === undefined || list === undefined || !referring.test(again.lead) || !isSameThing(before, again) || list.stated.quantity === undefined) return [];
    const { text } = reading.passage;
    // Three sentences on something else may have been told.
    if ((text.slice(before.end, again.start).match(/。/g) ?? []).length > 1) return [];
    return Number(list.listed.quantity?.value) === again.value ? [countOf(before, { number: again.value, offset: again.start, words: text.slice(again.start, again.end) }, book)] : [];
  });
}

/** 批, and the same name of six characters and more. */
function isSameThing(one: Said, other: Said): boolean {
  const length = Math.min(one.noun.length, other.noun.length, 8);
  return one.unit === other.unit && length >= 6 && one.noun.slice(0, length) === other.noun.slice(0, length);
}
