import type { Mention } from "../reading/index.js";
import { comesOut, comesOutOrSlips, type Terms } from "./signs.js";

const ofAllYears = /滚存|累计/;
const atYearsEnd = /(?:年末|年终|期末)|结转(?:和|及)?结余|结转下年/;
const carriedOver = /(?:上年|年初|期初|以前年度|历年|往年|20\d\d年末?)(?:度|[末底])?(?:结转|结余|滚存)|可用|动用|用事业基金/;
/** 收入总计, 总收入: with all that could be spent in it. */
const withAll = /总/;

/**
 * Whether what is left in the end may hold what earlier years left, which neither the income nor the words before it tell: 收入合计2356.8万元，支出合计2348.6万元，年末结转结余46.4万元. Then nothing but a slip of the hand
 * shows that it is wrong; 滚存结余 holds it by its name.
 */
export function mayHoldEarlierYears(terms: Terms): boolean {
  const name = terms.left.standing.lead;
  const told = [terms.from, ...(terms.more ?? [])];
  if (comesOut(terms) || told.some(tellsCarried)) return false;
  if (ofAllYears.test(name)) return true;
  return atYearsEnd.test(name) && !told.every(({ standing }) => withAll.test(standing.lead)) && !comesOutOrSlips(terms, /结转下年/.test(name) ? 2 : 3);
}

/** In its own words, or in those of its paragraph before it. */
function tellsCarried({ passage: { text }, figure: { offset } }: Mention): boolean {
  return carriedOver.test(text.slice(0, offset));
}
