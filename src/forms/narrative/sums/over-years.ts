import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const bareYear = /^20\d\d年度?(?:为|是)?$/;

/** 三年总投入900万元，2021年300万元，2022年320万元，2023年280万元: as many years as the total says, one after the other. */
export function sumsOverYears(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const span = reading.mentions[total.index - 1];
    if (!isAddend(total) || span?.figure.quantity.measure.dimension !== "years" || span.standing.sentence !== total.standing.sentence) return [];
    const count = Number(span.figure.quantity.value);
    if (!Number.isInteger(count) || count < 2 || count > 10) return [];
    const before = runBefore(span, total, count, reading);
    if (before !== undefined) return [{ total, parts: before, reading: "partition" }];
    const parts = reading.mentions.slice(total.index + 1, total.index + 1 + count);
    const next = reading.mentions[total.index + 1 + count];
    const isRun = parts.length === count && parts.every((each, at) => isOfYear(each, total) && each.year === (parts[0]?.year ?? 0) + at);
    return isRun && !(next !== undefined && isOfYear(next, total)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** 2021年至2023年分别投入320万元、380万元、460万元，三年累计投入1160万元: the row of as many figures right before. */
function runBefore(span: Mention, total: Mention, count: number, { mentions, passage }: Reading): readonly Mention[] | undefined {
  const parts = mentions.slice(Math.max(0, span.index - count), span.index).filter((each) => isAddend(each) && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
  const [first] = parts;
  const closes = /^年?(?:来|间|内)?(?:共计?|累计|合计|总计|总共)/.test(total.standing.lead.replace(/^个?年/, "年"));
  const about = /^[^,。;]*(?:投入|安排|支出|下达|拨付|筹集|完成|到位|资金)/.test(total.standing.lead) && !/整合|撬动|带动|各类/.test(total.standing.lead);
  const row = about && first !== undefined && parts.length === count && parts.slice(1).every(({ standing }) => standing.lead === "" || standing.lead === "和");
  return closes && row && /20\d\d.*分别/.test(passage.text.slice(first.standing.clauseStart, first.figure.offset)) ? parts : undefined;
}

function isOfYear(mention: Mention, total: Mention): boolean {
  return bareYear.test(mention.standing.lead.replace(/^其中[:,]?/, "")) && isAddend(mention) && sameKind(mention, total) && mention.standing.sentence === total.standing.sentence && mention.standing.frame === total.standing.frame;
}
