import { endOf, isAddend, isExact, type Mention, type Reading, smallNumber } from "../reading/index.js";
import { runBefore, nameOf } from "./runs.js";
import { doesAnotherThing, speaksOtherwise } from "./segment-sums.js";
import { comesNear, slipsBy, slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const inAll = "(?:(?<!公)共计?(?![同享青建管产融有])|合计|总计|总共|累计|之和|总[额数量和]|加总|相加|加起来)";
/** 三项支出之和为, 两个假期共接待, 四类项目计划投入总额: how many they are that it is the total of. */
const ofSoMany = new RegExp(`^(?:以上|上述|这|全部|其中)*([两二三四五六七八九十]|\\d{1,2})(?:大|个|家|所|支|座|条|名)?(?:小)?[^,;。:\\d]{0,12}?${inAll}[^,;。:\\d]{0,8}$`);
/** 共完成, 总数达, 专项合计支出, 合计: a total by its words, of what stands before it. */
const ofThem = new RegExp(`^(?:全年|年内|先后|项目|工程|专项|各项|资金|经费)*${inAll}(?:实际|已)?(?:完成|建成|新建|改造|整治|治理|实施|支出|支付|安排|拨付|下达|投入|资金|经费|金额|开展|举办|组织|发放|配备|购置|采购)?(?:为|达到?|有|共|计|恰|恰好|正好|等于|了)*$`);
/** 管网总长, 造林总面积: all of it by its measure. */
const ofMeasure = /^[^,;。:\d]{0,8}总(?:长度?|里程|面积|产量|重量|投放量)(?:为|达到?|共|计)*$/;
/** 共支出 of what was given: money that came in, was planned or left over need not have been spent. */
const spent = /支出|支付|使用|执行|花费|开支/;
const given = /资金|拨款|预算|结转|结余|下达|安排|到位|中央|自治区|省|市级|县级|区级|自筹|配套|追加|拨入|收入|筹集|捐/;
/** How many things the total is of stand right before it: 合计60个（户）935.75万元. */
const besides = /\d[\d,.]*\s*[个家户人名件项所处座条栋台套]\s*(?:\([^()\d]{1,4}\))?[^,;。:、\d]{0,4}[,、]?\s*$/;
const ofThoseAbove = /^(?:以上|上述|这)/;
/** What is told so far, or of other years and purses. */
const otherwise = /上年|去年|同期|以来|历年|计划|目标|任务|余|其他|另/;

/**
 * 加固甲段4.2公里、乙段3.65公里、新建丙段2.8公里，共完成10.65公里 · 一是甲117万元，二是乙29万元，三是丙16万元，三项支出之和为162万元: a list told to its end and what all of it comes to. Where
 * the words say how many they are, and there are as many, the total is theirs beyond doubt; else it is theirs where a slip of the hand keeps it from coming out, or where the list
 * is all that the sentence holds and comes near to it.
 */
export function closedRuns(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isAddend(total) || !isExact(total) || /^(?:ratio|none)$/.test(total.figure.quantity.measure.dimension)) return [];
    const words = clauseOf(total);
    const many = saidOf(words);
    if (many === undefined && ![ofThem, ofMeasure].some((each) => each.test(words))) return [];
    const here = runBefore(total, reading);
    // 甲112.5万元；乙38.92万元；丙41.25万元。以上三项合计: the list may be the sentence before.
    const above = here.length === 0 && many !== undefined && ofThoseAbove.test(words) ? runBefore(total, reading, undefined, total.standing.sentence - 1) : [];
    if (above.length > 0) return above.length === many && areMembers(above, reading) && !speaksOtherwise(total, above) && isOfAllAbove(total, above, words) && isToldRightAbove(above.at(-1) as Mention, words, total) ? [{ total, parts: above, reading: "partition" }] : [];
    const run = here;
    const parts = many !== undefined && run.length > many ? run.slice(-many) : run;
    if (parts.length < 2 || !isToldRightBefore(parts.at(-1) as Mention, total, reading)) return [];
    const from = run.findLast((_, at) => at <= run.length - 2 && ties(total, run.slice(at)));
    if (from !== undefined) return [{ total, parts: run.slice(run.indexOf(from)), reading: "partition" }];
    if (!areMembers(parts, reading) || isSpentOfGiven(parts, words) || speaksOtherwise(total, parts) || doesAnotherThing(total, parts) || parts.some((part) => part.figure.quantity.compare(total.figure.quantity) > 0 && !comesNear(total, parts))) return [];
    return isCertain(total, parts, { many, whole: run.length === parts.length, reading }) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** The words of a total since the last mark, without how many things it is of. */
export function clauseOf({ passage: { text }, figure: { offset } }: Mention): string {
  const before = text.slice(Math.max(0, offset - 40), offset).replace(/\(([^()]*)\)\s*$/, (bracket) => bracket);
  const bare = before.replace(besides, "").replace(/\([^()\d]*\)/g, "");
  return (/[^,;。:]*$/.exec(bare)?.[0] ?? "").trim();
}

/** How many things the words say that the total is of. */
export function saidOf(words: string): number | undefined {
  const said = ofSoMany.exec(words)?.[1];
  return said === undefined ? undefined : smallNumber(said);
}

/** Nothing but marks, the total's own words and how many there are stand between the last of them and the total. */
export function isToldRightBefore(last: Mention, total: Mention, { passage: { text } }: Reading): boolean {
  return /^[^,;。:、\d]{0,10}[,;]?\s*[^,;。:、\d]{0,24}$/.test(text.slice(endOf(last), total.figure.offset).replace(/^\s*等/, ";;").replace(/[,、](?:[^,;。:、\d]{0,8}率|占[^,;。:、\d]{0,8})(?:为|达到?)?\d[\d.]*%/g, "").replace(besides, "").replace(/(?<=[,;]\s*(?:以上|上述|这)?)\d{1,2}/, "").replace(/\([^()]*\)/g, ""));
}

/** 以上三项合计 and no more is theirs beyond doubt; 以上三村共流转土地150亩 is of something else, unless the figures show that it is not. */
function isOfAllAbove(total: Mention, above: readonly Mention[], words: string): boolean {
  return ties(total, above) || slipsInDigit(total, above) || (/^(?:以上|上述|这)[^,;。:]{1,4}(?:合计|共计|总计|之和|相加)(?:为|是)?$/.test(words) && comesNear(total, above));
}

function isToldRightAbove(last: Mention, words: string, { passage: { text }, figure: { offset } }: Mention): boolean {
  const between = text.slice(endOf(last), offset).trim();
  return /^(?:\([^()]*\))?[,、]?(?:占[^,;。:、\d]{0,8}\d[\d.]*%)?。/.test(between) && between.endsWith(words) && between.length <= words.length + 16;
}

/** Each of them named, none by what is told of another year or is left over, and none the total of those before it. */
function areMembers(parts: readonly Mention[], reading: Reading): boolean {
  const names = parts.map((part) => nameOf(part, reading));
  return names.every((name) => name !== "" && !otherwise.test(name)) && new Set(names).size === names.length && !parts.some((part, at) => at > 1 && ties(part, parts.slice(0, at)));
}

function isSpentOfGiven(parts: readonly Mention[], words: string): boolean {
  return spent.test(words) && parts.some(({ standing: { lead } }) => given.test(lead) && !spent.test(lead));
}

function isCertain(total: Mention, parts: readonly Mention[], { many, whole, reading }: { many: number | undefined; whole: boolean; reading: Reading }): boolean {
  if (many === parts.length && whole) return comesNear(total, parts) || slipsInDigit(total, parts);
  if (many !== undefined) return slipsBy(total, parts, 3);
  const [first] = parts as [Mention, ...Mention[]];
  const before = reading.passage.text.slice(0, first.standing.clauseStart);
  // 甲、乙、丙分别为12支、25支、8支: as many names as figures.
  const inRow = first.series?.size === parts.length && parts.every(({ series }) => series?.first === first.index);
  const opensSentence = before.trim() === "" || /[。:;】]\s*$/.test(before) || /^\s*(?:\(?[一二三四五六七八九十\d]{1,2}[、.)]|[①-⑳])[^,;。]{0,12}$/.test(before);
  const alike = parts.every((part) => part.figure.quantity.measure.dimension === total.figure.quantity.measure.dimension);
  return alike && (((opensSentence || inRow) && isOneBreath(parts, total) && comesNear(total, parts)) || slipsBy(total, parts, 3));
}

/** Set apart by 、 or by semicolons, up to the comma or the semicolon before the total. */
function isOneBreath(parts: readonly Mention[], total: Mention): boolean {
  const marks = parts.slice(1).map((part, at) => /[、;,]|和|及|与/.exec(part.passage.text.slice(endOf(parts[at] as Mention), part.figure.offset))?.[0]);
  const close = /[,;]/.exec(total.passage.text.slice(endOf(parts.at(-1) as Mention), total.figure.offset))?.[0];
  return close === "," && marks.every((mark) => mark !== undefined && /[、和及与]/.test(mark));
}
