import type { ChangeRelation, Relation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isNarrowed, likeForLike, type Mention, movement, placeOf, quoteAcross, type Reading, sameKind, sentenceAt } from "../reading/index.js";

const lastYear = "(?:去年|上年度?|上一年度?|前一年度?)(?:同期|[末底])?";
const thisYear = "(?:今年|本年度?|当年)(?:同期|[末底])?";
/** Earlier and later, as the words before a figure open with them. */
const times: readonly (readonly [earlier: RegExp, later: RegExp])[] = [
  [new RegExp(`^${lastYear}`), new RegExp(`^(?:${thisYear})?`)],
  [/^(?:年初|期初)/, /^(?:年[末底]|期末|(?:截至)?目前|现)/],
  [/^(?:项目)?(?:改造|实施|整治|治理|培训|建设|干预|运行|调整|整合)前/, /^(?:项目)?(?:(?:改造|实施|整治|治理|培训|建设|干预|运行|调整|整合)后|目前|现)/],
];
const ofYear = /^(20\d\d)年度?/;
/** 同比, 较上年: with what it is compared; 增长, 降幅: that it moved. Nothing else is told of it. */
const moved = /^(?:同比|相比|[较比与同和](?:上年度?|去年|上一年度?|前一年度?|上期)(?:同期)?(?:相比)?|净|共|实现|也|[,:])*(?:大幅|略有?|小幅|偏)?(?:增加|增长|上升|提高|提升|上涨|扩大|减少|下降|降低|下滑|回落|缩短|压缩|压减|缩减|[增减多少升降高低])(?:幅度?|率|额)?(?:为|了|达到?)*$/;
/** 较常年, 比改造前, 较传统模式: told right before the figure that is compared with. */
const comparedWith = /^(?:相?[比较])(?!预算|计划|目标|任务|年初预算|批复|指标)([^,。;:\d]{1,12})$/;
const unsettled = /其中|[上下]半年|季度|[\d一二三四五六七八九十]月|旬|分别|依次|同口径|剔除|扣除|不含|年均|可比|累计|含|调整口径|左右|以上|倍|折算|平均增/;

interface Moved {
  readonly prior: Mention;
  readonly current: Mention;
}

/**
 * 去年受理480件，今年552件，增幅15% · 收入2310万元（上年2100万元），增长10% · 能耗68千瓦时，比改造前85千瓦时降低20%: a stretch that tells what was, what is and how far or how fast that moved, and no other figure. Nothing else can
 * be meant, whatever is printed.
 */
export function movesInABreath(reading: Reading, told: readonly Relation[], book: FactBook): readonly ChangeRelation[] {
  const known = new Set(told.flatMap((each) => (each.kind === "change" && each.prior !== undefined ? [each.rate, each.delta] : "rate" in each && each.kind !== "change" ? [each.rate] : [])));
  return reading.mentions.flatMap((each): ChangeRelation[] => {
    const change = asMove(each, reading);
    if (change === undefined || !isExact(each) || isNarrowed(each) || each.series !== undefined || (book.has(each) && known.has(book.factOf(each)))) return [];
    const found = toldIn(change, reading);
    if (found === undefined) return [];
    const { prior, current } = found;
    return [{ kind: "change", base: "untold", current: book.factOf(current), prior: book.factOf(prior), [change.role.kind]: book.factOf(change, "signed"), quote: quoteAcross([prior, current, change].sort((a, b) => a.index - b.index)), place: placeOf(change) }];
  });
}

/** 增长15%, with nothing in its clause that it is compared with, is a rate here as well. */
function asMove(each: Mention, { mentions, passage: { text } }: Reading): Mention | undefined {
  const before = mentions[each.index - 1];
  const words = before === undefined ? "" : text.slice(endOf(before), each.figure.offset).replace(/^[\s),]+/, "");
  const sign = movement(words);
  if (!moved.test(words) || sign === undefined) return undefined;
  if (each.role.kind === "rate" || each.role.kind === "delta") return each;
  const isRate = each.role.kind === "none" && each.figure.quantity.measure.symbol === "%";
  return isRate ? { ...each, role: { kind: "rate", sign, base: { kind: "untold" }, subject: "" } } : undefined;
}

function toldIn(change: Mention, { mentions, passage: { text } }: Reading): Moved | undefined {
  const here = mentions.filter(({ standing }) => standing.sentence === change.standing.sentence && standing.segment === change.standing.segment);
  const [first, second] = here;
  if (here.length !== 3 || first === undefined || second === undefined || here[2]?.index !== change.index || change.standing.frame !== first.standing.frame) return undefined;
  const both = [first, second].every((each) => (each.role.kind === "level" || each.role.kind === "each") && isExact(each) && !each.figure.quantity.isZero && each.figure.quantity.measure.dimension !== "ratio");
  const words = sentenceAt(text, change.figure.offset).words.slice(0, change.figure.offset - sentenceAt(text, change.figure.offset).start);
  // 增长6%，系剔除基金收入后: told behind, that it is of something else.
  if (/^[^。;]*(?:剔除|扣除|口径|可比)/.test(text.slice(endOf(change)))) return undefined;
  if (!both || !sameKind(first, second) || (change.role.kind === "delta" && !sameKind(change, first)) || unsettled.test(words) || likeForLike.test(words)) return undefined;
  const found = fromTo(first, second) ?? inTurn(first, second) ?? inBracket(first, second, change) ?? inOneClause(first, second, change);
  if (found === undefined) return undefined;
  // 经费由50万元提高到60万元，比上年增长8%: where it came from is not said to be last year's.
  const since = /上年|去年|同比|前一年|上一年|上期/.test(text.slice(endOf(second), change.figure.offset));
  const untold = since && !/上年|去年|前一年|上一年|20\d\d年|上期/.test(found.prior.standing.lead);
  // 净增企业848家，比上年末7836家增长10.8%: what came and what there was.
  const flows = [found.prior, found.current].map(({ standing }) => /[净新]增|增加|减少|追加/.test(standing.lead.replace(/^(?:增|降|减|升)[^,]*$/, "")));
  return untold || (found.current.role.kind !== "each" && !("arrives" in found.current.role) && flows[0] !== flows[1]) ? undefined : found;
}

