import type { SumRelation } from "../../../model/index.js";
import { type FactBook, isExact, isFullMark, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

/** Marks given besides those that could be had. */
const besides = /加分|附加|奖励分|额外|上浮|折算/;
/** 及格线60分，得72分: only of these it is certain that there are no more marks than that. */
const atMostAll = /(?:满分|分值|权重|标准分|应得分?|指标|产出|效益|效果|满意度|执行率?|成本|过程|决策|管理|质量|时效|数量|投入|履职|运行)(?:分值?|情况|部分|方面|权重)?(?:为|:)*$/;
const inBracket = /\(\s*(?:满分|分值|权重|标准分)?(?:为|:)?\s*$/;

/** 产出指标50分，得48.18分 · 产出指标（50分）得48.18分: what was had beside what could be had, of which it is at most all. */
export function scoresWithinFullMarks(reading: Reading, book: FactBook): readonly SumRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((full): SumRelation[] => {
    const got = mentions[full.index + 1];
    if (got === undefined || full.role.kind !== "score" || got.role.kind !== "score" || !isExact(full) || !isExact(got) || full.figure.quantity.isZero) return [];
    if (!isFullMark(full, got) && !isBracketed(full, got, text)) return [];
    const sentence = text.slice(text.lastIndexOf("。", full.figure.offset) + 1).split("。")[0] ?? "";
    const over = got.figure.quantity.compare(full.figure.quantity) > 0;
    if (over && !atMostAll.test(full.standing.lead) && !atMostAll.test(text.slice(0, full.figure.offset).replace(inBracket, "").trimEnd())) return [];
    return besides.test(sentence) ? [] : [{ kind: "sum", reading: "full-marks", total: book.factOf(full), parts: [book.factOf(got)], quote: quoteAcross([full, got]), place: placeOf(got) }];
  });
}

/** 产出指标（50分）得48.18分: alone in the bracket behind the name, and what was had right behind. */
function isBracketed(full: Mention, got: Mention, text: string): boolean {
  const behind = text.slice(full.figure.offset + full.figure.length, got.figure.offset);
  return full.standing.frame !== got.standing.frame && inBracket.test(text.slice(0, full.figure.offset)) && /^\s*\)\s*[,:]?(?:实际|自评|实)?(?:得分?|评分)(?:为|是|:)?\s*$/.test(behind);
}
