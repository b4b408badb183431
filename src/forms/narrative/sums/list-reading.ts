/**
 * How a list stands to its total: all of it, a choice from it, several kinds that overlap, or no list of it at all. A wrong accusation
 * costs more than a missed tie: what could be highlights is a selection, and what is far beyond its total was not its list.
 */
import type { SumRelation } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import { endOf, type Mention, sameKind } from "../reading/index.js";
import { areSiblings, familiesOf, isFamily } from "./families.js";
import { endsInOutcome, hasRateOfItsOwn, hasShareOfItsOwn, isOverlap, isOfWhatWasDone, mixesTraits, opensNextItem, saysTheyOverlap, sharesLeaveSome } from "./overlaps.js";
import { coverage, isPrecise, isRound, isTenfoldOff, isTotalSlipped, leavesUnits, looksSlipped, saysAnotherUnit, slipsBy, slipsInDigit, swapsToDue, ties, unitSlipped } from "./slipped.js";
import { areTiers } from "./tiers.js";
import { isNeverWhole, isOfContentOnly } from "./unclosed.js";

/** A total with the parts the text gives it, before they are told as facts. */
export interface Sum {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly reading: SumRelation["reading"];
  /** What the parts are of, where their own words do not say: 机关53家，共2541人. */
  readonly names?: readonly string[];
  /** A part that is taken off: 调减10万元. */
  readonly negative?: Mention;
}

/** How the text introduces the parts. */
export interface Manner {
  /** 等, 主要包括, a list cut off: more parts exist than are named. */
  readonly open?: boolean;
  /** 即, 分别为, numbered items under 项目支出: the text promises the whole. */
  readonly closed?: boolean;
  /** 从行业看, 按科目分: all there is by its kinds, of which the smallest may not be worth naming. */
  readonly classified?: boolean;
  /** (1)…(2)…: its items are numbered, so that none of them stands beside the list. */
  readonly numbered?: boolean;
  /** The total stands behind its parts: nobody was left unnamed. */
  readonly last?: boolean;
  /** Parts in a bracket without 其中, counts in running words: a sum only where it is beyond doubt. */
  readonly doubtful?: boolean;
  /** Nothing but names and counts up to the end of the bracket: 47例（宫颈38例、乳腺9例）. Kinds may overlap, so that a sum which is off is only asked about. */
  readonly whole?: boolean;
  /** 33个三级指标，包括23个数量指标、10个质量指标: every part is called what the total is. */
  readonly alike?: boolean;
  /** 其中 or 含 right behind the total: a family by definition needs no further promise; without one, 含 names but some. */
  readonly inherent?: "among" | "holding";
}

/** A list with what the text promises of it. */
interface List {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly manner: Manner;
  /** How much of the total the parts make: 0.9 of it. */
  readonly covers: number;
  /** Whether its members are the kinds that such a total has by definition. */
  readonly isFamily: () => boolean;
}

/** "none": the parts are no list of this total. */
type Judgement = SumRelation["reading"] | "none";

/** Says how a list that does not add up is to be read, or nothing where it knows nothing of such lists. */
type Judge = (list: List) => Judgement | undefined;

/** How the parts are to be read that a list gives to a total; undefined where it is no list of it. */
export function listReading(total: Mention, parts: readonly Mention[], manner: Manner): Sum | undefined {
  if (parts.length === 0) return undefined;
  let family: boolean | undefined;
  const list: List = { total, parts, manner, covers: coverage(total, parts), isFamily: () => (family ??= isFamily(parts, total.label)) };
  const tied = ties(total, parts);
  const judged = parts.length === 1 ? ofOnePart(list, tied) : tied ? ofTied(list) : ofUntied(list);
  if (judged === "none") return undefined;
  const off = parts.length > 2 && !tied ? onlyTakenOff(parts) : undefined;
  return { total, parts, reading: judged, ...(off === undefined || judged !== "partition" || !comesOut(list, off) ? {} : { negative: off }) };
}

