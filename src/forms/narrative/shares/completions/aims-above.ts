import { isExact, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate } from "../rate.js";
import type { Pair } from "./pair.js";

/** In points of a percent: a rate that misses by more is of another aim. */
const farOff = 10;
const reach = 3;
const aim = /目标|计划|任务/;
const named = /^(?:(?:年度|全年|年初|绩效|总体|项目|实际|计划|目标|任务|已|共|累计)+(?:完成)?(?:情况|为|:)*)*(?:完成|实施|开展)?/;

/** 年度目标：治理灾害点20处，搬迁60户。 and below it 实际完成：治理灾害点18处，完成率90%: what was done of what was aimed at, under the very name. */
export function aimAbove(rate: Mention, { mentions, passage }: Reading, above: readonly Reading[]): Pair {
  const actual = mentions[rate.index - 1];
  if (actual === undefined || !/^(?:任务|目标)?完成率(?:为|达到?)?$/.test(rate.standing.lead) || actual.role.kind !== "level" || actual.prior || !isExact(actual) || actual.figure.quantity.measure.dimension === "money" || actual.standing.segment !== rate.standing.segment || actual.standing.sentence !== rate.standing.sentence || aim.test(passage.text.slice(0, actual.figure.offset))) return {};
  const name = bare(actual);
  const told = above.slice(-reach).flatMap((each) => each.mentions).filter((each) => each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, actual) && bare(each) === name && aim.test(each.passage.text.slice(0, each.figure.offset)) && !/完成情况|实际/.test(each.passage.text.slice(0, each.figure.offset)));
  const [budget, ...others] = told;
  if (name.length < 3 || budget === undefined || others.length > 0 || budget.figure.quantity.isZero) return {};
  const off = actual.figure.quantity.dividedBy(budget.figure.quantity).minus(rate.figure.quantity).absolute();
  return fitsRate(actual, budget, rate) || off.value.lte(farOff) ? { actual, budget } : {};
}

const bare = ({ standing }: Mention): string => standing.lead.replace(named, "");
