import type { CompletionRelation, Fact, Relation, ShareRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { isSlipOf, type Mention, sentenceAt } from "../reading/index.js";
import { comesOut, dueOf, othersInSentence, type Told } from "./told.js";

/** What was not yet due, gave up or fell away is not counted in the whole that a rate is of. */
const fellAway = /未到|尚在|正在|待[检查核]|缺[考席]|弃[考权]|撤[回销]|取消|死亡|迁[出移]|移[交送]|断流|停[产用业]|空置|闲置|绝收|不计|不再|不纳入|免[检于]|另案|报废|复[检查核]|在[检建办]|退[出学役]|未参加|出差|请假|外出/;

/**
 * The relations without the rates that the sentence reckons from another base: 抽检320批次，合格294批次，合格率98%（20批次待检）, 满意468份，满意率97.5%（有效问卷480份）.
 * A figure told beside the two, taken off the whole or put in its place, gives the rate.
 */
export function withoutOtherBases(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => (relation.kind !== "share" && relation.kind !== "completion") || comesOut(relation.rate, relation) || !(isReckonedOtherwise(relation, told) || isOfItems(relation, told) || isOfAllTogether(relation, told) || isOfWhatCameBack(relation, told) || isOfThoseDue(relation, told)));
}

type Rated = ShareRelation | CompletionRelation;

function sidesOf(relation: Rated): { readonly part: Fact; readonly whole: Fact } {
  return relation.kind === "share" ? { part: relation.part, whole: relation.whole } : { part: relation.actual, whole: relation.budget };
}

function isReckonedOtherwise(relation: Rated, told: Told): boolean {
  const { part, whole } = sidesOf(relation);
  const rate = relation.rate.quantity;
  const [some, all] = [part.quantity, whole.quantity];
  if (rate === undefined || some === undefined || all === undefined || !some.isOfKind(all)) return false;
  const gives = (top: Quantity, base: Quantity): boolean => base.value.gt(0) && top.value.gt(0) && rate.roundsFrom(top.dividedBy(base));
  const others = othersInSentence(relation.rate, part, [part, whole, relation.rate], told).filter(({ figure }) => figure.quantity.value.gt(0));
  // 98% is given by many figures, and 100% by whatever is not done: there the words have to say that something fell away.
  const isTelling = rate.decimals >= 1 && rate.printedDigits >= 3 && !rate.value.eq(100);
  return others.some((other) => {
    const { quantity } = other.figure;
    if (gives(some, all.minus(quantity)) && (isTelling || fellAway.test(clauseOf(other)))) return true;
    return isTelling && (gives(some, quantity) || gives(some.plus(quantity), all) || gives(some.minus(quantity), all.minus(quantity)) || others.some((base) => base !== other && gives(quantity, base.figure.quantity)));
  });
}

function clauseOf({ passage: { text }, figure }: Mention): string {
  const before = /[^,。;:()、]*$/.exec(text.slice(0, figure.offset))?.[0] ?? "";
  return before + (/^[^,。;:()、]*/.exec(text.slice(figure.offset + figure.length))?.[0] ?? "");
}

/** In points of a percent. */
const farOff = 20;

/**
 * 部门预算1860万元，其中工资福利1120万元，执行率100% · 项目资金320万元。项目一：支出120万元，执行率100%: an item of the whole has a budget of its own, which is not told. A
 * rate that is far from what the whole would make it, and no slip of the hand away, is of that.
 */
function isOfItems(relation: Rated, told: Told): boolean {
  const { part, whole } = sidesOf(relation);
  const [rate, item, all] = [told.get(relation.rate)?.mention, told.get(part)?.mention, told.get(whole)?.mention];
  const due = dueOf(relation);
  if (rate === undefined || item === undefined || all === undefined || due === undefined || !/执行率|支[出付]率|使用率|完成率/.test(rate.standing.lead)) return false;
  const printed = rate.figure.quantity;
  // A part of the budget makes the rate higher, never lower. Of two digits one more or less is soon come by.
  const far = printed.minus(due).value.gt(farOff) && !(printed.printedDigits >= 3 && isSlipOf(printed, Quantity.printed(due.in(printed.measure).value.toFixed(printed.decimals), printed.measure)));
  const among = all.passage === item.passage && all.index < item.index && /其中/.test(item.passage.text.slice(all.figure.offset, item.figure.offset));
  return far && (among || all.passage !== rate.passage);
}

/** 质量指标4个，完成3个；时效指标3个，完成3个，总体完成率94.7%: of all those told, of which the nearest two are some. */
function isOfAllTogether(relation: Rated, told: Told): boolean {
  const { part, whole } = sidesOf(relation);
  const lead = told.get(relation.rate)?.mention.standing.lead ?? "";
  return /(?:总体|整体|综合|合计|平均)[^,。;]{0,6}率(?:为|达到?)*$/.test(lead) && othersInSentence(relation.rate, part, [part, whole, relation.rate], told).length >= 2;
}

/** 计划发放200份，实际发放180份，回收率95%: of those sent out, how many came back is not told. */
function isOfWhatCameBack(relation: Rated, told: Told): boolean {
  const { part } = sidesOf(relation);
  const [rate, some] = [told.get(relation.rate)?.mention, told.get(part)?.mention];
  return rate !== undefined && some !== undefined && /(?:回收|收回)率(?:为|达到?)*$/.test(rate.standing.lead) && /发[放出]|下发|派发/.test(some.standing.lead) && !/[收回]/.test(some.standing.lead);
}

/** What a task was moved to, and those whom it could reach. */
const ofThoseDue = /符合条件|按期[^,。;\d]{0,8}率|调整(?:为|至|后)|调减|核减/;

/** 计划补助1200人，实际补助1150人，符合条件对象全部补助，完成率100% · 按期完成率100%，其余24处计划下年拆除: of those who were due. */
function isOfThoseDue({ rate }: Rated, told: Told): boolean {
  const mention = told.get(rate)?.mention;
  return mention !== undefined && rate.quantity?.value.eq(100) === true && ofThoseDue.test(sentenceAt(mention.passage.text, mention.figure.offset).words);
}
