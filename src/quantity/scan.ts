import Big from "big.js";
import { alsoCounted, measureOf, noMeasure, type Measure } from "./measure.js";
import { Quantity, type Looseness } from "./quantity.js";
import { halfWidth } from "./read.js";
import { fromWords, wordDigits } from "./words.js";

/** A figure met in running text. Offsets and lengths count characters of the text as given. */
export interface ScannedFigure {
  readonly offset: number;
  readonly length: number;
  /** As printed: digits with their unit. */
  readonly text: string;
  readonly quantity: Quantity;
  /** The upper end of a range (50-100元), where `quantity` is the lower. */
  readonly upTo?: Quantity;
  /** A bound rather than a figure that was measured: 不超过30万元, ≥95%. */
  readonly comparator?: "≥" | "≤" | ">" | "<";
  /** Written in Chinese numerals (十二人), which may be a turn of phrase (两个确立) as well as a count. */
  readonly spelled: boolean;
  /** 12 characters right before and right after. */
  readonly before: string;
  readonly after: string;
}

/** 个 and its kin, longest first where one begins with another. What is not listed is no unit: 520气排球 counts nothing. */
const counted = [
  "元人民币", "人民币", "美元", "元(?!旦|月|素|件)", "个百分点", "百分点", "%", "‰", "倍",
  "人\\(次\\)", "人次", "人(?!均|才|民|社|大|事|力)", "名(?!称|单|优)", "位(?!于|居|列)", "户次", "户(?!均|籍|外)", "家庭", "家次", "家(?!庭|级|校)", "对(?!口|外|接|于)", "床位", "床",
  "家次", "台次", "辆次", "车次", "架次", "艘次", "件次", "项次", "条次", "例次", "篇次", "组次", "点次", "亩次", "课次",
  "批次", "批(?!复|准|评)", "团组", "场次", "场(?!所|地|馆)", "班次", "航次", "次(?!性)", "期", "轮", "届", "起", "宗", "例", "件套", "件", "项(?!目)", "个月", "个(?!人)", "类(?!似|别|型|推|事业|费|人员|地区|\\d)", "方面", "段(?!落)",
  "份", "篇", "册次", "册", "卷(?!宗|烟|入|积|土|起)", "页(?!面|岩|眉)", "幅", "张", "部(?!门|分|署)", "本(?!级|年|单|部|市|县|区|校|院|局)", "条", "块", "面(?!积)",
  "辆", "台套", "台(?!账|湾)", "套", "座", "所", "处(?!理|级|置)", "间", "栋", "幢", "盏", "艘", "架(?!构)", "组(?!织)", "支(?!出|付|部|持|撑)", "队", "站",
  "km[²2](?!\\d)", "km(?![A-Za-z])", "hm[²2]?(?![A-Za-z\\d])", "m[²2³3](?!\\d)", "m(?![A-Za-z\\d/])", "kg(?![A-Za-z])", "平方公里", "平方千米", "平方米", "平米", "㎡", "立方米", "公里", "千米", "公顷", "公斤", "千克", "千瓦时", "千瓦", "米", "亩", "吨", "斤", "度(?!假)",
  "口(?!岸|径|服|头|碑|腔|粮|味|罩|语)", "眼(?!科|镜|睛|病|前|部|光|界|下|底)", "樘", "孔(?!径|庙|子)", "趟", "兆瓦时", "兆瓦", "千伏安", "蒸吨", "微克/立方米", "毫克/立方米", "毫克/升", "微克", "毫克", "毫米", "头", "只", "羽", "窝(?![点藏案沟头])", "株", "棵", "尾", "枚", "瓶", "箱", "袋", "盒", "桶", "罐", "双(?!方|向|创|减|千|语|随机|拥|师|百|边|重|色)", "顶(?!级|层|目|管|棚|尖)", "卷(?![宗烟入起积尺])", "封(?![闭存育山锁面禁])",
  "剂次", "人份", "笔(?![试录记迹名者均墨])", "延米", "延长米", "立方(?!米|厘米|分米)", "空方", "泊位", "车位",
  "周岁", "岁", "年(?![度制])", "天", "小时", "学时", "课时", "分钟", "分(?!钟|别|析|为|类|部|散|配|布|成|之|局|公司|管|解)",
  "村(?!级)", "社区(?!居)", "学校",
];
/** Counted so in digits alone: 三道防线, 一片, 一节 are words. */
const countedInDigits = [
  ...counted,
  "具(?![有体备])", "副(?![主局职科处高县市省部院校书食产业作])", "根(?![据本治源])", "片(?![区面段长])", "节(?![约省支能余点日庆水目假气次电])", "堂(?!食)", "道(?![路德县教口])",
  "扇", "杆", "遍", "束(?!缚)", "丛(?!林)", "尊(?![重敬崇老])", "匹(?!配)", "穴", "毫升", "升(?![级降学至到格温为高值])", "克(?![服扣制隆])", "集(?![中体成合约团镇市聚资群结装])", "首(?![先次个批期付届要席位])",
];
const loose = "(?:余|多|几)?";
// 千克, 千伏安 and 百分点 are units, no powers of ten.
// 18台(套), 386万头(只、羽): what else may be counted so is part of the unit.
const alternatives = `(?:\\((?:[${alsoCounted}]|人次|场次|批次|家次)(?:[、,/](?:[${alsoCounted}]|人次|场次|批次))*\\))?`;
const unit = `(${loose})\\s*(万亿|千万|百万|亿|万|千(?![克瓦米伏])|百(?!分))?\\s*(${loose})\\s*(?:(${countedInDigits.join("|")})${alternatives})?`;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const digits = new RegExp(`(${number})\\s*${unit}`, "y");
const span = new RegExp(`(${number})\\s*(?:${counted.join("|")}|万元|亿元)?\\s*(?:-|~|至|到)\\s*(?=${number})`, "y");
const words = new RegExp(`([${wordDigits}]+)(${loose})(亿|万)?(${loose})(${counted.join("|")})`, "y");
const percentWords = new RegExp(`百分之([${wordDigits}点]+)|([一二三四五六七八九两])成([一二三四五六七八九半])?(?![果立员本绩就为功])`, "y");

