import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, placeOf, type Reading, sentenceAt, spokenFact } from "../reading/index.js";

const times: Readonly<Record<string, number>> = { 季度: 4, 月: 12, 半年: 2 };
const often = /(每|一)个?(季度|月|半年)(?:至少)?[^,。;\d一二两三四]{0,14}?(\d{1,2}|[一二两三四])(?:次|期|场|轮)/g;
const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 };

/** 4个水厂每月1次，每厂每月1次: so often in each of several, of which all together have more. */
const ofSeveral = /各|每(?!年)|(?:\d|[两三四五六七八九十])+\s*[个家处所座条台辆支户村站点镇乡]/;

/** 每季度督导一次，共4次: nothing but a word of equality stands between the two. */
const equals = /^[^,。;:()\d]{0,6}[,(]?(?:即|也就是|一年|全年|年度|年)*(?:共计?|合计|总计|即)?$/;

/** 共5次，其中年底考核督查1次 · 共5期（含增刊1期）: some of them were no regular ones. */
const besides = /其中|含|专项|及|临时|增刊|加开|额外/;

/**
 * 一个季度督导一次，共4次: how often in a year, and how often in all. A year that was not whole says nothing of the rest, and more than the regular ones (每月例会1次，全年召开会议16次) may well
 * have been held, but where the text puts the two equal.
 */
export function frequenciesIn(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const { text } = reading.passage;
  return [...text.matchAll(often)].flatMap((match): ProductRelation[] => {
    const [, , period = "", often = ""] = match;
    const { start, words } = sentenceAt(text, match.index);
    const total = reading.mentions.find((each) => each.figure.offset >= match.index + match[0].length && each.figure.offset < start + words.length);
    if (total === undefined || !/^[次期场轮]$/.test(total.figure.quantity.measure.symbol) || total.role.kind !== "level" || total.figure.comparator !== undefined) return [];
    if (!/(?:共|累计|合计|全年)[^,。;\d]{0,10}$/.test(total.standing.lead)) return [];
    const { measure } = total.figure.quantity;
    const once = Quantity.exact(digits[often] ?? often, measure);
    const count = Quantity.exact(times[period] ?? 1);
    const product = once.times(count);
    const whole = !/至少|不少于|以上|截[至止]|\d月|上半年|下半年|余|约|另|起每|除外|寒暑假|疫情|停[办开课止]/.test(words.replace(/12月/g, ""));
    if (!product.agrees(total.figure.quantity) && (!whole || ofSeveral.test(text.slice(start, match.index)))) return [];
    if (total.figure.quantity.looseness !== "exact") return [];
    const [between, behind] = [text.slice(match.index + match[0].length, total.figure.offset), text.slice(endOf(total), start + words.length)];
    if (total.figure.quantity.compare(product) > 0 && (!equals.test(between) || besides.test(behind))) return [];
    const spoken = match[0];
    return [{
      kind: "product",
      each: spokenFact(reading.passage, match.index, spoken, once, "每期次数"),
      counts: [spokenFact(reading.passage, match.index, spoken, count, `一年${times[period]}个${period}`)],
      total: book.factOf(total),
      quote: words.trim().slice(0, 160),
      place: placeOf(total),
    }];
  });
}

