import type { ChangeRelation, CompletionRelation, ShareRelation } from "../../../model/index.js";
import { labelOf, type Mention } from "../reading/index.js";
import type { RateTally } from "./rates.js";
import { moves, type Spot } from "./spot.js";

type RateRelation = ChangeRelation | CompletionRelation | ShareRelation;

/** Whether the figures of a relation give its rate, as printed. */
export function givesItsRate(relation: RateRelation): boolean {
  const rate = relation.rate?.quantity;
  if (rate === undefined) return false;
  if (relation.kind !== "change") {
    const [top, base] = relation.kind === "share" ? [relation.part, relation.whole] : [relation.actual, relation.budget];
    const [above, below] = [top.quantity, base.quantity];
    return above !== undefined && below !== undefined && !below.isZero && rate.roundsFrom(above.dividedBy(below));
  }
  const [now, before, delta] = [relation.current?.quantity, relation.prior?.quantity, relation.delta?.quantity];
  const from = before ?? (now === undefined || delta === undefined ? undefined : now.minus(delta));
  const moved = delta ?? (now === undefined || before === undefined ? undefined : now.minus(before));
  return from !== undefined && moved !== undefined && !from.isZero && rate.roundsFrom(moved.dividedBy(from));
}

/**
 * Whether the words allow that a rate is of the two figures which happen to give it, though they were read to make it that of others. Of all
 * pairs near a rate of two digits some give it by chance: a denominator told in its own clause (完成预算49.8万元的66.5%), a change told
 * elsewhere, a figure shut up in a bracket are nothing the rate could be meant of.
 * @param told the figures the words were read to speak of
 */
export function isReadable({ rate, by, top, base }: RateTally, told: readonly (Spot | undefined)[]): boolean {
  if (top.at > rate.at || base.at > rate.at) return false;
  return by === "growth" ? mayGrow(rate, top, base, told) : mayShare(rate, top, base, told);
}

const isPlain = ({ mention: { role } }: Spot): boolean => role.kind === "level";
const inOneSentence = (one: Spot, other: Spot): boolean => one.passage === other.passage && one.mention.standing.sentence === other.mention.standing.sentence;
const sharesFrame = (one: Spot, other: Spot): boolean => one.passage !== other.passage || one.mention.standing.frame === other.mention.standing.frame || other.mention.standing.frame !== 0;

function mayGrow(rate: Spot, top: Spot, base: Spot, told: readonly (Spot | undefined)[]): boolean {
  if (!isPlain(top) || top.mention.prior || !sharesFrame(top, rate)) return false;
  const current = told.find((spot) => spot !== undefined && !moves(spot) && !spot.mention.prior);
  // Where this year's figure stands in the sentence of the rate, one of another sentence is not meant.
  if (current !== undefined && inOneSentence(current, rate) && !inOneSentence(top, rate)) return false;
  const delta = told.find((spot) => spot !== undefined && moves(spot));
  if (moves(base)) return delta === undefined || !isRightBefore(delta, rate) ? base.passage === rate.passage : base === delta;
  return base.mention.prior || isFrom(base.mention) || isEarlier(base.mention, top.mention);
}

function mayShare(rate: Spot, top: Spot, base: Spot, told: readonly (Spot | undefined)[]): boolean {
  const { role } = rate.mention;
  const [part, whole] = told;
  // 占年初预算8465万元的45.5% prints what it is measured against.
  if (whole !== undefined && (whole.mention.role.kind === "budget" || whole.mention.role.kind === "whole") && isRightBefore(whole, rate)) return base === whole;
  if (!isPlain(top) || !sharesFrame(top, rate)) return false;
  if (part !== undefined && isRightBefore(part, rate) && top !== part) return false;
  if (part !== undefined && inOneSentence(part, rate) && !inOneSentence(top, rate)) return false;
  // 占比依次为28.00%、11.92%和11.92%: what a row of shares is of is told by their places, so that another member of the same whole is none.
  if (rate.mention.series !== undefined && part !== undefined && part !== top && base === whole && inOneSentence(part, top)) return false;
  // 公益林11.16万亩、商品林7.44万亩，公益林占比60%: the name of the part opens the words of the rate.
  if (part !== undefined && part !== top && part.mention.label.length >= 2 && rate.mention.standing.lead.replace(/^其中[:,]?/, "").startsWith(part.mention.label)) return false;
  // 调整后预算1336万元，执行1303万元，预算执行率98%: a figure told elsewhere, and called no budget, is not what it is measured against.
  if (role.kind === "completion" && whole !== undefined && inOneSentence(whole, rate) && /(?:调整后?的?|全年)[^,。;]{0,4}预算/.test(whole.mention.standing.lead) && !inOneSentence(base, rate) && !/预算/.test(base.mention.label)) return false;
  return role.kind !== "share" || role.of === "" || mayBeCalled(base.mention, role.of);
}

const isRightBefore = (spot: Spot, rate: Spot): boolean => spot.at === rate.at - 1 && inOneSentence(spot, rate) && spot.mention.standing.segment === rate.mention.standing.segment;
const isFrom = ({ role }: Mention): boolean => role.kind === "level" && role.from === true;
const isEarlier = (one: Mention, other: Mention): boolean => one.year !== undefined && other.year !== undefined && one.year < other.year;

/** 占一般公共预算支出的3.26%: the whole has that name, or none of its own. */
function mayBeCalled({ label }: Mention, of: string): boolean {
  const wanted = labelOf(of).replace(/(?:的|比重|比例|总额|总量|总数|合计|总计)+$/, "");
  const kind = wanted.slice(-2);
  return label === "" || wanted === "" || /^(?:总|全部)/.test(wanted) || label.endsWith(wanted) || wanted.endsWith(label) || (label.length <= wanted.length + 4 && label.endsWith(kind) && [...wanted].every((char) => label.includes(char)));
}
