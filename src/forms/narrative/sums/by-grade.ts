import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Of A级 and B级 there are more in most systems (M级) than a text names. */
const grades = "优秀?|良好?|中等?|一般|基本合格|合格|不合格|较?差|[一二三四]等";
/** 自评等级为“优”的项目15个 · 评为良的4个 · 优秀15个 */
const before = new RegExp(`(?:^(?:其中|被|获)?|[为:]|等[级次]|结果)[“"]?(${grades})[”"]?(?:等[级次])?的?(?:绩效|自评|评价|子)*(?:项目|单位|部门|指标|政策)?(?:有|共|为|是)*$`);
/** 15个项目评为一等 */
const behind = new RegExp(`^(?:绩效|自评|评价|子)*(?:项目|单位|部门|指标|政策)?(?:被|均|的|自评|绩效|评价|结果|等[级次])*(?:评|评定|认定|定|评价)?为[“"]?(${grades})[”"]?(?:等[级次]?)?(?=[,、。;(]|$)`);
/** 共评选优秀项目 */
const gradedThings = new RegExp(`(${grades})[”"]?(?:等[级次])?的?(?:绩效|自评|评价|子)*(?:项目|单位|部门|指标|政策)(?:有|共|为|是)*$`);
const ofGraded = /项目|单位|部门|指标|政策|自评|评价/;
const lowest = /差|不合格|四等/;
/** Less than half of them, and the number is of something else. */
const half = 0.5;
/** The words that send every one of them to be graded. */
const everyOne = /(?:所有|全部|均|各|都)[^。]{0,12}(?:自评|评价|绩效)/;

/** 自评项目20个，涉及资金600万元。评为“优”的15个，涉及资金450万元；评为“良”的5个，涉及资金150万元: 按等次分, how many came out at which grade, and what they cost. */
export function sumsByGrade(reading: Reading, above?: Reading): readonly Sum[] {
  const graded = reading.mentions.filter((each) => isCount(each) && gradeOf(each, reading) !== undefined);
  const [first] = graded;
  if (first === undefined || graded.length < 2 || new Set(graded.map((each) => gradeOf(each, reading))).size < graded.length) return [];
  const parts = graded.filter((each) => sameKind(each, first) && each.standing.sentence - first.standing.sentence <= 1);
  const total = wholeOf(parts, reading) ?? (first.standing.sentence === 0 && above !== undefined ? wholeAbove(parts, above) : undefined);
  if (total === undefined || parts.length < graded.length) return [];
  const counted = { total, parts, reading: readingOf(total, parts, reading) } as const;
  const costs = parts.map((part, at) => costOf(part, parts[at + 1], reading));
  const cost = total.passage === first.passage ? costOf(total, first, reading) : undefined;
  const told = costs.flatMap((each) => each ?? []);
  const paid = cost !== undefined && told.length === parts.length && told.every((each) => sameKind(each, cost));
  return [counted, ...(paid && ties(total, parts) ? [{ total: cost, parts: told, reading: "partition" as const }] : [])];
}

const isCount = (mention: Mention): boolean => isAddend(mention) && /^[个项家]$/.test(mention.figure.quantity.measure.symbol);

function gradeOf({ standing, figure }: Mention, { passage: { text } }: Reading): string | undefined {
  return before.exec(standing.lead)?.[1] ?? behind.exec(text.slice(figure.offset + figure.length).replace(/\s/g, "").slice(0, 30))?.[1];
}

/** 评选优秀项目12个、良好项目35个、较差项目1个: those of the grade told first, whatever verb stands before it, are no whole of the others. */
function isOfOtherGrade({ standing }: Mention, parts: readonly Mention[], reading: Reading): boolean {
  const grade = gradedThings.exec(standing.lead)?.[1];
  return grade !== undefined && (!/合格|一般/.test(grade) || parts.some((part) => gradeOf(part, reading) === grade));
}

/** The one number of things told before their grades, or the one of several that the grades make up. */
function wholeOf(parts: readonly Mention[], reading: Reading): Mention | undefined {
  const { mentions, passage: { text } } = reading;
  const [first] = parts as [Mention];
  const told = mentions.slice(0, first.index).filter((each) => isCount(each) && sameKind(each, first) && first.standing.sentence - each.standing.sentence <= 3 && !isOfOtherGrade(each, parts, reading) && ofGraded.test(text.slice(each.standing.clauseStart, each.figure.offset + each.figure.length + 12)));
  const tied = told.findLast((each) => ties(each, parts));
  if (tied !== undefined) return tied;
  // 项目21个，其中本级项目8个: a part of them was not what was graded.
  const wholes = told.filter((each, at) => !each.figure.quantity.isZero && !told.slice(0, at).some((other) => other.figure.quantity.compare(each.figure.quantity) > 0));
  const [only] = wholes;
  return wholes.every((each) => each.figure.quantity.compare((only as Mention).figure.quantity) === 0) ? only : undefined;
}

/** 项目21个，支出656.93万元。其中，本级8个。 and below it 所有项目均开展了自评，结果为：21个评为一等…: the first that the paragraph above counts, where the words below take in all of them. */
function wholeAbove(parts: readonly Mention[], above: Reading): Mention | undefined {
  const [first] = parts as [Mention];
  const told = above.mentions.filter((each) => isCount(each) && sameKind(each, first) && !each.figure.quantity.isZero && ofGraded.test(above.passage.text.slice(each.standing.clauseStart, each.figure.offset + each.figure.length + 12)));
  const [total] = told;
  if (total === undefined || told.some((each) => each.figure.quantity.compare(total.figure.quantity) > 0)) return undefined;
  return ties(total, parts) || everyOne.test(first.passage.text.slice(0, first.figure.offset)) ? total : undefined;
}

/** 抽取部分项目开展重点评价: fewer than all of them. 另有2个项目暂缓自评: some that came to no grade. */
const choosesSome = /抽|选取|选择|挑选|部分|重点|试点/;
const leavesSome = /未[^,。;]{0,6}(?:评|参加|开展|完成|纳入|列入)|暂|其余|余下|另|尚|不参/;

/** More than there are cannot have been graded; fewer may, unless the text sends every one of them or tells the grades down to the lowest. */
function readingOf(total: Mention, parts: readonly Mention[], reading: Reading): Sum["reading"] {
  const { text } = reading.passage;
  if (ties(total, parts) || coverage(total, parts) > 1) return "partition";
  const said = text.slice(total.passage === reading.passage ? total.standing.clauseStart : 0, (parts[0] as Mention).figure.offset);
  const after = text.slice((parts.at(-1) as Mention).figure.offset).split("。", 2).join("。");
  if (choosesSome.test(said) || leavesSome.test(said) || leavesSome.test(after) || coverage(total, parts) < half) return "selection";
  const toTheEnd = parts.length >= 3 || parts.some((part) => lowest.test(gradeOf(part, reading) ?? "") || part.figure.quantity.isZero);
  return everyOne.test(said) || toTheEnd ? "partition" : "nearly";
}

/** 涉及资金450万元: the first amount behind the number, before that of the next grade. */
function costOf(count: Mention, next: Mention | undefined, { mentions }: Reading): Mention | undefined {
  const found = mentions.slice(count.index + 1, next?.index).find((each) => each.standing.sentence === count.standing.sentence && each.figure.quantity.measure.dimension === "money");
  return found !== undefined && isAddend(found) && /(?:资金|金额|支出|预算|投入)[^,。;:\d]{0,4}$|^$/.test(found.standing.lead) ? found : undefined;
}
