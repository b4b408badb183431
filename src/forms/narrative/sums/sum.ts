import type { SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { areSiblings, familiesOf, membersOf, type Family } from "./families.js";
import { aidKinds, endOf, type FactBook, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, sameKind } from "../reading/index.js";
import { areTiers } from "./tiers.js";
import { isNeverWhole } from "./unclosed.js";

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
  /** 33个三级指标，包括23个数量指标、10个质量指标: every part is called what the total is. */
  readonly alike?: boolean;
  /** 其中 or 含 right behind the total: a family by definition needs no further promise; without one, 含 names but some. */
  readonly inherent?: "among" | "holding";
}

/** 甲30万元、乙12万元、丙30万元 and nothing else up to the end: every word between the figures is the name of a part. */
export function isWholeList(parts: readonly Mention[], from: number, to: number): boolean {
  const { text } = (parts[0] as Mention).passage;
  const between = parts.map((part, index) => text.slice(index === 0 ? from : endOf(parts[index - 1] as Mention), part.figure.offset));
  const rest = text.slice(endOf(parts.at(-1) as Mention), to);
  return parts.length >= 2 && between.every((each, index) => (index === 0 ? /^[:\s]*[^,、;。:\d]{2,20}$/ : /^\s*[,、;]\s*[^,、;。:\d]{2,20}$/).test(each)) && rest.trim() === "";
}

/** Numbered uses that come to more than the whole, by a slip of no more than a quarter: however open the list, that cannot be. */
const inPart = 0.25;

/** A list that leaves a quarter of its total unnamed is taken for highlights, unless the words promise the whole. */
const wholeFrom = 0.75;

/**
 * The sum a total and its list make, or undefined where the list is no breakdown of this total. A wrong accusation costs
 * more than a missed tie: what could be highlights is a selection, and what is far beyond its total was not its list.
 */
