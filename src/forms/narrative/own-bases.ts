import type { Fact, Relation } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import { fitsRate, isTelling } from "./shares/index.js";
import { type FactBook, isExact, isOnOwnBase, type Mention, type Reading, sameKind } from "./reading/index.js";

/**
 * The relations without those whose rate or average a bracket says to be of something else (缴费率97.2%（不含参军、死亡62人）), where it does not come out of
 * the figures told before it: what was left out of them the text does not add up.
 */
export function withoutOwnBases(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly Relation[] {
  const qualified = new Set(readings.flatMap(({ mentions }) => mentions.filter((each) => isOnOwnBase(each) && book.has(each)).map((each) => book.factOf(each))));
  return qualified.size === 0 ? relations : relations.filter((relation) => !rateOf(relation).some((rate) => qualified.has(rate) && !comesOut(rate, relation)));
}

/**
 * 发放200份，收回196份（含无效6份），有效190份，有效率95%: a rate that does not come out of the whole nearest to it, and does out of another one of its
 * sentence, is of that.
 */
export function withWholesThatFit(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly Relation[] {
  const told = new Map<Fact, { readonly mention: Mention; readonly mentions: readonly Mention[] }>();
  for (const { mentions } of readings) for (const mention of mentions) if (book.has(mention)) told.set(book.factOf(mention), { mention, mentions });
  return relations.map((relation) => {
    if (relation.kind !== "share" || comesOut(relation.rate, relation)) return relation;
    const [rate, part] = [told.get(relation.rate), told.get(relation.part)];
    if (rate === undefined || part === undefined || rate.mention.figure.spelled) return relation;
    // 占12% is given by too many figures, and the words say mostly of what it is.
    if (rate.mention.role.kind === "share" && !isTelling(rate.mention)) return relation;
    const wholes = rate.mentions.filter((each) => each.index < rate.mention.index && each !== part.mention && each.standing.sentence === rate.mention.standing.sentence && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, part.mention));
    const fitting = wholes.find((each) => fitsRate(part.mention, each, rate.mention) && each.figure.quantity.compare(part.mention.figure.quantity) >= 0);
    return fitting === undefined ? relation : { ...relation, whole: book.factOf(fitting) };
  });
}

function rateOf(relation: Relation): readonly Fact[] {
  if (relation.kind === "share" || relation.kind === "completion") return [relation.rate];
  if (relation.kind === "change") return relation.rate === undefined ? [] : [relation.rate];
  return relation.kind === "per-head" ? [relation.each] : [];
}

function comesOut({ quantity }: Fact, relation: Relation): boolean {
  const due = dueOf(relation);
  return quantity !== undefined && due !== undefined && quantity.roundsFrom(due);
}

/** What the figures told come to; undefined where they do not say it alone. */
function dueOf(relation: Relation): Quantity | undefined {
  const over = (part: Quantity | undefined, whole: Quantity | undefined): Quantity | undefined => (part === undefined || whole === undefined || whole.isZero ? undefined : part.dividedBy(whole));
  if (relation.kind === "share") return over(relation.part.quantity, relation.whole.quantity);
  if (relation.kind === "completion") return over(relation.actual.quantity, relation.budget.quantity);
  if (relation.kind === "per-head") return over(relation.total.quantity, relation.count.quantity);
  if (relation.kind !== "change") return undefined;
  const [current, prior, delta] = [relation.current?.quantity, relation.prior?.quantity, relation.delta?.quantity];
  return over(delta ?? (current === undefined || prior === undefined ? undefined : current.minus(prior)), prior);
}
