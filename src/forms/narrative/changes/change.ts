import type { ChangeRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { priorFor, spans } from "./bases.js";
import { currentOf, isBracketAfter, ofThisYear, sentenceStart } from "./levels.js";
import { type Base, comparing, type Context, endOf, type FactBook, isSlipOf, likeForLike, type Mention, placeOf, quoteAcross, type Reading, sameKind, unchanged } from "../reading/index.js";
import { pairedLevel } from "../sums/index.js";

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
  let unplaced: Mention | undefined;
  for (const mention of reading.mentions) {
    const { role } = mention;
    if (role.kind !== "delta" && role.kind !== "rate") continue;
    if (notComparable.test(footingOf(mention))) continue;
    const against = comparedInClause(mention, reading);
    if (against !== undefined) {
      if (against.current !== undefined) found.push({ current: against.current, base: "untold", delta: mention, prior: against.prior });
      continue;
    }
    const named = mention.series !== undefined ? pairedLevel(mention, reading.mentions) : (follows(mention, found, context) ?? currentOf(mention, reading, before) ?? comparedToo(mention, found, reading));
    const said = named === undefined ? undefined : ofEarlierYear(named, mention, reading, context);
    const since = said === undefined ? undefined : ofThisYear(said, mention, reading, before, context.year);
    if (since === undefined && said !== undefined && isOfYearBefore(said, mention, reading.mentions[mention.index - 1])) continue;
    const level = since?.current ?? said;
    // 死亡86人，同比死亡人数下降14亿元: of another kind, and so of something else.
    const current = level !== undefined && role.kind === "delta" && !isOfItsKind(mention, level) ? undefined : level;
    // 同比死亡人数减少14人、下降12.73%: the rate is that of the change right before it, and where nobody can tell what moved, of nothing else.
    if (current === undefined && role.kind === "delta") unplaced = mention;
    if (role.kind === "rate" && role.subject === "" && unplaced?.index === mention.index - 1 && unplaced.standing.segment === mention.standing.segment && unplaced.standing.sentence === mention.standing.sentence) continue;
    if (current === undefined) continue;
    // 新登记2230户、注销1130户，比上年的14200户净增1100户: what went is no stock to be held against one.
    if (role.kind === "delta" && /净[增减]/.test(mention.standing.lead) && flow.test(current.standing.lead)) continue;
    const ofLastYear = isLastYear(role.base, current, context);
    const open = found.findLastIndex((each) => each.current === current && comparesWith(each, role.base, context));
    const known = found[open];
    // 减少10万元，下降5% is one change; a second 减少 about the same figure is another one, of something left unnamed.
    if (known !== undefined && known[role.kind] === undefined && known.same === undefined && adjoins(known, mention) && !movesBetween(known, mention, reading)) {
      found[open] = { ...known, [role.kind]: mention };
    } else if (known === undefined || (mention.role.kind === "delta" && comparesAnew(mention, known))) {
      const prior = ofLastYear ? (since?.prior ?? priorFor(mention, current, reading, before, context)) : undefined;
      const beside = prior !== undefined && prior.index === mention.index - 1 && current.index === prior.index - 1;
      if (prior !== undefined && mention.role.kind === "delta" && !beside && !arrivesBefore(current, mention) && !spans(current, prior, mention)) continue;
      if (prior !== undefined && mention.role.kind === "rate" && isOfAnother(mention, current, prior, reading)) continue;
      const meant = prior === undefined ? current : (comingOut(current, prior, mention, reading) ?? (beside ? ofItsSize(current, prior, reading) : undefined) ?? current);
      found.push({ current: meant, base: ofLastYear ? role.base.kind : "untold", [role.kind]: mention, ...(prior === undefined ? {} : { prior }) });
    }
  }
  // Against what it moved is not told: of change, rate and where it came from two must follow from each other all the same.
  const certain = found.filter((each) => !isSinceLonger(each)).filter((each) => (isLikeForLike(each) ? each.delta !== undefined && each.rate !== undefined : each.base !== "untold" || (!isOnAverage(each) && [each.delta, each.prior, each.rate].filter((told) => told !== undefined).length >= 2)));
  return [...certain, ...samenesses(reading, certain)];
}

/**
 * 月均2560人次，比其余月份的3348人次少788人次: what the clause compares with by a figure of its own, and what was told right before it; without the latter where the two are
 * not so far apart, nor a slip of the hand away from it, since another figure may be meant.
 */
