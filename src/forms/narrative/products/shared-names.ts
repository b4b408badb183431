import type { Mention, Reading } from "../reading/index.js";
import { endOf } from "../reading/index.js";

/** Words that half the labels of a report hold, and that name nothing. */
const general = /资金|经费|支出|费用|补助|补贴|奖励|奖补|贴息|投入|投资|金额|项目|工程|合计|发放|完成|实施|开展|举办|安排|拨付|用于|其中|全年|年度|全[市县区省]|建设|工作|服务|购置|采购|人员|对象|企业|平均|[人户家亩件座村]均|每|类|等|费|款|金/g;
const opening = /^(?:其中:?|全年|年内|共计?|累计|已|新?发放|完成|开展|实施|举办|用于|安排|拨付|支付|兑现|落实)+/;
const ending = /(?:资金|经费|支出|费用|费|款|金额|共计?|合计|为|共|计|类)+$/;

/** How two names hang together: one and the same, so much in common that they are of one thing, a word in common, or nothing. */
export type Kinship = "same" | "close" | "loose" | "none";

/** 残疾儿童康复救助 and 残疾儿童康复救助 · 旅游民宿奖补 and 民宿奖补, 公厕管护 and 管护公厕 · 就业培训 and 培训残疾人. */
export function kinshipOf(total: string, counted: string, besides: string): Kinship {
  const [one, other] = [bare(total), bare(counted)];
  const around = `${other}${besides.replace(/[“”"\s]/g, "")}`;
  if (one.length >= 4 && one === other) return "same";
  // 劳务及保险, 水电等: what else it paid for must be told of what is counted as well.
  if (/等|其他/.test(total) || /[及和与、]/.test(one.replace(shared(one, around), ""))) return isLoose(one, around) ? "loose" : "none";
  if (isTelling(shared(one, around), 4) || (one.length >= 4 && isTelling(one, 3) && [...one].every((each) => around.includes(each)))) return "close";
  return isLoose(one, around) ? "loose" : "none";
}

function isLoose(one: string, other: string): boolean {
  const common = [...new Set(withoutGeneral(one))].filter((each) => other.includes(each));
  return shared(one, other).length >= 2 || common.length >= 2;
}

/** 技术改造贴息类21个项目412.5万元: what stands right behind a count goes by its name. */
export function nameOfTotal(total: Mention, { mentions }: Reading): string {
  const before = mentions[total.index - 1];
  const joined = before !== undefined && before.role.kind === "level" && before.figure.quantity.measure.dimension !== "money" && /^(?:个?项目|企业|人|户|家)?$/.test(total.passage.text.slice(endOf(before), total.figure.offset).trim());
  return joined ? before.label : total.label;
}

export const bare = (name: string): string => name.replace(/[“”"\s()]/g, "").replace(opening, "").replace(ending, "");

export const withoutGeneral = (words: string): string => words.replace(general, "");

/** As many characters as that, of which two at least name something. */
const isTelling = (words: string, length: number): boolean => words.length >= length && withoutGeneral(words).length >= 2;

/** The longest run of characters that two names have in common. */
function shared(one: string, other: string): string {
  let best = "";
  for (let from = 0; from < one.length; from += 1) {
    while (from + best.length < one.length && other.includes(one.slice(from, from + best.length + 1))) best = one.slice(from, from + best.length + 1);
  }
  return best;
}
