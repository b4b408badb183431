import type { BalanceRelation } from "../../../model/index.js";
import { balance, isAmount, tellsAnother } from "./accounts.js";
import { mayHoldEarlierYears } from "./earlier-years.js";
import { endOf, type FactBook, type Reading } from "../reading/index.js";

const income = /^(?:[^,。;:\d]{0,16})?收入(?:合计|共计|总计|总量)(?:为|达)*$/;
const spending = /^(?:[^,。;:\d]{0,16})?支出(?:合计|共计|总计|总量)(?:为|达)*$/;
const rest = /^(?:年终|年末|滚存|收支)*(?:结转(?:下年度?|结余)?|结余)(?:支出|使用|资金)?(?:为|达)*$/;

/** 收入合计32亿元；…，支出合计31亿元。结转下年1亿元: of one account told with both totals, what is carried forward right behind the second. */
export function carriedForward(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!rest.test(left.standing.lead) || !isAmount(left) || tellsAnother(left)) return [];
    const told = reading.mentions.filter((each) => each.index < left.index && isAmount(each));
    const taken = told.at(-1);
    if (taken === undefined || !spending.test(taken.standing.lead) || left.standing.sentence - taken.standing.sentence > 1) return [];
    if (!/^[,;。\s]*$/.test(reading.passage.text.slice(endOf(taken), left.standing.clauseStart).replace(/收支(?:相抵|轧抵)后?/, ""))) return [];
    const from = told.findLast((each) => income.test(each.standing.lead));
    const between = from === undefined ? "" : reading.passage.text.slice(endOf(from), taken.figure.offset);
    // Totals made equal hold what is carried forward.
    if (from === undefined || /调出|净结余|年终结余|结转下年/.test(between) || told.filter((each) => spending.test(each.standing.lead) && each.index > from.index).length > 1 || from.figure.quantity.compare(taken.figure.quantity) === 0) return [];
    return mayHoldEarlierYears({ from, taken, left }) ? [] : [balance({ from, more: [], taken, left }, book)];
  });
}
