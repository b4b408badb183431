import type { Submission } from "../model/index.js";
import type { Standards } from "./applied.js";
import { errorOf, evaluate, type Outcome } from "./evaluate.js";
import type { Rule } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import { scopes, type Context, type Scope } from "./scopes/index.js";

/** The things a scope looks at, or why it broke before there were any. */
export type Things<T = Context> = { readonly contexts: readonly T[] } | { readonly broke: string };

/** A scope that breaks is the failure of the rules that look at its things, and of no others. */
export function thingsOf<T>(make: () => readonly T[]): Things<T> {
  try {
    return { contexts: make() };
  } catch (error) {
    return { broke: errorOf(error) };
  }
}

/** The things of each scope for one submission, made when a rule first asks for them. */
export class Contexts {
  readonly #known = new Map<string, Things>();
  readonly #submission: Submission;
  readonly #standards: Standards;
  readonly #rulebook: Rulebook;
  readonly #scopes: ReadonlyMap<string, Scope>;

  constructor(submission: Submission, standards: Standards, rulebook: Rulebook, among: ReadonlyMap<string, Scope> = scopes) {
    this.#submission = submission;
    this.#standards = standards;
    this.#rulebook = rulebook;
    this.#scopes = among;
  }

  /** How a rule ends for every thing of its scope; those under a profile that turns it off are left out. */
  outcomes(rule: Rule): readonly Outcome[] {
    const compiled = this.#rulebook.compiled.get(rule.id);
    if (compiled === undefined) return [];
    const things = this.#of(rule.each);
    if ("broke" in things) return [{ kind: "failed", rule, error: things.broke }];
    return things.contexts.flatMap((context): Outcome[] => {
      const standard = this.#standards.at(rule.each, context.form);
      if (standard === this.#rulebook.standard) return [evaluate(rule, compiled, context)];
      return standard.turnsOff(rule) ? [] : [evaluate(standard.weigh(rule), compiled, context)];
    });
  }

  #of(each: string): Things {
    const known = this.#known.get(each);
    if (known !== undefined) return known;
    const made = thingsOf(() => {
      const contexts = this.#scopes.get(each)?.contexts(this.#submission, this.#rulebook.sure) ?? [];
      // Each context's variables are its own, made for this audit.
      for (const context of contexts) Object.assign(context.variables, { profile: this.#standards.at(each, context.form).settings });
      return contexts;
    });
    this.#known.set(each, made);
    return made;
  }
}
