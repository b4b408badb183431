import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import type { NumberedList } from "../sums/index.js";
import { goesOnBelow, numberedItems, valueOf } from "./numbered-items.js";
import { countOf, type Said, saidIn } from "./said.js";

const nouns = "(?:大|个|项|点|条|类)?(?:方面|大类|部分|类|点|问题|原因|措施|做法|内容|工作|任务|举措|成效|特点|亮点|环节|阶段|板块|建议|不足|方向)";
/** 用于以下三个方面： · 三大方面： · 共三部分，具体如下。 */
const announced = new RegExp(`^${nouns}?[^,。;:、()\\d]{0,6}(?:[,。]?(?:具体|分别|主要)?(?:如下|为|是|包括|有))?\\s*([:。])\\s*$`);
const inLine = new RegExp(`^${nouns}?[^,。;:、()\\d]{0,6}(?:,?(?:具体|分别|主要)?(?:如下|为|是|包括))?\\s*[:。,]\\s*(?=一是|1[.、]|\\(1\\)|\\(一\\)|①|第一[,、])`);
const pointed = new RegExp(`^${nouns}`);

/** 主要包含三大方面：一是…。二是…。三是…: the points in the sentences behind their number. */
export function pointsInLine(reading: Reading, readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  const { text } = reading.passage;
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const opened = inLine.exec(text.slice(said.end));
    if (opened === null || said.value < 2 || !isOfPoints(said)) return [];
    const start = said.end + opened[0].length;
    const rest = text.slice(start);
    const number = /^第一/.test(rest) ? firsts(rest) : numberedItems(rest);
    if (number === undefined || number < 2) return [];
    if (number !== said.value) {
      const next = readings.slice(readings.indexOf(reading) + 1, readings.indexOf(reading) + 4);
      const goesOn = goesOnBelow(next, number);
      // 二是压减开支，具体一是…，二是…: where an item has items of its own, their numbers run into one another.
      const again = rest.slice(2).search(/一是|(?<!\d)1[.、](?!\d)|\(1\)|\(一\)|①|第一[,、]/) >= 0;
      const endsThere = /[。;]\s*$/.test(text) && (next.length > 0 || said.value < number);
      if (goesOn || again || !endsThere) return [];
    }
    return [countOf(said, { number, offset: start, words: rest }, book)];
  });
}

/** 用于以下三个方面： and 1.… 2.… 3.… in paragraphs of their own, with something else behind the last of them. */
export function pointsBelow(lists: readonly NumberedList[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return lists.flatMap(({ items, muddled, cutOff }): CountRelation[] => {
    const first = items[0]?.reading;
    const last = items.at(-1)?.reading;
    const intro = first === undefined ? undefined : readings[readings.indexOf(first) - 1];
    if (first === undefined || last === undefined || intro === undefined || items.length < 2) return [];
    const said = saidIn(intro).at(-1);
    const closing = said === undefined ? null : announced.exec(intro.passage.text.slice(said.end));
    if (said === undefined || closing === null || said.value < 2 || !isOfPoints(said)) return [];
    const told = /以下|如下|下列|下述/.test(intro.passage.text.slice(Math.max(0, said.start - 8))) || closing[1] === ":";
    const next = readings[readings.indexOf(last) + 1]?.passage;
    const whole = told && !muddled && !cutOff && next !== undefined && next.ordinal?.style !== first.passage.ordinal?.style && readings.slice(readings.indexOf(last) + 1).some(({ passage }) => passage.ordinal !== undefined && passage.ordinal.style !== first.passage.ordinal?.style);
    // 1.… 3.…: a number that was left out, or told twice, is another error.
    const later = readings.slice(readings.indexOf(last) + 1, readings.indexOf(last) + 8).some(({ passage }) => passage.ordinal?.style === first.passage.ordinal?.style && (passage.ordinal?.value ?? 0) > items.length);
    if (said.value !== items.length && (!whole || later)) return [];
    return [countOf(said, { number: items.length, offset: 0, words: first.passage.text.slice(0, 40), passage: first.passage }, book)];
  });
}

/** 三个方面, 三大任务; but 主要 of them are some. */
function isOfPoints({ unit, noun, lead }: Said): boolean {
  const counts = /^(?:方面|大类|类|点|条|大|部分)$/.test(unit) || (/^[个项]$/.test(unit) && pointed.test(`${unit}${noun}`));
  return counts && !/其中(?:的)?$|部分$|之一/.test(lead.slice(-4));
}

function firsts(text: string): number {
  const found = [...text.matchAll(/(?:^|[。;,])\s*第([一二三四五六七八九])[,、]/g)].map((match) => valueOf(match[1] ?? ""));
  return found.reduce((number, value) => (value === number + 1 ? value : number), 0);
}
