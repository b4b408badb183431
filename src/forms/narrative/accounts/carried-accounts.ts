import type { BalanceRelation } from "../../../model/index.js";
import { balance, isTerm, otherTerms, tellsAnother } from "./accounts.js";
import type { FactBook, Mention, Reading } from "../reading/index.js";

const carried = /(?:上年度?|年初|上年末|期初|以前年度|20\d\d年末?)(?:结转和?结余|结余结转|结转|结余|余额)(?:资金|收入)?$/;
const cameIn = /收入(?:总额|合计|总计)?$|到位|拨入|筹集|募集|留成|留用|提取|下达|收到|拨款$|补助$/;
const wentOut = /支出(?:总额|合计|总计)?$|使用|拨付|支付|发放|上解/;
const planned = /预算(?!收入|支出)|计划|预计|年初预算/;
const rest = /^(?:截[至止](?:目前)?|(?:20\d\d)?年(?:末|终|底)|期末|本年度?|当年|累计|滚存|尚|资金)*(?:结转和?结余|结余结转|结余|结转|余额|剩余)(?:资金)?(?:下年度?(?:继续)?(?:使用)?)?$/;

/**
 * 上年结余464万元，本年留用1025万元，甲支出657万元，乙支出362万元，年末结余470万元: with what was carried over told as well, what came in less what went out is what
 * is left. Every amount of the sentence must say on which side it stands.
 */
export function carriedAccounts(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!rest.test(nameOf(left)) || !isMoney(left) || !isTerm(left)) return [];
    const here = reading.mentions.filter((each) => each.index < left.index && each.standing.sentence === left.standing.sentence && isMoney(each) && each.role.kind !== "delta");
    if (here.length < 3 || !here.every((each) => isTerm(each) && !each.prior)) return [];
    const opens = Math.min(...here.map(({ standing }) => standing.clauseStart));
    const words = reading.passage.text.slice(opens, left.figure.offset);
    const [before, incomes, outgoings] = [here.filter((each) => carried.test(nameOf(each))), here.filter((each) => !carried.test(nameOf(each)) && cameIn.test(nameOf(each)) && !wentOut.test(nameOf(each)) && !planned.test(nameOf(each))), here.filter((each) => wentOut.test(nameOf(each)) && !planned.test(nameOf(each)))];
    // 基本支出200万元，项目支出90万元，支出合计290万元: parts and their total are not added up.
    const twice = [incomes, outgoings].some((side) => side.length > 1 && side.some((each) => /合计|总计|总额|总收入|总支出/.test(each.standing.lead)));
    if (twice || tellsAnother(left)) return [];
    const [from, ...more] = [...incomes, ...before];
    const [taken, ...less] = outgoings;
    if (before.length !== 1 || incomes.length === 0 || from === undefined || taken === undefined || incomes.length + outgoings.length + 1 !== here.length || otherTerms.test(words) || /[(:]/.test(words)) return [];
    return [balance({ from, more, taken, less, left }, book)];
  });
}

const isMoney = (mention: Mention): boolean => mention.figure.quantity.measure.dimension === "money";
const nameOf = ({ standing }: Mention): string => standing.lead.replace(/(?:决算数?|实际|完成|为|是|共计?|达到?|合计|资金)+$/, "");
