import type { Mention } from "../../reading/index.js";

/** 尚有31.71万元未支出, 结余12万元: what is left of a budget, by the words before or behind the figure. */
function isLeft({ standing: { lead, tail } }: Mention): boolean {
  return /(?:结余|结存|剩余|余额|未(?:支[出付]|使用|执行|完成)[^,。;]{0,6})$/.test(lead) || /^(?:资金|预算|款项)?(?:尚|还)?未(?:支[出付]|使用|执行|拨付)/.test(tail);
}

/**
 * The budget that spending and rest make up to the last digit: 总额1268.40万元 … 支出1236.69万元 … 尚有31.71万元未支出. Which budget is
 * meant is then beyond doubt, however far off the rate is. Where several figures would do, or the rest is nothing, none is.
 */
export function budgetMadeUp(actual: Mention, told: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const rests = mentions.filter((each) => isLeft(each) && each !== actual && each.figure.quantity.looseness === "exact" && each.figure.quantity.measure.dimension === "money" && !each.figure.quantity.isZero);
  // 收入20790万元，支出16699万元，结余4091万元: what came in is what is left of, and no budget that the spending was planned by.
  const wholes = told.filter((each) => !/收入(?:总[计额]|合计)?$/.test(each.label) && each.figure.quantity.looseness === "exact" && rests.some((rest) => each.figure.quantity.compare(actual.figure.quantity.plus(rest.figure.quantity)) === 0));
  const [whole] = wholes;
  return whole !== undefined && wholes.every((each) => each.figure.quantity.compare(whole.figure.quantity) === 0) ? whole : undefined;
}
