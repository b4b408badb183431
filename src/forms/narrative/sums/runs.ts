import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";

/** What a member of a list tells of itself besides: its rate, its share, how it moved. */
const asides = /[,、]\s*(?:[^,;。:、\d]{0,8}率|占[^,;。:、\d]{0,8}|同比[^,;。:、\d]{0,4}|所占比[重例])(?:为|达到?|约)*\d[\d.]*(?:%|个百分点)/g;
/** How many things an amount is of, right before it: 21个项目412.5万元. */
const counted = /\d[\d,.]*\s*(?:余|多)?(?:[个家户人名件项所处座条栋台套亩批期场次例宗]|公里|人次|批次)[^,;。:、\d]{0,4}[,、]?\s*$/;
/** A mark and a name, and nothing else: the next member follows. */
const named = /^[^,、;。:\d]{0,10}(?:[,、;]|和|及|与|以及)\s*(?:其中[:,]?)?[^,、;。:\d]{2,24}(?:[,、]\s*(?:[^,、;。:\d]{0,6}))?$/;
/** Words that can only stand before the first of a list. */
const opens = /(?:其中|包括|分别|由|[:：])[:,]?[^,、;。\d]*$/;

/** Whether so much of a text names the next member of a list, whatever else the last one told of itself. */
export function namesNext(between: string): boolean {
  return named.test(between.replace(/\([^()]*\)/g, "").replace(asides, "").replace(counted, "").trim());
}

/**
 * 甲20万元，执行率97%；乙12个项目30万元、丙8万元，三项合计…: the figures of one kind that stand right before another one, each under a name of its own, with nothing told between them but
 * what each tells of itself; the last one first told the list is over at the word that opens it.
 */
export function runBefore(total: Mention, reading: Reading, alike: (each: Mention) => boolean = (each) => sameKind(each, total), sentence = total.standing.sentence): readonly Mention[] {
  const parts: Mention[] = [];
  const { text } = reading.passage;
  for (let at = total.index - 1; at >= 0; at -= 1) {
    const each = reading.mentions[at] as Mention;
    if (each.standing.frame !== total.standing.frame) continue;
    if (each.standing.sentence > sentence) continue;
    if (each.standing.sentence < sentence) break;
    if (!alike(each)) continue;
    const next = parts[0];
    if (!isAddend(each) || !isExact(each) || (next !== undefined && !isNextTo(each, next, text))) break;
    parts.unshift(each);
    if (opens.test(text.slice(Math.max(each.standing.clauseStart - 4, 0), each.figure.offset)) || /^分别/.test(each.standing.lead)) break;
  }
  return parts;
}

function isNextTo(each: Mention, next: Mention, text: string): boolean {
  if (each.series !== undefined && each.series.first === next.series?.first && each.series.name !== "" && next.series.name !== "") return true;
  return namesNext(text.slice(endOf(each), next.figure.offset));
}

/** The name a figure stands under; that of the number right before it, where it is what so many things cost. */
export function nameOf(each: Mention, { mentions, passage: { text } }: Reading): string {
  const before = mentions[each.index - 1];
  const besides = before !== undefined && !sameKind(before, each) && before.standing.sentence === each.standing.sentence && /^[^,;。:、\d]{0,4}[,、]?\s*$/.test(text.slice(endOf(before), each.figure.offset));
  return besides && before.label !== "" ? before.label : each.label;
}
