import type { ChangeRelation } from "../../model/index.js";
import { labelOf } from "./concepts.js";
import { placeOf, quoteAcross, type Context, type FactBook } from "./facts.js";
import { endOf, sameKind, type Mention, type Reading } from "./mentions.js";
import { pairedLevel } from "./paired/pairs.js";
import type { Base } from "./roles.js";
import { unchanged } from "./words.js";

/** A change with the mentions it is told by: the sums of changes are built on these. */
export interface Change {
  readonly current: Mention;
  readonly base: Base["kind"];
  readonly delta?: Mention;
  readonly rate?: Mention;
  readonly prior?: Mention;
  /** Where the text says 与上年持平. */
  readonly same?: { readonly offset: number; readonly words: string };
}

/** Each change the passage tells, set against the figure it is the change of. */
export function changesIn(reading: Reading, before: readonly Reading[], context: Context): readonly Change[] {
  const found: Change[] = [];
  for (const mention of reading.mentions) {
    const { role } = mention;
    if (role.kind !== "delta" && role.kind !== "rate") continue;
    if (likeForLike.test(footingOf(mention))) continue;
    const current = mention.series !== undefined ? pairedLevel(mention, reading.mentions) : (follows(mention, found) ?? currentOf(mention, reading, before));
    if (current === undefined || !isLastYear(role.base, current, context)) continue;
    const open = found.findLastIndex((each) => each.current === current && each.base === role.base.kind);
    const known = found[open];
    // 减少10万元，下降5% is one change; a second 减少 about the same figure is another one, of something left unnamed.
    if (known !== undefined && known[role.kind] === undefined && known.same === undefined && adjoins(known, mention)) {
      found[open] = { ...known, [role.kind]: mention };
    } else if (known === undefined) {
      const prior = priorOf(mention, current, reading.mentions) ?? arrivedFrom(current, reading.mentions, context) ?? yearBefore(current, mention, reading.mentions);
      const beside = prior !== undefined && prior.index === mention.index - 1 && current.index === prior.index - 1;
      if (prior !== undefined && mention.role.kind === "delta" && !beside && !spans(current, prior, mention)) continue;
      found.push({ current, base: role.base.kind, [role.kind]: mention, ...(prior === undefined ? {} : { prior }) });
    }
  }
  return [...found, ...samenesses(reading, found)];
}

/** What is compared on another footing than the figures printed. */
const likeForLike = /同口径|可比口径|剔除|不可比/;

/** The words of the sentence before a change. 增长--（基数为0，不可比） explains in a bracket why no rate is told of what came before. */
function footingOf(mention: Mention): string {
  return mention.passage.text.slice(sentenceStart(mention), mention.figure.offset).replace(/\([^()]*不可比[^()]*\)/g, "");
}

export function changeRelation(change: Change, book: FactBook): ChangeRelation {
  const mentions = [change.current, change.prior, change.delta, change.rate].filter((each) => each !== undefined).sort((a, b) => a.index - b.index);
  const delta = change.delta !== undefined ? book.factOf(change.delta, "signed") : change.same !== undefined ? book.unchanged(change.current, change.same.offset, change.same.words) : undefined;
  return {
    kind: "change",
    base: change.base,
    current: book.factOf(change.current),
    ...(change.prior === undefined ? {} : { prior: book.factOf(change.prior) }),
    ...(delta === undefined ? {} : { delta }),
    ...(change.rate === undefined ? {} : { rate: book.factOf(change.rate, "signed") }),
    quote: quoteAcross(mentions),
    place: placeOf(change.delta ?? change.rate ?? change.current),
  };
}

/** 减少6.22万元，下降58.62%: the rate is that of the change told right before it. */
function follows(change: Mention, found: readonly Change[]): Mention | undefined {
  const { role } = change;
  const last = found.at(-1);
  const other = last?.delta ?? last?.rate;
  if (last === undefined || other === undefined || role.kind !== "rate" || role.subject !== "" || last.rate !== undefined) return undefined;
  if (isBracketAfter(change, other)) return last.base === role.base.kind ? last.current : undefined;
  const together = other.index === change.index - 1 && other.standing.frame === change.standing.frame && other.standing.sentence === change.standing.sentence && other.standing.segment === change.standing.segment;
  return together && last.base === role.base.kind ? last.current : undefined;
}