/** One part is at most the total; of a figure in doubt nothing is said unless it is just as much. */
function ofOnePart({ total, parts, manner, covers }: List, tied: boolean): Judgement {
  if (manner.open === true) return "none";
  if (manner.doubtful === true) return tied && parts[0]?.label !== "" ? "selection" : "none";
  return covers <= 1 || unitSlipped(total, parts, covers) ? "selection" : "none";
}

function ofTied(list: List): Judgement {
  const overlap = overlapping(list);
  if (overlap !== undefined) return overlap;
  return list.manner.open !== true || list.covers === 1 || isMixed(list) ? "partition" : "selection";
}

function ofUntied(list: List): Judgement {
  for (const judge of judges) {
    const judged = judge(list);
    if (judged !== undefined) return judged;
  }
  return restOf(list);
}

/** What the text itself says of its list comes first, then what kinds the parts are, what their words promise, and last how much they leave. */
const judges: readonly Judge[] = [
  ({ total, parts }) => (saysAnotherUnit(total, parts) ? "partition" : undefined),
  ({ parts }) => (areTiers(parts) || parts.some(isEachOfSeveral) ? "none" : undefined),
  // 公务接待费3.1万元。具体情况如下：1.因公出国0万元；2.公务用车3.4万元: one part of a whole is not the total of the others.
  ({ total, parts }) => (parts.every((part) => areSiblings(total.label, part.label)) ? "none" : undefined),
  // 核定编制58名，其中行政160名、事业42名: a nought too many, without which they are all of it.
  ({ total, parts, manner }) => (manner.open !== true && parts.length > 1 && parts.every((part) => sameKind(part, total)) && isTenfoldOff(total, parts) ? "partition" : undefined),
  withOneTakenOff,
  // 办结3260件，其中旧存312件、新收3105件、未结157件: of what was closed nothing is open; they are what came in, and what is left of it.
  ({ total, parts }) => (closed.test(total.label) && parts.some((part) => stillOpen.test(part.label)) ? "none" : undefined),
  // 直达资金300万元，专项债券300万元，两者有部分重叠: the text says why the parts come to more.
  (list) => (list.covers > 1 && [/重叠|交叉|重复计/, inBoth].some((words) => words.test(textAfter(lastOf(list)))) ? "none" : undefined),
  // 910张，其中医院713张（占78.4%）、基层165张（占18.1%）: by the shares told of them they leave some of the whole to others.
  ({ total, parts, covers }) => (covers < 1 && (sharesLeaveSome(parts, total) || tellsWhatElse(total, parts)) ? "selection" : undefined),
  // 总投资1200万元，其中中央600万元、省级300万元，不足部分由县财政解决: the text says that they are not all.
  (list) => (list.covers < 1 && [restFollows, lessThanAll].some((words) => words.test(textAfter(lastOf(list)))) ? "selection" : undefined),
  // 廊道38公里，其中国省道22公里、县乡道61公里: a part above its whole, which swapped digits make just what is left.
  ({ total, parts, manner, covers }) => (isAmong(manner) && covers > 1 && swapsToDue(total, parts, (part) => part.figure.quantity.compare(total.figure.quantity) > 0) ? "partition" : undefined),
  // 在职66人，在编66人，退休29人: what is as much as the total is no part beside others.
  ({ total, parts }) => (parts.some((part) => sameKind(part, total) && part.figure.quantity.compare(total.figure.quantity) >= 0) && !looksSlipped(total, parts) ? "none" : undefined),
  // 共61584人次，其中生活补贴28452人次、护理补贴31332人次: times add up where heads may not, and swapped digits show that these were meant to.
  ({ total, parts, manner }) => (manner.open !== true && manner.inherent !== "holding" && areTimes(parts) && slipsBy(total, parts, 4) ? "partition" : undefined),
  // 培训268人，其中取得证书241人，取证率89.9%，培训后就业196人，就业率73.1%: what became of them, each with its rate, are no kinds of them.
  ({ total, parts, covers }) => (covers > 1 && (parts.every(hasRateOfItsOwn) || parts.every((part) => hasShareOfItsOwn(part, total))) ? "none" : undefined),
  overlapping,
  // 优抚对象7216人，其中残疾军人468人、…、农村籍退役士兵3472人、…: of many kinds, one of four digits and more that is the rest with two of them swapped.
  ({ total, parts, manner }) => (isAmong(manner) && parts.length > 3 && parts.every((part) => sameKind(part, total)) && slipsBy(total, parts, 4) ? "partition" : undefined),
  (list) => (isMixed(list) ? atMostAll(list) : undefined),
  // 税收收入580万元，其中增值税…、企业所得税…: there are more taxes than are ever named.
  (list) => (list.parts.every((part) => /税$/.test(part.label)) && /税/.test(list.total.label) ? atMostAll(list) : undefined),
  ({ total, parts, manner, covers }) => (covers < 1 && ((manner.closed !== true && isNeverWhole(total, parts)) || (isOfContentOnly(parts) && !swapsToDue(total, parts, () => true))) ? "selection" : undefined),
  ({ total, parts, manner, covers }) => (covers < 1 && covers >= nearlyAllStaff && manner.last !== true && mayLeaveStaffUnnamed(parts) && !(parts.length > 2 && swapsToDue(total, parts, () => true)) ? "selection" : undefined),
  (list) => (list.manner.inherent !== undefined && list.manner.open !== true && list.isFamily() ? (list.covers <= 4 ? "partition" : "none") : undefined),
  openOrHeld,
  ({ covers }) => (covers > 2 ? "none" : undefined),
  inDoubt,
  // 上划中央7716万元、省级2432万元、市级6万元 of 17056万元: the level that is left out may well be the county's own.
  (list) => (list.isFamily() ? (list.covers >= slippedFrom || looksSlipped(list.total, list.parts) ? "partition" : "selection") : undefined),
  // 一般公务用车0辆、执法用车1辆、其他用车0辆: 其他 ends a list that leaves nothing out.
  (list) => (list.manner.inherent === "among" && list.parts.length > 2 && /^其[他它](?!收入)/.test(lastOf(list).label) ? "partition" : undefined),
  ({ total, parts, manner, covers }) => (manner.classified === true && covers < 1 && covers >= 1 - farOff && parts.length > 2 && !looksSlipped(total, parts) ? "nearly" : undefined),
  // Even where the words promise the whole, a third of it left unnamed is no slip.
  ({ total, parts, manner, covers }) => (manner.closed === true && (Math.abs(covers - 1) <= inPart || looksSlipped(total, parts)) ? (covers >= 0.4 ? "partition" : "none") : undefined),
  // 建筑面积12000平方米，其中教学楼8000平方米、宿舍3500平方米: of floor space the parts worth naming are told.
  ({ total, parts, covers }) => (covers < 1 && total.figure.quantity.measure.dimension === "area" && !(looksSlipped(total, parts) && parts.some((part) => part.figure.quantity.significantDigits >= 4)) ? "selection" : undefined),
  // 到位586.45万元，其中上级补助486.45万元、社会捐赠80万元: beside a part so round, a third one as round may be left untold.
  ({ total, parts, manner, covers }) => (covers < 1 && manner.inherent === "among" && leavesRoundOne(total, parts) ? "selection" : undefined),
];

