import { type Fact, type Indicator, type ScoredForm, type Submission } from "../../model/index.js";
import { fraction, isReorderedOf, isSlipOf, Quantity } from "../../quantity/index.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, flag, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  name: text("指标名称"),
  row: text("表中同名的一行"),
  rate: cell("指标表的实际完成值", "the result in the form"),
  part: told(),
  whole: told(),
  slipped: flag("所填与应为相符，或只错一个数字、两个数字颠倒", true),
};

/** A row that shows what a rate is of. */
interface Pair {
  readonly row: string;
  readonly part: Fact;
  readonly whole: Fact;
  /** The table prints this rate itself, beside the two. */
  readonly isPrinted: boolean;
}

interface Reckoned extends Pair {
  readonly due: Quantity;
}

/**
 * 项目支出执行率, 三公经费控制率, 在职人员控制率 among the indicators of the overall form: the rows of that name in the base table, the form's funds and tables known by
 * their layout give them. A budget may be the initial or the adjusted one, so that one row that gives the rate is enough.
 */
export const indicatorRate: Scope = {
  name: "indicator-rate",
  title: words("整体自评表中能由别处同名一行算出的比率", "a rate of the overall form that a row of its name elsewhere gives"),
  shape,
  contexts: (submission) => submission.overallForms.flatMap((form) => form.indicators.flatMap((indicator) => contextOf(submission, form, indicator) ?? [])),
};

function contextOf(submission: Submission, form: ScoredForm, indicator: Indicator): Context | undefined {
  const printed = indicator.actual.quantity;
  const of = rowNamedBy(indicator.name);
  if (of === undefined || printed?.measure.dimension !== "ratio" || printed.looseness !== "exact" || /[≥≤><约]|以[上下内]|不[低高]于/.test(indicator.actual.text)) return undefined;
  const pairs = [...ofStaff(submission, of), ...inBaseTables(submission, of), ...inFunds(form, of), ...inTables(submission, of)].flatMap(reckoned);
  const holds = pairs.find(({ due }) => printed.roundsFrom(due));
  const isSlipped = (due: Quantity): boolean => isSlipOf(printed, due) || isReorderedOf(printed, due);
  const slipped = holds ?? pairs.find(({ due }) => isSlipped(Quantity.printed(due.in(printed.measure).value.toFixed(printed.decimals), printed.measure)));
  // 初 and 调整 budgets, and what is counted as 采购, differ from table to table: only a rate that a table prints can be held against another.
  const chosen = slipped ?? pairs.find(({ isPrinted }) => isPrinted);
  return chosen === undefined ? undefined : context(shape, submission, {
    data: { name: indicator.name, row: chosen.row, rate: indicator.actual, part: chosen.part, whole: chosen.whole, slipped: slipped !== undefined },
    place: indicator.actual.place,
    subject: indicator.name,
    form: orderOf(submission, form),
    show: ["rate", "part", "whole"],
  });
}

const rateWords = /(?:预算|资金|经费)?(?:执行|支出|完成|支付|使用|控制)率$/;

/** 项目支出预算执行率 is of 项目支出, “三公”经费控制率 of 三公经费; 预算执行率 alone names no row. */
function rowNamedBy(indicator: string): string | undefined {
  const name = plain(indicator);
  const of = nameOf(name.replace(rateWords, ""));
  return rateWords.test(name) && of.length >= 2 && !/^(?:部门|单位|整体|全年|年度|预算|支出)*$/.test(of) ? of : undefined;
}

function plain(label: string): string {
  return label.replace(/^(?:其中[:：]?|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．])+/, "").replace(/[(（][^()（）]*[)）]/g, "").replace(/[^\u4e00-\u9fff]/g, "");
}

/** 政府采购金额 and 政府采购, 公用经费支出 and 公用经费: rows are called so or so. */
function nameOf(label: string): string {
  return plain(label).replace(/(?<=.{2})(?:决算|预算|金额|总额|合计|费用|经费|支出)+$/, "");
}

/** 在职人员控制率: those in post over the posts there are. */
function ofStaff({ baseTables }: Submission, of: string): readonly Pair[] {
  if (!/^(?:财政供养|在职|在编|单位)?人员(?:编制)?$/.test(of)) return [];
  return baseTables.flatMap(({ inPost, authorised }) => (inPost === undefined || authorised === undefined ? [] : [{ row: "实际在职人数 ÷ 编制数", part: inPost, whole: authorised, isPrinted: true }]));
}

function inBaseTables({ baseTables }: Submission, of: string): readonly Pair[] {
  return baseTables.flatMap(({ rows }) => rows.filter(({ label }) => nameOf(label) === of).flatMap(({ label, actual, budget }) => (actual === undefined || budget === undefined ? [] : [{ row: label, part: actual, whole: budget, isPrinted: false }])));
}

function inFunds({ spending = [] }: ScoredForm, of: string): readonly Pair[] {
  return spending.filter(({ label }) => nameOf(label) === of).flatMap(({ label, actual, fullYear, initial }) => [fullYear, initial].flatMap((whole) => (actual === undefined || whole === undefined ? [] : [{ row: label, part: actual, whole, isPrinted: false }])));
}

function inTables({ summedTables }: Submission, of: string): readonly Pair[] {
  return summedTables.flatMap(({ derived }) => derived.flatMap(({ kind, name, first, more, second, further }): readonly Pair[] => {
    const [row = "", ...column] = name.split(" ");
    const isThat = kind === "quotient" && rateWords.test(plain(column.join(""))) && nameOf(row) === of;
    return isThat && second !== undefined && more.length === 0 && further.length === 0 ? [{ row, part: first, whole: second, isPrinted: true }] : [];
  }));
}

function reckoned(pair: Pair): readonly Reckoned[] {
  const [part, whole] = [pair.part.quantity, pair.whole.quantity];
  if (part === undefined || whole === undefined || whole.isZero || part.measure.dimension !== whole.measure.dimension) return [];
  return [{ ...pair, due: Quantity.exact(part.value.div(whole.in(part.measure).value), fraction) }];
}
