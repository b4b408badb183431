import { halfWidth } from "../quantity/index.js";

/** (2)成本指标完成情况分析。 and what stands under it or behind it. */
const heading = /^\s*(?:\(?[一二三四五六七八九十\d]{1,3}[、.)]+|[①-⑳])?\s*(?:(?:经济|社会|生态环境)成本|成本)指标(?:(?:完成|实现)?情况)?(?:分析)?\s*[:。]?\s*/;
/** The next part: a number before it, or another kind of indicators. */
const anotherPart = /^\s*(?:\(?[一二三四五六七八九十]{1,3}[、.)]|\(?\d{1,2}[、.)]|[①-⑳])|(?:数量|质量|时效|效益|产出|满意度|影响)指标/;
const numbered = /^\s*(?:\(\d{1,2}\)|\d{1,2}[、.)]|[①-⑳])/;
/** Work as it is counted, by the words that it is done in. */
const work = /(?:开展|举办|召开|组织|走访|慰问|培训|检查|督导|巡查|印发|发放|服务|接待|制作|建立)[^。;]{0,30}?\d+(?:\.\d+)?\s*(?:余|多)?(?:场次?|次|人次|期|户|家|批次?|份|册|篇|件|名|人)/;
/** Whatever speaks of money, or of less of something: a cost after all. */
const cost = /元|%|成本|费用?|预算|节[约省]|控制|经费|资金|单价|价格|造价|均价|标准|支出|投入|补助|补贴|降低|减少|压减|能耗|投诉|事故|纠纷|污染|排放/;

/** Work told under 成本指标: where its paragraph stands, and the words. */
export interface WorkUnderCost {
  readonly at: number;
  readonly words: string;
  readonly offset: number;
}

/**
 * (2)成本指标。 and under it 开展技术指导4次: events held say nothing of what they cost. Told once a section, and only where nothing in it
 * speaks of money, shares or savings.
 * @param texts the paragraphs of the report, one after the other
 */
export function workUnderCost(texts: readonly string[]): readonly WorkUnderCost[] {
  const plain = texts.map(halfWidth);
  return plain.flatMap((text, at): WorkUnderCost[] => {
    const opening = heading.exec(text)?.[0];
    if (opening === undefined) return [];
    const inline = text.slice(opening.length);
    // 成本指标 alone on a line is a cell of a flattened form.
    if (inline.trim() === "" && !/^\s*[(\d一二三四五六七八九十①-⑳]/.test(opening)) return [];
    // Behind the heading in one line, the section is that line; else the lines below, numbered ones where the heading's number is of another kind.
    const end = plain.findIndex((other, index) => index > at && (inline.trim() !== "" || (anotherPart.test(other) && !(numbered.test(other) && !numbered.test(opening)))));
    const lines = [{ text: inline, at, offset: opening.length }, ...plain.slice(at + 1, end === -1 ? undefined : end).map((each, index) => ({ text: each, at: at + 1 + index, offset: 0 }))];
    if (end === -1 && inline.trim() === "" && lines.length > longest) return [];
    if (lines.some((line) => cost.test(line.text))) return [];
    const first = lines.find((line) => work.test(line.text));
    const found = first === undefined ? null : work.exec(first.text);
    return first === undefined || found === null ? [] : [{ at: first.at, words: found[0], offset: first.offset + found.index }];
  });
}

/** A section that nothing ends runs to the end of the report, which is not all of it. */
const longest = 6;
