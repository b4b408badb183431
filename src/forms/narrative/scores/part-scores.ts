import type { PartScore } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, type Reading } from "../reading/index.js";

const scored = /(?:^|[,;:。、])(?:其中[:,]?)?([\u4e00-\u9fff]{2,8}?)(?:类|维度|方面|部分|情况)?(?:指标)?(?:自评|评价|实际|综合)?得分(?:为|是|:)?$/;
const rated = /^得分率(?:为|达到?|是|:)?$/;
/** Of the whole, of another year, or of nothing that a table has a row of. */
const noPart = /^(?:自评|评价|综合|总|最终|实际|总体|项目|整体|本次|平均|上年|去年|绩效)/;

/** 决策类得分19.5分，得分率97.50%；产出指标得分32.6分: each part by its name, with the rate right behind it. */
export function partScores(reading: Reading, book: FactBook): readonly PartScore[] {
  return reading.mentions.flatMap((mention): PartScore[] => {
    const name = scored.exec(mention.standing.lead)?.[1];
    if (name === undefined || noPart.test(name) || !isPlain(mention) || mention.figure.quantity.measure.dimension !== "score") return [];
    const next = reading.mentions[mention.index + 1];
    const rate = next !== undefined && rated.test(next.standing.lead) && isPlain(next) && next.figure.quantity.measure.symbol === "%" && next.standing.sentence === mention.standing.sentence ? next : undefined;
    return [{ name, score: book.factOf(mention), ...(rate === undefined ? {} : { rate: book.factOf(rate) }) }];
  });
}

function isPlain(mention: Mention): boolean {
  return !mention.prior && mention.series === undefined && mention.standing.frame === 0 && isExact(mention);
}