function comparedInClause(change: Mention, { mentions, passage: { text } }: Reading): { current?: Mention; prior: Mention } | undefined {
  const prior = mentions[change.index - 1];
  if (change.role.kind !== "delta" || prior === undefined || prior.prior || (prior.role.kind !== "level" && prior.role.kind !== "each") || !sameKind(prior, change) || prior.standing.frame !== change.standing.frame) return undefined;
  const clause = /[^,。;:]*$/.exec(text.slice(0, prior.figure.offset))?.[0] ?? "";
  if (/[,。;:]/.test(text.slice(endOf(prior), change.figure.offset)) || !/^\s*(?:[比较]|与|同)(?![^,。;]*(?:上年|去年|同期|20\d\d|预算|计划|目标|任务))[^,。;]{2,}$/.test(clause)) return undefined;
  const current = mentions.findLast((each) => each.figure.offset < prior.figure.offset - clause.length && (each.role.kind === "level" || each.role.kind === "each") && each.standing.sentence === change.standing.sentence && each.standing.frame === change.standing.frame && sameKind(each, change));
  const due = current?.figure.quantity.minus(prior.figure.quantity).absolute();
  const meant = due !== undefined && (change.figure.quantity.roundsFrom(due) || isSlipOf(change.figure.quantity, due));
  return { prior, ...(meant && current !== undefined ? { current } : {}) };
}

/**
 * 保有量286430辆，较2023年末274905辆增加11525辆，2023年又较2022年262118辆增加12787辆，增长4.88%: what moved is what was told of 2023, and nothing where that was not told.
 */
function ofEarlierYear(current: Mention, change: Mention, { mentions, passage: { text } }: Reading, context: Context): Mention | undefined {
  const year = twoYears.exec(text.slice(sentenceStart(change), change.figure.offset))?.[1];
  if (year === undefined || (current.year ?? context.year) === Number(year)) return current;
  const ofThat = new RegExp(`${year}年(?:度|[末底])?[^比较与同和]*$`);
  return mentions.findLast((each) => each.index < change.index && each.role.kind === "level" && sameKind(each, current) && each.standing.sentence === change.standing.sentence && ofThat.test(each.standing.lead));
}

/** 2023年又比2022年…, up to the change and its rate; a year that nothing is compared with stands before many a figure. */
const twoYears = /(20\d\d)年(?:度|[末底])?(?:又|再|则|也|同期)?(?:比|较|与|同|和)20\d\d年[^,。;]*(?:,[^,。;\d]*)?$/;

function isOfItsKind({ figure: { quantity: moved } }: Mention, { figure: { quantity: level } }: Mention): boolean {
  // 均价由1050元降到930元，减收约53万元: what is told in ten thousands, and is more than the whole of what moved, is another matter's.
  if (moved.isOfKind(level) && moved.measure.scale.gt(level.measure.scale) && moved.absolute().compare(level.absolute()) > 0) return false;
  return moved.isOfKind(level) || (moved.measure.dimension === "percentage-point" && level.measure.dimension === "ratio");
}

/** 2023年支出90万元，2024年同比增加9万元: a figure of the year before the change's own is what it is measured against. */
function isOfYearBefore(level: Mention, change: Mention, before: Mention | undefined): boolean {
  const opens = (each: Mention | undefined): boolean => each !== undefined && /^20\d\d年/.test(each.standing.lead) && each.standing.sentence === change.standing.sentence;
  return level.year !== undefined && change.year === level.year + 1 && (opens(change) || (change.role.kind === "rate" && before?.role.kind === "delta" && opens(before)));
}

/** 由690元提高到732元，提高42元: right behind where it arrived, and of nothing else. */
function arrivesBefore({ role, standing, index }: Mention, delta: Mention): boolean {
  const together = index === delta.index - 1 && standing.sentence === delta.standing.sentence && standing.segment === delta.standing.segment && standing.frame === delta.standing.frame;
  return together && role.kind === "level" && role.arrives === true && delta.role.kind === "delta" && /^(?:净|共|平均)?[\u4e00-\u9fff]{1,2}(?:了)?$/.test(delta.standing.lead);
}

/** 编制120名，在职114人，离休2人，比上年117人减少3人: where the nearest does not come out with last year's figure, and one other of the sentence does, it is that which moved. */
function comingOut(current: Mention, prior: Mention, change: Mention, { mentions }: Reading): Mention | undefined {
  const { role, figure } = change;
  if (role.kind !== "delta" || !sameKind(prior, change)) return undefined;
  const moved = (each: Mention): boolean => sameKind(each, prior) && figure.quantity.absolute().roundsFrom(each.figure.quantity.minus(prior.figure.quantity).absolute()) && each.figure.quantity.compare(prior.figure.quantity) < 0 === role.sign < 0;
  if (moved(current)) return undefined;
  const others = mentions.filter((each) => each.index < change.index && each !== current && each !== prior && each.role.kind === "level" && !each.prior && each.standing.sentence === change.standing.sentence && each.standing.frame === change.standing.frame && moved(each));
  return others.length === 1 ? others[0] : undefined;
}

