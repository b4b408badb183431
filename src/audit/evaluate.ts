import type { Place } from "../document/index.js";
import type { Compiled } from "./rulebook/compile.js";
import type { Rule } from "./rulebook/rule.js";
import type { Context } from "./scopes/index.js";
import { Missing } from "./vocabulary/missing.js";
import { Verdict } from "./vocabulary/verdict.js";
import type { Words } from "./words.js";

/** How a rule ended for one thing it looked at. `outside`: `when` says it is none of the rule's business. */
export type Outcome =
  | { readonly kind: "finding" | "pass"; readonly rule: Rule; readonly context: Context; readonly variables: Variables; readonly verdict: Verdict }
  | { readonly kind: "notChecked"; readonly rule: Rule; readonly context: Context; readonly why: Words; readonly place: Place }
  | { readonly kind: "failed"; readonly rule: Rule; readonly error: string }
  | { readonly kind: "outside" };

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Runs one rule on one thing, whose variables hold the profile's settings too. What is thrown here stays here: a want of figures makes it "not checked", anything else is
 * the rule's own failure, and neither is ever a finding.
 */
export function evaluate(rule: Rule, compiled: Compiled, context: Context): Outcome {
  try {
    if (context.blocked !== undefined) {
      return isOutside(compiled, context.variables) ? { kind: "outside" } : { kind: "notChecked", rule, context, why: context.blocked, place: context.place };
    }
    const variables = compiled.let.length === 0 ? context.variables : withLets(compiled, context.variables);
    if (compiled.when !== undefined && compiled.when(variables) !== true) return { kind: "outside" };
    const verdict = verdictOf(compiled.check(variables), context);
    return { kind: verdict.holds ? "pass" : "finding", rule, context, variables, verdict };
  } catch (error) {
    if (error instanceof Missing) return { kind: "notChecked", rule, context, why: error.why, place: error.place ?? context.place };
    return { kind: "failed", rule, error: errorOf(error) };
  }
}

/** What broke, in a line. */
export function errorOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

/** What cannot be compared may lack the very figures that `when` asks for: that does not put it outside. */
function isOutside({ when }: Compiled, variables: Variables): boolean {
  try {
    return when?.(variables) === false;
  } catch (error) {
    if (error instanceof Missing) return false;
    throw error;
  }
}

/** Lets are worked out when first used, so that a guard in `when` can keep the others from being asked for at all. */
function withLets(compiled: Compiled, given: Variables): Variables {
  const variables = Object.create(given) as Record<string, unknown>;
  for (const [name, expression] of compiled.let) {
    let known: { value: unknown } | undefined;
    Object.defineProperty(variables, name, { enumerable: true, get: () => (known ??= { value: expression(variables) }).value });
  }
  return variables;
}

function verdictOf(result: unknown, context: Context): Verdict {
  if (result instanceof Verdict) return result;
  if (typeof result === "boolean") return new Verdict({ holds: result, items: context.items.map((item) => ({ role: "witness", ...item })) });
  throw new TypeError(`check gave ${typeof result}, neither Verdict nor bool`);
}
