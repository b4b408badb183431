import type { BalanceRelation } from "../../../model/index.js";
import type { FactBook, Mention, Reading } from "../reading/index.js";
import { balance, isAmount, otherTerms, tellsAnother } from "./accounts.js";
import { comesOutOrSlips } from "./signs.js";

const arrives = /下达|安排|拨付|拨款|拨入|划拨|到位|配套|补助|收到|争取|自筹|筹集|筹措|投入|捐赠|(?:资金|经费|专款)(?:为|共|计)*$/;
const notOfIt = /支出|使用|支付|执行|兑付|发放|应|计划|需求|概算|估算|合同|中标|总投资|收回|上缴|约|累计|上年|去年|目标|[合总共]计|总额|以上/;
const spent = /^(?:20\d\d年度?|全年|本年度?|当年|年内|项目|资金|实际|累计|共|已|总)*(?:支出|使用|支付)(?:资金|经费|合计|总额|共计|金额)?(?:为|共|计|了)*$/;
const rest = /^(?:截至年底|年[末未]|年底|期末|年终|资金|项目|专项|尚|仍|有|账面)*(?:结转和?结余|结转|结余|节余|剩余|余额)(?:资金|经费|金额)?(?:为|是|共)*$/;
/** As many as a sentence tells of what came in. */
const most = 5;

/**
 * 市财政拨入普法专项经费20万元；上级补助48.41万元。支出65.41万元，年末结余0万元: all that came in, told one beside the other, what was spent of it and what was left. Earlier years may have left
 * something as well, so that it has to come out or be a slip away.
 */
export function broughtAndSpent(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((left): BalanceRelation[] => {
    const taken = mentions[left.index - 1];
    if (taken === undefined || !isAmount(left) || !rest.test(left.standing.lead) || !isAmount(taken) || !spent.test(taken.standing.lead) || taken.standing.sentence !== left.standing.sentence || tellsAnother(left)) return [];
    const ins = broughtBefore(taken, reading);
    const [first, ...more] = ins;
    if (first === undefined || more.length === 0 || ins.length > most || !ins.every((each) => isAmount(each) && arrives.test(each.standing.lead) && !notOfIt.test(each.standing.lead))) return [];
    const told = text.slice(first.standing.clauseStart, left.figure.offset);
    if (otherTerms.test(told) || /\([^()]*\d[^()]*\)|合计|共计|总计/.test(told) || isMadeUpOf(first, more) || new Set(ins.map(({ label }) => label)).size < ins.length) return [];
    const terms = { from: first, more, taken, left };
    return comesOutOrSlips(terms, 4) ? [balance(terms, book)] : [];
  });
}

/** 下达100万元，中央60万元、省级40万元: the one is told in parts, and none of them beside it. */
function isMadeUpOf(whole: Mention, parts: readonly Mention[]): boolean {
  return parts.map(({ figure }) => figure.quantity).reduce((sum, each) => sum.plus(each)).compare(whole.figure.quantity) === 0;
}

/** The amounts of the sentence before the spending; those of the sentence before where it opens its own. */
function broughtBefore(taken: Mention, { mentions }: Reading): readonly Mention[] {
  const money = mentions.filter((each) => each.index < taken.index && each.figure.quantity.measure.dimension === "money" && taken.standing.sentence - each.standing.sentence <= 1);
  const here = money.filter(({ standing }) => standing.sentence === taken.standing.sentence);
  return here.length > 0 ? (here.length === money.length ? here : []) : money;
}