/** Further apart than this, the figures of two years are hardly of one thing. */
const muchMore = 5;

/**
 * 接待48.63万人次，日均1382人次，较2023年的43.97万人次增长10.6%: beside last year's figure right before the change, this year's is the one of its size, where the nearest is many times
 * more or less, and one other alone is not.
 */
function ofItsSize(current: Mention, prior: Mention, { mentions }: Reading): Mention | undefined {
  const apart = (each: Mention): number => {
    const times = Number(each.figure.quantity.in(prior.figure.quantity.measure).value) / Number(prior.figure.quantity.value);
    return times < 1 ? 1 / times : times;
  };
  if (prior.figure.quantity.isZero || !sameKind(current, prior) || apart(current) < muchMore) return undefined;
  const here = mentions.filter((each) => each.index < prior.index && each !== current && each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && each.standing.sentence === prior.standing.sentence && each.standing.segment === prior.standing.segment && each.standing.frame === prior.standing.frame && sameKind(each, prior) && apart(each) < 2);
  return here.length === 1 ? here[0] : undefined;
}

const flow = /净增|净减|净流|注销|新设|新登记|调[出入]|剔旧|报废|收回|入库|退出|处置/;

/**
 * 新设1260家，注销412家，净增848家，比上年末7836家增长10.8%: the rate that the figure nearest to it does not give, and another of the sentence does, as this
 * year's or as what it moved by, is of that.
 */
function isOfAnother(rate: Mention, current: Mention, prior: Mention, { mentions }: Reading): boolean {
  const told = rate.figure.quantity.absolute();
  const before = prior.figure.quantity;
  const gives = (moved: Quantity): boolean => told.roundsFrom(moved.absolute().dividedBy(before));
  // 净增848家，比上年末7836家: what came in, or went, is no stock to be held against one.
  if (flow.test(current.standing.lead) && /末|年初|期初/.test(prior.standing.lead)) return true;
  if (before.isZero || gives(current.figure.quantity.minus(before))) return false;
  const others = mentions.filter((each) => each !== current && each !== prior && each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && sameKind(each, prior) && each.figure.quantity.looseness === "exact");
  return others.some(({ figure: { quantity } }) => gives(quantity) || gives(quantity.minus(before)));
}

/** 比上年预算减少8万元，下降11%；比上年执行数减少2万元: another of last year's figures, which the clause names for itself. */
function comparesAnew(mention: Mention, known: Change): boolean {
  const first = known.delta ?? known.rate;
  const [own, before] = [mention, first].map((each) => (each === undefined ? undefined : comparing.exec(each.standing.lead)?.[0]));
  return own !== undefined && before !== undefined && own !== before && comparing.exec(mention.standing.lead)?.index === 0 && /预算|执行|决算|完成/.test(own) && first?.standing.frame === mention.standing.frame;
}

/** What is compared on another footing than the figures printed. */
const notComparable = /剔除|不可比/;

/** 按可比口径，收入100万元，比上年110万元增长3%: what the rate was worked out from is not printed; a change and its rate are of the same footing. */
function isLikeForLike({ delta, rate }: Change): boolean {
  const told = delta ?? rate;
  return told !== undefined && likeForLike.test(footingOf(told));
}

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
function follows(change: Mention, found: readonly Change[], context: Context): Mention | undefined {
  const { role } = change;
  const last = found.at(-1);
  const other = last?.delta ?? last?.rate;
  if (last === undefined || other === undefined || role.kind !== "rate" || role.subject !== "" || last.rate !== undefined) return undefined;
  if (isBracketAfter(change, other)) return comparesWith(last, role.base, context) ? last.current : undefined;
  const together = other.index === change.index - 1 && other.standing.frame === change.standing.frame && other.standing.sentence === change.standing.sentence && other.standing.segment === change.standing.segment;
  return together && comparesWith(last, role.base, context) ? last.current : undefined;
}

