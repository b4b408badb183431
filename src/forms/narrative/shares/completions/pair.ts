import type { Mention } from "../../reading/index.js";

/** What a rate is of: what was spent or done, and what was to be. */
export interface Pair {
  readonly actual?: Mention | undefined;
  readonly budget?: Mention | undefined;
}
