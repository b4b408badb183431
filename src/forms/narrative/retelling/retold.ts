import type { RestatedRelation } from "../../../model/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

/** A figure with what tells whether another one is the same again. */
interface Telling {
  readonly mention: Mention;
  readonly passage: number;
  /** The amount in base units. */
  readonly value: number;
  readonly dimension: string;
  readonly digits: number;
  /** Neighbouring letters of the words it stands under. */
  readonly pairs: ReadonlySet<string>;
}

/** Further apart than this, in paragraphs, the same few digits come again by chance. */
const reach = 40;
/** So many digits come again only where the same thing is told again, whatever it is called: 下达3483万元，支付3483万元. One fewer is enough right below, to the last 分. */
const telling = 4;

/**
 * 下达补助资金278.8万元 here and 发放补助资金278.8万元 there: the same figure told again under the same words, in the same unit or
 * another. What differs may be of another year, place or part, so that such a pair is only ever found to agree.
 */
export function retoldIn(readings: readonly Reading[], book: FactBook): readonly RestatedRelation[] {
  const seen = new Map<string, Telling[]>();
  return readings.flatMap((reading, passage) =>
    reading.mentions.flatMap((mention): RestatedRelation[] => {
      const now = tellingOf(mention, passage);
      if (now === undefined) return [];
      const key = `${now.dimension} ${leading(now.value)}`;
      const before = [key, ...(now.digits < 3 ? [] : [`${now.dimension} ${leading(now.value * 1.002)}`, `${now.dimension} ${leading(now.value * 0.998)}`])];
      const found = [...new Set(before)].flatMap((each) => seen.get(each) ?? []).findLast((other) => (now.mention.role.kind === "rate" ? isRatedAgain(other.mention, mention, readings) : isAgain(other, now)));
      seen.set(key, [...(seen.get(key) ?? []), now]);
      if (found === undefined) return [];
      const [one, other] = [book.factOf(found.mention), book.factOf(mention)];
      // 调减10万元 may have been told with its sign, and posts as the persons they are for.
      if (one.quantity === undefined || other.quantity === undefined || one.quantity.measure.dimension !== other.quantity.measure.dimension || !one.quantity.agrees(other.quantity)) return [];
      return [{ kind: "restated", one, other, quote: quoteAcross([mention]), place: placeOf(mention) }];
    }),
  );
}

function tellingOf(mention: Mention, passage: number): Telling | undefined {
  const { figure, role } = mention;
  const { quantity } = figure;
  const exact = quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
  if (!exact || quantity.isZero || quantity.measure.dimension === "none" || /^(?:years|months)$/.test(quantity.measure.dimension) ) return undefined;
  const digits = quantity.digits().replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
  // 调增102620万元 and 调增102620万元: how far something moved is told again where so many digits show it.
  if (!/^(?:level|score|each|completion|share|budget|whole|rate)$/.test(role.kind) && !(digits > telling && /^(?:delta|none)$/.test(role.kind) && quantity.measure.dimension === "money")) return undefined;
  return { mention, passage, value: Number(quantity.value) * Number(quantity.measure.scale), dimension: quantity.measure.dimension, digits, pairs: pairsOf(mention) };
}

/** The first three digits: what may be one figure in two units falls together. */
function leading(value: number): string {
  return value.toExponential(2);
}

const empty = /其中|共计?|合计|总计|累计|全年|本年|实际|已经?|为|约|了|是|20\d\d年度?|["“”'‘’()、]/g;

function pairsOf({ label, standing, figure }: Mention): ReadonlySet<string> {
  const counts = figure.quantity.measure.dimension !== "money" && figure.quantity.measure.dimension !== "ratio";
  const words = `${standing.lead.length > 0 ? standing.lead : label}|${counts ? standing.tail.slice(0, 10) : ""}`.replace(empty, "");
  return new Set([...words].slice(1).map((_, at) => words.slice(at, at + 2)).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair)));
}

function isAgain(one: Telling, other: Telling): boolean {
  if (other.passage - one.passage > reach || !isApart(one.mention, other.mention)) return false;
  const same = one.mention.figure.quantity.compare(other.mention.figure.quantity) === 0;
  const converted = one.mention.figure.quantity.measure.symbol !== other.mention.figure.quantity.measure.symbol && one.mention.figure.quantity.agrees(other.mention.figure.quantity);
  if (!same && !converted) return false;
  const [few, many] = one.pairs.size <= other.pairs.size ? [one.pairs, other.pairs] : [other.pairs, one.pairs];
  const shared = [...few].filter((pair) => many.has(pair)).length;
  const alike = few.size > 0 && shared >= Math.max(1, few.size * 0.5) && (shared > 1 || few.size === 1 || other.digits > 2);
  const near = other.passage - one.passage <= 1 && other.mention.figure.quantity.decimals >= 2 ? telling - 1 : telling;
  const amounts = [one, other].every(({ mention: { role } }) => role.kind === "level") || (other.digits > telling && one.mention.role.kind === other.mention.role.kind);
  return alike || (same && other.digits >= near && amounts);
}

/** 579.9亿元，下降20.8% told twice: the rate of the same amount. */
function isRatedAgain(one: Mention, other: Mention, readings: readonly Reading[]): boolean {
  const [a, b] = [one, other].map((rate) => readings.find(({ passage }) => passage === rate.passage)?.mentions[rate.index - 1]);
  const same = one.role.kind === "rate" && other.role.kind === "rate" && one.role.sign === other.role.sign && one.figure.quantity.compare(other.figure.quantity) === 0;
  return same && a !== undefined && b !== undefined && a !== b && a.role.kind === "level" && b.role.kind === "level" && !a.figure.quantity.isZero && a.figure.quantity.measure.dimension === b.figure.quantity.measure.dimension && a.figure.quantity.compare(b.figure.quantity) === 0;
}

/** Not in one breath: 各10万元、10万元 are two parts that are as large as each other. */
function isApart(one: Mention, other: Mention): boolean {
  if (one.passage !== other.passage) return true;
  const between = one.passage.text.slice(endOf(one), other.figure.offset);
  return between.length >= 4 && !/^[^,。;:]*、[^,。;:]*$/.test(between);
}