/** 增加10万元（增长25%）: a bracket that opens right after a figure speaks of it. */
function isBracketAfter(change: Mention, figure: Mention): boolean {
  return figure.index === change.index - 1 && change.standing.frame !== figure.standing.frame && /^\s*[(\[【]\s*$/.test(change.passage.text.slice(endOf(figure), change.standing.clauseStart));
}

/** The figure a change belongs to: the one its own words name, else the last plain figure of its clause's sentence. */
function currentOf(change: Mention, reading: Reading, above: readonly Reading[]): Mention | undefined {
  const { role } = change;
  const { mentions } = reading;
  if (role.kind !== "delta" && role.kind !== "rate") return undefined;
  const outside = mentions[change.index - 1];
  if (role.kind === "rate" && role.subject === "" && outside !== undefined && outside.role.kind === "level" && !outside.prior && !outside.role.from && isBracketAfter(change, outside)) return outside;
  const before = mentions
    .slice(0, change.index)
    .filter((each) => each.role.kind === "level" && !each.prior && !each.role.from && each.standing.frame === change.standing.frame && !each.figure.spelled)
    .reverse();
  const fits = (each: Mention): boolean => role.kind === "rate" || sameKind(each, change);
  const subject = labelOf(role.subject).replace(/^(?:也|都|则|又|仅|只)/, "");
  const distance = (each: Mention): number => change.standing.sentence - each.standing.sentence;
  if (/分别/.test(change.standing.lead) || (/各/.test(change.standing.lead) && !/收、?支/.test(role.subject))) return undefined;
  if (subject !== "" && !/^(?:总额|总量|总数|数额|金额|支出|收入|规模|数量|决算|预算|其|具体|总体|整体|一般|上述|收、?支|收)+$/.test(subject)) {
    const here = before.find((each) => fits(each) && distance(each) <= 3 && names(each.label, subject));
    const told = above.flatMap((each) => each.mentions).filter((each) => each.role.kind === "level" && !each.prior && fits(each) && names(fullName(each, above), subject) && isBudget(each) === /预算/.test(role.subject.replace(/一般公共预算|基金预算|经营预算/g, "")));
    // Budget and actual of several years under one name: which of them moved, nobody can tell.
    const [first] = told;
    return here ?? (first !== undefined && told.every((each) => each.figure.quantity.agrees(first.figure.quantity)) ? told.at(-1) : undefined);
  }
  const inSentence = before.filter((each) => distance(each) === 0);
  if (inSentence.length > 0) {
    const nearest = inSentence[0] as Mention;
    if (nearest.series !== undefined || isLastOfSilentList(nearest, change, reading)) return undefined;
    if (fits(nearest)) return nearest;
    return inSentence.find((each) => fits(each) && each.standing.segment === change.standing.segment);
  }
  // 收入382.17万元。较上年减少157.86万元: only where the sentence before tells one figure of the kind.
  const inLast = before.filter((each) => distance(each) === 1 && fits(each));
  const [whole] = inLast.length > 1 && opensList(inLast.at(-1), inLast.at(-2)) ? inLast.slice(-1) : inLast.length === 1 ? inLast : [];
  // 收入总计80万元，支出总计80万元。收支较上年减少20万元: both moved alike.
  const both = /^收、?支$/.test(role.subject) && inLast.length === 2 && inLast.every((each) => /总计/.test(each.standing.lead) && each.figure.quantity.agrees((inLast[0] as Mention).figure.quantity)) ? inLast[0] : undefined;
  return both ?? (opensSentence(change) ? whole : undefined);
}

/** 项目支出90万元，其中：甲60万元，乙30万元。较上年增加…: a sentence of its own goes on with what the one before began with. */
function opensList(first: Mention | undefined, next: Mention | undefined): boolean {
  if (first === undefined || next === undefined || first.label === "") return false;
  return /^[^。;\d]{0,4}(?:其中|包括)[:,]?/.test(first.passage.text.slice(endOf(first), next.figure.offset));
}

/**
 * 其中接待费1.2万元，用车费2.3万元，较上年减少1.5万元: whether the last member or the total fell cannot be told, where the
 * members before it tell no change of their own and only commas part them.
 */
function isLastOfSilentList(nearest: Mention, change: Mention, reading: Reading): boolean {
  const own = reading.outline.frames[nearest.standing.frame]?.own ?? "";
  const opener = Math.max(own.lastIndexOf("其中", nearest.figure.offset), own.lastIndexOf("包括", nearest.figure.offset));
  if (opener < 0 || /[。;]/.test(own.slice(opener, nearest.figure.offset))) return false;
  const since = reading.mentions.filter((each) => each.standing.frame === nearest.standing.frame && each.figure.offset > opener && each.index < nearest.index);
  const members = since.filter((each) => each.role.kind === "level" && sameKind(each, nearest));
  return members.length > 0 && !since.some((each) => each.role.kind === "delta" || each.role.kind === "rate") && change.standing.clauseStart > endOf(nearest);
}

/** Whether a label names the subject: the same words, or one the shorter form of the other. */
export function names(label: string, subject: string): boolean {
  const [one, other] = [label, subject].map((each) => each.replace(/[“”"()]|支出$|决算$|决算数$|预算$|资金$/g, "").replace(/^(?:20\d\d年度?|全年|本年)/, "")) as [string, string];
  if (one.length < 2 || other.length < 2) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === short || (short.length >= 3 && (long.endsWith(short) || long.startsWith(short)));
}

/** 三公经费支出年初预算为23万元，支出决算为6万元: 支出决算 is that of what the clause before named. */
function fullName(mention: Mention, readings: readonly Reading[]): string {
  if (!/^(?:支出|收入|实际支出|实际|)$/.test(mention.label)) return mention.label;
  const reading = readings.find((each) => each.passage === mention.passage);
  const before = reading?.mentions[mention.index - 1];
  if (before === undefined || before.standing.sentence !== mention.standing.sentence || !/预算(?:数|安排)?(?:为|是)?$/.test(before.standing.lead)) return mention.label;
  return before.label.replace(/(?:年初|全年|调整)?预算(?:数|安排)?$/, "");
}

function isBudget(mention: Mention): boolean {
  return /预算/.test(mention.standing.lead.replace(/一般公共预算|基金预算|经营预算|预算执行|预算支出/g, ""));
}

function opensSentence(change: Mention): boolean {
  return !/[^\s比较同与和跟其中,:]/.test(change.passage.text.slice(sentenceStart(change), change.standing.clauseStart).replace(/(?:比|较|与|同|和|跟)[^,。]*(?:相比|比较)?|同比/, ""));
}

function sentenceStart(mention: Mention): number {
  return mention.passage.text.lastIndexOf("。", mention.figure.offset) + 1;
}

/** 与2019年相比 in a report of 2020 is last year; in one of 2024 it is not. */
function isLastYear(base: Base, current: Mention, context: Context): boolean {
  const year = current.year ?? context.year;
  return base.kind !== "prior-year" || base.year === undefined || year === undefined || base.year === year - 1;
}

function adjoins(change: Change, next: Mention): boolean {
  const last = change.rate ?? change.delta ?? change.current;
  if (next.series !== undefined && last.series !== undefined) return next.standing.sentence === last.standing.sentence;
  if (isBracketAfter(next, last)) return true;
  return next.standing.frame === last.standing.frame && next.standing.sentence === last.standing.sentence && /^[^。;]{0,24}$/.test(next.passage.text.slice(endOf(last), next.figure.offset));
}

/** 比上年6万元减少1万元 · 上年支出6万元，减少1万元. */
function priorOf(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const told = mentions.findLastIndex((each) => each.index < change.index && (each.role.kind === "delta" || each.role.kind === "rate"));
  const between = mentions.slice(Math.max(current.index, told) + 1, change.index).filter((each) => each.prior && each.role.kind === "level" && sameKind(each, current));
  const [only] = between;
  const label = only === undefined ? "" : labelOf(only.standing.lead.replace(/^.*?(?:上年度?|去年|上一年度?|20\d\d年度?|(?:年初|全年|调整后?)?预算(?:数|安排)?)(?:同期)?的?/, "")).replace(/^(?:同期|决算|支出|收入|数|实际|执行)+/, "");
  return between.length === 1 && only !== undefined && only.standing.sentence === change.standing.sentence && (label === "" || names(current.label, label)) ? only : undefined;
}

/** 由上年的50万元增加到80万元: the figure it came from. */
function arrivedFrom(current: Mention, mentions: readonly Mention[], context: Context): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (current.role.kind !== "level" || !current.role.arrives || prior?.role.kind !== "level" || !prior.role.from) return undefined;
  if (prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  const told = /(20\d\d)年/.exec(prior.standing.lead)?.[1];
  const year = current.year ?? context.year;
  return prior.prior || (told !== undefined && year !== undefined && Number(told) === year - 1) ? prior : undefined;
}

/** 2023年支出50万元，2024年支出60万元，增长20%: the year before's, told right before under the same name. */
function yearBefore(current: Mention, change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (prior === undefined || !prior.prior || change.index - current.index > 2 || prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  return prior.year !== undefined && current.year === prior.year + 1 && prior.standing.frame === current.standing.frame ? prior : undefined;
}

/** Whether the figure compared with, and the one beside it, are about as far apart as the change told: else it is of something else. */
function spans(current: Mention, prior: Mention, delta: Mention): boolean {
  const gap = current.figure.quantity.minus(prior.figure.quantity).absolute();
  const told = delta.figure.quantity.absolute();
  return told.isZero || gap.isZero ? true : gap.value.lte(told.in(gap.measure).value.times(2)) && gap.value.times(2).gte(told.in(gap.measure).value);
}

/** 与上年持平: a change of nought, told of the figure right before it. */
function samenesses(reading: Reading, found: readonly Change[]): Change[] {
  const pattern = /(?:与|和|同|较|比)(?:上年度?|去年|20\d\d年度?|年初)(?:决算数?|支出数?|预算数?|同期|相比|执行数?|预算安排|数|的)*(?:基本)?(?:持平|一致|无变化|无增减变化|相同)/g;
  return [...reading.passage.text.matchAll(pattern)].flatMap((match): Change[] => {
    if (!unchanged.test(match[0]) || /基本/.test(match[0])) return [];
    const current = reading.mentions.findLast((each) => endOf(each) <= match.index && each.role.kind === "level" && !each.prior);
    const between = current === undefined ? "。" : reading.passage.text.slice(endOf(current), match.index);
    // 主要原因是与上年持平 only gives the reason of a change told already.
    if (current === undefined || !/^[^。;]{0,12}$/.test(between) || /原因|\d|占/.test(between) || (!/年初/.test(match[0]) && /预算/.test(match[0]) !== /预算/.test(current.standing.lead))) return [];
    return found.some((each) => each.current === current) ? [] : [{ current, base: /年初/.test(match[0]) ? "budget" : "prior-year", same: { offset: match.index, words: match[0] } }];
  });
}
