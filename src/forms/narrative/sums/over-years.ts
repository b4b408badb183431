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
    const parts = reading.mentions.slice(total.index + 1, total.index + 1 + count);
    const next = reading.mentions[total.index + 1 + count];
    const isRun = parts.length === count && parts.every((each, at) => isOfYear(each, total) && each.year === (parts[0]?.year ?? 0) + at);
    return isRun && !(next !== undefined && isOfYear(next, total)) ? [{ total, parts, reading: "partition" }] : [];
  });
}

function isOfYear(mention: Mention, total: Mention): boolean {
  return bareYear.test(mention.standing.lead.replace(/^其中[:,]?/, "")) && isAddend(mention) && sameKind(mention, total) && mention.standing.sentence === total.standing.sentence && mention.standing.frame === total.standing.frame;
}
