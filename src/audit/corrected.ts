import { Fact } from "../model/index.js";
import type { Quantity } from "../quantity/index.js";
import { evaluate, type Variables } from "./evaluate.js";
import type { Compiled } from "./rulebook/compile.js";
import type { Rule } from "./rulebook/rule.js";
import type { Context } from "./scopes/index.js";
import { spotOf } from "./spot.js";
import { Term } from "./vocabulary/term.js";

/** Whether a rule would hold were the figure at a spot another one; undefined where that cannot be worked out. */
export function holdsWith(rule: Rule, compiled: Compiled, context: Context, spot: string, due: Quantity): boolean | undefined {
  const { kind } = evaluate(rule, compiled, { ...context, variables: replaced(context.variables, spot, due) as Variables });
  return kind === "pass" ? true : kind === "finding" ? false : undefined;
}

/** The variables with the one figure replaced wherever it stands among them; everything else is shared. */
function replaced(value: unknown, spot: string, due: Quantity): unknown {
  if (value instanceof Term) {
    const [only, more] = value.items;
    return only === undefined || more !== undefined || only.fact.quantity === undefined || spotOf(only.fact) !== spot ? value : Term.of(printed(only.fact, due), only.name, value.demand);
  }
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, spot, due));
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, spot, due)]));
  }
  return value;
}

function printed(fact: Fact, due: Quantity): Fact {
  return new Fact({ ...fact, quantity: due, text: due.digits() });
}
