import { endOf, isExact, isSlipOf, type Mention, type Reading } from "../reading/index.js";
import { slipsInDigit, swapsToDue, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const opens = /^\s*(?:标准)?\s*\(\s*(?:其中|包括|含|即)?:?\s*[^\d,、;()]{2,12}$/;
const member = /^\s*[,、;+和及与]\s*[^\d,、;()]{2,12}$/;
const closes = /^\s*\)/;

/** 综合定额为每人每天280元（住宿费110元、伙食费100元、其他费用70元）: what an amount each is made of, name by name to the end of the bracket right behind it. */
export function madeOfEach({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const parts: Mention[] = [];
    for (const each of mentions.slice(total.index + 1)) {
      const between = text.slice(endOf(parts.at(-1) ?? total), each.figure.offset);
      if (!(parts.length === 0 ? opens : member).test(between) || !isMoney(each, total)) break;
      parts.push(each);
    }
    const last = parts.at(-1);
    if (total.role.kind !== "each" || !isMoney(total, total) || last === undefined || parts.length < 2 || !closes.test(text.slice(endOf(last))) || text.slice(endOf(total), endOf(last)).includes("等")) return [];
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    const near = Math.abs(Number(sum.value.div(total.figure.quantity.value)) - 1) <= within;
    // 其中市级300元、县级200元: the rest is another's.
    const some = /^\s*(?:标准)?\s*\(\s*其中/.test(text.slice(endOf(total))) && sum.compare(total.figure.quantity) < 0;
    if (some) return swapsToDue(total, parts, () => true) ? [{ total, parts, reading: "partition" }] : [];
    return near || parts.length > 2 || isSlipOf(total.figure.quantity, sum) || swapsToDue(total, parts, () => true) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const among = /^[^,。;\d]{0,4}[,(]?\s*(?:其中|包括|含)/;

/** 人均600元，其中接运费每人180元、冷藏费每人120元、火化费每人300元: each amount each under its own name. Some may be left out, so that it is told where one digit is all that parts the two. */
export function eachOfEach({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (total.role.kind !== "each" || !isMoney(total, total)) return [];
    const behind = mentions.slice(total.index + 1);
    const end = behind.findIndex((each) => each.role.kind !== "each" || !isMoney(each, total) || each.standing.sentence !== total.standing.sentence || !/每/.test(each.standing.lead));
    const parts = behind.slice(0, end === -1 ? undefined : end);
    const [first] = parts;
    if (first === undefined || parts.length < 2 || !among.test(text.slice(endOf(total), first.figure.offset))) return [];
    return ties(total, parts) || (parts.length > 2 && slipsInDigit(total, parts, 2)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** Two amounts that come to something else by more than this may be told besides. */
const within = 0.25;

function isMoney(each: Mention, total: Mention): boolean {
  return isExact(each) && !each.prior && each.figure.quantity.measure.dimension === "money" && each.figure.quantity.measure.symbol === total.figure.quantity.measure.symbol && !total.figure.quantity.isZero;
}
