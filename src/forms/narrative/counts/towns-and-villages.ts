import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { countOf, type Said, saidIn } from "./said.js";

/** 临城镇（甲村、乙村）、黑城镇（丙村）: places, each with the places in it. */
const nested = /(?:[\u4e00-\u9fff]{1,16}[镇乡县区市旗]\([^()\d]{2,}\)(?:[、,;]|和|及|以及)?|[\u4e00-\u9fff]{1,16}街道\([^()\d]{2,}\)(?:[、,;]|和|及|以及)?){2,}/g;
/** 6个村：东山镇（甲村、乙村）、西水乡（丙村）: what stands in the brackets is what is counted. */
export const areNested = (list: string): boolean => list.match(nested)?.[0] !== undefined;

const outer = /^(?:乡镇|镇乡|镇街|镇|乡|街道|乡镇街道|县区|区县|县市|县|区|市)(?![直级内委])/;
const inner = /^(?:行政村|自然村|建制村|试点村|示范村|项目村|村庄|村|社区|村社区)(?![级委])/;
const opening = /^[^,。;:、()\d]{0,10}(?:,?(?:分别为|分别是|即|包括|涉及)|:)\s*$/;

/** 涉及临城镇（甲村、乙村）、黑城镇（丙村）2个乡镇3个村: how many there are of either, before their names or behind them. 等 among them leaves some out. */
export function townsAndVillages(reading: Reading, book: FactBook): readonly CountRelation[] {
  const said = saidIn(reading);
  return [...reading.passage.text.matchAll(nested)].flatMap((match): CountRelation[] => {
    const [words] = match;
    const [start, end] = [match.index, match.index + words.length];
    const open = /等|…/.test(words) || /^\s*等/.test(reading.passage.text.slice(end));
    const near = numbersAt(said, start, end, reading.passage.text);
    const villages = [...words.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = ""]) => inside.split(/[、,;]|和|及/).map((name) => name.trim()));
    const towns = [...words.matchAll(/\(/g)].length;
    // 甲村、乙社区、丙组: what is no village may be counted among them.
    const fewest = villages.filter((name) => /(?:村|社区)$/.test(name)).length;
    return near.flatMap((each): CountRelation[] => {
      const [least, most] = outer.test(nounOf(each)) ? [towns, towns] : [/村/.test(nounOf(each)) ? Math.min(fewest, villages.filter((name) => /村$/.test(name)).length || fewest) : fewest, villages.length];
      const fits = each.value >= least && each.value <= most;
      if (!fits && (villages.some((name) => name.length < 2) || (open && each.value > most))) return [];
      return [countOf(each, { number: fits ? each.value : each.value < least ? least : most, offset: start, words }, book)];
    });
  });
}

const nounOf = ({ unit, noun }: Said): string => (unit === "个" ? noun : unit === "乡镇" || /县|市/.test(unit) ? unit : "");

/** The numbers right behind the list (…）5个乡镇11个村), or right before it where they announce it. */
function numbersAt(said: readonly Said[], start: number, end: number, text: string): readonly Said[] {
  const counts = said.filter((each) => outer.test(nounOf(each)) || inner.test(nounOf(each)));
  const isNext = (from: number, each: Said): boolean => each.start >= from && /^\s*(?:等|共|共计|合计|总计|涉及|的|、|,|和|及|[\u4e00-\u9fff]{0,4}(?<!其中))*$/.test(text.slice(from, each.start)) && each.start - from <= 6;
  const behind = counts.reduce<readonly Said[]>((found, each) => (isNext(found.at(-1)?.end ?? end, each) ? [...found, each] : found), []);
  const announced = counts.filter((each) => each.end <= start && (opening.test(text.slice(each.end, start)) || counts.some((next) => next !== each && next.start >= each.end && next.start - each.end <= 8 && next.end <= start && opening.test(text.slice(next.end, start)))));
  return behind.length > 0 ? behind.slice(0, 2) : announced;
}
