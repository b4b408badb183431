import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const source = /^(?:(?:截至|截止)[^,]*?日)?[^,。;:\d]{0,6}?(中央|省级?|市级?|州级?|县级?|区级?|地方|其[他它]|社会|自筹)(?:财政)?(?:资金|补助)*(?:\([^()]*\))?(完成|执行|支出|使用|支付|投入|到位)(?:资金|金额|数)?(?:了|为|共)*$/;
const inAll = /^(?:20\d\d年度?|全年|年度|实际|共|累计|总|项目|资金)*(完成|执行|支出|使用|支付|投入|到位)(?:资金|金额|总额|合计|数)*(?:为|共)*$/;
const spent = /完成|执行|支出|使用|支付/;
const reach = 12;
const digits = 5;

/**
 * 中央资金完成636.75万元，执行率81.97%，省级资金完成288.26万元，…；地方资金完成877.99万元，其他资金完成44.85万元。 and paragraphs on 全年执行资金1847.85万元: what was done with the money of each source, and what
 * with all. That the two are told of the same money only the digits show.
 */
export function doneBySource(readings: readonly Reading[]): readonly Sum[] {
  return readings.flatMap((reading, index): Sum[] => {
    const told = reading.mentions.filter((each) => isMoney(each) && source.test(each.standing.lead));
    const [first] = told;
    if (first === undefined || told.length < 3) return [];
    const names = told.map((each) => source.exec(each.standing.lead)?.[1]);
    if (new Set(names).size < names.length || new Set(told.map(verbOf)).size > 1 || !told.every((each) => sameKind(each, first) && each.standing.sentence === first.standing.sentence)) return [];
    const near = readings.slice(Math.max(0, index - reach), index + reach + 1).flatMap(({ mentions }) => mentions).filter((each) => isMoney(each) && sameKind(each, first) && inAll.test(each.standing.lead) && spent.test(inAll.exec(each.standing.lead)?.[1] ?? "") === spent.test(verbOf(first)));
    const total = near.find((each) => ties(each, told)) ?? near.find((each) => each.figure.quantity.significantDigits >= digits && slipsInDigit(each, told, digits) && !holdsMore(each));
    return total === undefined ? [] : [{ total, parts: told, reading: "partition" }];
  });
}

/** 全年执行1187.41万元，含上年结转80万元: more than what came of these sources. */
const holdsMore = ({ passage: { text }, figure }: Mention): boolean => /^[^。;\d]{0,4}[,(]?(?:其中)?(?:含|包括|另有?|加上)/.test(text.slice(figure.offset + figure.length));

const verbOf = (each: Mention): string => source.exec(each.standing.lead)?.[2] ?? "";
const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && !each.prior && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";
