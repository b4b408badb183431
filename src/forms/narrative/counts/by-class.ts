import type { SumRelation } from "../../../model/index.js";
import { endOf, type FactBook, isAddend, isExact, type Mention, type Reading } from "../reading/index.js";
import { coverage, sumRelation, swapsInPart, ties } from "../sums/index.js";

const among = /^[^,。;:、()\d]{0,8}[,。]\s*其中\s*[,:]?\s*$/;
/** 审批类事项: a class by its name, at the beginning of what is told of it. */
const classed = /^[\u4e00-\u9fff]{1,10}类(?:事项|项目|任务|指标|工程|问题)?(?:共|有|计)*$/;
const described = /^[^,。;:、()\d]{0,6}[,:](?:分别)?(?:为|是|即|包括)|^[^,。;:、()\d]{0,6}(?:分别为|为|即|包括|:)/;

/** 事项为7项，其中：审批类事项1项，为甲项目。核准类事项6项，为乙审查、丙评估…: the classes of a number, each with its names told behind it, up to the last. */
export function classesDescribed(reading: Reading, book: FactBook): readonly SumRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total, at): SumRelation[] => {
    const first = mentions[at + 1];
    if (first === undefined || !isWhole(total) || total.figure.quantity.measure.symbol !== first.figure.quantity.measure.symbol) return [];
    const led = text.slice(endOf(total), first.figure.offset);
    if (!among.test(led.slice(0, led.length - first.standing.lead.length))) return [];
    const parts = partsFrom(mentions.slice(at + 1), first.figure.quantity.measure.symbol, text);
    // A class of which nothing is told may stand behind them.
    const last = parts.at(-1);
    const rest = last === undefined ? "" : text.slice(endOf(last)).replace(/^[^。]*。?/, "");
    if (parts.length < 2 || /^[^。]{0,12}类/.test(rest)) return [];
    // 事项7项，其中：许可类3项，为…。备案类3项，为…。: a third class may have been left out, but for two digits swapped.
    if (!ties(total, parts) && coverage(total, parts) < 1 && !swapsInPart(total, parts)) return [];
    return [sumRelation({ total, parts, reading: "partition" }, book)];
  });
}

const isWhole = (mention: Mention): boolean => isAddend(mention) && isExact(mention) && /^[项个类件条]$/.test(mention.figure.quantity.measure.symbol);

/** Each of them in a sentence of its own, and no other figure between. */
function partsFrom(mentions: readonly Mention[], symbol: string, text: string): readonly Mention[] {
  const end = mentions.findIndex((mention, at) => {
    const { lead } = mention.standing;
    const begins = at === 0 || /[。;]\s*$/.test(text.slice(0, mention.figure.offset - lead.length));
    return !begins || !isWhole(mention) || mention.figure.quantity.measure.symbol !== symbol || !classed.test(lead) || !described.test(text.slice(endOf(mention)));
  });
  return end < 0 ? mentions : mentions.slice(0, end);
}
