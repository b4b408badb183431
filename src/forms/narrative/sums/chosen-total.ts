import { endOf, type Mention } from "../reading/index.js";
import { isFamily } from "./families.js";
import type { Members } from "./members.js";
import { saysAnotherUnit, slipsInDigit, swapsInPart, ties } from "./slipped.js";

/** 三级指标 beside 产出指标 and 效益指标: one noun, and each part has a word before it. */
function isCalledAlike({ label }: Mention, parts: readonly Mention[]): boolean {
  const noun = label.slice(-2);
  return noun.length === 2 && parts.length > 1 && parts.every((part) => part.label.length > 2 && part.label.endsWith(noun));
}

/** Of the figures that could be the total of a list: the nearest is, unless another of the same sentence is the one that ties. */
export function chosen(all: readonly Mention[], parts: readonly Mention[], near: boolean): Mention | undefined {
  // 到位资金959万元，实际支出768万元，其中上半年支出…: parts that are spent are not those of what came in.
  const spent = parts.every((part) => /支出/.test(part.label) && speaksOf(part) !== "budget") && /支出/.test(all[0]?.label ?? "");
  const alike = all.filter((each) => speaksAlike(each, parts[0] as Mention));
  const candidates = spent ? all.filter((each) => /支出/.test(each.label)) : alike.length > 0 && alike.length < all.length ? alike : all;
  const tied = candidates.find((each) => ties(each, parts));
  if (tied !== undefined) return tied;
  // 补助471.23元，其中甲189.63万元、乙281.6万元: behind the very figure that they make in another unit, they are of no other one.
  if (all[0] !== undefined && saysAnotherUnit(all[0], parts)) return all[0];
  // 立案47件，结案45件，其中甲20件、乙27件；移送1件 · 甲20件、乙27件，移送1件: what stands in one breath is the list, and is one of the two to the last.
  const made = [inOneBreath(parts), inOneSegment(parts)].filter(({ length }) => length > 1 && length < parts.length).flatMap((listed) => candidates.find((each) => ties(each, listed)) ?? [])[0];
  if (made !== undefined) return made;
  // 年初126人，年末133人，其中甲78人、…: right behind the figure that they make with two digits swapped.
  const [nearestTold] = candidates;
  if (nearestTold !== undefined && parts.length > 1 && swapsInPart(nearestTold, parts)) return nearestTold;
  // 受理5128件，成功5049件。从类型看，甲1314件、…: of two, the one that three parts and more miss by one digit.
  const [slipped, ...more] = parts.length > 2 && candidates.length > 1 ? candidates.filter((each) => slipsInDigit(each, parts)) : [];
  if (slipped !== undefined && more.length === 0) return slipped;
  // 三级指标37个，完成24个，未完成13个。其中产出指标21个、效益指标9个、满意度指标7个: the one called as all of them are, where the nearest is far from what they make.
  const [called, ...others] = all[0] === undefined || isAbout(all[0], parts) ? [] : candidates.filter((each) => isCalledAlike(each, parts) && isAbout(each, parts));
  if (called !== undefined && others.length === 0) return called;
  // 决算数4.27万元，预算数5.50万元。其中用车费3.68万元、接待费0.59万元: parts that say nothing of a budget are what was spent.
  const account = candidates.filter((each) => /决算(?:数|总额)?(?:为|是|共)*$/.test(each.standing.lead));
  const besideBudgets = account.length === 1 && candidates.length > 1 && candidates.every((each) => account.includes(each) || /预算(?:数|安排)?(?:为|是|共)*$/.test(each.standing.lead)) && !parts.some((part) => /预算/.test(part.standing.lead));
  if (besideBudgets && isAbout(account[0] as Mention, parts)) return account[0];
  const nearest = largeEnough(candidates, parts) ?? nearestTold;
  // 预算44万元，决算22万元。其中接待费20万元…: 其中 takes up what was told last, if its parts are about as much.
  const takenUp = nearest !== undefined && amongNext(nearest, parts[0] as Mention) && isAbout(nearest, parts);
  return near || takenUp || (nearest !== undefined && nearest !== candidates[0]) || candidates.length === 1 || (nearest !== undefined && isFamily(parts)) ? nearest : undefined;
}

