import type { Mention } from "../reading/index.js";

/** Parts that together are a whole by definition: neither 其中 nor 即 is needed to say that the list is complete. */
export interface Family {
  /** What the whole is called: where the parts stand in running text without a word that opens a list, nothing else is their total. */
  readonly whole?: RegExp;
  readonly parts: readonly RegExp[];
  /** Parts that may be left out. */
  readonly optional?: readonly RegExp[];
  /** Whatever else is told beside its parts is no part of the whole. */
  readonly exclusive?: true;
}

/** 全年支出中财政拨款: a part of it. */
const spending = /支出(?!中)|(?:^|[^年])决算数?$|预算(?:数|总额)?$|资金总额$/;
const staff = /编制|在职|在岗|在编|人员|职工|实有|干部|人数/;

/** Those that answered are no one answer: 非常满意268份 is not what 满意184份 and 不满意12份 come to. */
const answered = /^(?!.*满意(?!率|度|调查|测评|问卷)).+/;

export const families: readonly Family[] = [
  { whole: spending, parts: [/基本支出(?!.{0,3}(?:结转|结余|剩余))/, /项目支出(?!.{0,3}(?:结转|结余|剩余))/], optional: [/经营(?:支出|$)/, /上缴上级/, /(?:对)?附属单位/, /结转下年|年末结转/] },
  { whole: /结转和?结余$|结余$|结转$|结转结余/, parts: [/^基本支出(?:的)?(?:结转|结余)/, /^项目(?:支出)?(?:的)?(?:结转|结余)/], exclusive: true },
  { whole: /基本支出|支出(?:总额|合计|总计|决算)?$/, parts: [/工资.{0,1}福利/, /商品.{0,1}服务/, /个人.{0,1}家庭/], optional: [/资本性/, /其他支出/, /债务/] },
  { whole: /人员(?:经费|支出)/, parts: [/工资.{0,1}福利/, /个人.{0,1}家庭/] },
  { whole: /基本支出/, parts: [/人员(?:经费|支出)/, /公用(?:经费|支出)/], optional: [/个人.{0,1}家庭/] },
  { whole: /三公/, parts: [/出国/, /接待/, /用车|公车|购置.{0,3}运行/], exclusive: true },
  { whole: /(?:公务用车|公车|用车).{0,3}购置.{0,3}运行|用车.{0,4}运行.{0,4}购置/, parts: [/(?:用车|公车|车辆|^)购置(?!.{0,4}运行)/, /(?:用车|公车|车辆|^)运行(?!.{0,4}购置)/], exclusive: true },
  { whole: /收入|预算/, parts: [/税收(?:收入)?$/, /非税/] },
  { whole: /收入/, parts: [/税务(?:部门|局)?/, /财政(?:部门|局)/] },
  { whole: /收入/, parts: [/国税/, /地税/], optional: [/财政(?:部门|局)/, /其他部门/] },
  { whole: /财政总收入|财政收入|预算收入|公共财政/, parts: [/上划/, /地方/] },
  // Of what is repaid, principal and interest may be told apart.
  { whole: /^(?!.*(?:息|还本)).*(?:债务|债券|限额|余额)/, parts: [/一般债(?!.*(?:息|还本))/, /专项债(?!.*(?:息|还本))/], optional: [/外债|外贷/] },
  { whole: /财政拨款/, parts: [/一般公共预算/, /政府性基金/], optional: [/国有资本/, /结转|结余/] },
  { whole: /收入|支出|总计/, parts: [/^(?:\D*)?本年(?:收入|支出)/, /结转|结余/], optional: [/(?:使用)?非财政拨款结余|用事业基金/] },
  { parts: [/财政拨款|本年|当年/, /结转|结余/], optional: [/其他/] },
  { whole: /采购/, parts: [/货物/, /工程/, /服务/] },
  { whole: /采购/, parts: [/(?:政府)?集中采购/, /分散采购/] },
  { whole: /在职|在编|人员|职工|人数|岗位|教职工|教师|编制/, parts: [/专业技术/, /管理/, /工勤/], optional: [/聘用|编外|临聘|劳务派遣/] },
  { whole: staff, parts: [/行政(?!区)|公务员(?!法)/, /(?<!参公|公务员法管理的?)事业(?!单位)/], optional: [/工勤/, /参公|参照|公务员法/, /(?:机关|后勤)服务/, /聘用|编外|临聘/] },
  { whole: /^(?!.*编制).*(?:人员|职工|教职工|人数|实有|供养)/, parts: [/在职|在编/, /(?<!离)退休/], optional: [/离休/, /临聘|临时|编外|遗属/] },
  { whole: /离退休|退休/, parts: [/^离休/, /^退休/], exclusive: true },
  { whole: /人|职工|教师|学生|教职工|代表|干部/, parts: [/^男(?!校)/, /^女(?!校)/], exclusive: true },
  { whole: /低保|保障|户|人|居民/, parts: [/^城市低保|^城镇低保|^城市|^城镇/, /^农村低保|^农村/] },
  { whole: /收入|支出/, parts: [/中央(?!资金|补助|专项|转移)/, /地方(?!税)/] },
  // 三保 is three by its name.
  { whole: /三保|支出/, parts: [/保工资/, /保运转/, /保(?:基本)?民生/], exclusive: true },
  // 河道治理5公里 is no sum of what was built on its banks; 护岸 is.
  { whole: /护岸|堤防/, parts: [/左岸/, /右岸/] },
  { whole: /医疗收入|业务收入/, parts: [/门诊/, /住院/] },
  { parts: [/上半年/, /下半年/], whole: /./ },
  { parts: [/一季度/, /二季度/, /三季度/, /四季度/], whole: /./ },
  // A unit's income by source: what neither appropriations nor business brought is 其他收入.
  { whole: /收入(?:合计|总计|总额)?$/, parts: [/财政(?:拨款|补助)/, /^其[他它]收入/], optional: [/上级补助/, /事业收入/, /经营收入/, /附属单位/, /医疗收入/, /政府性基金/, /专户|非税/, /结转|结余/] },
  { whole: answered, parts: [/非常满意|很满意/, /不满意/], optional: [/(?<![不很]|非常|基本|比较|较)满意/, /基本满意|比较满意|较满意/, /一般/] },
  { whole: answered, parts: [/(?<!不|非常|很|基本|比较|较|较为)满意(?![率度])/, /(?:基本|比较|较|较为)满意(?![率度])/, /不满意/], optional: [/一般/, /不了解|不清楚|弃权|未评价|无所谓/] },
  { whole: /面积|库房|建筑|用房|停车/, parts: [/地上/, /地下/], exclusive: true },
  // 站内救助44人次、站外救助163人次: within and without one border are all there is; 县内住院 of all who were paid for is not.
  { whole: /./, parts: [/^(?:[站市县区州校院厂]|系统|辖区|本[市县区])内(?:救助|人员|职工|学[生员]|企业|单位|项目)?$/, /^(?:[站市县区州校院厂]|系统|辖区|本[市县区])外(?:救助|人员|职工|学[生员]|企业|单位|项目)?$/], optional: [/^(?:[国省境]|港澳台|海)外/], exclusive: true },
  { whole: /特困|五保|供养/, parts: [/^集中(?:供养)?(?:特困|五保)?(?:的|对象|人员)?$/, /^分散(?:供养)?(?:特困|五保)?(?:的|对象|人员)?$/], exclusive: true },
  { whole: /邮电/, parts: [/^邮政(?:业务)?(?:总?收入|总量)?$/, /^电信(?:业务)?(?:总?收入|总量)?$/], exclusive: true },
  { whole: /幼儿园|学校|[园校]$/, parts: [/^公办(?:幼儿园|学校|[园校])?$/, /^民办(?:幼儿园|学校|[园校])?$/], optional: [/^集体/], exclusive: true },
  { whole: /指标/, parts: [/^产出/, /^效益/], optional: [/^满意度/, /^成本/, /^决策/, /^过程/, /^投入/, /^管理/] },
  // 12项，全部完成10项，部分完成1项，未完成1项.
  { whole: /./, parts: [/^全部(?:完成)?$/, /^未(?:完成)?$/], optional: [/^(?:部分|基本)(?:完成)?$/] },
  { whole: /收入/, parts: [/中央/, /省级|自治区/], optional: [/市级|市县/, /县级|区级|县区/, /地方/] },
];

