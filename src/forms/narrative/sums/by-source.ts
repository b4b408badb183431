import { endOf, isAddend, isExact, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import { coverage, missesByDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** Whose money it is, and nothing else: 中央补助, 省级财政配套资金, 地方资金, 企业自筹. */
const source = /^(?:申请)?(中央|国家|省级?|自治区|市州|市级?|州级?|盟|县级?|区级?|市县级?|地方|财政|(?:企业|单位|群众|项目单位|业主)?自筹|社会|银行|其[他它])(?:各级)?(?:财政|本级)?(?:专项|预算内|配套|转移支付)*(?:补助|资金|投入|投资|补贴|承担|负担|安排|配套|拨款|奖补|捐赠|贷款|资本)*(?:为|共)*$/;
/** What some money is called that has sources. */
const whole = /(?:补助|资金|经费|补贴|投资|投入|奖补|拨款)(?:总[额量计]?|合计|共计?|为|达)*$/;
/** Money of one source, told beside the others, and what became of it, which is told by other figures than what came. */
const another = /中央|国家|[省市州县区盟]级|自治区|地方|财政|自筹|社会|贷款|上年|去年|结转|结余|缺口|其中/;
/** What is called so takes in whatever anybody put in; 配套 and 自筹 come on top of what was given. */
const ofAll = /总|投资|投入|筹集|筹措|合计|共/;
const onTop = /配套|自筹|社会|银行|捐|贷款|其[他它]/;
const spent = /支出|使用|执行|支付|兑付|发放|结算/;
/** So many digits of a total do not come to one digit off of its parts by chance. */
const digits = 4;
const farOff = 0.25;

/**
 * 完成基本药物制度补助2300.67万元，中央补助442.43万元，地方财政补助1858.24万元；: an amount and right behind it, with no word that opens a list, what of it each level of government gave. Others may have
 * given besides them, so that a total which is more than they make is wrong only by a slip of the hand.
 */
export function sumsBySource(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (!isMoney(total) || !whole.test(total.standing.lead) || another.test(total.standing.lead)) return [];
    const told = sourcesBehind(total, reading);
    // 下达补助100万元，中央60万元，省级40万元，市级配套10万元: the last of them was not given with the others.
    const parts = ofAll.test(total.standing.lead) ? told : told.filter(({ standing }) => !onTop.test(standing.lead));
    if (parts.length < 2 || parts.some((part) => part.figure.quantity.compare(total.figure.quantity) >= 0)) return [];
    const beyond = ofAll.test(total.standing.lead) && coverage(total, parts) > 1 && coverage(total, parts) <= 1 + farOff && !spent.test(total.standing.lead);
    return ties(total, parts) || beyond || missesByDigit(total, parts, digits) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** Each of another level, up to the semicolon or the stop. */
function sourcesBehind(total: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] {
  const parts = mentions.slice(total.index + 1).filter(({ standing }) => standing.sentence === total.standing.sentence && standing.segment === total.standing.segment);
  const last = parts.at(-1);
  const joined = parts.every((part, at) => isMoney(part) && sameKind(part, total) && part.standing.frame === total.standing.frame && /^\s*[,、]\s*[^,、;。:\d]{2,14}$/.test(text.slice(endOf(at === 0 ? total : (parts[at - 1] as Mention)), part.figure.offset)));
  const levels = parts.map(({ standing }) => source.exec(standing.lead)?.[1]);
  const apart = levels.every((level) => level !== undefined) && new Set(levels).size === levels.length;
  return joined && apart && last !== undefined && /^\s*(?:[。;]|$)/.test(text.slice(endOf(last))) && !openEnd.test(text.slice(endOf(last))) ? parts : [];
}

const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
