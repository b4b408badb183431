import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, missesByDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 审批类, 甲型, 设备购置类: which kind of what the total counts. */
const ofKind = /[类型级]([^类型级]{2,})$/;
const most = 2;
const digits = { named: 3, alone: 4 };
/** What may stand in a sentence of its own behind a list. */
const another = /年|结余|结转|剩余|累计|合计|共|已|支付|拨付|完成|执行|收入|预算/;

/**
 * 支出336万元。其中：道路维修126万元。桥梁维修240万元。 · 审批事项7项，其中：审批类事项1项，为甲。核准类事项6项，为乙、丙。: each kind in a sentence of its own, named in the first words of it by the noun of the
 * total, or with nothing else in it. Kinds may be left out, so that only more of them than there are in all is wrong, or a slip of the hand.
 */
export function kindsInSentences(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    const first = mentions[total.index + 1];
    const noun = nounOf(first) ?? "";
    if (first === undefined || !isPlain(total) || !isOf(first, total, noun) || !/^[^,。;:\d]{0,4}[,。]\s*其中[:,]?[^,。;:\d]*$/.test(text.slice(endOf(total), first.figure.offset))) return [];
    const parts = [first];
    for (let sentence = first.standing.sentence + 1; ; sentence += 1) {
      const next = mentions.find((each) => each.standing.sentence === sentence && each.standing.frame === total.standing.frame);
      if (next === undefined || !isOf(next, total, noun) || !/(?:^|[。;])\s*$/.test(text.slice(0, next.standing.clauseStart)) || parts.some(({ label }) => label === next.label)) break;
      parts.push(next);
    }
    // Another of the kind in the sentence of one of them would be a part of that.
    if (parts.length < 2 || parts.some((part) => mentions.some((each) => each !== part && each !== total && each.standing.sentence === part.standing.sentence && sameKind(each, total) && isAddend(each)))) return [];
    // What stands alone in a sentence may be told beside the total, and not of it.
    const named = parts.every((part) => nounOf(part) === noun);
    const beyond = named && coverage(total, parts) > 1 && coverage(total, parts) <= most;
    return ties(total, parts) || beyond || missesByDigit(total, parts, named ? digits.named : digits.alone) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** 许可事项 of 新办类许可事项. */
function nounOf(part: Mention | undefined): string | undefined {
  return ofKind.exec(part?.label ?? "")?.[1];
}

function isOf(part: Mention, total: Mention, noun: string): boolean {
  const named = noun !== "" && total.label.endsWith(noun) && nounOf(part) === noun;
  return isPlain(part) && sameKind(part, total) && part.standing.frame === total.standing.frame && (named || isAlone(part)) && !/主要|重点/.test(part.standing.lead);
}

/** A name and an amount, and nothing else up to the stop. */
function isAlone({ label, passage: { text }, standing, figure }: Mention): boolean {
  return figure.quantity.measure.dimension === "money" && label.length >= 2 && !another.test(label) && /(?:^|[。;]|其中[:,]?)\s*(?:其中[:,]?)?\s*[^,、。;:()\d]{2,16}$/.test(text.slice(0, figure.offset)) && /^\s*[。;]/.test(text.slice(figure.offset + figure.length)) && standing.frame === 0;
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && !/^(?:ratio|none)$/.test(each.figure.quantity.measure.dimension);
