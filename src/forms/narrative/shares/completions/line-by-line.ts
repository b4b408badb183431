import { isExact, type Mention, type Reading } from "../../reading/index.js";
import type { Pair } from "./pairs.js";
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
  if (arrival.test(label)) return plan !== undefined && isLine(plan) && plan.passage.number === actual.passage.number - 1 && cameIn.test(actual.standing.lead) && !planned.test(actual.standing.lead) && planned.test(plan.standing.lead) ? { actual, budget: plan } : undefined;
  if (!isSpent(actual)) return undefined;
  const budgets = lines.slice(0, -1).filter((each) => each !== undefined).filter((each) => isLine(each) && !isSpent(each) && (isBudget(each) || cameIn.test(each.standing.lead)));
  const budget = budgets.at(-1);
  return budget !== undefined && budgets.every((each) => each.figure.quantity.compare(budget.figure.quantity) === 0) ? { actual, budget } : undefined;
}

function isLine(each: Mention): boolean {
  return each.role.kind === "level" && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money" && !each.figure.quantity.isZero;
}
