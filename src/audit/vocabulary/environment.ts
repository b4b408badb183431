import { Environment } from "@marcbachmann/cel-js";
import { isElsewhere, isOfOtherCounty, sameUnit, unitMayBeMisread } from "../../model/index.js";
import { isDoubtful, recognitionOf } from "../recognition.js";
import { absolute, compare, dividedBy, mean, minus, negated, plus, product, sum, termOf, times, type Operand } from "./arithmetic.js";
import { agrees, atLeast, atMost, both, either, roundsFrom, ties, within } from "./checks.js";
import { meetsRow, targetRow } from "./direction.js";
import { notAFigure } from "./missing.js";
import { Term } from "./term.js";
import { earned } from "./proportion.js";
import { repair } from "./repair.js";
import { standardText, structured, structureText } from "./structure.js";
import { gradeOf, tierOf } from "./tiers.js";
import { boundOf, meets, met, plainText, same, shows, textOf, yearsIn } from "./texts.js";
import { agree } from "./tellings.js";
import { Verdict } from "./verdict.js";

const numbers = ["Term", "int", "double"] as const;
const arithmetic = { "+": plus, "-": minus, "*": times, "/": dividedBy } as const;
const order = {
  "<": (sign: number) => sign < 0,
  "<=": (sign: number) => sign <= 0,
  ">": (sign: number) => sign > 0,
  ">=": (sign: number) => sign >= 0,
} as const;

/** Figures on both sides, at least one of them a Term: a number in a rule may stand for either. */
function pairs(): [string, string][] {
  return numbers.flatMap((left) => numbers.map((right): [string, string] => [left, right])).filter((pair) => pair.includes("Term"));
}

/** The language of rules: CEL with Term arithmetic and the checks that return a Verdict. */
export function vocabulary(sure: number): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false })
    .registerType("Term", {
      ctor: Term,
      fields: { name: "string", text: "string", state: "string", unit: "string", digits: "string", figure: "bool" },
    })
    .registerType("Verdict", { ctor: Verdict, fields: { holds: "bool" } });
  registerArithmetic(environment);
  registerChecks(environment);
  registerQuestions(environment, sure);
  registerPoints(environment);
  return environment;
}

function registerArithmetic(environment: Environment): void {
  for (const [left, right] of pairs()) {
    for (const [sign, work] of Object.entries(arithmetic)) environment.registerOperator(`${left} ${sign} ${right}: Term`, work);
    for (const [sign, holds] of Object.entries(order)) {
      environment.registerOperator(`${left} ${sign} ${right}`, (a: Operand, b: Operand) => holds(compare(a, b)));
    }
  }
  // CEL mirrors == itself; registering the other way round is refused.
  for (const right of numbers) environment.registerOperator(`Term == ${right}`, (a: Operand, b: Operand) => compare(a, b) === 0);
  environment.registerFunction("sum(list): Term", sum);
  environment.registerFunction("product(list): Term", product);
  environment.registerFunction("mean(list): Term", mean);
  environment.registerFunction("abs(Term): Term", absolute);
  environment.registerFunction("negative(Term): Term", negated);
  environment.registerFunction("orZero(Term): Term", orZero);
  environment.registerFunction("prose(Term): Term", (term: Term) => term.toldInProse());
  environment.registerFunction("average(Term): Term", (term: Term) => term.toldAsAverage());
  environment.registerFunction("bound(Term): Term", bound);
  for (const [left, right] of pairs()) {
    environment.registerFunction(`min(${left}, ${right}): Term`, (a: Operand, b: Operand) => (compare(a, b) > 0 ? termOf(b) : termOf(a)));
    environment.registerFunction(`max(${left}, ${right}): Term`, (a: Operand, b: Operand) => (compare(a, b) < 0 ? termOf(b) : termOf(a)));
  }
  environment.registerFunction("role(Term, string): Term", (term: Term, role: string) => term.as(role));
}

function registerChecks(environment: Environment): void {
  for (const [name, check] of Object.entries({ ties, agrees, roundsFrom, atMost, atLeast })) {
    for (const [left, right] of pairs()) environment.registerFunction(`${name}(${left}, ${right}): Verdict`, check);
  }
  for (const low of numbers) {
    for (const high of numbers) environment.registerFunction(`within(Term, ${low}, ${high}): Verdict`, within);
  }
  environment.registerFunction("either(Verdict, Verdict): Verdict", either);
  environment.registerFunction("both(Verdict, Verdict): Verdict", both);
  environment.registerFunction("agree(list): Verdict", agree);
  environment.registerFunction("shows(bool, list): Verdict", shows);
  for (const due of ["Term", "string", "int"]) environment.registerFunction(`shows(bool, list, ${due}): Verdict`, shows);
  environment.registerFunction("meets(Term, Term): Verdict", meets);
  environment.registerFunction("meets(map): Verdict", (row: unknown) => meetsRow(targetRow(row)));
  for (const [left, right] of [["Term", "Term"], ["Term", "string"], ["string", "Term"], ["string", "string"]]) {
    environment.registerFunction(`same(${left}, ${right}): Verdict`, same);
  }
}

