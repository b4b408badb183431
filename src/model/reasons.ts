import type { Setting } from "./told-result.js";

/** What is explained: why the budget was adjusted in the year, why less was spent than there was. */
export type Explained = "budget-adjustment" | "low-execution";

/** A reason that the report's running text gives, with the words by which it can be told whose it is; the sentence with the next, where that one alone tells why. */
export interface Reason extends Setting {
  readonly topic: Explained;
}

const why = /原因|由于|因(?!此|而|公)|主要是|主要系|系因|主要用于|用于|一是/;

const topics: readonly (readonly [Explained, RegExp])[] = [
  ["budget-adjustment", /预算(?:数)?(?:进行了?)?(?:调整|追加|调增|调减)|(?:调整|追加|调增|调减)(?:了)?(?:预算|资金|经费|项目|增加|减少)|年中(?:追加|调整|增加|下达)|上级(?:下达|追加|转移支付)/],
  ["low-execution", /执行率(?:偏|较|不|低|仅|未达)|(?:未|没有)(?:执行完|支付完|全部支付|完成支付)|结转(?:下年|结余|至下)|(?:资金|预算)?(?:支付|执行|拨付)进度(?:慢|滞后|偏慢|缓慢)|尚未支付/],
];

/** 年中上级追加3184.60万元: who gave the money is why there was more of it, and nothing a unit could have budgeted. */
const grants = /(?:年中|年度中间|执行中|当年|本年)[^,。;\d]{0,6}(?:上级|中央|省级?|自治区|市级?|州级?|盟市?)(?:财政|部门|专项|转移支付|补助|资金)*(?:下达|追加|拨付|安排)/;

/** What a sentence gives a reason for: it names the matter and says why. */
export function explainedBy(sentence: string): readonly Explained[] {
  const told = why.test(sentence) ? topics.filter(([, words]) => words.test(sentence)).map(([topic]) => topic) : [];
  return grants.test(sentence) && !told.includes("budget-adjustment") ? [...told, "budget-adjustment"] : told;
}
