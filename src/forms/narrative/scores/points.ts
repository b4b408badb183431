import type { BalanceRelation, ProductRelation, Relation, SumRelation } from "../../../model/index.js";
import { endOf, type FactBook, type Mention, openEnd, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";
import { isOffApiece, offInSum } from "./off-apiece.js";
import { offFullMarks, offHundred } from "./off-full-marks.js";
import { scoreRatesInTurn } from "./rates-in-turn.js";
import { scoreRates } from "./score-rates.js";
import { deducted, fullMarks, gained, together, words } from "./score-words.js";
import { weighedScores } from "./weighed.js";
import { scoresWithinFullMarks } from "./within-full-marks.js";

const totalled = /(?:总分|总得分|总得分|合计得分|综合得分|综合评分|合计得?|总计得?分?|共得|自评得分|自评分|最终得分|绩效自评得?分?|自评总分|评价得分)(?:为|是|共|:)*$/;
const dimension = /产出|效益|效果|满意度|执行率?|成本|投入|过程|管理|履职|决策|质量|时效|数量|目标|运行|支出|资金/;

/** Scores told in running text: a rate by its weight, marks taken off, and the total of the parts. */
export function pointsIn(reading: Reading, book: FactBook): readonly Relation[] {
  const scores = reading.mentions.filter((each) => each.role.kind === "score" && each.figure.comparator === undefined && each.figure.upTo === undefined);
  if (scores.length === 0) return [];
  const weighed = weighedScores(reading, book);
  const others = totals(scores, book).filter((sum) => !weighed.some(({ total }) => total === sum.total));
  return [...byRate(reading, scores, book), ...takenOff(scores, book), ...takenOffInParts(scores, book), ...offFullMarks(reading, book), ...offHundred(reading, book), ...scoreRates(reading, scores, book), ...scoreRatesInTurn(reading, scores, book), ...weighed, ...others, ...scoresWithinFullMarks(reading, book)];
}

/** 预算执行率79.27%，分值10分，得7.93分. */
function byRate(reading: Reading, scores: readonly Mention[], book: FactBook): readonly ProductRelation[] {
  return reading.mentions.flatMap((rate): ProductRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || !/执行率|完成率/.test(rate.standing.lead) || rate.figure.comparator !== undefined || rate.figure.quantity.value.gt(100)) return [];
    const near = scores.filter((each) => together(each, rate));
    // 得9.83分，自评总分96.83分: what all was scored is no weight of it.
    const weights = near.filter((each) => fullMarks.test(words(each)) && !/(?:自评|合计|最终|综合|评价)[^,。;]{0,4}总分/.test(words(each)) && !gained.test(words(each).replace(/指标(?:为|:)*$/, "")));
    const got = near.filter((each) => gained.test(words(each)) && !weights.includes(each) && each.index > rate.index);
    const [weight, score] = [weights[0], got[0]];
    if (weight === undefined || score === undefined || weights.length !== 1 || got.length !== 1) return [];
    const holds = score.figure.quantity.roundsFrom(weight.figure.quantity.times(rate.figure.quantity));
    if (!holds && (!/执行率/.test(rate.standing.lead) || near.length !== 2)) return [];
    return [{ kind: "product", each: book.factOf(weight), counts: [book.factOf(rate)], total: book.factOf(score), quote: quoteAcross([rate, weight, score].sort((a, b) => a.index - b.index)), place: placeOf(score) }];
  });
}

/** 分值10分，扣2分，得8分. */
function takenOff(scores: readonly Mention[], book: FactBook): readonly BalanceRelation[] {
  return scores.flatMap((off): BalanceRelation[] => {
    if (!deducted.test(words(off))) return [];
    const near = scores.filter((each) => each !== off && together(each, off));
    const got = near.filter((each) => gained.test(words(each)) && !fullMarks.test(words(each)));
    const full = near.filter((each) => !got.includes(each) && fullMarks.test(words(each)));
    const [from, left] = [full[0] ?? (near.length === 1 ? fullInBracket(off, got[0], scores) : undefined), got[0]];
    if (near.length > 2 || (near.length === 2) !== (full.length === 1) || from === undefined || left === undefined) return [];
    const taken = isOffApiece(off) ? offInSum(off, left) : book.factOf(off);
    if (taken === undefined) return [];
    // 满分100分，产出指标扣2分，自评得95分: marks taken off one part are not all that were.
    const ofPart = dimension.test(words(off)) && !dimension.test(words(from));
    if (ofPart && !left.figure.quantity.roundsFrom(from.figure.quantity.minus(off.figure.quantity))) return [];
    return [{ kind: "balance", from: book.factOf(from), taken, left: book.factOf(left), quote: quoteAcross([from, off, left].sort((a, b) => a.index - b.index)), place: placeOf(left) }];
  });
}

