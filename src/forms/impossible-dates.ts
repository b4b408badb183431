import { halfWidth } from "../quantity/index.js";

/** A date as it is told, where it stands, and the sentence around it. */
export interface DateTold {
  readonly words: string;
  readonly sentence: string;
  readonly offset: number;
}

/** A month beside its year or its day: 18月 alone may be as many months, and 18月龄 is an age. */
const dates = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?!龄|大的|嫂|饼|均|份?(?:的|一次性|绩效|年终)*(?:工资|奖|薪))(?:(\d{1,2})日)?/g;
/** A year that nobody alive will report of, where it counts no years: 距今3012年, 2500年历史. */
const farYears = /(?<![\d.,、])(?<!距今|约|近|有|已|超过?|达)([2-9]\d{3}|20\d{3})年(?![前龄限均]|历史|文明|左右|以[上来]|[余多])/g;
const lastYear = 2060;
const lastTerm = 2100;
/** 土地使用权至2094年届满: rights to land and houses run that long. */
const longTerm = /期|届满|到期|租|承包|出让|划拨|使用权|经营权|规划|远景|展望|有效/;

/** 12月41日, 2023年2月29日, 2024年13月, 2094年: what no calendar has, or none of ours. */
export function impossibleDates(text: string): readonly DateTold[] {
  const plain = halfWidth(text);
  const days = [...plain.matchAll(dates)].filter(([, year, month, day]) => (year !== undefined || day !== undefined) && !exists(Number(year ?? leapYear), Number(month), Number(day ?? 1)));
  const years = [...plain.matchAll(farYears)].filter(({ index, 1: year }) => isBeyond(Number(year), sentenceAround(plain, index)));
  const found = [...days, ...years].filter((each, at, all) => !all.slice(0, at).some((other) => other.index <= each.index && each.index < other.index + other[0].length));
  return found.map((match) => ({ words: match[0], sentence: sentenceAround(plain, match.index), offset: match.index }));
}

function isBeyond(year: number, sentence: string): boolean {
  return year > lastYear && year % 100 !== 0 && (year > lastTerm || !longTerm.test(sentence));
}

/** A day without its year may be of a leap year. */
const leapYear = 2024;

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const planned = /计划|规划|拟|将|预计|力争|争取|确保|目标|下一步|下步|打算|期限|有效期|到期|截止期|远期|展望|提前下达|[年底月日]前|期满|届满|合同|约定|尾款|质保|分期|分[两三四五]?年|第[二三四五]期|启动|编制|申报|项目库|需求|方案|租/;
/** 截至2028年12月31日 · 与2028年相比 · 2028年支出…: the year as one that is over. */
const asPast: readonly { readonly words: RegExp; readonly from: number }[] = [
  { words: /截[至止]到?(20\d\d)年(?:度?[末底]|\d{1,2}月)/g, from: 2 },
  { words: /(?<![对相])(?:与|较|比|同)(20\d\d)年度?(?:的|末|底|同期|实际|决算|全年|相比|\d|(?:增加|减少|增长|下降|提高|降低|上升)[^,。;]{0,4}\d)/g, from: 1 },
  { words: /(?:^|[。;])\s*(?:[(]?[一二三四五六七八九十\d]+[)、.]+)*\s*(20\d\d)年(?:度|全年|末|底)?[^。;]{0,24}(?:支出|决算|完成|举办|支付|到位资金|年初预算|收入)[^,。;]{0,12}\d/g, from: 2 },
];

/**
 * 2028年全年支出 in a report of 2024: a year that had not begun, told of as one that is over. Only where the report speaks of the year
 * of its title more often than of any other.
 */
export function yearsAhead(texts: readonly string[], year: number | undefined): readonly (DateTold & { readonly at: number })[] {
  if (year === undefined || !isMostTold(texts, year)) return [];
  return texts.flatMap((text, at) => {
    const plain = halfWidth(text);
    const found = asPast.flatMap(({ words, from }) => [...plain.matchAll(words)].filter((match) => Number(match[1]) >= year + from && Number(match[1]) <= lastYear).map((match) => ({ match, offset: match.index + match[0].indexOf(match[1] as string) })));
    return found
      .filter(({ offset }, index) => !planned.test(sentenceAround(plain, offset)) && found.findIndex((other) => other.offset === offset) === index)
      .map(({ match, offset }) => ({ words: `${match[1]}年`, sentence: sentenceAround(plain, offset), offset, at }));
  });
}

/** A report that speaks of this year more often than of any other. */
export function isMostTold(texts: readonly string[], year: number): boolean {
  const counts = new Map<number, number>();
  for (const text of texts) for (const [, told] of halfWidth(text).matchAll(/(?<!\d)(20\d\d)年/g)) counts.set(Number(told), (counts.get(Number(told)) ?? 0) + 1);
  const most = Math.max(...counts.values(), 0);
  return most > 0 && counts.get(year) === most;
}

/** From one full stop or semicolon to the next. */
export function sentenceAround(text: string, at: number): string {
  const start = Math.max(...["。", ";"].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
  const end = /[。;]/.exec(text.slice(at));
  return text.slice(start, end === null ? text.length : at + end.index).trim();
}