/** Years, months, days and hours, which look like figures with a unit and are none; 2094.43万元 and 1902.00万元 are amounts. */
const date = new RegExp(String.raw`(?:(?:19|20)\d{2}\s*(?:[-~—至到]\s*(?:(?:19|20)\d{2})?\s*)?(?:年度?|届|级(?!别))|\d{1,2}\s*(?:[-~、至到]\s*\d{1,2}\s*)?(?:月(?!均)|日(?!均))|(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?(?!\d|\s*(?:[%‰]|余|多|百|千|万|亿|${counted.join("|")}))|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|[12]\d年(?=计划|度|初|末|底))`, "y");
const bounds: readonly (readonly [RegExp, "≥" | "≤" | ">" | "<"])[] = [
  [/(?:不低于|不少于|不小于|不得低于|至少|大于等于|≥|>=)\s*$/, "≥"],
  [/(?:不超过|不高于|不多于|不大于|不得超过|至多|最多|最高|上限|小于等于|≤|<=|控制在)\s*$/, "≤"],
  [/(?:超过|超出|大于|高于|多于|满|>)\s*$/, ">"],
  [/(?:低于|少于|小于|<)\s*$/, "<"],
];

/**
 * Every figure in running text with its unit, bound and looseness. Dates, ordinals (第12期, 1、), document numbers
 * (〔2021〕91号), clock times, codes glued to letters and telephone numbers are not figures. A figure without a known unit
 * comes with no measure.
 */
export function scanFigures(text: string): readonly ScannedFigure[] {
  const plain = plainOf(text);
  const found: ScannedFigure[] = [];
  let at = 0;
  while (at < plain.length) {
    const next = readAt(plain, at);
    if (next === undefined) {
      at += 1;
    } else {
      if (next.figure !== undefined) found.push({ ...next.figure, text: text.slice(next.figure.offset, next.end) });
      at = next.end;
    }
  }
  return found;
}

// A full-width comma stands between clauses; only between full-width digits does it group thousands.
function plainOf(text: string): string {
  return withDecimals(withGroups(halfWidth(text.replace(/(?<![０-９])，|，(?![０-９])/g, "、"))));
}

