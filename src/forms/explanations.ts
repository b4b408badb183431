import type { Paragraph } from "../document/index.js";
import type { Explained } from "../model/index.js";

const reason = /原因|由于|因(?!此|而|公)|主要是|主要系|系因|主要用于|用于|一是/;

const topics: readonly (readonly [Explained, RegExp])[] = [
  ["budget-adjustment", /预算(?:数)?(?:进行了?)?(?:调整|追加|调增|调减)|(?:调整|追加|调增|调减)(?:了)?(?:预算|资金|经费|项目|增加|减少)|年中(?:追加|调整|增加|下达)|上级(?:下达|追加|转移支付)/],
  ["low-execution", /执行率(?:偏|较|不)|(?:未|没有)(?:执行完|支付完|全部支付|完成支付)|结转(?:下年|结余|至下)|(?:资金|预算)?(?:支付|执行|拨付)进度(?:慢|滞后|偏慢|缓慢)|尚未支付/],
];

/** What the running text gives a reason for: a sentence that names the matter and says why. */
export function explanationsIn(paragraphs: readonly Paragraph[]): Explained[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.text.split(/(?<=。)/));
  return topics.filter(([, words]) => sentences.some((sentence) => words.test(sentence) && reason.test(sentence))).map(([topic]) => topic);
}
