import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { isFineSlip, periodIn } from "./in-succession.js";
import { apiece, countFact, isCounted, isPersonal, isTotal, plainCount } from "./apiece.js";
import { turnsBehind, whatItComesTo } from "./products.js";

/** 标准发放培训补贴158.6万元: what was given by the standard right before it. */
const given = /^(?:的?标准)?(?:计算|测算|核算)?(?:,|全年|年度?|应|共|共需|共计|累计|实际)*(?:发放|支付|支出|补助|补贴|兑现|兑付|拨付|资助|救助|奖励|安排|需要?)[^,。;\d]{0,10}$/;
/** Words by which not all of them had just this, and for all of the time. */
const unsettled = /不等|分别|其余|扣除|调整|中途|退出|新增|减半|半价|部分|上限|最高|左右|不超|分档|[一二三]档|第[一二三]批|截[至止]|另|差额|预算|计划/;

interface Times {
  readonly times: Quantity;
  readonly words: string;
  readonly offset: number;
}

/**
 * 公益性岗位412个，其中保洁员186个、…，岗位补贴每人每月800元，全年发放395.52万元 · 受益学生11260人，其中小学8042人、初中3218人。按每生每天5元、供餐195天计算，应支出1097.85万元: how many there are stands
 * apart from what each of them had, in the sentence or in the one before. Which of several numbers is meant the total shows, to four digits and more; and it is wrong
 * where it is a slip of the hand away from what just one of them gives.
 */
export function productsToldApart(reading: Reading, book: FactBook, known: ReadonlySet<Mention>, told: readonly { readonly each: unknown; readonly total: unknown }[]): readonly ProductRelation[] {
  return reading.mentions.flatMap((each): ProductRelation[] => {
    const units = apiece(each)?.units ?? [];
    const [whom, by] = units;
    if (whom === undefined || units.length > 2 || !isPersonal(whom) || known.has(each) || !isExact(each) || each.figure.quantity.measure.dimension !== "money") return [];
    const total = totalBehind(each, reading) ?? totalBeforeBracket(each, reading);
    if (total === undefined || (book.has(total) && told.some((one) => one.total === book.factOf(total) || (book.has(each) && one.each === book.factOf(each))))) return [];
    const times = by === undefined ? undefined : timesOf(by, each, total, reading);
    if (by !== undefined && times === undefined) return [];
    const due = (count: Mention): Quantity => {
      const once = Quantity.exact(each.figure.quantity.value, each.figure.quantity.measure).times(plainCount(count));
      return times === undefined ? once : once.times(times.times);
    };
    const counts = countsFor(whom, each, total, reading);
    const holding = counts.find((count) => total.figure.quantity.significantDigits >= (counts.length === 1 ? 3 : 4) && total.figure.quantity.roundsFrom(due(count)));
    const slipped = counts.filter((count) => (by === undefined && count.standing.sentence === each.standing.sentence && total.figure.quantity.significantDigits >= 4 ? isSlipOf(total.figure.quantity, due(count)) : isFineSlip(total, due(count))));
    // 33人，超过计划数28人，人均38万元，计1254万元: by how many were planned the number is only held.
    const words = withoutPlans(reading.passage.text.slice(Math.min(...counts.map(({ standing }) => standing.clauseStart), each.standing.clauseStart), endOf(total)));
    const count = holding ?? (slipped.length === 1 && !unsettled.test(words) && !turnsBehind(total) ? slipped[0] : undefined);
    if (count === undefined) return [];
    const period = times === undefined ? [] : [spokenFact(reading.passage, times.offset, times.words, times.times, "期数")];
    return [{ kind: "product", each: book.factOf(each), counts: [countFact(count, book), ...period], total: book.factOf(total), quote: quoteAcross([count, each, total].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
  });
}

const withoutPlans = (words: string): string => words.replace(/(?:超过?|超出|高于|多于|达到?|[较比]|完成)?(?:了)?(?:年初|年度|全年)?(?:预算|计划|目标|任务)(?:数|任务|目标)?(?:的)?\d+(?:\.\d+)?[\u4e00-\u9fff%]/g, "");

/** What was given by it, told next, with nothing between the two but for how long. */
function totalBehind(each: Mention, { mentions }: Reading): Mention | undefined {
  const next = mentions.slice(each.index + 1, each.index + 3).find((other) => isTotal(other, each));
  const between = next === undefined ? [] : mentions.slice(each.index + 1, next.index);
  const together = next !== undefined && isExact(next) && next.standing.sentence === each.standing.sentence && next.standing.frame === each.standing.frame && between.every(({ figure }) => /^(?:days|months|none)$|^天$/.test(figure.quantity.measure.dimension) || /^(?:天|个?月|个)$/.test(figure.quantity.measure.symbol));
  const lead = next?.standing.lead.replace(/(?:\d{1,2}|[一二两三四五六七八九十])个(?:月|学期|季度)/, "") ?? "";
  return together && lead !== "" && (given.test(lead) || whatItComesTo.test(lead)) ? next : undefined;
}

/** 网格员补贴支出152.88万元（91人，每人每月1400元）. */
function totalBeforeBracket(each: Mention, { mentions, outline, passage: { text } }: Reading): Mention | undefined {
  const frame = outline.frames[each.standing.frame];
  const inside = mentions.filter(({ standing }) => standing.frame === each.standing.frame);
  const total = frame === undefined || frame.index === 0 || inside.length !== 2 ? undefined : mentions.findLast((other) => other.standing.frame === frame.parent && endOf(other) <= frame.start);
  return frame !== undefined && total !== undefined && isTotal(total, each) && isExact(total) && text.slice(endOf(total), frame.start - 1).trim() === "" && /^\s*$/.test(text.slice(endOf(each), frame.end)) ? total : undefined;
}

/** For how many of them it was given: the days told beside it, the months of 全年; in a bracket behind what a year came to, its twelve months. */
function timesOf(by: string, each: Mention, total: Mention, { mentions, passage }: Reading): Times | undefined {
  const days = mentions.filter(({ figure, standing }) => figure.quantity.measure.symbol === "天" && standing.sentence === each.standing.sentence && standing.frame === each.standing.frame);
  const [only] = days;
  if (by === "天") return only !== undefined && days.length === 1 && isExact(only) ? { times: Quantity.exact(only.figure.quantity.value), words: only.figure.text, offset: only.figure.offset } : undefined;
  if (total.index < each.index) return by === "月" ? { times: Quantity.exact(12), words: each.figure.text, offset: each.figure.offset } : undefined;
  return periodIn(passage.text, each, total, by);
}

/** Those that there are of them, in the sentence of the standard or the one before it; in a bracket the one beside it. */
function countsFor(whom: string, each: Mention, total: Mention, { mentions }: Reading): readonly Mention[] {
  const inBracket = total.index < each.index;
  const isPost = (other: Mention): boolean => other.role.kind === "level" && !other.prior && other.figure.quantity.measure.symbol === "个" && /岗位?/.test(`${other.label}${other.standing.tail}`);
  const found = mentions.filter((other) => other.index < each.index && isExact(other) && (isCounted(other, whom) || isPost(other)) && (inBracket ? other.standing.frame === each.standing.frame : each.standing.sentence - other.standing.sentence <= 1));
  return found.filter((other, at) => found.findIndex(({ figure }) => figure.quantity.value.eq(other.figure.quantity.value)) === at);
}
