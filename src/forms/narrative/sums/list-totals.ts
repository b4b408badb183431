import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, looksSlipped, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 结存总额, 采购总额, 中标总价: what all of them come to, by its name. */
const called = /^(?:[^,。;:\d]{2,8}总(?:额|价|金额|规模)|[^,。;:\d]{0,4}资金总(?:额|量|盘子))(?:为|达|共|是)*$/;
const row = /分别(?:为|是|达|[^,。;:\d]{2,8})?$/;
/** Some of them only, or other money among them. */
const open = /等(?!级|额)|其中|另|约|左右|主要|包括|上年|计划|预算|控制价|限价/;
/** One of several of one kind: 一标段, 二标段. */
const ofKind = /(标段|合同段|标包|子项|单元|片区|批次|地块|[包标])$/;
const farOff = 0.25;

/**
 * 三家单位结存资金分别为36.2万元、58.7万元和21.4万元，结存总额116.3万元 · 一标段412.6万元、二标段386.9万元，中标总价799.5万元: the total is called by the noun that opens the row, or
 * its parts are one of a kind each.
 */
export function listTotals({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!called.test(total.standing.lead) || !isAddend(total) || !isExact(total) || total.figure.quantity.measure.dimension !== "money") return [];
    const parts = rowBefore(total, mentions);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length < 2) return [];
    const noun = total.standing.lead.replace(/资金总(?:额|量|盘子).*$|总[额价金规].*$/, "").slice(-2);
    const opened = text.slice(first.standing.clauseStart, first.figure.offset);
    const inRow = /分别/.test(opened) && noun.length === 2 && opened.includes(noun) && (row.test(first.standing.lead) || first.series !== undefined || /分别(?:为|是)/.test(opened));
    const kinds = parts.map(({ label }) => ofKind.exec(label)?.[1]);
    const alike = parts.length > 2 && kinds.every((kind) => kind !== undefined && kind === kinds[0]);
    if (!inRow && !alike) return [];
    const sum: Sum = { total, parts, reading: "partition" };
    if (ties(total, parts)) return [sum];
    const near = Math.abs(coverage(total, parts) - 1) <= farOff || looksSlipped(total, parts);
    return near && !open.test(text.slice(first.standing.clauseStart, endOf(total))) ? [sum] : [];
  });
}

/** The amounts right before it in its stretch of the sentence, nothing of another kind among them. */
function rowBefore(total: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const parts: Mention[] = [];
  for (let at = total.index - 1; at >= 0; at -= 1) {
    const each = mentions[at] as Mention;
    const here = each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment;
    if (!here || !sameKind(each, total) || !isAddend(each) || !isExact(each)) break;
    parts.unshift(each);
  }
  return parts;
}
