import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const ranks: readonly RegExp[] = [/^正高级?(?:职称)?$/, /^副高级?(?:职称)?$/, /^高级(?:职称)?$/, /^中级(?:职称)?$/, /^(?:初级|助理级?)(?:职称)?(?:及以下|及其他)?$/, /^其[他它](?:人员)?$/, /^(?:未评|无)职称$/];
const lastRank = /及以下|及其他|^其[他它]|职称$/;

/**
 * 在编68人，其中采编41人、技术15人、行政12人；高级职称13人、中级26人、初级及以下29人: staff by rank down to the last, beside the list that makes up all of them. Some may have no
 * rank, so that a row that does not come to all of them is only told where one digit is all that parts the two.
 */
export function sumsByRank(reading: Reading, sums: readonly Sum[]): readonly Sum[] {
  return sums.flatMap((sum): Sum[] => {
    const last = sum.parts.at(-1);
    if (sum.reading !== "partition" || last === undefined || sum.parts.length < 2 || last.passage !== reading.passage || last.figure.quantity.measure.dimension !== "person" || !ties(sum.total, sum.parts)) return [];
    const behind = reading.mentions.slice(last.index + 1);
    const end = behind.findIndex((each) => !isRanked(each, last));
    const parts = behind.slice(0, end === -1 ? undefined : end);
    if (parts.length < 3 || !lastRank.test((parts.at(-1) as Mention).label)) return [];
    return ties(sum.total, parts) || slipsInDigit(sum.total, parts, 1) ? [{ total: sum.total, parts, reading: "partition" }] : [];
  });
}

function isRanked(each: Mention, last: Mention): boolean {
  return isAddend(each) && sameKind(each, last) && each.standing.sentence === last.standing.sentence && each.standing.frame === last.standing.frame && ranks.some((rank) => rank.test(each.label));
}
