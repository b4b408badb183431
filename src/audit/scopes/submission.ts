import type { ScoredForm } from "../../model/index.js";
import { words } from "../words.js";
import { baseData, baseShape } from "./base-shape.js";
import { context } from "./fill.js";
import { fundingRow, indicator, scoredData, scoredShape } from "./scored-shape.js";
import type { Scope } from "./scope.js";
import { cell, flag, list, map, number, text, told, type Shape } from "./shape.js";

const { department, implementer, total, goal, grade, bySpending } = scoredShape as Required<typeof scoredShape>;
const formShape = map("一张评分表", {
  label: text("项目（或单位）名称"),
  funds: map("资金", { total: fundingRow, weight: cell("执行率分值", "execution-rate weight", "分"), rate: cell("执行率", "execution rate"), score: cell("执行率得分", "execution-rate score", "分") }),
  total: total as Shape,
  goal: goal as Shape,
  grade: grade as Shape,
  department: department as Shape,
  implementer: implementer as Shape,
  indicators: list(indicator),
  bySpending: bySpending as Shape,
});

const shape: Readonly<Record<string, Shape>> = {
  ...baseShape,
  overall: formShape,
  projects: list(formShape),
  facts: list(map("文字所述的一个数", { concept: text("概念"), scenario: text("口径"), label: text("对象"), value: told() })),
  listed: list(told("万元")),
  handed: map("交了什么", {
    base: flag("有基础数据表"),
    overall: flag("有整体自评表"),
    narrative: flag("有报告正文"),
    projects: number("项目自评表张数"),
    partly: flag("文件名写明只是一部分项目的自评表", false),
  }),
};

/** 项目支出绩效自评表（部分）.xlsx: a file that says itself that there are more. */
const partly = /[(（](?:部分|节选|摘选|选登|示例|重点项目)[^()（）]{0,6}[)）]|(?:部分|重点)项目[^/]{0,6}自评/;

/** Everything the unit handed in, at once. */
export const whole: Scope = {
  name: "submission",
  title: words("每个单位的整套材料", "everything a unit handed in"),
  shape,
  contexts: (submission) => {
    const [base] = submission.baseTables;
    const [overall] = submission.overallForms;
    const [narrative] = submission.narratives;
    const first = base ?? overall ?? narrative ?? submission.projectForms[0];
    if (first === undefined) return [];
    const data = {
      base: base === undefined ? {} : baseData(base),
      overall: overall === undefined ? {} : formData(overall),
      projects: submission.projectForms.map(formData),
      facts: submission.narratives.flatMap((each) =>
        each.facts.map((fact) => ({ concept: fact.aspects.concept, scenario: fact.aspects.scenario ?? "", label: fact.aspects.subject ?? "", value: fact })),
      ),
      listed: submission.narratives.flatMap((each) => each.projects),
      handed: {
        base: base !== undefined,
        overall: overall !== undefined,
        narrative: narrative !== undefined,
        projects: submission.projectForms.length,
        partly: submission.projectForms.some(({ place }) => partly.test(place.file)),
      },
    };
    return [context(shape, submission, { data, place: first.place, form: 0, show: [] })];
  },
};

function formData(form: ScoredForm): Readonly<Record<string, unknown>> {
  const { funds, total, goal, grade, department, implementer, indicators, bySpending: spending } = scoredData(form);
  const { total: row, weight, rate, score } = funds as Record<string, unknown>;
  return { label: form.subject, funds: { total: row, weight, rate, score }, total, goal, grade, department, implementer, indicators, bySpending: spending };
}
