import { concepts, type BaseRow, type ChangeRelation, type Fact, type Concept, type Narrative, type Submission } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import { dividedBy, minus, plus } from "../vocabulary/arithmetic.js";
import { nameOf, Term } from "../vocabulary/term.js";
import { joinWords, words } from "../words.js";
import { context } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { cell, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  concept: text("概念编号"),
  what: text("概念名称，如 项目支出"),
  quote: text("原句"),
  base: text("prior-year 与上年决算比、budget 与年初预算比", "prior-year"),
  by: text("delta 由增减额推算、told 文字直接写出、rate 由增减率推算", "delta"),
  current: told(),
  derived: cell("按文字推算的上年数", "prior year as the text implies", "万元"),
  printed: cell("上年决算数", "prior-year actual", "万元"),
  tableCurrent: cell("本年决算数", "this year's actual", "万元"),
};

/** Last year's figure, as the text's 比上年增减 implies it and as the base table prints it. */
export const prior: Scope = {
  name: "prior",
  title: words("由文字“比上年增减”“比预算增减”推算的上年数、预算数", "last year's figure or the budget implied by a change in the text"),
  shape,
  contexts: (submission) =>
    trustedReports(submission).flatMap((report) =>
      report.relations.flatMap((relation) =>
        relation.kind === "change" ? contextsOf(submission, report, relation) : [],
      ),
    ),
};

function contextsOf(submission: Submission, report: Narrative, relation: ChangeRelation): readonly Context[] {
  const concept = (relation.current ?? relation.delta ?? relation.rate)?.aspects.concept;
  const current = relation.current;
  if (current?.quantity === undefined || concept === undefined || (concept !== "other" && current.aspects.subject !== undefined)) return [];
  // What the words do not compare with last year or the budget says nothing of either.
  const { base } = relation;
  if (base === "untold") return [];
  const derived = derivedPrior(relation);
  if (derived === undefined) return [];
  return submission.baseTables.flatMap((table) => {
    const row = table.rows.find((each) => (concept === "other" ? isToldAlike(each, current) : each.concept === concept));
    if (printedIn(row, base) === undefined || row === undefined) return [];
    return [contextOf(submission, report, relation, { row, base, concept: row.concept, derived })];
  });
}

/**
 * 项目支出533.68万元 under 一般公共预算支出 may be less than the unit's; where the base table has the very figure under the very name, it is what the table tells, and so is
 * what it was the year before.
 */
function isToldAlike({ concept, label, actual }: BaseRow, current: Fact): boolean {
  const [told, printed] = [current.quantity, actual?.quantity];
  if (concept === "other" || concept === "expenditure.project.item" || told === undefined || printed === undefined || told.measure.dimension !== "money") return false;
  return label.replace(/[:：\s]/g, "") === current.aspects.subject && told.significantDigits >= 3 && told.agrees(printed);
}

interface Implied {
  readonly row: BaseRow;
  readonly base: keyof typeof columns;
  readonly concept: Concept;
  readonly derived: Term;
}

function contextOf(submission: Submission, report: Narrative, relation: ChangeRelation, { row, base, concept, derived }: Implied): Context {
  const label = words(row.label.replace(/[:：]$/, ""));
  const [column, implied] = columns[base];
  const printed = printedIn(row, base);
  return context(shape, submission, {
    data: {
      concept,
      what: concepts[concept].zh,
      quote: relation.quote,
      base,
      by: waysOf(relation),
      current: relation.current,
      derived: derived.named(joinWords(implied, label)),
      printed: printed === undefined ? undefined : Term.of(printed, joinWords(column, label)),
      tableCurrent: row.actual === undefined ? undefined : Term.of(row.actual, joinWords(words("本年决算数", "this year's actual"), label)),
    },
    place: relation.place,
    form: orderOf(submission, report),
    show: ["derived", "printed", "tableCurrent"],
  });
}

const columns = {
  "prior-year": [words("上年决算数", "prior-year actual"), words("按文字推算的上年数", "prior year as the text implies")],
  budget: [words("本年预算数", "budget"), words("按文字推算的年初预算数", "budget as the text implies")],
} as const;

function printedIn(row: BaseRow | undefined, base: keyof typeof columns): Fact | undefined {
  return base === "budget" ? row?.budget : row?.priorActual;
}

const waysOf = ({ delta, prior }: ChangeRelation): "delta" | "told" | "rate" => (delta !== undefined ? "delta" : prior !== undefined ? "told" : "rate");

/** current − change; what is told of the year before itself, where no change is; or current ÷ (1 + rate), which knows the prior figure only as closely as the rate is printed. */
function derivedPrior({ current, delta, rate, prior }: ChangeRelation): Term | undefined {
  if (current?.quantity === undefined) return undefined;
  const now = Term.of(current);
  if (delta?.quantity !== undefined) {
    if (delta.quantity.measure.dimension !== current.quantity.measure.dimension) return undefined;
    return minus(now, Term.of(delta, joinWords(words("增减额", "change"), nameOf(current))));
  }
  if (prior?.quantity !== undefined) return prior.quantity.measure.dimension === current.quantity.measure.dimension ? Term.of(prior) : undefined;
  if (rate?.quantity === undefined || rate.quantity.measure.symbol !== "%" || rate.quantity.value.lte(-100)) return undefined;
  const whole = Term.constant(Quantity.exact(100, rate.quantity.measure));
  return dividedBy(now, plus(whole, Term.of(rate, joinWords(words("增减率", "rate of change"), nameOf(current)))));
}
