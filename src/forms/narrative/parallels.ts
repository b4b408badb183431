import type { SumRelation } from "../../model/index.js";
import type { Change } from "./changes.js";
import { placeOf, quoteAcross, type FactBook } from "./facts.js";
import type { Mention, Reading } from "./mentions.js";
import type { Sum } from "./sums.js";

/**
 * Where every part of a closed list tells its own change, the changes add up as the parts do: +23.04 −0.09 −0.73 = +22.22.
 * Likewise the budgets printed beside the parts (占年初预算8465万元的41.5%).
 */
export function changeSums(sum: Sum, changes: readonly Change[], book: FactBook): readonly SumRelation[] {
  if (sum.reading !== "partition") return [];
  return (["prior-year", "budget"] as const).flatMap((base): SumRelation[] => {
    const of = (mention: Mention): Change | undefined => changes.find((change) => change.current === mention && change.base === base && (change.delta !== undefined || change.same !== undefined));
    const whole = of(sum.total);
    const parts = sum.parts.map(of);
    if (whole?.delta === undefined || !parts.every((part) => part !== undefined)) return [];
    const told = parts.map((part) => (part.delta !== undefined ? book.factOf(part.delta, "signed") : book.unchanged(part.current, part.same?.offset ?? 0, part.same?.words ?? "")));
    return [{ kind: "sum", reading: "partition", total: book.factOf(whole.delta, "signed"), parts: told, quote: quoteAcross([sum.total, ...sum.parts]), place: placeOf(whole.delta) }];
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

/** 年初预算1250万元，追加356.8万元，全年预算1606.8万元: told once each in a sentence, the first two make the third. */
export function adjustedBudgets(reading: Reading): readonly Sum[] {
  const levels = reading.mentions.filter((each) => each.role.kind === "level" && each.figure.quantity.measure.dimension === "money");
  return levels.flatMap((total): Sum[] => {
    if (!/(?:全年预算|调整后?的?(?:全年)?预算)[^,。;]{0,6}$/.test(total.standing.lead)) return [];
    const here = levels.filter((each) => each.standing.sentence === total.standing.sentence && each.standing.frame === total.standing.frame && each.index < total.index);
    const [initial, added] = here;
    const told = here.length === 2 && initial !== undefined && added !== undefined && /年初[^,。;]{0,8}预算|年初预算/.test(initial.standing.lead) && /(?:年中|追加|调增|增加)[^,。;]{0,8}$/.test(added.standing.lead);
    return told ? [{ total, parts: [initial, added], reading: "partition" }] : [];
  });
}
