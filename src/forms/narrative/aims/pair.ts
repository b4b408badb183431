import type { Mention } from "../reading/index.js";

/** An aim and what came of it. */
export interface Pair {
  readonly target: Mention;
  readonly actual: Mention;
}
