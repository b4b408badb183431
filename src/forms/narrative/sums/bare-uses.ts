import { endOf, isAddend, isExact, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import { comesNear, missesByDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** What was given or spent in all, under no name that what stands beside it could bear as well. */
const all = /^(?:20\d\d年度?|全年|年内|截至[^,。;]{2,12}|项目|我[局院校中镇]|单位|县财政|市财政|财政|共|累计|总|实际|已)*(?:安排|投入|支出|拨付|使用|下达|落实|筹集|争取|支付)(?:各类|各项|专项|财政|项目|补助|工作|建设)*(?:资金|经费|支出|投资)?(?:总[额计]|合计|共计?|总计|为|了|达)*$/;
/** What became of some of it, or came besides, and is no use. */
const another = /其中|另|累计|合计|共|上年|去年|同期|目标|计划|预算|结转|结余|剩余|已|支[付出]|拨付|到位|完成|执行|收回|收入|节约|追加|调[增减]|下达|安排|使用/;
const digits = 4;

/**
 * 安排资金336.5万元，道路维修126.4万元，桥梁维修210.1万元。: an amount under no name of its own, and names with amounts up to the stop. Whether they are all of it nothing says, so that only one digit of
 * many is wrong.
 */
export function bareUses(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isMoney(total) || !all.test(total.standing.lead)) return [];
    const parts = usesBehind(total, reading);
    return parts.length > 1 && comesNear(total, parts) && (ties(total, parts) || missesByDigit(total, parts, digits)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** All that stands behind it up to the semicolon or the stop, each with a name in front. */
function usesBehind(total: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const { frame, sentence, segment } = total.standing;
  const alone = !mentions.some((each) => each.index < total.index && each.standing.frame === frame && each.standing.sentence === sentence && each.standing.segment === segment && sameKind(each, total));
  const parts = mentions.slice(total.index + 1).filter(({ standing }) => standing.sentence === sentence && standing.segment === segment && standing.frame === frame);
  const joined = parts.every((part, at) => isMoney(part) && sameKind(part, total) && part.figure.quantity.compare(total.figure.quantity) < 0 && part.label.length >= 2 && !another.test(part.standing.lead) && /^[,、]\s*[^,、;。:()\d]{2,16}$/.test(text.slice(endOf(at === 0 ? total : (parts[at - 1] as Mention)), part.figure.offset)));
  const last = parts.at(-1);
  return alone && joined && last !== undefined && /^(?:[。;]|$)/.test(text.slice(endOf(last)).trim()) && !openEnd.test(text.slice(endOf(last))) ? parts : [];
}

const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
