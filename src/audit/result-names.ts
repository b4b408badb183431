import { halfWidth } from "../quantity/index.js";

/** What counts, and when and by whom: 全年完成培训教师人数 is 培训教师. */
const before = /^(?:20\d\d年度?|全年度?|年内|当年|期末|年[末底]|本年度?|年度|共|累计|已|实际|完成|实现|落实|全[县市区镇乡校院局]|我[县市区镇乡校院局]|开展|组织|举办|进行|实施)+/;
const behind = /(?:的)?(?:完成)?(?:数量|总量|总数|人数|人次数?|户数|家数|个数|件数|台数|套数|处数|份数|册数|条数|座数|所数|辆数|株数|间数|栋数|项数|篇数|起数|宗数|例数|盏数|吨数|亩数|头数|只数|幅数|张数|支数|名数|种数|天数|剂次数?|场次数?|场数|批次数?|期数|次数|里程|长度|面积|规模|数|量)$/;
/** A text's 受益学生人数 has lost its 数 to the words that only lead up to a figure; 老年人 of 服务老年人人数 has not. */
const counter = /(?:人次|场次|批次|[人户家个件台套处份册场批期次])$/;
/** Names that any project may have an indicator of. */
const general = /^(?:人员|活动|培训|会议|工作|任务|项目|设备|资金|补助|宣传|服务|检查|演出|目标|指标|质量|数量|完成|满意)?$/;

function plainName(name: string): string {
  return halfWidth(name).replace(/\([^()]*\)|[^\p{L}\p{N}]+/gu, "").replace(/^\d{1,2}(?=\D)/, "");
}

/** What is counted, as it is compared, in one or two ways; of a rate the name is told in full. */
function coresOf(name: string, isRate: boolean): readonly string[] {
  const core = plainName(name).replace(before, "");
  return isRate ? [core] : [core.replace(behind, ""), core.replace(counter, "")];
}

/** 慰问困难群众 and 困难群众慰问: what was done stands before what it was done to, or behind it. */
function turned(core: string): string {
  return core.slice(2) + core.slice(0, 2);
}

/** Whether the words of a text and the name of an indicator are of one thing beyond doubt. */
export function namesResult(told: string, indicator: string, isRate: boolean): boolean {
  if (plainName(told) === plainName(indicator)) return true;
  const others = coresOf(indicator, isRate);
  return coresOf(told, isRate).some((core) => core.length >= 2 && !general.test(core) && (others.includes(core) || (!isRate && core.length >= 4 && others.some((other) => other.length === core.length && (turned(core) === other || turned(other) === core)))));
}

/** The shortest name that a longer one may go around: 修订预案 and 修订山洪灾害防御预案. */
const around = 4;

/**
 * 硬化村组公路 and 硬化公路里程, 拆除违法建设 and 拆除违建面积: what is done is the same, and the one name has all that the other has, in its order. It may still be a part of
 * the other, so that such names alone show nothing.
 */
export function isNearName(told: string, indicator: string): boolean {
  return coresOf(told, false).some((one) => coresOf(indicator, false).some((other) => {
    const [short, long] = [one, other].sort((a, b) => a.length - b.length) as [string, string];
    // 食品抽检不合格 is a part of 食品抽检.
    return short.length >= around && !general.test(short) && !long.startsWith(short) && !(/[不未无]/.test(long) && !/[不未无]/.test(short)) && short.slice(0, 2) === long.slice(0, 2) && isWithin(short, long);
  }));
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const each of long) if (each === short[at]) at += 1;
  return at === short.length;
}

/** What any count may be told with: sharing these, two names share nothing. */
const common = /^(?:完成|实现|开展|组织|举办|进行|实施|全年|累计|项目|工作|任务|活动|服务|人数|人次|数量|次数|个数|培训|建设|管理|检查)$/;

/** Whether two names have a word of their own in common: 扫描 of 档案数字化扫描 and 扫描页数. */
export function shareWords(told: string, indicator: string): boolean {
  const [one, other] = [plainName(told), plainName(indicator)];
  return Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some((word) => !common.test(word) && /^[\u4e00-\u9fff]{2}$/.test(word) && other.includes(word));
}
