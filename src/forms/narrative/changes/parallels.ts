import type { SumRelation } from "../../../model/index.js";
import type { Change } from "./change.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { movesIn } from "./moves.js";
import type { Sum } from "../sums/index.js";

/**
 * Where every part of a closed list tells its own change, the changes add up as the parts do: +23.04 −0.09 −0.73 = +22.22.
 * Likewise the budgets printed beside the parts (占年初预算8465万元的41.5%).
 */
export function changeSums(sum: Sum, changes: readonly Change[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  return (["prior-year", "budget"] as const).flatMap((base): SumRelation[] => {
    const of = (mention: Mention): Change | undefined => changes.find((change) => change.current === mention && change.base === base && (change.delta !== undefined || change.same !== undefined));
    const whole = of(sum.total);
    // 出国费0万元 need not say that it did not change either.
    const parts = sum.parts.filter((part) => of(part) !== undefined || !part.figure.quantity.isZero).map(of);
    if (parts.length < 2) return [];
    if (whole?.delta === undefined || !parts.every((part) => part !== undefined)) return [];
    const told = parts.map((part) => (part.delta !== undefined ? book.factOf(part.delta, "signed") : book.unchanged(part.current, part.same?.offset ?? 0, part.same?.words ?? "")));
    return [{ kind: "sum", reading: "partition", total: book.factOf(whole.delta, "signed"), parts: told, quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole.delta) }];
  });
}

/** The parts of a change that are told as changes alone, where they come to about as much or to just as much. */
export function moveSums(reading: Reading, book: FactBook): readonly SumRelation[] {
  return movesIn(reading).flatMap(({ total, parts }): SumRelation[] => {
    const whole = book.factOf(total, "signed");
    const told = parts.map((part) => book.factOf(part, "signed"));
    const sum = told.flatMap((fact) => fact.quantity ?? []).reduce((one, other) => one.plus(other));
    if (whole.quantity === undefined || whole.quantity.isZero) return [];
    const covers = Number(sum.value.div(whole.quantity.in(sum.measure).value));
    return covers > 0.75 && covers < 1.3 ? [{ kind: "sum", reading: "partition", total: whole, parts: told, quote: quoteAcross([total, ...parts]), place: placeOf(total) }] : [];
  });
}

export function budgetSums(sum: Sum, readings: readonly Reading[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  const of = (mention: Mention): Mention | undefined => {
    const reading = readings.find((each) => each.passage === mention.passage);
    const next = reading?.mentions.slice(mention.index + 1).find((each) => each.standing.frame === mention.standing.frame && each.role.kind !== "delta" && each.role.kind !== "rate");
    return next?.role.kind === "budget" ? next : undefined;
  };
  const whole = of(sum.total);
  const parts = sum.parts.map(of);
  if (whole === undefined || !parts.every((part) => part !== undefined)) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(whole), parts: parts.map((part) => book.factOf(part)), quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole) }];
}
