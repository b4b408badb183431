import { endOf, isAddend, isCount, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const together = /^(?:共计|合计|总计|共)(?:安排|下达|投入|补助|资金|支出|经费|投资)*(?:为|达)*$/;
const farOff = 0.5;

/**
 * 行政村项目5个和乡镇项目1个共计65万元，行政村工程分别用于…经费15万元，乡镇工程用于…经费50万元: two kinds that are counted, what both come to, and the amount of each behind its name. There are no others.
 */
export function ofTwoCounted({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const [one, other] = [mentions[total.index - 2], mentions[total.index - 1]];
    if (one === undefined || other === undefined || !isMoney(total) || !together.test(total.standing.lead) || ![one, other].every((each) => isCount(each) && each.standing.frame === total.standing.frame) || !/^[和与及、][^,、;。:()\d]{2,12}$/.test(text.slice(endOf(one), other.figure.offset)) || endOf(other) !== total.figure.offset - total.standing.lead.length) return [];
    const parts = mentions.slice(total.index + 1).filter((each) => each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && sameKind(each, total));
    const [first, second] = parts;
    if (first === undefined || second === undefined || parts.length > 2 || !parts.every(isMoney)) return [];
    const names = [one.standing.lead, other.standing.lead.replace(/^[和与及、]/, "")] as const;
    const said = [opening(text.slice(endOf(total), first.figure.offset)), opening(text.slice(endOf(first), second.figure.offset))] as const;
    const called = said.every((words, at) => words.length === 2 && (names[at] as string).includes(words) && !(names[1 - at] as string).includes(words));
    // 共计65万元，…已支付30万元，…已支付15万元: what was paid or done of each so far.
    const soFar = /支付|拨付|完成|到位|执行|实际|使用/.test(text.slice(endOf(total), second.figure.offset)) && !ties(total, parts);
    return !soFar && called && (ties(total, parts) || Math.abs(coverage(total, parts) - 1) <= farOff) && !/其余|另/.test(text.slice(endOf(total), endOf(second))) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** The first two characters of the clause behind a figure. */
const opening = (words: string): string => /^\s*(?:\([^()]*\))?\s*[,:;]\s*(?:其中[:,]?)?([\u4e00-\u9fff]{2})/.exec(words)?.[1] ?? "";
const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
