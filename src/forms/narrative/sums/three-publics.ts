import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const whole = /[“"]?三公[”"]?(?:经费)?(?:财政拨款)?(?:支出|决算|实际支出|支出决算)?(?:总[额数计]|合计|共计|总支出|支出)?(?:共|为|是)*$/;
const reception = /^(?:其中[:,]?)?(?:国内)?公务接待(?:费用?|经费|支出)*(?:支出|决算)?(?:共|为|是)*$/;
const cars = /^(?:其中[:,]?)?(?:公务用车|公车)(?:购置(?:及|和|与))?运行(?:维护)?(?:费用?|经费|支出)*(?:支出|决算)?(?:共|为|是)*$/;
const bought = /^(?:其中[:,]?)?(?:公务用车|公车|车辆)购置(?:费用?|经费|支出)*(?:共|为|是)*$/;
const abroad = /因公出国(?:\(境\))?(?:费用?|经费|支出)*(?:支出|决算)?(?:共|为|是)*$/;
/** 因公出国（境）费无支出: the third of the three told without a figure. */
const noneAbroad = /(?:无因公出国(?:\(境\))?|因公出国(?:\(境\))?(?:费用?|经费|支出)*(?:(?:全年|本年|年度)*(?:无支出|未发生|没有发生|未安排|未支出|无)|支出为零))/;

/**
 * 因公出国（境）费无支出；公务用车运行维护费14.2万元（保有量5辆，车均2.84万元），较上年减少…；公务接待费4.16万元，接待62批次。“三公”经费合计18.36万元: the three that 三公经费 is by its name, each told once in a
 * paragraph, whatever else is told of them between, the one abroad in words.
 */
export function threePublics({ mentions, passage: { text } }: Reading): readonly Sum[] {
  const told = mentions.filter((each) => isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && !/预算|计划|上年|去年/.test(each.standing.lead));
  const only = (words: RegExp): Mention | "none" | "several" => {
    const [one, ...others] = told.filter(({ standing }) => words.test(standing.lead));
    return one === undefined ? "none" : others.length > 0 ? "several" : one;
  };
  const [total, received, driven, cost, travelled] = [whole, reception, cars, bought, abroad].map(only);
  if (total === undefined || received === undefined || driven === undefined || [total, received, driven].some((each) => typeof each === "string") || cost === "several" || travelled === "several") return [];
  if (typeof travelled === "string" && !noneAbroad.test(text)) return [];
  const parts = [travelled, cost, driven, received].filter((each) => typeof each === "object");
  // 公务用车购置及运行费, and beside it what was bought: a part of a part.
  const twice = typeof cost === "object" && typeof driven === "object" && /购置/.test(driven.standing.lead);
  const all = twice ? parts.filter((each) => each !== cost) : parts;
  if (typeof total !== "object" || !all.every((each) => sameKind(each, total) && each.figure.quantity.compare(total.figure.quantity) <= 0) || !/^(?:(?!20\d\d年)[^])*$|^(?:(?!20\d\d年)[^])*20\d\d年(?:(?!20\d\d年)[^])*$/.test(text)) return [];
  return [{ total, parts: all, reading: "partition" }];
}
