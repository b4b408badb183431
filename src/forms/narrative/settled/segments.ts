import type { Fact, Relation, SumRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, isExact, type Mention, sameKind } from "../reading/index.js";
import { sumOf } from "./lists.js";
import type { Told } from "./told.js";

/** What a second total is called: 支出总计 beside 收入总计, 执行数 beside 全年预算数, 应付款项 beside 应收款项. */
const otherSide = /^(?:(?:全年|本年|当年|年度|年末|年初|累计|实际|已|财政|资金|总)*(?:支出|执行|使用|支付|收入|到位|结转|结余)(?:总计|合计|总额|数|金额|资金|面积)?|决算数|应付[^,]*|实际[^,]*|收获[^,]*|年末[^,]*|本年[^,]*)(?:为|共|达|是)*$/;
const telling = 3;
const opensOwn = /^[^,。;()]{0,4}[,(]\s*(?:其中|含|包括)/;
const benefits = /享受|参加|领取|申领|补贴|津贴|免学费|低保|小额信贷/;

/**
 * The relations without the lists that run over a semicolon into what is told next: 全年预算数1286万元，其中上年结转86万元；执行数1260.28万元. A second total has a list, or an account, of its
 * own; of 产出指标18项，全部达标；效益指标8项，达标6项 the first of each stretch is the part. What does not add up so is no list.
 */
export function withoutRunOnLists(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => relation.kind !== "sum" || holds(relation) || !(runsOn(relation, told) || isMadeOfFirsts(relation, told) || isMadeRightBefore(relation, told) || isOwnTotal(relation) || isOfBenefits(relation)));
}

/** Some of a total may come to less than it. */
function holds({ total, parts, reading }: SumRelation): boolean {
  const sum = sumOf(parts);
  if (sum === undefined || total.quantity === undefined || !sum.isOfKind(total.quantity)) return false;
  return sum.ties(total.quantity) || total.quantity.roundsFrom(sum) || (reading === "selection" && sum.compare(total.quantity) <= 0);
}

/** Of the parts behind the first semicolon one is a total itself, by its name, or by the list that follows it; of three parts and more one may be broken down further. */
function runsOn({ parts }: SumRelation, told: Told): boolean {
  const mentions = parts.flatMap((part) => told.get(part)?.mention ?? []);
  const [first] = mentions;
  return first !== undefined && !otherSide.test(first.standing.lead) && mentions.some((each) => each.passage === first.passage && each.standing.sentence === first.standing.sentence && each.standing.segment > first.standing.segment && (otherSide.test(each.standing.lead) || /^(?:其中|包括)/.test(each.standing.lead) || (parts.length === 2 && opensOwn.test(each.passage.text.slice(endOf(each))))));
}

/** The first figure of each stretch between semicolons: they come to the total, whatever follows each of them. */
function isMadeOfFirsts({ total, parts }: SumRelation, told: Told): boolean {
  const [whole, first] = [told.get(total), told.get(parts[0] ?? total)?.mention];
  if (whole === undefined || first === undefined || first.passage !== whole.mention.passage || first.index <= whole.mention.index) return false;
  const listed = whole.mentions.filter((each) => each.index >= first.index && each.standing.sentence === first.standing.sentence && each.standing.frame === first.standing.frame && sameKind(each, whole.mention) && isExact(each));
  const firsts = listed.filter((each, at) => at === 0 || each.standing.segment !== (listed[at - 1] as Mention).standing.segment);
  return firsts.length > 1 && firsts.length < listed.length && isSum(whole.mention, firsts);
}

/** 分别支付383.4万元、347.4万元和283.32万元，合计1014.12万元: the figures right before a total come to it, so that it is of no list told before them. */
function isMadeRightBefore({ total }: SumRelation, told: Told): boolean {
  const whole = told.get(total);
  if (whole === undefined) return false;
  const before = whole.mentions.slice(0, whole.mention.index);
  return [2, 3, 4, 5, 6].some((count) => {
    const run = before.slice(-count);
    return run.length === count && run.every((each) => sameKind(each, whole.mention) && isExact(each) && each.standing.sentence === whole.mention.standing.sentence) && isSum(whole.mention, run);
  });
}

function isSum(whole: Mention, parts: readonly Mention[]): boolean {
  const [first, ...rest] = parts.map(({ figure }) => figure.quantity);
  return first !== undefined && rest.reduce<Quantity>((one, other) => one.plus(other), first).compare(whole.figure.quantity) === 0;
}

/** 局机关“三公”经费8.64万元，公务接待费2.82万元，用车运行5.82万元: the first is just what the others come to, and is told with its own list. */
function isOwnTotal({ parts }: SumRelation): boolean {
  const [first, ...rest] = parts;
  // 欠14户、8户、6户: of few digits one is soon what two others come to.
  const sum = rest.length < 2 || (first?.quantity?.significantDigits ?? 0) < telling ? undefined : sumOf(rest);
  return first?.quantity !== undefined && sum !== undefined && sum.isOfKind(first.quantity) && sum.compare(first.quantity) === 0;
}

/** 教师1985人，其中享受乡村教师补贴1286人、班主任津贴676人: who has the one may have the other, and some have none. */
function isOfBenefits({ reading, parts }: SumRelation): boolean {
  const told = ({ quote, aspects }: Fact): boolean => benefits.test(`${aspects.subject ?? ""}${quote}`);
  return reading === "overlap" && parts.length > 1 && parts.filter(told).length * 2 > parts.length;
}
