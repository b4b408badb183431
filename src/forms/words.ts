import { halfWidth } from "../quantity/index.js";

/**
 * The words by which forms, columns and rows are known, with the synonyms seen in the provinces' forms. Patterns are held
 * against squashed text: half-width, without white space, without the unit in brackets, without a closing colon.
 */

/** Text as labels are compared: 年初预算数（万元）： and 年初 预算数 are one. */
export const squash = remembered((text: string): string =>
  halfWidth(text)
    .replace(/\s+/g, "")
    .replace(/\((?:单位:)?(?:万元|元|亿元|千元|人|%|㎡|平方米)\)/g, "")
    .replace(/[:;。]+$/, ""),
);

/**
 * Remembers what was made of a text. A row is asked by every part of a form whether it is its own, and templates repeat
 * their labels from form to form; what is remembered is bounded.
 */
function remembered<Made>(work: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.made;
    if (known.size >= 4_096) known.clear();
    const made = work(text);
    known.set(text, { made });
    return made;
  };
}

/** 上年完成值, 去年执行数, 前三年平均值: told for comparison beside the year's own, which they must not be taken for. */
export const earlier = /^(?:上年度?|上一年度?|去年|[前近][一二三两123]年|历史|往年)(?!.{0,4}(?:结转|结余))/;

/** How an indicator is worked out, scored or shown to be so: 指标值计算公式和数据获取方式 holds no target, 得分标准 no score. */
const method = /(?:计算|取值|评分|计分|得分|赋分|考核)(?:公式|方法|方式|标准|细则|规则|办法)|获取方式|(?:数据|资料|信息)来源|(?:佐证|证明|支撑)材料|指标(?:解释|内涵|释义)/;

/** What was got of the points. 得分系数(%) says which part of them was earned and is none of them; 应得分 is what could be got; 自评分值 was. */
const got = /(?<![应可])得分(?!率|系数|比例|比率)|^自?评分(?:数|值|结果)?(?:\(\d+分\))?$|^(?:单位)?(?:自评价?|自我评价|评价|考核|评定|评审|实际|最终)(?:打分|分数|评分)$|^(?:自评|自我)?打分$|^自评价?分值?$/;

export type FundColumn = "initial" | "adjustment" | "fullYear" | "actual" | "rate" | "weight" | "score" | "reason";

/** Order decides: 得分(20分*执行率) is a score and 执行率权重 a weight though they name the rate, 预算执行率 a rate though it names 执行. */
export const fundColumns: readonly (readonly [FundColumn, RegExp])[] = [
  ["reason", /原因|说明|备注|改进措施/],
  ["score", got],
  ["weight", /^分值|分值$|权重|标准分|基[准本]分|[应可]得分|^分数|^满分$/],
  ["rate", /(?:执行|支出|使用|支付)(?:率|进度|比例)|^预算完成率|^E\/C|^B\/A/],
  ["initial", /年初预算|年初批复|年初安排|年初数|年初下达|年初核定|预算申请数|^批复预算数?$/],
  ["fullYear", /全年预算|(?:全年|年度|本年|当年)调整预算|调整后(?:的)?(?:全年)?预算|全年\(调整\)预算|全年\(调整后\)预算|^预算数(?:\([A-Z]\))?$|^预算安排数?|^可用指标|^预算资金(?:\([A-Z]\))?$|^(?:最终|年末|本年度?|当年|年度)预算(?:数|总额|指标)?(?:\([A-Z]\))?$|^预算(?:总额|数\(调整后\))(?:\([A-Z]\))?$|^调整后(?:数|金额|数额)?(?:\([A-Z]\))?$|^(?:全年|年度|本年度?|当年)?预算(?:金?额|资金额)(?:\([A-Z]\))?$/],
  ["adjustment", /预算调整|调整预算|^调整数|追加|^(?:年中|年度|当年|本年)?(?:预算)?(?:调整|调剂|增减)(?:及结转|及追加|变动)?(?:数|金?额)?(?:\([^()]{1,6}\))?$/],
  ["actual", /执行数|执行资金|实际支出|全年支出|支出数|决算数|^实际执行|^实际到位并支出|^执行金?额|^(?:实际|累计|全年)(?:支[出付]|使用|执行)(?:数|金?额|资金)?(?:\([A-Z]\))?$|^已?支[出付](?:金?额|数|资金)(?:\([A-Z]\))?$|^已(?:支[出付]|使用|执行)(?:\([A-Z]\))?$|^决算(?:支出)?(?:金?额|数)?$/],
];

