import type { Place } from "../../document/index.js";
import type { Submission } from "../../model/index.js";
import { Term, type Item } from "../vocabulary/term.js";
import { words } from "../words.js";
import type { Context } from "./scope.js";
import { fill, list, text, type Filling, type Shape } from "./shape.js";

/** What every scope offers besides its own. */
export const common: Readonly<Record<string, Shape>> = {
  unit: text("单位名称"),
  layout: text("表式：national、hubei、sichuan、transfer、other（仅评分表）"),
  year: { kind: "number", about: "本表年度；不知道时为 0", otherwise: 0n },
  explained: list(text("报告或本表已说明原因的事（只算与本表有关的）：budget-adjustment 预算调整、low-execution 执行率低")),
  unitYear: { kind: "number", about: "整套材料的年度；不知道时为 0", otherwise: 0n },
};

export interface Made {
  /** Variables filled before, which several contexts of one form share. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly subject?: string | undefined;
  readonly form: number;
  /** Which variables show as evidence where a check says only yes or no; all of them when absent. */
  readonly show?: readonly string[];
  readonly blocked?: Context["blocked"];
}

/** A context out of a form's facts. */
export function context(shape: Readonly<Record<string, Shape>>, submission: Submission, made: Made): Context {
  const year = submission.year ?? 0;
  const own = made.given === undefined ? { ...common, ...shape } : shape;
  const data = made.given === undefined ? { ...unitData(submission), year, ...made.data } : made.data;
  const variables = { ...made.given, ...filled(own, data, made.place) };
  const shown = (made.show ?? []).map((key) => variables[key]);
  return {
    variables,
    subject: made.subject === "" ? undefined : made.subject,
    place: made.place,
    form: made.form,
    items: itemsIn(shown),
    ...(made.blocked === undefined ? {} : { blocked: made.blocked }),
  };
}

/** What every scope knows of the unit whose submission it is. */
export function unitData(submission: Submission): Readonly<Record<string, unknown>> {
  return { unit: submission.unit, unitYear: submission.year ?? 0, explained: submission.narratives.flatMap((report) => (report.explains ?? []).map(({ topic }) => topic)) };
}

/** Fills a scope's shape, with its common variables, from facts or from an example's plain data. */
export function variablesOf(shape: Readonly<Record<string, Shape>>, data: Readonly<Record<string, unknown>>, place: Place): Record<string, unknown> {
  return filled({ ...common, ...shape }, data, place);
}

function filled(fields: Readonly<Record<string, Shape>>, data: Readonly<Record<string, unknown>>, place: Place): Record<string, unknown> {
  let row = 0;
  const filling: Filling = { place, label: words(""), next: () => ++row };
  return fill({ kind: "map", about: "", fields }, data, filling) as Record<string, unknown>;
}

/** Remembers what a form was filled into, for as long as the form itself is remembered. */
export function rememberedBy<F extends object>(work: (submission: Submission, form: F) => Record<string, unknown>): (submission: Submission, form: F) => Record<string, unknown> {
  const known = new WeakMap<Submission, WeakMap<F, Record<string, unknown>>>();
  return (submission, form) => {
    const forms = known.get(submission) ?? new WeakMap<F, Record<string, unknown>>();
    known.set(submission, forms);
    const variables = forms.get(form) ?? work(submission, form);
    forms.set(form, variables);
    return variables;
  };
}

/** The facts of all terms in a tree of variables, in order. */
export function itemsIn(value: unknown): readonly Item[] {
  if (value instanceof Term) return value.items;
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(itemsIn);
  return [];
}