export function sumOf(total: Mention, parts: readonly Mention[], manner: Manner): Sum | undefined {
  if (parts.length === 0) return undefined;
  const tied = ties(total, parts);
  const covers = coverage(total, parts);
  if (parts.length === 1 && tied && manner.doubtful && parts[0]?.label !== "" && !manner.open) return { total, parts, reading: "selection" };
  if (parts.length === 1) return (covers <= 1 || unitSlipped(total, parts, covers)) && !manner.doubtful && !manner.open ? { total, parts, reading: "selection" } : undefined;
  if (!tied && saysAnotherUnit(total, parts)) return { total, parts, reading: "partition" };
  if (!tied && (areTiers(parts) || parts.some(isEachOfSeveral))) return undefined;
  // 公务接待费3.1万元。具体情况如下：1.因公出国0万元；2.公务用车3.4万元: one part of a whole is not the total of the others.
  if (!tied && parts.every((part) => areSiblings(total.label, part.label))) return undefined;
  const reading = (kind: SumRelation["reading"]): Sum => ({ total, parts, reading: kind });
  // 直达资金300万元，专项债券300万元，两者有部分重叠: the text says why the parts come to more.
  if (!tied && covers > 1 && /重叠|交叉|重复计/.test(textAfter(parts.at(-1) as Mention))) return undefined;
  // 总投资1200万元，其中中央600万元、省级300万元，不足部分由县财政解决: the text says that they are not all.
  if (!tied && covers < 1 && restFollows.test(textAfter(parts.at(-1) as Mention))) return reading("selection");
  // 廊道38公里，其中国省道22公里、县乡道61公里: a part above its whole, which swapped digits make just what is left.
  if (!tied && manner.inherent === "among" && !manner.open && covers > 1 && swapsToDue(total, parts, (part) => part.figure.quantity.compare(total.figure.quantity) > 0)) return reading("partition");
  // 在职66人，在编66人，退休29人: what is as much as the total is no part beside others.
  if (!tied && parts.some((part) => sameKind(part, total) && part.figure.quantity.compare(total.figure.quantity) >= 0) && !looksSlipped(total, parts)) return undefined;
  // 共61584人次，其中生活补贴28452人次、护理补贴31332人次: times add up where heads may not, and swapped digits show that these were meant to.
  if (!tied && !manner.open && manner.inherent !== "holding" && parts.every(({ figure }) => figure.quantity.measure.dimension === "attendance") && slipsBy(total, parts, 4)) return reading("partition");
  // 培训268人，其中取得证书241人，取证率89.9%，培训后就业196人，就业率73.1%: what became of them, each with its rate, are no kinds of them.
  if (!tied && covers > 1 && parts.every(hasRateOfItsOwn)) return undefined;
  const timesInAll = manner.last === true && parts.every(({ figure }) => figure.quantity.measure.dimension === "attendance");
  if (isOverlap(total, parts) && !timesInAll) return covers > 5 || saysTheyOverlap(parts) ? undefined : reading("overlap");
  if (mixesTraits(parts) || endsInOutcome(parts) || (isMoney(total) && parts.some((part) => umbrella.test(part.label)))) return tied ? reading("partition") : covers > 1 ? undefined : reading("selection");
  if (tied && (!manner.open || covers === 1)) return reading("partition");
  // 税收收入580万元，其中增值税…、企业所得税…: there are more taxes than are ever named.
  if (parts.every((part) => /税$/.test(part.label)) && /税/.test(total.label) && !tied) return covers > 1 ? undefined : reading("selection");
  if (!tied && covers < 1 && !manner.closed && isNeverWhole(total, parts)) return reading("selection");
  const ofFamily = isFamily(parts, total.label);
  if (!tied && covers < 1 && covers >= nearlyAllStaff && manner.last !== true && mayLeaveStaffUnnamed(parts) && !(parts.length > 2 && swapsToDue(total, parts, () => true))) return reading("selection");
  if (ofFamily && manner.inherent && !manner.open) return covers <= 4 ? reading("partition") : undefined;
  if (manner.open || manner.inherent === "holding") return covers <= 1 || tied ? reading("selection") : manner.numbered === true && covers <= 1 + inPart && looksSlipped(total, parts) ? reading("partition") : undefined;
  if (covers > 2) return undefined;
  if (manner.doubtful && !ofFamily) return covers >= 0.9 && covers <= 1.1 && isMoney(total) ? reading("partition") : undefined;
  // 上划中央7716万元、省级2432万元、市级6万元 of 17056万元: the level that is left out may well be the county's own.
  if (ofFamily) return reading(covers >= slippedFrom || looksSlipped(total, parts) ? "partition" : "selection");
  // 一般公务用车0辆、执法用车1辆、其他用车0辆: 其他 ends a list that leaves nothing out.
  if (manner.inherent === "among" && parts.length > 2 && /^其[他它](?!收入)/.test((parts.at(-1) as Mention).label)) return reading("partition");
  if (manner.classified && !tied && covers < 1 && covers >= 1 - farOff && parts.length > 2 && !looksSlipped(total, parts)) return reading("nearly");
  // Even where the words promise the whole, a third of it left unnamed is no slip.
  if (manner.closed && (Math.abs(covers - 1) <= 0.25 || looksSlipped(total, parts))) return covers >= 0.4 ? reading("partition") : undefined;
  // 建筑面积12000平方米，其中教学楼8000平方米、宿舍3500平方米: of floor space the parts worth naming are told.
  if (!tied && covers < 1 && total.figure.quantity.measure.dimension === "area" && !(looksSlipped(total, parts) && parts.some(({ figure }) => figure.quantity.digits().replace(/\D|0+$/g, "").length >= 4))) return reading("selection");
  // 到位586.45万元，其中上级补助486.45万元、社会捐赠80万元: beside a part so round, a third one as round may be left untold.
  if (!tied && covers < 1 && manner.inherent === "among" && !ofFamily && leavesRoundOne(total, parts)) return reading("selection");
  // 自评98分，其中产出50分、效益30分: a score is more often told by the parts worth telling.
  const least = total.role.kind === "score" ? 0.9 : wholeFrom;
  // 基金收入7242亿元，其中甲6949亿元、乙67亿元: what is left may have been too little to name; three parts and more are asked about.
  const leavesSome = !tied && covers < 1 && covers >= 1 - farOff && manner.inherent === "among" && isMoney(total) && !looksSlipped(total, parts);
  if (leavesSome) return reading(parts.length === 2 ? "selection" : "nearly");
  if (!tied && Math.abs(covers - 1) > farOff && !looksSlipped(total, parts)) return covers > 1 ? undefined : reading("selection");
  // 项目43个，其中产业类26个、基础设施类12个: so few digits are off by one as often as something is left untold.
  if (!tied && covers < 1 && covers >= least && manner.inherent === "among" && manner.alike !== true && mayLeaveFew(total, parts)) return reading("nearly");
  return covers >= least || (covers >= slippedFrom && least === wholeFrom && (isPrecise(total, parts) || isRound(total, parts)) && looksSlipped(total, parts)) ? reading("partition") : reading("selection");
}

