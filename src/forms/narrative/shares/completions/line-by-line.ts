import { isExact, type Mention, type Reading } from "../../reading/index.js";
import type { Pair } from "./pair.js";
import { isBudget, isSpent } from "./spending.js";

const arrival = /^(?:资金|项目|预算)*到位率$/;
const use = /^(?:资金|项目|预算)*(?:使用|支出|执行|支付)率$/;
const cameIn = /财政拨款|到位|拨入|下达/;
const planned = /预算|计划|安排|批复|申报/;

/**
 * 1、预算安排总额153万元。 2、财政拨款总额153万元。 3、资金到位率100%: each in a line of its own, the rate is of the two lines right above; 资金使用率, of
 * what the line above says was spent, by what came in before it. Only lines that tell one figure each are so sure of what they are told beside.
 */
export function lineByLine(rate: Mention, { mentions }: Reading, above: readonly Reading[]): Pair | undefined {
  const { label } = rate;
  if (mentions.length !== 1 || !isExact(rate) || !(arrival.test(label) || use.test(label))) return undefined;
  const lines = above.filter((each) => each.mentions.length > 0).map((each) => (each.mentions.length === 1 ? each.mentions[0] : undefined));
  const [actual, plan] = [lines.at(-1), lines.at(-2)];
  if (actual === undefined || !isLine(actual) || actual.passage.number !== rate.passage.number - 1) return undefined;
  if (arrival.test(label)) return plan !== undefined && isLine(plan) && plan.passage.number === actual.passage.number - 1 && isArrival(actual, plan) && planned.test(plan.standing.lead) ? { actual, budget: plan } : undefined;
  if (!isSpent(actual) || !inAll.test(actual.label)) return undefined;
  const budgets = lines.slice(0, -1).filter((each) => each !== undefined).filter((each) => isLine(each) && !isSpent(each) && (isBudget(each) || cameIn.test(each.standing.lead)));
  const budget = budgets.at(-1);
  return budget !== undefined && budgets.every((each) => each.figure.quantity.compare(budget.figure.quantity) === 0) ? { actual, budget } : undefined;
}

/** What came in; of 财政拨款 only where it is as much as was planned: what is missing others may have brought. */
function isArrival(actual: Mention, plan: Mention): boolean {
  const { lead } = actual.standing;
  return !planned.test(lead) && (/到位|拨入/.test(lead) || (cameIn.test(lead) && actual.figure.quantity.compare(plan.figure.quantity) === 0));
}

/** 上年结转支出 is not all that was spent. */
const inAll = /^(?:项目|实际|累计|本年度?|全年|当年|资金|年度|已|共)*(?:支出|使用|支付|执行)(?:总额|合计|资金|数|金额|总数|完成)*$/;

function isLine(each: Mention): boolean {
  return each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && !each.figure.quantity.isZero;
}
