import type { Indicator, ScoredForm, Submission } from "../../model/index.js";
import { fraction, isReorderedOf, isSlipOf, Quantity } from "../../quantity/index.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("指标名称"),
  rate: cell("指标表的实际完成值", "the result in the form"),
  initial: cell("本表年度资金总额的年初预算数", "the form's initial budget", "万元"),
  fullYear: cell("本表年度资金总额的全年预算数", "the form's full-year budget", "万元"),
};

/**
 * 预算调整率 among the indicators of a form that prints both budgets of its funds. What was moved for reasons of others (上级专项, 政策性增支) is left out of the rate in most scoring
 * rules, so that only one that comes out of the two, or is a slip of the hand away, is surely of them.
 */
export const adjustmentRate: Scope = {
  name: "adjustment-rate",
  title: words("整体自评表指标中的预算调整率", "the rate of budget adjustment among the overall form's indicators"),
  shape,
  contexts: (submission) => submission.overallForms.flatMap((form) => form.indicators.flatMap((indicator) => contextOf(submission, form, indicator) ?? [])),
};

function contextOf(submission: Submission, form: ScoredForm, { name, actual }: Indicator): Context | undefined {
  const [printed, initial, fullYear] = [actual.quantity, form.total?.initial?.quantity, form.total?.fullYear?.quantity];
  if (!/^(?:部门|单位|整体|全年|年度|支出)*预算调整率$/.test(name.replace(/[(（].*$/, "")) || printed?.measure.dimension !== "ratio" || printed.looseness !== "exact" || initial === undefined || fullYear === undefined || initial.isZero || !initial.isOfKind(fullYear)) return undefined;
  const due = Quantity.exact(fullYear.minus(initial).absolute().value.div(initial.in(fullYear.measure).value), fraction);
  const asPrinted = Quantity.printed(due.in(printed.measure).value.toFixed(printed.decimals), printed.measure);
  const isOfBoth = printed.roundsFrom(due) || isSlipOf(printed, asPrinted) || isReorderedOf(printed, asPrinted);
  return !isOfBoth ? undefined : context(shape, submission, {
    data: { name, rate: actual, initial: form.total?.initial, fullYear: form.total?.fullYear },
    place: actual.place,
    subject: name,
    form: orderOf(submission, form),
    show: ["rate", "initial", "fullYear"],
  });
}
