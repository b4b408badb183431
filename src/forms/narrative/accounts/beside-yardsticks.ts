import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { endOf, type FactBook, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";

/** Of last year, or of what was planned for the year, others read the change. */
const yardstick = /^[^,。;:\d]{0,6},\s*(?:比|较|与)(?![^,。;]*(?:上年|去年|前年|同期|往年|历年|20\d\d|年初|期初|上[期次月季]|[此之以]前))[^,。;:\d]{2,16}$/;
const lower = /^(?:的|相比)*[^,。;:\d]{0,2}(?:低|少|便宜|节约|节省|减少|降低|下降|下浮|压减|短)(?:了|出)?$/;
const higher = /^(?:的|相比)*[^,。;:\d]{0,2}(?:高|多|贵|增加|提高|上浮|超出|长)(?:了|出)?$/;

/** Figures of one thing are not so many times apart. */
const muchMore = 3;

/** 每公里造价61.28万元，比控制价65.00万元低3.72万元: what something is held against right behind it, and by how much it is under or over that. */
export function besideYardsticks({ mentions, passage: { text } }: Reading, book: FactBook): readonly BalanceRelation[] {
  return mentions.flatMap((left): BalanceRelation[] => {
    const [own, other] = [mentions[left.index - 2], mentions[left.index - 1]];
    if (own === undefined || other === undefined || ![own, other, left].every((each) => isExact(each) && sameKind(each, left) && each.standing.frame === left.standing.frame && each.standing.sentence === left.standing.sentence)) return [];
    if (/^(?:ratio|none|score)$/.test(left.figure.quantity.measure.dimension) || own.prior || !yardstick.test(text.slice(endOf(own), other.figure.offset))) return [];
    const behind = text.slice(endOf(other), left.figure.offset);
    const [from, taken] = lower.test(behind) ? [other, own] : higher.test(behind) ? [own, other] : [];
    // 实际291.86万元，其中货物118.66万元、服务173.20万元，比预算305.00万元节约13.14万元: of several told before, what is held against it need not be the nearest.
    const alone = !mentions.some((each) => each.index < own.index && sameKind(each, own) && each.standing.sentence === own.standing.sentence);
    return !alone || from === undefined || taken === undefined || !areOfOneSize(own, other) || left.figure.quantity.compare(from.figure.quantity) >= 0 ? [] : [balance({ from, more: [], taken, left }, book)];
  });
}

function areOfOneSize(one: Mention, other: Mention): boolean {
  const [least, most] = [one, other].map(({ figure: { quantity } }) => Number(quantity.value) * Number(quantity.measure.scale)).sort((a, b) => a - b) as [number, number];
  return least > 0 && most / least < muchMore;
}
