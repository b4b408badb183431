import { endOf, isAddend, isExact, isSwapOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** With fewer parts, or with shorter figures, two digits that changed places are soon come by among so many totals. */
const least = { parts: 3, digits: 5 };

/** So many sentences above a list its total may stand. */
const reach = 3;

const between = /^[^,。;:、\d]{0,4}[,、;]\s*[^,。;:、\d]{1,16}$/;

/**
 * 公用经费444.36万元。公用经费比上年的452.81万元压缩8.45万元，具体为：办公费62.35万元、… · 环卫支出3086.52万元，清扫2215.40万元、清运683.72万元、公厕118.90万元、绿化113.50万元，折合每平方米10.78元: a list, with no word that says
 * what it is of, and a figure before it that it comes to but for two digits that changed places. In figures of so many digits that does not come about by chance.
 */
export function slippedRuns(reading: Reading, known: readonly Sum[]): readonly Sum[] {
  return runsIn(reading).flatMap((parts): Sum[] => {
    if (known.some((sum) => sum.parts.some((part) => parts.includes(part)))) return [];
    const [first] = parts as [Mention];
    const before = reading.mentions.filter((each) => each.index < first.index && first.standing.sentence - each.standing.sentence <= reach && isPart(each) && sameKind(each, first) && !each.prior);
    const totals = before.filter((total) => isSwapped(total, parts));
    const [total] = totals;
    return total === undefined || before.some((each) => ties(each, parts)) || totals.some((each) => each.figure.quantity.compare(total.figure.quantity) !== 0) ? [] : [{ total, parts, reading: "partition" }];
  });
}

/** Figures of one kind, one behind another with a name in front, as many as there are. */
function runsIn({ mentions, passage: { text } }: Reading): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const each of mentions) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last !== undefined && last.index === each.index - 1 && isPart(each) && sameKind(each, last) && each.standing.frame === last.standing.frame && between.test(text.slice(endOf(last), each.figure.offset));
    if (goesOn) runs.at(-1)?.push(each);
    else runs.push(isPart(each) ? [each] : []);
  }
  return runs.filter((run) => run.length >= least.parts).flatMap((run) => [run, ...(run.length > least.parts ? [run.slice(1), run.slice(0, -1), ...(run.length > least.parts + 1 ? [run.slice(1, -1)] : [])] : [])]);
}

function isPart(each: Mention): boolean {
  return isAddend(each) && isExact(each) && !/^(?:ratio|none)$/.test(each.figure.quantity.measure.dimension);
}

function isSwapped(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const gap = total.figure.quantity.minus(sum);
  return [[total.figure.quantity, sum] as const, ...parts.map(({ figure: { quantity } }) => [quantity, quantity.plus(gap)] as const)].some(([printed, due]) => printed.significantDigits >= least.digits - 1 && total.figure.quantity.significantDigits >= least.digits && due.value.gt(0) && isSwapOf(printed, due));
}
