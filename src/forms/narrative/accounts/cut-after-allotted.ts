import type { BalanceRelation } from "../../../model/index.js";
import { balance, isAmount } from "./accounts.js";
import { comesOutOrSlips } from "./signs.js";
import { type FactBook, isExact, type Mention, type Reading } from "../reading/index.js";

const cut = /^(?:后|又|后期|年中|年底|执行中|期间|中期|\d{1,2}月(?:份|底)?|因[^,。;\d]{2,16},)*(?:调减|核减|追减|压减|收回|扣减|调整减少)(?:资金|预算|指标|经费|了)*$/;
const inTheEnd = /^(?:(?:调整|核减|调减|压减|收回)后)?(?:的)?(?:全年|年度|最终|本年度?|当年)*(?:实际|实|最终)(下达|安排|到位|分配|拨付|预算)(?:资金|指标|预算|数|金额|经费|为|共|计)*$/;
const others = /追加|调增|增加|新增|结转|结余|上年|另/;

/** 下达我区111万元，其中甲100万元，乙11万元，调减40万元（文号），全年实际下达71万元: what was given at first, less the one cut told since, right before what was given in the end. */
export function cutAfterAllotted(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((left): BalanceRelation[] => {
    const taken = mentions.findLast((each) => each.index < left.index && each.standing.frame === left.standing.frame);
    if (taken === undefined || !isPlain(left) || !isExact(taken) || taken.figure.quantity.measure.dimension !== "money" || !inTheEnd.test(left.standing.lead) || !cut.test(taken.standing.lead) || taken.standing.sentence !== left.standing.sentence) return [];
    const here = mentions.filter((each) => each.index < taken.index && each.standing.frame === left.standing.frame && each.standing.sentence === left.standing.sentence);
    const [from] = here;
    // 其中 opens the parts of the first; without it every other amount may be one that was given as well.
    const whole = here.length === 1 || /其中|包括|含/.test(here[1]?.standing.lead ?? "");
    // 下达111万元，后调减40万元，实际到位65万元: what came in need not be all that was given.
    const verb = inTheEnd.exec(left.standing.lead)?.[1] ?? "";
    if (from === undefined || !from.standing.lead.includes(verb) || !whole || !here.every(isPlain) || from.figure.quantity.compare(taken.figure.quantity) <= 0 || others.test(text.slice(from.standing.clauseStart, left.figure.offset))) return [];
    return comesOutOrSlips({ from, taken, left }, 2) ? [balance({ from, more: [], taken, left }, book)] : [];
  });
}

const isPlain = (each: Mention): boolean => isAmount(each) && isExact(each) && !each.prior;
