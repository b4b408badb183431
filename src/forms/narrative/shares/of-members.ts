import type { ShareRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isOnOwnBase, labelOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { nameOf, type Sum, ties } from "../sums/index.js";

/** 公益林占比, 县道占管养总里程的, 中央和省级补助合计占: what a share is of, by name, and how much of what. */
const share = /^(?:其中[:,]?)?([^,;。:\d占]{2,36}?)(?:[两二三四](?:项|类|者|部分|个)|[23]项)?(?:合计|共计?|总计|总共|相加|之和)?(?:所?占(?:比|[^,;。:\d]{0,14}?)?(?:的)?(?:比重|比例)?|(?<=占)比)(?:为|达到?|约|是)*$/;
/** Words that may stand behind a member's name. */
const ending = /(?:类|项目)?(?:资金|经费|支出|补助|投入|投资|面积|数量|人数|里程|案件)?$/;
/** Of what was planned, in other years, or by another count a share may be another. */
const otherwise = /预算|计划|目标|上年|去年|同期|同比|应(?!急|对|用|收)|不低于|要求|个数|项目数|户数/;
/** Words of all of it, whatever it is. */
const ofAll = /^(?:全部|整个|各类|各项)?(?:的)?(?:总(?:额|量|数|计|体|[^,;。:\d]{1,4})|合计|全部|比|比[重例])?(?:资金|支出|经费|投入)?(?:总额|总量|总数|合计)?(?:的)?$/;

/**
 * 经营面积18.6万亩，其中公益林11.16万亩、商品林7.44万亩，公益林占比60% · 甲县道412.6公里，… 。县道占管养总里程的12.4% · 中央和省级补助合计占40%: behind a list that makes up its total, the share of one
 * of its members, or of two, called by their names.
 */
export function sharesOfMembers(sums: readonly Sum[], readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return readings.flatMap((reading) => reading.mentions.flatMap((rate): ShareRelation[] => {
    const name = rate.role.kind === "share" && rate.series === undefined && !known.has(rate) && isExact(rate) && !isOnOwnBase(rate) ? share.exec(wordsOf(rate))?.[1] : undefined;
    if (name === undefined || otherwise.test(wordsOf(rate))) return [];
    const lists = sums.filter((sum) => isWhole(sum) && isNear(sum, rate));
    const told = lists.flatMap((list) => {
      const parts = membersCalled(name, list, readings);
      return parts.length > 0 && (rate.role.kind === "share" && isOf(list.total, rate.role.of)) ? [{ list, parts }] : [];
    });
    const fits = told.find(({ list, parts }) => rate.figure.quantity.roundsFrom(totalOf(parts).dividedBy(list.total.figure.quantity)));
    // Told of more than one list the words may mean either.
    const only = fits ?? (told.length === 1 ? told[0] : undefined);
    return only === undefined ? [] : [shareOf(only.parts, only.list.total, rate, reading, book)];
  }));
}

/** Since the last mark but 、, which may part the names: 甲补贴、乙补贴两项占总支出的. */
function wordsOf({ passage: { text }, figure: { offset } }: Mention): string {
  return (/[^,;。:]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? "").trim();
}

/** A list that leaves nothing out, told in the paragraph of the rate before it. */
function isWhole({ reading, total, parts, negative }: Sum): boolean {
  return reading === "partition" && negative === undefined && parts.length > 1 && !total.figure.quantity.isZero && ties(total, parts);
}

function isNear({ parts }: Sum, rate: Mention): boolean {
  const last = parts.reduce((one, other) => (other.index > one.index ? other : one));
  // 年初预算中，基本支出占65.2%: what stands between the list and the share may say that it is of another.
  const between = rate.passage.text.slice(endOf(last), rate.figure.offset);
  return parts.every(({ passage }) => passage === rate.passage) && last.index < rate.index && rate.standing.sentence - last.standing.sentence <= 1 && rate.standing.frame === 0 && !otherwise.test(between);
}

/** The member of that name, or the two or three that are named together. */
function membersCalled(name: string, { parts }: Sum, readings: readonly Reading[]): readonly Mention[] {
  const reading = readings.find(({ passage }) => passage === parts[0]?.passage);
  if (reading === undefined) return [];
  const called = (wanted: string): Mention | undefined => {
    const such = parts.filter((part) => isCalled(nameOf(part, reading), wanted, part));
    return such.length === 1 ? such[0] : undefined;
  };
  const one = called(name);
  if (one !== undefined) return [one];
  const names = name.split(/[和与及、]/);
  const members = names.map((each, at) => called(at < names.length - 1 && called(each) === undefined ? `${each}${/(?:补助|资金|支出|经费)$/.exec(name)?.[0] ?? ""}` : each));
  return names.length > 1 && members.every((each) => each !== undefined) && new Set(members).size === names.length ? members : [];
}

function isCalled(own: string, wanted: string, part: Mention): boolean {
  const [a, b] = [own, wanted].map((each) => labelOf(each.replace(/^\s*【[^】]*】\s*/, "")).replace(/[“”"]/g, "")) as [string, string];
  // 产业类资金 are the money of 产业类, and not how many projects there are.
  const money = part.figure.quantity.measure.dimension === "money";
  if (/(?:资金|经费|支出|补助)$/.test(b) && !money) return false;
  return a.length >= 2 && (a === b || (b.startsWith(a.replace(ending, "")) && a.replace(ending, "").length >= 2 && a.replace(ending, "") === b.replace(ending, "")));
}

/** 总支出, 管养总里程: all of it, or so called as the total is; 占 alone is of the list. */
function isOf(total: Mention, of: string): boolean {
  const wanted = labelOf(of).replace(/(?:的|比重|比例)+$/, "");
  if (wanted === "" || ofAll.test(wanted)) return true;
  const stem = wanted.replace(/总?(?:里程|面积|长度|人次|人数|[件户]数|[数额量]|投资|支出|收入|资金|规模|支付)$|总$/, "");
  return stem.length >= 2 && `${total.standing.leadBefore}${total.standing.lead}`.includes(stem);
}

function totalOf(parts: readonly Mention[]): Quantity {
  return parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
}

function shareOf(parts: readonly Mention[], total: Mention, rate: Mention, reading: Reading, book: FactBook): ShareRelation {
  const [first, ...others] = parts as [Mention, ...Mention[]];
  const part = others.length === 0 ? book.factOf(first) : spokenFact(reading.passage, first.figure.offset, parts.map(({ figure }) => figure.text).join("、"), totalOf(parts), "两项合计");
  return { kind: "share", part, whole: book.factOf(total), rate: book.factOf(rate), quote: quoteAcross([total, ...parts, rate].filter(({ passage }) => passage === rate.passage).sort((one, other) => one.index - other.index)), place: placeOf(rate) };
}
