import { measureOf, Quantity, scanFigures, type Measure, type ScannedFigure } from "../../../quantity/index.js";
import { labelOf } from "./concepts.js";
import { outline, type Outline, type Standing } from "./clauses.js";
import type { Passage } from "./passages.js";
import { rolesOfSeries, seriesIn, type Series } from "./series.js";
import { isBeforeAndAfter, rolesIn, type Role } from "./roles.js";
import { unsaidMove, unsaidRate } from "./unsaid-moves.js";
import { withDeclaredUnit, withUnitsOfBrackets, withUnitsOfEither, withUnitsOfMoves, withUnitsOfParts, withUnitsOfSeries } from "./unsaid-units.js";

/** One figure of the running text with what the words around it make of it. */
export interface Mention {
  readonly figure: ScannedFigure;
  readonly standing: Standing;
  readonly passage: Passage;
  /** Its position among the passage's mentions. */
  readonly index: number;
  readonly role: Role;
  /** What it is the figure of: 工资福利支出. Empty where the words before it name nothing. */
  readonly label: string;
  /** The year its sentence tells of, where one is told; 上年 is `prior`. */
  readonly year?: number;
  readonly prior: boolean;
  /** Where it is one of several figures told in a row, to be matched with others by position. */
  readonly series?: Series;
}

export interface Reading {
  readonly passage: Passage;
  readonly outline: Outline;
  readonly mentions: readonly Mention[];
}

/** 1.20项指标中1项未完成，…: things are counted whole, so that the paragraph is the first, and tells of twenty. The stop reads as the mark of a number, and every place stays. */
const numbered = (text: string): string => text.replace(/^(\s*\d{1,2})\.(?=\d{1,4}(?:[项家户人名件所份处]|个(?!百分点|月))[^。\n]{12})/, "$1、");

const end = (figure: ScannedFigure): number => figure.offset + figure.length;

/** @param declared what the report says its bare amounts are in */
export function readPassage(passage: Passage, year?: number, declared?: Measure): Reading {
  const figures = withUnitsOfBrackets(withUnitsOfEither(withUnitsOfParts(withUnitsOfMoves(withUnitsOfSeries(withDeclaredUnit(withMoney(scanFigures(numbered(passage.text)).filter((figure) => !insideTitle(passage.text, figure.offset) && !isPhase(figure) && !isSpan(passage.text, figure)).map(countedBefore)), passage.text, declared), passage.text), passage.text), passage.text), passage.text), passage.text);
  // Most of a report is words: how they hang together matters only where figures stand among them.
  if (figures.length === 0) return { passage, mentions: [], get outline() { return outline(passage.text, []); } };
  const shape = outline(passage.text, figures);
  const said = rolesIn(passage.text, figures, shape, year);
  const series = seriesIn(passage.text, figures, shape);
  const alone = rolesOfSeries(said.map((role, index) => unsaidMove(said, figures, shape, index) ?? unsaidRate(said, figures, shape, index) ?? role), series, shape.standings);
  const roles = alone.map((role, index) => moveOfPair(alone, figures, shape.standings, index) ?? role);
  const mentions = figures.map((figure, index): Mention => {
    const standing = shape.standings[index] as Standing;
    const year = yearBefore(passage.text, figure.offset);
    const own = series.get(index);
    return {
      figure,
      standing,
      passage,
      index,
      role: roles[index] as Role,
      label: own !== undefined && (own.name !== "" || /分别|依次/.test(standing.lead)) ? own.name : nameFor(standing),
      prior: roles[index]?.kind === "level" && (roles[index] as { prior?: boolean }).prior === true,
      ...(year === undefined ? {} : { year }),
      ...(own === undefined ? {} : { series: own }),
    };
  });
  return { passage, outline: shape, mentions: mentions.map((mention) => (isYearBefore(mention, mentions) || isYearInWords(mention) || isInBracketOfLastYear(mention) ? { ...mention, prior: true, role: { ...mention.role, prior: true } as Role } : mention)) };
}

/** 净减146户285人: the words before the one are those of both. */
function moveOfPair(roles: readonly Role[], figures: readonly ScannedFigure[], standings: readonly Standing[], index: number): Role | undefined {
  const [figure, before, role, move] = [figures[index], figures[index - 1], roles[index], roles[index - 1]];
  if (figure === undefined || before === undefined || role?.kind !== "level" || move === undefined || standings[index]?.lead !== "" || end(before) !== figure.offset) return undefined;
  return /^(?:none|delta)$/.test(move.kind) && /净?[增减](?:加|少|长)?(?:了)?$/.test(standings[index - 1]?.lead ?? "") ? move : undefined;
}