/** 576 .88万元: what text extraction set apart before the point is one figure; the blank moves behind it, so that places stay. */
function withDecimals(plain: string): string {
  return plain.replace(/(?<![\d.])(\d+)([ \u00a0])(\.\d+)(?=\s*(?:[万亿]|元|%))/g, "$1$3$2");
}

/**
 * 预算1 129 236万元, 危重病人6 034人次、复诊9 127人次: thousands parted by a space, right behind a word or the mark before the next
 * of a list, and with a unit. No percentage runs to thousands, and no group opens with a zero.
 */
const spaced = new RegExp(String.raw`(?<=[\u4e00-\u9fff、:(])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?=\s*(?:[万亿]?元|[百千万亿]?(?:${counted.filter((each) => each !== "%" && each !== "‰").join("|")})))`, "g");

/** 表1 320人, 指标2 120亩: the first figure numbers what is named before it. */
const numbered = /(?:第|表|图|附件|指标|任务|项目|标段|号|栋)[ \u00a0]?$/;

/**
 * Two figures of columns side by side look the same; a text that parts its thousands so does it again, or twice in one
 * figure, or tells of it in a sentence, where no two figures follow one another without a word.
 */
function withGroups(plain: string): string {
  const found = [...plain.matchAll(spaced)];
  const sentence = /[、;。]/.test(plain);
  const meant = found.length > 1 || found.some((each) => each[0].split(/\s/).length > 2 || (sentence && !numbered.test(plain.slice(0, each.index))));
  return meant ? plain.replace(spaced, (each) => each.replace(/\s/g, ",")) : plain;
}

interface Reading {
  readonly end: number;
  readonly figure?: Omit<ScannedFigure, "text">;
}

