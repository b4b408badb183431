import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const batch = /第([一二三四五])批(?:次)?[^,。;:、\d]{0,10}$/;
const numerals = "一二三四五";
/** 分别支持甲项目3000万元、…: what each of a batch went to. */
const spread = /^\s*(?:\([^()]*\))?\s*,?\s*(?:分别)(?:支持|用于|安排|下达|补助|分配|拨付)/;

/**
 * 获得资金17347万元其中第一批资金9910万元，分别支持甲项目3000万元、乙项目3357万元、丙项目3553万元；第二批资金7437万元，分别支持…: the batches, from the first on, are what was got, and each went to all that 分别 names behind it.
 */
export function batchesInTurn(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  const batches = mentions.filter((each) => isPlain(each) && batch.test(each.standing.lead));
  return [...wholeOf(batches, reading), ...batches.flatMap((each): Sum[] => {
    if (!spread.test(text.slice(endOf(each)))) return [];
    const parts = mentions.filter((other) => other.index > each.index && other.standing.frame === each.standing.frame && other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment);
    const such = parts.length >= 2 && parts.every((part, at) => isPlain(part) && sameKind(part, each) && !batch.test(part.standing.lead) && (at === 0 || /^\s*(?:\([^()]*\))?\s*[、,和及]\s*[^,;。\d]{2,40}$/.test(text.slice(endOf(parts[at - 1] as Mention), part.figure.offset).replace(/\([^()]*\)/g, ""))));
    const rest = text.slice(endOf(parts.at(-1) ?? each)).replace(/^\([^()]*\)/, "");
    // 剩余资金留省本级: not all of a batch need be given on.
    return such && /^\s*(?:[;。]|$)/.test(rest) && (ties(each, parts) || slipsInDigit(each, parts)) ? [{ total: each, parts, reading: "partition" }] : [];
  })];
}

function wholeOf(batches: readonly Mention[], { mentions }: Reading): readonly Sum[] {
  const [first] = batches;
  const total = first === undefined ? undefined : mentions[first.index - 1];
  const inTurn = batches.length >= 2 && batches.every((each, at) => batch.exec(each.standing.lead)?.[1] === numerals[at] && each.standing.sentence === first?.standing.sentence && each.standing.frame === first.standing.frame);
  if (first === undefined || total === undefined || !inTurn || !isPlain(total) || !sameKind(total, first) || !/其中/.test(first.standing.lead) || total.standing.sentence !== first.standing.sentence) return [];
  // A third batch may be told elsewhere, or right behind.
  if (/^[^。\d]*(?:第[三四五]批|其余|剩余)/.test(total.passage.text.slice(endOf(batches.at(-1) as Mention))) && !ties(total, batches)) return [];
  return ties(total, batches) || coverage(total, batches) > 1 || slipsInDigit(total, batches, 4) ? [{ total, parts: batches, reading: "partition" }] : [];
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
