import type { CountRelation } from "../../../model/index.js";
import { endOf, type FactBook, isAddend, isExact, labelOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { type Sum, ties } from "../sums/index.js";
import { mayBeKinds } from "./kinds.js";
import { countOf, type Said, saidIn } from "./said.js";

/** What such bodies and places are called at their end. */
const endings: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:县市|市县|县区|区县|县|市|区)/, /[县市区旗]/],
  [/^(?:乡镇|镇乡|镇|乡)/, /[镇乡]/],
  [/^[^,。;:()\d]{0,6}?(?:敬老院|养老院|福利院|福利机构|养老机构|医院|卫生院|学院)/, /院|中心/],
  [/^[^,。;:()\d]{0,4}?(?:学校|小学|中学)/, /小学|中学|学校|附小|一中|二中|[一-十]小/],
  [/^(?:行政村|村)/, /村/],
  [/^社区/, /社区/],
  [/^(?:街道)/, /街道/],
  [/^[^,。;:()\d]{0,4}?水库/, /水库/],
  [/^[^,。;:()\d]{0,4}?(?:公园)/, /公园/],
  [/^[^,。;:()\d]{0,4}?(?:小区)/, /小区|[苑园庭院居里]/],
];
const placeEnd = /街道|社区|[县市区旗镇乡村]/g;

/**
 * 三所敬老院改造，其中甲福利院29.99万元、乙敬老院19.98万元、丙敬老院20万元，合计69.97万元: names that are called as what was counted, whose amounts make up all of it, are as many as it says.
 * A part that names two of them, and parts that are one place's, are left alone.
 */
export function paidEach(sums: readonly Sum[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return sums.flatMap(({ total, parts, reading }): CountRelation[] => {
    const [first] = parts;
    if (reading !== "partition" || first === undefined || parts.length < 2 || !ties(total, parts) || parts.some(({ figure }) => figure.quantity.isZero)) return [];
    const here = readings.find(({ passage }) => passage === first.passage);
    if (here === undefined) return [];
    const names = parts.map((part, at) => nameOf(part, parts[at - 1]));
    if (names.some((name) => /[、和与及等]|其他|其余|各/.test(name)) || new Set(names).size < names.length) return [];
    const said = nearest(first, total, here, readings[readings.indexOf(here) - 1]).filter((each) => isCalled(each, names) || isBesides(each, total, parts));
    const [stated] = said;
    if (stated === undefined || said.length > 1) return [];
    return [countOf(stated, { number: parts.length, offset: first.figure.offset, words: first.figure.text, passage: first.passage }, book)];
  });
}

/** The words between the figure before and this one: 东山镇、西水乡70万元 names two. */
function nameOf(part: Mention, before: Mention | undefined): string {
  const from = before !== undefined && before.passage === part.passage ? endOf(before) : Math.max(0, part.figure.offset - 40);
  return /[^,。;:()\d]*$/.exec(part.passage.text.slice(from, part.figure.offset))?.[0].replace(/^[、和及]/, "") ?? "";
}

/** Numbers in the sentence of the list before its first part, or in the heading right above. */
function nearest(first: Mention, total: Mention, here: Reading, above: Reading | undefined): readonly Said[] {
  const { text } = here.passage;
  const start = text.lastIndexOf("。", first.figure.offset) + 1;
  const inSentence = saidIn(here).filter((said) => said.start >= start && said.end <= first.figure.offset);
  const heading = above !== undefined && above.passage.text.length <= 30 && !/[。;]/.test(above.passage.text) && total.passage === here.passage && start === 0 ? saidIn(above) : [];
  return inSentence.length > 0 ? inSentence : heading;
}

/** 三所敬老院: each name has the word for what they are; of places, as the last of what it names. */
function isCalled(said: Said, names: readonly string[]): boolean {
  const noun = /^(?:县市|市县|县区|区县|乡镇)$/.test(said.unit) || said.unit === "" ? said.unit || said.noun : said.noun;
  const ending = endings.find(([counts]) => counts.test(noun))?.[1];
  if (ending === undefined || said.value < 2) return false;
  const isPlace = placeEnd.test(noun);
  placeEnd.lastIndex = 0;
  return names.every((name) => (isPlace ? ending.test([...name.matchAll(placeEnd)].at(-1)?.[0] ?? "") : ending.test(name)));
}

/** 共13项，合计金额118,156万元，其中甲资金40,671万元、…: how many there are right beside what they come to. */
function isBesides(said: Said, total: Mention, parts: readonly Mention[]): boolean {
  const between = total.passage.text.slice(said.end, total.figure.offset);
  const beside = said.passage === total.passage && said.end <= total.figure.offset && /^(?:项目|资金)?,?\s*(?:合计|总计|共计|涉及|总)?(?:金额|资金|投资|补助)?(?:合计|总计|共计|总额|共|为)*$/.test(between);
  return beside && said.unit === "项" && parts.length >= 3 && total.index < (parts[0]?.index ?? 0) && /(?:共|计|有|安排|下达)$/.test(said.lead.trim()) && parts.filter(({ label }) => mayBeKinds([labelOf(label)])).length * 2 < parts.length;
}

const ofProject = /项目(?:总?(?:金额|资金|预算|支出|经费|投资))?(?:总额|合计|共计|共|为)*$/;

/** 共有1个项目，项目金额46万元。其中：甲经费46万元: what one of them comes to is all that there is. */
export function onlyOnePaid(reading: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((total, at): CountRelation[] => {
    const only = reading.mentions[at + 1];
    if (only === undefined || !isAddend(total) || !isAddend(only) || !isExact(total) || total.figure.quantity.measure.dimension !== "money" || !sameKind(total, only) || !ties(total, [only])) return [];
    const [, name = ""] = /^[,。;]\s*其中[,:]?\s*([\u4e00-\u9fff]{4,30})$/.exec(text.slice(endOf(total), only.figure.offset).replace(/\s/g, "")) ?? [];
    const ends = /^\s*(?:。|$)/.test(text.slice(endOf(only))) && !/^\s*。?\s*(?:另|其中|此外)/.test(text.slice(endOf(only)));
    const said = saidIn(reading).filter((each) => each.end <= total.figure.offset && each.start > text.lastIndexOf("。", total.figure.offset));
    const [stated] = said;
    if (name === "" || !ends || stated === undefined || said.length > 1 || stated.unit !== "个" || !/^项目/.test(stated.noun) || !ofProject.test(total.standing.lead.replace(/\s/g, "")) || /等|资金$|收入|拨款|财政/.test(name)) return [];
    return [countOf(stated, { number: 1, offset: only.figure.offset - name.length, words: `${name}${only.figure.text}` }, book)];
  });
}
