import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { comesNear, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/税收收入/, /非税收入/],
  [/财政拨款/, /其他(?:收入|资金)/],
];
/** 基本支出占56.4%，为 · 占56.4%，即: the share before its amount. */
const share = /^(?:,其中[:,]?|[,;:]|其中[:,]?)*([^,。;:、\d]{2,8})占(?:比|支出|总支出|全年支出|总额|收入)*(?:的)?(?:为)?$/;
const amount = /^(?:金额|支出|经费|收入|计|共|共计)*(?:为|是|达|计)?$/;

/** 全年支出3802万元，基本支出占56.4%，为2144万元，项目支出1657万元: both classes there are by definition, the share of the first told before its amount. */
export function sharedFirst({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((rate): Sum[] => {
    const [total, one] = [mentions[rate.index - 1], mentions[rate.index + 1]];
    const name = rate.role.kind === "share" ? share.exec(rate.standing.lead)?.[1] : undefined;
    const behind = mentions[rate.index + 2];
    const other = behind?.role.kind === "share" ? mentions[rate.index + 3] : behind;
    if (total === undefined || one === undefined || other === undefined || name === undefined || !amount.test(one.standing.lead)) return [];
    if (![total, one, other].every((each) => isPlain(each, total)) || !/^\s*[,(]\s*$/.test(text.slice(endOf(rate), one.figure.offset - one.standing.lead.length))) return [];
    const called = text.slice(endOf(one), other.figure.offset);
    const both = kinds.some(([first, second]) => (first.test(name) && second.test(called)) || (second.test(name) && first.test(called)));
    const parts = [one, other];
    const third = mentions[other.index + 1];
    if (!both || (third !== undefined && isPlain(third, total) && third.standing.segment === other.standing.segment && !/结转|结余|其中/.test(third.standing.lead))) return [];
    return ties(total, parts) || comesNear(total, parts) || slipsInDigit(total, parts) ? [{ total, parts, reading: "partition" }] : [];
  });
}

function isPlain(each: Mention, total: Mention): boolean {
  return isAddend(each) && isExact(each) && sameKind(each, total) && each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence;
}
