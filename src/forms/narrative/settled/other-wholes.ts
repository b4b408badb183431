import type { CompletionRelation, Fact, Relation, ShareRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { isExact, type Mention, sameKind } from "../reading/index.js";
import { comesOut, type Told } from "./told.js";

type Rated = ShareRelation | CompletionRelation;

/** 执行率100%的项目7个, 支付率100%的乡镇有3个: so many had that rate, each of its own. */
const hadByThem = /^(?:的|以上的?|及以上的?|\([^()]*\)的?)?[^,。;:\d]{0,4}(?:项目|科室|处室|乡镇|镇街|街道|单位|部门|村|社区|学校|企业|县|县区|标段|班级|机构|医院|站点)(?:有|共|为|达)?\s*$/;
const byThem = /\d+\s*(?:个|家|所|户|名)(?:[^,。;:\d]{0,2})(?:项目|科室|处室|乡镇|镇街|街道|单位|部门|村|社区|学校|企业|县区?|标段|班级|机构|医院|站点)(?:的)?[^,。;:\d]{0,6}率(?:均|都)?(?:为|达到?|是|在)*$/;
/** What was to be paid in the end, or had come in: 支付率 is of that as often as of the budget. */
const agreed = /合同|中标|成交|签约|审[定核]|核定|评审|到位|决算/;
const done = /实际|成交|执行|支出|采购(?:金额|总额|规模)|完成|使用|支付/;

/**
 * The relations without the rates and shares of another whole: 其中执行率100%的项目7个 is of those seven, 支付率95% of the price of the contract, 占采购总额的93.39% of what was bought rather than of the
 * budget, and a rate behind the last of several stretches of all of them.
 */
export function withoutOtherWholes(relations: readonly Relation[], told: Told): readonly Relation[] {
  const rated = relations.filter((each) => each.kind === "share" || each.kind === "completion");
  return relations.filter((relation) => (relation.kind !== "share" && relation.kind !== "completion") || comesOut(relation.rate, relation) || !isOfAnother(relation, rated, told));
}

function isOfAnother(relation: Rated, rated: readonly Rated[], told: Told): boolean {
  const rate = told.get(relation.rate);
  if (rate === undefined) return false;
  return isOfSeveral(relation, rate.mention, told) || isHadBySome(rate.mention, rate.mentions) || isOfPlanned(relation, rate.mention, rated, told) || isBehindThatOfAll(relation, rated, told) || isOfAgreed(relation, rate.mention, rate.mentions, told) || isOfAllStretches(relation, rate.mention, rate.mentions, told);
}

/** 分两批发放问卷120份和80份，收回186份，回收率93%: of several figures told in a row the last alone is not what one rate is of. */
function isOfSeveral(relation: Rated, rate: Mention, told: Told): boolean {
  const whole = told.get(relation.kind === "share" ? relation.whole : relation.budget)?.mention;
  return whole?.series !== undefined && whole.series.size > 1 && whole.index === whole.series.first + whole.series.size - 1 && rate.series === undefined && whole.index < rate.index;
}

const planned = /概算|预算|批复|计划|估算|调整后|可执行/;

/** 工程投资3260万元，设备投资占概算投资的22.5%: of what was planned, which the figure is not told as. Or a bracket behind the rate says what it is of. */
function isOfPlanned(relation: Rated, rate: Mention, rated: readonly Rated[], told: Told): boolean {
  // 占项目支出预算2.56% beside others of the same whole that come out: in a report on budgets every figure is one.
  if (relation.kind !== "share" || rated.some((other) => other !== relation && other.kind === "share" && other.whole === relation.whole && planned.test(told.get(other.rate)?.mention.standing.lead ?? "") && comesOut(other.rate, other))) return false;
  const whole = told.get(relation.whole)?.mention;
  const of = planned.exec(/占[^,。;:]*$/.exec(rate.standing.lead)?.[0] ?? "")?.[0];
  const end = rate.figure.offset + rate.figure.length;
  const [all = "", inside = ""] = /^\s*\(([^()]*)\)/.exec(rate.passage.text.slice(end)) ?? [];
  const inBracket = [relation.part, relation.whole].some((fact) => (told.get(fact)?.mention.figure.offset ?? -1) >= end && (told.get(fact)?.mention.figure.offset ?? 0) < end + all.length);
  const bracket = inBracket ? "" : inside;
  return (of !== undefined && whole !== undefined && !whole.standing.lead.includes(of)) || (planned.test(bracket) && /\d/.test(bracket));
}

function isHadBySome(rate: Mention, mentions: readonly Mention[]): boolean {
  const { text } = rate.passage;
  const next = mentions[rate.index + 1];
  const behind = next === undefined ? "" : text.slice(rate.figure.offset + rate.figure.length, next.figure.offset);
  const counted = next !== undefined && !/^(?:money|ratio|none)$/.test(next.figure.quantity.measure.dimension) && hadByThem.test(behind);
  return counted || byThem.test(text.slice(rate.standing.clauseStart, rate.figure.offset));
}

/** 支出1260.28万元，执行率98%。其中：上年结转资金执行86万元，执行率100%: the rate of all came out, and what 其中 tells behind it is of the items. */
function isBehindThatOfAll(relation: Rated, rated: readonly Rated[], told: Told): boolean {
  const own = told.get(relation.rate)?.mention;
  const done = (each: Rated): Fact => (each.kind === "share" ? each.part : each.actual);
  return own !== undefined && rated.some((other) => {
    const first = told.get(other.rate);
    const same = other !== relation && done(other) === done(relation) && first !== undefined && first.mention.passage === own.passage && first.mention.index < own.index;
    return same && (comesOut(other.rate, other) || isOfAgreed(other, first.mention, first.mentions, told)) && /其中|分别|按/.test(own.passage.text.slice(first.mention.figure.offset, own.figure.offset));
  });
}

function isOfAgreed(relation: Rated, rate: Mention, mentions: readonly Mention[], told: Told): boolean {
  const part = told.get(relation.kind === "share" ? relation.part : relation.actual)?.mention;
  if (part === undefined || part.figure.quantity.measure.dimension !== "money") return false;
  const printed = rate.figure.quantity;
  const gives = (base: Quantity): boolean => base.value.gt(0) && printed.roundsFrom(part.figure.quantity.dividedBy(base));
  const wholes = mentions.filter((each) => each !== part && each.index < rate.index && sameKind(each, part) && isExact(each));
  const called = relation.kind === "share" ? (/预算|计划/.test(rate.standing.lead) ? undefined : done) : agreed;
  if (called !== undefined && wholes.some((each) => called.test(each.standing.lead) && gives(each.figure.quantity))) return true;
  // 总投资2860万元，到位率96.5%，支出2622万元，支出率95%: of so much as had come in.
  const cameIn = mentions.filter(({ index, standing, figure }) => index < rate.index && /到位率(?:为|达到?|仅)*$/.test(standing.lead) && figure.quantity.measure.symbol === "%");
  return relation.kind === "completion" && cameIn.some(({ figure }) => wholes.some((each) => gives(each.figure.quantity.times(figure.quantity))));
}

/** 应检186台，其中A级26台，检验26台；B级62台，检验60台；C级98台，检验95台，检验率97.31%: of all of them, less what each stretch leaves undone. */
function isOfAllStretches(relation: Rated, rate: Mention, mentions: readonly Mention[], told: Told): boolean {
  const whole = told.get(relation.kind === "share" ? relation.whole : relation.budget)?.mention;
  if (whole === undefined) return false;
  const [all, ...listed] = mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && sameKind(each, whole) && isExact(each));
  const stretches = new Map<number, Mention[]>();
  for (const each of listed) stretches.set(each.standing.segment, [...(stretches.get(each.standing.segment) ?? []), each]);
  if (all === undefined || stretches.size < 2) return false;
  const undone = [...stretches.values()].map(([due, did]) => (due === undefined || did === undefined ? undefined : due.figure.quantity.minus(did.figure.quantity)));
  const left = undone.reduce<Quantity>((rest, each) => (each === undefined ? rest : rest.minus(each)), all.figure.quantity);
  return left.value.gt(0) && left.compare(all.figure.quantity) <= 0 && rate.figure.quantity.roundsFrom(left.dividedBy(all.figure.quantity));
}