/** The families whose every part is named among the labels, with nothing beside them. */
export function familiesOf(labels: readonly string[]): readonly Family[] {
  return families.filter(
    (family) =>
      family.parts.every((pattern) => labels.some((label) => pattern.test(label))) &&
      labels.every((label) => membersOf(family).some((pattern) => pattern.test(label))),
  );
}

export function membersOf(family: Family): readonly RegExp[] {
  return [...family.parts, ...(family.optional ?? [])];
}

/** Whether two labels are parts of one whole by definition: 商品和服务支出 is no part of 工资福利支出. */
export function areSiblings(one: string, other: string, tells: (pattern: RegExp, label: string) => boolean = (pattern, label) => pattern.test(label)): boolean {
  return families.some((family) => {
    if (family.exclusive && family.whole?.test(one) === true) return false;
    const all = membersOf(family);
    const [a, b] = [all.findIndex((pattern) => tells(pattern, one)), all.findIndex((pattern) => tells(pattern, other))];
    return a >= 0 && b >= 0 && a !== b && !all.some((pattern) => pattern.test(one) && pattern.test(other));
  });
}

/** The same, where the words that tell the kind are the labels' own. */
export function areKin(one: string, other: string): boolean {
  return areSiblings(one, other, isCalled);
}

/** 补短板工程 in 全民健身场地器材补短板工程 and 服务 in 公共文化服务体系建设资金 are words of a long name and tell no kind. */
function isCalled(pattern: RegExp, label: string): boolean {
  const found = pattern.exec(label);
  if (found === null) return false;
  const after = label.length - found.index - found[0].length;
  return label.length - found[0].length <= 10 || (after <= 6 && found.index <= 6);
}

/** 公务用车购置费 and 公务用车运行费: the two that make up one thing and nothing beside it. */
export function belongTogether(one: string, other: string): boolean {
  return families.some((family) => {
    const [a, b] = [one, other].map((label) => family.parts.findIndex((pattern) => pattern.test(label)));
    return family.exclusive === true && family.parts.length === 2 && a !== undefined && b !== undefined && a >= 0 && b >= 0 && a !== b && family.whole?.test(one) !== true && family.whole?.test(other) !== true;
  });
}

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