function registerQuestions(environment: Environment, sure: number): void {
  environment.registerFunction("met(Term, Term): string", met);
  environment.registerFunction("figure(Term): bool", (term: Term) => term.figure);
  environment.registerFunction("blank(Term): bool", (term: Term) => term.state === "blank" || term.state === "absent");
  environment.registerFunction("absent(Term): bool", (term: Term) => term.state === "absent");
  environment.registerFunction("present(Term): bool", (term: Term) => term.state !== "blank" && term.state !== "absent");
  environment.registerFunction("none(Term): bool", (term: Term) => term.state === "none");
  environment.registerFunction("wording(Term): bool", (term: Term) => term.state === "text");
  environment.registerFunction("text(Term): string", textOf);
  environment.registerFunction("plain(Term): string", (term: Term) => plainText(term.text));
  environment.registerFunction("plain(string): string", plainText);
  environment.registerFunction("kind(Term): string", (term: Term) => term.demand?.kind ?? term.state);
  environment.registerFunction("elsewhere(Term, string): bool", (term: Term, name: string) => isElsewhere(term.text, name) && !(mayBeMisread(term, sure) && unitMayBeMisread(term.text, name)));
  environment.registerFunction("ofOtherCounty(Term, string): bool", (term: Term, name: string) => isOfOtherCounty(term.text, name) && !mayBeMisread(term, sure));
  environment.registerFunction("sameUnit(Term, string): bool", (term: Term, name: string) => sameUnit(term.text, name) || isRest(term.text, name) || (mayBeMisread(term, sure) && unitMayBeMisread(term.text, name)));
  environment.registerFunction("years(Term): list", (term: Term) => yearsIn(term.text));
  environment.registerFunction("comparable(Term, Term): bool", (a: Term, b: Term) => {
    const [one, other] = [a.quantity.measure.dimension, b.quantity.measure.dimension];
    return one === other || one === "none" || other === "none";
  });
}

/** Points and how they are given: structure, proportion, tiers, grades. */
function registerPoints(environment: Environment): void {
  environment.registerFunction("structured(list, Term, dyn): Verdict", structured);
  environment.registerFunction("structure(list, Term): string", structureText);
  environment.registerFunction("standards(dyn): string", standardText);
  for (const language of ["zh", "en"] as const) {
    environment.registerFunction(`repair${language === "zh" ? "Zh" : "En"}(list, Term, Term, dyn): string`, (rows: readonly unknown[], execution: Term, total: Term, standards: unknown) => repair(rows, execution, total, standards, language));
  }
  environment.registerFunction("earned(map, dyn): Term", (indicator: Readonly<Record<string, unknown>>, formulas: unknown) => earned(indicator, termIn(indicator, "weight"), formulas));
  environment.registerFunction("tier(map): string", (indicator: Readonly<Record<string, unknown>>) => tierOf(termIn(indicator, "target"), termIn(indicator, "actual")));
  environment.registerFunction("gradeTold(Term): string", gradeOf);
}

function termIn(row: Readonly<Record<string, unknown>>, key: string): Term {
  const found = row[key];
  if (!(found instanceof Term)) throw new TypeError(`${key} is asked of an indicator`);
  return found;
}

function mayBeMisread(term: Term, sure: number): boolean {
  return isDoubtful(recognitionOf(term.items.map((item) => item.fact)), sure);
}

/**
 * A blank part of a sum counts as nothing. An error cell, or words where a figure is due, does not: nobody knows what
 * stood there. @throws Missing
 */
function orZero(term: Term): Term {
  return term.state === "blank" || term.state === "none" || term.state === "absent" ? term.asZero() : termOf(term);
}

function bound(term: Term): Term {
  const found = boundOf(term);
  if (found === undefined) throw notAFigure(term.words, "text", term.text, term.place);
  return found;
}

/** 心 is what a narrow column leaves of 某某中心 in print, and accuses nobody. */
function isRest(text: string, name: string): boolean {
  const rest = text.trim();
  return rest.length <= 2 && (name.endsWith(rest) || name.startsWith(rest));
}