/** How much is left, where nothing else tells: a little that no slip makes may be left untold, and more than that is. */
function restOf({ total, parts, manner, covers }: List): Judgement {
  // 自评98分，其中产出50分、效益30分: a score is more often told by the parts worth telling.
  const least = total.role.kind === "score" ? 0.9 : wholeFrom;
  const slipped = looksSlipped(total, parts);
  const few = manner.closed !== true && manner.alike !== true && !lastNamed.test((parts.at(-1) as Mention).label) && leavesUnits(total, parts);
  // 基金收入7242亿元，其中甲6949亿元、乙67亿元: what is left may have been too little to name; three parts and more are asked about.
  const leavesLittle = covers < 1 && covers >= 1 - farOff && manner.inherent === "among" && (isMoney(total) || (parts.length === 2 && manner.alike !== true)) && (few || !slipped);
  if (leavesLittle) return parts.length === 2 ? "selection" : "nearly";
  if (Math.abs(covers - 1) > farOff && !slipped) return covers > 1 ? "none" : "selection";
  // 项目43个，其中产业类26个、基础设施类12个: so few digits are off by one as often as something is left untold.
  if (covers < 1 && covers >= least && manner.inherent === "among" && manner.alike !== true && mayLeaveFew(total, parts)) return "nearly";
  if (few && covers >= least) return "nearly";
  return covers >= least || (covers >= slippedFrom && least === wholeFrom && (isPrecise(total, parts) || isRound(total, parts)) && slipped) ? "partition" : "selection";
}