export type IndicatorColumn =
  | "level1" | "level2" | "name" | "sign" | "unit" | "target" | "actual" | "weight1" | "weight2" | "weight" | "score" | "reason";

export const indicatorColumns: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ["level1", /^一级(?:指标|目标)/],
  ["level2", /^二级(?:指标|目标)/],
  ["name", /^三级(?:指标|目标)|^四级指标|^指标名称|^指标内容|^绩效指标名称|^具体指标/],
  ["sign", /^指标性质|^计算符号|^指标方向|^符号|^运算符/],
  ["unit", /^计量单位|^度量单位|^指标单位|^单位$/],
  ["score", /^(?:自评)?得分(?:及|和|与|、)(?:扣分)?(?:原因|说明|理由|依据)/],
  ["reason", /原因|改进措施|^说明|^备注|^情况说明|^扣分(?:说明|理由|依据)/],
  ["score", got],
  ["weight", /分值|权重|标准分|基[准本]分|[应可]得分|^满分/],
  ["actual", /^(?:本年度?|当年|全年)?实际(?:数|完成数)?$|^完成$|完成值|完成情况|完成数|实际值|实际完成|实际(?:达到|达成|水平|结果)|^达到值|^业绩值|^完成结果|实现(?:值|情况)|达成(?:值|情况)|^(?:已|全年|年度|全年实际)(?:完成|达到|实现)(?:量|结果)?$|^完成量/],
  ["target", /指标值|目标值|^年度目标(?!\d|.*\d分\))|^绩效目标值|^(?:本年度?|当年|全年|年初|预期|计划)?目标$|^(?:年初)?设定值|^目标设定值?$|^预期值|^(?:年度|全年|本年度?|年初)?(?:计划|预计)(?:完成)?(?:值|数|量)$|^标准值$|^预期指标|^(?:年度|全年)?应完成(?:值|数|量)?$|^(?:年度|目标|计划)任务(?:数|量)$/],
];

/** Columns of the monitoring form (监控表) and of the application form (申报表), which are not self-evaluations. */
export const monitoringWords = /1-\d+月执行|全年预计执行|完成目标可能性|监控情况/;

export type HeadLabel = "project" | "unit" | "department" | "implementer";

