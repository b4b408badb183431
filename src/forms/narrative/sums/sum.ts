import type { SumRelation } from "../../../model/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross } from "../reading/index.js";
import { listReading, type Manner, mayHaveSlipped, type Sum } from "./list-reading.js";

export type { Manner, Sum } from "./list-reading.js";

/** 甲30万元、乙12万元、丙30万元 and nothing else up to the end: every word between the figures is the name of a part. */
export function isWholeList(parts: readonly Mention[], from: number, to: number): boolean {
  const { text } = (parts[0] as Mention).passage;
  const between = parts.map((part, index) => text.slice(index === 0 ? from : endOf(parts[index - 1] as Mention), part.figure.offset));
  const rest = text.slice(endOf(parts.at(-1) as Mention), to);
  return parts.length >= 2 && between.every((each, index) => (index === 0 ? /^[:\s]*[^,、;。:\d]{2,20}$/ : /^\s*[,、;]\s*[^,、;。:\d]{2,20}$/).test(each)) && rest.trim() === "";
}

/** The sum a total and its list make, or undefined where the list is no breakdown of this total. */
export function sumOf(total: Mention, parts: readonly Mention[], manner: Manner): Sum | undefined {
  const sum = listReading(total, parts, manner);
  return sum?.reading === "selection" && mayHaveSlipped(sum, manner) ? { ...sum, reading: "nearly" } : sum;
}

export function sumRelation(sum: Sum, book: FactBook): SumRelation {
  const all = [sum.total, ...sum.parts];
  // 事业编制110个（含执法支队44个、…）: what a sum before took for posts has posts for its parts.
  if (all.some((each) => book.conceptOf(each).startsWith("headcount.") || book.isOfPosts(each))) book.countAsPersons(all);
  return {
    kind: "sum",
    reading: sum.reading,
    total: book.factOf(sum.total),
    parts: sum.parts.map((part, index) => book.factOf(part, part === sum.negative ? "negative" : "plain", sum.names?.[index])),
    quote: quoteAcross(inOrder([sum.total, ...sum.parts])),
    place: placeOf(sum.total),
  };
}

/** A total may stand behind its parts. */
function inOrder(told: readonly Mention[]): readonly Mention[] {
  const [first] = told;
  return told.every(({ passage }) => passage === first?.passage) ? [...told].sort((one, other) => one.index - other.index) : told;
}

/** Lengths, areas and weights, as against money and what is counted by the piece. */
export const isMeasured = (mention: Mention): boolean => /^(?:length|area|land|公顷|平方公里|立方米|吨|公斤)$/.test(mention.figure.quantity.measure.dimension);