/** A list that leaves a quarter of its total unnamed is taken for highlights, unless the words promise the whole. */
const wholeFrom = 0.75;
/** A total of 1530.71 whose parts make 1130.71: a gap so round among figures so precise is a digit mistaken, even where a quarter and more is missing. */
const slippedFrom = 0.7;
/** Further off than this, a list that nothing promises to be whole is not one, unless the gap is what a slip of the pen makes. */
const farOff = 0.1;
/** Numbered uses that come to more than the whole, by a slip of no more than a quarter: however open the list, that cannot be. */
const inPart = 0.25;
/** The few that a list of staff may leave out: drivers, cooks, persons under contract. */
const nearlyAllStaff = 0.85;
/** Less than half of its total, and what is told is a choice of examples. */
const half = 0.5;

/**
 * 津贴1540万元，其中财政拨款467万元，上级补助673万元: one digit of the total, or of a part, away from adding up. What a choice of parts leaves out comes to that by chance
 * once in some hundred times, so that a person is asked whether these are all.
 */
export function mayHaveSlipped({ total, parts }: Sum, manner: Manner): boolean {
  if (!isAmong(manner) || parts.length < 2 || isOfContentOnly(parts) || !parts.every((part) => sameKind(part, total))) return false;
  const covers = coverage(total, parts);
  return covers < 1 && ((covers >= half && !leavesRoundOne(total, parts) && slipsInDigit(total, parts)) || isTotalSlipped(total, parts));
}

/** Parts of a whole by the words: 其中, and not 等. */
const isAmong = ({ inherent, open }: Manner): boolean => inherent === "among" && open !== true;
const lastOf = ({ parts }: List): Mention => parts.at(-1) as Mention;
const atMostAll = ({ covers }: List): Judgement => (covers > 1 ? "none" : "selection");
const areTimes = (parts: readonly Mention[]): boolean => parts.every(({ figure }) => figure.quantity.measure.dimension === "attendance");
const isMoney = (mention: Mention): boolean => mention.figure.quantity.measure.dimension === "money";

/** One person may stand in several parts; times that are told in all add up. */
function overlapping({ total, parts, manner, covers }: List): Judgement | undefined {
  if (!isOverlap(total, parts) || (manner.last === true && areTimes(parts))) return undefined;
  if (covers > 1 && (opensNextItem(parts) || isOfWhatWasDone(total, parts))) return "none";
  return covers > 5 || saysTheyOverlap(parts) ? "none" : "overlap";
}

/** 民生支出 holds what is named beside it. */
const umbrella = /民生|重点(?:领域|支出|保障)|三保|刚性/;

