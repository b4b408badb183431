import type { CompletionRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind, smallNumber } from "../reading/index.js";
import type { Pair } from "./pair.js";

const ofAll = /(?:完成|达标|达成|实现|执行|到位)率均(?:为|达到?|是)?$|均(?:完成|达到|为)(?:了)?(?:年度|年初|全年)?(?:目标|计划|任务)(?:任务|目标)?[值数]?的$/;
const planned = /(?:目标|计划|任务|应)(?:[^,。;:\d]{0,8})$/;
const done = /^(?:全年|年末)?(?:实际|已|共|累计)*(?:完成|实现|达到?|建成|培育|新增)[^,。;:\d]{0,8}$|^实际[^,。;:\d]{0,8}$/;

/**
 * 技改目标18个，完成21个；培育目标30户，完成35户，两项指标完成率均为116.7%: one rate of each of the pairs before it. Where all of the others give it, the one that does not is wrong.
 */
export function ratesOfAllPairs(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.figure.quantity.measure.symbol !== "%" || !isExact(rate) || !ofAll.test(rate.standing.lead)) return [];
    const pairs = pairsBefore(rate, reading);
    const holding = pairs.filter((pair) => gives(pair, rate));
    const number = numberOf(rate, reading);
    if (pairs.length < 2 || (number > 0 && number !== pairs.length) || pairs.length - holding.length > 1 || holding.length === 0) return [];
    return pairs.filter((_, at) => !(known.has(rate) && at === pairs.length - 1)).map(({ target, actual }) => ({ kind: "completion", actual: book.factOf(actual), budget: book.factOf(target), rate: book.factOf(rate), quote: quoteAcross([target, actual, rate]), place: placeOf(rate) }));
  });
}

const gives = ({ target, actual }: Pair, rate: Mention): boolean => !target.figure.quantity.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(target.figure.quantity));

/** Each aim with what was done right behind it, in the sentence of the rate. */
function pairsBefore(rate: Mention, { mentions }: Reading): readonly Pair[] {
  return mentions.flatMap((actual): Pair[] => {
    const target = mentions[actual.index - 1];
    const here = [target, actual].every((each) => each !== undefined && each.index < rate.index && each.role.kind === "level" && !each.prior && isExact(each) && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame);
    return target !== undefined && here && target.standing.segment === actual.standing.segment && planned.test(target.standing.lead) && !/超|完成/.test(target.standing.lead) && done.test(actual.standing.lead) && sameKind(target, actual) ? [{ target, actual }] : [];
  });
}

/** 两项 of 两项指标完成率均为; 0 where none is told. */
function numberOf(rate: Mention, { mentions }: Reading): number {
  const before = mentions[rate.index - 1];
  if (before !== undefined && before.figure.spelled && before.standing.sentence === rate.standing.sentence && before.standing.clauseStart === rate.standing.clauseStart) return Number(before.figure.quantity.value);
  const told = /([两二三四五六])(?:项|个|类)[^,。;:\d]*$/.exec(rate.standing.lead)?.[1];
  return told === undefined ? 0 : smallNumber(told);
}
