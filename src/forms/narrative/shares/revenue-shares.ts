import type { Fact, ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { type Sum, ties } from "../sums/index.js";
import { fitsRate } from "./rate.js";

const named = /(非税|税收)(?:收入)?(?:的)?(?:占比|比重)(?:为|达到?|是)*$/;
/** Told of another time, another place or another budget than the sum was. */
const elsewhere = /上年|去年|同期|上月|当月|目标|计划|全国|平均|不低于|力争|[市州县区]本级/;

/** How many passages after the sum its shares are told in. */
const reach = 3;

/**
 * 地方收入2283亿元，其中税收1435亿元，非税848亿元。…非税占比37.2%: what revenue is made up of by law are the taxes and what is none, so that the share of either is of their
 * sum told before it. Where more such sums were told, it is that of the one it fits.
 */
export function revenueShares(sums: readonly Sum[], readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const at = new Map(readings.map(({ passage }, index) => [passage, index]));
  const made = sums.filter(({ total, parts }) => parts.length === 2 && ties(total, parts) && parts.some(({ label }) => /非税/.test(label)) && parts.some(({ label }) => /税/.test(label) && !/非税/.test(label)));
  return readings.flatMap((reading, here) => reading.mentions.flatMap((rate): ShareRelation[] => {
    const name = named.exec(rate.standing.lead)?.[1];
    if (name === undefined || known.has(rate) || !isExact(rate) || rate.figure.quantity.measure.symbol !== "%" || elsewhere.test(rate.standing.lead)) return [];
    const near = made.filter(({ total }) => total.passage === reading.passage ? total.index < rate.index : here - (at.get(total.passage) ?? here) > 0 && here - (at.get(total.passage) ?? here) <= reach);
    const pairs = near.map(({ total, parts }) => ({ total, part: parts.find(({ label }) => /非税/.test(label) === (name === "非税")) as Mention }));
    const [only, ...others] = pairs;
    const slipped = only !== undefined && others.length === 0 && isSlipOf(rate.figure.quantity, only.part.figure.quantity.dividedBy(only.total.figure.quantity)) ? only : undefined;
    const pair = pairs.find(({ total, part }) => fitsRate(part, total, rate)) ?? slipped;
    const beside = near.length === 0 ? besideIt(rate, name, reading) : undefined;
    const told = pair !== undefined ? { part: pair.part, whole: book.factOf(pair.total) } : beside;
    if (told === undefined) return [];
    return [{ kind: "share", part: book.factOf(told.part), whole: told.whole, rate: book.factOf(rate), quote: quoteAcross([told.part, rate]), place: placeOf(rate) }];
  }));
}

/** 税收收入41393万元，非税收入26046万元，非税收入占比38.62%: the two right before it, whose sum is told nowhere. */
function besideIt(rate: Mention, name: string, { mentions, passage }: Reading): { part: Mention; whole: Fact } | undefined {
  const [from, to] = mentions.slice(Math.max(0, rate.index - 2), rate.index);
  if (from === undefined || to === undefined || ![from, to].every((each) => each.role.kind === "level" && !each.prior && isExact(each) && each.standing.sentence === rate.standing.sentence && each.figure.quantity.measure.dimension === "money")) return undefined;
  const kinds = [from, to].map(({ label }) => (/非税(?:收入)?$/.test(label) ? "非税" : /税收(?:收入)?$/.test(label) ? "税收" : undefined));
  const part = [from, to].find((_, at) => kinds[at] === name);
  if (kinds.includes(undefined) || kinds[0] === kinds[1] || part === undefined) return undefined;
  const sum = from.figure.quantity.plus(to.figure.quantity);
  const due = part.figure.quantity.dividedBy(sum);
  if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due)) return undefined;
  return { part, whole: spokenFact(passage, from.figure.offset, passage.text.slice(from.figure.offset, endOf(to)), sum, "税收与非税收入合计") };
}
