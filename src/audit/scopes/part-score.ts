import type { PartPoints, PartScore, Submission } from "../../model/index.js";
import { groupBy } from "../group.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { trustedReports } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("指标类别的名称"),
  told: told(),
  rate: cell("文字所写的得分率", "the rate that the text tells"),
  weight: cell("表中的分值", "the weight in the table", "分"),
  printed: cell("表中的得分", "the score in the table", "分"),
};

/** 产出类得分32.6分，得分率93.14% in the report, and the row 产出 of its table of scores. */
export const partScore: Scope = {
  name: "part-score",
  title: words("文字所写的各类指标得分", "the score of each part of the evaluation as text tells it"),
  shape,
  contexts: (submission) => trustedReports(submission).flatMap((report) => {
    const groups = groupBy(report.partScores ?? [], ({ name }) => plain(name));
    return [...groups].flatMap(([name, scores]) => contextOf(submission, name, scores));
  }),
};

/** Where words and table differ, what the table contradicts in itself is told first. */
const afterTables = 2_000;

/** A part that is told with different scores, or that several tables of the report's own file have with different figures, is of several projects. */
function contextOf(submission: Submission, name: string, scores: readonly PartScore[]): readonly Context[] {
  const rows = submission.summedTables.flatMap(({ points = [] }) => points).filter((row) => plain(row.name) === name && row.score.place.file === scores[0]?.score.place.file);
  const [one, row] = [scores.find(({ rate }) => rate !== undefined) ?? scores[0], rows[0]];
  if (one === undefined || row === undefined || !alike(scores.map(({ score }) => score)) || !alike(rows.map(({ weight }) => weight)) || !alike(rows.map(({ score }) => score))) return [];
  return [context(shape, submission, { data: { name: one.name, told: one.score, rate: one.rate, weight: row.weight, printed: row.score }, place: one.score.place, subject: one.name, form: afterTables, show: ["told", "rate", "printed"] })];
}

function alike(facts: readonly PartPoints["score"][]): boolean {
  return new Set(facts.map(({ quantity }) => quantity?.value.toFixed())).size === 1;
}

/** 产出（35分）, 产出指标 and 产出类 are one part. */
function plain(name: string): string {
  return name.replace(/\(.*$|（.*$/, "").replace(/^[一二三四五六七八九十]、|^\d[.、]/, "").replace(/(?:类|维度|方面|部分|情况)?(?:指标)?$/, "").trim();
}
