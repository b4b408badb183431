import { endOf, isAddend, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const received = /(?:接受|收到|募集|筹集|拨入|到位|下达|争取)[^,。;:\d]{0,14}$/;
const gone = /汇往|汇入|拨给|拨往|用于|列支|支付|支出|拨付|发放|采购|购买|使用|资助|救助|转给|转拨/;
const rest = /^(?:余款|余下|剩余|剩下|结余|尚余|余额)(?:资金|款项?|部分|经费)*(?:为|共)?$/;
/** Other money, by which what is left need not be what these leave. */
const others = /上年|年初|以前|历年|结转|利息|追加|调整|其中|累计|另|分别|约|各/;

/**
 * 接受捐款25.00万元，汇往灾区20.00万元，列支运费0.32万元，余款4.68万元: what came in, each thing it went to, and what is left of it. Where they do not
 * come out even, a digit mistaken shows that they were meant to.
 */
export function sumsSpentDown(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((left): Sum[] => {
    if (!rest.test(left.standing.lead) || !isPlain(left)) return [];
    const told = reading.mentions.filter((each) => each.index <= left.index && each.standing.sentence === left.standing.sentence && each.standing.frame === left.standing.frame);
    const from = told.findLastIndex((each) => received.test(each.standing.lead) && !gone.test(each.standing.lead));
    const [total, ...parts] = told.slice(from);
    if (from < 0 || total === undefined || parts.length < 3 || ![total, ...parts].every((each) => isPlain(each) && sameKind(each, left))) return [];
    const spent = parts.slice(0, -1).every((each) => gone.test(each.standing.lead) && each.standing.segment === left.standing.segment);
    const words = reading.passage.text.slice(total.figure.offset, endOf(left));
    if (!spent || others.test(words)) return [];
    const due = parts.slice(0, -1).reduce((sum, each) => sum.minus(each.figure.quantity), total.figure.quantity);
    return ties(total, parts) || (left.figure.quantity.significantDigits >= 3 && isSlipOf(left.figure.quantity, due.in(left.figure.quantity.measure))) ? [{ total, parts, reading: "partition" }] : [];
  });
}

const isPlain = (each: Mention): boolean => isAddend(each) && each.figure.quantity.measure.dimension === "money" && each.figure.quantity.looseness === "exact" && each.figure.comparator === undefined && !each.prior;
