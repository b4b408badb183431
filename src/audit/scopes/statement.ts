import { type AimRelation, factsOf, leftoverIn, sayingsIn, Fact, type Narrative, type Saying, type ScoredForm, type Statement, type Submission } from "../../model/index.js";
import { Term } from "../vocabulary/term.js";
import { words } from "../words.js";
import { normaliseName } from "../names.js";
import { context } from "./fill.js";
import { orderOf, scoredForms, subjectOf } from "./forms.js";
import { scoredVariables } from "./scored-shape.js";
import type { Context, Scope } from "./scope.js";
import { cell, flag, list, map, text, told, type Shape } from "./shape.js";

const money = (zh: string, en: string): Shape => cell(zh, en, "万元");

const shape: Readonly<Record<string, Shape>> = {
  kind: text("all-spent 全部支付、all-done 全部完成、within-budget 未超预算、no-balance 无结余、no-problems 无问题、template 模板文字、other-year 标题年度与全文不同、title-of-other-unit 标题单位与全文不同、other-unit 句子说的是外单位、dated-early 落款早于所说的年末、no-such-date 没有这样的日期、year-ahead 把以后的年度说成已过去、period-reversed 时段的止早于起、period-of-other-year 评价的是别的年度、work-under-cost 成本指标下写工作数量"),
  said: told(),
  sentence: text("原句"),
  about: text("所说的对象：project 某一项目、sangong 三公经费、public 公用经费、whole 全部、other 不能断定"),
  ofForm: flag("写在自评表内（否则在报告正文）"),
  funds: map("所说项目（或整体）的资金", { fullYear: money("全年预算数", "full-year budget"), actual: money("全年执行数", "actual") }),
  limit: map("所说经费（三公、公用）的预算与决算", { budget: money("本年预算数", "budget"), actual: money("本年决算数", "actual") }),
  missed: list(told()),
  deducted: list(told("分")),
  unspent: list(money("全年执行数", "actual")),
};

/** What prose says in words alone, in the report and in the forms, with the figures that bear on it. */
export const statement: Scope = {
  name: "statement",
  title: words("报告和自评表中不带数的说法（全部支付、圆满完成、无结余……）与遗留的模板文字", "what prose says without a figure, and template text left in"),
  shape,
  contexts: (submission) => [
    ...submission.narratives.flatMap((report) => (report.statements ?? []).map((each) => inReport(submission, report, each))),
    ...scoredForms(submission).flatMap((form) => inForm(submission, form)),
  ],
};

function inReport(submission: Submission, report: Narrative, { kind, said }: Statement): Context {
  const named = namedIn(submission, said.quote);
  const forms = named === undefined ? scoredForms(submission) : [named];
  return contextOf(submission, { kind, said, about: named === undefined ? subjectOfWords(submission, said.quote) : "project", named, forms, ofForm: false, inTables: named === undefined ? (report.missed ?? []) : [], order: orderOf(submission, report) });
}

function inForm(submission: Submission, form: ScoredForm): readonly Context[] {
  const goal = form.achievedGoal;
  const claims = goal?.state === "text" ? sayingsIn(goal.text).map((saying) => ({ saying, fact: goal })) : [];
  const cells = factsOf(form).filter((fact) => fact.state === "text");
  const left = cells.flatMap((fact) => {
    const saying = leftoverIn(fact.text);
    return saying === undefined ? [] : [{ saying, fact }];
  });
  return [...claims, ...left].map(({ saying, fact }) =>
    contextOf(submission, { kind: saying.kind, said: wordsOf(saying, fact), about: form.kind === "project" ? "project" : "whole", named: form, forms: [form], ofForm: true, order: orderOf(submission, form) }),
  );
}

function wordsOf(saying: Saying, { place, aspects }: Fact): Fact {
  return new Fact({ aspects: { concept: aspects.concept }, state: "text", text: saying.words, place, quote: saying.sentence });
}

interface Made {
  readonly kind: string;
  readonly said: Fact;
  readonly about: string;
  readonly named: ScoredForm | undefined;
  readonly forms: readonly ScoredForm[];
  readonly ofForm: boolean;
  /** Targets that tables in the report show to be missed. */
  readonly inTables?: readonly AimRelation[];
  readonly order: number;
}

interface Row {
  readonly met: string;
  readonly actual: Term;
  readonly target: Term;
  readonly weight: Term;
  readonly score: Term;
}

/** Words that claim more than that it was done at last: in time, or as the indicators have it. */
const inTime = /目标|指标|按时|按期|如期|按计划|及时|按要求|按进度/;
const ofIndicators = /目标|指标/;

function contextOf(submission: Submission, { kind, said, about, named, forms, ofForm, inTables = [], order }: Made): Context {
  const whole = named ?? submission.overallForms[0];
  const rows = forms.flatMap((form) => scoredVariables(submission, form)["indicators"] as readonly Row[]);
  // 任务已完成 is true of what was done late, and says nothing of how content anybody was with it.
  const spared = forms.flatMap((form) => form.indicators.map(({ target, category }) => (target.kind === "deadline" && !inTime.test(said.text)) || (category === "satisfaction" && !ofIndicators.test(said.text))));
  const limited = submission.baseTables[0]?.rows.find((row) => row.concept === (about === "sangong" ? "sangong" : "expenditure.public"));
  return context(shape, submission, {
    data: {
      kind,
      said,
      sentence: said.quote,
      about,
      ofForm,
      funds: { fullYear: whole?.total?.fullYear, actual: whole?.total?.actual },
      limit: { budget: limited?.budget, actual: limited?.actual },
      missed: [...rows.filter((row, at) => row.met === "no" && spared[at] !== true).flatMap((row) => [row.actual.as("actual"), row.target.as("target")]), ...inTables.flatMap(({ actual, target }) => [actual, target])],
      deducted: rows.filter((row) => row.score.figure && row.weight.figure && row.score.quantity.measure.dimension === row.weight.quantity.measure.dimension && row.score.quantity.compare(row.weight.quantity) < 0).map((row) => row.score),
      unspent: forms.filter((form) => form.kind === "project" && isUnspent(form)).map((form) => form.total?.actual),
    },
    place: said.place,
    subject: named === undefined ? undefined : subjectOf(named),
    form: order,
  });
}

function isUnspent({ total }: ScoredForm): boolean {
  const [full, actual] = [total?.fullYear?.quantity, total?.actual?.quantity];
  return full !== undefined && actual !== undefined && actual.compare(full) < 0;
}

/** The one project whose name the sentence tells; none where it may be two. */
function namedIn(submission: Submission, sentence: string): ScoredForm | undefined {
  const named = submission.projectForms.filter(({ subject }) => subject !== "" && (sentence.includes(subject) || (normaliseName(subject).length >= 4 && sentence.includes(normaliseName(subject)))));
  return named.length === 1 ? named[0] : undefined;
}

function subjectOfWords(submission: Submission, sentence: string): string {
  const told = submission.narratives.flatMap((report) => report.projects).map((fact) => fact.aspects.subject ?? "");
  if (told.some((name) => normaliseName(name).length >= 2 && sentence.includes(normaliseName(name)))) return "other";
  if (/三公|公务接待|公车|公务用车|出国/.test(sentence)) return "sangong";
  // 基本支出全部执行完毕 says nothing of what the projects spent.
  if (/基本支出|人员(?:经费|支出)|工资/.test(sentence) && !/项目(?:支出|经费|资金)|支出总额|总支出|部门(?:预算|支出)/.test(sentence)) return "other";
  return /公用经费|运行经费|机关运行/.test(sentence) ? "public" : "whole";
}
