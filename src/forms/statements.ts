import type { Paragraph } from "../document/index.js";
import type { Foreign } from "./self-named.js";
import { halfWidth } from "../quantity/index.js";
import { impossibleDates, yearsAhead } from "./impossible-dates.js";
import { periodsOfOtherYears, reversedPeriods } from "./periods.js";
import { workUnderCost } from "./work-under-cost.js";
import { Fact, leftoverIn, sayingsIn, type Saying, type Statement } from "../model/index.js";

const problemsHeading = /存在的?(?:主要)?(?:问题|不足)/;
const nothing = /^(?:经自查,?)?(?:目前|暂时|本年度?)?(?:暂|尚)?(?:无|没有|不存在|未(?:发现|出现|存在))(?:明显|突出|较大|重大|主要)?的?(?:问题|不足)?(?:和不足)?[。.]?$/;

/** 效益实现情况 15 15 社会效益指标均已实现: the remark of a row that a line was made of is about that row. */
const rowOnALine = /\s\d{1,3}(?:\.\d+)?\s+\d{1,3}(?:\.\d+)?(?:\s|$)/;

/** What the report's running text says in words alone, and its dates that cannot be. */
export function statementsIn(paragraphs: readonly Paragraph[], year?: number): Statement[] {
  const told = paragraphs.filter((paragraph) => paragraph.text.trim() !== "");
  const texts = told.map(({ text }) => text);
  const ahead = yearsAhead(texts, year);
  const others = periodsOfOtherYears(texts, year);
  const dates = told.flatMap((paragraph, at) => [
    ...impossibleDates(paragraph.text).map((date) => statement({ kind: "no-such-date", ...date }, paragraph)),
    ...ahead.filter((each) => each.at === at).map(({ words, sentence, offset }) => statement({ kind: "year-ahead", words, sentence, offset }, paragraph)),
    ...reversedPeriods(paragraph.text).map((period) => statement({ kind: "period-reversed", ...period }, paragraph)),
    ...others.filter((each) => each.at === at).map(({ words, sentence, offset }) => statement({ kind: "period-of-other-year", words, sentence, offset }, paragraph)),
  ]);
  const work = workUnderCost(texts).flatMap(({ at, words, offset }) => {
    const paragraph = told[at];
    return paragraph === undefined ? [] : [statement({ kind: "work-under-cost", words, sentence: words, offset }, paragraph)];
  });
  return [...datedEarly(told), ...dates, ...work, ...told.flatMap((paragraph, at) => {
    const left = leftoverIn(paragraph.text);
    const sayings = [...sayingsIn(paragraph.text), ...(left === undefined ? [] : [left])].filter(({ kind }) => kind !== "all-done" || !rowOnALine.test(paragraph.text));
    return [...sayings.map((saying) => statement(saying, paragraph)), ...noProblems(paragraph, told[at - 1])];
  })];
}

const signed = /^(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?$/;
/** Above a date there stands who signs, or the title of a cover. */
const signer = /(?:[局委办院校馆站所社会队团部厅镇乡处]|中心|街道|医院|政府|法院|分局|报告|\((?:盖|公)章\))$/;
const yearEnd = /截[至止]到?(20\d\d)年(?:度?[末底]|12月)|(?<![到于至])(20\d\d)年末(?=[^,。;]*\d)/g;
const notYet = /计划|拟|将|预计|力争|确保|目标|争取|前(?:完成|全部)|下一步/;
/** Reports are drafted in December for the year that is about to end. */
const drafting = 11;

/** 2024年3月20日 below a report that tells 截至2024年12月31日: every date it is signed with is months before. */
function datedEarly(told: readonly Paragraph[]): Statement[] {
  const dates = told.flatMap((paragraph, at) => {
    const words = halfWidth(paragraph.text).replace(/\s+/g, "");
    const [date, year, month] = signed.exec(words) ?? [];
    const above = halfWidth(told[at - 1]?.text ?? "").replace(/\s+/g, "");
    return date === undefined || above.length > 40 || !signer.test(above) ? [] : [{ paragraph, words: paragraph.text.trim(), year: Number(year), month: Number(month) }];
  });
  const [first] = dates;
  if (first === undefined) return [];
  const latest = dates.reduce((a, b) => (b.year * 12 + b.month > a.year * 12 + a.month ? b : a));
  const ends = told.flatMap(({ text }) => halfWidth(text).split(/(?<=[。;])/)).filter((sentence) => !notYet.test(sentence)).flatMap((sentence) => [...sentence.matchAll(yearEnd)].map(([words, one, other]) => ({ words, year: Number(one ?? other) })));
  const end = ends.find(({ year }) => year === latest.year);
  if (end === undefined || ends.some(({ year }) => year > latest.year) || latest.month > drafting) return [];
  return [statement({ kind: "dated-early", words: latest.words, sentence: end.words, offset: latest.paragraph.text.indexOf(latest.words) }, latest.paragraph)];
}

/** A title of another year than all the rest. */
export function otherYear(title: Paragraph): Statement {
  return statement({ kind: "other-year", words: title.text.trim(), sentence: title.text.trim(), offset: 0 }, title);
}

/** A title that names another unit than all the rest. */
export function otherUnit(title: Paragraph): Statement {
  return statement({ kind: "title-of-other-unit", words: title.text.trim(), sentence: title.text.trim(), offset: 0 }, title);
}

/** A sentence that tells of another unit what a report tells of its own. */
export function foreignUnit({ paragraph, words, sentence, offset }: Foreign): Statement {
  return statement({ kind: "other-unit", words, sentence, offset }, paragraph);
}

/** 三、存在的问题, and under it, or behind a colon: 无. */
function noProblems(paragraph: Paragraph, heading: Paragraph | undefined): Statement[] {
  const text = paragraph.text.trim();
  const inline = /^(.{2,25}?)[:：](.{1,14})$/.exec(text);
  const [title, said] = inline === null ? [heading?.text.trim() ?? "", text] : [inline[1] ?? "", inline[2] ?? ""];
  if (title.length > 30 || !problemsHeading.test(title) || !nothing.test(said.trim())) return [];
  return [statement({ kind: "no-problems", words: said.trim(), sentence: `${title}：${said.trim()}`, offset: paragraph.text.indexOf(said) }, paragraph)];
}

/** A saying counts its characters from 0, a place all it counts from 1. */
function statement({ kind, words, sentence, offset }: Saying, { place }: Paragraph): Statement {
  const at = place.at.kind === "paragraph" ? { ...place.at, offset: offset + 1, length: words.length } : place.at;
  return { kind, said: new Fact({ aspects: { concept: "other" }, state: "text", text: words, place: { ...place, at }, quote: sentence }) };
}
