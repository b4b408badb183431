import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const doing = "(拨付|支付|支出|兑付|发放|使用|下达|到位|完成|办理|受理|收到|征收|入库|办结|培训|接待|安置|改造|新增)";
const object = "[^,。;:\\d]{0,8}";
const until = new RegExp(`^(?:其中[:,]?)?(?:(?:截[至止]到?)(?:20\\d\\d年)?(\\d{1,2})月(?:份|底|末|\\d{1,2}日)?|(?:20\\d\\d年)?(?:1|一)[-—~至到]+(\\d{1,2})月(?:份)?|(上半年)|前(三)季度|前(\\d{1,2})个月)(?:,)?(?:累计|共|已|实际)*${doing}${object}$`);
const since = new RegExp(`^(?:(\\d{1,2})(?:[-—~至到]+12)?月(?:份)?|(下半年)|(?:第?四|4)季度)(?:又|再|继续|新|集中|补充|,)*(?:${doing.slice(1, -1)})${object}$`);
const whole = new RegExp(`^(?:20\\d\\d年)?(?:全年|年度|全年度|当年)(?:累计|共计?|合计|总共|实际|总)*${doing}${object}$`);

/**
 * 截至11月末拨付872.8万元，12月份再拨付66.16万元，全年拨付938.96万元: what was done until then and what was done after make the year's, where the second part begins as the first ends.
 */
export function sumsUntilAndSince({ mentions }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const [first, second] = [mentions[total.index - 2], mentions[total.index - 1]];
    const all = whole.exec(total.standing.lead)?.[1];
    if (first === undefined || second === undefined || all === undefined || !isTold(total, total) || !isTold(first, total) || !isTold(second, total)) return [];
    const [before, after] = [until.exec(first.standing.lead), since.exec(second.standing.lead)];
    if (before === null || after === null || before[6] !== all || !second.standing.lead.includes(all) || !follows(before, after, second.standing.lead)) return [];
    // 四季度支出1254万元（含暂付款转列支出） · 全年支出含上年结转: of more than the others.
    if (/[(含]/.test(second.passage.text.slice(first.figure.offset, total.figure.offset))) return [];
    // 截至11月末累计拨付 may count from years before, and 森林抚育 is no 造林.
    const alike = sameObject([first, second, total], all) && !/累计/.test(first.standing.lead);
    return alike || ties(total, [first, second]) || slipsInDigit(total, [first, second], 3) ? [{ total, parts: [first, second], reading: "partition" }] : [];
  });
}

/** What was done is called the same behind the verb, wherever it is called at all. */
function sameObject(told: readonly Mention[], verb: string): boolean {
  const called = told.map(({ standing: { lead } }) => lead.slice(lead.lastIndexOf(verb) + verb.length)).filter((words) => words !== "");
  return new Set(called).size < 2;
}

/** Whether the second stretch of the year is all that the first has left of it. */
function follows(before: RegExpExecArray, after: RegExpExecArray, lead: string): boolean {
  if (before[3] !== undefined) return after[2] !== undefined;
  if (before[4] !== undefined) return /季度/.test(lead);
  const month = Number(before[1] ?? before[2] ?? before[5]);
  const next = Number(after[1]);
  return next === month + 1 && (next === 12 || /12月/.test(lead));
}

function isTold(each: Mention, total: Mention): boolean {
  return isAddend(each) && isExact(each) && !each.prior && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame;
}