/** 合理性指标（4分）：目标偏低，扣1分，得3分 · 扣1.5分后得6.5分（满分8分）: the full marks alone in a bracket, behind the indicator's name or behind what was got. */
function fullInBracket(off: Mention, left: Mention | undefined, scores: readonly Mention[]): Mention | undefined {
  const { text } = off.passage;
  const { start, words: said } = sentenceAt(text, off.figure.offset);
  const end = start + said.length;
  const alone = scores.filter((each) => each.standing.frame !== off.standing.frame && each.figure.offset >= start && each.figure.offset < end && /\(\s*(?:满分|分值|权重|标准分)?(?:为|:)?\s*$/.test(text.slice(0, each.figure.offset)) && /^\s*\)/.test(text.slice(endOf(each))));
  const [only, ...others] = alone;
  if (only === undefined || left === undefined || others.length > 0) return undefined;
  const behind = only.figure.offset > left.figure.offset;
  return behind === /满分|分值|权重|标准分/.test(only.standing.lead) || !behind ? only : undefined;
}

const offInAll = /^(?:[^,。;:\d]{0,6}(?=共|合计|累计|总扣))?(?:共|合计|累计|总)*(?:扣|扣减|扣除|扣分|失分)(?:了|为|共)?$/;

/** 扣4分，其中预算执行扣2分，满意度扣1分，时效扣1分: every mark taken off is told with what it was taken off for. */
function takenOffInParts(scores: readonly Mention[], book: FactBook): readonly SumRelation[] {
  return scores.flatMap((total): SumRelation[] => {
    if (!offInAll.test(total.standing.lead)) return [];
    const before = scores.filter((each) => each.index < total.index && together(each, total));
    // 预算执行扣0.5分，产出扣2.5分，效益扣1.4分，共扣4.4分
    const broken = before[0] !== undefined && /其中|包括/.test(total.passage.text.slice(before[0].figure.offset, total.figure.offset));
    if (before.length >= 2 && !broken && /^(?:共|合计|累计|总)/.test(total.standing.lead) && before.every((each) => deducted.test(words(each)) && !offInAll.test(each.standing.lead) && each.label.length > 1)) return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: before.map((each) => book.factOf(each)), quote: quoteAcross([...before, total]), place: placeOf(total) }];
    // 共扣8.4分，其中决策扣1分，…，最终得分91.6分: what is left in the end is no part.
    const own = scores.filter((each) => each.index > total.index && together(each, total) && !totalled.test(words(each)));
    const parts = own.length > 0 ? own : scoresOfNext(total, scores, /^\s*(?:其中|分别是?)[,:]?/);
    const [first] = parts;
    const listed = first !== undefined && /^[^,。;:\d]{0,4}[,:。;]?\s*(?:其中|分别|包括)|^\s*:/.test(total.passage.text.slice(total.figure.offset + total.figure.length, first.figure.offset));
    // 其中产出扣3分、效益扣2分等: some of them.
    const behind = total.passage.text.slice(endOf(parts.at(-1) ?? total)).split("。")[0] ?? "";
    const open = openEnd.test(behind) || /扣分点|失分点|其余|其他|另|还有/.test(behind);
    if (!listed || open || parts.length < 2 || !parts.every((each) => deducted.test(words(each)) && each.label.length > 1)) return [];
    return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: parts.map((each) => book.factOf(each)), quote: quoteAcross([total, ...parts]), place: placeOf(total) }];
  });
}

