import type { BalanceRelation, Relation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, type Reading } from "../reading/index.js";

const left = /^(?:其余|剩余|余下|剩下|尚余|余|空置|闲置|空缺)(?:的)?$|^(?:其余|剩余|余下)?(?:尚未|未)[^,。;:\d]{1,4}的?$/;

/** 发现隐患2458条，整改2433条，整改率98.98%，剩余25条…: what the rate is not of is what is left of its whole. */
export function restsOfRates(reading: Reading, told: readonly Relation[], book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((rest): BalanceRelation[] => {
    const rate = reading.mentions[rest.index - 1];
    if (!isPlain(rest) || rest.role.kind !== "level" || !left.test(rest.standing.lead) || rate === undefined || !book.has(rate) || !isBehind(rest, rate)) return [];
    const of = told.find((each) => each.kind === "share" && each.rate === book.factOf(rate));
    const symbol = rest.figure.quantity.measure.symbol;
    if (of?.kind !== "share" || [of.part, of.whole].some(({ quantity }) => quantity?.measure.symbol !== symbol || quantity.looseness !== "exact")) return [];
    return [{ kind: "balance", from: of.whole, taken: of.part, left: book.factOf(rest), quote: of.quote, place: placeOf(rest) }];
  });
}

function isBehind(rest: Mention, rate: Mention): boolean {
  return rate.standing.frame === rest.standing.frame && rate.standing.sentence === rest.standing.sentence;
}

function isPlain({ figure }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined && !/^(?:money|ratio)$/.test(figure.quantity.measure.dimension);
}
