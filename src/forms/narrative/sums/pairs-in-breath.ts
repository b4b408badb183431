import { endOf, isCount, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isOff, isSound } from "./rows-of-two.js";
import type { Sum } from "./sum.js";

/** 16369户54851人: one thing counted twice in a breath. */
export interface PairInBreath {
  readonly counts: readonly [Mention, Mention];
}

/** What the running words of a frame count twice in one breath. */
export function pairsInBreath({ mentions }: Reading, frame: number): readonly PairInBreath[] {
  return mentions.flatMap((one): PairInBreath[] => {
    const other = mentions[one.index + 1];
    const inBreath = other !== undefined && /^[、,]?$/.test(one.passage.text.slice(endOf(one), other.figure.offset).trim()) && other.standing.lead === "";
    return inBreath && [one, other].every((each) => isCount(each) && each.standing.frame === frame) && !sameKind(one, other) ? [{ counts: [one, other] }] : [];
  });
}

export function areOfOneKind(one: PairInBreath, other: PairInBreath): boolean {
  return [0, 1].every((at) => sameKind(one.counts[at] as Mention, other.counts[at] as Mention));
}

const undone = /^(?:目前|现|仍|还|尚|有|其中|另有)*(?:未|没有?|待)([\u4e00-\u9fff]{2,8}?)(?:的|共|有)*$/;
const rest = /^(?:目前|现|仍|还|尚|有)*(?:剩余|其余|余下|尚余|剩下|剩)(?:的|共|有)*$/;

/**
 * 监测对象16369户54851人，累计消除风险7282户27256人（…），未消除风险9087户24595人: done and left undone, in households and in persons. Where the ones make up all that there were, the
 * others do as well.
 */
export function doneAndUndoneInPairs(reading: Reading): readonly Sum[] {
  return reading.outline.frames.flatMap(({ index }) => {
    const pairs = pairsInBreath(reading, index);
    return pairs.flatMap((left, at): Sum[] => {
      const [whole, done] = [pairs[at - 2], pairs[at - 1]];
      if (whole === undefined || done === undefined || ![done, left].every((each) => areOfOneKind(each, whole)) || !isLeftOf(left, done) || left.counts[0].standing.sentence - whole.counts[0].standing.sentence > 1) return [];
      const columns = [0, 1].map((each) => ({ total: whole.counts[each] as Mention, parts: [done, left].map(({ counts }) => counts[each] as Mention) }));
      const [sound, off] = [columns.find(isSound), columns.find((column) => !isSound(column))];
      return sound === undefined || off === undefined || !isOff(off) ? [] : [{ ...off, reading: "partition" }];
    });
  });
}

function isLeftOf({ counts: [left] }: PairInBreath, { counts: [done] }: PairInBreath): boolean {
  const name = undone.exec(left.standing.lead)?.[1];
  return rest.test(left.standing.lead) ? !/[未没]/.test(done.standing.lead) : name !== undefined && done.standing.lead.endsWith(name) && !/[未没]/.test(done.standing.lead);
}
