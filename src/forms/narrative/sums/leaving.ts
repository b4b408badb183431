/** What ends a list of members: words that tell of something else, or of what became of them. */
import { endOf, leavesList, type Mention } from "../reading/index.js";

/** The member that is going on. */
interface Primary {
  readonly primary: Mention;
}

/** 刑事486件、民商事5327件、执行3862件: of a court's cases they are a kind, and nothing that was carried out. */
export function isCaseToEnforce({ standing: { lead }, figure }: Mention): boolean {
  return /^执行(?:类|案件)?$/.test(lead) && /^[件起宗]$/.test(figure.quantity.measure.symbol);
}

const hasLeft = /^(?:同期|全年|本年|当年)*(?:注销|吊销|报废|拆除|淘汰|退出|退会|清退|剔除|关停|撤销|净[增减])/;

/** 甲10万元、乙5万元，全年完成投资80万元: after a list set apart by 、 a comma with a verb ends it. */
export function leaves(mention: Mention, item: Primary, text: string, numbered: boolean): boolean {
  const { lead } = mention.standing;
  // 预算执行8分 is one of the parts of a score.
  const ofScore = mention.role.kind === "score" && /^(?:预算)?执行(?:率|情况)?(?:得分?|为)*$/.test(lead);
  if (leavesList.test(lead) && !/^累计|^涉及/.test(lead) && !ofScore && !isCaseToEnforce(mention)) return true;
  const between = text.slice(endOf(item.primary), mention.standing.clauseStart);
  // 其中甲866万元，乙35万元；完成支出4093万元: members that commas set apart do not go on after a semicolon with a verb.
  if (mention.standing.segment !== item.primary.standing.segment && /^(?:完成|实现|全年|共|累计|本年|为(?=.{4})|向)/.test(lead)) return true;
  // 新增车位320个，其中充电车位80个；拆除45个，净增275个: what went, and what the two come to, are no kinds of what came.
  if (mention.standing.segment !== item.primary.standing.segment && hasLeft.test(lead) && !hasLeft.test(item.primary.standing.lead)) return true;
  if (!numbered && /[;。]\s*(?:[一二三四五六七八九十]是|第[一二三四五六],|\(\d\)|\d[.、)](?!\d)|[①-⑳])/.test(between)) return true;
  // 基本支出6519万元；项目支出2684万元，…，结转下年187万元，财政收回47万元: what was not spent is no part of what was.
  if (notSpent.test(lead) && /支出|使用/.test(item.primary.label)) return true;
  if (/[,;。]\s*(?:另外?|此外|同时|与此同时)/.test(between + lead)) return true;
  const listedByPause = /、[^,;]*$/.test(text.slice(Math.max(0, item.primary.standing.clauseStart - 1), endOf(item.primary)));
  // 其中甲725亿元、乙380亿元，全市余额为1071亿元，其中…: what is told after the comma has parts of its own.
  const after = text.slice(endOf(mention), endOf(mention) + 12);
  if (listedByPause && /,\s*$/.test(between) && /(?:为|是|达)$/.test(lead) && /^\s*[,(]\s*其中/.test(after)) return true;
  return listedByPause && /,\s*$/.test(between) && /全年|调整后|完成|实现|投入|新增|建成|惠及|受益|发放|开展|举办|^表示|^(?:已|按期|均|全部)*(?:办结|办理|处理|审结|结案|整改|化解|答复|回复)|^当年|^本年|新登记|新注册|新设|注销/.test(lead);
}

/**
 * 排查房屋5.86万栋，其中自建房5.12万栋，发现C级168栋、D级43栋: what the search for all of them found stands beside the part, and is no part with it.
 * 合格290批次，检出不合格10批次 are what it found, both of them.
 */
export function wasFound(mention: Mention, { primary }: Primary, text: string): boolean {
  const found = /^(?:共|累计|新|已|并|从中|另)*(?:发现|查出|检出|排查出|筛查出|摸排出)/;
  const apart = /^[^,;。、]*,\s*$/.test(text.slice(endOf(primary), mention.standing.clauseStart));
  return apart && found.test(mention.standing.lead) && !found.test(primary.standing.lead) && !/合格|正常|达标|[无未]|完好|符合|发现|查出/.test(primary.standing.lead);
}

/** 退休人员31人不计入: the text itself leaves it out. */
export const isNotCounted = ({ standing: { tail } }: Mention): boolean => /^[^,。;:、\d]{0,4}(?:不(?:计入|列入|纳入|包括在|包含在|含在|占编|在其中)|未(?:计入|列入|纳入)|除外|不计)/.test(tail);

const notSpent = /^(?:资金|已|年末|按规定)*(?:结转(?:至|到)?(?:下年|次年|下一年|20\d\d年)|(?:财政|统筹)收回|收回财政|上[缴交]财政|缴回)/;

/**
 * 总额107万元，其中管理费1万元，目前资金已拨付106万元 · 中标价472万元: how far the money has come, and what the whole was tendered or settled at, are
 * told beside the parts and are none of them. 甲工程合同金额80万元、乙工程合同金额20万元 are parts all the same: there the first one is told so, too.
 */
export function becameOfIt({ figure, standing: { lead } }: Mention): boolean {
  return figure.quantity.measure.dimension === "money" && (hasGone.test(lead) || valuedAt.test(lead));
}

const hasGone = /(?:(?:目前|现已|迄今|至今)[^,。;]*|已(?:经|累计|实际|全部|全额|完成)*)(?:拨付|支付|支出|使用|兑付|发放|到账|报账)(?:资金|金额|进度款)?(?:共?计|为|了|达|约)*$/;
const valuedAt = /(?:审定|审核|结算|决算|中标|合同|成交|控制|财评|评审)(?:总?金额|总?价款?|造价|总?投资|额)(?:共?计|为|是|达|约)*$|完成(?:总|固定资产)?投资(?:额)?(?:共?计|为|达|约)*$/;
