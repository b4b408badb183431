import type { ChangeRelation, Fact, Relation, ShareRelation, SumRelation } from "../../../model/index.js";
import { placeOf, quoteAcross, type FactBook } from "../facts.js";
import type { Mention, Reading } from "../mentions.js";
import { rateTallies, type RateTally } from "./rates.js";
import { moves, spotsIn, type Spot } from "./spot.js";
import { talliesIn, type Tally } from "./sums.js";

/**
 * 勾对: what the figures of a text give among themselves, found by working them out rather than by the words. Only what
 * holds is found, so it accuses nobody; it shows the reviewer which figures were added up again, and it keeps a reading of
 * the words that does not hold from being asserted where another reading does.
 */
export function talliedRelations(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly Relation[] {
  const spots = spotsIn(readings);
  // A selection is told again where its parts turn out to make the whole.
  const known = told.filter((relation) => relation.kind !== "sum" || relation.reading === "partition").map((relation) => keyOf(relation));
  const sums = talliesIn(spots).map((tally) => sumOf(tally, book));
  const rates = rateTallies(spots).map((tally) => rateOf(tally, book));
  return [...sums, ...rates].filter((relation) => holds(relation) && !known.some((key) => covers(key, keyOf(relation))));
}

function sumOf({ total, parts, signed }: Tally, book: FactBook): SumRelation {
  const fact = (spot: Spot): Fact => (signed ? movement(spot, book) : book.factOf(spot.mention));
  const mentions = inOrder([total, ...parts]);
  return { kind: "sum", reading: "partition", total: fact(total), parts: parts.map(fact), quote: quoteAcross(mentions), place: placeOf(total.mention) };
}

function rateOf({ rate, by, top, base }: RateTally, book: FactBook): ShareRelation | ChangeRelation {
  const told = { quote: quoteAcross(inOrder([rate, top, base])), place: placeOf(rate.mention) };
  if (by === "share") return { kind: "share", part: book.factOf(top.mention), whole: book.factOf(base.mention), rate: book.factOf(rate.mention), ...told };
  const from = moves(base) ? { delta: movement(base, book) } : { prior: book.factOf(base.mention) };
  return { kind: "change", base: "prior-year", current: book.factOf(top.mention), ...from, rate: movement(rate, book), ...told };
}

const movement = ({ mention, sign }: Spot, book: FactBook): Fact => book.factOf(mention, sign < 0 ? "negative" : "plain");

/** A figure is told once, with one sign: where another relation reads a fall as a rise, nothing is said. */
function holds(relation: SumRelation | ShareRelation | ChangeRelation): boolean {
  if (relation.kind === "share") return true;
  const signs = relation.kind === "sum" ? [relation.total, ...relation.parts] : [relation.delta, relation.rate].filter((fact) => fact !== undefined);
  if (relation.kind === "change") return signs.every((fact) => Math.sign(Number(fact.quantity?.value)) === Math.sign(Number(signs[0]?.quantity?.value)));
  const [total = 0, ...parts] = signs.map((fact) => Number(fact.quantity?.value) * Number(fact.quantity?.measure.scale));
  return Math.abs(total - parts.reduce((sum, part) => sum + part, 0)) <= Math.abs(total) * 1e-3;
}

function inOrder(spots: readonly Spot[]): readonly Mention[] {
  return [...spots].sort((a, b) => a.at - b.at).map(({ mention }) => mention);
}

/** The places of a relation's figures. */
function keyOf(relation: Relation): ReadonlySet<string> {
  const facts = Object.values(relation).flat().flatMap((each) => (typeof each === "object" && each !== null && "place" in each && "state" in each ? [each] : []));
  return new Set(facts.map(({ place }) => JSON.stringify(place)));
}

function covers(known: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].every((place) => known.has(place));
}
