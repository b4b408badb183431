import { endOf, type Mention, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";

/** The members of the series a figure stands in; none for a figure that stands alone. */
export function seriesOf(mention: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const { series } = mention;
  return series === undefined ? [] : mentions.slice(series.first, series.first + series.size);
}

/**
 * The amounts that a series of rates, shares or changes is told of, by position: the bare series before it, or just as many
 * amounts each under its name. Undefined where their number does not fit: nobody can tell which belongs to which.
 */
export function pairedLevels(mention: Mention, mentions: readonly Mention[]): readonly Mention[] | undefined {
  const [first] = seriesOf(mention, mentions);
  if (first === undefined) return undefined;
  const size = first.series?.size ?? 0;
  const levels = levelsBefore(first, mentions);
  const last = levels.at(-1);
  if (last === undefined) return undefined;
  if (last.series !== undefined) return last.series.size === size ? seriesOf(last, mentions) : undefined;
  const alike = levels.filter((each) => sameKind(each, last));
  if (alike.some((each) => each.series !== undefined) || alike.length !== levels.length) return undefined;
  const [head, ...rest] = alike;
  if (alike.length === size && alike.every((each) => each.label !== "")) return alike;
  if (rest.length !== size || head === undefined || !rest.every((each) => each.label !== "")) return undefined;
  const between = head.passage.text.slice(endOf(head), rest[0]?.figure.offset);
  return /其中|包括|分别|即|[:。]/.test(between) || ties(head, rest) ? rest : undefined;
}

/** The one of them at the same position as the figure. */
export function pairedLevel(mention: Mention, mentions: readonly Mention[]): Mention | undefined {
  return pairedLevels(mention, mentions)?.[mention.index - (mention.series?.first ?? mention.index)];
}

/** The series of amounts of the same size that stands before another one: 预算分别为A、B，分别执行C、D. */
export function seriesBefore(series: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] | undefined {
  const [first] = series;
  const before = first === undefined ? undefined : mentions.findLast((each) => each.index < first.index && each.role.kind === "level");
  if (first === undefined || before?.series?.size !== series.length || before.standing.sentence !== first.standing.sentence || before.standing.frame !== first.standing.frame) return undefined;
  return sameKind(before, first) ? seriesOf(before, mentions) : undefined;
}

/** What the shares are of where no words say so: the figure before the amounts that they add up to, or that they are listed under. */
export function wholeOfSeries(levels: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const [first] = levels;
  if (first === undefined) return undefined;
  const before = mentions.filter((each) => each.index < first.index && each.role.kind === "level" && !each.prior && sameKind(each, first));
  const tying = before.findLast((each) => ties(each, levels));
  if (tying !== undefined) return tying;
  const head = before.at(-1);
  const between = head === undefined ? "。" : first.passage.text.slice(endOf(head), first.figure.offset);
  return /^[,。:\s]*(?:其中|包括)/.test(between) && head?.standing.frame === first.standing.frame ? head : undefined;
}

/** The amounts of the sentence before the series; of the sentence before, where the series opens its own without a subject. */
function levelsBefore(first: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const before = mentions.filter((each) => each.index < first.index && isLevel(each) && each.standing.frame === first.standing.frame);
  const here = before.filter((each) => each.standing.sentence === first.standing.sentence);
  if (here.length > 0) return here;
  const { text } = first.passage;
  const opening = text.slice(text.lastIndexOf("。", first.figure.offset) + 1, first.figure.offset);
  const above = before.filter((each) => each.standing.sentence === first.standing.sentence - 1);
  // 甲局10亿元；乙局20亿元。甲局、乙局两家分别占…: the names are told again.
  const again = above.length > 1 && above.every((each) => each.label.length >= 2 && opening.includes(each.label.slice(0, 2))) && new Set(above.map((each) => each.label.slice(0, 2))).size === above.length;
  // 收入、支出分别为A、B。与上年相比，收入、支出分别减少C、D: after the comparison the same names, or none.
  const compared = opening.replace(/^\s*[与同和跟][^,。;]{0,20}(?:相比|比较|对比),?/, "");
  const named = above.length > 1 && above.every((each) => each.series !== undefined && each.series.name !== "" && compared.includes(each.series.name)) && /^[^,。;\d]{0,24}(?:分别|依次|各)/.test(compared);
  return again || named || /^\s*(?:分别|依次|各)?(?:占|同比|增长|下降|比|较)/.test(opening) || (compared !== opening && /^(?:分别|依次|各)/.test(compared)) ? above : [];
}

/** 甲1980万元、乙1456万元两块组成，占比依次为: how many there are is none of them. */
function isLevel(mention: Mention): boolean {
  return !(mention.figure.spelled && mention.standing.lead === "" && /^(?:组成|构成|之和)/.test(mention.standing.tail)) && mention.role.kind === "level" && !mention.prior && mention.role.from !== true;
}
