import { isAddend, labelOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const summed = /^(.{2,30}?)(?:[两二三四]项|[两二三四]类|[两二三四]者)?(?:共计?|合计|总计|之和)(?:为|达)?$/;

/** 满意936份、比较满意452份、一般106份，“满意”和“比较满意”合计1388份: of those told before only the ones that it calls by name. */
export function sumsOfNamed(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    const names = (summed.exec(total.standing.lead)?.[1] ?? "").split(/[、和与及]/).map(labelOf);
    if (!isAddend(total) || names.length < 2 || names.some((name) => name.length < 2)) return [];
    const before = reading.mentions.filter((each) => each.index < total.index && isAddend(each) && sameKind(each, total) && each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame);
    const parts = names.map((name) => before.filter((each) => labelOf(each.label) === name));
    const found = parts.flatMap(([part, ...others]) => (part === undefined || others.length > 0 ? [] : [part]));
    return found.length === names.length ? [{ total, parts: found satisfies readonly Mention[], reading: "partition" }] : [];
  });
}
