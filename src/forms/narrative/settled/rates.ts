import type { Fact, Relation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isOnOwnBase, sameKind } from "../reading/index.js";
import { fitsRate, isTelling } from "../shares/index.js";
import { comesOut, dueOf, rateOf, type Told } from "./told.js";

/** The relations, their rates held against nothing that they are not of: a rate read as of the figures nearest to it may be of others, and the text or the figures say so. */
export function ratesOfWhatFits(relations: readonly Relation[], told: Told, book: FactBook): readonly Relation[] {
  return withActualsThatFit(withTotalsThatFit(withWholesThatFit(withoutOwnBases(relations, told), told, book), told, book), told, book);
}

/** So many digits are not what some other amount of the paragraph gives by chance. */
const telling = 3;

/** 改造资金448.65万元。全年预算456万元，涉及居民1904户，户均投入2356元: an average that the amount nearest to it does not give, and another one told before does, is of that. */
function withTotalsThatFit(relations: readonly Relation[], told: Told, book: FactBook): readonly Relation[] {
  return relations.flatMap((relation) => {
    const each = relation.kind === "per-head" && !comesOut(relation.each, relation) ? told.get(relation.each) : undefined;
    const count = relation.kind === "per-head" ? relation.count.quantity : undefined;
    if (each === undefined || count === undefined || count.isZero || relation.kind !== "per-head" || relation.total.quantity === undefined || each.mention.figure.quantity.printedDigits < telling) return [relation];
    const { total } = relation;
    const other = each.mentions.find((amount) => amount.index < each.mention.index && amount.role.kind === "level" && !amount.prior && isExact(amount) && total.quantity?.isOfKind(amount.figure.quantity) === true && each.mention.figure.quantity.roundsFrom(amount.figure.quantity.dividedBy(count)));
    if (other !== undefined) return [{ ...relation, total: book.factOf(other) }];
    // 支出213万元。支出比上年218万元减少5万元，按52人计算，人均4.10万元: what it is compared with is shared out among nobody.
    return ofYearBefore.test(told.get(total)?.mention.standing.lead ?? "") ? [] : [relation];
  });
}

const ofYearBefore = /(?:[比较与]|同)(?:上年|去年|20\d\d年|同期)[^,。;\d]*$/;

/**
 * The relations without those whose rate or average a bracket says to be of something else (缴费率97.2%（不含参军、死亡62人）), where it does not come out of
 * the figures told before it: what was left out of them the text does not add up.
 */
function withoutOwnBases(relations: readonly Relation[], told: Told): readonly Relation[] {
  const isQualified = (rate: Fact): boolean => {
    const mention = told.get(rate)?.mention;
    return mention !== undefined && isOnOwnBase(mention);
  };
  return relations.filter((relation) => !rateOf(relation).some((rate) => isQualified(rate) && !comesOut(rate, relation)));
}

/**
 * 发放200份，收回196份（含无效6份），有效190份，有效率95%: a rate that does not come out of the whole nearest to it, and does out of another one of its
 * sentence, is of that.
 */
function withWholesThatFit(relations: readonly Relation[], told: Told, book: FactBook): readonly Relation[] {
  return relations.map((relation) => {
    if (relation.kind !== "share" || comesOut(relation.rate, relation)) return relation;
    const [rate, part] = [told.get(relation.rate), told.get(relation.part)];
    if (rate === undefined || part === undefined || rate.mention.figure.spelled) return relation;
    // 占12% is given by too many figures, and the words say mostly of what it is.
    if (rate.mention.role.kind === "share" && !isTelling(rate.mention)) return relation;
    // 占比分别为96.69%、3.21%、0.20%: those told in turn are of one whole, which the others of them show.
    const { series } = rate.mention;
    if (series !== undefined && relations.some((each) => each.kind === "share" && each !== relation && each.whole === relation.whole && comesOut(each.rate, each) && told.get(each.rate)?.mention.series?.first === series.first && told.get(each.rate)?.mention.passage === rate.mention.passage)) return relation;
    // 追加额相当于年初预算的25%: which of the budgets, they say.
    if (/年初预算|原预算|(?:调整|追加)(?:率|比例|幅度)/.test(rate.mention.standing.lead)) return relation;
    const wholes = rate.mentions.filter((each) => each.index < rate.mention.index && each !== part.mention && each.standing.sentence === rate.mention.standing.sentence && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, part.mention));
    const fitting = wholes.find((each) => fitsRate(part.mention, each, rate.mention) && each.figure.quantity.compare(part.mention.figure.quantity) >= 0);
    return fitting === undefined ? relation : { ...relation, whole: book.factOf(fitting) };
  });
}

