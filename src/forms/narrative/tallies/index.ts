import type { ChangeRelation, CompletionRelation, Fact, Relation, ShareRelation, SumRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeKey, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { figuresOf, withoutMisreadings } from "./misreadings.js";
import { rateTallies, type RateTally } from "./rates.js";
import { moves, spotsIn, type Spot } from "./spot.js";
import { talliesIn, type Tally } from "./sums.js";

/**
 * 勾对: what the figures of a text give among themselves, found by working them out rather than by the words. Only what
 * holds is found, so it accuses nobody; it shows the reviewer which figures were added up again, and it keeps a reading of
 * the words that does not hold from being asserted where another reading does.
 * @returns the relations that the words told, less those, and what was found besides
 */
export function withTallies(told: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly Relation[] {
  const spots = spotsIn(readings);
  const sums = talliesIn(spots);
  const rates = rateTallies(spots);
  const sound = withoutMisreadings(told, readings, { spots, sums, rates });
  // A selection is told again where its parts turn out to make the whole.
  const known = sound.filter((relation) => relation.kind !== "sum" || relation.reading === "partition").map(figuresOf);
  // A rate is of what its words say, whether it holds or not; what else gives it does so by chance.
  const rated = new Set(sound.flatMap((relation) => ("rate" in relation && relation.rate !== undefined ? [placeKey(relation.rate.place)] : [])));
  const untold = rates.filter(({ rate }) => !rated.has(placeKey(placeOf(rate.mention))));
  const found = [...sums.map((tally) => sumOf(tally, book)), ...untold.map((tally) => rateOf(tally, readings, book))];
  const all = [...sound, ...found.filter((relation) => holds(relation) && !known.some((figures) => covers(figures, figuresOf(relation))))];
  return [...all, ...wholesOfShares(all).filter((relation) => !all.some((other) => other.kind === "sum" && other.reading === "partition" && covers(figuresOf(other), figuresOf(relation))))];
}

/** 甲198万元，占总数的89.59%; in other paragraphs 乙23万元，占总数的10.41%: parts whose shares make up the whole are the whole themselves. */
function wholesOfShares(relations: readonly Relation[]): readonly SumRelation[] {
  const shares = relations.filter((each) => each.kind === "share");
  return [...new Set(shares.map(({ whole }) => whole))].flatMap((whole): SumRelation[] => {
    const own = shares.filter((each) => each.whole === whole && each.part !== whole).filter((each, at, all) => all.findIndex(({ part }) => part === each.part) === at);
    const rates = own.reduce((sum, { rate }) => sum + Number(rate.quantity?.value ?? Number.NaN), 0);
    const [first, ...rest] = own.flatMap(({ part }) => part.quantity ?? []);
    if (own.length < 2 || first === undefined || Math.abs(rates - 100) > 0.006 * own.length) return [];
    const sum = rest.reduce((one, other) => one.plus(other), first);
    return whole.quantity?.roundsFrom(sum) === true ? [{ kind: "sum", reading: "partition", total: whole, parts: own.map(({ part }) => part), quote: whole.quote ?? "", place: whole.place }] : [];
  });
}

function sumOf({ total, parts, signed }: Tally, book: FactBook): SumRelation {
  const fact = (spot: Spot): Fact => (signed ? movement(spot, book) : book.factOf(spot.mention));
  const mentions = inOrder([total, ...parts]);
  return { kind: "sum", reading: "partition", total: fact(total), parts: parts.map(fact), quote: quoteAcross(mentions), place: placeOf(total.mention) };
}

function rateOf({ rate, by, top, base }: RateTally, readings: readonly Reading[], book: FactBook): ShareRelation | CompletionRelation | ChangeRelation {
  const told = { quote: quoteAcross(inOrder([rate, top, base])), place: placeOf(rate.mention) };
  if (by === "share" && rate.mention.role.kind === "completion") return { kind: "completion", actual: book.factOf(top.mention), budget: book.factOf(base.mention), rate: book.factOf(rate.mention), ...told };
  if (by === "share") return { kind: "share", part: book.factOf(top.mention), whole: book.factOf(base.mention), rate: book.factOf(rate.mention), ...told };
  const from = moves(base) ? { delta: movement(base, book) } : { prior: book.factOf(base.mention) };
  return { kind: "change", base: "untold", current: book.factOf(top.mention), ...toldBeside(rate, base, readings, book), ...from, rate: movement(rate, book), ...told };
}

/**
 * 与上年支出2548.36万元相比，增加167.32万元，增长6.57%: where two of the three give the rate together with this year's figure, to its last digit, the
 * third in their breath is of the same change. Its being told beside them is no guess.
 */
function toldBeside(rate: Spot, base: Spot, readings: readonly Reading[], book: FactBook): Partial<Pick<ChangeRelation, "prior" | "delta">> {
  const mentions = readings.find(({ passage }) => passage === rate.mention.passage)?.mentions ?? [];
  // 较上年8215.74万元增长5.20%，绝对额增加426.83万元: how much may be told behind.
  const behind = mentions[rate.mention.index + 1];
  const turned = behind?.role.kind === "delta" && amountOf.test(behind.role.subject) && base.mention === mentions[rate.mention.index - 1];
  const [prior, delta] = turned ? [base.mention, behind] : [mentions[rate.mention.index - 2], mentions[rate.mention.index - 1]];
  if (prior === undefined || delta === undefined || rate.decimals < 2 || rate.digits < 3) return {};
  const inOneBreath = [prior, delta].every(({ standing }) => standing.frame === rate.mention.standing.frame && standing.sentence === rate.mention.standing.sentence && standing.segment === rate.mention.standing.segment);
  const told = prior.role.kind === "level" && prior.prior && delta.role.kind === "delta" && Math.sign(delta.role.sign) === Math.sign(rate.sign) && sameKind(prior, delta) && [prior, delta].every(isExact);
  if (!inOneBreath || !told) return {};
  if (base.mention === prior) return { delta: book.factOf(delta, "signed") };
  return base.mention === delta ? { prior: book.factOf(prior) } : {};
}

const amountOf = /^(?:绝对额|绝对值|金额|数额|增加额|减少额)+$/;

const movement = ({ mention, sign }: Spot, book: FactBook): Fact => book.factOf(mention, sign < 0 ? "negative" : "plain");

/** A figure is told once, with one sign: where another relation reads a fall as a rise, nothing is said. */
function holds(relation: SumRelation | ShareRelation | CompletionRelation | ChangeRelation): boolean {
  if (relation.kind === "share" || relation.kind === "completion") return true;
  const signs = relation.kind === "sum" ? [relation.total, ...relation.parts] : [relation.delta, relation.rate].filter((fact) => fact !== undefined);
  if (relation.kind === "change") return signs.every((fact) => Math.sign(Number(fact.quantity?.value)) === Math.sign(Number(signs[0]?.quantity?.value)));
  const [total = 0, ...parts] = signs.map((fact) => Number(fact.quantity?.value) * Number(fact.quantity?.measure.scale));
  return Math.abs(total - parts.reduce((sum, part) => sum + part, 0)) <= Math.abs(total) * 1e-3;
}

function inOrder(spots: readonly Spot[]): readonly Mention[] {
  return [...spots].sort((a, b) => a.at - b.at).map(({ mention }) => mention);
}

function covers(known: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].every((place) => known.has(place));
}