/** 自评总分97.93分，其中执行率7.93分、产出50分…: the parts of a total, where they nearly make it up. */
function totals(scores: readonly Mention[], book: FactBook): readonly SumRelation[] {
  return scores.flatMap((total): SumRelation[] => {
    if (!totalled.test(words(total)) || dimension.test(words(total).replace(/绩效|整体支出|项目支出|支出/g, ""))) return [];
    const same = scores.filter((each) => each !== total && each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence);
    const behind = same.filter((each) => each.index > total.index);
    const later = behind.length > 0 ? behind : namedInNext(total, scores);
    const earlier = same.filter((each) => each.index < total.index);
    const last = /合计|共得|总计/.test(words(total)) || (later.length === 0 && earlier.length >= 2);
    const listed = (last ? earlier : later).filter((each) => !deducted.test(words(each)) && !/满分/.test(words(each)));
    const gainedOnes = listed.filter((each) => gained.test(words(each)));
    // 四类指标得分分别为18分、17.2分、27.3分、25.1分，总得分87.6分: the words stand before the first of the row.
    // 满分分别为20分、…，得分分别为18.5分、…: what could be got may stand in a row of its own before it.
    const got = earlier.filter((each) => each.series?.first === earlier.at(-1)?.series?.first);
    const [head] = got;
    const others = earlier.filter((each) => !got.includes(each));
    const row = last && head?.series !== undefined && got.length >= 3 && /得分?(?:分别|依次)?为?$/.test(words(head)) && others.every((each) => each.series !== undefined && fullMarks.test(words(scores.find(({ index }) => index === each.series?.first) ?? each).replace(/分别|依次/g, ""))) ? got : undefined;
    const parts = row ?? (gainedOnes.length >= 2 ? gainedOnes : listed.filter((each) => dimension.test(words(each))));
    if (parts.length < 2) return [];
    const sum = parts.map((each) => each.figure.quantity).reduce((a, b) => a.plus(b));
    const holds = total.figure.quantity.roundsFrom(sum);
    const ratio = total.figure.quantity.isZero ? 0 : Number(sum.value.div(total.figure.quantity.value));
    // 预算执行得9.75分，产出得47.5分，效益得30分，总分87.25分: every part says 得, and nothing else is told.
    const plain = last && parts.length >= 3 && parts.length === earlier.length && /总分|总得分|合计/.test(words(total));
    const [least, most] = plain && row === undefined ? [0.6, 1.6] : [0.9, 1.1];
    if (!holds && (parts.length < 3 || ratio < least || ratio > most)) return [];
    return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: parts.map((each) => book.factOf(each)), quote: quoteAcross(last ? [...parts, total] : [total, ...parts]), place: placeOf(total) }];
  });
}

/** What opens a sentence that tells how the score above it came about; 指标体系 and 权重 tell what could be got. */
const opensParts = /^\s*(?:其中[,:]?)?(?:[一二三四五]级指标)?["“]?(?:项目)?(?:决策|投入|过程|预算执行|成本|产出|履职|管理)/;
const whatCouldBeGot = /指标体系|权重|分值|满分|标准分|设置|设定|体系|目标/;

/** 综合评分90.45分，等级为优。决策14.25分、过程17.2分、产出37分、效益22分: the parts in the next sentence, which tells nothing but them. Parts that come to 100 are what could be got. */
function namedInNext(total: Mention, scores: readonly Mention[]): readonly Mention[] {
  const parts = scoresOfNext(total, scores, opensParts);
  const all = parts.reduce((sum, each) => sum + Number(each.figure.quantity.value), 0);
  return parts.length >= 3 && all !== 100 && parts.every((each) => dimension.test(words(each)) && !deducted.test(words(each))) && !whatCouldBeGot.test(sentenceAt(total.passage.text, (parts[0] as Mention).figure.offset).words) ? parts : [];
}

/** The scores of the next sentence, where it opens in such words and the score is the last one told before it. */
function scoresOfNext(total: Mention, scores: readonly Mention[], opening: RegExp): readonly Mention[] {
  const next = scores.filter((each) => each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence + 1);
  const [first] = next;
  if (first === undefined || scores.some((each) => each.index > total.index && each.index < first.index)) return [];
  return opening.test(total.passage.text.slice(sentenceAt(total.passage.text, first.figure.offset).start)) ? next : [];
}