/** What the parts told do not cover, without its amount. */
const restFollows = /^[^,、;\d]{0,6}[,;]\s*(?:不足|缺口|其余|余下|剩余|差额|差口)(?:的|部分|资金|经费|款项?)*(?:由|靠|自筹|通过|从|正在|将|全部|均|为[^\d]{2})[^\d]*(?:$|[,;。])/;

/** The few that a list of staff may leave out: drivers, cooks, persons under contract. */
const nearlyAllStaff = 0.85;

/** Staff told by name only where the list goes to the end: after 工勤 nobody is left. */
const lastNamed = /工勤|聘|编外|后勤|其[他它]/;

/** 在职48人，其中行政20人、事业26人: 工勤 or 聘用 are kinds of staff too, and two of them need not be told, 参公 beside them or not. */
function mayLeaveStaffUnnamed(parts: readonly Mention[]): boolean {
  const labels = parts.map(({ label }) => label);
  const counted = parts.every(({ figure }) => figure.quantity.measure.dimension === "person");
  return counted && !labels.some((label) => lastNamed.test(label)) && familiesOf(labels).some(({ optional = [] }) => optional.some((kind) => kind.test("工勤") || kind.test("聘用")));
}

/** A total of 1530.71 whose parts make 1130.71: a gap so round among figures so precise is a digit mistaken, even where a quarter and more is missing. */
const slippedFrom = 0.7;

/** Further off than this, a list that nothing promises to be whole is not one, unless the gap is what a slip of the pen makes. */
const farOff = 0.1;

/**
 * A digit mistaken leaves a gap of one digit and noughts (300.00), two digits swapped one of nine times that. What a list
 * leaves out, or holds besides, is hardly ever so round.
 */
export function looksSlipped(total: Mention, parts: readonly Mention[]): boolean {
  const measure = total.figure.quantity.measure;
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  const gap = Math.abs(Number(sum.in(measure).value.minus(total.figure.quantity.value)));
  if (gap === 0) return false;
  const step = 10 ** Math.floor(Math.log10(gap * 1.0001));
  // The parts of a sum that holds may be a few of the last digit off; the sum with a digit mistaken is as much off its gap.
  const slack = 0.51 * parts.length * Math.max(...[total, ...parts].map(({ figure }) => lastDigit(figure.quantity) / Number(measure.scale)));
  // 217.99 and parts of one decimal: where so much may be rounded off, only a gap that is round to the last digit tells of a slip.
  const within = slack > step * 0.03 && parts.length > 5 ? 0 : Math.min(slack, step * 0.05);
  const comes = (to: number): boolean => Math.abs(gap - to) <= within + step * 1e-9;
  return comes(Math.round(gap / step) * step) || [18, 27, 36, 45, 54, 63, 72, 81].some((nines) => comes(nines * step) || comes((nines * step) / 10)) || comes(step * 9);
}

