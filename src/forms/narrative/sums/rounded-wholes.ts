import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** One of them is at least so many 元, or persons, hectares and the like. */
const large = { money: 1e8, others: 1e4 };

/**
 * 生产总值617亿元，其中第一产业37亿元、第二产业340亿元、第三产业241亿元: nobody has just so many 亿元 or 万人次, so that whole numbers of them are rounded, each for itself, and may miss
 * their total by half of one for each.
 */
export function isOfRoundedWholes({ total, parts }: Sum): boolean {
  const all = [total, ...parts].map(({ figure }) => figure.quantity);
  const { measure } = total.figure.quantity;
  const least = measure.dimension === "money" ? large.money : large.others;
  if (measure.scale.lt(least) || all.some(({ decimals, measure: { symbol } }) => decimals > 0 || symbol !== measure.symbol) || ties(total, parts)) return false;
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return sum.minus(total.figure.quantity).absolute().value.lte(all.length / 2);
}
