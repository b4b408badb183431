import { Fact, type Likeness, type Seen } from "../../model/index.js";
import { measureOf, readCell } from "../../quantity/index.js";
import { nameOf, Term } from "../vocabulary/term.js";
import { joinWords, words } from "../words.js";
import { itemsIn, variablesOf } from "./fill.js";
import type { Context, Scope } from "./scope.js";
import { flag, list, number, text, told, type Shape } from "./shape.js";

const seen = list(told());
const relation = text("none 没有隶属关系、same-department 同一主管部门、supervisor 主管部门与所属单位", "none");
const others = list(text("其他单位的名称"));

const copiedText: Readonly<Record<string, Shape>> = {
  others,
  unitCount: number("涉及的单位个数"),
  passages: number("相同的段落数"),
  length: number("相同的字数（不算数、套话、引用的文件和各单位通用的模板）"),
  sameLength: number("其中一字不差的字数（数可以不同）"),
  sameFigures: number("连数也全都相同、有三个以上的数（不算 0）的段落数"),
  figures: number("连数也全都相同的段落里，数（不算 0）的个数"),
  relation,
  sample: text("最长的一段的开头"),
  seen,
};

const copiedRows: Readonly<Record<string, Shape>> = {
  others,
  unitCount: number("涉及的单位个数"),
  projects: list(text("单位和项目的名称")),
  sameRows: number("名称、指标值、完成值都相同的指标个数"),
  figured: number("指标值和完成值都是数的指标个数"),
  quantities: number("相同的指标里，数量指标（不是百分比，也不是 1、100）的个数"),
  sameProject: flag("项目名称和资金也相同：同一个项目由两个单位报送"),
  relation,
  seen,
};

const otherName: Readonly<Record<string, Shape>> = {
  otherUnit: text("写到的另一个单位"),
  times: number("写了几次"),
  own: number("同样的位置写本单位名称几次"),
  seen,
};

const reportAgain: Readonly<Record<string, Shape>> = {
  earlier: text("早的一年"),
  later: text("晚的一年"),
  same: number("除年份外一字不差、有两个以上金额的段落数"),
  withSums: number("晚的一年有两个以上金额的段落数"),
  figures: number("相同的段落里数的个数"),
  seen,
};

const equalScores: Readonly<Record<string, Shape>> = {
  department: text("主管部门"),
  units: number("单位个数"),
  score: text("相同的得分"),
  full: flag("都是满分"),
  seen,
};

const outlier: Readonly<Record<string, Shape>> = {
  measure: text("execution 执行率、adjustment 预算调整率、score 自评得分"),
  what: text("比的是什么"),
  kindName: text("单位类别，如 学校"),
  units: number("同类单位个数"),
  value: text("本单位的数"),
  median: text("同类单位的中位数"),
  usual: text("同类单位中间一半的范围"),
  apart: number("与中位数相差（百分点或分，取整）"),
  seen,
};

/** What a run of several units is looked at for; one submission alone has none of it. */
export const districtScopes: readonly Scope[] = (
  [
    ["copied-text", "几个单位的报告中相同的文字", "text that reports of several units share", copiedText],
    ["copied-rows", "几个单位的项目自评表中相同的指标", "indicators that project forms of several units share", copiedRows],
    ["other-name", "报告在写本单位的地方写了另一个单位", "another unit named where a report names its own", otherName],
    ["report-again", "同一单位两个年度的报告", "reports of one unit for two years", reportAgain],
    ["equal-scores", "同一主管部门各单位的自评得分", "scores of the units of one department", equalScores],
    ["outlier", "单位与同类单位相比", "a unit beside others of its kind", outlier],
  ] as const satisfies readonly (readonly [Likeness["kind"], string, string, object])[]
).map(([name, zh, en, shape]) => ({ name, title: words(zh, en), shape, contexts: () => [] }));

/** The variables and the evidence of one likeness, for the rules of its scope. */
export function likenessContext(likeness: Likeness, scope: Scope, form: number): Context {
  const [first, ...rest] = likeness.seen;
  const place = first?.place ?? { file: "", at: { kind: "file" } };
  const [unit = "", ...units] = likeness.units;
  const named = "others" in scope.shape ? { others: units } : {};
  const variables = variablesOf(scope.shape, { unit, year: likeness.year ?? 0, unitYear: likeness.year ?? 0, ...likeness.data, ...named, seen: [first, ...rest].flatMap((each) => (each === undefined ? [] : [termOf(each)])) }, place);
  return { variables, subject: likeness.subject, place, form, items: itemsIn(variables) };
}

function termOf({ unit, subject, concept, text: printed, measure, quote, place }: Seen): Term {
  const reading = measure === undefined ? undefined : readCell(printed, measureOf(measure));
  const quantity = reading?.state === "figure" ? reading.quantity : undefined;
  const fact = new Fact({ aspects: { concept }, state: reading?.state ?? "text", quantity, text: printed, quote, place });
  const whose = words([unit, subject ?? ""].filter(Boolean).join(" · "));
  // A passage is no figure that should be another: it is only shown.
  return Term.of(fact, concept === "other" ? whose : joinWords(nameOf(fact), whose)).as("witness");
}
