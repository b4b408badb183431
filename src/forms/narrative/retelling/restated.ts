import type { RestatedRelation } from "../../../model/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

/** 4498元（0.45万元） · 1200万元，即0.12亿元: one figure told again right behind itself in another unit of its kind. */
export function restatedIn(reading: Reading, book: FactBook): readonly RestatedRelation[] {
  return reading.mentions.flatMap((other): RestatedRelation[] => {
    const one = reading.mentions[other.index - 1];
    if (one === undefined || !differInUnitAlone(one, other)) return [];
    const between = reading.passage.text.slice(endOf(one), other.figure.offset);
    const after = reading.passage.text.slice(endOf(other), endOf(other) + 1);
    const bracketed = /^\s*\(\s*(?:合|即|折合|折|计|为)?\s*$/.test(between) && after === ")";
    const spoken = /^\s*,?(?:即|折合|合)(?:人民币)?\s*$/.test(between) && /^(?:[。,;)]|$)/.test(after);
    if ((!bracketed && !spoken) || !areAlike(one, other)) return [];
    return [{ kind: "restated", one: book.factOf(one), other: book.factOf(other), quote: quoteAcross([one, other]), place: placeOf(other) }];
  });
}

function differInUnitAlone(one: Mention, other: Mention): boolean {
  const [a, b] = [one.figure.quantity, other.figure.quantity];
  const exact = a.looseness === "exact" && b.looseness === "exact" && one.figure.upTo === undefined && other.figure.upTo === undefined;
  return exact && a.measure.dimension === "money" && b.measure.dimension === "money" && !a.measure.scale.eq(b.measure.scale) && one.role.kind === "level" && other.role.kind === "level";
}

/** Within a factor of a few: 500万元（人均300元） tells of two things. */
function areAlike(one: Mention, other: Mention): boolean {
  if (one.figure.quantity.isZero || other.figure.quantity.isZero) return false;
  const ratio = Number(other.figure.quantity.in(one.figure.quantity.measure).value.div(one.figure.quantity.value));
  return [1, 10, 100, 0.1, 0.01].some((slip) => ratio > 0.3 * slip && ratio < 3 * slip);
}
