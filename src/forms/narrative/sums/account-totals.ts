import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const totals = [
  { words: /^(?:.{0,8}总?)收入(?:合计|总计)(?:为|达|共)*$|^收入(?:合计|总计)(?:为|达|共)*$/, terms: /收入|补助|结余|结转|调入|债务|债券|转贷|返还|调节基金|拨款/ },
  { words: /^(?:.{0,8}总?)支出(?:合计|总计)(?:为|达|共)*$|^支出(?:合计|总计)(?:为|达|共)*$/, terms: /支出|上解|还本|调出|结转|结余|调节基金|补助/ },
];
/** How many digits a total must have for one of them to be taken as mistaken. */
const surely = 4;

/**
 * 一般公共预算收入4402万元，上级补助收入1884万元，其中一般性转移支付1478万元、专项转移支付406万元，上年结余60万元，收入总计6346万元: one side of the account of a place. What
 * 其中 breaks down is counted once, where the parts make it up to the last digit.
 */
export function accountTotals(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const side = totals.find(({ words }) => words.test(total.standing.lead));
    if (side === undefined || !isAddend(total) || total.figure.quantity.measure.dimension !== "money") return [];
    const told = reading.mentions.filter((each) => each.index < total.index && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && isAddend(each) && sameKind(each, total));
    const parts = withoutInner(told);
    if (parts === undefined || parts.length < 3 || !parts.every(({ standing }) => side.terms.test(standing.lead)) || parts.some((part) => totals.some(({ words }) => words.test(part.standing.lead)))) return [];
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    const precise = total.figure.quantity.printedDigits >= surely;
    const open = /等(?=[,;、])/.test(reading.passage.text.slice((parts[0] as Mention).figure.offset, total.figure.offset));
    return ties(total, parts) || (precise && !open && isSlipOf(total.figure.quantity, sum)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** The figures of a list without those that break one of them down; undefined where it has no such, or where what 其中 names does not make it up. */
function withoutInner(told: readonly Mention[]): readonly Mention[] | undefined {
  const outer: Mention[] = [];
  let broken = 0;
  for (let at = 0; at < told.length; at += 1) {
    const whole = told[at] as Mention;
    outer.push(whole);
    if (!/^[^\d。]{0,4}[,;]?\s*其中[:,]?/.test(whole.passage.text.slice(endOf(whole)))) continue;
    const end = Array.from({ length: told.length - at - 2 }, (_, count) => at + 2 + count).find((to) => ties(whole, told.slice(at + 1, to + 1)));
    if (end === undefined) return undefined;
    broken += 1;
    at = end;
  }
  return broken > 0 ? outer : undefined;
}
