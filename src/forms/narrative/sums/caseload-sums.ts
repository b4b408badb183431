import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { swapsToDue, ties } from "./slipped.js";
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
    // 上年未结12件，新受理88件，累计受理1203件: since years before.
    if (/累计/.test(total.standing.lead) && !ties(total, [old, added])) return [];
    return [{ total, parts: [old, added], reading: "partition" }];
  });
}

const came = /(?:受理|收到|接收|收件|申请|申报|报名)[^,。;:\d]{0,10}$/;
/** What becomes of an application: one of these, and no second. */
const outcomes: readonly RegExp[] = [/(?:审核|审批|评审|初审)?通过$|批准|准予|核准/, /退回|补正|退件/, /不予|驳回|未(?:获)?(?:通过|批准)|不符合/, /撤回|撤销|取消/, /正在|在办|待审|待办|审核中|未办结/];

/** 受理申请386份，审核通过342份，退回补正31份，不予受理13份: each application came to one of them. They cannot be more than all; fewer they may be, some being still in hand. */
export function outcomeSums(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!came.test(total.standing.lead) || /其中|不予|未/.test(total.standing.lead) || !isExact(total) || !isAddend(total)) return [];
    const parts: (typeof total)[] = [];
    for (const each of reading.mentions.slice(total.index + 1)) {
      if (!isAddend(each) || !isExact(each) || !sameKind(each, total) || each.standing.sentence !== total.standing.sentence || each.standing.segment !== total.standing.segment || each.standing.frame !== total.standing.frame || outcomeOf(each) < 0) break;
      parts.push(each);
    }
    if (parts.length < 3 || new Set(parts.map(outcomeOf)).size < parts.length) return [];
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    // 退回补正33份 may have come again and passed, so that more than all is wrong only where two digits changed places.
    const again = parts.some((each) => outcomeOf(each) === 1) && !swapsToDue(total, parts, () => true);
    return sum.compare(total.figure.quantity) === 0 || (sum.compare(total.figure.quantity) > 0 && !again) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** 不予通过 is no 通过: the last of them that the words tell. */
function outcomeOf({ standing }: Mention): number {
  return outcomes.findLastIndex((words) => words.test(standing.lead));
}

function isExact(mention: Mention): boolean {
  const { figure } = mention;
  return (isAddend(mention) || mention.role.kind === "level") && figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
}