/** 2024年支出660万元，2023年支出600万元: of two figures under one name in a sentence, the one of the year before. */
function isYearBefore(mention: Mention, all: readonly Mention[]): boolean {
  const { role, year, standing } = mention;
  const next = all[mention.index + 1];
  if (role.kind === "level" && role.prior !== true && next?.role.kind === "level" && next.standing.sentence === standing.sentence && next.standing.frame === standing.frame && sameKind(next, mention) && isBeforeAndAfter(standing, next.standing)) return true;
  const own = /(20[0-4]\d)\s*年度?[^,。;\d]*$/.exec(standing.lead)?.[1];
  if (role.kind !== "level" || role.prior === true || own === undefined || Number(own) !== year) return false;
  const sentence = mention.passage.text.slice(mention.passage.text.lastIndexOf("。", mention.figure.offset) + 1, mention.figure.offset);
  const several = all.filter((other) => other.role.kind === "level" && other.standing.sentence === standing.sentence && other.year !== undefined && other.label === mention.label).length > 2;
  if (several || /累计|合计|共|总/.test(sentence)) return false;
  // 其中2023年入伍278户、2024年入伍256户: a list of both, and no comparison.
  if (/其中[,:]?\s*20[0-4]\d\s*年[^,。;\d]*$/.test(sentence) && /^\s*[、,;]/.test(mention.passage.text.slice(end(mention.figure)))) return false;
  // 2023年办理案件120件，2024年150件: the second names nothing but its year.
  const named = (other: Mention): boolean => other.label === mention.label || (other.index === mention.index + 1 && /^20[0-4]\d年度?(?:为|是|共)?$/.test(other.standing.lead));
  return all.some((other) => other !== mention && other.role.kind === "level" && other.year === year + 1 && other.standing.sentence === standing.sentence && other.standing.frame === standing.frame && named(other) && sameKind(other, mention));
}

