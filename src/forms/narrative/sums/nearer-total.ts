import { isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/**
 * 年初计划24个，调减1个、追加3个，调整后26个。按类型分，甲3个、乙11个、丙7个、丁5个: parts that do not make the total found for them, and make a figure of the same kind that stands
 * between the two, are the parts of that.
 */
export function ofNearerTotal(sum: Sum, readings: readonly Reading[]): Sum {
  const { total, parts } = sum;
  const [first] = parts;
  if (first === undefined || parts.length < 2 || ties(total, parts) || !parts.every(({ passage, index }) => passage === total.passage && index > total.index)) return sum;
  const between = (readings.find(({ passage }) => passage === total.passage)?.mentions ?? []).slice(total.index + 1, first.index);
  const nearer = between.findLast((each: Mention) => each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, total) && ties(each, parts));
  return nearer === undefined ? sum : { ...sum, total: nearer };
}
