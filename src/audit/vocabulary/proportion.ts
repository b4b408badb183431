import { percent, Quantity } from "../../quantity/index.js";
import { dividedBy, minus, times } from "./arithmetic.js";
import { metRow, targetRow } from "./direction.js";
import { cannotCompare } from "./texts.js";
import { textsIn } from "./structure.js";
import { Term } from "./term.js";

/**
 * The most that an indicator's result earns in proportion: its weight where the target is met; weight × actual ÷ target
 * where it is missed; for targets that are an upper limit by the formulas of the profile, the kindest of them.
 * @throws Missing where target and actual cannot be set against each other
 */
export function earned(indicator: unknown, weight: Term, formulas: unknown): Term {
  const row = targetRow(indicator);
  const met = metRow(row);
  const { actual, target } = row;
  const { demand } = target;
  if (met === "unknown" || demand === undefined) throw cannotCompare(target, actual);
  if (met === "yes") return weight;
  if (demand.kind === "range") {
    const low = limit(target, demand.low);
    return actual.quantity.compare(demand.low) < 0 ? times(weight, dividedBy(actual, low)) : times(weight, dividedBy(limit(target, demand.high), actual));
  }
  if (!("bound" in demand)) throw cannotCompare(target, actual);
  const bound = limit(target, demand.bound);
  const short = actual.quantity.compare(demand.bound) < 0;
  // 增速-2.1% where 5% was aimed at earns nothing, and not less.
  if (short) return actual.quantity.value.lt(0) ? Term.constant(Quantity.exact(0, weight.quantity.measure)) : times(weight, dividedBy(actual, bound));
  // “=10” exceeded is no shortfall: what that costs is for the unit to say.
  if (demand.kind === "equal") return weight;
  return reversed(weight, actual, bound, textsIn(formulas));
}

function reversed(weight: Term, actual: Term, bound: Term, formulas: readonly string[]): Term {
  const inverse = times(weight, dividedBy(bound, actual));
  // Target ÷ actual is never less than 2 − actual ÷ target: the other is the kindest only where the profile has no other.
  if (formulas.length === 0 || !formulas.every((formula) => /^2\s*[-－−]/.test(formula))) return inverse;
  return times(weight, minus(Term.constant(Quantity.exact(200, percent)), dividedBy(actual, bound)));
}

function limit(target: Term, quantity: Quantity): Term {
  return Term.computed([target], quantity.digits(), true, () => quantity, target.words);
}
