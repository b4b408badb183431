import { endOf, isAddend, isExact, type Mention, type Reading } from "../reading/index.js";
import type { Sum } from "./sum.js";

/** 组成，共 · 构成，合计: what the things just told are in all. */
const inAll = /^[^,;。:、\d等]{1,12}(?:组成|构成)\s*[,;]\s*(?:共计?|合计|总计|总共|一共|总数)(?:有|为|达|计)?$/;
const joint = /^[^,;。:、\d]{1,12}(?:、|和|及|与|以及)\s*$/;

/** 点位由8个固定点和5个临时点组成，共13个: figures before their words, between 由 and 组成, and the number of them all right behind. */
export function composedSums({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const last = mentions[total.index - 1];
    const { measure } = total.figure.quantity;
    if (last === undefined || !isAddend(total) || !isExact(total) || !inAll.test(text.slice(endOf(last), total.figure.offset))) return [];
    const parts: Mention[] = [];
    for (let at = total.index - 1; at >= 0; at -= 1) {
      const each = mentions[at] as Mention;
      const next = parts[0];
      if (each.figure.quantity.measure.symbol !== measure.symbol || !isAddend(each) || !isExact(each) || (next !== undefined && !joint.test(text.slice(endOf(each), next.figure.offset)))) return [];
      parts.unshift(each);
      if (/由$/.test(text.slice(0, each.figure.offset).trim())) break;
    }
    return parts.length >= 2 && /由$/.test((parts[0] as Mention).standing.lead) ? [{ total, parts, reading: "partition" }] : [];
  });
}
