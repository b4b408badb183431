import { labelOf, type Mention, type Reading } from "../reading/index.js";
import { names } from "../changes/index.js";
import { pairedLevel } from "../sums/index.js";

/** What a share is of the whole: the figure before it, or the one its clause names. */
export function partOf(rate: Mention, reading: Reading): Mention | undefined {
  if (rate.series !== undefined) return pairedLevel(rate, reading.mentions);
  const printed = reading.mentions[rate.index - 1];
  const counted = countedPart(rate, reading);
  if (counted !== undefined) return counted;
  const bracketed = beforeBracket(rate, printed);
  if (bracketed !== undefined) return bracketed;
  const part = lastLevel(printed?.role.kind === "whole" ? printed : rate, reading.mentions) ?? subjectBefore(rate, reading.mentions);
  // 分别为X万元和Y万元，占总额的60%: of the two together, or of the last, nobody can tell.
  return part?.series === undefined ? part : undefined;
}

export const numberOf = /(?:总个?数|个数|户数|人数|数量)(?:的)?$/;

/** 甲县60万元（占60%）: a share alone in a bracket is of the figure that the bracket stands behind. */
function beforeBracket(rate: Mention, printed: Mention | undefined): Mention | undefined {
  if (printed === undefined || printed.passage !== rate.passage || printed.role.kind !== "level" || printed.prior || printed.standing.frame === rate.standing.frame) return undefined;
  const { text } = rate.passage;
  const alone = /^\s*\(\s*占[^,。;\d()]{0,12}$/.test(text.slice(printed.figure.offset + printed.figure.length, rate.figure.offset)) && /^\s*\)/.test(text.slice(rate.figure.offset + rate.figure.length));
  return alone ? printed : undefined;
}

/** 18个项目评为一等，涉及资金600万元，占项目总数的85.7%: of how many there are no money is a part. */
function countedPart(rate: Mention, { mentions }: Reading): Mention | undefined {
  const last = mentions[rate.index - 1];
  if (rate.role.kind !== "share" || !numberOf.test(rate.role.of) || last?.figure.quantity.measure.dimension !== "money") return undefined;
  const noun = rate.role.of.replace(numberOf, "");
  const here = mentions.filter((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
  const counts = here.filter((each) => each.figure.quantity.measure.dimension !== "money" && noun.length >= 2 && (each.standing.tail.startsWith(noun) || each.label.endsWith(noun)));
  return counts.length === 1 ? counts[0] : undefined;
}

/** The figure that a rate behind it speaks of: the last plain one of its sentence, under the name the rate tells, if any. */
export function lastLevel(rate: Mention, mentions: readonly Mention[]): Mention | undefined {
  const found = mentions.findLast((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence);
  const subject = labelOf(rate.standing.lead.replace(/所占比[重例].*$|占.*$|(?:已|累计|共)*完成.*$|为.*$|(?:覆盖|惠及).*$|^(?:行动|建设|总)?(?:计划|任务|目标)(?:数|任务|量)*$/, ""));
  return found === undefined || (subject !== "" && rate.role.kind !== "completion" && !names(found.label, subject)) ? undefined : found;
}

/** 非税收入占地方收入的26.01%: the clause names the part, told before in the passage under that very name. */
function subjectBefore(rate: Mention, mentions: readonly Mention[]): Mention | undefined {
  // 基础研究经费所占比重为6.57%: 所 is no part of the name.
  const subject = labelOf(rate.standing.lead.replace(/所占比[重例].*$|占.*$/, ""));
  // 其他收入共计595万元，其中…。该项收入占…: what the passage begins with.
  if (/^(?:该|此|本)项?(?:收入|支出|资金|费用|经费)$/.test(subject)) return mentions.find((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && each.standing.frame === 0);
  // 年初预算中，基本支出占65.2%: a share of what was planned is not of what was spent.
  const { text } = rate.passage;
  if (/预算(?:安排)?中[,:]/.test(text.slice(text.lastIndexOf("。", rate.figure.offset) + 1, rate.figure.offset))) return undefined;
  const called = (label: string): boolean => bare(label) === bare(subject) || (subject.length >= 2 && /^(?:收入|支出|资金)$/.test(label.slice(label.lastIndexOf(subject) + subject.length)) && label.includes(subject));
  return subject.length < 2 ? undefined : mentions.findLast((each) => each.index < rate.index && each.role.kind === "level" && !each.prior && called(each.label));
}

/** A label without the words that only say whose and when. */
export const bare = (label: string): string => label.replace(/的(?=总)|[“”"]|合计$|总计$|总额$|预算$|决算数?$/g, "").replace(/^(?:20\d\d年度?|本单位|本部门|总(?=支出|收入)|(?:全年|累计|共)+(?=下达|安排|到位|收到|投入|拨付|支出))+/, "").replace(/的$/, "").replace(/(?<=.{3})支出$/, "");
