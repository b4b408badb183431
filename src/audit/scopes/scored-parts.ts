import type { Fact, FundingRow, Indicator, NatureRow, ScoredForm } from "../../model/index.js";
import { joinWords, words, type Words } from "../words.js";
import { context, type Made } from "./fill.js";
import { orderOf, scoredForms, subjectOf } from "./forms.js";
import { fundingData, fundingRow, indicatorData, natureData, scoredShape, scoredVariables, indicator as indicatorShape } from "./scored-shape.js";
import type { Scope } from "./scope.js";
import { cell, list, map, text, told, type Named, type Shape } from "./shape.js";

type Part = Omit<Made, "form"> & { readonly suffix?: string };

/** A part of a form at a time; the form's own variables stay at hand. */
function partScope(name: string, title: Words, own: Readonly<Record<string, Shape>>, parts: (form: ScoredForm) => readonly Part[]): Scope {
  const shape = { ...scoredShape, ...own };
  return {
    name,
    title,
    shape,
    contexts: (submission) =>
      scoredForms(submission).flatMap((form) =>
        parts(form).map((part) =>
          context(own, submission, {
            ...part,
            given: scoredVariables(submission, form),
            subject: [subjectOf(form), part.suffix].filter(Boolean).join(" · "),
            form: orderOf(submission, form),
          }),
        ),
      ),
  };
}

export const indicator = partScope("indicator", words("评分表的每个指标", "every indicator of a form"), { indicator: indicatorShape }, (form) =>
  form.indicators.filter((row) => !isUnused(row)).map((row) => ({
    data: { indicator: indicatorData(row, form) },
    place: row.place,
    suffix: row.name === "" ? row.level2 : row.name,
    show: ["indicator"],
  })),
);

/** 无 | 无 | 无 | 0 | 0: a row of the template that does not apply to this project, of which there is nothing to say. */
function isUnused({ target, actual, weight, score }: Indicator): boolean {
  const nothing = (fact: Fact | undefined): boolean => fact === undefined || fact.state === "blank" || fact.state === "none" || fact.quantity?.isZero === true;
  return (target.kind === "none" || target.kind === "blank") && nothing(actual) && nothing(weight) && nothing(score);
}

export const block = partScope(
  "block",
  words("每个标有分值的一级指标", "every level-1 block with points in its title"),
  { block: map("一级指标", { label: text("一级指标"), weight: cell("一级指标分值", "level-1 weight", "分"), score: cell("一级指标小计得分", "level-1 subtotal of scores", "分"), indicators: list(indicatorShape) }) },
  (form) =>
    form.blocks.map((each) => ({
      data: { block: { label: each.label, weight: each.weight, score: each.score, indicators: each.indicators.map((row) => indicatorData(row, form)) } },
      place: each.weight.place,
      suffix: each.label,
      show: ["block"],
    })),
);

const columns = [
  { key: "initial", name: words("年初预算数", "initial budget") },
  { key: "adjustment", name: words("预算调整数", "adjustment of the budget") },
  { key: "fullYear", name: words("全年预算数", "full-year budget") },
  { key: "actual", name: words("全年执行数", "actual") },
] as const;

/** 年度资金总额 against its sources, a money column at a time; columns the form does not have are not looked at. */
export const fundingColumn = partScope(
  "funding-column",
  words("评分表资金的每一栏（年初、调整、全年、执行）", "every money column of a form"),
  {
    column: map("一栏", {
      name: text("栏名"),
      key: text("initial、adjustment、fullYear、actual"),
      total: cell("年度资金总额", "total funds", "万元"),
      parts: list(told("万元")),
      nested: list(told("万元")),
    }),
  },
  (form) => [
    ...spendingColumns(form),
    ...columns
      .filter(({ key }) => form.total?.[key] !== undefined || form.parts.some((row) => row[key] !== undefined))
      .map(({ key, name }) => {
        const named = (row: FundingRow): Named => ({ named: joinWords(name, words(row.label)), fact: row[key] });
        const total: Named = { named: joinWords(name, words("年度资金总额", "total funds")), fact: form.total?.[key] };
        return {
          data: {
            column: {
              name: name.zh,
              key,
              total,
              parts: form.parts.filter((row) => !row.nested).map(named),
              nested: form.parts.filter((row) => row.nested).map(named),
            },
          },
          place: form.total?.place ?? form.place,
          show: ["column"],
          ...unknownSource(form),
        };
      }),
  ],
);

