import type { Quantity } from "../../../quantity/index.js";
import { endOf, isCount, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";
import { ties } from "./slipped.js";

/** What is counted in another part as well, left out of them, or only rounded off. */
const explains = /(?:含|扣除|剔除|减去|重[复合叠]|交叉|兼|抵[销消扣]|往来|未(?:计|列|纳)入?|误差|尾差|进位|舍入|相差|差异|差额)[^,。;:\d]*$/;
const explainedBehind = /^[^,。;:\d]{0,4}(?:在内|重[复合叠]|交叉|误差|尾差|兼)/;

/** 甲镇5个、乙镇8个，东河村跨两镇 · 部分对象同时享受两项补助. */
const inBothBehind = /^[^,;。\d]{0,8}[,;(][^,。;:\d]{0,14}(?:横?跨[两二多]|同属|分属|同时(?:属于|享受|参加|参与|承担)|重复(?:享受|参加|参与)|兼有)/;
/** What stands in several of the parts: done together with another, one person in two posts, taken into another part already. */
const together = /同时|同步|重[复合叠]|交叉|合并|合办|联合|兼|一肩挑|(?<![不未])(?:计入|并入|列入|含[在于]|包含[在于]|已含)|既是?[^,。;]*又|通用|共用|两用|结合|一体|叠加|归入|转[入为]|划入/;
/** 线下86场（8场线上线下同步）: a bracket between the parts or behind the last of them that says so of some, whether it tells how many or not. */
const inBracket = /\(([^()]*)\)/g;

/** 支出2460万元，基本支出1380万元，项目支出1120万元含上年结转40万元在内: the text tells by itself why, and by how much, the parts do not come to the total. */
export function isGapTold({ total, parts }: Sum, readings: readonly Reading[]): boolean {
  if (parts.length < 2 || ties(total, parts)) return false;
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
  const gap = sum.minus(total.figure.quantity);
  const mentions = readings.find(({ passage }) => passage === last.passage)?.mentions ?? [];
  // 发放棉衣…件，8人重复领取: who had two of them are counted by another word.
  const isSuch = (each: Mention): boolean => sameKind(each, last) || (isCount(each) && isCount(last) && each.figure.quantity.value.eq(gap.value));
  const isGap = (each: Mention): boolean => isSuch(each) && isExact(each) && !each.figure.quantity.isZero && (!sameKind(each, last) || each.figure.quantity.compare(gap) === 0 || gap.plus(each.figure.quantity).isZero);
  const near = mentions.filter((each) => each !== total && each.standing.sentence - last.standing.sentence <= 1 && each.index >= first.index && isGap(each));
  if (near.some((each) => !parts.includes(each) && ([explains, takenOff].some((words) => words.test(each.standing.lead)) || explainedBehind.test(each.standing.tail)))) return true;
  return gap.value.gt(0) && first.passage === last.passage && (near.some((each) => (parts.includes(each) ? isInAnother(each) : together.test(clauseOf(each)) || isInBracketOf(each, total))) || saysSoInBracket(first, last) || inBothBehind.test(/^[^。]*/.exec(last.passage.text.slice(endOf(last)))?.[0] ?? "") || parts.some((part) => isTakenOff(part, gap)));
}

/** 监理费18万元（含在工程费中）: the part itself is told to be in another one. */
const isInAnother = (part: Mention): boolean => together.test(/^[^,。;:、()\d]{0,4}\(([^()]*)\)/.exec(part.passage.text.slice(endOf(part)))?.[1] ?? "");

/** 改建52座（12座原址重建）: just so much as the parts are too many by, in a bracket behind one of them. */
function isInBracketOf({ standing, passage: { text }, figure: { offset } }: Mention, total: Mention): boolean {
  return standing.frame !== total.standing.frame && /\([^()]*$/.test(text.slice(0, offset));
}

/** 含重复统计4座 · 核减20万元 · 其中18名同时计入农村党员: what was read for one part more is to be taken off, and then they come to the total. */
function isTakenOff(part: Mention, gap: Quantity): boolean {
  const { quantity } = part.figure;
  return quantity.plus(quantity).compare(gap) === 0 && (explains.test(part.standing.lead) || takenOff.test(part.standing.lead) || together.test(clauseOf(part)));
}

const takenOff = /(?:核减|审减|调减|退回|收回|上缴|冲减|扣减|扣除|减少|注销|退出|报废)[^,。;:\d]{0,6}$/;

/** 12名退休返聘人员计入教师: the words around the figure up to the marks on either side. */
function clauseOf({ passage: { text }, figure: { offset } }: Mention): string {
  return `${/[^,。;:()、]*$/.exec(text.slice(0, offset))?.[0] ?? ""}${/^[^,。;()、]*/.exec(text.slice(offset))?.[0] ?? ""}`;
}

/** 培训368期（部分与业务培训合并举办）: what is told of a part in a bracket, or behind the list. */
function saysSoInBracket(first: Mention, last: Mention): boolean {
  const { text } = last.passage;
  const behind = /^[^,。;:、()\d]{0,8}[,;]?\s*\([^()]*\)/.exec(text.slice(endOf(last)))?.[0] ?? "";
  const told = `${text.slice(endOf(first), endOf(last))}${behind}`;
  return [...told.matchAll(inBracket)].some(([, words = ""]) => /部分|有的|个别|均|都|\d/.test(words) && together.test(words));
}
