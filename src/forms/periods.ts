import { halfWidth } from "../quantity/index.js";
import { type DateTold, isMostTold, sentenceAround } from "./impossible-dates.js";

const to = "\\s*(?:至|到|[-–—―~]{1,2})\\s*";
const spans = [
  new RegExp(`(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?${to}(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?`, "g"),
  // 2056.5-2031.8 is a sum worked out: with points alone a date has its day.
  new RegExp(`(?<![\\d.])(20\\d\\d)[./](\\d{1,2})[./](\\d{1,2})${to}(20\\d\\d)[./](\\d{1,2})[./](\\d{1,2})(?![\\d.])`, "g"),
];
/** 变动为2024年12月-2023年12月: the one taken off the other. */
const takenOff = /变动|差[异额值]|增减|相减|减去|环比|累计数|倒序|由近及远/;

/** 2024年1月1日至2023年12月31日: a stretch of time that ends before it has begun. Days of which one has a month and the other has none are left alone. */
export function reversedPeriods(text: string): readonly DateTold[] {
  const plain = halfWidth(text);
  return spans.flatMap((span) => [...plain.matchAll(span)]).flatMap((match) => {
    if (takenOff.test(sentenceAround(plain, match.index))) return [];
    const [from, until] = [match.slice(1, 4), match.slice(4, 7)].map(([year, month, day]) => ({ year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) }));
    if (from === undefined || until === undefined || !isDate(from) || !isDate(until) || (from.day === undefined) !== (until.day === undefined) || inOrder(from) <= inOrder(until)) return [];
    return [{ words: match[0].trim(), sentence: sentenceAround(plain, match.index), offset: match.index }];
  });
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

const isDate = ({ month, day = 1 }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
const inOrder = ({ year, month, day = 0 }: Day): number => (year * 100 + month) * 100 + day;

/** What only the year that is reported on is told of. */
const evaluated: readonly RegExp[] = [
  /(?:文中|报告中?|本文|本报告|上述)[^。;《》\d]{0,8}数据[^。;《》\d]{0,14}截[至止](20\d\d)年12月31日/,
  /(?<![考核评定])(?:评价|自评)(?:期间|时段|时间段|基准期)(?:为|是|:)(?:自|从)?(?:20\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?:至|到|-|—)+)?(20\d\d)年/,
  /(?:对|就)(?:我|本|自身)?(?:局|院|校|中心|单位|部门|镇|乡|办|委|会|站|所)?(20\d\d)年(?:度)?(?:本?部门|本?单位)?(?:整体支出|整体绩效|部门预算)[^,。;:《》\d]{0,16}(?:进行|开展|实施|组织|作)(?:了)?[^,。;:\d]{0,12}(?:自评|自我评价|绩效评价)/,
  /(?:项目支出|预算绩效)?(?:就|对)(20\d\d)年(?:度)?项目支出(?:进行|开展)了自我评价/,
  /(20\d\d)年(?:度)?(?:部门|单位)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|自我评价)(?:综合|最终|总体|总)?(?:得分|评分|总分)(?:为|是)/,
];

/** Another year's evaluation is spoken of on purpose: what came of it, what others found in it, what it is compared with. */
const onPurpose = /上一?年|去年|前[一两]?年|往年|以往|历年|近[两三二]年|连续|整改|反馈|复[评核审]|抽[查评]|重点评价|再评价|第三方|财政(?:局|厅|部门)|审计|巡[察视]|监控|事前|下一?年|明年|计划|拟|将|跨年|比|较|提高|上升|下降|结果应用|曾|附件|通报|文件|下属|所属|局属|属单位|上半年|\d月,|位列|名次|获|存量|普查|台账|清查|竣工|债务|人口|年初/;

const withoutTitles = (words: string): string => words.replace(/《[^《》]*》|〔20\d\d〕|\(20\d\d\)/g, "");

/**
 * 评价期间为2023年1月1日至2023年12月31日 in a report of 2024: the evaluation is told of as one of another year. Only where the report
 * speaks of the year of its title more often than of any other, and the paragraph not of both.
 */
export function periodsOfOtherYears(texts: readonly string[], year: number | undefined): readonly (DateTold & { readonly at: number })[] {
  if (year === undefined || !isMostTold(texts, year)) return [];
  return texts.flatMap((text, at) => {
    const plain = halfWidth(text);
    const around = withoutTitles(plain);
    return evaluated.flatMap((pattern) => [...plain.matchAll(new RegExp(pattern, "g"))].flatMap((match) => {
      const sentence = sentenceAround(plain, match.index);
      // 关于开展2024年度绩效自评工作的通知 is a document's name, and no year that the sentence tells of itself.
      const own = withoutTitles(sentence);
      if (Number(match[1]) === year || onPurpose.test(own) || around.includes(`${year}年`)) return [];
      return [{ words: `${match[1]}年`, sentence, offset: match.index + match[0].lastIndexOf(match[1] as string), at }];
    }));
  });
}