function readAt(plain: string, at: number): Reading | undefined {
  const char = plain[at] as string;
  if (wordDigits.includes(char) || char === "百") return readWords(plain, at);
  if (!/\d/.test(char)) return undefined;
  const end = notAFigure(plain, at);
  if (end !== undefined) return { end };
  const from = sticky(span, plain, at);
  const start = from === null ? at : at + from[0].length;
  const match = sticky(digits, plain, start);
  if (match === null) return undefined;
  const measure = measured(match[3] ?? "", match[5] ?? "");
  const whole = start + match[0].trimEnd().length;
  const before = plain.slice(Math.max(0, at - 12), at);
  const after = plain.slice(whole, whole + 12);
  const minus = /(?:^|[为加少降长升:(]\s*)-$/.test(before) && from === null ? "-" : "";
  const printed = (each: string): Quantity =>
    Quantity.printed(`${minus}${each.replaceAll(",", "")}`, measure, loosenessOf(before, `${match[2] ?? ""}${match[4] ?? ""}`, after));
  const comparator = bounds.find(([pattern]) => pattern.test(before))?.[1] ?? (/^(?:以内|以下|之内|及以上)/.test(after) ? "≤" : undefined);
  const upper = printed(match[1] as string);
  return {
    end: whole,
    figure: {
      offset: at,
      length: whole - at,
      quantity: from === null ? upper : printed(from[1] as string),
      ...(from === null ? {} : { upTo: upper }),
      ...(comparator === undefined ? {} : { comparator }),
      spelled: false,
      before,
      after,
    },
  };
}

/** 绿化面积1286400平方米 · 馆藏1245600册: what so long a number counts stands right behind it, as it does behind no number of a file or a telephone. */
const many = /^\s*(?:平方|立方|平米|米|公里|吨|公斤|千克|件|户|册|株|份|套|头|只|羽|尾|千瓦|张|枚)/;

/** Where the digits at `at` end, if they are no figure at all. */
function notAFigure(plain: string, at: number): number | undefined {
  const before = plain.slice(Math.max(0, at - 8), at);
  const day = sticky(date, plain, at);
  if (day !== null) return at + day[0].length;
  const run = /^[\d.,]*\d/.exec(plain.slice(at, at + 40))?.[0] ?? "";
  const end = at + run.length;
  const after = plain.slice(end, end + 4);
  const ordinal = /(?:^|[。;:!?\s(、,])$/.test(before) && /^\d{1,2}$/.test(run) && /^\s*(?:[、.)]\s*[^\d\s]|[.)]$)/.test(after);
  // 10、20和30万元 is a list whose unit comes last; 3、项目 is the third item.
  if (ordinal) return end;
  if (/[A-Za-z_·+*#/]$|第$|NO\.?$/i.test(before)) return end;
  if (/^(?:\s*(?:号|#)|[A-Za-z·+*](?![²2])|\/\d|:\d{2}(?!\d))/.test(after) && !/^(?:[kK][mM]|hm|m[²2³3]?(?![A-Za-z\d])|[kK][wWgG])/.test(after)) return end;
  if (/[〔\[【(]$/.test(before) && /^[〕\]】)]/.test(after)) return end;
  if (/^\d{7,}$/.test(run) && !/^\s*(?:元|万|余|人|亩|%)/.test(after) && !(/^\d{7,9}$/.test(run) && !/^20\d\d[01]\d[0-3]\d$/.test(run) && many.test(after))) return end;
  return undefined;
}

function readWords(plain: string, at: number): Reading | undefined {
  const ratio = sticky(percentWords, plain, at);
  const match = ratio ?? (/[第每这那某几半同上下]/.test(plain.slice(Math.max(0, at - 1), at)) ? null : sticky(words, plain, at));
  if (match === null) return undefined;
  const value = ratio === null ? fromWords(match[1] as string) : ratioOf(ratio);
  // 三五人 is a few: the second numeral alone is no count either.
  if (value === undefined) return { end: at + (match[1] ?? match[0]).length };
  // 一个, 一次 are articles far more often than counts.
  if (ratio === null && value === "1") return undefined;
  const measure = ratio === null ? measured(match[3] ?? "", match[5] ?? "") : measureOf("%");
  const end = at + match[0].length;
  const before = plain.slice(Math.max(0, at - 12), at);
  const after = plain.slice(end, end + 12);
  const quantity = Quantity.printed(value, measure, loosenessOf(before, ratio === null ? `${match[2] ?? ""}${match[4] ?? ""}` : "", after));
  return { end, figure: { offset: at, length: end - at, quantity, spelled: true, before, after } };
}

function ratioOf(match: RegExpExecArray): string | undefined {
  if (match[1] !== undefined) {
    const [whole = "", fraction] = match[1].split("点");
    const left = fromWords(whole);
    const right = fraction === undefined ? "" : `.${[...fraction].map((each) => fromWords(each) ?? "").join("")}`;
    return left === undefined ? undefined : `${left}${right}`;
  }
  const tens = fromWords(match[2] as string);
  const ones = match[3] === undefined ? "0" : match[3] === "半" ? "5" : fromWords(match[3]);
  return tens === undefined || ones === undefined ? undefined : `${tens}${ones}`;
}

const powers: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

function measured(power: string, symbol: string): Measure {
  const name = symbol.replace("元人民币", "元").replace("人民币", "元").replace(/^个百分点$/, "百分点").replace(/\s+/g, "");
  if (name === "百分点") return { symbol: "个百分点", dimension: "percentage-point", scale: new Big(1) };
  if (power === "") return name === "" ? noMeasure : measureOf(name);
  if (name === "") return measureOf(power);
  const base = measureOf(name);
  return { symbol: `${power}${base.symbol}`, dimension: base.dimension, scale: new Big(base.scale).times(powers[power] ?? 1) };
}

function loosenessOf(before: string, inside: string, after: string): Looseness {
  if (/(?:(?<![签节契合预违公集简履制])约|约为|大概|约计)\s*$/.test(before) || /^\s*(?:左右|上下)/.test(after)) return "about";
  if (/(?<!附)(?:近|将近|接近|不足|不到)\s*$/.test(before)) return "under";
  // 比去年的512件多办72件: 多 is the verb of what was done more.
  if (inside !== "" || /逾\s*$|突破\s*$/.test(before) || /^\s*(?:余|多(?![样种次个\d出了办立发结收接查破审投支完建招培新])|以上)/.test(after)) return "over";
  return "exact";
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
