import { halfWidth } from "../quantity/index.js";

/**
 * What prose says without a figure, which figures can contradict: all was spent, all was done, the budget was kept,
 * nothing is left, there are no problems. `template`: words of the form or outline that should have been replaced.
 * `other-year`, `title-of-other-unit`: a title whose year or unit nothing else in the file tells. `other-unit`: a sentence that tells
 * of a unit of another place what a report tells of its own. `dated-early`: the date of the report is before what it tells of.
 * `no-such-date`: 12月41日, 2094年. `year-ahead`: a year after that of the report, told of as one that is over. `period-reversed`: 2024年1月1日至2023年12月31日.
 * `period-of-other-year`: the evaluation told of as one of another year than the report's.
 */
export type StatementKind = "all-spent" | "all-done" | "within-budget" | "no-balance" | "no-problems" | "template" | "other-year" | "title-of-other-unit" | "other-unit" | "dated-early" | "no-such-date" | "year-ahead" | "period-reversed" | "period-of-other-year" | "work-under-cost";

export interface Saying {
  readonly kind: StatementKind;
  /** The very words. */
  readonly words: string;
  readonly sentence: string;
  /** Where the words begin in the text. */
  readonly offset: number;
}

/** Plans, demands and denials say nothing of what came to pass. */
const unreal = /(?:未|没|确保|力争|争取|计划|拟|预计|应当|应该|需要|要求|必须|未能|没有|尚未|不能|并未|难以|如果|若|推动|努力|(?<!已)将|待|加快|督促)[^,。;]{0,16}$/;

/** What follows may take it back: 任务按期完成17项 is so many of them, 任务按期完成率 a rate to be told, and 按期完成的 those that were. */
const claims: readonly (readonly [StatementKind, RegExp])[] = [
  ["all-spent", /(?:资金|经费|款项)[^,。;:、]{0,10}(?:全部|全额)(?:拨付|支付|支出|使用|执行|发放)(?!进度|的?(?:比例|情况)|率)|(?:拨付|支付|使用|执行)完毕|(?:支付率|拨付率|支出率|资金使用率)(?:为|达到?|是|均)*100(?:\.0+)?%/],
  ["all-done", /(?:目标|任务|指标|内容)[^,。;:]{0,6}(?:均已|都已|已|全部|全面|均|如期|按期|按时)+(?:全部|全面|超额|圆满)?(?:完成|实现|达到|达标|达成)(?!率|情况|进度|比例|的|(?<=(?:如期|按期|按时|(?<![均都])已)..)了?\d)|(?:全部|超额|圆满|全面)(?:地)?(?:完成|达成|实现)(?:了)?[^,。;]{0,8}(?:目标|任务|指标|计划)|已(?:全部|超额|圆满)完成|(?:绩效|各项|全部|所有)+(?:目标|指标)(?:任务)?(?:完成|达成|实现)率(?:为|达到?|是|均)*100(?:\.0+)?%/],
  ["within-budget", /(?:未|没有|无|不存在)(?:出现|发生|有)?超(?:出|过)?(?:年初|批复|核定|全年|年度)?预算|(?:控制|严控)在(?:年初|批复|核定)?预算(?:数)?(?:之?内|以内|范围内|范围之内)/],
  ["no-balance", /(?:无|没有|零|未(?:形成|产生|发生))(?:资金)?(?:结转)?(?:和|、)?结余|结余(?:资金|金额)?(?:为)?(?:0(?:\.0+)?(?:万元|元|(?=[,。;]|$))|零)/],
];

/** Leftovers of a form or an outline, each told by what nobody would write of his own accord. */
const leftovers: readonly RegExp[] = [
  // The form's own note asks for a reason (100字以内); that stays.
  /(?<!说明(?:原因|理由))[(](?:限|不超过|控制在|约)?\d{2,4}字(?:以内|之内|左右|以上)?[)]/,
  /(?:增加|增长|上升|提高|增长率)[/](?:减少|下降|降低)/,
  /(?:占|增长|下降|减少|增加|完成率为|执行率为)[\s_]*%/,
  /(?:资金|支出|收入|预算|决算|金额|总额|共计|合计|安排|拨付)(?:为|数|数为)?(?:\s{2,}|_+\s*)(?:万元|元)/,
  // 开发数量（≥**个）: indicators of the ministries' catalogues are called so; the target stands in a cell of its own.
  /(?<![\dA-Za-z×*])(?:X{2,}|x{2,}|×{2,}|(?<![≥≤<>]=?\s*)\*{2,})\s*(?:万元|元|人|个|户|项|次|年|月|日|%|单位|部门|局|县|区|市|镇|乡|街道|项目|资金)/,
  // A line to be signed and dated by hand is left alone.
  /(?:(?:填报|填表|报告|编制|报送)(?:日期|时间):|^)\s*年\s+月\s+日\s*$/,
  /^(?:[(]?[一二三四五六七八九十\d]+[)、.．]*)?\s*…{1,4}$/,
  /[(](?:请|简要|简述|概述|填写|此处|重点说明|具体说明)[^()]{2,80}[)]/,
  /^(?:请)?(?:简要|简述|概述)(?:概述|说明|介绍|描述|部门|单位|项目)[^,。]{0,40}。?$/,
  /^(?:填写|撰写|编写)(?:说明|要求|提示)[:]/,
  /[(](?:参考)?(?:提纲|范本|模板|样本|样式|参考格式|参考文本)[)]/,
  /(?:为|:)\s*[“"]?优秀?[/]良好?[/]中/,
];

/** What a paragraph or a cell says of this kind, sentence by sentence. */
export function sayingsIn(text: string): readonly Saying[] {
  return [...text.matchAll(/[^。；;\n]+[。；;]?/g)].flatMap((match) => {
    const sentence = match[0];
    const plain = halfWidth(sentence);
    return claims.flatMap(([kind, pattern]): Saying[] => {
      const found = pattern.exec(plain);
      if (found === null || unreal.test(plain.slice(0, found.index)) || (kind === "all-done" && isOfOneKind(plain.slice(0, found.index), found[0]))) return [];
      return [{ kind, words: found[0], sentence: sentence.trim(), offset: match.index + found.index }];
    });
  });
}

/** 教学任务全部完成, 防汛任务均已完成: one kind of work was done, of which no other's indicator says anything. */
function isOfOneKind(before: string, said: string): boolean {
  if (!/^(?:任务|工作任务|内容)/.test(said)) return false;
  const subject = /[\u4e00-\u9fff]*$/.exec(before)?.[0] ?? "";
  return subject.replace(general, "") !== "";
}

const general = /(?:我?[局院校站所镇中心单位部门]+|截至|年[初末底]|本|当|全|上述|以上|该|此|各|所有|一切|全部|整体|总体|主要|重点|年度?|月|日|下达|确定|既定|设定|预定|规定|计划|预期|预算|绩效|履职|项目|工作|目标|建设|实施|和|及|与|的|等|项|个|了)/g;

/** The first words of a template left in a text. */
export function leftoverIn(text: string): Saying | undefined {
  const plain = halfWidth(text);
  for (const pattern of leftovers) {
    const found = pattern.exec(plain);
    if (found !== null) return { kind: "template", words: found[0].trim(), sentence: text.trim(), offset: found.index };
  }
  return undefined;
}
