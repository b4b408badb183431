import { endOf, isExact, type Mention, type Reading } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Of the insured person's pay: 缴费率, 缴费比例, 费率. */
const called = /(?:缴费|缴存|缴纳|征缴|费率|缴)(?=[^,。;:]*$)/;
const employer = /^(?:其中)?[:,]?(?:用人|缴费|参保|所在)?(?:单位|企业)(?:缴费|缴存|缴纳|承担|负担|部分)*(?:费?率|比例)?(?:为|按|是)*$/;
const person = /^(?:其中)?[:,]?(?:职工|参保|被保险人)?(?:个人|职工|本人)(?:缴费|缴存|缴纳|承担|负担|部分)*(?:费?率|比例)?(?:为|按|是)*$/;
const otherwise = /原|上年|调整前|降低|下调|降至|由|从|财政/;

/** 失业保险征缴费率继续按照1%执行，其中单位费率0.7%，个人费率0.3%: what employer and employee pay between them is all that is paid. */
export function contributionRates({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const [one, other, next] = mentions.slice(total.index + 1);
    if (one === undefined || other === undefined || ![total, one, other].every((each) => isRate(each) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame)) return [];
    const parts = [one, other];
    const both = (employer.test(one.standing.lead) && person.test(other.standing.lead)) || (person.test(one.standing.lead) && employer.test(other.standing.lead));
    const opened = text.slice(total.standing.clauseStart, one.figure.offset);
    if (!both || !called.test(text.slice(text.lastIndexOf("。", total.figure.offset) + 1, total.figure.offset)) || !/其中/.test(text.slice(endOf(total), one.figure.offset)) || otherwise.test(opened)) return [];
    // 单位16%，个人8%，财政补贴4%: somebody else pays of it too.
    if (!ties(total, parts) && next !== undefined && isRate(next) && next.standing.sentence === total.standing.sentence) return [];
    return [{ total, parts, reading: "partition" }];
  });
}

const isRate = (each: Mention): boolean => isExact(each) && each.figure.quantity.measure.symbol === "%" && !each.prior && each.role.kind !== "rate" && each.role.kind !== "delta";
