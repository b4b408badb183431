import type { Fact, Finding } from "../model/index.js";
import type { Rule } from "./rulebook/rule.js";

/** A finding on its way out, with what is needed to tell whether another one is about the same contradiction. */
export interface Draft {
  readonly rule: Rule;
  readonly rank: number;
  readonly form: number;
  readonly subject: string | undefined;
  readonly facts: ReadonlySet<Fact>;
  /** |difference| as printed, empty where the check has none. */
  readonly gap: string;
  /** Where the two sides stand that a telling sets against each other, as `spotOf` keys. */
  readonly sides: { readonly left?: string; readonly right?: string };
  readonly identity: string;
  readonly finding: Finding;
}
