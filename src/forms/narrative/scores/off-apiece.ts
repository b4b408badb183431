import type { Fact } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type Mention, spokenFact } from "../reading/index.js";

const each = "(?:处|项|个|例|次|份|笔|起|条)";
/** 发现两处不规范，每处扣1分: how many there were, right before what each of them costs. */
const counted = new RegExp(`(?:发现|存在|缺少?|有|共)(\\d{1,2}|[一二两三四五六七八九十])(${each})[^,。;\\d]{0,12},每(?:发现|出现|缺少?|有)?[一1]?\\2[^,。;\\d]{0,4}扣(?:减|除)?$`);
const numerals: Readonly<Record<string, string>> = { 一: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9", 十: "10" };

const before = ({ passage, figure }: Mention): string => passage.text.slice(0, figure.offset).replace(/\s+/g, "");

/** 每处扣1分, 满意度每低1个百分点扣0.5分: what each of them costs, and not what was taken off. */
export function isOffApiece(off: Mention): boolean {
  return /每[^,。;]*扣(?:减|除)?$/.test(before(off));
}

/** What was taken off in all, where it is told how many there were and nothing else of it. */
export function offInSum(off: Mention, left: Mention): Fact | undefined {
  const many = counted.exec(before(off))?.[1];
  if (many === undefined || /扣|封顶|为止|上限/.test(off.passage.text.slice(off.figure.offset, left.figure.offset))) return undefined;
  return spokenFact(off.passage, off.figure.offset, off.figure.text, off.figure.quantity.times(Quantity.exact(numerals[many] ?? many)), "扣分");
}
