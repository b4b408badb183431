import type { Fact, Relation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, type Reading, sameKind, sentenceAt } from "../reading/index.js";

/** Where a figure was told, and what else was in its paragraph. */
export type Told = ReadonlyMap<Fact, { readonly mention: Mention; readonly mentions: readonly Mention[] }>;

export function toldIn(readings: readonly Reading[], book: FactBook): Told {
  return new Map(readings.flatMap(({ mentions }) => mentions.filter((each) => book.has(each)).map((mention) => [book.factOf(mention), { mention, mentions }] as const)));
}

/** The other figures of the kind of `like` in the sentence of `at`, brackets and what stands behind it among them. */
export function othersInSentence(at: Fact, like: Fact, used: readonly Fact[], told: Told): readonly Mention[] {
  const [here, kind] = [told.get(at), told.get(like)?.mention];
  if (here === undefined || kind === undefined) return [];
  const { start, words } = sentenceAt(here.mention.passage.text, here.mention.figure.offset);
  const known = new Set(used.flatMap((fact) => told.get(fact)?.mention ?? []));
  return here.mentions.filter((each) => !known.has(each) && each.figure.offset >= start && each.figure.offset < start + words.length && isExact(each) && sameKind(each, kind));
}

export function rateOf(relation: Relation): readonly Fact[] {
  if (relation.kind === "share" || relation.kind === "completion") return [relation.rate];
  if (relation.kind === "change") return relation.rate === undefined ? [] : [relation.rate];
  return relation.kind === "per-head" ? [relation.each] : [];
}

export function comesOut({ quantity }: Fact, relation: Relation): boolean {
  const due = dueOf(relation);
  return quantity !== undefined && due !== undefined && quantity.roundsFrom(due);
}

/** What the figures told come to; undefined where they do not say it alone. */
export function dueOf(relation: Relation): Quantity | undefined {
  const over = (part: Quantity | undefined, whole: Quantity | undefined): Quantity | undefined => (part === undefined || whole === undefined || whole.isZero ? undefined : part.dividedBy(whole));
  if (relation.kind === "share") return over(relation.part.quantity, relation.whole.quantity);
  if (relation.kind === "completion") return over(relation.actual.quantity, relation.budget.quantity);
  if (relation.kind === "per-head") return over(relation.total.quantity, relation.count.quantity);
  if (relation.kind !== "change") return undefined;
  const [current, prior, delta] = [relation.current?.quantity, relation.prior?.quantity, relation.delta?.quantity];
  return over(delta ?? (current === undefined || prior === undefined ? undefined : current.minus(prior)), prior);
}