/** 由月均40件降为月均32件. */
function fromTo(prior: Mention, current: Mention): Moved | undefined {
  const arrives = /^(?:增加?|减少?|上升|下降|降低?|升|提高|提升|缩短|缩小|扩大|压缩|调整)(?:为|至|到)[^,。;:\d]{0,6}$/;
  return "from" in prior.role && prior.role.from === true && arrives.test(current.standing.lead) && prior.standing.frame === current.standing.frame ? { prior, current } : undefined;
}

/** 去年480件，今年552件 · 2023年84万人次，2024年96.6万人次 · 今年15.6万人次，去年13万人次. */
function inTurn(first: Mention, second: Mention): Moved | undefined {
  if (first.standing.frame !== second.standing.frame || first.role.kind !== second.role.kind) return undefined;
  const found = [{ prior: first, current: second }, { prior: second, current: first }].filter(({ prior, current }) => areInTurn(prior, current));
  return found.length === 1 ? found[0] : undefined;
}

function areInTurn(prior: Mention, current: Mention): boolean {
  const [before, now] = [prior.standing.lead, current.standing.lead];
  const [one, other] = [ofYear.exec(before)?.[1], ofYear.exec(now)?.[1]];
  if (one !== undefined && other !== undefined) return Number(other) === Number(one) + 1 && areAlike(before.replace(ofYear, ""), now.replace(ofYear, ""));
  return times.some(([earlier, later], at) => earlier.test(before) && later.test(now) && !earlier.test(now) && (at > 0 || other === undefined || one === undefined) && areAlike(before.replace(earlier, ""), now.replace(later, "").replace(ofYear, "")));
}

/** 收入2310万元（上年2100万元）: alone in a bracket right behind it. */
function inBracket(current: Mention, prior: Mention, change: Mention): Moved | undefined {
  const { text } = current.passage;
  const opens = /^\s*\(\s*$/.test(text.slice(endOf(current), prior.figure.offset - prior.standing.lead.length)) && /^\s*(?:同期)?\)\s*,?[^()]*$/.test(text.slice(endOf(prior), change.figure.offset));
  const bare = new RegExp(`^(?:${lastYear}|(20\\d\\d)年度?|年初|期初|改造前|实施前)(?:同期|数)?(?:为|是)?$`).exec(prior.standing.lead);
  return opens && bare !== null && prior.standing.frame !== current.standing.frame && !new RegExp(`^${lastYear}`).test(current.standing.lead) ? { prior, current } : undefined;
}

/** 比改造前85千瓦时降低20% · 较常年（720毫米）偏少10%. */
function inOneClause(current: Mention, prior: Mention, change: Mention): Moved | undefined {
  const { text } = current.passage;
  const bracketed = prior.standing.frame !== current.standing.frame;
  const behind = text.slice(endOf(prior), change.figure.offset).trim();
  if (bracketed ? !/^\s*\)[^,。;()]*$/.test(text.slice(endOf(prior), change.figure.offset)) || prior.standing.lead !== "" : /[,。;:]/.test(behind)) return undefined;
  const lead = bracketed ? (/([比较][^,。;:()\d]{1,12})\(\s*$/.exec(text.slice(endOf(current), prior.figure.offset))?.[1] ?? "") : prior.standing.lead;
  const yardstick = comparedWith.exec(lead)?.[1];
  const between = text.slice(endOf(current), prior.figure.offset - (bracketed ? 0 : prior.standing.lead.length)).trim();
  // 投入中央资金300万元，较上年中央和省级资金280万元增加50万元: of something else.
  const time = new RegExp(`^(?:${lastYear}|20\\d\\d年度?|年初|期初)的?`);
  if (yardstick !== undefined && time.test(yardstick) && !areAlike(yardstick.replace(time, ""), current.standing.lead.replace(/^(?:20\d\d年度?|今年|本年度?)/, ""))) return undefined;
  return yardstick !== undefined && (bracketed || between === ",") && !/[增减升降]|上线|平均增/.test(yardstick) ? { prior, current } : undefined;
}

const empty = /^(?:为|是|有|达到?|共|全年|实有|实际|完成|实现|的|数)*|(?:为|是|达到?|有|数|共)+$/g;

/** 受理申请480件 and 受理552件: of one thing, by the same words or where one is left out. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.replace(empty, "")) as [string, string];
  return a === "" || b === "" || a.includes(b) || b.includes(a);
}
