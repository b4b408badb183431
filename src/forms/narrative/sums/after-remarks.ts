import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const total = /^(?:以上)?(?:总计|合计|共计|总共)(?:支出|投入|使用|支付|资金|金额|经费|投资)*(?:为|达|了)*$/;
const opens = /(?:其中|分别(?:为|是)|包括|如下)[:,]?[^,。;:、\d]{2,24}$/;
const digits = 4;

/**
 * 其中甲楼改造支出29.99万元、乙楼改造支出19.98万元、丙楼改造支出19.99万元，包括屋面防水、更换门窗，总计支出69.96万元: a list that 、 holds together, then what was done in words, and what the list comes
 * to. What was done may have cost more than the list tells, so that only a slip of the hand is wrong.
 */
export function sumsAfterRemarks({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((sum): Sum[] => {
    const last = mentions[sum.index - 1];
    if (last === undefined || !isMoney(sum) || !total.test(sum.standing.lead) || !isOf(last, sum)) return [];
    // With nothing but a comma between, other readings know the list.
    const between = text.slice(endOf(last), sum.standing.clauseStart);
    if (!/^[,;][^。;\d]{4,},$/.test(between.trim()) || /等|另|剩余|结余/.test(between.slice(0, 4))) return [];
    const parts = [last];
    for (let at = last.index - 1; at >= 0; at -= 1) {
      const each = mentions[at] as Mention;
      if (!isOf(each, sum) || !/^\s*、[^,、;。:\d]{2,24}$/.test(text.slice(endOf(each), (parts[0] as Mention).figure.offset))) break;
      parts.unshift(each);
    }
    const first = parts[0] as Mention;
    const begins = opens.test(text.slice(0, first.figure.offset)) || /(?:^|[。;:])$/.test(text.slice(0, first.standing.clauseStart).trim());
    return parts.length > 1 && begins && (ties(sum, parts) || slipsInDigit(sum, parts, digits)) ? [{ total: sum, parts, reading: "partition" }] : [];
  });
}

function isOf(each: Mention, sum: Mention): boolean {
  return isMoney(each) && sameKind(each, sum) && each.label !== "" && each.standing.frame === sum.standing.frame && each.standing.sentence === sum.standing.sentence && each.standing.segment === sum.standing.segment;
}

const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
