import { endOf, isAddend, type Mention } from "../../reading/index.js";

/** 政府性基金预算支出 is what was spent of the fund that is called so, and no budget. */
const fund = /(?:一般公共|公共财政|公共|政府性基金|基金|国有资本经营|社会保险基金|社保基金)预算(?=收入|支出|总)/g;

const undone = /未(?:支[付出]|使用|执行|拨付|付款|兑付|发放|报账|结算)[^,。;]{0,6}$/;

/** What was spent of a budget: 支出, 决算, 已拨付, 完成 alone; not 支出预算, nor 拨付到位, which is money come in. */
export function isSpent(mention: Mention): boolean {
  const { lead } = mention.standing;
  const words = (/安排|编制/.test(lead) ? lead : lead.replace(fund, "")).replace(/支出预算|预算支出(?!决算)/g, "预算").replace(/执行预算(?=(?:资金|金额|数)?(?:为|是|共)?$)/, "执行").replace(/转移支付(?!支出|决算)/g, "");
  const spent = /支出|决算|使用|支付|付款|执行|发放|兑付|(?<![应待未])兑现|报账|结算|实际|(?:已|完成|累计)[^,。;]{0,4}(?:拨付|付)|完成(?:了)?总?投资|^(?:累计|全年|当年|本年|共)*完成(?:了)?$|(?:资金|经费|拨款|专款|公益金|补助)(?:已|共|实际|累计)*完成(?:了)?$/;
  // 未支付15万元 was not spent.
  return spent.test(words) && !undone.test(words) && !/预算(?!执行|支出决算)|到位|收到|下达|计划|(?:调[增减]|追加|追减|核[增减]|压减)(?:了|为|共)?$/.test(words) && !/^\s*(?:预算|到位)/.test(mention.standing.tail);
}

/** What could be spent: a budget, an allotment, money come in, the price agreed. */
export function isBudget(mention: Mention): boolean {
  const words = mention.standing.lead.replace(/预算稳定调节基金|决算/g, "").replace(fund, "").replace(/\([^()]*\)$/, "");
  return /预算|下达|到位|收到|安排|资金(?:总[额量]|合计|规模)|资金共|补助资金|专项资金|项目资金|资金$|合同(?:价|总?金额|总价|款)|总投资/.test(words) || endOf(mention) < 0;
}

/** Money that adds to a budget or takes from it: what was spent is no longer measured against the budget alone. */
export function altersBudget(mention: Mention): boolean {
  return /结转|结余|追加|追减|调增|调减|调整|核减|压减|收回|另|自筹|配套|上年|第[一二三]批/.test(mention.standing.lead);
}

/** A plain amount of money in the words themselves, and in no bracket. */
export function isMoney(mention: Mention): boolean {
  return isAddend(mention) && mention.standing.frame === 0 && mention.figure.quantity.measure.dimension === "money";
}
