import type { Fact, Relation, SumRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { toldIn, type Told } from "./told.js";

/**
 * 受理312件421人，起诉248件331人，不起诉51件72人，未审结13件18人: where the first figures of all rows add up, by whatever reading, the figures right behind them are those of the same rows.
 * One person may be in several cases, so that what does not add up tells of a slip only by its digits.
 */
export function secondColumns(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  const told = toldIn(readings, book);
  const sums = relations.filter((each) => each.kind === "sum");
  const known = new Set(sums.map(({ total }) => total.place.at));
  return sums.flatMap((sum): SumRelation[] => {
    const [whole, ...rows] = [sum.total, ...sum.parts].map((each) => rightBehind(each, told));
    const parts = rows.flatMap((each) => each ?? []);
    if (sum.reading !== "partition" || sum.parts.length < 2 || whole === undefined || parts.length < rows.length || !addsUp(sum) || !inOneSentence([whole, ...parts])) return [];
    const mentions = [whole, ...parts].sort((one, other) => one.index - other.index);
    const second = { kind: "sum" as const, reading: "partition" as const, total: book.factOf(whole), parts: parts.map((each) => book.factOf(each)), quote: quoteAcross(mentions), place: placeOf(whole) };
    return !sums.some((other) => other.total === second.total) && !known.has(second.place.at) && (addsUp(second) || isSlipped(second)) ? [second] : [];
  });
}

/** 421人 of 312件421人: another thing counted, with no word between. */
function rightBehind(first: Fact, told: Told): Mention | undefined {
  const [here, mentions] = [told.get(first)?.mention, told.get(first)?.mentions ?? []];
  const next = here === undefined ? undefined : mentions[here.index + 1];
  return here !== undefined && next !== undefined && [here, next].every(isCounted) && next.figure.offset === endOf(here) && isExact(next) && next.role.kind === "level" && !sameKind(here, next) ? next : undefined;
}

function isCounted({ figure }: Mention): boolean {
  return !/^(?:money|ratio|none|score|months|years)$/.test(figure.quantity.measure.dimension);
}

function inOneSentence(mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  return first !== undefined && mentions.every((each) => each.passage === first.passage && each.standing.sentence === first.standing.sentence && sameKind(each, first));
}

function gapOf({ total, parts }: SumRelation): { readonly gap: NonNullable<Fact["quantity"]>; readonly sum: NonNullable<Fact["quantity"]> } | undefined {
  const [first, ...rest] = parts.flatMap(({ quantity }) => quantity ?? []);
  if (first === undefined || total.quantity === undefined || rest.length + 1 < parts.length || !first.isOfKind(total.quantity)) return undefined;
  const sum = rest.reduce((one, other) => one.plus(other), first);
  return { sum, gap: total.quantity.minus(sum) };
}

function addsUp(sum: SumRelation): boolean {
  return gapOf(sum)?.gap.isZero === true;
}

/** Two digits of one of the figures changed places. */
function isSlipped(relation: SumRelation): boolean {
  const off = gapOf(relation);
  if (off === undefined) return false;
  const pairs = [[relation.total.quantity, off.sum] as const, ...relation.parts.map(({ quantity }) => [quantity, quantity?.plus(off.gap)] as const)];
  return pairs.some(([printed, due]) => printed !== undefined && due !== undefined && due.value.gt(0) && printed.significantDigits >= 2 && isSwapOf(printed, due));
}