/** 决算数比预算数6.5万元节约2.34万元，比上年5.02万元下降17.13%: a second comparison in one breath is of what the first was of. */
function comparedToo(change: Mention, found: readonly Change[], { mentions }: Reading): Mention | undefined {
  const { role, standing } = change;
  const last = found.at(-1);
  const told = last?.rate ?? last?.delta;
  if (last === undefined || told === undefined || (role.kind !== "delta" && role.kind !== "rate") || role.subject !== "" || last.base === role.base.kind) return undefined;
  const between = mentions.slice(told.index + 1, change.index);
  // 较上年减少0.03万元，下降0.6%；较年初预算减少6.3万元: the semicolon parts the two comparisons, and names nothing new.
  const goesOn = standing.segment === told.standing.segment + 1 && /^\s*;\s*$/.test(told.passage.text.slice(endOf(told), (between[0] ?? change).standing.clauseStart));
  const together = told.standing.frame === standing.frame && told.standing.sentence === standing.sentence && (told.standing.segment === standing.segment || goesOn);
  // 与上年8.36万元相比下降6.46%: the words that compare stand on both sides of last year's figure.
  const opens = comparing.exec((between[0] ?? change).standing.lead)?.index === 0 || (/^[与同和跟](?:上年|去年|20\d\d年)/.test(between[0]?.standing.lead ?? "") && between.length === 1);
  return together && opens && between.every((each) => each.prior) ? last.current : undefined;
}

/** Whether a change was told to be measured against this: 比上年 and 比2019年 are two comparisons, where 2019 was not last year. */
function comparesWith({ current, delta, rate }: Change, base: Base, context: Context): boolean {
  const role = (delta ?? rate)?.role;
  if (role === undefined || !("base" in role) || role.base.kind !== base.kind) return false;
  const year = current.year ?? context.year;
  const [one, other] = [role.base, base].map((each) => each.year ?? (year === undefined ? undefined : year - 1));
  return one === undefined || other === undefined || one === other;
}

/** 比2019年增加50万元，两年平均增长5%: not how far it moved in all. */
const isOnAverage = ({ rate }: Change): boolean => /平均|年均|复合/.test(rate?.standing.lead ?? "");

/** 2023年84座，2024年96座，累计增长114%: since when is told nowhere, and it is longer than a year. */
const isSinceLonger = ({ rate, delta }: Change): boolean => delta === undefined && /^累计/.test(rate?.standing.lead ?? "");

/** 与2019年相比 in a report of 2020 is last year; in one of 2024 it is not, and what it moved by and how fast must follow from each other all the same. */
function isLastYear(base: Base, current: Mention, context: Context): boolean {
  const year = current.year ?? context.year;
  return base.kind !== "prior-year" || base.year === undefined || year === undefined || base.year === year - 1;
}

/** 分别减少0.15万元、0.12万元，合计减少0.27万元，下降6.84%: the rate is of what both came to, told in between. */
function movesBetween(known: Change, next: Mention, { mentions }: Reading): boolean {
  const last = known.rate ?? known.delta ?? known.current;
  return mentions.slice(last.index + 1, next.index).some((each) => each.standing.frame === next.standing.frame && each.role.kind === "delta" && /^(?:两项|二者|两者)?(?:合计|共计?|总共|总计)/.test(each.standing.lead));
}

function adjoins(change: Change, next: Mention): boolean {
  const last = change.rate ?? change.delta ?? change.current;
  if (next.series !== undefined && last.series !== undefined) return next.standing.sentence === last.standing.sentence;
  if (isBracketAfter(next, last)) return true;
  return next.standing.frame === last.standing.frame && next.standing.sentence === last.standing.sentence && /^[^。;]{0,24}$/.test(next.passage.text.slice(endOf(last), next.figure.offset));
}

/** 与上年持平: a change of nought, told of the figure right before it. */
function samenesses(reading: Reading, found: readonly Change[]): Change[] {
  const pattern = /(?:与|和|同|较|比)(?:上年度?|去年|20\d\d年度?|年初)(?:决算数?|支出数?|预算数?|同期|相比|执行数?|预算安排|数|的)*,?(?:基本)?(?:持平|一致|(?:没有|无)(?:增减|变化)(?:变化|变动)?|未(?:发生)?变化|无变动|保持不变|相同)/g;
  return [...reading.passage.text.matchAll(pattern)].flatMap((match): Change[] => {
    if (!unchanged.test(match[0]) || /基本/.test(match[0])) return [];
    const current = reading.mentions.findLast((each) => endOf(each) <= match.index && each.role.kind === "level" && !each.prior);
    const between = current === undefined ? "。" : reading.passage.text.slice(endOf(current), match.index);
    // 主要原因是与上年持平 only gives the reason of a change told already.
    if (current === undefined || !/^[^。;]{0,12}$/.test(between) || /原因|\d|占/.test(between) || (!/年初/.test(match[0]) && /预算/.test(match[0]) !== /预算/.test(current.standing.lead))) return [];
    return found.some((each) => each.current === current) ? [] : [{ current, base: /年初/.test(match[0]) ? "budget" : "prior-year", same: { offset: match.index, words: match[0] } }];
  });
}
