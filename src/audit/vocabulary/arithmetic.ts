import { comparable, Quantity } from "../../quantity/index.js";
import { differentMeasures, zeroBase } from "./missing.js";
import { Term } from "./term.js";

export type Operand = Term | bigint | number;

/** A number written in a rule becomes an exact figure without a unit. */
export function termOf(operand: Operand): Term {
  if (operand instanceof Term) return operand;
  return Term.constant(Quantity.exact(typeof operand === "bigint" ? operand.toString() : operand));
}

/** @throws Missing where one side has no figure, or their units cannot be set against each other */
export function together(one: Term, other: Term): void {
  const [a, b] = [one.quantity, other.quantity];
  if (!comparable(a.measure, b.measure)) throw differentMeasures(a.measure.symbol, b.measure.symbol, one.place ?? other.place);
}

export function plus(left: Operand, right: Operand): Term {
  const [a, b] = [termOf(left), termOf(right)];
  together(a, b);
  return Term.computed([a, b], `${a.working}+${b.working}`, true, (fine) => a.at(fine).plus(b.at(fine)));
}

export function minus(left: Operand, right: Operand): Term {
  const [a, b] = [termOf(left), termOf(right)];
  together(a, b);
  return Term.computed([a, b], `${a.working}${taken(b.working)}`, true, (fine) => a.at(fine).minus(b.at(fine)));
}

/** 13.50−(−14) is written 13.50+14. */
function taken(working: string): string {
  if (/^-[\d.]+$/.test(working)) return `+${working.slice(1)}`;
  return /[-+]/.test(working) ? `-(${working})` : `-${working}`;
}

export function times(left: Operand, right: Operand): Term {
  const [a, b] = [termOf(left), termOf(right)];
  // Quantity scales by a ratio on its right-hand side (10分 × 99.87%).
  const [base, factor] = a.quantity.measure.dimension === "ratio" ? [b, a] : [a, b];
  const exact = base.items.length === 0 && factor.items.length === 0;
  return Term.computed([a, b], `${factored(a)}×${factored(b)}`, exact, (fine) => base.at(fine).times(factor.at(fine)));
}

/** A ratio in % where both sides are of one kind; anything by a ratio keeps its unit (9.5 ÷ 95% = 10). */
export function dividedBy(left: Operand, right: Operand): Term {
  const [a, b] = [termOf(left), termOf(right)];
  a.quantity;
  if (b.quantity.isZero) throw zeroBase(b.words, b.place);
  // A rate by an amount is no rate of anything: a figure was taken for another.
  if (a.quantity.measure.dimension === "ratio" && b.quantity.measure.dimension === "money") throw differentMeasures(a.quantity.measure.symbol, b.quantity.measure.symbol, a.place ?? b.place);
  return Term.computed([a, b], `${factored(a)}÷${factored(b)}`, false, (fine) => {
    const [top, bottom] = [a.at(fine), b.at(fine)];
    if (top.measure.dimension !== "ratio" && bottom.measure.dimension === "ratio") {
      return top.dividedBy(bottom).times(Quantity.exact(bottom.measure.scale.pow(-1)));
    }
    // A figure without a unit is of the same kind as what it is divided by: 7 ÷ 3.5万元 is 200%, not 200万元.
    const bare = top.measure.dimension === "none" || bottom.measure.dimension === "none";
    if (bare && top.measure.dimension !== bottom.measure.dimension && b.items.length > 0) {
      const measure = top.measure.dimension === "none" ? bottom.measure : top.measure;
      return top.in(measure).dividedBy(bottom.in(measure));
    }
    return top.dividedBy(bottom);
  });
}

export function negated(operand: Term): Term {
  operand.quantity;
  return Term.computed([operand], `-${factored(operand)}`, true, (fine) => operand.at(fine).negated());
}

export function absolute(operand: Term): Term {
  operand.quantity;
  return Term.computed([operand], operand.working.replace(/^-/, ""), true, (fine) => operand.at(fine).absolute(), operand.words);
}

/** The sum of a list; of an empty list, zero. One part alone stays the printed figure that it is. */
export function sum(list: readonly unknown[]): Term {
  const parts = list.map((each) => {
    if (each instanceof Term || typeof each === "bigint" || typeof each === "number") return termOf(each);
    throw new TypeError("sum() takes figures only");
  });
  const [first, ...rest] = parts;
  if (first === undefined) return Term.constant(Quantity.exact(0));
  first.quantity;
  if (rest.length === 0) return first;
  for (const part of rest) together(first, part);
  const shown = parts.filter((part) => part.working !== "0");
  // 2146.38-42.65: what is taken off needs no plus before it.
  const working = shown.length === 0 ? "0" : shown.map((part) => part.working).join("+").replaceAll("+-", "-");
  return Term.computed(parts, working, true, (fine) => parts.map((part) => part.at(fine)).reduce((a, b) => a.plus(b)));
}

/** What a list comes to, divided by how many figures it has. */
export function mean(list: readonly unknown[]): Term {
  const total = sum(list);
  const count = Math.max(1, list.length);
  return Term.computed([total], `${factored(total)}÷${count}`, false, (fine) => total.at(fine).sharedAmong(count));
}

/** The product of a list, from the left: what is counted (500元, 10分) comes first, how often after it. */
export function product(list: readonly unknown[]): Term {
  const factors = list.map((each) => {
    if (each instanceof Term) return each;
    throw new TypeError("product() takes figures only");
  });
  const [first, ...rest] = factors;
  if (first === undefined) throw new TypeError("product() of nothing");
  return rest.reduce((so, factor) => times(so, factor), first);
}

/** −1, 0, 1 by value. @throws Missing */
export function compare(left: Operand, right: Operand): -1 | 0 | 1 {
  const [a, b] = [termOf(left), termOf(right)];
  together(a, b);
  return a.quantity.compare(b.quantity);
}

function factored(term: Term): string {
  const symbol = term.figure && term.quantity.measure.dimension === "ratio" && term.printed ? "%" : "";
  return /[-+×÷]/.test(term.working) ? `(${term.working})` : `${term.working}${symbol}`;
}
