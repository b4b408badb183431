import type { Fact, Finding, Severity } from "../model/index.js";
import type { Quantity } from "../quantity/index.js";
import type { Contradiction, Suspect } from "./derivation/index.js";
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
  /** Where the two sides stand that a telling sets against each other, as `spotOf` keys; `misread`: the only one of them that text recognition was not sure of. */
  readonly sides: { readonly left?: string; readonly right?: string; readonly misread?: "left" | "right" };
  /** Its own two sides and figures, whatever is told under it. */
  readonly contradiction: Contradiction;
  readonly suspect?: Suspect;
  /** What is told under it. */
  readonly under?: readonly Draft[];
  /** The figure that several contradictions share, and what it would be for all of them to hold. */
  readonly root?: { readonly fact: Fact; readonly due: Quantity };
  /** Whether the check would hold were the figure at a spot another one; undefined where that cannot be worked out. */
  readonly holdsWith: (spot: string, due: Quantity) => boolean | undefined;
  readonly identity: string;
  /**
   * What it would weigh were every figure read for certain: which findings are one contradiction does not depend on how
   * sure the reading was, only what they weigh does.
   */
  readonly strength: Severity;
  /** Whether it rests on a figure that may be misread. */
  readonly doubtful: boolean;
  readonly finding: Finding;
}