/** 初中生2214人、高中生2512人，寄宿生3108人: those that 、 joins, where a comma sets the next apart. */
export function inOneBreath(parts: readonly Mention[]): readonly Mention[] {
  const joined = (part: Mention, before: Mention): boolean => /^[^,。;]*、[^,。;]*$/.test(part.passage.text.slice(endOf(before), part.figure.offset));
  const end = parts.findIndex((part, index) => index > 0 && !joined(part, parts[index - 1] as Mention));
  return end > 1 ? parts.slice(0, end) : parts;
}

/** Those before the first semicolon. */
function inOneSegment(parts: readonly Mention[]): readonly Mention[] {
  const first = parts[0]?.standing;
  return parts.filter(({ standing }) => standing.sentence === first?.sentence && standing.segment === first.segment);
}

/** 报告4862例，死亡7例。其中甲类1354例、乙类3508例: what is less than one of the parts is not what they make up, where the one other figure is about that. */
function largeEnough([nearest, ...others]: readonly Mention[], parts: readonly Mention[]): Mention | undefined {
  const holds = (each: Mention): boolean => parts.every((part) => each.figure.quantity.compare(part.figure.quantity) >= 0);
  const [only, ...more] = others.filter(holds);
  return nearest !== undefined && !holds(nearest) && only !== undefined && more.length === 0 && parts.length > 1 && isAbout(only, parts) ? only : undefined;
}

function amongNext(total: Mention, first: Mention): boolean {
  return total.passage === first.passage && /^[^。\d]{0,30}。\s*其中[^。\d]*$/.test(total.passage.text.slice(endOf(total), first.figure.offset));
}

/** Whether parts come to about as much as a figure. */
export function isAbout(total: Mention, parts: readonly Mention[]): boolean {
  if (total.figure.quantity.isZero) return false;
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const ratio = Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
  return ratio > 0.75 && ratio < 1.3;
}

/** 应到位600万元，实际到位480万元。①甲应到位200万元，实际到位200万元；…: each column of the list has its total under the words of the column. */
export function ofColumn(candidates: readonly Mention[], { primary, again }: Members): Mention | undefined {
  const column = columnOf(primary[0] as Mention);
  const under = candidates.filter((each) => columnOf(each) === column);
  const apart = again.length > 0 && primary.length > 1 && column !== "" && primary.every((each) => columnOf(each) === column);
  return apart && under.length === 1 ? under[0] : undefined;
}

/** 到位, 预算, 支出: the column of a list that the words before a figure name; empty for none. */
export function columnOf({ standing: { lead } }: Mention): string {
  return /(应到位|未到位|实际到位|已到位|应拨付|已拨付|应付|已付|应补助|已补助|应发放|实际发放|实际支[出付]|实际使用|计划投资|完成投资|到位|预算|下达|安排|支出|支付|执行|使用|决算)(?:资金|金额|总额|投资|数|为|了|共)*$/.exec(lead)?.[1] ?? "";
}

/** 预算 of 预算, 支出 or 决算 of what was spent. */
export function speaksAlike(one: Mention, other: Mention): boolean {
  const said = speaksOf(one);
  return said !== "" && said === speaksOf(other);
}

/** 支出预算 may be all that is told of either; 基本支出预算 and 项目支出安排 are what was planned. */
function speaksOf({ standing }: Mention): "budget" | "spent" | "received" | "" {
  const words = standing.lead.replace(/一般公共预算|基金预算|(?<!基本|项目)支出预算|本经营预算/g, "");
  return /预算|下达|计划|支出安排/.test(words) ? "budget" : /支出|决算|执行|使用|支付/.test(words) ? "spent" : /到位|收到/.test(words) ? "received" : "";
}