function isMixed({ total, parts, isFamily: ofFamily }: List): boolean {
  return mixesTraits(total, parts) || endsInOutcome(parts) || (isMoney(total) && parts.some((part) => umbrella.test(part.label)) && !ofFamily());
}

/** 等, 主要包括 and 含 name but some, which come to no more than the total unless by a slip. */
function openOrHeld({ total, parts, manner, covers }: List): Judgement | undefined {
  const beyond = covers > 1 && covers <= 1 + inPart;
  // 事业编制114个（含执法支队46个、监测站62个、固废中心16个）: what it holds cannot be more, where nobody counts twice.
  if (manner.inherent === "holding" && manner.open !== true && beyond && looksSlipped(total, parts) && (isMoney(total) || parts.every(({ figure }) => figure.quantity.measure.symbol === "个"))) return "selection";
  if (manner.open !== true && manner.inherent !== "holding") return undefined;
  if (covers <= 1) return "selection";
  const slipped = manner.numbered === true ? looksSlipped(total, parts) : isMoney(total) && parts.length > 2 && slipsBy(total, parts, 4);
  return beyond && slipped ? "partition" : "none";
}

/** Parts in a bracket without 其中, counts in running words: told only of money that nearly adds up, and asked about where nothing else stands in the bracket. */
function inDoubt({ total, parts, manner, covers, isFamily: ofFamily }: List): Judgement | undefined {
  if (manner.doubtful !== true || ofFamily()) return undefined;
  const inOneUnit = parts.every((part) => sameKind(part, total) && part.figure.quantity.measure.symbol === total.figure.quantity.measure.symbol);
  if (manner.whole === true && inOneUnit && (Math.abs(covers - 1) <= inPart || (covers >= half && slipsInDigit(total, parts)))) return "nearly";
  // 预算205.00万元，支出198.25万元。其中62.40万元、69.35万元、39.50万元: of four digits, two of them swapped make it this one's to the last.
  if (inOneUnit && isMoney(total) && parts.length > 2 && slipsBy(total, parts, 4)) return "partition";
  return covers >= 0.9 && covers <= 1.1 && isMoney(total) ? "partition" : "none";
}

/** 平原区1928万、山丘区7252万、两者重复计算量325万: in two of the parts, and so taken off once. 重复信访 came again, and were counted each time. */
const countedTwice = /(?<!不)(?:重复(?:计算|计入|统计|登记|计量)|交叉重复|重叠)[^,。;\d]{0,4}$/;

/** 年末78家，其中年初73家、新增9家、退库4家: from what there was at first, what went is taken off. */
const atFirst = /^(?:年初|期初|(?:上年|去年|20\d\d年)[末底])/;
const wentOut = /^(?:年内|当年|本年)?(?:退[出库]|注销|撤[并销]|核销|减少|关[停闭]|淘汰|调出|转出|流出|离[职岗任])/;

function onlyTakenOff(parts: readonly Mention[]): Mention | undefined {
  const fromFirst = atFirst.test(parts[0]?.label ?? "");
  const off = parts.filter(({ label }) => countedTwice.test(label) || (fromFirst && wentOut.test(label)));
  return off.length === 1 ? off[0] : undefined;
}

function withOneTakenOff(list: List): Judgement | undefined {
  const off = list.parts.length > 2 ? onlyTakenOff(list.parts) : undefined;
  return off === undefined ? undefined : comesOut(list, off) ? "partition" : "none";
}

function comesOut({ total, covers }: List, off: Mention): boolean {
  return Math.abs(covers - 2 * coverage(total, [off]) - 1) <= farOff;
}

/** 高血压2.11万人、糖尿病1.02万人(同时患两病的0.26万人重复统计): the bracket right behind tells of those who are in several parts. */
const inBoth = /^\s*[,;]?\s*\([^()]*(?<!不)(?:重复|重合|同时|兼有|兼具|两[者项种类]均|两[者项种类]都|有交集)[^()]*\)/;

