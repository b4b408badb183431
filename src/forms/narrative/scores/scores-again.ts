import type { Fact, RestatedRelation } from "../../../model/index.js";
import { Headings, type Reading, sentenceAt } from "../reading/index.js";

/** What a part of it got, or somebody else gave, or was meant to be got, is another score. */
const another = /第三方|复[评核审]|抽[查评]|重点评价|财政(?:局|部门)|上年|去年|20\d\d年(?:得分|为)|目标|预计|力争|满分|分别|平均|其中[^,。;]*得分$|得分率/;
/** A report on one project tells its name between the year and 项目: 2024年度智慧交通建设项目绩效评价报告. */
const onOneProject = /年度?["“]?[\u4e00-\u9fff]{3,}["”]?项目(?:资金|支出)?(?:绩效)?(?:自评|评价)报告\s*$/;

interface Told {
  readonly fact: Fact;
  readonly reading: Reading;
}

/**
 * 自评得分96.5分 in the summary, 自评得分98.5分 in the conclusion: the unit's own score, or that of the one project the report is on, told again. `told`: the scores
 * of each passage (`scoresIn`).
 */
export function scoresAgain(told: readonly Told[], readings: readonly Reading[]): readonly RestatedRelation[] {
  const ofProject = readings.slice(0, 8).some(({ passage: { text } }) => text.length <= 60 && onOneProject.test(text) && !/整体支出/.test(text));
  const narrower = ofProject ? new Set<Reading>() : underProjects(readings);
  const own = told.filter(({ fact, reading }) => isOwn(fact, ofProject) && !narrower.has(reading) && fact.quantity?.looseness === "exact" && !another.test(sentenceOf(fact, reading)));
  const [first, ...later] = own;
  if (first === undefined || new Set(own.map(({ fact }) => fact.text)).size > 2) return [];
  return later.filter(({ fact, reading }) => reading !== first.reading && fact.aspects.subject === first.fact.aspects.subject && !opensAnother(readings, first.reading, reading) && fact.quantity?.compare(first.fact.quantity as NonNullable<Fact["quantity"]>) !== 0).slice(0, 1).map(({ fact }) => ({ kind: "restated", of: "score", one: first.fact, other: fact, quote: fact.quote, place: fact.place }));
}

/** What stands below a heading that speaks of a project or a fund is the score of that. */
function underProjects(readings: readonly Reading[]): ReadonlySet<Reading> {
  const headings = new Headings();
  return new Set(readings.filter(({ passage }) => {
    headings.pass(passage);
    return headings.over(passage).some(({ text }) => /项目|专项|资金|工程/.test(text) && !/整体|部门|单位/.test(text));
  }));
}

/** A second report in the same file, or an 附件, has a score of its own. */
function opensAnother(readings: readonly Reading[], from: Reading, to: Reading): boolean {
  const between = readings.slice(readings.indexOf(from) + 1, readings.indexOf(to));
  return between.some(({ passage: { text } }) => text.length <= 60 && /(?:自评|评价)报告\s*$|^\s*附[件表]/.test(text));
}

function isOwn({ quote, aspects: { concept, subject } }: Fact, ofProject: boolean): boolean {
  // 总分100分 is what could be got.
  return concept === "total.score" && /得分|自评|评价|综合|评分/.test(quote) && (ofProject ? subject !== undefined : subject === undefined);
}

function sentenceOf({ quote }: Fact, { passage: { text } }: Reading): string {
  return sentenceAt(text, Math.max(0, text.indexOf(quote))).words;
}
