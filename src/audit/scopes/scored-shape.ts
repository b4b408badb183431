import type { FundingRow, Indicator, NatureRow, ScoredForm, Submission } from "../../model/index.js";
import { metRow, targetRow } from "../vocabulary/direction.js";
import { isDeductionTold } from "./deductions.js";
import { explainedOf } from "./explained.js";
import { rememberedBy, unitData, variablesOf } from "./fill.js";
import { cell, demand, derived, flag, list, map, number, text, told, type Shape } from "./shape.js";
import { blanksOf } from "./blanks.js";

/** The three money columns of a self-evaluation form. */
export const fundingRow = map("资金行", {
  label: text("行名"),
  role: text("total、fiscal 当年财政拨款、carry-over 上年结转、other 其他资金、part", "part"),
  nested: flag("“其中”行，不参与加总"),
  initial: cell("年初预算数", "initial budget", "万元"),
  adjustment: cell("预算调整数", "adjustment of the budget", "万元"),
  fullYear: cell("全年预算数", "full-year budget", "万元"),
  actual: cell("全年执行数", "actual", "万元"),
  rate: cell("执行率", "execution rate"),
});

export const indicator = map("指标行", {
  label: text("三级指标（指标名称）"),
  category: text("output 产出、benefit 效益、satisfaction 满意度、cost 成本、other", "output"),
  level1: text("一级指标"),
  level2: text("二级指标"),
  target: demand("年度指标值", "target"),
  actual: cell("实际完成值", "actual"),
  weight: cell("分值", "weight", "分"),
  score: cell("得分", "score", "分"),
  coefficient: cell("得分系数", "share of the points"),
  completion: cell("完成率", "rate of completion"),
  reason: cell("偏差原因分析及改进措施", "reason for deviation"),
  shared: flag("几个指标合用一个分值、得分（单元格跨行合并）", false),
  deductionTold: flag("原因栏、表尾的原因分析或表下说明写明了为什么扣分", false),
  met: derived("完成值是否达到指标值：yes、no、unknown（无法比较）", (row) => metRow(targetRow(row))),
});

const natureRow = map("收支性质行", { label: text("行名"), concept: text("概念"), amount: cell("金额", "amount", "万元") });

/** Everything on a self-evaluation form, whatever scope looks at it. */
export const scoredShape: Readonly<Record<string, Shape>> = {
  form: map("本表", {
    kind: text("overall 整体、project 项目", "project"),
    name: text("项目（或单位）名称"),
    hasWeights: flag("有分值栏", true),
    hasScores: flag("有得分栏", true),
    cut: flag("缺行（由无表格的文字还原）", false),
    rebuilt: flag("由无表格的文字还原", false),
    unitless: number("指标值、完成值都只有数而没有计量单位的指标数"),
  }),
  yearTold: cell("年度", "year"),
  name: cell("名称", "name"),
  department: cell("主管部门", "department"),
  implementer: cell("实施单位", "implementer"),
  total: map("总分行", { weight: cell("总分（分值）", "total weight", "分"), score: cell("总分（得分）", "total score", "分"), told: cell("评价结论所写得分", "score in the conclusion", "分") }),
  funds: map("资金与执行率", {
    total: fundingRow,
    parts: list(fundingRow),
    weight: cell("执行率分值", "execution-rate weight", "分"),
    rate: cell("执行率", "execution rate"),
    score: cell("执行率得分", "execution-rate score", "分"),
    apart: list(cell("各任务（来源）的执行率得分", "execution-rate score of each task or source", "分")),
    reason: cell("执行率原因", "reason for the execution rate"),
  }),
  deviation: cell("偏差大或目标未完成原因分析", "reasons for what was missed"),
  goal: map("年度总体目标", { expected: cell("预期目标", "expected goal"), achieved: cell("实际完成情况", "achieved") }),
  grade: cell("自评等级", "grade"),
  indicators: list(indicator),
  blocks: list(map("标有分值的一级指标", { label: text("一级指标"), weight: cell("一级指标分值", "level-1 weight", "分"), indicators: list(indicator) })),
  byRevenue: list(natureRow),
  bySpending: list(natureRow),
  blanks: map("该填的格子", { due: list(told()), empty: list(told()), count: number("空着的个数"), names: text("空着的是哪些") }),
  byRevenueTotal: cell("按收入性质分（合计）", "total by revenue", "万元"),
  bySpendingTotal: cell("按支出性质分（合计）", "total by spending", "万元"),
};

/** The variables of one form, filled once for all scopes that look at it. */
export const scoredVariables = rememberedBy((submission: Submission, form: ScoredForm) =>
  variablesOf(scoredShape, { ...unitData(submission), year: form.year ?? submission.year ?? 0, explained: explainedOf(submission, form), ...scoredData(form) }, form.place),
);

export function scoredData(form: ScoredForm): Readonly<Record<string, unknown>> {
  return {
    layout: form.layout,
    form: { kind: form.kind, name: form.subject, hasWeights: form.hasWeights, hasScores: form.hasScores, cut: form.recovered === "part", rebuilt: form.recovered !== undefined, unitless: form.indicators.filter(hasNoUnit).length },
    yearTold: form.yearTold,
    name: form.name,
    department: form.department,
    implementer: form.implementer,
    total: { weight: form.totalWeight, score: form.totalScore, told: form.scoreTold },
    funds: {
      total: form.total === undefined ? { label: "年度资金总额" } : fundingData(form.total),
      parts: form.parts.map(fundingData),
      weight: form.executionWeight,
      rate: form.executionRate,
      score: form.executionScore,
      apart: form.scoresApart ?? [],
      reason: form.executionReason,
    },
    deviation: form.deviation,
    goal: { expected: form.expectedGoal, achieved: form.achievedGoal },
    grade: form.grade,
    indicators: form.indicators.map((row) => indicatorData(row, form)),
    blocks: form.blocks.filter(({ inner }) => inner === undefined).map((block) => ({ label: block.label, weight: block.weight, indicators: block.indicators.map((row) => indicatorData(row, form)) })),
    blanks: blanksOf(form),
    byRevenue: form.byRevenue.map(natureData),
    bySpending: form.bySpending.map(natureData),
    byRevenueTotal: form.byRevenueTotal,
    bySpendingTotal: form.bySpendingTotal,
  };
}

/** A figure alone; of a bound (≥200) the cell tells no quantity. */
function hasNoUnit({ targetCell, actual }: Indicator): boolean {
  return actual.quantity?.measure.symbol === "" && (targetCell.quantity?.measure.symbol ?? "") === "";
}

export function fundingData(row: FundingRow): Readonly<Record<string, unknown>> {
  return { label: row.label, role: row.role, nested: row.nested, initial: row.initial, adjustment: row.adjustment, fullYear: row.fullYear, actual: row.actual, rate: row.rate };
}

export function indicatorData(row: Indicator, form: ScoredForm): Readonly<Record<string, unknown>> {
  return {
    label: row.name === "" ? row.level2 : row.name,
    category: row.category,
    level1: row.level1,
    level2: row.level2,
    target: { demanded: row.target, fact: row.targetCell },
    actual: row.actual,
    weight: row.weight,
    score: row.score,
    coefficient: row.coefficient,
    completion: row.completion,
    reason: row.reason,
    shared: row.shared === true,
    deductionTold: isDeductionTold(row, form),
  };
}

export function natureData(row: NatureRow): Readonly<Record<string, unknown>> {
  return { label: row.label, concept: row.concept, amount: row.amount };
}
