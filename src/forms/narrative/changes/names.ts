import type { Mention, Reading } from "../reading/index.js";

/** Whether a label names the subject: the same words, or one the shorter form of the other. */
export function names(label: string, subject: string): boolean {
  if (label === subject && label.length >= 3) return true;
  if (wholeOf(label) !== undefined && wholeOf(label) === wholeOf(subject)) return true;
  if (staffOf(label) !== undefined && staffOf(label) === staffOf(subject)) return true;
  if (/人数?$/.test(subject) && subject.length >= 3 && subject.replace(/人数?$/, "") === label.replace(/^(?:造成|导致|致|共|累计)+/, "").replace(/人数?$/, "")) return true;
  const [one, other] = [label, subject].map((each) => each.replace(/[“”"()]|(?:总?支出|(?:决算|预算)(?:总额|总数|数)?|资金)+$/g, "").replace(/^(?:20\d\d年度?|全年|本年|的)+/, "").replace(/运行(?:和|及|与)?维护|运维/g, "运行").replace(/公务(?:用)?车/g, "公车")) as [string, string];
  if (one.length < 2 || other.length < 2) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || (short.length >= 3 && (long.endsWith(short) || long.startsWith(short)));
}

/** 实有在职 and 在职人数: those in post, by whatever words. */
const staffOf = (label: string): string | undefined => /^(?:年末|年底|现有|实有|实际|全局|单位)*(在职在编|在编在职|在职|在编|在岗)(?:实有)?(?:人员|职工|干部职工|总?人数?|总数)*$/.exec(label)?.[1];

/** 支出 of 全年实际支出 and of 总支出: all that came in or went, by whatever words. */
const wholeOf = (label: string): string | undefined => /^(?:20\d\d年度?|全年|本年度?|当年|年度|实际|累计|部门|单位|我[局院校中]|整体|决算|总)+(支出|收入)(?:总额|总计|合计|总数|决算数?)?$/.exec(label)?.[1];

/** 三公经费支出年初预算为23万元，支出决算为6万元: 支出决算 is that of what the clause before named. */
export function fullName(mention: Mention, readings: readonly Reading[]): string {
  if (!/^(?:支出|收入|实际支出|实际|支出决算|决算|)$/.test(mention.label)) return mention.label;
  const reading = readings.find((each) => each.passage === mention.passage);
  const before = reading?.mentions[mention.index - 1];
  if (before === undefined || before.standing.sentence !== mention.standing.sentence || !/预算(?:数|安排)?(?:为|是)?$/.test(before.standing.lead)) return mention.label;
  return before.label.replace(/(?:年初|全年|调整)?预算(?:数|安排)?$/, "");
}
