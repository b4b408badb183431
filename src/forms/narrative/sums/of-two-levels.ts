import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const level = "中央|省级?|自治区|市级?|州级?|县级?|区级?|地方";
const money = "(?:财政|补助|配套|专项)*(?:资金)?";
const together = new RegExp(`(?:^|[,。;:])(${level})${money}[和与及、](${level})${money}[两二]?(?:级|项)?(?:资金)?(?:共计?|合计|总计|累计)[^,。;:、\\d]{0,10}$`);
const digits = 3;

/**
 * 将中央救灾资金76178万元分配下达…（含省级配套资金2000万元）…。中央和省级合计下达78178万元: what two levels of government gave together, where the paragraph tells one amount of each. Each may have given
 * more than is told, so that only a slip of the hand is wrong.
 */
export function ofTwoLevels({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const names = together.exec(text.slice(0, total.figure.offset))?.slice(1, 3).map((name) => name.replace(/级$/, ""));
    if (names === undefined || !isMoney(total) || total.standing.frame !== 0) return [];
    const parts = names.map((name) => mentions.filter((each) => each.index < total.index && isMoney(each) && sameKind(each, total) && ofLevel(each) === name));
    const found = parts.flatMap(([part, ...others]) => (part === undefined || others.some((other) => other.figure.quantity.compare(part.figure.quantity) !== 0) ? [] : [part]));
    return found.length === names.length && (ties(total, found) || slipsInDigit(total, found, digits)) ? [{ total, parts: found, reading: "partition" }] : [];
  });
}

/** 中央 of 将中央救灾资金 and of 下达中央补助. */
const ofLevel = ({ label }: Mention): string | undefined => new RegExp(`^(?:将|对|含|由|其中|安排|下达|收到|争取|共)*(${level})`).exec(label)?.[1]?.replace(/级$/, "");
const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && !each.prior && each.figure.quantity.measure.dimension === "money";
