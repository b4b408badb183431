import { isAddend, isExact, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const whole = /[“"]?三公[”"]?(?:经费)?(?:财政拨款)?(?:支出|决算|实际支出|支出决算)?(?:总[额数计]|合计|共计|总支出|支出)?(?:共|为|是)*$/;
/** 节约“三公”经费2万元, 下属单位“三公”经费支出5万元, 全县“三公”经费: what was saved of it, or what others spent. */
const notTheirs = /压[减缩降]|节[约省支]|减[少支]|下降|超支|控制|限额|目标|全[省市州县区旗镇乡]|[下所局委厅直]属|二级|机关|本级/;
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
  const called = [whole, reception, cars, bought, abroad].map((words) => told.filter(({ standing }) => words.test(standing.lead)));
  const [total, received, driven, cost, travelled] = called.map(([first]) => first);
  const ofOneYear = (text.match(/20\d\d年/g) ?? []).length <= 1;
  if (!ofOneYear || total === undefined || received === undefined || driven === undefined || called.some((some) => some.length > 1) || notTheirs.test(total.standing.lead)) return [];
  if (travelled === undefined && !noneAbroad.test(text)) return [];
  // 公务用车购置及运行费, and beside it what was bought: a part of a part.
  const withCost = /购置/.test(driven.standing.lead);
  const parts = [travelled, withCost ? undefined : cost, driven, received].filter((each) => each !== undefined);
  return parts.every((each) => sameKind(each, total) && each.figure.quantity.compare(total.figure.quantity) <= 0) ? [{ total, parts, reading: "partition" }] : [];
}