/** In points of a percent: a rate that misses by more is hardly of the two. */
const farOff = 20;

/**
 * 累计投入1260万元，其中2024年420万元，完成计划1500万元的84% · 年初预算1260万元，上级下达186.5万元，支出1398.26万元，执行率96.67%: a rate of what was done that is far from
 * what its two figures give, or has digits enough to tell, is of another figure of its sentence, or of two together, where those give it. Nobody who
 * spends seven times a budget writes 96.67%.
 */
function withActualsThatFit(relations: readonly Relation[], told: Told, book: FactBook): readonly Relation[] {
  return relations.flatMap((relation) => {
    if (relation.kind !== "completion" || comesOut(relation.rate, relation)) return [relation];
    const [rate, actual, budget] = [told.get(relation.rate), told.get(relation.actual)?.mention, told.get(relation.budget)?.mention];
    const due = dueOf(relation);
    if (rate === undefined || actual === undefined || budget === undefined || due === undefined || !sameKind(actual, budget)) return [relation];
    const off = due.minus(rate.mention.figure.quantity).absolute().value.gt(farOff);
    if (!off && !isTelling(rate.mention)) return [relation];
    const others = rate.mentions.filter((each) => each.index < rate.mention.index && each !== actual && each !== budget && each.standing.sentence === rate.mention.standing.sentence && !each.prior && isExact(each) && sameKind(each, budget));
    const done = others.find((each) => each.role.kind === "level" && fitsRate(each, budget, rate.mention));
    if (done !== undefined) return [{ ...relation, actual: book.factOf(done) }];
    const gives = (part: Quantity, whole: Quantity): boolean => !whole.isZero && rate.mention.figure.quantity.roundsFrom(part.dividedBy(whole));
    const together = others.some(({ figure: { quantity } }) => gives(actual.figure.quantity, budget.figure.quantity.plus(quantity)) || gives(actual.figure.quantity, budget.figure.quantity.minus(quantity)));
    // 20项指标中1项未完成（目标2项，实际1项），完成率95%: of all there were, less what was not done.
    const lessUndone = others.some((whole) => others.some((undone) => undone !== whole && undone.figure.quantity.compare(whole.figure.quantity) < 0 && /^(?:未|没有?|尚未)/.test(undone.standing.tail) && gives(whole.figure.quantity.minus(undone.figure.quantity), whole.figure.quantity)));
    // 计划改造20个小区，完成19个，其中1个超计划（目标2栋，实际3栋），完成率95%: a bracket's own two figures are not what the rate behind it is of.
    const inBracket = actual.standing.frame !== rate.mention.standing.frame && budget.standing.frame === actual.standing.frame;
    const outside = rate.mentions.filter((each) => inBracket && each.index < rate.mention.index && each.standing.sentence === rate.mention.standing.sentence && each.standing.frame === rate.mention.standing.frame && !each.prior && isExact(each));
    const ofOutside = outside.some((whole) => outside.some((part) => part !== whole && sameKind(part, whole) && gives(part.figure.quantity, whole.figure.quantity)));
    const beyond = rate.mention.figure.quantity.value.lte(100) && actual.figure.quantity.compare(budget.figure.quantity.plus(budget.figure.quantity)) > 0 && others.length > 0;
    return together || lessUndone || ofOutside || beyond ? [] : [relation];
  });
}
