import type { Paragraph } from "../document/index.js";
import { halfWidth } from "../quantity/index.js";

/** A sentence that tells what was spent or received in a year, not what is planned. */
const yearsMoney = /^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|\d+[、.])?\s*(?:截至)?(20\d{2})年(?:度|末|底)?[^。]{0,30}(?:收入|支出|决算|执行数|到位资金)[^。]{0,16}?\d/;
const planned = /计划|拟|将|预计|安排预算|下一步/;

/**
 * The year that a report is of although its title says another: all dated forms of the file, and all sentences that open
 * with a year and tell its money, say so, at least two of them, and not one of them says what the title does.
 */
export function outvoted(titled: number | undefined, forms: readonly (number | undefined)[], paragraphs: readonly Paragraph[]): number | undefined {
  if (titled === undefined) return undefined;
  const sentences = paragraphs.flatMap(({ text }) => halfWidth(text).split(/(?<=。)/)).filter((sentence) => !planned.test(sentence));
  const told = sentences.flatMap((sentence) => yearsMoney.exec(sentence.trim())?.[1] ?? []).map(Number);
  const votes = [...forms.filter((year) => year !== undefined), ...told];
  const [first] = votes;
  return votes.length >= 2 && first !== titled && votes.every((year) => year === first) ? first : undefined;
}