/** What the last printed digit of a figure is worth, in the base unit: of 12.66万元 100元. A whole number is meant to the last digit. */
function lastDigit(quantity: Quantity): number {
  return quantity.decimals === 0 ? 0 : Number(quantity.measure.scale) * 10 ** -quantity.decimals;
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

/** Figures of so many digits that their sum is hardly ever round by chance. */
export function isPrecise(total: Mention, parts: readonly Mention[]): boolean {
  const digits = ({ figure }: Mention): number => figure.quantity.digits().replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
  return digits(total) >= 4 && Math.max(...parts.map(digits)) >= 4;
}

/** 18.4万人、25.3万人、6.7万人，三个平台合计54.0万人: the total or one part, of so many digits, is a slip of the hand away from what the others make it. */
export function slipsBy(total: Mention, parts: readonly Mention[], digits: number): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  // Of few digits one more or less is soon come by; two that changed places are not.
  const meant = (printed: Quantity, due: Quantity): boolean => {
    const count = printed.digits().replace(/\D|^0+/g, "").length;
    return count >= digits && isSlipOf(printed, due) && (count >= 5 || isSwapOf(printed, due));
  };
  const due = (part: Mention): Quantity => part.figure.quantity.plus(total.figure.quantity.minus(sum));
  return meant(total.figure.quantity, sum) || parts.some((part) => due(part).value.gt(0) && meant(part.figure.quantity, due(part)));
}

/** 15.4亿元, of which 1.29亿元 and 10.11亿元: the gap is whole where a part is told to the hundredth, which one in a hundred is by chance. */
function isRound(total: Mention, parts: readonly Mention[]): boolean {
  const gap = total.figure.quantity.minus(parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other)));
  return parts.some(({ figure }) => figure.quantity.decimals >= 2) && gap.value.mod(1).eq(0);
}

/** Whether one such part, its digits swapped, is just what the others leave. */
function swapsToDue(total: Mention, parts: readonly Mention[], such: (part: Mention) => boolean): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return parts.filter(such).some(({ figure: { quantity } }) => {
    const due = quantity.plus(total.figure.quantity.minus(sum));
    return due.value.gt(0) && isSwapOf(quantity, due);
  });
}

export function sumRelation(sum: Sum, book: FactBook): SumRelation {
  const all = [sum.total, ...sum.parts];
  if (all.some((each) => book.conceptOf(each).startsWith("headcount."))) book.countAsPersons(all);
  return {
    kind: "sum",
    reading: sum.reading,
    total: book.factOf(sum.total),
    parts: sum.parts.map((part, index) => book.factOf(part, part === sum.negative ? "negative" : "plain", sum.names?.[index])),
    quote: quoteAcross([sum.total, ...sum.parts]),
    place: placeOf(sum.total),
  };
}

export function ties(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return sum.ties(total.figure.quantity) || total.figure.quantity.roundsFrom(sum);
}

/** 7.40元，其中4.40万元: with 万元 for 元 the part would fit. */
function unitSlipped(total: Mention, parts: readonly Mention[], covers: number): boolean {
  const units = [total, ...parts].map((each) => each.figure.quantity.measure.symbol);
  return units[0] === "元" && units[1] === "万元" && covers <= 10_000 && covers >= 100;
}

/** 7.10元，其中1.86万元、5.24万元: the digits add up, and only the unit of the total is another. */
function saysAnotherUnit(total: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const { measure } = total.figure.quantity;
  const other = first?.figure.quantity.measure;
  if (other === undefined || parts.length < 2 || measure.dimension !== "money" || other.dimension !== "money" || measure.symbol === other.symbol || parts.some((part) => part.figure.quantity.measure.symbol !== other.symbol)) return false;
  const sum = parts.map((part) => part.figure.quantity.value).reduce((one, part) => one.plus(part));
  return total.figure.quantity.digits().replace(/\D|^0+/g, "").length >= 3 && sum.eq(total.figure.quantity.value);
}

function coverage(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other), Quantity.exact(0, total.figure.quantity.measure));
  if (total.figure.quantity.isZero) return sum.isZero ? 1 : Number.POSITIVE_INFINITY;
  return Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
}

function hasRateOfItsOwn(part: Mention): boolean {
  return /^[^,。;\d]{0,8},[^,。;\d]{1,10}率(?:为|达到?|是)?\d/.test(part.passage.text.slice(endOf(part)));
}

/** Persons by kind of aid or activity: one may stand in several parts, so that more than the total is no error. */
function isOverlap(total: Mention, parts: readonly Mention[]): boolean {
  // 总人口4.2万人，其中60岁以上0.9万人，低保对象1260人: of a population nobody was aided twice.
  if (/人口|户籍|常住/.test(total.label)) return false;
  const counted = parts.every((part) => /^(?:person|attendance|household|户次)$/.test(part.figure.quantity.measure.dimension));
  return counted && !isFamily(parts) && parts.some((part) => aidKinds.test(`${part.label}${part.standing.tail}`));
}