export const headLabels: readonly (readonly [HeadLabel, RegExp])[] = [
  // A bracket may be missing, typed away or not recognised in a scan.
  ["project", /^(?:项目|项目支出|转移支付|转移支付\(?项目\)?|专项资金|专项|专项\(?项目\)?|项目\(?专项\)?|政策|政策\(?项目\)?|项目\(?政策\)?)名称$|^项目(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/],
  ["unit", /^(?:预算部门|预算单位|部门|单位|部门\(单位\)|预算部门\(单位\)|部门单位|填报单位|填报部门|评价单位)(?:名称)?(?:\(盖章\))?$/],
  ["department", /^(?:项目|中央|地方|[省市州县区]级?)?主管部门(?:\(单位\)|\(单位及代码\))?(?:及代码)?(?:名称)?(?:\(盖章\))?$/],
  ["implementer", /^(?:项目)?(?:主管\(实施\)|主管部门(?:及|和|、|\/)(?:项目)?实施|(?:实施|资金使用|承担|使用|具体实施)(?:\(主管\))?)(?:单位|部门)(?:\(盖章\))?(?:名称)?$/],
];

/** A label of the form's head with the value that its own cell may carry: 项目名称 | …, or 项目名称：校舍维修. */
export const headPair = remembered((text: string): { label: HeadLabel; words: string; value: string } | undefined => {
  const [, before = "", after = ""] = /^([^:：]{2,16})[:：]?([\s\S]*)$/.exec(text.trim()) ?? [];
  const whole = squash(text);
  for (const [words, value] of [[whole, ""], [squash(before), after.trim()]] as const) {
    const label = headLabels.find(([, pattern]) => pattern.test(words))?.[0];
    // 单位：万元 names a measure, not a unit.
    if (label !== undefined && !/^(?:人民币)?(?:万元|元|亿元|千元|%|人)/.test(value)) return { label, words, value: value.split(/\s{2,}|\s*(?:[(（](?:金额|计量)?(?:单位)?[:：]?(?:人民币)?(?:万|千|百万|亿)?元|填报日期|填报时间|填表人|联系人|联系电话|(?:金额)?单位[:：])/)[0] ?? "" };
  }
  return undefined;
});

export function headLabelOf(text: string): HeadLabel | undefined {
  return headPair(text)?.label;
}

export const goalWords = {
  block: /^(?:年度)?(?:总体|绩效)目标|^年度总体(?:绩效)?目标/,
  expected: /^(?:预期目标|年初(?:绩效|设定)?目标|年度(?:绩效)?目标(?:\d+)?$|项目年度目标|全年\(调整\)绩效目标|年初设定目标|预期(?:绩效)?目标|年度预期目标|目标$)/,
  achieved: /^(?:实际完成情况|全年(?:目标)?实际完成情况|(?:年度)?(?:总体)?(?:绩效)?目标(?:实际|的)?完成情况|完成情况|年度目标完成情况|目标实际完成情况|全年实际完成情况)/,
};

export const totalLabel = /^(?:自评)?(?:总分|总计|合计|总得分|总评分|得分合计|分值合计|自评得分合计|(?:分值|权重)[、和及与/]?(?:自评)?得分合计|(?:自评|综合|最终)(?:总)?得分)(?:\(.*\))?(?:得分)?$/;
/** 总分值 · 总得分 · 自评等级, heading a row of their own beside 总分. */
export const totalHeads = { weight: /^总?分值(?:合计)?$/, score: /^总得分$|^得分合计$/, grade: /^(?:自评|评价|绩效)?等[级次]$/ } as const;
export const subtotalLabel = /^.{0,10}小计(?:\(.*\))?$|^(?:产出|效益|效果|满意度?|成本|决策|过程|投入|管理)+(?:类)?(?:指标)?(?:得分|分值)?合计(?:\(.*\))?$/;

/** Rows below the indicators that end them. */
export const footLabel = /^(?:填表人|填报人|联系人|说明|备注|注|评价结论|自评结论|存在(?:的)?(?:主要)?问题|改进措施|单位负责人|负责人|其他需要说明|约束性指标|偏差大或|(?:偏差|未完成|未达标|扣分)[^,，。;；]{0,6}原因|改进措施及结果|(?:项目|财务|部门|单位|分管|主要|主管|科室|业务)+(?:负责人|领导)(?:\((?:签字|签章|签名|盖章)\))?(?:$|[:：])|(?:经办|审核|复核|制表|编制)人(?:$|[:：(（]))/;

export const scoredFormTitle = /自评表|自评价表|绩效评价表|绩效自我评价表|支出绩效自评/;
export const baseTableTitle = /基础数据表/;

/** 分值 written into a title: 产出指标(50分), 产出指标(50), 年度绩效目标1（40分）. */
export const pointsInTitle = /[(（]\s*(\d+(?:\.\d+)?)\s*(?:分\s*[)）]|(?<=^(?:产出|效益|满意度|成本|决策|过程)指标\s*[(（]\s*\d{1,2})[)）]$)/;

/** What column a text names, by the words of `columns`; none where it is one of `except`. */
export function columnOf<Column>(columns: readonly (readonly [Column, RegExp])[], except?: RegExp): (text: string) => Column | undefined {
  return remembered((text) => {
    const label = squash(text);
    return label === "" || label.length > 24 || except?.test(label) === true ? undefined : columns.find(([, pattern]) => pattern.test(label))?.[0];
  });
}

export const fundColumnOf = columnOf(fundColumns, earlier);
export const indicatorColumnOf = columnOf(indicatorColumns, new RegExp(`${earlier.source}|${method.source}`));
