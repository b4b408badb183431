import { endOf } from "../reading/index.js";
import { moves, slack, type Spot } from "./spot.js";

/** How many figures before a total are tried as its own elders. */
const reach = 12;

/**
 * 总支出600万元：福利50万元；救助400万元：城市低保120万元；农村低保200万元；管理100万元；其他50万元. The list under 救助 names but some of it, and
 * its end goes on with what stands beside 救助: those together with 救助, and what was told before it, make up the outer total.
 */
export function runsOn(total: Spot | undefined, told: readonly (Spot | undefined)[], spots: readonly Spot[]): boolean {
  const parts = told.filter((spot) => spot !== undefined);
  if (total === undefined || parts.length !== told.length || parts.length < 2 || parts.some(({ at, passage }) => at < total.at || passage !== total.passage)) return false;
  const elders = spots.filter((each) => each.at < total.at && total.at - each.at <= reach && total.passage - each.passage <= 1 && each.dimension === total.dimension && !moves(each) && !each.mention.prior).reverse();
  return parts.slice(1).some((_, at) => parts.slice(at + 1).some(({ value }) => value !== 0) && elders.some((outer, before) => outer.digits >= 4 && outer.value > total.value && adds(outer, [...elders.slice(0, before), total, ...parts.slice(at + 1)])));
}

/**
 * The same list read from outside: 救助400万元：城市低保120万元；农村低保200万元；管理100万元, of which 农村低保 was taken for one of the outer parts. Without
 * what stands behind the colon or 其中 of one part the others make up the total.
 */
export function holdsInner(total: Spot | undefined, told: readonly (Spot | undefined)[]): boolean {
  const parts = told.filter((spot) => spot !== undefined);
  if (total === undefined || parts.length !== told.length || total.digits < 4) return false;
  return parts.some((outer, at) => parts.slice(at + 1).some((last, more) => opensBetween(outer, parts[at + 1] as Spot) && parts.length - more - 1 >= 2 && last.passage === outer.passage && adds(total, [...parts.slice(0, at + 1), ...parts.slice(at + 2 + more)])));
}

function opensBetween(outer: Spot, inner: Spot): boolean {
  if (outer.passage !== inner.passage) return false;
  return /:|其中|包括/.test(inner.mention.passage.text.slice(endOf(outer.mention), inner.mention.figure.offset));
}

function adds(outer: Spot, parts: readonly Spot[]): boolean {
  return Math.abs(outer.value - parts.reduce((sum, { value }) => sum + value, 0)) <= slack([outer, ...parts]);
}
