import type { Mention } from "../reading/index.js";

/** A kind of list that leaves something out however long it is. */
interface Unclosed {
  readonly whole: RegExp;
  readonly part: RegExp;
}

const functions = /一般公共服务|国防|公共安全|教育|科学技术|科技|文化|体育|传媒|社会保障|就业|卫生|医疗|计划生育|节能环保|环境保护|城乡社区|农林水|交通运输|资源勘探|商业服务|金融|自然资源|国土海洋|住房保障|粮油|灾害防治|应急|债务付息/;

const unclosed: readonly Unclosed[] = [
  // Interest, transfers and what comes in besides stand in the accounts of a fund beside contributions and aid.
  { whole: /(?:基金|保险)[^,]*收入|基金收入/, part: /(?:保险费|缴费|征缴)(?:收入)?$|(?:财政|政府)(?:补贴|补助|资助)(?:收入)?$|利息|转移收入/ },
  // A county spends on two dozen functions; a unit on four or five, all of which it tells.
  { whole: /(?:^|[^完])全[国省市县区州旗镇]|(?:地方|公共)?财政(?:总|预算)?支出|公共预算支出/, part: functions },
];

/** 满意151份、基本满意32份: those who were not content are left out more often than told. */
const content = /(?<!不|不太|不够|不很|不大)满意(?:的|有|者)?$/;

/** 非常满意120份、满意63份 of 190 answers: grades of the content alone are all of the answers only where nobody was anything else. */
export function isOfContentOnly(parts: readonly Mention[]): boolean {
  return parts.every(({ label }) => content.test(label));
}

/** A级62家、B级108家、C级14家: most systems go on with D or M. */
const upperGrade = /(?:^|[^A-Z])[ABC]级?$/;

/** Whether lists of such parts are highlights by nature: nothing is missing from them where they do not make up the total. */
export function isNeverWhole(total: Mention, parts: readonly Mention[]): boolean {
  const whole = `${total.standing.leadBefore}${total.label}`;
  if (parts.every(({ label }) => upperGrade.test(label))) return true;
  const named = /三公|本级|部门|单位|我[局院校]/.test(whole);
  return !named && unclosed.some((kind) => kind.whole.test(whole) && parts.every(({ label }) => kind.part.test(label)));
}
