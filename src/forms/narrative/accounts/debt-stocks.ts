import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { comesOut, type Terms } from "./signs.js";
import { type FactBook, isExact, type Mention, type Reading, sameKind, sentenceAt } from "../reading/index.js";

const stock = /(?:债务|债券|贷款|借款|负债)[^,。;:\d]{0,10}(?:余额|规模)[^,。;:\d]{0,6}$/;
const limited = /限额|额度|上限/;
const raised = /(?:发行|举借|借入|新增|转贷|提取)[^,。;:\d]{0,14}$/;
/** 新增债券资金安排支出9000万元: what was done with what was raised. */
const spent = /支出|安排|使用|支持|用于/;
const repaid = /(?:还本|偿还|归还|兑付|化解)[^,。;:\d]{0,14}$/;
const interest = /付息|利息|本息/;
const others = /核[减销]|置换|划转|调整|汇率|豁免|其中|约|预计|外债/;

/** 2023年末专项债务余额55244万元，2024年发行专项债券19961万元，还本13822万元，2024年末专项债务余额61383万元: what was owed at the end of the year before, what was raised and repaid since, and what is owed in the end; in one sentence that tells nothing else. */
export function debtStocks(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!isStock(left) || opensOf(left) || left.prior) return [];
    const { start, words } = sentenceAt(reading.passage.text, left.figure.offset);
    const here = reading.mentions.filter((each) => each !== left && sentenceAt(reading.passage.text, each.figure.offset).start === start && each.figure.quantity.measure.dimension === "money");
    const [from, ...earlier] = here.filter((each) => isStock(each) && isBefore(each, left));
    const more = here.filter((each) => raised.test(each.standing.lead) && !stock.test(each.standing.lead) && !limited.test(each.standing.lead) && !spent.test(each.standing.lead));
    const [taken, ...less] = here.filter((each) => repaid.test(each.standing.lead) && !interest.test(each.standing.lead));
    const told = [from, ...more, taken, ...less];
    if (from === undefined || taken === undefined || earlier.length > 0 || more.length === 0 || told.length !== here.length || others.test(words) || !told.every((each) => each !== undefined && isExact(each) && sameKind(each, left) && each.standing.frame === left.standing.frame)) return [];
    const terms = { from, more, taken, less, left };
    return areOfOneKind(terms) || comesOut(terms) ? [balance(terms, book)] : [];
  });
}

/** 专项, 一般, 隐性 are kinds of what a 政府 owes. */
const kindOf = ({ standing: { lead } }: Mention): string => /专项|一般(?!公共)|隐性|或有|外债|银行|村级|平台/.exec(lead)?.[0] ?? /政府/.exec(lead)?.[0] ?? "";
const isKind = (kind: string): boolean => kind !== "" && kind !== "政府";

/** 年初政府债务余额, 年末专项债务余额: of all of it at first, and of one kind of it in the end. 年末余额 names none. */
function areOfOneKind({ from, more = [], taken, less = [], left }: Terms): boolean {
  const kind = kindOf(left);
  const moved = isKind(kind) ? [...more, taken, ...less].map(kindOf).filter((each) => each !== "") : [];
  if (kind === "" && isKind(kindOf(from))) return !/债|贷款|借款/.test(left.standing.lead);
  return kind === "" || [kindOf(from), ...moved].every((each) => each === kind);
}

const isStock = (each: Mention): boolean => isExact(each) && each.figure.quantity.measure.dimension === "money" && stock.test(each.standing.lead) && !limited.test(each.standing.lead);
const opensOf = ({ standing: { lead } }: Mention): boolean => /年初|期初|上年|上期/.test(lead);

/** 年初 or 上年末, or the end of the year before the other's. */
function isBefore(each: Mention, left: Mention): boolean {
  const [one, other] = [each, left].map(({ standing }) => /(20\d\d)年(?:[末底]|12月)/.exec(standing.lead)?.[1]);
  return (opensOf(each) && (other === undefined || one === undefined)) || (one !== undefined && other !== undefined && Number(one) === Number(other) - 1);
}
