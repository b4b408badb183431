import type { Fact, Indicator, Submission } from "../../model/index.js";
import { isReorderedOf } from "../../quantity/index.js";
import { normaliseName } from "../names.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("指标名称"),
  project: text("项目名称"),
  overall: cell("整体自评表的实际完成值", "the result in the overall form"),
  printed: cell("项目自评表的实际完成值", "the result in the project's form"),
};

/** A name shorter than this may be that of many things. */
const telling = 4;

/**
 * One indicator in the overall form and in one project's: the same name and the same figure to reach. A rate or a satisfaction each form may ask of its
 * own people, and an amount may be the unit's here and the project's there; where two projects ask it, the unit's may be of both.
 */
export const indicatorInBoth: Scope = {
  name: "indicator-in-both",
  title: words("整体自评表与项目自评表的同一指标", "an indicator that the overall form and one project's share"),
  shape,
  contexts: (submission) => {
    const [overall, ...others] = submission.overallForms;
    return overall === undefined || others.length > 0 ? [] : overall.indicators.flatMap((row) => contextOf(submission, row, overall.indicators));
  },
};

function contextOf(submission: Submission, row: Indicator, all: readonly Indicator[]): readonly Context[] {
  const name = normaliseName(row.name);
  if (name.length < telling || !(isCount(row.actual) || row.actual.quantity?.measure.dimension === "money") || all.some((other) => other !== row && normaliseName(other.name) === name)) return [];
  const named = submission.projectForms.flatMap((form) => form.indicators.filter((each) => normaliseName(each.name) === name).map((own) => ({ form, own })));
  const [only, ...more] = named;
  if (only === undefined || more.length > 0 || !(isCount(only.own.actual) || isOneAmount(row.actual, only.own.actual)) || !sameBound(row, only.own) || row.actual.quantity?.measure.dimension !== only.own.actual.quantity?.measure.dimension) return [];
  return [context(shape, submission, {
    data: { name: row.name, project: only.form.subject, overall: row.actual, printed: only.own.actual },
    place: row.actual.place,
    subject: row.name,
    form: orderOf(submission, submission.overallForms[0] as Submission["overallForms"][number]),
    show: ["overall", "printed"],
  })];
}

function isCount({ quantity }: Fact): boolean {
  return quantity?.looseness === "exact" && !/^(?:none|money|ratio|score|months|years)$/.test(quantity.measure.dimension);
}

/** 互市交易额12.46亿元 here and 14.26亿元 there: an amount may be the unit's here and the project's there, but not with the same digits in another order. */
function isOneAmount({ quantity: one }: Fact, { quantity: other }: Fact): boolean {
  return one?.measure.dimension === "money" && other !== undefined && one.isOfKind(other) && (one.agrees(other) || isReorderedOf(one, other));
}

function sameBound({ target: one }: Indicator, { target: other }: Indicator): boolean {
  return "bound" in one && "bound" in other && one.kind === other.kind && one.bound.measure.dimension === other.bound.measure.dimension && one.bound.agrees(other.bound);
}
