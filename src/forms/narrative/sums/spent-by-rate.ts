import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";

/** 年初预算5624.80万元，决算为年初预算的105.91%: the sum that was spent is told by its rate alone. */
const ofBudget = /(?:决算数?|支出|执行|完成)[^,。;:\d]{0,6}预算数?的$/;
const budget = /预算(?:数|总额|安排)?(?:为|是|共)*$/;
/** How many paragraphs up the sum itself may have been told. */
const reach = 8;

/** Whether the one sum told is a budget and what was spent is told as a rate of it: a list of what was spent is none of that budget. */
export function tellsRateOnly(told: Mention, intro: Reading, parts: readonly Mention[]): boolean {
  return rateBehind(told, intro) !== undefined && !parts.some(({ standing }) => /预算|计划|安排/.test(standing.lead));
}

/** The sum told above that is just that rate of the budget. */
export function spentByRate(told: Mention, intro: Reading, above: readonly Reading[]): Mention | undefined {
  const rate = rateBehind(told, intro);
  if (rate === undefined) return undefined;
  const isSpent = (each: Mention): boolean => isAddend(each) && sameKind(each, told) && rate.figure.quantity.roundsFrom(each.figure.quantity.dividedBy(told.figure.quantity));
  return told.figure.quantity.isZero ? undefined : above.slice(-reach).flatMap(({ mentions }) => mentions).findLast(isSpent);
}

function rateBehind(told: Mention, { mentions, passage: { text } }: Reading): Mention | undefined {
  const rate = mentions[told.index + 1];
  const here = rate !== undefined && rate.figure.quantity.measure.dimension === "ratio" && rate.standing.sentence === told.standing.sentence && budget.test(told.standing.lead);
  return here && ofBudget.test(text.slice(endOf(told), rate.figure.offset)) ? rate : undefined;
}