/** 线下70人，线上50人（部分对象同时参加）: the text explains why the kinds come to more than the heads; nothing is left to ask. */
function saysTheyOverlap(parts: readonly Mention[]): boolean {
  const last = parts.at(-1) as Mention;
  const { text } = last.passage;
  const around = text.slice(Math.max(0, (parts[0] as Mention).figure.offset - 30), last.figure.offset + last.figure.length + 30);
  return /同时|重复|交叉|多次|不止一[次项]|兼有|多项/.test(around);
}

function textAfter({ passage, figure }: Mention): string {
  return passage.text.slice(figure.offset + figure.length).split("。")[0] ?? "";
}

const traits: readonly RegExp[] = [/女|男/, /党员|团员|党外|民主党派/, /高级|中级|初级|职称|骨干/, /本科|大专|研究生|博士|硕士|学历/, /少数民族|汉族/, /\d+岁|青年|老年/, /残疾/, /脱贫|贫困|监测户|低保|特困/];

/** 女教师60人、高级教师25人、党员40人: traits that one person may have all of, which cut the total in several ways. */
function mixesTraits(parts: readonly Mention[]): boolean {
  const had = new Set(parts.map((part) => traits.findIndex((pattern) => pattern.test(`${part.label}${part.standing.tail}`))));
  return [...had].filter((at) => at >= 0).length > 1 && parts.every((part) => /^(?:person|household)$/.test(part.figure.quantity.measure.dimension));
}

const outcome = /^(?:已|均|并|及时|成功|按期|现场|当场|当年|当日|全部|实际|完成)*(?:放归|放生|治愈|痊愈|救活|成活|拆除|取缔|关停|修复|处置|整改(?:到位|完成)?|销号|办结|审结|执结|结案|完工|竣工|开工|投产|建成|验收|投入使用|出租|入驻|售出|补种|追回|挽回|退还|归还|获奖|入选|获评|达标|通过)/;
const notYet = /^(?:在|未|尚|待|正在|仍|暂|不|继续|剩余|其余|其[他它])/;

/** 救护野生动物37只，其中二级保护动物9只，放归32只: the last tells what became of them, and not of what kind they were. */
function endsInOutcome(parts: readonly Mention[]): boolean {
  const labels = parts.map(({ label, standing }) => (label === "" ? standing.tail : label));
  return parts.length > 1 && outcome.test(labels.at(-1) as string) && labels.slice(0, -1).every((label) => !outcome.test(label) && !notYet.test(label));
}

/** 民生支出 holds what is named beside it. */
const umbrella = /民生|重点(?:领域|支出|保障)|三保|刚性/;

/**
 * Whether the labels are the parts of a whole by definition: 工资福利, 商品和服务, 对个人和家庭.
 * @param whole what the total is called, where it must be the whole of that very family
 */
export function isFamily(parts: readonly Mention[], whole = ""): boolean {
  return familiesOf(parts.map((part) => part.label)).some((family) => whole === "" || family.whole === undefined || (family.whole.test(whole) && !isOneOf(family, whole)));
}

/** 在职职工86人 is one part beside 退休, and not the whole of both. */
function isOneOf(family: Family, whole: string): boolean {
  return family.exclusive !== true && membersOf(family).filter((pattern) => pattern.test(whole)).length === 1;
}

/** 甲乡和乙乡各100万元 is as much for each of them, and counts as often as there are names. */
function isEachOfSeveral({ standing }: Mention): boolean {
  return /各(?:自|为|有|投入|补助|安排|下达|拨付|发放|支出)*$/.test(standing.lead);
}

/** Lengths, areas and weights, as against money and what is counted by the piece. */
export const isMeasured = (mention: Mention): boolean => /^(?:length|area|land|公顷|平方公里|立方米|吨|公斤)$/.test(mention.figure.quantity.measure.dimension);
const isMoney = (mention: Mention): boolean => mention.figure.quantity.measure.dimension === "money";
