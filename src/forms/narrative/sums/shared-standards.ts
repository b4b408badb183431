import { endOf, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Who bears a standard. */
const bearer = /中央|自治区|省|市|州|盟|县|区|旗|乡|镇|村|财政|基金|个人|自付|自筹|农户|单位|企业|学校|家庭|集体|承担|负担/;
const opens = /^[^,。;:\d()]{0,8}[,(:]?\s*(?:其中|包括|由)[:,]?[^,。;:、\d]{2,16}$/;
/** What says that others bear some of it, or that it was another in another year. */
const open = /^\s*(?:等|左右|以上)|其余|不足|剩余|差额/;
const farOff = 0.5;

/** 补助标准每人每年640元，其中中央384元、省级154元、县级102元: a standard, and what each level of government bears of it. With some levels left untold it need not be all. */
export function sharedStandards(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    const first = mentions[total.index + 1];
    if (total.role.kind !== "each" || first === undefined || !isExact(total) || total.figure.quantity.measure.dimension !== "money" || !opens.test(text.slice(endOf(total), first.figure.offset).replace(/^\s*\/[^,。;:()]{1,8}/, ""))) return [];
    const parts: Mention[] = [];
    for (const each of mentions.slice(total.index + 1)) {
      const last = parts.at(-1);
      // 其中中央384元、省级154元、县级102元，个人缴费380元: what is paid besides it.
      if (!isPart(each, total) || /缴费|另|上年/.test(each.standing.lead) || each.standing.frame !== first.standing.frame || each.standing.sentence !== first.standing.sentence || (last !== undefined && !/^[^,、;。:\d()]{0,8}[,、;]\s*[^,、;。:\d()]{2,16}$/.test(text.slice(endOf(last), each.figure.offset)))) break;
      parts.push(each);
    }
    if (parts.length < 2) return [];
    const sum: Sum = { total, parts, reading: "partition" };
    if (ties(total, parts)) return [sum];
    const covers = coverage(total, parts);
    const behind = text.slice(endOf(parts.at(-1) as Mention)).split("。")[0] ?? "";
    return !open.test(behind) && ((covers > 1 && covers <= 1 + farOff) || slipsBy(total, parts, 3)) ? [sum] : [];
  });
}

function isPart(each: Mention, total: Mention): boolean {
  return (each.role.kind === "level" || each.role.kind === "each") && !each.prior && isExact(each) && sameKind(each, total) && bearer.test(each.standing.lead) && each.figure.quantity.compare(total.figure.quantity) < 0;
}