/** 上年（在职45人）为3.64万元: told in the bracket of last year. */
function isInBracketOfLastYear({ figure, role, standing, passage: { text } }: Mention): boolean {
  const opened = figure.offset - standing.lead.length;
  return role.kind === "level" && role.prior !== true && standing.frame !== 0 && /(?:上年度?|去年|上一年度?)(?:同期|[末底])?\s*\(\s*$/.test(text.slice(Math.max(0, opened - 10), opened));
}

/** 比2023年（1010件）多76件: alone in a bracket behind the year that is compared with, in the midst of the words of the change. */
function isYearInWords({ figure, role, standing, passage: { text } }: Mention): boolean {
  if (role.kind !== "level" || role.prior === true || standing.frame === 0 || standing.lead !== "") return false;
  const opens = /[比较与同和](?:20\d\d年度?|上年度?|去年|上一年度?)(?:同期|[末底])?\s*\(\s*$/.test(text.slice(Math.max(0, figure.offset - 14), figure.offset));
  return opens && /^[^()\d]{0,3}\)\s*(?:相比,?)?(?:净|共|总体|[多少增减上下升降提])/.test(text.slice(end(figure)));
}

/** A plain figure of its own that can be added to others: no rate, change, bound, or figure of the year before. Scores add up as amounts do. */
export function isAddend(mention: Mention): boolean {
  return (mention.role.kind === "level" && !mention.prior && !mention.role.from && !isYardstick(mention)) || (mention.role.kind === "score" && !/扣|减|倒/.test(mention.standing.lead));
}

/** 比编制210名少12名: what something is measured against is neither a part nor a whole. */
function isYardstick({ standing: { lead, tail } }: Mention): boolean {
  return /^[比较][^,。;:]/.test(lead) && /^(?:净|共|仅|又|还)?[少多增减低高超缺短]/.test(tail);
}

/** Whether two figures count the same kind of thing: for 个 and its kin the noun that follows decides. */
export function sameKind(one: Mention, other: Mention): boolean {
  const [a, b] = [one.figure.quantity.measure, other.figure.quantity.measure];
  if (a.dimension === "none" || a.dimension !== b.dimension) return false;
  if (!/^(?:个|项|种|类|次|件|份|条|处)$/.test(a.symbol)) return true;
  const [left, right] = [nounAfter(one), nounAfter(other)];
  // 126个村中，58个村完成改厕
  const short = left.replace(/中$/, "");
  return left === "" || right === "" || left === right || (short.length === 1 && right.startsWith(short)) || [...left].some((_, at) => at + 2 <= left.length && right.includes(left.slice(at, at + 2)));
}

function nounAfter(mention: Mention): string {
  // 占项目村总数48个的25%: the noun stands before, and nothing is named behind.
  const { tail } = mention.standing;
  // 123件比上年同期298件少175件: what compares, and what moved, names nothing.
  if (/^(?:(?:比|较|同比|环比|占)(?![例赛武较])|(?:少|多|增加|减少|增长|下降|上升|降低|提高)了?$)/.test(tail)) return "";
  return tail.replace(/^的$/, "").slice(0, 12);
}

/** How many there are of something, told for this year: no money, no rate, no bare number. */
export function isCount(mention: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && isExact(mention) && !/^(?:money|ratio|none)$/.test(mention.figure.quantity.measure.dimension);
}

/** Told as a figure and not as a bound, a range or 约: one that others can be held against. */
export function isExact({ figure }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
}

export function endOf(mention: Mention): number {
  return end(mention.figure);
}

/** 全年，共支出100万元: the clause before names the subject where the clause itself names none. */
function nameFor(standing: Standing): string {
  const own = labelOf(standing.lead);
  return own === "" || /^(?:全年|年度|实际)$/.test(own) ? labelOf(standing.leadBefore) : own;
}

/** 2023年又比2022年增加50万元。其中…: of two earlier years the clause alone is, and what comes behind it is of the year told before. */
const twoYearsCompared = /20[0-4]\d年(?:度|[末底])?(?:又|再|则|也|同期)?(?:比|较|与|同|和)20[0-4]\d年(?=[^。;]*[。;])/g;

/** The last year told before the figure in its passage; years that something is compared with, or titles hold, do not count. */
function yearBefore(text: string, offset: number): number | undefined {
  const before = text.slice(0, offset).replace(/《[^》]*》/g, (title) => " ".repeat(title.length));
  const years = [...before.replace(twoYearsCompared, (told) => " ".repeat(told.length)).matchAll(/(?<![比较与同和跟由从于自]\s*)(?<![\d〔[【])(?<!相比\s*)(20[0-4]\d)\s*年(?!.{0,3}(?:相比|以来))/g)];
  const last = years.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}

/** 出院人次63067，受益人数120: what is counted stands before the figure. */
function countedBefore(figure: ScannedFigure): ScannedFigure {
  // 总诊疗人次84.7万，比上年增加: in ten thousands or more of the same.
  const many = /^[万亿]$/.test(figure.quantity.measure.symbol) && /^\s*(?:[,、;。()]|$)/.test(figure.after) ? /(人次|户)数?(?:共计?|合计|为|达到?|约)*[:\s]*$/.exec(figure.before)?.[1] : undefined;
  if (many !== undefined) return { ...figure, quantity: Quantity.printed(figure.quantity.digits(), measureOf(`${figure.quantity.measure.symbol}${many}`), figure.quantity.looseness) };
  if (figure.quantity.measure.dimension !== "none" || figure.quantity.measure.symbol !== "" || !/^\s*(?:[,、;。()]|$)/.test(figure.after)) return figure;
  const unit = /(人次|人|户|辆|件)(?:数)?(?:共计?|合计|为|达到?|约)?[:\s]*$/.exec(figure.before);
  return unit === null || (unit[1] !== "人次" && !/数(?:共计?|合计|为|达到?|约)?[:\s]*$/.test(figure.before)) ? figure : { ...figure, quantity: Quantity.printed(figure.quantity.digits(), measureOf(unit[1] as string), figure.quantity.looseness) };
}

/** 总额854万（农田400万元…）: a bare 万 among amounts of money is one of them. */
function withMoney(figures: readonly ScannedFigure[]): readonly ScannedFigure[] {
  const isMoney = (figure: ScannedFigure): boolean => figure.quantity.measure.dimension === "money" || /(?:资金|支出|执行数|预算数?|经费|金额)(?:总额)?(?:共|为)*$/.test(figure.before);
  if (!figures.some(isMoney)) return figures;
  return figures.map((figure) => {
    const { quantity } = figure;
    // 补助资金115万足额到位: what goes before says that it is money.
    const bare = /^[万亿]$/.test(quantity.measure.symbol) && (/^\s*(?:[,、;。:()]|$)/.test(figure.after) || /(?:资金|经费|投资|补助款|拨款)(?:共计?|合计|总计|为)*$/.test(figure.before));
    return bare ? { ...figure, quantity: Quantity.printed(quantity.digits(), measureOf(`${quantity.measure.symbol}元`), quantity.looseness) } : figure;
  });
}

/** 一期98套、二期88套: the phase that a figure is of, by its number. 培训三期120人 counts the courses. */
function isPhase({ spelled, text, before, after }: ScannedFigure): boolean {
  return spelled && /^[一二三四五六七八九十]+(?:期|批)$/.test(text) && /(?:^|[,、;。:(]|其中)\s*$/.test(before) && /^(?:工程|项目|建设|资金)?\s*\d/.test(after);
}

/** 与2010年的442854人相比，十年共增加136247人: how long it took since the year told is no figure of the sentence. 比上年提高到98%，三年累计提高5个百分点 is since another year. */
function isSpan(text: string, { spelled, quantity, offset, after }: ScannedFigure): boolean {
  if (!spelled || quantity.measure.symbol !== "年" || !/^(?:来|间|内|里)?(?:共计?|累计|合计|总共|净|平均)*(?:增加|增长|上升|提高|提升|减少|下降|降低)/.test(after)) return false;
  const told = text.slice(0, offset).split(/[。;]/).at(-1) ?? "";
  return /[与较比和同][^,。;]*20\d\d年[^,。;]*,\s*$/.test(told) && !/上年|去年/.test(told);
}

function insideTitle(text: string, offset: number): boolean {
  const open = text.lastIndexOf("《", offset);
  return open >= 0 && text.indexOf("》", open) > offset;
}

/** A bracket with a rate of its own tells another one, and one with the base as a figure says what to reckon with. */
const ownBase = /^\s*\((?![^()]*%)\s*(?:(?:按照?(?![月季日次])|以(?![上下内外及])|依据|据(?=[^()]*(?:计|算)))[^()\d]*\)|不含|未含|不包[括含]|不计|扣除|剔除|除去|含(?!税)|[^(),;\d]{0,8}(?:口径|可比))/;

/** 执行率98.8%（按可执行指标计算） · 缴费率97.2%（不含参军、死亡62人） · 增长6.2%（可比口径）: a bracket right behind says that it is of something else than what was told. */
export function isOnOwnBase(mention: Mention): boolean {
  const { text } = mention.passage;
  return ownBase.test(text.slice(endOf(mention), endOf(mention) + 48)) || ownWhole.test(text.slice(Math.max(0, mention.figure.offset - 60), mention.figure.offset));
}

/** （重点户）, （到账34件）: but （目标值95%）, （上年120件）, （保留两位小数） say nothing of whom it is. */
const narrowed = /^\s*\((?![^()]*(?:目标|计划|指标|标准|上年|去年|同比|[较比]|见|详|附|小数|四舍五入|约|即|其中))[^()]*[\u4e00-\u9fff][^()]*\)/;

/** 均价70万元（洒水车） · 车均2.4万元（按实有16辆计） · 警辅比为1:1.3（不含文职辅警）: what ends there is of what the bracket right behind names, and of no more. */
export const isNarrowedAt = (text: string, end: number): boolean => narrowed.test(text.slice(end)) || ownBase.test(text.slice(end));

export const isNarrowed = (mention: Mention): boolean => isOnOwnBase(mention) || isNarrowedAt(mention.passage.text, endOf(mention));

/** Between the same two semicolons of one sentence, and both inside or outside of a bracket. */
export function inOneStretch({ standing, passage }: Mention, other: Mention): boolean {
  return passage === other.passage && standing.sentence === other.standing.sentence && standing.segment === other.standing.segment && standing.frame === other.standing.frame;
}

/** 占专业技术人员（含双肩挑人员2名）的37.93%: whom the whole counts besides, or leaves out, in the midst of the words of the share. */
const ownWhole = /占[^,。;:()]{2,20}\((?:含(?!税)|不含|未含|不包[括含]|不计|扣除|剔除|除去)[^()]*\)的?(?:比重|比例)?(?:为|达)?$/;
