import type { ChangeRelation } from "../../../model/index.js";
import { type Context, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Change } from "./change.js";

/** 2022年至2024年…分别为 · 2022—2024年 · 2022、2023、2024年 · 近三年: the years, of which the series tells one figure each. */
const stretch = /(20\d\d)年?(?:度)?(?:至|到|[-–—―~]+)(20\d\d)年/;
const listed = /(20\d\d)年?(?:度)?[、和及](?:(20\d\d)年?(?:度)?[、和及]?)?(20\d\d)年/;
const recent = /(?:近|最近|前)([两三四五二])年/;
const numbers: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };
/** Which of the years moved, in the words right before the change. */
const otherwise = /口径|可比|剔除|扣除|季度|上半年|\d月/;
const moving = /^(?:其中[:,]?)?(?:(20\d\d)年|(今年|本年|当年))度?(?:的)?((?![末底初])[^,。;:\d、]{0,10}?)(?:同比|(?:比|较|与|同)(?:(20\d\d)年度?|上年度?|上一年度?|去年)(?:同期|相比)?),?(?:大幅度?|明显|显著|略有?|小幅|有所|净|共|总体|又|再|实际)*(?:增加|增长|增幅|上升|提高|减少|下降|降低|降幅|增|减|多|少)(?:了|为)?$/;

interface Told {
  readonly years: readonly number[];
  /** What is said before the figures. */
  readonly words: string;
  readonly members: readonly Mention[];
}

/**
 * 2022年至2024年检定数分别为36420件、38915件和41286件，2024年比上年增长6.09%: the figures of several years told one after the other, and by how much one of them is more
 * than another. The series is the nearest before; where the years are not as many as the figures nobody can tell which is whose.
 */
export function seriesOverYears({ mentions, passage: { text } }: Reading, known: readonly Change[], { year: own }: Context, book: FactBook): readonly ChangeRelation[] {
  return mentions.flatMap((change): ChangeRelation[] => {
    const { kind } = change.role;
    const [, told, , subject = "", against] = moving.exec(change.standing.lead) ?? [];
    if ((kind !== "rate" && kind !== "delta") || !isExact(change) || !moving.test(change.standing.lead) || otherwise.test(change.standing.lead) || known.some(({ rate, delta, prior }) => (rate === change || delta === change) && prior !== undefined)) return [];
    const series = nearestSeries(mentions.slice(0, change.index), text, own);
    const last = series?.years.at(-1);
    const year = told === undefined ? own ?? last : Number(told);
    if (series === undefined || year === undefined || series.members.at(-1)?.standing.frame !== change.standing.frame || !series.words.includes(subject)) return [];
    const [current, prior] = [year, against === undefined ? year - 1 : Number(against)].map((wanted) => series.members[series.years.indexOf(wanted)]);
    if (current === undefined || prior === undefined || current === prior || prior.figure.quantity.isZero || (kind === "delta" && !sameKind(current, change))) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), [kind]: book.factOf(change, "signed"), quote: quoteAcross([prior, current, change].sort((a, b) => a.figure.offset - b.figure.offset)), place: placeOf(change) }];
  });
}

/** The last series before, of exact figures, right behind the words that say of which years they are. */
function nearestSeries(before: readonly Mention[], text: string, own: number | undefined): Told | undefined {
  const end = before.findLast((each) => each.series !== undefined);
  const first = end?.series === undefined ? undefined : before[end.series.first];
  if (end?.series === undefined || first === undefined || end.index !== end.series.first + end.series.size - 1) return undefined;
  const members = before.slice(end.series.first, end.index + 1);
  const start = Math.max(...["。", ";"].map((stop) => text.lastIndexOf(stop, first.figure.offset - 1))) + 1;
  const words = text.slice(start, first.figure.offset);
  const years = yearsIn(words, own);
  const levels = members.every((each) => isExact(each) && each.role.kind !== "rate" && each.role.kind !== "delta" && sameKind(each, first));
  // 预算分别为…，决算分别为…: of which of the two the change is, the words do not say.
  const alone = before.every((each) => each.series === undefined || each.series.first === first.series?.first || each.figure.offset < start);
  return years.length === members.length && levels && alone ? { years, members, words } : undefined;
}

function yearsIn(words: string, own: number | undefined): readonly number[] {
  const [, from, until] = stretch.exec(words) ?? [];
  if (from !== undefined) return Array.from({ length: Math.max(0, Math.min(12, Number(until) - Number(from) + 1)) }, (_, at) => Number(from) + at);
  const some = listed.exec(words)?.slice(1).flatMap((year) => (year === undefined ? [] : [Number(year)]));
  if (some !== undefined) return some;
  const count = numbers[recent.exec(words)?.[1] ?? ""];
  return count === undefined || own === undefined ? [] : Array.from({ length: count }, (_, at) => own - count + 1 + at);
}
