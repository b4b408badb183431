import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const adjusted = /^(?:年中|全年|预算|共|净|累计)*(?:调整|调增|调减|追加|核减)(?:预算)?(?:数|额|金额|资金)?(?:为|达|共)*$/;
const adjustedRate = /^(?:年中|全年|部门)?(?:预算)?(?:调整|追加)率(?:为|达到?|是|约)*$/;

/** 年初预算4051万元。调整后预算4142.5万元，调整91.5万元，调整率2.26%: of the budget at the year's beginning that the adjustment leads away from. */
export function adjustmentRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const part = reading.mentions[rate.index - 1];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !adjustedRate.test(rate.standing.lead)) return [];
    if (part === undefined || !isMoney(part) || !adjusted.test(part.standing.lead) || part.standing.sentence !== rate.standing.sentence) return [];
    const before = reading.mentions.filter((each) => each.index < part.index && isMoney(each));
    const [whole, ...others] = before.filter((each) => /年初(?:部门)?预算/.test(each.standing.lead));
    const moved = before.some((each) => whole !== undefined && part.figure.quantity.roundsFrom(each.figure.quantity.minus(whole.figure.quantity).absolute()));
    if (whole === undefined || others.length > 0 || !moved || whole.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}

function isMoney({ figure, prior }: Mention): boolean {
  return figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && !prior;
}
