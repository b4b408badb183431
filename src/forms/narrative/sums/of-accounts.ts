import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const opening = /(?:年初|期初|月初|上年(?:年)?[末底]|上期末)(?!预算|安排|批复|下达|计划|目标|[^,。;:\d]{0,4}结[转余])/;
const closing = /(?:年末|期末|年底|月末)(?!预算|目标)/;

/**
 * 年初馆藏186.42万册，新增9.68万册，剔除破损复本1.35万册，年末馆藏194.75万册: what a stock was, what came and what went is an account, to be worked out with the signs that its
 * words say, and no list of parts whatever its verbs are.
 */
export function isOfAccount({ total, parts }: Sum): boolean {
  return !ties(total, parts) && closing.test(total.standing.lead) && parts.some(({ standing }) => opening.test(standing.lead));
}
