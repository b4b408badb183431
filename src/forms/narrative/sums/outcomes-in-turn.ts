import { isCount, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, swapsToDue } from "./slipped.js";
import type { Sum } from "./sum.js";

const opens = /(?:^|[,:])(?:其中|目前|已|现|截[至止][^,]{0,12},)*有?$/;
const undone = /^(?:[^,。;\d]{0,8})(?:尚未|未|没有|仍未|还未|暂未)([\u4e00-\u9fff]{2,})/;

/**
 * 20件实事中，有4件已完成全年任务，3件达到任务进度，13件未达到任务进度: each count with what became of it, the last one with 未 before what another did; so that nobody stands in two of them, and nobody in none.
 */
export function outcomesInTurn(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((last): Sum[] => {
    const parts = runUpTo(last, reading);
    const words = undone.exec(last.standing.tail)?.[1] ?? "";
    const denied = parts.slice(0, -1).some(({ standing }) => words.length >= 2 && standing.tail.includes(words.slice(0, 2)));
    const [first] = parts;
    const total = first === undefined || !denied ? undefined : totalOf(first, reading);
    // 20件中，4件已完成，10件未完成: of two, a third may be under way.
    if (total === undefined || parts.length < 3 || goesOn(last, reading)) return [];
    // 15件已完成，3件超额完成，5件未完成: one of them may be part of another, and then they are more than all.
    return coverage(total, parts) > 1 && mayOverlap(parts) && !isSlipped(parts, total) ? [] : [{ total, parts, reading: "partition" }];
  });
}

/** The counts of one unit up to the last, each at the head of its clause. */
function runUpTo(last: Mention, { mentions }: Reading): readonly Mention[] {
  const parts: Mention[] = [];
  for (let at = last.index; at >= 0; at -= 1) {
    const each = mentions[at] as Mention;
    if (each.standing.sentence !== last.standing.sentence || each.standing.frame !== last.standing.frame || !isCount(each) || each.figure.quantity.measure.symbol !== last.figure.quantity.measure.symbol || each.standing.tail.length < 2) break;
    if (!opens.test(each.standing.lead)) break;
    parts.unshift(each);
    if (each.standing.lead !== "") break;
  }
  return parts;
}

/** 20件实事中 in the sentence, or 125个小项 in the one before: how many there were, under the noun of the counts. */
function totalOf(first: Mention, { mentions }: Reading): Mention | undefined {
  const total = mentions[first.index - 1];
  if (total === undefined || !isCount(total) || total.figure.quantity.measure.symbol !== first.figure.quantity.measure.symbol || total.standing.frame !== first.standing.frame) return undefined;
  const [whole, part] = [total.standing.tail, first.standing.tail];
  if (total.standing.sentence === first.standing.sentence) return /中$/.test(whole) ? total : undefined;
  return sameKind(total, first) && first.standing.sentence - total.standing.sentence === 1 && whole.length >= 2 && part.startsWith(whole.slice(-2)) ? total : undefined;
}

const verbs = /完成|完工|竣工|达标|通过|验收|整改|办结|开工/;

/** 已完成 and 超额完成, 已开工 and 已完工. */
function mayOverlap(parts: readonly Mention[]): boolean {
  const done = parts.slice(0, -1).flatMap(({ standing: { tail } }) => verbs.exec(tail)?.[0] ?? []);
  return new Set(done).size < done.length || (done.length > 1 && done.includes("开工"));
}

const isSlipped = (parts: readonly Mention[], total: Mention): boolean => swapsToDue(total, parts, () => true);

function goesOn(last: Mention, { mentions }: Reading): boolean {
  return mentions.some((each) => each.index > last.index && each.standing.sentence === last.standing.sentence && each.standing.frame === last.standing.frame && each.figure.quantity.measure.symbol === last.figure.quantity.measure.symbol);
}
