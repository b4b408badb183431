import type { Fact, Relation, Submission } from "../../model/index.js";
import { nameOf } from "../vocabulary/term.js";
import { words, type Words } from "../words.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Scope } from "./scope.js";
import { cell, demand, flag, list, map, text, told, type Shape } from "./shape.js";

type Kind = Relation["kind"];
type Of<K extends Kind> = Extract<Relation, { kind: K }>;

/** A relation that the report's text states, to be worked out again. */
function relationScope<K extends Kind>(
  kind: K,
  title: Words,
  own: Readonly<Record<string, Shape>>,
  data: (relation: Of<K>, submission: Submission) => Readonly<Record<string, unknown>>,
  subject: (relation: Of<K>) => Fact | undefined,
): Scope {
  const shape = { quote: text("原句"), ...own };
  const isKind = (relation: Relation): relation is Of<K> => relation.kind === kind;
  return {
    name: kind,
    title,
    shape,
    contexts: (submission) =>
      [...submission.narratives, ...submission.overallForms, ...submission.projectForms].flatMap((form) =>
        (form.relations ?? []).filter(isKind).map((relation) =>
          context(shape, submission, {
            data: { quote: relation.quote, ...data(relation, submission) },
            place: relation.place,
            subject: subject(relation)?.aspects.subject,
            form: orderOf(submission, form),
            show: Object.keys(own),
          }),
        ),
      ),
  };
}

export const sum = relationScope(
  "sum",
  words("文字中“其中”的每处加总", "every total and parts told in the text"),
  { reading: text("partition 分项合成总数、nearly 其中所列几近总数、selection 选列、overlap 人次口径", "partition"), total: told(), parts: list(told()) },
  ({ reading, total, parts }) => ({ reading, total, parts }),
  ({ total }) => total,
);

export const change = relationScope(
  "change",
  words("文字中每处同比增减", "every change told in the text"),
  {
    base: text("prior-year 比上年、budget 比年初预算、untold 没有写明", "prior-year"),
    current: told(),
    prior: told(),
    delta: cell("增减额", "change"),
    rate: cell("增减率", "rate of change"),
  },
  ({ base, current, prior, delta, rate }) => ({ base, current, prior, delta, rate }),
  ({ current }) => current,
);

export const share = relationScope(
  "share",
  words("文字中每处占比", "every share told in the text"),
  { part: told(), whole: told(), rate: cell("占比", "share") },
  ({ part, whole, rate }) => ({ part, whole, rate }),
  ({ part }) => part,
);

export const completion = relationScope(
  "completion",
  words("文字中每处完成率、执行率", "every rate of completion told in the text"),
  { actual: told(), budget: told(), rate: cell("完成率", "rate of completion") },
  ({ actual, budget, rate }) => ({ actual, budget, rate }),
  ({ actual }) => actual,
);

export const perHead = relationScope(
  "per-head",
  words("文字中每处人均", "every amount per head told in the text"),
  { total: told(), count: told(), apiece: cell("人均", "each") },
  ({ total, count, each }) => ({ total, count, apiece: each }),
  ({ total }) => total,
);

export const product = relationScope(
  "product",
  words("文字中每处数量乘以标准（单价）", "every count times an amount each told in the text"),
  { each: told(), counts: list(told()), total: told() },
  ({ each, counts, total }) => ({ each, counts, total }),
  ({ total }) => total,
);

export const balance = relationScope(
  "balance",
  words("文字中每处余数（结余、净资产、扣分后的分）", "every remainder told in the text"),
  { from: told(), more: list(told()), taken: told(), less: list(told()), left: told() },
  ({ from, more, taken, less, left }) => ({ from, more: more ?? [], taken, less: less ?? [], left }),
  ({ from }) => from,
);

export const restated = relationScope(
  "restated",
  words("文字中同一数换单位再写的每处，收入总计与支出总计", "every figure told again in another unit, and the totals of income and spending"),
  {
    of: text("accounts 收入总计与支出总计，score 自评得分再写一遍，figure 同一数前后两样；否则为空，同一数换单位再写"),
    what: map("什么数，如 支出总额、支出总额（年初预算）", { zh: text("中文"), en: text("英文") }),
    one: told(),
    other: told(),
  },
  ({ of, one, other }) => ({ of: of ?? "", what: called(one), one, other }),
  ({ one }) => one,
);

const stages: Partial<Record<string, Words>> = { "initial-budget": words("年初预算", "initial budget"), "full-year-budget": words("全年预算", "adjusted budget") };

/** 支出总额, of a budget 支出总额（年初预算）. */
function called(fact: Fact): Words {
  const name = nameOf(fact);
  const stage = stages[fact.aspects.scenario ?? ""];
  return stage === undefined ? name : words(`${name.zh}（${stage.zh}）`, `${name.en} (${stage.en})`);
}

export const count = relationScope(
  "count",
  words("文字中每处“共几项”与所列各项", "every stated number of listed things"),
  { stated: told(), listed: cell("所列项数", "things listed") },
  ({ stated, listed }) => ({ stated, listed }),
  ({ stated }) => stated,
);

export const aim = relationScope(
  "aim",
  words("文字中每处目标与完成数", "every target with what was achieved, told in the text"),
  { of: text("funds 收到的资金与支出，target 目标与完成数", "target"), claim: text("称已完成的原话，没有则为空"), explained: flag("自评表里同样的完成数写有偏差原因"), target: demand("目标，或收到的资金", "target, or money that came"), actual: cell("完成数，或支出", "achieved, or spent") },
  ({ of, claim, target, demand: demanded, actual }, submission) => ({ of: of ?? "target", claim, explained: isExplained(actual, submission), target: { demanded, fact: target }, actual }),
  ({ actual }) => actual,
);

/** A form of the unit that tells the same result, and why it fell short. */
function isExplained({ quantity }: Fact, { overallForms, projectForms }: Submission): boolean {
  const rows = [...overallForms, ...projectForms].flatMap(({ indicators }) => indicators);
  return quantity !== undefined && rows.some(({ actual, reason }) => reason !== undefined && reason.text.trim() !== "" && actual.quantity?.isOfKind(quantity) === true && actual.quantity.agrees(quantity));
}

export const claim = relationScope(
  "claim",
  words("文字中每处“大于、小于、增加、减少”的说法与所写的数", "every saying that one figure is more than another, with the figures told"),
  { of: text("budget 与预算数比，prior-year 与上年比（此时 actual 是增减额，against 是 0）", "budget"), claim: text("原话"), more: text("more 说多，less 说少", "more"), actual: told(), against: told() },
  ({ of, claim: said, more, actual, against }) => ({ of, claim: said, more: more ? "more" : "less", actual, against }),
  ({ actual }) => actual,
);
