import type { PerHeadRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type Passage, sentenceAt, spokenFact } from "../reading/index.js";

/** 按年平均汇率6.8985折算，约合20533美元. */
const conversion = /按[^。;\d]{0,14}(?:20\d\d年)?[^。;\d]{0,20}汇率(?:为|\(|:|1美元[=兑合折对为:]*(?:人民币)?|[^。;\d]{0,6})*(\d\.\d{2,4})(?!\d)(?:元)?(?:人民币)?(?:\))?(?:折算|计算|折合|换算|测算|折)[^。;\d]{0,20}?(\d[\d,]*(?:\.\d+)?)\s*([万亿]?)美元/g;
const yuan = /(\d[\d,]*(?:\.\d+)?)\s*([万亿]?)元(?![\/／])/g;
/** In the last digit printed: a rate of four decimals leaves as much open. */
const open = 2;

/** 人均生产总值141647元，按平均汇率6.8985折算，约合20533美元: what it is in dollars, of the amount that comes to it, or the only one told before it. */
export function convertedIn(passage: Passage): readonly PerHeadRelation[] {
  return [...passage.text.matchAll(conversion)].flatMap((match): PerHeadRelation[] => {
    const [whole, rate = "", digits = "", scale = ""] = match;
    const { start } = sentenceAt(passage.text, match.index);
    const before = passage.text.slice(start, match.index);
    const dollars = numberOf(digits, scale);
    const step = 10 ** -(digits.split(".")[1]?.length ?? 0) * scaleOf(scale);
    const amounts = [...before.matchAll(yuan)].map((each) => ({ text: each[0], offset: start + each.index, digits: each[1] ?? "", scale: each[2] ?? "" }));
    const due = (each: (typeof amounts)[number]): number => numberOf(each.digits, each.scale) / Number(rate);
    const fitting = amounts.findLast((each) => Math.abs(due(each) - dollars) <= step / 2 + 1e-9);
    const [only, ...others] = amounts;
    const meant = fitting ?? (only !== undefined && others.length === 0 && Math.abs(due(only) - dollars) > open * step && dollars / due(only) > 0.5 && dollars / due(only) < 2 ? only : undefined);
    if (meant === undefined || /约|近|余|左右/.test(before.slice(-4))) return [];
    const [told, apiece] = [passage.text.indexOf(rate, match.index), match.index + whole.lastIndexOf(digits)];
    const plain = (text: string, power: string): Quantity => Quantity.printed(text.replaceAll(",", ""), measureOf(`${power}元`));
    return [{
      kind: "per-head",
      total: spokenFact(passage, meant.offset, meant.text, plain(meant.digits, meant.scale)),
      count: spokenFact(passage, told, rate, Quantity.printed(rate, measureOf("元/美元"))),
      each: spokenFact(passage, apiece, `${digits}${scale}美元`, plain(digits, scale)),
      quote: passage.text.slice(meant.offset, match.index + whole.length),
      place: passage.placeOf(apiece, digits.length),
    }];
  });
}

const scaleOf = (scale: string): number => (scale === "亿" ? 1e8 : scale === "万" ? 1e4 : 1);
const numberOf = (digits: string, scale: string): number => Number(digits.replaceAll(",", "")) * scaleOf(scale);
