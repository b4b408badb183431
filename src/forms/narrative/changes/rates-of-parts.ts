import type { ChangeRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import type { Change } from "./change.js";

/** A rate of fewer digits is one of them away from another by chance. */
const manyDigits = 4;

/**
 * “三公”经费预算14.01万元。与2023年相比增长16.75%，其中因公出国费增加0万元，公务用车运行维护费增加2.01万元: how much it grew by is not told but part by part. There may be parts that are not
 * named, so that a rate is only wrong where it is a slip of the hand away from what those named make.
 */
export function ratesOfParts(reading: Reading, changes: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  return changes.flatMap(({ current, base, delta, prior, rate }): ChangeRelation[] => {
    if (rate === undefined || delta !== undefined || prior !== undefined || rate.passage !== reading.passage || rate.role.kind !== "rate" || ![current, rate].every(isExact)) return [];
    const parts = movesBehind(rate, current, reading);
    const [first] = parts;
    if (first === undefined) return [];
    const zero = Quantity.exact(0, current.figure.quantity.measure);
    const moved = parts.reduce((sum, part) => (part.role.kind === "delta" && part.role.sign < 0 ? sum.minus(part.figure.quantity) : sum.plus(part.figure.quantity)), zero);
    const before = current.figure.quantity.minus(moved);
    if (moved.isZero || before.value.lte(0) || moved.value.gt(0) !== rate.role.sign > 0) return [];
    const due = moved.absolute().dividedBy(before);
    if (!rate.figure.quantity.roundsFrom(due) && !(rate.figure.quantity.printedDigits >= manyDigits && isSlipOf(rate.figure.quantity, due))) return [];
    const told = spokenFact(first.passage, first.figure.offset, parts.map(({ figure }) => figure.text).join("、"), moved, "各项增减合计");
    return [{ kind: "change", base, current: book.factOf(current), delta: told, rate: book.factOf(rate, "signed"), quote: quoteAcross([rate, ...parts]), place: placeOf(rate) }];
  });
}

/** What rose and fell right behind the rate, in its sentence, under 其中. */
function movesBehind(rate: Mention, current: Mention, { mentions }: Reading): readonly Mention[] {
  const behind = mentions.slice(rate.index + 1);
  const end = behind.findIndex((each) => each.role.kind !== "delta" || !isExact(each) || !sameKind(each, current) || each.standing.sentence !== rate.standing.sentence || each.standing.frame !== rate.standing.frame);
  const parts = end === -1 ? behind : behind.slice(0, end);
  const [first] = parts;
  return first !== undefined && parts.length > 1 && /^其中/.test(`${first.standing.leadBefore}${first.standing.lead}`) ? parts : [];
}
