import type { SumRelation } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import { families } from "./concepts.js";
import { placeOf, quoteAcross, type FactBook } from "./facts.js";
import type { Mention } from "./mentions.js";
import { aidKinds } from "./words.js";

/** A total with the parts the text gives it, before they are told as facts. */
export interface Sum {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly reading: SumRelation["reading"];
  /** What the parts are of, where their own words do not say: 机关53家，共2541人. */
  readonly names?: readonly string[];
}

/** How the text introduces the parts. */
export interface Manner {
  /** 等, 主要包括, a list cut off: more parts exist than are named. */
  readonly open?: boolean;
  /** 即, 分别为, numbered items under 项目支出: the text promises the whole. */
  readonly closed?: boolean;
  /** Parts in a bracket without 其中, counts in running words: a sum only where it is beyond doubt. */
  readonly doubtful?: boolean;
}

/** A list that leaves a quarter of its total unnamed is taken for highlights, unless the words promise the whole. */
const wholeFrom = 0.75;

/**
 * The sum a total and its list make, or undefined where the list is no breakdown of this total. A wrong accusation costs
 * more than a missed tie: what could be highlights is a selection, and what is far beyond its total was not its list.
 */
export function sumOf(total: Mention, parts: readonly Mention[], manner: Manner): Sum | undefined {
  if (parts.length === 0) return undefined;
  const tied = ties(total, parts);
  const covers = coverage(total, parts);
  if (parts.length === 1) return covers <= 1 && !manner.doubtful && !manner.open ? { total, parts, reading: "selection" } : undefined;
  const reading = (kind: SumRelation["reading"]): Sum => ({ total, parts, reading: kind });
  if (isOverlap(parts)) return covers > 5 ? undefined : reading("overlap");
  if (manner.open) return covers > 1 && !tied ? undefined : reading("selection");
  if (tied) return reading("partition");
  if (covers > 2) return undefined;
  if (manner.doubtful && !isFamily(parts)) return covers >= 0.9 && covers <= 1.1 && isMoney(total) ? reading("partition") : undefined;
  if (isFamily(parts)) return reading("partition");
  if (manner.closed && covers >= 0.4) return reading("partition");
  return covers >= wholeFrom ? reading("partition") : reading("selection");
}

export function sumRelation(sum: Sum, book: FactBook): SumRelation {
  return {
    kind: "sum",
    reading: sum.reading,
    total: book.factOf(sum.total),
    parts: sum.parts.map((part, index) => book.factOf(part, "plain", sum.names?.[index])),
    quote: quoteAcross([sum.total, ...sum.parts]),
    place: placeOf(sum.total),
  };
}

export function ties(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return sum.ties(total.figure.quantity) || total.figure.quantity.roundsFrom(sum);
}

function coverage(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other), Quantity.exact(0, total.figure.quantity.measure));
  if (total.figure.quantity.isZero) return sum.isZero ? 1 : Number.POSITIVE_INFINITY;
  return Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
}

/** Persons by kind of aid or activity: one may stand in several parts, so that more than the total is no error. */
function isOverlap(parts: readonly Mention[]): boolean {
  const counted = parts.every((part) => /^(?:person|attendance|household|户次)$/.test(part.figure.quantity.measure.dimension));
  return counted && !isFamily(parts) && parts.some((part) => aidKinds.test(`${part.label}${part.standing.tail}`));
}

/** Whether the labels are the parts of a whole by definition: 工资福利, 商品和服务, 对个人和家庭. */
export function isFamily(parts: readonly Mention[]): boolean {
  return families.some(
    (family) =>
      family.parts.every((pattern) => parts.some((part) => pattern.test(part.label))) &&
      parts.every((part) => [...family.parts, ...(family.optional ?? [])].some((pattern) => pattern.test(part.label))),
  );
}

const isMoney = (mention: Mention): boolean => mention.figure.quantity.measure.dimension === "money";
