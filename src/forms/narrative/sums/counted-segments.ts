import { isCount, type Mention, type Reading, sameKind } from "../reading/index.js";
import { inUnitOf } from "./counted-as.js";
import { coverage, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const opens = /^(?:其中[:,]?)?$/;
/** 工程类项目, 续建性工程: no thing is of two kinds. */
const kind = /^[\u4e00-\u9fff]{1,10}(?:类|型|性)/;
const counted = /^[个项家件处所座批场次]$/;
/** Less than this, and what is told are the kinds worth telling. */
const half = 0.5;

/**
 * 全市37项工程共完成投资19.62亿元。其中：16项工程类项目全部开工，完成投资10.22亿元；15项补助类…；4个保险类…；2个培训类…: each segment begins with how many there are of a kind. Some may have been left out, unless the money told
 * of each makes up all of it; there are never more than all.
 */
export function countedSegments(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((first): Sum[] => {
    if (first.standing.segment !== 0 || !isThing(first) || !/其中[:,]?\s*$/.test(reading.passage.text.slice(0, first.figure.offset))) return [];
    const here = reading.mentions.filter((each) => each.standing.sentence === first.standing.sentence && each.standing.frame === first.standing.frame && each.index >= first.index);
    const segments = [...new Set(here.map(({ standing }) => standing.segment))].map((segment) => here.filter(({ standing }) => standing.segment === segment));
    const parts = segments.flatMap(([head]) => (head !== undefined && isThing(head) ? [head] : []));
    if (parts.length < 3 || parts.length < segments.length || /合并|重复|重叠|交叉|同时|既/.test(reading.passage.text.slice(first.figure.offset, here.at(-1)?.standing.clauseEnd))) return [];
    const before = reading.mentions.slice(0, first.index).filter((each) => first.standing.sentence - each.standing.sentence <= 1 && isCount(each) && counted.test(each.figure.quantity.measure.symbol) && each.standing.frame === first.standing.frame && parts.some((part) => part.figure.quantity.measure.symbol === each.figure.quantity.measure.symbol));
    const sums = before.map((total): Sum => ({ total, parts: parts.map((part) => inUnitOf(part, total)), reading: "partition" }));
    const tied = sums.findLast(({ total, parts: all }) => ties(total, all));
    if (tied !== undefined) return [tied];
    const [sum, ...others] = sums;
    if (sum === undefined || others.length > 0) return [];
    const covers = coverage(sum.total, sum.parts);
    if (covers < half || covers > 2) return [];
    return [covers > 1 || isAllByMoney(segments, reading, first) ? sum : { ...sum, reading: "nearly" }];
  });
}

const isThing = (each: Mention): boolean => isCount(each) && counted.test(each.figure.quantity.measure.symbol) && opens.test(each.standing.lead) && kind.test(each.standing.tail);

/** The first amount told in each segment, and one told of all of them that they make up. */
function isAllByMoney(segments: readonly (readonly Mention[])[], { mentions }: Reading, first: Mention): boolean {
  const amounts = segments.map((segment) => segment.find(({ figure, role }) => role.kind === "level" && figure.quantity.measure.dimension === "money"));
  const told = amounts.flatMap((each) => each ?? []);
  return told.length === segments.length && mentions.slice(0, first.index).some((each) => first.standing.sentence - each.standing.sentence <= 1 && each.role.kind === "level" && sameKind(each, told[0] as Mention) && ties(each, told));
}
