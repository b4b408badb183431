import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const puts = /^(?:另外?,?|再|并)?(?:加上|连同|计入|并入|算上|合并)/;
const inAll = /(收入|支出|资金|财力|投入|经费|成本)?(?:总量|总计|合计|总额|共计|总规模)(?:为|达到?|共)*$/;
const precise = 4;
const another = /上年|去年|同期|其中|目标|计划|预算数?(?:为)?$/;

/**
 * 本年收入预算676.34亿元，决算589.67亿元，…。另外，…，加上上缴的调剂金收入2413.30亿元，收入总量3002.97亿元: what was told sentences before, with what is put on top of it. Which figure that was its digits tell, four and
 * more of them; where it comes out with none, only the one that is called as the total is can be meant.
 */
export function addedBehind({ mentions }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const more = mentions[total.index - 1];
    const side = inAll.exec(total.standing.lead);
    if (more === undefined || side === null || !isPlain(total) || !isPlain(more) || !sameKind(more, total) || more.standing.sentence !== total.standing.sentence || !puts.test(more.standing.lead) || total.figure.quantity.significantDigits < precise) return [];
    const before = mentions.filter((each) => each.index < more.index && isPlain(each) && sameKind(each, total) && !another.test(each.standing.lead));
    const tied = before.findLast((each) => ties(total, [each, more]));
    if (tied !== undefined) return [{ total, parts: [tied, more], reading: "partition" }];
    const named = side[1] === undefined ? [] : before.filter((each) => new RegExp(`^(?:本年度?|当年|全年|20\\d\\d年度?)*[^,。;:\\d]{0,12}${side[1]}(?:决算数?|合计|总[额计]|完成|实现|共|为)*$`).test(each.standing.lead));
    const [base, ...others] = named.filter((each) => slipsInDigit(total, [each, more], precise));
    return base === undefined || others.length > 0 ? [] : [{ total, parts: [base, more], reading: "partition" }];
  });
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";
