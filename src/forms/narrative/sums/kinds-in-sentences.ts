import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 审批类, 甲型, 设备购置类: which kind of what the total counts. */
const ofKind = /[类型级](?=[^类型级]*$)/;
const most = 2;

/**
 * 审批事项7项，其中：审批类事项1项，为甲。核准类事项6项，为乙、丙。: each kind in a sentence of its own, named in the first words of it by the noun of the total. Kinds may be left out, so that only more
 * of them than there are in all is wrong, or a slip of the hand.
 */
export function kindsInSentences(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    const first = mentions[total.index + 1];
    const noun = first?.label.slice(-2) ?? "";
    if (first === undefined || noun.length < 2 || !isPlain(total) || !total.label.endsWith(noun) || !isOf(first, total, noun) || !/^[^,。;:\d]{0,4}[,。]\s*其中[:,]?[^,。;:\d]*$/.test(text.slice(endOf(total), first.figure.offset))) return [];
    const parts = [first];
    for (let sentence = first.standing.sentence + 1; ; sentence += 1) {
      const next = mentions.find((each) => each.standing.sentence === sentence && each.standing.frame === total.standing.frame);
      if (next === undefined || !isOf(next, total, noun) || !/(?:^|[。;])\s*$/.test(text.slice(0, next.standing.clauseStart)) || parts.some(({ label }) => label === next.label)) break;
      parts.push(next);
    }
    // Another of the kind in the sentence of one of them would be a part of that.
    if (parts.length < 2 || parts.some((part) => mentions.some((each) => each !== part && each !== total && each.standing.sentence === part.standing.sentence && sameKind(each, total) && isAddend(each)))) return [];
    const covers = coverage(total, parts);
    return ties(total, parts) || (covers > 1 && covers <= most) || slipsInDigit(total, parts) ? [{ total, parts, reading: "partition" }] : [];
  });
}

function isOf(part: Mention, total: Mention, noun: string): boolean {
  return isPlain(part) && sameKind(part, total) && part.standing.frame === total.standing.frame && part.label.endsWith(noun) && ofKind.test(part.label.slice(0, -noun.length)) && !/主要|重点/.test(part.standing.lead);
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && !/^(?:ratio|none)$/.test(each.figure.quantity.measure.dimension);