/** 支出1190.3万元（含上年结转5万元），其中甲530.1万元、…: what a total holds besides its parts may be told in a bracket right behind it. */
function tellsWhatElse(total: Mention, parts: readonly Mention[]): boolean {
  const bracket = /^\([^()]*[含另][^()]*\d[^()]*\)/.exec(total.passage.text.slice(endOf(total)))?.[0];
  return bracket !== undefined && parts.every((part) => part.passage !== total.passage || part.figure.offset >= endOf(total) + bracket.length);
}

/** What was brought to an end, and what was not. */
const closed = /(?:办结|审结|结案|办理完毕|整改完成|完成整改|销号|化解)[^,。;:\d]{0,6}$/;
const stillOpen = /^(?:年末|期末|仍|尚|现|另有?)*(?:未|在办|在审|待)(?:办结|审结|结|办理?|完成|整改|化解|销号)?/;

/** What the parts told do not cover, without its amount. */
const restFollows = /^[^,、;\d]{0,6}[,;]\s*(?:不足|缺口|其余|余下|剩余|差额|差口)(?:的|部分|资金|经费|款项?)*(?:由|靠|自筹|通过|从|正在|将|全部|均|为[^\d]{2})[^\d]*(?:$|[,;。])/;

/** 设备80万元、耗材30万元，合计占总支出的91.67%: taken together they are not all. */
const lessThanAll = /^\s*,?\s*(?:[两二三四五]项|[两二三四五]者)?(?:合计|共计?|总计)占[^,。;\d]{0,14}\d{1,2}(?:\.\d+)?\s*%/;

/** Staff told by name only where the list goes to the end: after 工勤 nobody is left. */
const lastNamed = /工勤|聘|编外|后勤|其[他它]|及以下/;

/** 在职48人，其中行政20人、事业26人: 工勤 or 聘用 are kinds of staff too, and two of them need not be told, 参公 beside them or not. */
function mayLeaveStaffUnnamed(parts: readonly Mention[]): boolean {
  const labels = parts.map(({ label }) => label);
  const counted = parts.every(({ figure }) => figure.quantity.measure.dimension === "person");
  return counted && !labels.some((label) => lastNamed.test(label)) && familiesOf(labels).some(({ optional = [] }) => optional.some((kind) => kind.test("工勤") || kind.test("聘用")));
}

/** Counts and amounts of one digit or two, with a tenth or so missing: the gap tells nothing of how it came about. */
function mayLeaveFew(total: Mention, parts: readonly Mention[]): boolean {
  if (lastNamed.test((parts.at(-1) as Mention).label)) return false;
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const gap = total.figure.quantity.minus(sum);
  const digits = (quantity: Quantity): string => quantity.digits().replace(/\D|^0+/g, "");
  return digits(total.figure.quantity).length <= 2 && digits(gap.in(total.figure.quantity.measure)).replace(/0+$/, "").length <= 2;
}

/** 486.45 and 80 of 586.45: one part brings all of the total's digits, the other one digit and noughts, and so would what is missing. */
function leavesRoundOne(total: Mention, parts: readonly Mention[]): boolean {
  const digits = ({ figure }: Mention): string => figure.quantity.digits().replace(/\D|^0+|0+$/g, "");
  return isMoney(total) && parts.length === 2 && parts.some((part) => digits(part).length === 1) && digits(total).length >= 3;
}

/** 甲乡和乙乡各100万元 is as much for each of them, and counts as often as there are names. */
function isEachOfSeveral({ standing }: Mention): boolean {
  return /各(?:自|为|有|投入|补助|补贴|奖励|奖补|给予|资助|支持|安排|分配|下达|拨付|拨给|发放|支出|获得?|得)*$/.test(standing.lead);
}

function textAfter({ passage, figure }: Mention): string {
  return passage.text.slice(figure.offset + figure.length).split("。")[0] ?? "";
}
