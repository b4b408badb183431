import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** What came in, or was spent, in the year. */
const wholes = [/^(?:20\d\d年度?|本年度?|当年|全年|年度|[我全][局院校中单所馆].?|单位|部门|实际|共)*(?:总收入|收入(?:总[额计]|合计)?|(?:资金|财政拨款|指标)?(?:下达|到位|拨入)(?:资金|指标)?(?:合计|共计)?)(?:为|达|共)*$/, /^(?:20\d\d年度?|本年度?|当年|全年|年度|[我全][局院校中单所馆].?|单位|部门|实际|共)*(?:总支出|支出(?:总[额计]|合计)?)(?:为|达|共)*$/];
const puts = "^(?:另|再)?(?:加上?|连同|计入|并入)";
const carried = "(?:结转和?结余|结余和?结转|结转|结余|滚存结余)(?:资金|指标)?(?:为|的)?$";
const added = [new RegExp(`${puts}(?:上年度?|年初|期初|以前年度|往年|上年末)${carried}`), new RegExp(`${puts}(?:年末|期末|年终)?(?:${carried.slice(0, -1)}(?:下年度?|下一年度?)?$|结转下年$)`)];
const closing = "(?:为|达到?|共)*$";
const totals = [new RegExp(`^[^,。;:\\d]{0,8}?(?:(?:可用|可使用|可支配|可统筹|可安排)[^,。;:\\d]{0,8}(?:资金|财力|经费|指标)(?:总[额量]|合计|共计?|总计|规模)?|(?:收入|资金|财力|来源)(?:总[计量额]|合计|共计)|总(?:收入|财力)|合计|总计|共计)${closing}`), new RegExp(`^[^,。;:\\d]{0,8}?(?:支出(?:总[计量额]|合计|共计)|总支出|合计|总计|共计)${closing}`)];
/** What else came or went meanwhile. */
const others = /扣|减去|上缴|收回|调[出入剂减]|弥补|分配|约|等(?!于|级)|拆借|另有/;

/**
 * 全年总收入3156万元：财政拨款2980万元、事业收入176万元。加上年初结转84万元，全年可用资金3240万元: what was carried over is put on top of the total told before it, whose list stands between; so
 * is 年末结转 on what was spent.
 */
export function putOnTotals({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const more = mentions[total.index - 1];
    const side = more === undefined ? -1 : added.findIndex((words, at) => words.test(more.standing.lead) && totals[at]?.test(total.standing.lead) === true);
    if (more === undefined || side < 0 || !isTold(total, total) || !isTold(more, total) || more.standing.sentence !== total.standing.sentence) return [];
    const before = mentions.filter((each) => each.index < more.index && isTold(each, total) && more.standing.sentence - each.standing.sentence <= 1);
    const at = before.findLastIndex((each) => wholes[side]?.test(each.standing.lead));
    const [whole, parts] = [before[at], before.slice(at + 1)];
    if (whole === undefined || (parts.length > 0 && !ties(whole, parts))) return [];
    const between = mentions.slice(whole.index + 1, more.index).filter((each) => each.standing.frame === 0 && each.role.kind !== "delta" && each.role.kind !== "rate" && !parts.includes(each));
    if (between.some((each) => sameKind(each, total) && !each.prior) || others.test(text.slice(whole.standing.clauseStart, total.figure.offset))) return [];
    // 本级可用资金1240万元 is of one among those that shared it.
    if (/本级|县级|区级|专项/.test(total.standing.lead) && !ties(total, [whole, more])) return [];
    return [{ total, parts: [whole, more], reading: "partition" }];
  });
}

function isTold(each: Mention, total: Mention): boolean {
  return isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && sameKind(each, total);
}
