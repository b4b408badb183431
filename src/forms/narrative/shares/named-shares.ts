import type { ShareRelation } from "../../../model/index.js";
import { names as called } from "../changes/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

/**
 * 人员经费、公用经费、项目支出占总支出的比重分别为41.7%、4.4%、54.0%: shares of what the paragraph told before under just these names. All but one must be those of the whole,
 * so that it is beyond doubt what they are shares of.
 */
export function namedShares(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((first): ShareRelation[] => {
    const { series, role } = first;
    if (series === undefined || series.first !== first.index || role.kind !== "share" || series.name === "" || role.of.length < 2) return [];
    const rates = reading.mentions.filter((each) => each.series?.first === first.index);
    if (rates.some((each) => known.has(each) || each.figure.quantity.looseness !== "exact" || each.series?.name === "")) return [];
    const before = reading.mentions.filter((each) => each.index < first.index && each.role.kind === "level" && !each.prior && each.standing.frame === first.standing.frame && each.figure.quantity.looseness === "exact");
    const told = rates.map((rate) => ({ rate, part: only(before.filter((each) => each.label === rate.series?.name)) }));
    const parts = told.flatMap(({ part }) => part ?? []);
    const [one] = parts;
    if (one === undefined || parts.length < rates.length || parts.length < 2 || !parts.every((each) => sameKind(each, one))) return [];
    const wholes = before.filter((each) => !parts.includes(each) && sameKind(each, one) && called(each.label, role.of));
    const whole = wholes.find((each) => told.filter(({ part, rate }) => part !== undefined && fitsRate(part, each, rate)).length >= Math.max(1, rates.length - 1));
    if (whole === undefined || whole.figure.quantity.isZero) return [];
    return told.flatMap(({ part, rate }): ShareRelation[] => (part === undefined ? [] : [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }]));
  });
}

function only(mentions: readonly Mention[]): Mention | undefined {
  const [one, ...others] = mentions;
  return others.length === 0 ? one : undefined;
}
