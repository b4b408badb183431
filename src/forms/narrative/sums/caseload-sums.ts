import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const carried = /(?:旧存|积存|上年(?:度)?(?:旧存|结转|结存|未结|遗留)|(?:年初|期初)(?:存案|未结|结存))[^,。;:\d]{0,6}$/;
const fresh = /(?:新收|新受理|新接收|新立|新增受理)[^,。;:\d]{0,8}$/;
const all = /^(?:共计?|合计|总计|累计|全年|共同|应)*(?:受理|办理|收案|受案|应办)[^,。;:\d]{0,10}$/;

/** 旧存1286件，新收9742件，受理各类案件11028件: what was left over and what came in anew are all that there was to do. */
export function caseloadSums(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const [old, added] = [reading.mentions[total.index - 2], reading.mentions[total.index - 1]];
    if (old === undefined || added === undefined || !all.test(total.standing.lead) || !carried.test(old.standing.lead) || !fresh.test(added.standing.lead)) return [];
    const together = [old, added].every((each) => each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && sameKind(each, total) && isExact(each));
    // 受理 may be said of what came in alone.
    if (!together || !isExact(total) || total.figure.quantity.compare(added.figure.quantity) <= 0) return [];
    return [{ total, parts: [old, added], reading: "partition" }];
  });
}

function isExact(mention: Mention): boolean {
  const { figure } = mention;
  return (isAddend(mention) || mention.role.kind === "level") && figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
}
