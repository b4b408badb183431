import { endOf, isAddend, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const summedUp = /^(?:[^,。;:\d]{0,8})?(?:(?:收入|支出|资金|财力)(?:合计|共计|总计|总量)|总(?:收入|支出|财力))(?:为|达|:)*$/;
/** Further off than this, what was added is not all that the total holds. */
const farOff = 0.25;

/** 收入完成15亿元，比上年…，加上补助收入13亿元、上年结余1亿元，收入合计29亿元: the last amount before 加上, and all those after it. */
export function sumsWithAdded(reading: Reading): readonly Sum[] {
  const { text } = reading.passage;
  if (!text.includes("加上")) return [];
  return reading.mentions.flatMap((total): Sum[] => {
    if (!summedUp.test(total.standing.lead) || !isAddend(total)) return [];
    const here = reading.mentions.filter((each) => each.index < total.index && each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment && each.standing.frame === total.standing.frame);
    const added = here.findIndex((each) => /^加上?(?!快|强|大)/.test(each.standing.lead));
    if (added < 0) return [];
    const first = here.slice(0, added).findLast((each) => isAddend(each) && sameKind(each, total));
    const more = here.slice(added);
    if (first === undefined || !more.every((each) => isAddend(each) && sameKind(each, total)) || more.some((each) => openEnd.test(text.slice(endOf(each))) || /其中|减|扣/.test(each.standing.lead))) return [];
    const parts = [first, ...more];
    return ties(total, parts) || Math.abs(covers(total, parts) - 1) <= farOff ? [{ total, parts, reading: "partition" }] : [];
  });
}

function covers(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return total.figure.quantity.isZero ? Number.POSITIVE_INFINITY : Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
}