/** 基本支出 and 项目支出 in the columns of the budget; that of the accounts is the list 按支出性质分. */
function spendingColumns({ total, spending = [] }: ScoredForm): readonly Part[] {
  return columns
    .filter(({ key }) => key !== "actual" && total?.[key]?.isFigure === true && spending.length > 0 && spending.every((row) => row[key]?.isFigure === true))
    .map(({ key, name }) => ({
      data: {
        column: {
          name: name.zh,
          key,
          total: { named: joinWords(name, words("年度资金总额", "total funds")), fact: total?.[key] },
          parts: spending.map((row): Named => ({ named: joinWords(name, words(row.label)), fact: row[key] })),
          nested: [],
        },
      },
      place: (spending[0] as FundingRow).place,
      show: ["column"],
    }));
}

/** The sources of funds that tell an execution rate of their own. */
export const fundingSource = partScope("funding-source", words("评分表每个写有执行率的资金来源", "every source of funds with an execution rate"), { source: fundingRow }, (form) =>
  [...form.parts, ...(form.spending ?? [])].filter((row) => row.rate !== undefined).map((row) => ({ data: { source: fundingData(row) }, place: row.place, suffix: row.label, show: ["source"] })),
);

/** Every row of the funds that tells by how much its budget was moved, and from what to what. */
export const adjustedFunds = partScope("adjusted-funds", words("评分表资金每个写有预算调整数的行", "every row of the funds with an adjustment of its budget"), { row: fundingRow }, (form) =>
  [...(form.total === undefined ? [] : [form.total]), ...form.parts, ...(form.spending ?? [])].filter((row) => row.adjustment !== undefined).map((row) => ({ data: { row: fundingData(row) }, place: row.place, suffix: row.label, show: ["row"] })),
);

/** A row nobody can name may be a source or a breakdown of one: whether the sources are all there, only the unit knows. */
function unknownSource(form: ScoredForm): Pick<Part, "blocked"> {
  const row = form.parts.find((part) => part.role === "unknown");
  return row === undefined ? {} : { blocked: words(`资金来源中有不认识的行“${row.label}”，不能断定各来源是否列全`, `“${row.label}” may be a source of funds or part of one`) };
}

/** 按收入性质分 and 按支出性质分: each list of the overall form on its own. */
export const nature = partScope(
  "nature",
  words("按收入性质分、按支出性质分", "the lists by revenue and by spending"),
  {
    nature: map("一种分法", {
      name: text("按收入性质分、按支出性质分"),
      key: text("byRevenue、bySpending"),
      rows: list(map("行", { label: text("行名"), concept: text("概念"), amount: cell("金额", "amount", "万元") })),
      total: cell("合计", "total", "万元"),
    }),
  },
  (form) =>
    [natureOf("byRevenue", "按收入性质分", form.byRevenue, form), natureOf("bySpending", "按支出性质分", form.bySpending, form)].flat(),
);

function natureOf(key: "byRevenue" | "bySpending", name: string, rows: readonly NatureRow[], form: ScoredForm): readonly Part[] {
  const [first] = rows;
  if (first === undefined) return [];
  const total = key === "byRevenue" ? form.byRevenueTotal : form.bySpendingTotal;
  return [{ data: { nature: { name, key, rows: rows.map(natureData), total } }, place: first.amount.place, show: ["nature"], ...unknownNature(form) }];
}

function unknownNature({ unknownNature: label }: ScoredForm): Pick<Part, "blocked"> {
  return label === undefined ? {} : { blocked: words(`收支性质中有不认识的项“${label}”，不能断定各项是否列全`, `“${label}” is none of the known items`) };
}
