import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

/** 我市实际改造数超任务43%: whose it is before the words. */
const beyond = /^[^,。;:\d]{0,10}?(?:实际)?([\u4e00-\u9fff]{2})(?:数|量|户数|人数|数量|任务)?(?:超额完成|超出?)(?:年度|年初|全年|既定|预定)?(?:任务|目标|计划)(?:任务|目标|指标)?(?:数|值)?(?:了|的|比例)?(?:为|达)?$/;
const planned = /(?:计划|目标|任务|指标)[^,。;:\d]{0,8}$/;
const done = /实际|完成|实现/;
const reach = 8;

/** 任务数115户，实际完成改造264户。 and, in another sentence or paragraph, 实际改造数超任务129.57%: of the one plan that was told with what was done, where both are of what the words name. */
export function ratesBeyondAbove(reading: Reading, before: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const name = beyond.exec(rate.standing.lead)?.[1];
    const told = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.role.kind === "level");
    if (name === undefined || rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || isNarrowed(rate) || told.length > 0) return [];
    const pairs = [...before.slice(-reach).map(({ mentions }) => mentions), reading.mentions.slice(0, rate.index)].flatMap(pairsIn);
    const [pair, ...others] = pairs.filter((each, at) => pairs.findIndex((other) => isSame(each, other)) === at);
    // Of two plans it may be either.
    if (pair === undefined || others.length > 0 || ![pair.plan, pair.actual].every(({ standing }) => `${standing.leadBefore}${standing.lead}${standing.tail}`.includes(name))) return [];
    const { plan, actual } = pair;
    // 229.57% is how much of the plan was done, whatever the words say.
    return fitsRate(actual, plan, rate) ? [] : [{ kind: "change", base: "untold", current: book.factOf(actual), prior: book.factOf(plan), rate: book.factOf(rate), quote: quoteAcross([rate]), place: placeOf(rate) }];
  });
}

interface Pair {
  readonly plan: Mention;
  readonly actual: Mention;
}

/** A plan with what was done of it right behind, and more than was planned. */
function pairsIn(mentions: readonly Mention[]): readonly Pair[] {
  return mentions.flatMap((plan, at): Pair[] => {
    const actual = mentions[at + 1];
    const plain = [plan, actual].every((each) => each !== undefined && each.role.kind === "level" && !each.prior && isExact(each) && each.standing.sentence === plan.standing.sentence && each.standing.frame === plan.standing.frame);
    const such = actual !== undefined && plain && planned.test(plan.standing.lead) && !planned.test(actual.standing.lead) && done.test(actual.standing.lead) && sameKind(plan, actual);
    return such && !plan.figure.quantity.isZero && actual.figure.quantity.compare(plan.figure.quantity) > 0 ? [{ plan, actual }] : [];
  });
}

const isSame = (one: Pair, other: Pair): boolean => sameKind(one.plan, other.plan) && one.plan.figure.quantity.compare(other.plan.figure.quantity) === 0 && one.actual.figure.quantity.compare(other.actual.figure.quantity) === 0;
