import { endOf, type Mention, type Reading } from "../../reading/index.js";
import { ties } from "../../sums/index.js";
import type { Pair } from "./pair.js";
import { isBudget, isMoney, isSpent } from "./spending.js";

/** 8000万元资金全部拨付到位，资金到位率100%: all of what was told before came in. */
export function arrived(rate: Mention, here: readonly Mention[], money: readonly Mention[], above: readonly Reading[]): Pair {
  const [alone] = here;
  if (here.length !== 1 || alone === undefined || !rate.figure.quantity.value.gte(100) || !/全部[^,。;]{0,6}到位|(?:到位|拨付)$/.test(`${alone.standing.lead}${alone.standing.tail}`)) return arrival(withoutList(here));
  const told = [...above.flatMap((each) => each.mentions), ...money].filter((each) => each !== alone && isMoney(each) && isBudget(each) && !isSpent(each));
  const same = told.findLast((each) => each.figure.quantity.compare(alone.figure.quantity) === 0);
  return same === undefined ? {} : { actual: alone, budget: same };
}

/** 总投资1200万元，到位1080万元，资金到位率90%: money come in, of what was planned. */
function arrival(here: readonly Mention[]): Pair {
  const came = here.filter((each) => /到位|到账|收到/.test(each.standing.lead) && !/应到位/.test(each.standing.lead));
  const planned = here.filter((each) => !came.includes(each) && /总投资|计划|申请|预算|下达|安排|应|批复|总额/.test(each.standing.lead));
  const [actual, budget] = [came[0], planned[0]];
  if (here.length !== 2 || actual === undefined || budget === undefined) return {};
  return { actual, budget };
}

/** 下达资金48万元，其中：甲19万元，乙29万元，到位资金48万元，资金到位率100%: what was planned, told with all its parts before what came in. */
function withoutList(here: readonly Mention[]): readonly Mention[] {
  const [whole, last] = [here[0], here.at(-1)];
  const parts = here.slice(1, -1);
  if (whole === undefined || last === undefined || parts.length < 2 || !/^[^,。;\d]{0,4},?\s*其中[:,]?/.test(whole.passage.text.slice(endOf(whole)))) return here;
  return ties(whole, parts) ? [whole, last] : here;
}
